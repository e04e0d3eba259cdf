// One transaction: what was decided and why on the left, what it rests on at the right.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { TransactionFull } from '../../../shared/contract/ipc.ts'
import { say } from '../../../shared/language/catalog.ts'
import { countryName } from '../../../shared/language/countries.ts'
import { classTerms, activityTerms, term } from '../../../shared/language/desk-terms.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { reports } from '../../../shared/language/desk-reports.ts'
import { desk } from '../../../shared/language/desk.ts'
import { transactionAsked, useDesk } from '../../frame/context.ts'
import { figure, moment } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { Icon } from '../../frame/icons.tsx'
import type { Queue } from '../../frame/route.ts'
import { Answered, Citations, Empty, Notice, PageHead } from '../../widgets/parts.tsx'
import { ReportDialog } from '../../widgets/report-dialog.tsx'
import { NewTransactionDialog } from '../transactions/new-dialog.tsx'
import { Doubts } from './doubts.tsx'
import { Obligations } from './obligations.tsx'
import { Opening } from './opening.tsx'
import { Prose } from './prose.tsx'
import { QueueBar } from './queue-bar.tsx'
import { RedFlags } from './red-flags.tsx'
import { SensitivityPane } from './sensitivity.tsx'
import { Side } from './side.tsx'
import { TracePane } from './trace.tsx'
import { RoutesAndReasons, Verdicts } from './verdicts.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** `queue`: the list it was opened from; the tab a person is on, and the focus on it, stay from one to the next. */
export function Transaction({ id, queue }: { readonly id: string; readonly queue?: Queue }) {
  const full = useQuery('transaction', 'get', { id })
  const [tab, setTab] = useState<Key>('trace')
  const onTabs = useRef(false)
  return (
    <div className="page page-wide">
      {queue === undefined ? null : (
        <QueueBar
          id={id}
          queue={queue}
          onMove={() => {
            onTabs.current = document.activeElement?.closest('.tabs') != null
          }}
        />
      )}
      {full.value === undefined ? <PageHead title={id} /> : null}
      <Answered query={full}>
        {(value) => <Shown key={id} full={value} tab={tab} onTab={setTab} onTabs={onTabs} />}
      </Answered>
    </div>
  )
}

type Kept = {
  readonly tab: Key
  readonly onTab: (tab: Key) => void
  /** Whether the focus was among the tabs of the one before. */
  readonly onTabs: RefObject<boolean>
}

function Shown({ full, tab, onTab, onTabs }: { readonly full: TransactionFull } & Kept) {
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!onTabs.current) return undefined
    onTabs.current = false
    // Tabs stand on the page one drawing after their list.
    const drawn = requestAnimationFrame(() =>
      tabs.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
    )
    return () => cancelAnimationFrame(drawn)
  }, [onTabs])
  const t = useWords(transaction)
  const d = useWords(desk)
  const language = useLanguage()
  const { take, toast } = useDesk()
  const { row, determination, record } = full
  const determine = async (): Promise<void> => {
    const done = await take(call('transactions', 'determine', {}))
    if (done !== undefined)
      toast({ text: d('determine.done', { count: figure(done.determined), changed: figure(done.changed) }) })
  }
  const [like, setLike] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const [reporting, setReporting] = useState(false)
  useEffect(() => {
    const asks = { withdraw: () => setWithdrawing(true), memorandum: () => setReporting(true) }
    for (const [name, ask] of Object.entries(asks)) transactionAsked.addEventListener(name, ask)
    return () => {
      for (const [name, ask] of Object.entries(asks)) transactionAsked.removeEventListener(name, ask)
    }
  }, [])
  const isWithdrawn = row.status === 'withdrawn'
  const withdrawal = isWithdrawn ? full.withdrawals.at(-1) : undefined
  const way = [record.from, record.destination]
    .filter((code) => code != null)
    .map((code) => countryName(code, language))
    .join(' → ')
  return (
    <>
      <PageHead
        title={row.id}
        text={[record.item.description ?? null, term(activityTerms, language, row.activity), way, row.eventDate]
          .filter((part) => part !== null && part !== '')
          .join(' · ')}
      >
        <button type="button" className="button" data-kind="quiet" onClick={() => setLike(true)}>
          <Icon name="copy" />
          {t('duplicate')}
        </button>
        {row.status === 'determined' ? (
          <button type="button" className="button" data-kind="quiet" onClick={() => setReporting(true)}>
            <Icon name="reports" />
            {t('memorandum')}
          </button>
        ) : null}
        <button
          type="button"
          className="button"
          data-kind={isWithdrawn ? 'primary' : 'quiet'}
          onClick={() => setWithdrawing(true)}
        >
          <Icon name={isWithdrawn ? 'undo' : 'close'} />
          {t(isWithdrawn ? 'bringBack' : 'withdrawTransaction')}
        </button>
        {isWithdrawn ? null : (
          <button
            type="button"
            className="button"
            data-kind={row.status === 'determined' ? 'quiet' : 'primary'}
            onClick={() => void determine()}
          >
            <Icon name="play" />
            {t('determine')}
          </button>
        )}
      </PageHead>
      <div className="transaction">
        <div className="stack-loose grow">
          {withdrawal === undefined ? null : (
            <Notice tone="denial" icon="denial">
              <p className="strong">
                {t('withdrawnNotice', { by: withdrawal.by, at: moment(withdrawal.at), reason: withdrawal.reason })}
              </p>
              <p>{t('withdrawnNoticeText')}</p>
            </Notice>
          )}
          {row.status === 'outdated' ? (
            <Notice tone="license" icon="warning">
              {t('stale')}
            </Notice>
          ) : null}
          {determination === null ? (
            <Empty title={t('notDetermined')} text={t('notDeterminedText')} />
          ) : (
            <>
              <Opening summary={full.summary} />
              <div className="class-line">
                <span className="strong">{determination.classification.eccn ?? '–'}</span>
                <span>{term(classTerms, language, determination.classification.itemClass)}</span>
                {determination.classification.totalProcessingPerformance === undefined ? null : (
                  <span>
                    <span className="soft">{t('tppEach')}</span>{' '}
                    {figure(determination.classification.totalProcessingPerformance)}
                  </span>
                )}
                {determination.classification.performanceDensity === undefined ? null : (
                  <span>
                    <span className="soft">{t('density')}</span>{' '}
                    {figure(determination.classification.performanceDensity)}
                  </span>
                )}
                {determination.classification.aggregateTpp === undefined ? null : (
                  <span>
                    <span className="soft">{t('tppAll')}</span> {figure(determination.classification.aggregateTpp)}
                  </span>
                )}
                <Citations of={determination.classification.citations} />
              </div>
              <Verdicts determination={determination} />
              <Tabs ref={tabs} className="tabs" selectedKey={tab} onSelectionChange={onTab}>
                <TabList aria-label={t('tab')} className="tab-list">
                  <Tab id="trace" className="tab">
                    {t('tab.trace')}
                  </Tab>
                  <Tab id="routes" className="tab">
                    {t('tab.routes')}
                    {determination.codified.reasons.length > 0 ? (
                      <span className="note">{determination.codified.reasons.length}</span>
                    ) : null}
                  </Tab>
                  <Tab id="sensitivity" className="tab">
                    {t('tab.sensitivity')}
                  </Tab>
                  <Tab id="flags" className="tab">
                    {t('tab.flags')}
                    {determination.redFlags.length > 0 ? (
                      <span className="badge" data-tone="denial">
                        <Icon name="flag" />
                        {determination.redFlags.length}
                      </span>
                    ) : null}
                  </Tab>
                  <Tab id="doubts" className="tab">
                    {t('tab.doubts')}
                    {full.doubts.length > 0 ? <span className="note">{full.doubts.length}</span> : null}
                  </Tab>
                  <Tab id="deadlines" className="tab">
                    {t('tab.deadlines')}
                    {determination.obligations.length > 0 ? (
                      <span className="note">{determination.obligations.length}</span>
                    ) : null}
                  </Tab>
                  <Tab id="prose" className="tab">
                    {t('tab.prose')}
                  </Tab>
                </TabList>
                <TabPanel id="trace">
                  <TracePane id={row.id} />
                </TabPanel>
                <TabPanel id="routes">
                  <RoutesAndReasons determination={determination} sentences={full.sentences} />
                </TabPanel>
                <TabPanel id="sensitivity">
                  <SensitivityPane id={row.id} />
                </TabPanel>
                <TabPanel id="flags">
                  <RedFlags full={full} />
                </TabPanel>
                <TabPanel id="doubts">
                  <Doubts full={full} />
                </TabPanel>
                <TabPanel id="deadlines">
                  <Obligations full={full} />
                </TabPanel>
                <TabPanel id="prose">
                  <Prose id={row.id} />
                </TabPanel>
              </Tabs>
            </>
          )}
        </div>
        <Side full={full} />
      </div>
      {withdrawing ? <WithdrawDialog full={full} onClose={() => setWithdrawing(false)} /> : null}
      {reporting ? (
        <ReportDialog
          transaction={row.id}
          onClose={() => setReporting(false)}
          onWritten={(path) => toast({ text: say(reports, language, 'written', { path }) })}
        />
      ) : null}
      {like ? <NewTransactionDialog like={full} onClose={() => setLike(false)} /> : null}
    </>
  )
}

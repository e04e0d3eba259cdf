// Limits: each cumulative total over time, the transaction that crossed it, and how many more units fit.
import { useMemo, useState } from 'react'
import { runningTotal } from '../../../shared/charts/running-total.ts'
import type { LedgerKind } from '../../../shared/contract/interchange.ts'
import type { OutputOf } from '../../../shared/contract/ipc.ts'
import { aiaKey, countryKey, lppKey, nveuKey, uveuKey } from '../../../shared/contract/ledger-keys.ts'
import { type CivilDate, isCivilDate, quarter } from '../../../shared/kernel/civil-date.ts'
import { limits } from '../../../shared/language/desk-limits.ts'
import { figureText, sayAccount, sayCrossing, sayFinding, sayShare } from '../../../shared/language/ledger.ts'
import { DateInput } from '../../widgets/date-input.tsx'
import { useDesk } from '../../frame/context.ts'
import { figure, shortFigure } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { usePaused, useQuery } from '../../data/query.ts'
import { Badge } from '../../widgets/badges.tsx'
import { BasisNotice } from '../../widgets/basis.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { AccountBar, type AccountShown, AccountStatus } from '../../widgets/gauge.tsx'
import { Answered, Citation, Empty, Field, Notice, PageHead, Section } from '../../widgets/parts.tsx'
import { Picture } from '../../widgets/picture.tsx'
import { DoubtLink } from '../transaction/verdicts.tsx'

type Ledgers = OutputOf<'limits', 'list'>

export function Limits({ asked }: { readonly asked?: string }) {
  const t = useWords(limits)
  const ledgers = useQuery('limits', 'list', {})
  return (
    <div className="page page-wide">
      <PageHead title={t('title')} text={t('text')} />
      <Answered query={ledgers}>
        {(value) => (
          <div className="stack-loose">
            <BasisNotice of={value.basis} />
            {value.accounts.length === 0 ? (
              <Empty title={t('none')} text={t('noneText')} />
            ) : (
              <Shown ledgers={value} asked={asked} />
            )}
          </div>
        )}
      </Answered>
    </div>
  )
}

/** How much of its limit an account has used, for the order of the list alone; one without a limit comes after those with use. */
const fullness = ({ used, limit }: AccountShown): number =>
  limit.kind === 'none' || Number(limit.tpp) === 0 ? -1 : Number(used) / Number(limit.tpp)

function Shown({ ledgers, asked }: { readonly ledgers: Ledgers; readonly asked: string | undefined }) {
  const t = useWords(limits)
  const language = useLanguage()
  const [chosen, setChosen] = useState(asked)
  const accounts = useMemo(() => ledgers.accounts.toSorted((one, other) => fullness(other) - fullness(one)), [ledgers])
  const account = accounts.find(({ id }) => id === chosen) ?? accounts[0]
  return (
    <div className="master">
      <ul className="master-list" aria-label={t('list')}>
        {accounts.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="master-item"
              aria-current={one === account ? 'true' : undefined}
              onClick={() => setChosen(one.id)}
            >
              <span className="strong">{sayAccount(one.account, language)}</span>
              <AccountBar account={one} />
              <AccountStatus account={one} />
            </button>
          </li>
        ))}
      </ul>
      <div className="stack-loose grow">
        {account === undefined ? null : <Detail key={account.id} account={account} />}
        <Shares ledgers={ledgers} />
        <Findings ledgers={ledgers} />
      </div>
    </div>
  )
}

const given = (text: string | undefined): string | undefined => (text === undefined || text === '0' ? undefined : text)

function Detail({ account }: { readonly account: AccountShown }) {
  const t = useWords(limits)
  const language = useLanguage()
  const { go } = useDesk()
  const [stating, setStating] = useState(false)
  const { limit, crossing } = account
  const key = ledgerKeyOf(account)
  return (
    <div className="stack-loose">
      <div className="stack">
        <div className="spread">
          <h2 className="detail-title">{sayAccount(account.account, language)}</h2>
          {key === undefined ? null : (
            <button type="button" className="button" onClick={() => setStating(true)}>
              {t('position')}
            </button>
          )}
        </div>
        <dl className="figures">
          <FigureOf label={t('used')} value={figureText(account.used)} />
          {limit.kind === 'none' ? null : <FigureOf label={t(limit.kind)} value={figureText(limit.tpp)} />}
          {given(account.over) === undefined ? (
            account.remaining === undefined ? null : (
              <FigureOf label={t('remaining')} value={figureText(account.remaining)} />
            )
          ) : (
            <FigureOf label={t('over')} value={figureText(account.over ?? '0')} />
          )}
          <FigureOf label={t('committed')} value={figureText(account.committed)} />
          <FigureOf label={t('reserved')} value={figureText(account.reserved)} />
          <FigureOf label={t('others')} value={figureText(account.others)} />
          {account.open === undefined ? null : <FigureOf label={t('open')} value={figureText(account.open.tpp)} />}
          {given(account.attrition) === undefined ? null : (
            <FigureOf label={t('attrition')} value={figureText(account.attrition)} />
          )}
          <div>
            <dt>{t('source')}</dt>
            <dd>
              <Citation of={limit.citation} />{' '}
              {limit.kind === 'none' && limit.doubt !== undefined ? <DoubtLink doubt={limit.doubt} /> : null}
            </dd>
          </div>
        </dl>
        {limit.kind === 'none' ? <p className="soft">{t('limitNone')}</p> : null}
        {account.complete ? null : (
          <Notice tone="review" icon="info">
            {t('incomplete')}
          </Notice>
        )}
        {account.open === undefined ? null : <OpenOrders first={account.open.first} />}
        {crossing === undefined || limit.kind === 'none' ? null : (
          <Notice
            tone={limit.kind === 'ceiling' ? 'denial' : 'review'}
            icon={limit.kind === 'ceiling' ? 'error' : 'info'}
          >
            {sayCrossing(crossing, limit.kind, language)}{' '}
            <button
              type="button"
              className="link"
              onClick={() => go({ screen: 'transaction', id: crossing.transaction })}
            >
              {crossing.transaction}
            </button>
          </Notice>
        )}
      </div>
      {account.timeline.length === 0 ? null : (
        <Section title={t('chart')}>
          <Timeline account={account} />
        </Section>
      )}
      {limit.kind === 'none' ? null : <Fit account={account.id} />}
      {stating && key !== undefined ? <PositionDialog ledger={key} onClose={() => setStating(false)} /> : null}
    </div>
  )
}

/** Orders before which no answer stands that needs what they may take. */
function OpenOrders({ first }: { readonly first: string }) {
  const t = useWords(limits)
  const { go } = useDesk()
  return (
    <Notice tone="review" icon="info">
      {t('openText')}{' '}
      <button type="button" className="link" onClick={() => go({ screen: 'transaction', id: first })}>
        {first}
      </button>
    </Notice>
  )
}

function FigureOf({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="strong">{value}</dd>
    </div>
  )
}

const rowsAtFirst = 40

function Timeline({ account }: { readonly account: AccountShown }) {
  const t = useWords(limits)
  const { go } = useDesk()
  const [all, setAll] = useState(false)
  const { timeline, limit, crossing } = account
  const scene = useMemo(
    () =>
      runningTotal(
        timeline.map(({ date, used }) => ({ on: date, total: Number(used) })),
        limit.kind === 'none' ? null : Number(limit.tpp),
        crossing === undefined ? null : { on: crossing.date, total: Number(crossing.after) },
        {
          title: t('chart'),
          limit: limit.kind === 'none' ? '' : t('limitLine', { limit: figureText(limit.tpp) }),
          crossing: crossing === undefined ? '' : t('crossing', { id: crossing.transaction }),
          figure: shortFigure,
        },
        { width: 860, height: 280 },
      ),
    [timeline, limit, crossing, t],
  )
  const shown = all ? timeline : timeline.slice(0, rowsAtFirst)
  return (
    <div className="stack-loose">
      <figure className="stack-tight">
        <Picture scene={scene} />
        <figcaption className="note">{t('chartCaption')}</figcaption>
      </figure>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t('chart')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('entry')}</th>
              <th scope="col" className="number">
                {t('total')}
              </th>
              <th scope="col" className="number">
                {t('limit')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((point) => (
              <tr
                key={`${point.date} ${point.transaction}`}
                data-crossing={crossing?.transaction === point.transaction}
              >
                <td>{point.date}</td>
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() => go({ screen: 'transaction', id: point.transaction })}
                  >
                    {point.transaction}
                  </button>
                </td>
                <td className="number strong">{figureText(point.used)}</td>
                <td className="number soft">{point.limit === undefined ? '–' : figureText(point.limit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {timeline.length > shown.length ? (
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('all')} ({figure(timeline.length)})
          </button>
        ) : null}
      </div>
    </div>
  )
}

function Fit({ account }: { readonly account: string }) {
  const t = useWords(limits)
  const [typed, setTyped] = useState('15824')
  const unitTpp = usePaused(typed.trim(), 200)
  const usable = /^\d+(\.\d+)?$/.test(unitTpp) && Number(unitTpp) > 0
  const fit = useQuery('limits', 'fit', { account, unitTpp: usable ? unitTpp : '1' })
  return (
    <Section title={t('fit')}>
      <div className="fit">
        <Field label={t('fitUnit')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              inputMode="decimal"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        {usable ? (
          <Answered query={fit}>
            {({ units, remaining, citation, open }) => (
              <div className="stack-tight" role="status">
                <span className="fit-answer">
                  {units === null ? t('fitNone') : t('fitAnswer', { units: figureText(units) })}
                </span>
                <span className="note">
                  {remaining === null ? '' : t('fitRemaining', { tpp: figureText(remaining) })}{' '}
                  <Citation of={citation} />
                </span>
                {open === undefined ? null : (
                  <span className="note">
                    {t('fitOpen', { tpp: figureText(open.tpp), units: figureText(open.units) })}
                  </span>
                )}
              </div>
            )}
          </Answered>
        ) : null}
      </div>
    </Section>
  )
}

function Shares({ ledgers }: { readonly ledgers: Ledgers }) {
  const t = useWords(limits)
  const language = useLanguage()
  if (ledgers.shares.length === 0) return null
  return (
    <Section title={t('shares')}>
      <ul>
        {ledgers.shares.map((share) => (
          <li key={`${share.company} ${share.test} ${share.country ?? ''} ${share.percent}`} className="line">
            <span className="grow">
              <span className="strong">{share.company}</span>{' '}
              {sayShare({ ...share, country: share.country, measuredOn: share.measuredOn }, language)}
            </span>
            <Badge ink={share.within ? 'clear' : 'denial'} icon={share.within ? 'check-circle' : 'error'}>
              {t(share.within ? 'within' : 'beyond')}
            </Badge>
            <Citation of={share.citation} />
            {share.doubts.map((doubt) => (
              <DoubtLink key={doubt} doubt={doubt} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Findings({ ledgers }: { readonly ledgers: Ledgers }) {
  const t = useWords(limits)
  const language = useLanguage()
  const { go } = useDesk()
  if (ledgers.findings.length === 0) return null
  return (
    <Section title={t('findings')}>
      <ul>
        {ledgers.findings.map((finding) => (
          <li key={`${finding.code} ${finding.transaction} ${finding.citation}`} className="line">
            <span className="grow">{sayFinding({ ...finding, account: finding.account }, language)}</span>
            <button
              type="button"
              className="link"
              onClick={() => go({ screen: 'transaction', id: finding.transaction })}
            >
              {finding.transaction}
            </button>
            <Citation of={finding.citation} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type KeyedLedger = { readonly ledger: LedgerKind; readonly key: string }

/** Where a position of this account is written; NVEU asks for the quarter of its last entry. */
const ledgerKeyOf = ({ account, lastDate }: AccountShown): KeyedLedger | undefined => {
  switch (account.ledger) {
    case 'lpp':
      return { ledger: 'lpp', key: lppKey(account.account, account.year) }
    case 'country':
      return { ledger: 'country', key: countryKey(account.country) }
    case 'nveu': {
      const last: CivilDate | undefined = lastDate !== undefined && isCivilDate(lastDate) ? lastDate : undefined
      if (last === undefined) return undefined
      return { ledger: 'nveu', key: nveuKey(account.company, account.country, quarter(last)) }
    }
    case 'uveu':
      return account.part === 'owned' ? { ledger: 'uveu', key: uveuKey(account.company) } : undefined
    case 'aia':
      return { ledger: 'aia', key: aiaKey(account.consignee) }
    case 'license':
      return undefined
  }
}

function PositionDialog({ ledger, onClose }: { readonly ledger: KeyedLedger; readonly onClose: () => void }) {
  const t = useWords(limits)
  const { take, toast } = useDesk()
  const [tpp, setTpp] = useState('')
  const [on, setOn] = useState('')
  const [source, setSource] = useState('')
  const ready = /^\d+(\.\d+)?$/.test(tpp.trim()) && on !== '' && source.trim() !== ''
  const save = async (): Promise<void> => {
    const saved = await take(call('limits', 'setPosition', { ...ledger, tpp: tpp.trim(), on, source: source.trim() }))
    if (saved === undefined) return
    toast({ text: t('positionSaved'), icon: 'check' })
    onClose()
  }
  return (
    <Dialog
      title={t('positionTitle')}
      onClose={onClose}
      confirm={{ label: t('position'), run: save, disabled: !ready }}
    >
      <p className="soft read">{t('positionText')}</p>
      <Field label={t('positionTpp')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            inputMode="decimal"
            value={tpp}
            onChange={(event) => setTpp(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('positionDate')}>{(ids) => <DateInput {...ids} value={on} onValue={setOn} />}</Field>
      <Field label={t('positionSource')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={2000}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}

// Rule: every paragraph with our words and its coverage, the doubts, the posture timeline, and the drift alarm.
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { DriftResult, OutputOf } from '../../../shared/contract/ipc.ts'
import { desk } from '../../../shared/language/desk.ts'
import { rule } from '../../../shared/language/desk-rule.ts'
import { sourcingTerms } from '../../../shared/language/windows.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { Badge, OutcomeBadge } from '../../widgets/badges.tsx'
import { Icon } from '../../frame/icons.tsx'
import { Answered, Citation, Citations, Empty, Field, Notice, PageHead, Section } from '../../widgets/parts.tsx'

type Props = { readonly paragraph?: string; readonly doubt?: string }
type DoubtEffect = OutputOf<'rule', 'doubtEffect'>

export function RuleScreen({ paragraph, doubt }: Props) {
  const t = useWords(rule)
  const { run } = useDesk()
  const pack = useQuery('rule', 'pack', {})
  const [tab, setTab] = useState<string>(doubt === undefined ? 'paragraphs' : 'doubts')
  return (
    <div className="page page-wide">
      <PageHead
        title={t('title')}
        text={
          pack.value === undefined
            ? ''
            : t('text', {
                version: pack.value.version,
                encoded: figure(pack.value.encoded),
                paragraphs: figure(pack.value.paragraphs),
                rules: figure(pack.value.rules),
                doubts: figure(pack.value.doubts),
              })
        }
      >
        <button type="button" className="button" onClick={() => run('rule.importText')}>
          <Icon name="import" />
          {t('importText')}
        </button>
      </PageHead>
      <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <TabList aria-label={t('tab')} className="tab-list">
          {(['paragraphs', 'doubts', 'posture', 'drift'] as const).map((id) => (
            <Tab key={id} id={id} className="tab">
              {t(id)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="paragraphs">
          <Paragraphs {...(paragraph === undefined ? {} : { asked: paragraph })} />
        </TabPanel>
        <TabPanel id="doubts">
          <Doubts {...(doubt === undefined ? {} : { asked: doubt })} />
        </TabPanel>
        <TabPanel id="posture">
          <Posture />
        </TabPanel>
        <TabPanel id="drift">
          <Drift />
        </TabPanel>
      </Tabs>
    </div>
  )
}

const statusSigns = {
  encoded: { ink: 'clear', icon: 'check-circle' },
  'needs-judgment': { ink: 'review', icon: 'person' },
  outside: { ink: 'outside', icon: 'outside' },
} as const

const driftSigns = {
  same: { ink: 'clear', icon: 'check' },
  changed: { ink: 'denial', icon: 'warning' },
  missing: { ink: 'denial', icon: 'cross' },
  'not-compared': { ink: 'outside', icon: 'minus' },
} as const

/** The register, at the entry that says the citation asked for. */
function Paragraphs({ asked }: { readonly asked?: string }) {
  return asked === undefined ? <Register /> : <RegisterAt citation={asked} />
}

function RegisterAt({ citation }: { readonly citation: string }) {
  const t = useWords(desk)
  const found = useQuery('rule', 'paragraph', { paragraph: citation })
  if (found.state === 'loading' && found.value === undefined)
    return (
      <p className="soft" role="status">
        {t('common.loading')}
      </p>
    )
  return <Register asked={found.value?.entry.paragraph ?? citation} />
}

function Register({ asked }: { readonly asked?: string }) {
  const t = useWords(rule)
  const words = useInLanguage()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(asked)
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const entries = useQuery('rule', 'paragraphs', {})
  const shown = useMemo(
    () =>
      (entries.value ?? []).filter(
        (entry) =>
          wanted === '' ||
          entry.paragraph.toLowerCase().includes(wanted) ||
          words(entry.words).toLowerCase().includes(wanted) ||
          entry.doubts.some((doubt) => doubt.toLowerCase() === wanted),
      ),
    [entries.value, wanted, words],
  )
  const current = chosen ?? shown[0]?.paragraph
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (asked !== undefined) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [asked, entries.value])
  return (
    <div className="master">
      <div className="stack master-list">
        <Field label={t('find')}>
          {(ids) => (
            <input
              {...ids}
              type="search"
              className="input"
              placeholder={t('findHint')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Answered query={entries}>
          {() =>
            shown.length === 0 ? (
              <Empty title={t('noMatch')} text={t('noMatchText')} />
            ) : (
              <ul className="paragraph-list" ref={list}>
                {shown.map((entry) => (
                  <li key={entry.paragraph}>
                    <button
                      type="button"
                      className="master-item"
                      aria-current={entry.paragraph === current ? 'true' : undefined}
                      onClick={() => setChosen(entry.paragraph)}
                    >
                      <span className="spread">
                        <span className="strong">{entry.paragraph}</span>
                        <Badge {...statusSigns[entry.status]}>{t(`status.${entry.status}`)}</Badge>
                      </span>
                      <span className="note clip-2">{words(entry.words)}</span>
                      {entry.drift === 'changed' || entry.drift === 'missing' ? (
                        <Badge {...driftSigns[entry.drift]}>{t(`drift.${entry.drift}`)}</Badge>
                      ) : null}
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </div>
      {current === undefined ? null : <Paragraph key={current} paragraph={current} />}
    </div>
  )
}

function Paragraph({ paragraph }: { readonly paragraph: string }) {
  const t = useWords(rule)
  const sourced = useWords(sourcingTerms)
  const words = useInLanguage()
  const { go } = useDesk()
  const full = useQuery('rule', 'paragraph', { paragraph })
  return (
    <div className="grow stack-loose paragraph-detail">
      <Answered query={full}>
        {({ entry, rules, officialText, transactions }) => (
          <>
            <div className="stack">
              <h2 className="detail-title">{entry.paragraph}</h2>
              <span className="row">
                <Badge {...statusSigns[entry.status]}>{t(`status.${entry.status}`)}</Badge>
                <Badge {...driftSigns[entry.drift]}>{t(`drift.${entry.drift}`)}</Badge>
                {entry.doubts.map((doubt) => (
                  <button key={doubt} type="button" className="citation" onClick={() => go({ screen: 'rule', doubt })}>
                    {doubt}
                  </button>
                ))}
              </span>
              <p className="read paragraph-words">{words(entry.words)}</p>
              {transactions === null || transactions === 0 ? null : (
                <p>
                  {t('decided', { count: figure(transactions) })}{' '}
                  <button
                    type="button"
                    className="link"
                    onClick={() => go({ screen: 'transactions', filter: { text: entry.paragraph } })}
                  >
                    {t('show')}
                  </button>
                </p>
              )}
            </div>
            <Section title={t('officialText')}>
              {officialText === null ? (
                <p className="soft read">{t('officialTextNone')}</p>
              ) : (
                <figure className="stack-tight">
                  <blockquote className="official" lang="en">
                    {officialText.text}
                  </blockquote>
                  <figcaption className="note">
                    {t('officialTextOf', { source: officialText.source, date: officialText.asOf ?? '–' })}
                  </figcaption>
                </figure>
              )}
            </Section>
            <Section title={t('rules')}>
              {rules.length === 0 ? (
                <p className="soft">{t('rulesNone')}</p>
              ) : (
                <ul>
                  {rules.map((one) => (
                    <li key={one.id} className="rule-entry">
                      <p className="read">{words(one.words)}</p>
                      <span className="row note">
                        <span className="mono">{one.id}</span>
                        <span>
                          {t('standing')}{' '}
                          {one.from === null && one.through === null
                            ? t('standing.open')
                            : [
                                one.from === null ? '' : t('standingFrom', { from: one.from }),
                                one.through === null ? '' : t('standingThrough', { through: one.through }),
                              ].join(' ')}
                        </span>
                        <span>{sourced(one.sourcing)}</span>
                        <Citations of={one.citations} />
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Answered>
    </div>
  )
}

function Doubts({ asked }: { readonly asked?: string }) {
  const t = useWords(rule)
  const words = useInLanguage()
  const { case: openCase } = useDesk()
  const doubts = useQuery('rule', 'doubts', {})
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked !== undefined)
      place.current?.querySelector(`[data-doubt="${CSS.escape(asked)}"]`)?.scrollIntoView({ block: 'start' })
  }, [asked, doubts.value])
  return (
    <div className="stack-loose" ref={place}>
      <Answered query={doubts}>
        {(list) =>
          list.map((doubt) => (
            <article
              key={doubt.id}
              className="section stack doubt"
              data-doubt={doubt.id}
              data-chosen={doubt.id === asked}
              aria-label={doubt.id}
            >
              <div className="spread">
                <span className="row">
                  <h2>{doubt.id}</h2>
                  <Citations of={doubt.citations} />
                </span>
                {doubt.touched === null ? null : (
                  <span className="note">{t('touched', { count: figure(doubt.touched) })}</span>
                )}
              </div>
              <p className="read">{words(doubt.issue)}</p>
              <ul>
                {doubt.readings.map((reading) => (
                  <li key={reading.name} className="reading-choice">
                    <span className="grow">{words(reading.words)}</span>
                    {doubt.taken === reading.name ? (
                      <Badge ink="prior" icon="check">
                        {t('taken')}
                      </Badge>
                    ) : openCase === null ? null : (
                      <Effect doubt={doubt.id} reading={reading.name} />
                    )}
                  </li>
                ))}
              </ul>
              {doubt.taken === null ? <p className="note">{t('notTaken')}</p> : null}
              <p className="note read">
                {words(doubt.why)} {t('settledBy')}: {words(doubt.settledBy)}
              </p>
            </article>
          ))
        }
      </Answered>
    </div>
  )
}

function Effect({ doubt, reading }: { readonly doubt: string; readonly reading: string }) {
  const t = useWords(rule)
  const { take, go } = useDesk()
  const [effect, setEffect] = useState<DoubtEffect | undefined>(undefined)
  if (effect === undefined)
    return (
      <button
        type="button"
        className="link small"
        onClick={() => void take(call('rule', 'doubtEffect', { doubt, reading })).then(setEffect)}
      >
        {t('effectOf')}
      </button>
    )
  return (
    <div className="stack-tight" role="status">
      <span>
        {effect.changed === 0
          ? t('effectNone', { examined: figure(effect.examined) })
          : t('effectSome', { examined: figure(effect.examined), changed: figure(effect.changed) })}
      </span>
      {effect.transactions.slice(0, 8).map((one) => (
        <span key={one.id} className="row small">
          <button type="button" className="link" onClick={() => go({ screen: 'transaction', id: one.id })}>
            {one.id}
          </button>
          <OutcomeBadge code={one.before} />
          <Icon name="right" />
          <OutcomeBadge code={one.after} />
        </span>
      ))}
    </div>
  )
}

function Posture() {
  const t = useWords(rule)
  const sourced = useWords(sourcingTerms)
  const words = useInLanguage()
  const posture = useQuery('rule', 'posture', {})
  const outlook = useQuery('rule', 'outlook', {})
  return (
    <>
      <Answered query={outlook}>
        {({ searchedThrough, newestSource, scheduled }) => (
          <div className="stack">
            <p className="note">{t('searched', { through: searchedThrough, newest: newestSource })}</p>
            <h2>{t('scheduled')}</h2>
            <ul>
              {scheduled.map((event) => (
                <li key={event.id} className="line">
                  <span className="number">{event.on}</span>
                  <span className="grow stack-tight">
                    <span className="read">{words(event.words)}</span>
                    <span className="note">{sourced(event.sourcing)}</span>
                  </span>
                  <Citation of={event.citation} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Answered>
      <Answered query={posture}>
        {(entries) => (
          <ol className="posture-list">
            {entries.map((entry) => (
              <li key={entry.id} className="posture-entry">
                <span className="strong">{entry.date}</span>
                <span className="posture-dot" data-effect={entry.codifiedEffect} aria-hidden="true" />
                <div className="stack-tight">
                  <p className="read">{words(entry.words)}</p>
                  <span className="row note">
                    <span>
                      {t('codifiedEffect')}: {t(entry.codifiedEffect)}
                    </span>
                    <span>{sourced(entry.sourcing)}</span>
                    <span>
                      {t('source')}: {entry.source}
                    </span>
                  </span>
                </div>
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </>
  )
}

function Drift() {
  const t = useWords(rule)
  const { run } = useDesk()
  const drift = useQuery('rule', 'drift', {})
  return (
    <div className="stack-loose">
      <p className="read soft">{t('driftText')}</p>
      <Answered query={drift}>
        {(result) =>
          result === null ? (
            <Empty title={t('driftNone')} text={t('officialTextNone')}>
              <button type="button" className="button" onClick={() => run('rule.importText')}>
                <Icon name="import" />
                {t('importText')}
              </button>
            </Empty>
          ) : (
            <DriftOf result={result} />
          )
        }
      </Answered>
    </div>
  )
}

function DriftOf({ result }: { readonly result: DriftResult }) {
  const t = useWords(rule)
  const changes = [
    { name: 'changed' as const, list: result.changed },
    { name: 'missing' as const, list: result.missing },
  ]
  return (
    <div className="stack-loose">
      <Notice
        tone={result.changed.length + result.missing.length === 0 ? 'clear' : 'denial'}
        icon={result.changed.length + result.missing.length === 0 ? 'check-circle' : 'warning'}
      >
        {t('driftResult', {
          source: result.source,
          same: figure(result.same),
          changed: figure(result.changed.length),
          missing: figure(result.missing.length),
          notCompared: figure(result.notCompared),
        })}
      </Notice>
      {changes.map(({ name, list }) =>
        list.length === 0 ? null : (
          <Section key={name} title={t(name)}>
            <ul>
              {list.map((one) => (
                <li key={one.paragraph} className="line">
                  <Citation of={one.paragraph} />
                  <span className="grow note">
                    {t('rests')}: <span className="mono">{one.rules.join(' ')}</span>
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        ),
      )}
    </div>
  )
}

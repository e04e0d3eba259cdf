// Windows: the timeline of the rule with the case's transactions on it, the register of deadlines, the savings evidence.
import { useMemo, useState } from 'react'
import { windowTimeline } from '../../../shared/charts/window-timeline.ts'
import type { Deadline, OutputOf } from '../../../shared/contract/ipc.ts'
import { desk } from '../../../shared/language/desk.ts'
import { windows } from '../../../shared/language/desk-limits.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { Icon } from '../../frame/icons.tsx'
import { BasisNotice } from '../../widgets/basis.tsx'
import { Met } from '../../widgets/met.tsx'
import { Answered, Citation, Figure, PageHead, Section } from '../../widgets/parts.tsx'
import { Picture } from '../../widgets/picture.tsx'
import { SavingsEvidence } from '../../widgets/savings.tsx'
import { Watched } from './watched.tsx'

type Timeline = OutputOf<'windows', 'timeline'>

const savedShown = 6

export function Windows() {
  const t = useWords(windows)
  const { take, toast } = useDesk()
  const timeline = useQuery('windows', 'timeline', {})
  const write = async (format: 'ics' | 'csv'): Promise<void> => {
    const written = await take(call('windows', 'export', { format }))
    if (written != null) toast({ text: t('exported', { rows: figure(written.rows), path: written.path }) })
  }
  return (
    <div className="page page-wide">
      <PageHead title={t('title')} text={t('text')}>
        <button type="button" className="button" data-kind="quiet" onClick={() => void write('ics')}>
          <Icon name="export" />
          {t('exportIcs')}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={() => void write('csv')}>
          <Icon name="export" />
          {t('exportCsv')}
        </button>
      </PageHead>
      <Answered query={timeline}>
        {(value) => (
          <div className="stack-loose">
            <BasisNotice of={value.basis} />
            <TimelineOf value={value} />
            <Watched />
            <Deadlines />
            <Savings />
          </div>
        )}
      </Answered>
    </div>
  )
}

function TimelineOf({ value }: { readonly value: Timeline }) {
  const t = useWords(windows)
  const words = useInLanguage()
  const { go } = useDesk()
  const scene = useMemo(
    () =>
      windowTimeline(
        {
          marks: value.marks.map((mark) => ({ on: mark.on, label: `${mark.on} ${words(mark.words)}` })),
          spans: value.spans.map((span) => ({ from: span.from, through: span.through, label: words(span.words) })),
          days: value.days.map((day) => ({ on: day.on, transactions: day.transactions, codified: day.outcomes })),
        },
        t('timeline'),
        1120,
      ),
    [value, words, t],
  )
  return (
    <Section title={t('timeline')}>
      <div className="stack">
        <Figure
          caption={t('timelineCaption')}
          picture={<Picture scene={scene} />}
          table={
            <>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('day')}</th>
                    <th scope="col" className="number">
                      {t('of')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {value.days.map((day) => (
                    <tr key={day.on}>
                      <th scope="row">
                        <button
                          type="button"
                          className="link"
                          aria-label={t('showDay', { day: day.on })}
                          onClick={() =>
                            go({ screen: 'transactions', filter: { eventDate: { from: day.on, through: day.on } } })
                          }
                        >
                          {day.on}
                        </button>
                      </th>
                      <td className="number">{figure(day.transactions)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          }
        />
        {value.undated === 0 ? null : <p className="note">{t('undated', { count: figure(value.undated) })}</p>}
        <div className="columns-2">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('window')}</th>
                <th scope="col">{t('from')}</th>
                <th scope="col">{t('through')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('citation')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {value.spans.map((span) => (
                <tr key={span.id}>
                  <th scope="row">{words(span.words)}</th>
                  <td>{span.from}</td>
                  <td>{span.through}</td>
                  <td>
                    <Citation of={span.citation} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('on')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('reckoned')}</th>
              </tr>
            </thead>
            <tbody>
              {value.marks.map((mark) => (
                <tr key={mark.id}>
                  <td>{mark.on}</td>
                  <th scope="row">
                    {words(mark.words)} <Citation of={mark.citation} />
                  </th>
                  <td className="soft">{words(mark.arithmetic)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Section>
  )
}

function Deadlines() {
  const t = useWords(windows)
  const d = useWords(desk)
  const [limit, setLimit] = useState(40)
  const deadlines = useQuery('windows', 'deadlines', { start: 0, limit })
  return (
    <Section title={t('deadlines')} aside={<span className="note">{t('deadlinesText')}</span>}>
      <Answered query={deadlines}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p className="soft">{t('deadlinesNone')}</p>
          ) : (
            <>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('due')}</th>
                    <th scope="col">{t('what')}</th>
                    <th scope="col">{t('reckoned')}</th>
                    <th scope="col">{t('met')}</th>
                    <th scope="col">{t('of')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((one) => (
                    <DeadlineRow key={one.id} deadline={one} />
                  ))}
                </tbody>
              </table>
              {total > rows.length && limit < 1000 ? (
                <button type="button" className="link" onClick={() => setLimit(1000)}>
                  {d('common.more')}
                </button>
              ) : null}
            </>
          )
        }
      </Answered>
    </Section>
  )
}

function DeadlineRow({ deadline }: { readonly deadline: Deadline }) {
  const t = useWords(windows)
  const words = useInLanguage()
  const { go } = useDesk()
  const shown = deadline.transactions.slice(0, 3)
  const rest = deadline.transactions.length - shown.length
  return (
    <tr>
      <td>{deadline.due}</td>
      <th scope="row">
        {words(deadline.what)} <Citation of={deadline.citation} />
      </th>
      <td className="soft">{words(deadline.arithmetic)}</td>
      <td>
        <Met met={deadline.met} />
      </td>
      <td>
        <span className="row">
          {shown.map((id) => (
            <button key={id} type="button" className="link" onClick={() => go({ screen: 'transaction', id })}>
              {id}
            </button>
          ))}
          {rest > 0 ? <span className="note">{t('and', { count: figure(rest) })}</span> : null}
        </span>
      </td>
    </tr>
  )
}

/** Transactions the savings clause was decisive for, with their evidence. */
function Savings() {
  const t = useWords(windows)
  const { go } = useDesk()
  const saved = useQuery('transactions', 'page', {
    view: {
      filter: { facets: { outcomeCodified: ['prior-rules-apply'] } },
      sort: { by: 'eventDate', descending: false },
    },
    start: { index: 0 },
    limit: savedShown,
  })
  return (
    <Section title={t('savings')} aside={<span className="note">{t('savingsText')}</span>}>
      <Answered query={saved}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p className="soft">{t('savingsNone')}</p>
          ) : (
            <div className="stack-loose">
              {rows.map((row) => (
                <article key={row.id} className="savings" aria-label={row.id}>
                  <h3>
                    <button type="button" className="link" onClick={() => go({ screen: 'transaction', id: row.id })}>
                      {row.id}
                    </button>
                    <div className="note">{row.eventDate}</div>
                  </h3>
                  <SavingsEvidence id={row.id} />
                </article>
              ))}
              {total > rows.length ? (
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    go({ screen: 'transactions', filter: { facets: { outcomeCodified: ['prior-rules-apply'] } } })
                  }
                >
                  {t('and', { count: figure(total - rows.length) })}
                </button>
              ) : null}
            </div>
          )
        }
      </Answered>
    </Section>
  )
}

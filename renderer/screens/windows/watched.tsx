// What is ahead of the case: each event with how sure it is, what it touches and what to do, and past reports with what changed since.
import type { WatchedEvent, Watch } from '../../../shared/contract/watch.ts'
import { certaintyTerms, certaintyTexts, watchWords } from '../../../shared/language/watch.ts'
import { sourcingTerms } from '../../../shared/language/windows.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { useQuery } from '../../data/query.ts'
import { Answered, Citation, Section } from '../../widgets/parts.tsx'

const NAMED = 6

export function Watched() {
  const t = useWords(watchWords)
  const watch = useQuery('windows', 'watch', {})
  return (
    <Section title={t('title')}>
      <Answered query={watch}>
        {(value) => (
          <div className="stack">
            <p className="note">
              {t('as-of', { day: value.asOf, through: value.searchedThrough, newest: value.newestSource })}
            </p>
            <NotKnown value={value} />
            <ul>
              {value.events.map((event) => (
                <Event key={event.id} event={event} reports={value.reports} />
              ))}
            </ul>
            <Reports value={value} />
          </div>
        )}
      </Answered>
    </Section>
  )
}

function Event({ event, reports }: { readonly event: WatchedEvent; readonly reports: Watch['reports'] }) {
  const t = useWords(watchWords)
  const certain = useWords(certaintyTerms)
  const certainText = useWords(certaintyTexts)
  const sourced = useWords(sourcingTerms)
  const words = useInLanguage()
  const { on, kind, certainty, open, past } = event
  const holding = reports.filter(({ id }) => event.reports.includes(id)).map(({ fileName }) => fileName)
  const day = on === null ? t('any-day') : kind === 'scheduled' ? on : t('since-day', { on })
  return (
    <li className="line">
      <span className="watched-when stack-tight">
        <span className="strong">{day}</span>
        <span className="watched-certainty" data-certainty={certainty} title={certainText(certainty)}>
          {certain(certainty)}
        </span>
      </span>
      <span className="grow stack-tight">
        <span className="read">{words(event.words)}</span>
        <Touched of={open} label="open" />
        {past.transactions === 0 ? null : <Touched of={past} label="past" />}
        {holding.length === 0 ? null : <span className="note">{t('reports', { names: holding.join(', ') })}</span>}
        {open.transactions + past.transactions === 0 ? null : (
          <span className="read">{t('do', { what: words(event.action) })}</span>
        )}
        <span className="note">{sourced(event.sourcing)}</span>
      </span>
      <Citation of={event.citation} />
    </li>
  )
}

function Touched({ of, label }: { readonly of: WatchedEvent['open']; readonly label: 'open' | 'past' }) {
  const t = useWords(watchWords)
  const { go } = useDesk()
  return (
    <span className="row note">
      <span>{t(label, { count: figure(of.transactions), ids: '' })}</span>
      {of.ids.slice(0, NAMED).map((id) => (
        <button key={id} type="button" className="link" onClick={() => go({ screen: 'transaction', id })}>
          {id}
        </button>
      ))}
      {of.transactions > NAMED ? <span>…</span> : null}
    </span>
  )
}

function NotKnown({ value: { notKnown } }: { readonly value: Watch }) {
  const t = useWords(watchWords)
  const { knowledgeDate, entries, transactions, ids } = notKnown
  if (knowledgeDate === null || entries.length === 0) return null
  return (
    <div className="stack-tight">
      <h3>{t('not-known-title')}</h3>
      <p className="read">
        {t('not-known', {
          day: knowledgeDate,
          entries: entries.map(({ on, citation }) => `${on} ${citation}`).join('; '),
          count: figure(transactions),
          ids: ids.length === 0 ? '' : ` ${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ' …' : ''}`,
        })}
      </p>
    </div>
  )
}

function Reports({ value: { reports, olderReports } }: { readonly value: Watch }) {
  const t = useWords(watchWords)
  if (reports.length === 0) return <p className="note">{t('reports-none')}</p>
  return (
    <div className="stack-tight">
      <h3>{t('reports-title')}</h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('report')}</th>
            <th scope="col">{t('issued')}</th>
            <th scope="col">{t('same-pack')}</th>
            <th scope="col" className="number">
              {t('revised')}
            </th>
            <th scope="col" className="number">
              {t('answered')}
            </th>
            <th scope="col" className="number">
              {t('withdrawn')}
            </th>
            <th scope="col" className="number">
              {t('added')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">{report.fileName}</th>
              <td>{report.at.slice(0, 10)}</td>
              <td>
                {report.samePack === null ? t('pack-unknown') : report.samePack ? t('pack-same') : t('pack-other')}
              </td>
              <td className="number">{figure(report.revised)}</td>
              <td className="number">{figure(report.answered)}</td>
              <td className="number">{figure(report.withdrawn)}</td>
              <td className="number">{figure(report.added)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {olderReports === 0 ? null : <p className="note">{t('older', { count: figure(olderReports) })}</p>}
      <p className="note read">{t('as-issued')}</p>
    </div>
  )
}

// Filters at the side of the grid: facets with counts, and the span of event dates. Only open facets are counted.
import { memo, useState } from 'react'
import type { Facet, Filter } from '../../../shared/contract/casefile.ts'
import {
  activityTerms,
  outcomeTerms,
  policyTerms,
  postureTerms,
  reasonTerms,
  term,
} from '../../../shared/language/desk-terms.ts'
import { countryName } from '../../../shared/language/countries.ts'
import { overview } from '../../../shared/language/desk-start.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { DateInput } from '../../widgets/date-input.tsx'
import { figure } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { useQuery } from '../../data/query.ts'
import { workStatusText } from './work-status.ts'
import { Icon } from '../../frame/icons.tsx'
import { ErrorNotice } from '../../widgets/parts.tsx'

const facets: readonly Facet[] = [
  'outcomeCodified',
  'outcomeEnforced',
  'outcomePrior',
  'reviewPolicy',
  'needs',
  'itemClass',
  'eccn',
  'destination',
  'headquarters',
  'ultimateParent',
  'group',
  'consignee',
  'activity',
  'posture',
  'signOff',
  'status',
  'assignee',
  'workStatus',
]

const openAtFirst: readonly Facet[] = ['outcomeCodified', 'needs', 'destination']
const valuesShown = 40

type Value = string | null

const withFacet = (filter: Filter, facet: Facet, values: readonly Value[]): Filter => {
  const { facets: before, ...rest } = filter
  const others = Object.entries(before ?? {}).filter(([name]) => name !== facet)
  const kept = values.length === 0 ? others : [...others, [facet, [...values]] as const]
  return kept.length === 0 ? rest : { ...rest, facets: Object.fromEntries(kept) }
}

type Props = { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }

export const Facets = memo(function Facets({ filter, onFilter }: Props) {
  const t = useWords(transactions)
  const [open, setOpen] = useState<readonly Facet[]>(() => [
    ...new Set([...openAtFirst, ...facets.filter((facet) => filter.facets?.[facet] !== undefined)]),
  ])
  return (
    <aside className="facets" aria-label={t('filters')}>
      {facets.map((facet) => {
        const shown = open.includes(facet)
        const chosen = filter.facets?.[facet] ?? []
        return (
          <section key={facet} className="facet">
            <button
              type="button"
              className="facet-head"
              aria-expanded={shown}
              onClick={() => setOpen(shown ? open.filter((one) => one !== facet) : [...open, facet])}
            >
              <Icon name={shown ? 'down' : 'right'} />
              <span className="grow">{t(`facet.${facet}`)}</span>
              {chosen.length === 0 ? null : <span className="facet-count">{chosen.length}</span>}
            </button>
            {shown ? <FacetValues facet={facet} filter={filter} onFilter={onFilter} /> : null}
          </section>
        )
      })}
      <Span of="eventDate" title={t('event')} filter={filter} onFilter={onFilter} />
      <Span of="due" title={t('due')} filter={filter} onFilter={onFilter} />
    </aside>
  )
})

/** Days between which one of the row lies. */
function Span({ of, title, filter, onFilter }: Props & { readonly of: 'eventDate' | 'due'; readonly title: string }) {
  const t = useWords(transactions)
  return (
    <section className="facet" aria-label={title}>
      <h2 className="facet-head">{title}</h2>
      <div className="facet-dates">
        {(['from', 'through'] as const).map((end) => (
          <label key={end} className="stack-tight">
            <span className="note">{t(end)}</span>
            <DateInput
              value={filter[of]?.[end] ?? ''}
              onValue={(value) => {
                const { [of]: span, ...rest } = filter
                const { [end]: _gone, ...other } = span ?? {}
                const next = value === '' ? other : { ...other, [end]: value }
                onFilter(Object.keys(next).length === 0 ? rest : { ...rest, [of]: next })
              }}
            />
          </label>
        ))}
      </div>
    </section>
  )
}

/** The words of a facet's value, where it is a code of the interchange. */
const useFacetValue = (): ((facet: Facet, value: Value) => string) => {
  const language = useLanguage()
  const t = useWords(transactions)
  const o = useWords(overview)
  return (facet, value) => {
    // A record without open points or policy lacks nothing; one without a country does.
    if (value === null)
      return facet === 'needs' || facet === 'reviewPolicy' || facet === 'assignee' || facet === 'workStatus'
        ? t('valueNone')
        : t('value')
    switch (facet) {
      case 'outcomeCodified':
      case 'outcomeEnforced':
      case 'outcomePrior':
        return term(outcomeTerms, language, value)
      case 'reviewPolicy':
        return term(policyTerms, language, value)
      case 'posture':
        return term(postureTerms, language, value)
      case 'activity':
        return term(activityTerms, language, value)
      case 'needs':
        return term(reasonTerms, language, value)
      case 'signOff':
        return value === 'none' || value === 'prepared' || value === 'reviewed' || value === 'invalid'
          ? o(`signOff.${value}`)
          : value
      case 'status':
        return value === 'determined' || value === 'outdated' || value === 'undetermined' || value === 'withdrawn'
          ? t(`state.${value}`)
          : value
      case 'workStatus':
        return workStatusText(value, t)
      case 'destination':
      case 'headquarters':
      case 'ultimateParent':
        return `${value} ${countryName(value, language)}`
      case 'itemClass':
      case 'eccn':
      case 'group':
      case 'consignee':
      case 'assignee':
        return value
    }
  }
}

function FacetValues({ facet, filter, onFilter }: Props & { readonly facet: Facet }) {
  const t = useWords(transactions)
  const nameOf = useFacetValue()
  const counted = useQuery('transactions', 'facets', { filter, facets: [facet], limit: valuesShown })
  const chosen = filter.facets?.[facet] ?? []
  if (counted.state === 'failed') return <ErrorNotice error={counted.error} retry={counted.reload} />
  const [found] = counted.value ?? []
  if (found === undefined) return <div className="facet-values" aria-busy="true" />
  const listed = [
    ...found.values,
    ...chosen.filter((value) => !found.values.some((one) => one.value === value)).map((value) => ({ value, count: 0 })),
  ]
  return (
    <ul className="facet-values">
      {listed.map(({ value, count }) => (
        <li key={value ?? ''}>
          <label className="choice facet-value">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target: { checked } }) =>
                onFilter(withFacet(filter, facet, checked ? [...chosen, value] : chosen.filter((one) => one !== value)))
              }
            />
            <span className="grow clip" title={nameOf(facet, value)}>
              {nameOf(facet, value)}
            </span>
            <span className="note number">{figure(count)}</span>
          </label>
        </li>
      ))}
      {found.distinct > found.values.length ? <li className="note">{t('more')}</li> : null}
    </ul>
  )
}

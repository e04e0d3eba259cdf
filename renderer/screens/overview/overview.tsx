// Overview: where the case stands under both verdicts, what needs a person, what falls due, and how full the limits are.
import { outcomeMarks, outcomeOrder } from '../../../shared/charts/marks.ts'
import type { Filter } from '../../../shared/contract/casefile.ts'
import type { Outcome } from '../../../shared/contract/interchange.ts'
import type { OutputOf } from '../../../shared/contract/ipc.ts'
import type { Words } from '../../../shared/contract/values.ts'
import { overview } from '../../../shared/language/desk-start.ts'
import { term, tierTerms } from '../../../shared/language/desk-terms.ts'
import { sayAccount } from '../../../shared/language/ledger.ts'
import { useDesk } from '../../frame/context.ts'
import { figure, moment, percent } from '../../frame/format.tsx'
import { useInLanguage, useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { OutcomeBadge } from '../../widgets/badges.tsx'
import { BasisNotice } from '../../widgets/basis.tsx'
import { AccountBar, AccountStatus } from '../../widgets/gauge.tsx'
import { Icon } from '../../frame/icons.tsx'
import { type MatrixCell, OutcomeMatrix } from '../../widgets/outcome-matrix.tsx'
import { Answered, Citation, Citations, Empty, PageHead, Section } from '../../widgets/parts.tsx'

type State = OutputOf<'overview', 'get'>

export function Overview() {
  const t = useWords(overview)
  const { run, take, toast, case: openCase } = useDesk()
  const counts = useQuery('overview', 'counts', {})
  const state = useQuery('overview', 'get', {})
  if (openCase?.records === 0 && openCase.withdrawn === 0)
    return (
      <div className="page">
        <PageHead title={t('title')} />
        <Empty title={t('empty')} text={t('emptyText')}>
          <button type="button" className="button" data-kind="primary" onClick={() => run('import.start')}>
            <Icon name="import" />
            {t('import')}
          </button>
          <button
            type="button"
            className="button"
            onClick={() =>
              void take(call('import', 'template', {})).then((saved) => {
                if (saved != null) toast({ text: saved.path })
              })
            }
          >
            {t('template')}
          </button>
        </Empty>
      </div>
    )
  return (
    <div className="page">
      <PageHead
        title={openCase?.meta.title ?? t('title')}
        text={t('text', {
          total: figure(openCase?.records),
          determined: figure((openCase?.records ?? 0) - (openCase?.stale ?? 0)),
          pack: openCase?.pack.version ?? '–',
        })}
      />
      <div className="stack-loose">
        <Answered query={counts}>
          {({ codified, enforced, prior }) => (
            <div className="verdicts">
              <Verdict title={t('codified')} text={t('codifiedText')} facet="outcomeCodified" counts={codified} />
              <Verdict title={t('enforced')} text={t('enforcedText')} facet="outcomeEnforced" counts={enforced} />
              {Object.keys(prior).length === 0 ? null : (
                <Verdict title={t('prior')} text={t('priorText')} facet="outcomePrior" counts={prior} />
              )}
            </div>
          )}
        </Answered>
        <Answered query={state}>
          {(value) => (
            <>
              <BasisNotice of={value.basis} />
              <div className="columns-2">
                <Needs state={value} />
                <Deadlines state={value} />
              </div>
              <Ahead state={value} />
              <Flow state={value} />
              <Gauges state={value} />
              <WithdrawnOnes state={value} />
            </>
          )}
        </Answered>
      </div>
    </div>
  )
}

function Verdict({
  title,
  text,
  facet,
  counts,
}: {
  readonly title: string
  readonly text: string
  readonly facet: 'outcomeCodified' | 'outcomeEnforced' | 'outcomePrior'
  readonly counts: Readonly<Partial<Record<Outcome, number>>>
}) {
  const { go } = useDesk()
  const present = outcomeOrder.filter((outcome) => (counts[outcome] ?? 0) > 0)
  const total = present.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0)
  const most = Math.max(1, ...present.map((outcome) => counts[outcome] ?? 0))
  return (
    <Section title={title} aside={<span className="note">{text}</span>}>
      {present.map((outcome) => {
        const count = counts[outcome] ?? 0
        return (
          <button
            key={outcome}
            type="button"
            className="bar-row"
            onClick={() => go({ screen: 'transactions', filter: { facets: { [facet]: [outcome] } } })}
          >
            <OutcomeBadge code={outcome} />
            <span data-tone={outcomeMarks[outcome].ink}>
              <span className="bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <span className="number strong">{figure(count)}</span>
            <span className="number soft">{percent(count, total)}</span>
          </button>
        )
      })}
    </Section>
  )
}

const citationsShown = 4

function Needs({ state }: { readonly state: State }) {
  const t = useWords(overview)
  const words = useInLanguage()
  const { go, take } = useDesk()
  const needs = state.needsPerson
  const goThrough = async (filter: Filter, name: Words): Promise<void> => {
    const view = { filter, sort: { by: 'key', descending: false } } as const
    const page = await take(call('transactions', 'page', { view, start: { index: 0 }, limit: 1 }))
    const first = page?.rows[0]
    if (first !== undefined) go({ screen: 'transaction', id: first.id, queue: { view, at: 0, name } })
  }
  const opening = ({ kind, filter }: State['needsPerson'][number]) => {
    if (filter !== null) return () => go({ screen: 'transactions', filter })
    return kind === 'rejected-row' ? () => go({ screen: 'transactions', rejected: true }) : undefined
  }
  return (
    <Section title={t('needs')}>
      {needs.length === 0 ? (
        <p className="soft">{t('needsNone')}</p>
      ) : (
        <ul>
          {needs.map((need) => (
            <li key={need.kind} className="line">
              <span className="grow stack-tight">
                <NeedName text={words(need.words)} open={opening(need)} />
                <Citations of={need.citations.slice(0, citationsShown)} />
              </span>
              <span className="number strong">{figure(need.transactions)}</span>
              <GoThrough need={need} goThrough={goThrough} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function GoThrough({
  need: { filter, words },
  goThrough,
}: {
  readonly need: State['needsPerson'][number]
  readonly goThrough: (filter: Filter, name: Words) => Promise<void>
}) {
  const t = useWords(overview)
  const inWords = useInLanguage()
  if (filter === null) return null
  return (
    <button
      type="button"
      className="button"
      data-kind="quiet"
      aria-label={t('goThroughGroup', { group: inWords(words) })}
      onClick={() => void goThrough(filter, words)}
    >
      {t('goThrough')}
    </button>
  )
}

function NeedName({ text, open }: { readonly text: string; readonly open: (() => void) | undefined }) {
  return open === undefined ? (
    <span>{text}</span>
  ) : (
    <button type="button" className="link" onClick={open}>
      {text}
    </button>
  )
}

/** Days on which something is to be done, the same duty on the same day once; until when records are kept is no duty of today. */
const distinctDays = (deadlines: State['deadlines']): State['deadlines'] =>
  deadlines.filter(
    (one, index) =>
      one.standing !== 'keep' &&
      one.standing !== 'met' &&
      deadlines.findIndex(({ due, what }) => due === one.due && what.en === one.what.en) === index,
  )

function Deadlines({ state }: { readonly state: State }) {
  const t = useWords(overview)
  const words = useInLanguage()
  const { go } = useDesk()
  const ahead = distinctDays(state.deadlines)
  return (
    <Section
      title={t('deadlines')}
      aside={
        <button type="button" className="link small" onClick={() => go({ screen: 'windows' })}>
          {t('allDeadlines')}
        </button>
      }
    >
      {ahead.length === 0 ? (
        <p className="soft">{t('deadlinesNone')}</p>
      ) : (
        <ul>
          {ahead.slice(0, 8).map((one) => (
            <li key={one.id} className="line">
              <span className="number">{one.due}</span>
              <span className="grow stack-tight">
                <span>{words(one.what)}</span>
                <span className="note">{words(one.arithmetic)}</span>
              </span>
              <Citation of={one.citation} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Days ahead on which the law changes, with the transactions each touches. */
function Ahead({ state }: { readonly state: State }) {
  const t = useWords(overview)
  const words = useInLanguage()
  const { searchedThrough, newestSource, events } = state.ahead
  return (
    <Section
      title={t('scheduled')}
      aside={<span className="note">{t('searched', { through: searchedThrough, newest: newestSource })}</span>}
    >
      <ul>
        {events.map((event) => (
          <li key={event.id} className="line">
            <span className="number">{event.on}</span>
            <span className="grow stack-tight">
              <span>{words(event.words)}</span>
              <span className="note">{t('touches', { count: figure(event.transactions), ids: named(event.ids) })}</span>
            </span>
            <Citation of={event.citation} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const NAMED = 8

const named = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : ` ${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ' …' : ''}`

function Flow({ state }: { readonly state: State }) {
  const t = useWords(overview)
  const language = useLanguage()
  const { go } = useDesk()
  const tiers = [...new Set(state.flows.map(({ tier }) => tier ?? ''))].toSorted()
  const cells: MatrixCell[] = []
  for (const tier of tiers) {
    for (const outcome of outcomeOrder) {
      const flows = state.flows.filter((flow) => (flow.tier ?? '') === tier && flow.outcomeCodified === outcome)
      if (flows.length === 0) continue
      const destinations = [...new Set(flows.flatMap(({ destination }) => (destination === null ? [] : [destination])))]
      cells.push({
        row: tier,
        outcome,
        transactions: flows.reduce((sum, flow) => sum + flow.transactions, 0),
        tpp: flows.reduce((sum, flow) => sum + Number(flow.tpp), 0),
        open: () =>
          go({
            screen: 'transactions',
            filter: {
              facets: {
                outcomeCodified: [outcome],
                ...(destinations.length === 0 ? {} : { destination: destinations }),
              },
            },
          }),
      })
    }
  }
  if (cells.length === 0) return null
  return (
    <Section title={t('flow')}>
      <OutcomeMatrix
        caption={t('flowCaption')}
        corner={t('tier')}
        rows={tiers.map((tier) => ({
          id: tier,
          label: tier === '' ? t('tierUnknown') : term(tierTerms, language, tier),
        }))}
        cells={cells}
      />
    </Section>
  )
}

/** Transactions that count nowhere: how many, and the last ones with who, when and why. */
function WithdrawnOnes({ state }: { readonly state: State }) {
  const t = useWords(overview)
  const { go } = useDesk()
  const { transactions, newest } = state.withdrawn
  if (transactions === 0) return null
  return (
    <Section
      title={t('withdrawn', { count: figure(transactions) })}
      aside={
        <button
          type="button"
          className="link small"
          onClick={() => go({ screen: 'transactions', filter: { facets: { status: ['withdrawn'] } } })}
        >
          {t('allWithdrawn')}
        </button>
      }
    >
      <ul>
        {newest.slice(0, NAMED).map(({ id, by, at, reason }) => (
          <li key={id} className="line">
            <button type="button" className="link" onClick={() => go({ screen: 'transaction', id })}>
              {id}
            </button>
            <span className="grow">{reason}</span>
            <span className="note">
              {by}, {moment(at)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Gauges({ state }: { readonly state: State }) {
  const t = useWords(overview)
  const language = useLanguage()
  const { go } = useDesk()
  return (
    <Section
      title={t('gauges')}
      aside={
        <button type="button" className="link small" onClick={() => go({ screen: 'limits' })}>
          {t('allLimits')}
        </button>
      }
    >
      {state.accounts.length === 0 ? (
        <p className="soft">{t('gaugesNone')}</p>
      ) : (
        <ul>
          {state.accounts.slice(0, 8).map((account) => (
            <li key={account.id} className="gauge-row">
              <button type="button" className="link clip" onClick={() => go({ screen: 'limits', account: account.id })}>
                {sayAccount(account.account, language)}
              </button>
              <AccountBar account={account} />
              <AccountStatus account={account} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

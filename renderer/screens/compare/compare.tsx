// Compare: one case judged under two views, and the transactions whose answers part.
import { useState } from 'react'
import type { Outcome } from '../../../shared/contract/interchange.ts'
import { outcomeMarks, outcomeOrder } from '../../../shared/charts/marks.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/ipc.ts'
import { addDays, civilDate } from '../../../shared/kernel/civil-date.ts'
import { desk } from '../../../shared/language/desk.ts'
import { compare } from '../../../shared/language/desk-rule.ts'
import { outcomeTerms, term } from '../../../shared/language/desk-terms.ts'
import { DateInput } from '../../widgets/date-input.tsx'
import { useDesk } from '../../frame/context.ts'
import { figure, shortHash } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { OutcomeBadge } from '../../widgets/badges.tsx'
import { Icon } from '../../frame/icons.tsx'
import { Answered, Citations, Empty, Field, PageHead, Section } from '../../widgets/parts.tsx'

type Side = InputOf<'compare', 'run'>['left']
type Result = OutputOf<'compare', 'run'>

type Turns = OutputOf<'rule', 'pack'>['turns']

const dayBefore = (day: string): string => addDays(civilDate(day), -1)

type Preset = { readonly name: 'before' | 'effective' | 'knowledge'; readonly left: Side; readonly right: Side }

/** The day before and the day on which answers turn, as far as the pack has such days. */
const presetsOf = ({ compliance, effective, nonEnforcement }: Turns): readonly Preset[] => [
  { name: 'before', left: { lawDate: dayBefore(compliance) }, right: { lawDate: compliance } },
  { name: 'effective', left: { lawDate: dayBefore(effective) }, right: { lawDate: effective } },
  ...(nonEnforcement === null
    ? []
    : [
        {
          name: 'knowledge' as const,
          left: { knowledgeDate: dayBefore(nonEnforcement) },
          right: { knowledgeDate: nonEnforcement },
        },
      ]),
]

// Kept while the desk runs, so that going to a transaction and back loses nothing.
type Kept = { readonly left: Side; readonly right: Side; readonly result: Result | undefined }
let memory: { readonly case: string; readonly state: Kept } | undefined
const remember = (path: string, state: Kept): void => {
  memory = { case: path, state }
}

const startingFrom = ([first]: readonly Preset[]): Kept => ({
  left: first?.left ?? {},
  right: first?.right ?? {},
  result: undefined,
})

export function Compare() {
  return <Answered query={useQuery('rule', 'pack', {})}>{({ turns }) => <CompareFrom turns={turns} />}</Answered>
}

function CompareFrom({ turns }: { readonly turns: Turns }) {
  const t = useWords(compare)
  const { take, case: openCase } = useDesk()
  const path = openCase?.path ?? ''
  const presets = presetsOf(turns)
  const [state, setState] = useState(memory?.case === path ? memory.state : startingFrom(presets))
  const [running, setRunning] = useState(false)
  const change = (next: Kept): void => {
    remember(path, next)
    setState(next)
  }
  const run = async (left: Side, right: Side): Promise<void> => {
    setRunning(true)
    change({ left, right, result: undefined })
    const result = await take(call('compare', 'run', { left, right }))
    setRunning(false)
    change({ left, right, result })
  }
  return (
    <div className="page page-wide">
      <PageHead title={t('title')} text={t('text')} />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void run(state.left, state.right)
        }}
      >
        <div className="compare-sides">
          <SideFields title={t('left')} side={state.left} onSide={(left) => change({ ...state, left })} />
          <SideFields title={t('right')} side={state.right} onSide={(right) => change({ ...state, right })} />
          <button type="submit" className="button" data-kind="primary" disabled={running}>
            <Icon name="compare" />
            {t('run')}
          </button>
        </div>
        <div className="row">
          <span className="note">{t('presets')}</span>
          {presets.map(({ name, left, right }) => (
            <button
              key={name}
              type="button"
              className="link small"
              disabled={running}
              onClick={() => void run(left, right)}
            >
              {t(`preset.${name}`)}
            </button>
          ))}
        </div>
      </form>
      <div className="compare-result" aria-busy={running}>
        {state.result === undefined ? (
          running ? null : (
            <Empty title={t('none')} text={t('noneText')} />
          )
        ) : (
          <ResultOf key={state.result.compareId} result={state.result} />
        )}
      </div>
    </div>
  )
}

const without = (side: Side, member: keyof Side): Side =>
  Object.fromEntries(Object.entries(side).filter(([name]) => name !== member))

function SideFields({
  title,
  side,
  onSide,
}: {
  readonly title: string
  readonly side: Side
  readonly onSide: (side: Side) => void
}) {
  const t = useWords(compare)
  const pack = useQuery('rule', 'pack', {})
  const packs = pack.value?.packs ?? []
  return (
    <fieldset className="compare-side">
      <legend className="strong">{title}</legend>
      {(['lawDate', 'knowledgeDate'] as const).map((member) => (
        <Field key={member} label={t(member)} hint={t(`${member}Hint`)}>
          {(ids) => (
            <DateInput
              {...ids}
              value={side[member] ?? ''}
              onValue={(value) => onSide(value === '' ? without(side, member) : { ...side, [member]: value })}
            />
          )}
        </Field>
      ))}
      {packs.length < 2 ? null : (
        <Field label={t('pack')}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={side.pack ?? ''}
              onChange={({ target: { value } }) =>
                onSide(value === '' ? without(side, 'pack') : { ...side, pack: value })
              }
            >
              <option value="">{t('currentPack')}</option>
              {packs
                .filter(({ current }) => !current)
                .map((one) => (
                  <option key={one.hash} value={one.hash}>
                    {one.version} {shortHash(one.hash)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
    </fieldset>
  )
}

function ResultOf({ result }: { readonly result: Result }) {
  const t = useWords(compare)
  return (
    <div className="stack-loose">
      <p className="fit-answer" role="status">
        {t('result', { different: figure(result.different), examined: figure(result.examined) })}
      </p>
      <div className="compare-pairs">
        <Section title={t('codified')}>
          <Pairs pairs={result.codified} />
        </Section>
        <Section title={t('enforced')}>
          <Pairs pairs={result.enforced} />
        </Section>
      </div>
      {result.different === 0 ? <p className="soft">{t('same')}</p> : <Differing compareId={result.compareId} />}
    </div>
  )
}

type Pair = { readonly left: Outcome; readonly right: Outcome; readonly transactions: number }

/** Left outcomes down, right outcomes across; what moved is marked, what stayed is quiet. */
function Pairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  const t = useWords(compare)
  const language = useLanguage()
  const rows = outcomeOrder.filter((outcome) => pairs.some(({ left }) => left === outcome))
  const columns = outcomeOrder.filter((outcome) => pairs.some(({ right }) => right === outcome))
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={t('matrixCaption')}>
      <table className="table pairs">
        <caption className="note">{t('matrixCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              {t('from')} ↓ {t('to')} →
            </th>
            {columns.map((outcome) => (
              <th key={outcome} scope="col" className="number">
                {term(outcomeTerms, language, outcome)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((left) => (
            <tr key={left}>
              <th scope="row">
                <OutcomeBadge code={left} />
              </th>
              {columns.map((right) => {
                const count = pairs.find((pair) => pair.left === left && pair.right === right)?.transactions ?? 0
                return (
                  <td
                    key={right}
                    className="number"
                    data-moved={count > 0 && left !== right}
                    data-tone={outcomeMarks[right].ink}
                  >
                    {count === 0 ? <span className="soft">–</span> : figure(count)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Differing({ compareId }: { readonly compareId: string }) {
  const t = useWords(compare)
  const d = useWords(desk)
  const { go } = useDesk()
  const [limit, setLimit] = useState(50)
  const page = useQuery('compare', 'page', { compareId, start: 0, limit })
  return (
    <Section title={t('differing')}>
      <Answered query={page}>
        {({ rows, total }) => (
          <div className="table-scroll" tabIndex={0} role="group" aria-label={t('differing')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('transaction')}</th>
                  <th scope="col">{t('destination')}</th>
                  <th scope="col">{t('codified')}</th>
                  <th scope="col">{t('enforced')}</th>
                  <th scope="col">{t('leftOnly')}</th>
                  <th scope="col">{t('rightOnly')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <button type="button" className="link" onClick={() => go({ screen: 'transaction', id: row.id })}>
                        {row.id}
                      </button>
                      <div className="note">{row.description}</div>
                    </th>
                    <td>{row.destination ?? '–'}</td>
                    <td>
                      <Moved left={row.codified.left} right={row.codified.right} />
                    </td>
                    <td>
                      <Moved left={row.enforced.left} right={row.enforced.right} />
                    </td>
                    <td>
                      <Citations of={row.leftOnly} />
                    </td>
                    <td>
                      <Citations of={row.rightOnly} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {total > rows.length && limit < 1000 ? (
              <button type="button" className="link" onClick={() => setLimit(1000)}>
                {d('common.more')}
              </button>
            ) : null}
          </div>
        )}
      </Answered>
    </Section>
  )
}

function Moved({ left, right }: { readonly left: Outcome; readonly right: Outcome }) {
  if (left === right) return <OutcomeBadge code={left} />
  return (
    <span className="stack-tight">
      <OutcomeBadge code={left} />
      <span className="row-tight">
        <Icon name="right" />
        <OutcomeBadge code={right} />
      </span>
    </span>
  )
}

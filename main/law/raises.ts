// The reasons that a pack raises with its rules, answers, values and doubts, found for the answer at hand.
import type { Condition, Pack, QuestionTrace, Raise, Rule, ValueRaise } from '../engine/model.ts'
import type { FindingId } from './raise-names.ts'
import { axisIn } from './points.ts'
import type { Read, Reads } from './facts/read.ts'

/** What a pack raises, by what it comes with. */
export type Raises = {
  readonly rules: ReadonlyMap<string, Rule>
  readonly answers: ReadonlyMap<string, readonly Raise[]>
  readonly values: readonly { readonly axis: string; readonly value: string; readonly raise: ValueRaise }[]
  /** By axis: what is raised while it is open. */
  readonly open: ReadonlyMap<string, readonly Raise[]>
  readonly findings: ReadonlyMap<string, Raise>
  /** What must hold beside a rule for one of its raises. */
  readonly premises: readonly Condition[]
}

const made = new WeakMap<Pack, Raises>()

export const raisesOf = (pack: Pack): Raises => {
  const found = made.get(pack)
  if (found !== undefined) return found
  const raises: Raises = {
    rules: new Map(pack.rules.map((rule) => [rule.id, rule])),
    answers: new Map(
      pack.questions.flatMap(({ id, answers }) =>
        answers.map((answer) => [keyOf(id, answer.id), answer.raises ?? []] as const),
      ),
    ),
    values: pack.axes.flatMap(({ id, values }) =>
      values.flatMap((value) => (value.raises ?? []).map((raise) => ({ axis: id, value: value.id, raise }))),
    ),
    open: new Map(pack.axes.flatMap(({ id, raises: open }) => (open === undefined ? [] : [[id, open] as const]))),
    findings: new Map(
      pack.doubts.flatMap(({ id, finding }) =>
        finding === undefined ? [] : [[finding.id, raisedBy(id, finding)] as const],
      ),
    ),
    premises: pack.rules.flatMap(({ raises: each = [] }) => each.flatMap(({ where }) => where ?? [])),
  }
  made.set(pack, raises)
  return raises
}

/** The doubt that a pack knows for a finding; a pack without one is refused where it is read. */
export const doubtsFound = ({ doubts }: Pick<Pack, 'doubts'>, found: FindingId): readonly string[] =>
  doubts.flatMap(({ id, finding }) => (finding?.id === found ? [id] : []))

const keyOf = (question: string, answer: string): string => `${question}/${answer}`

const raisedBy = (doubt: string, { kind, citation }: Omit<Raise, 'doubt'>): Raise => ({
  doubt,
  kind,
  ...(citation === undefined ? {} : { citation }),
})

/** A raise with the paragraph it is cited to. */
export type Raised = { readonly raise: Raise; readonly paragraph: string }

const isLive = ({ status }: QuestionTrace['rules'][number]): boolean => status === 'on' || status === 'maybe'

/** What the rules of a question raise, where it comes to `comesTo`; `premises`: those that hold. What was not read comes first. */
export const raisedByRules = (
  { rules: traced }: QuestionTrace,
  comesTo: string | undefined,
  premises: ReadonlySet<Condition>,
  { rules }: Raises,
): readonly Raised[] => {
  const live = traced.filter(isLive)
  const raised = live.flatMap(({ rule: id, status, paragraph }) =>
    (rules.get(id)?.raises ?? []).flatMap((raise): readonly Raised[] => {
      const stands = {
        on: () => status === 'on',
        live: () => true,
        contested: () =>
          comesTo !== rules.get(id)?.then && live.some((other) => raise.against?.includes(other.rule) === true),
      }
      return stands[raise.when]() && (raise.where === undefined || premises.has(raise.where))
        ? [{ raise, paragraph }]
        : []
    }),
  )
  const isUnread = ({ raise }: Raised): boolean => raise.kind === 'source-unverified'
  return [...raised.filter(isUnread), ...raised.filter((each) => !isUnread(each))]
}

/** What an answer raises where its question comes to it. */
export const raisedByAnswer = (question: string, answer: string | undefined, { answers }: Raises): readonly Raise[] =>
  answer === undefined ? [] : (answers.get(keyOf(question, answer)) ?? [])

/** What values raise at which a record is settled. */
export const raisedByValues = (reads: Reads, { values }: Raises): readonly ValueRaise[] =>
  values.flatMap(({ axis, value, raise }) => {
    const read = reads.get(axisIn(axis))
    return read?.values.length === 1 && read.values[0] === value ? [raise] : []
  })

/** A read whose finding is put as the reason that the pack gives for it. */
export const withReason = <Value extends string>(read: Read<Value>, pack: Pack, { findings }: Raises): Read<Value> => {
  if (read.open === undefined || read.open.kind !== undefined) return read
  const { finding, doubt } = read.open
  const raise =
    finding === undefined ? [...findings.values()].find((each) => each.doubt === doubt) : findings.get(finding)
  if (raise === undefined)
    throw new Error(`pack ${pack.id} ${pack.version} has no doubt for ${finding ?? doubt ?? 'it'}`)
  return { ...read, open: raise }
}

// Points for the outcome: facts with the stages that the pack's other questions and routes come to on them.
import type { QuestionId } from '../../../main/law/names.ts'
import { axisIndex, maskOf } from '../../../main/engine/space.ts'
import { evaluatePoint, machineOf } from '../../../main/law/evaluation.ts'
import { currentPack } from '../../../main/law/index.ts'
import { outcomeOf } from '../naive/index.ts'
import type { Point } from '../naive/point.ts'
import { basePoint, combinations, drawn } from '../naive/points.ts'

type Staged = { readonly staged: Int32Array; readonly point: Point; readonly lawDate: string; readonly text: string }

const { space } = machineOf(currentPack).evaluator

/** What the stages before the outcome come to, with every answer that may hold. */
const stagedAt = (point: Point, lawDate: string): Int32Array => {
  const packed = Int32Array.from(space.full)
  for (const [axis, value] of Object.entries(point)) packed[axisIndex(space, axis)] = maskOf(space, axis, [value])
  const evaluated = evaluatePoint(packed, lawDate, new Map(), currentPack)
  const put = (axis: string, values: readonly string[]): void => {
    packed[axisIndex(space, axis)] = maskOf(space, axis, values)
  }
  const answers = (id: QuestionId): readonly string[] => {
    const { holds, may } = evaluated.question(id)
    return [...new Set([...holds, ...may])]
  }
  const routes = (ids: readonly string[], some: string, none: string): readonly string[] => {
    const statuses = ids.map((id) => evaluated.trace.routes.find(({ route }) => route === id)?.status)
    if (statuses.includes('available')) return [some]
    return statuses.includes('undetermined') ? [some, none] : [none]
  }
  const exceptions = currentPack.pack.routes.map(({ id }) => id).filter((id) => id !== 'SAVINGS')
  put(
    'subject',
    answers('jurisdiction').map((answer) => (answer === 'subject' ? 'yes' : 'no')),
  )
  put('requirement', answers('requirement'))
  put('flag-28', answers('red-flag-28'))
  put('exceptions', routes(exceptions, 'one-available', 'none-available'))
  put('saved', routes(['SAVINGS'], 'yes', 'no'))
  return packed
}

const dates = ['2025-07-15', '2025-03-03', '2025-01-12']
const varied = ['activity', 'from', 'destination', 'origin']

const bases = (lawDate: string): readonly Point[] => {
  const inside = { destination: 'supplement-5a', recipients: '1', consignee: '1' }
  return [
    basePoint(lawDate),
    basePoint(lawDate, { 'service-customer': 'outside', 'trains-4e091': 'yes' }),
    basePoint(lawDate, { ...inside, entry: '4E091', class: 'W' }),
    basePoint(lawDate, { class: 'B' }),
    basePoint(lawDate, { class: 'C' }),
    basePoint(lawDate, { entry: 'ear99', class: 'other' }),
    basePoint(lawDate, { entry: 'sme', class: 'S' }),
    basePoint(lawDate, {
      'lpp-statement': 'not-held',
      'purchase-order': 'not-held',
      'aia-notice': 'not-held',
      license: 'none',
    }),
    basePoint(lawDate, { aboard: 'in-time', completion: 'by-raw-day' }),
    ...['embargoed', 'sanctioned'].map((embargo) => basePoint(lawDate, { embargo })),
    ...[{ embargo: 'sanctioned' }, { 'part-744': 'caught' }].flatMap((reached) => [
      basePoint(lawDate, { entry: 'ear99', class: 'other', ...reached }),
      basePoint(lawDate, { entry: 'sme', class: 'S', ...reached }),
    ]),
  ]
}

function* candidates(): Generator<{ readonly point: Point; readonly lawDate: string }> {
  for (const lawDate of dates)
    for (const base of bases(lawDate)) for (const point of combinations(base, varied, lawDate)) yield { point, lawDate }
  yield* drawn(742, 1500)
}

const PER_STAGES = 3
const stageKeys = ['activity', 'phase', 'from', 'destination', 'class', 'part-744', 'embargo']
  .concat('subject', 'requirement', 'flag-28', 'exceptions', 'saved')
  .map((axis) => axisIndex(space, axis))

function* fill(): Generator<Staged> {
  const counts = new Map<string, number>()
  for (const { point, lawDate } of candidates()) {
    const staged = stagedAt(point, lawDate)
    const key = stageKeys.map((index) => staged[index]).join()
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    if (count < PER_STAGES) yield { staged, point, lawDate, text: outcomeOf(point, lawDate) }
  }
}

const filling = fill()
const pool: Staged[] = []

/** A pool of known points, a few for each combination of stages met; evaluated only as far as it is read. */
export function* stagedPoints(): Generator<Staged> {
  for (let at = 0; ; at += 1) {
    const known = pool[at]
    if (known === undefined) {
      const next = filling.next()
      if (next.done === true) return
      pool.push(next.value)
      yield next.value
    } else yield known
  }
}

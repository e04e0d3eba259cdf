// The run: every change for the worse of every member of every record, alone and in pairs, and every member taken away.
import { conformanceCases } from '../../conformance/cases.ts'
import { mulberry32 } from '../naive/points.ts'
import { answersTo, assumes, loosens, type Trial } from './judge.ts'
import { changed, changesOf, type Change, type Json } from './members.ts'

/** Records of the conformance cases, with the day whose text applies held. */
export const trials = (): readonly Trial[] =>
  conformanceCases().flatMap((each) =>
    each.kind === 'question'
      ? []
      : each.records.map((record): Trial => {
          const lawDate = each.lawDate ?? record.dates?.export ?? undefined
          return {
            id: each.id,
            record: JSON.parse(JSON.stringify(record)) as Json,
            settings: lawDate === undefined ? {} : { lawDate },
          }
        }),
  )

/** Members whose absence means something of its own in the interchange, or says who is meant. */
const meaningful =
  /(^|\.)(veu|elections|judgments|jointVenture|prior|id|name|group|party|description|letter|supplement7|location|dies|rates|fineTuning|generators|storage|eccn|forEccn|foreignProduct|held|positions|dates|license|weights|unit|usContentPercent|asOf)(\.|$)|^parties\.\d+$/

export type Found = {
  readonly evaluations: number
  readonly loosened: readonly string[]
  readonly assumed: readonly string[]
}

/** `pairs`: random pairs of changes a record; `drawn`: records made of a conformance record by some random changes first. */
export const run = ({
  pairs,
  drawn,
  seed,
}: {
  readonly pairs: number
  readonly drawn: number
  readonly seed: number
}): Found => {
  const random = mulberry32(seed)
  let evaluations = 0
  const loosened: string[] = []
  const assumed: string[] = []
  const pick = <Of>(of: readonly Of[]): Of | undefined => of[Math.floor(random() * of.length)]

  const singles = (trial: Trial): void => {
    const before = answersTo(trial.record, trial.settings)
    if (before === undefined) return
    const changes = changesOf(trial.record)
    const values = Map.groupBy(changes, ({ path }) => path.join('.'))
    for (const change of changes) {
      evaluations += 1
      if (change.to === undefined) {
        if (meaningful.test(change.path.join('.'))) continue
        const stated = (values.get(change.path.join('.')) ?? []).flatMap(({ to }) => (to === undefined ? [] : [to]))
        evaluations += stated.length
        assumed.push(...assumes(trial, change, stated))
        continue
      }
      loosened.push(...loosens(trial, [change], before))
    }
    const worse = changes.filter(({ to }) => to !== undefined)
    for (let pair = 0; pair < pairs; pair += 1) {
      const [one, other] = [pick(worse), pick(worse)]
      if (one === undefined || other === undefined || one.path.join().startsWith(other.path.join())) continue
      if (other.path.join().startsWith(one.path.join())) continue
      evaluations += 1
      loosened.push(...loosens(trial, [one, other], before))
    }
  }

  const all = trials()
  for (const trial of all) singles(trial)
  for (let count = 0; count < drawn; count += 1) {
    const trial = pick(all)
    if (trial === undefined) break
    const first = changesOf(trial.record)
    const made = [pick(first), pick(first)].reduce<Json>(
      (value, change: Change | undefined) => (change === undefined ? value : changed(value, change.path, change.to)),
      trial.record,
    )
    singles({ ...trial, id: `${trial.id}~${count}`, record: made })
  }
  return { evaluations, loosened, assumed }
}

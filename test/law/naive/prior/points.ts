// Points of the edition before 13 January 2025 where every fact is known, drawn by a fixed generator: those of the present edition, with the
// facts that only this one turns on.
import { machineOf } from '../../../../main/law/evaluation.ts'
import { currentPack, earlierEditionOf } from '../../../../main/law/index.ts'
import type { Point } from '../point.ts'
import { drawn as ofBothEditions, mulberry32 } from '../points.ts'

export const edition = earlierEditionOf(currentPack)
export const { space } = machineOf(edition).evaluator

/** On and about the first day of the edition, and its last. */
const lawDates = ['2024-06-03', '2024-12-01', '2024-12-02', '2025-01-12', '2025-01-12', '2025-01-12'] as const

/** Every axis of the edition, with its values. */
export const priorAxes = space.axes.map(({ id, values }) => ({ id, values: values.map((value) => value.id) }))

const own = edition.pack.axes
  .filter(({ id }) => currentPack.pack.axes.every((axis) => axis.id !== id))
  .map(({ id, values }) => ({ id, values: values.map((value) => value.id) }))

const withoutOthers = ['3A090', '4A090', '5A992.z', '5D992.z', '4D090', '5E992', '4E091', 'ear99', 'below']
const technology = ['3D001', '3E001', '4D001', '4E001', '5E002']

/** Reasons for control go with the entry, and those of software and technology with what they are for; for 3A090.c there are no others. */
const otherControls = ({ entry = '', class: of = '', 'other-controls': said = '' }: Point): string =>
  withoutOthers.includes(entry) || of === 'C' ? 'no' : technology.includes(entry) ? said : 'yes'

type Dated = { readonly point: Point; readonly lawDate: string }

/** The same seed gives the same points. */
export function* drawn(seed: number, count: number): Generator<Dated> {
  const random = mulberry32(seed + 1)
  const pick = <Of>(of: readonly Of[]): Of | undefined => of[Math.floor(random() * of.length)]
  for (const { point } of ofBothEditions(seed, count)) {
    const facts = Object.fromEntries(own.map(({ id, values }) => [id, pick(values) ?? '']))
    // What is sold on, and to whom, most often stays where it goes
    if (random() < 0.6) Object.assign(facts, { 'onward-place': 'outside', 'onward-headquarters': 'none-d5' })
    const lawDate = pick(lawDates) ?? ''
    facts['state-of-text'] = lawDate < '2024-12-02' ? 'earlier' : 'this'
    yield { point: { ...point, ...facts, phase: 'before-effective', 'other-controls': otherControls(point) }, lawDate }
  }
}

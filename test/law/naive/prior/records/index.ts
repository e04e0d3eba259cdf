// The second reading of whole records for the edition before 13 January 2025: each axis of it, by the Country Groups of both days that an
// older text may mean (PR-09). What is the same in both editions is read by the readers of test/law/naive/records.
import { readers as ofBothEditions } from '../../records/index.ts'
import { type Possible, type Reader, type Reading, readingOf, union } from '../../records/read.ts'
import type { Drawn } from '../../records/random.ts'
import {
  builtInto,
  endUsers,
  nacContents2024,
  onwardHeadquarters,
  onwardPlace,
  senders,
  stateOfText,
} from './onward.ts'

const LAST_DAY = '2025-01-12'

/** What the rules of the second reading ask that is no fact of this edition alone. */
const shared = [
  'activity',
  'from',
  'from-restricted',
  'origin',
  'direct-product',
  'listed-plant',
  'us-content',
  'entry',
  'other-controls',
  'class',
  'datacenter',
  'developed-in-d5',
  'weights-published',
  'destination',
  'china-or-macau',
  'destination-a5-a6',
  'embargo',
  'recipients',
  'lessees',
  'further-parties',
  'part-744',
  'datacenter-use',
  'operation-use',
  'resale',
  'repair',
  'temporary',
  'government-use',
  'hbm-exporter',
  'hbm-density',
  'nac-notice',
  'nac-answer',
  'purchase-order',
  'license',
  'license-left',
  'license-place',
  'veu',
] as const

const readerOf = (axis: string): Reader => {
  const found = ofBothEditions[axis]
  if (found === undefined) throw new Error(`nothing reads ${axis}`)
  return found
}

/** One reader for each axis. */
export const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(shared.map((axis) => [axis, readerOf(axis)])),
  'onward-place': onwardPlace,
  'onward-headquarters': onwardHeadquarters,
  senders,
  'built-into': builtInto,
  'end-users': endUsers,
  'nac-contents-2024': nacContents2024,
  'state-of-text': stateOfText,
}

/** Of the day of the event and no matter of Country Groups: which text stood, and whether owners of a party are asked for (90 FR 47201). */
const ofTheEvent = new Set(['part-744', 'state-of-text'])

/** The record by the groups of 12 January 2025, of the day of the event, or of both where no judgment elects one. */
const readingsOf = (reading: Reading): readonly Reading[] => {
  const ofEdition = { ...reading, lawDate: LAST_DAY }
  const elected = reading.elected.get('PR-09')
  return elected === 'of-edition' ? [ofEdition] : elected === 'of-event' ? [reading] : [ofEdition, reading]
}

export type Sets = ReadonlyMap<string, Possible>

/** What a record leaves possible of some axes: for each day on its own, and over both. */
export type PriorSets = { readonly days: readonly Sets[]; readonly over: Sets }

export const priorSets = ({ record, settings }: Drawn): PriorSets => {
  const reading = readingOf(record, settings, '')
  const readings = readingsOf(reading)
  const days = readings.map(() => new Map<string, Possible>())
  const over = new Map<string, Possible>()
  for (const [axis, read] of Object.entries(readers)) {
    const found = readings.map((each) => read(ofTheEvent.has(axis) ? reading : each))
    for (const [place, values] of found.entries()) days[place]?.set(axis, values)
    over.set(axis, union(...found))
  }
  return { days, over }
}

// A record read as `readRecord` reads it, with what other records of the same parties or the same item came to taken from them. The key is
// equal only where every axis of both editions reads the same: with the figures and days of the record it is all an answer is made of.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { leavesOf } from '../engine/fold.ts'
import type { Elections, Point } from '../engine/model.ts'
import { classify, type Classified } from './classify.ts'
import {
  addClassified,
  addKnowledge,
  editionOf,
  electedIn,
  electionsOf,
  knowledgeDateOf,
  machineOf,
  maskIn,
  type Machine,
  type ReadRecord,
} from './evaluation.ts'
import { contextsOf, readsOf, type Context, type Read } from './facts/index.ts'
import type { LoadedPack } from './loaded.ts'
import type { AxisName } from './names.ts'
import { axisIn } from './points.ts'
import { ownReaders, priorContext, priorDay, type PriorReads } from './prior/determine.ts'
import { earlierEditionOf } from './prior/pack.ts'
import { raisesOf, withReason } from './raises.ts'
import { sharing, undated, type Within } from './shared-reads.ts'

export type QuickRead = ReadRecord & {
  readonly point: Point
  readonly elections: Elections
  /** What the earlier edition's own readers came to. */
  readonly priorReads: PriorReads
  readonly key: string
}

/** One axis as it reads, with its place in a point and its mask there. */
type AxisRead = { readonly axis: AxisName; readonly index: number; readonly mask: number; readonly read: Read }

type OfParties = {
  readonly reads: readonly AxisRead[]
  readonly prior: readonly (readonly [axis: string, read: Read])[]
}
type OfItem = { readonly reads: readonly AxisRead[]; readonly classified: Classified | null }

/** What of a pack reads records quickly. */
type QuickReader = {
  readonly machine: Machine
  readonly earlier: Machine
  readonly ofParties: ReturnType<typeof sharing<OfParties>>
  readonly ofItem: ReturnType<typeof sharing<OfItem>>
  readonly own: ReturnType<typeof ownReaders>
}

const made = new WeakMap<LoadedPack['pack'], QuickReader>()

const quickReaderOf = (loaded: LoadedPack): QuickReader => {
  const found = made.get(loaded.pack)
  if (found !== undefined) return found
  const machine = machineOf(loaded)
  const { space } = machine.evaluator
  const edition = earlierEditionOf(loaded)
  const own = ownReaders(loaded)
  const axesIn = (context: Context, within: Within): readonly AxisRead[] =>
    machine.columns.flatMap(({ axis, index, read, bits }) => {
      const plain = within(read, context)
      if (plain === undefined) return []
      const reasoned = withReason(plain, loaded.pack, raisesOf(loaded.pack))
      return [{ axis, index, mask: maskIn(space, axis, bits, reasoned), read: reasoned }]
    })
  const classing = classingAxes(machine)
  const reader: QuickReader = {
    machine,
    earlier: machineOf(edition),
    own,
    ofParties: sharing('parties', (context, within) => ({
      reads: axesIn(context, within),
      prior: own.flatMap(([axis, read]) => {
        const { limits } = priorContext(context, loaded)
        const plain = within(read, { ...priorContext(context, loaded), limits: undated(limits) })
        return plain === undefined ? [] : [[axis, withReason(plain, edition.pack, raisesOf(edition.pack))] as const]
      }),
    })),
    ofItem: sharing('item', (context, within) => {
      const reads = axesIn(context, within)
      const byAxis = new Map(reads.map((each) => [each.axis, each.read] as const))
      if (!classing.every((axis) => byAxis.has(axis))) return { reads, classified: null }
      const point = Int32Array.from(space.full)
      for (const { index, mask } of reads) point[index] = mask
      const classified = within(
        () =>
          classify(context, point, readsOf(byAxis), machine.evaluator, {
            lawDate: context.lawDate ?? null,
            elections: context.elections,
          }),
        context,
      )
      return { reads, classified: classified ?? null }
    }),
  }
  made.set(loaded.pack, reader)
  return reader
}

/** The axes with a reader that the questions of classification turn on, or what they cite. */
const classingAxes = ({ evaluator: { pack }, columns }: Machine): readonly AxisName[] => {
  const rules = pack.rules.filter(({ question }) => question === 'circuit' || question === 'weights')
  const turned = new Set(
    rules
      .flatMap(({ when, examined }) => (examined === undefined ? [when] : [when, examined]))
      .flatMap((condition) => leavesOf(condition).map(({ axis }) => axisIn(axis))),
  )
  return columns.flatMap(({ axis }) => (turned.has(axis) ? [axis] : []))
}

/** Why an axis is open, beside the values it has: part of the key where there is anything to say. */
const openingOf = ({ missing, open }: Read): string =>
  missing.length === 0 && open === undefined ? '' : JSON.stringify([missing, open])

/** A party validated as an end user comes with days of its own: what they are held against is the day itself. */
const hasDesignation = ({ parties }: TransactionRecord): boolean =>
  parties.some(({ veu }) => veu != null && veu !== 'none')

/** Undefined where a record must be read by itself: no day says which edition of the figures stands, or a person judged something of it. */
export const readQuickly = (
  record: TransactionRecord,
  settings: RunSettings,
  loaded: LoadedPack,
  elected: Elections,
): QuickRead | undefined => {
  if ((record.judgments?.length ?? 0) > 0) return undefined
  const { machine, earlier, ofParties, ofItem, own } = quickReaderOf(loaded)
  const { space } = machine.evaluator
  const elections = electionsOf(record, elected, machine)
  const [context, ...others] = contextsOf(record, settings, loaded.pack, elections, electedIn(elections, loaded.pack))
  const { lawDate } = context
  if (others.length > 0 || lawDate === undefined) return undefined
  const run = elections.size === 0 ? '' : JSON.stringify([...elections])
  const parties = ofParties(context, lawDate, run, hasDesignation(record))
  const item = ofItem(context, lawDate, run, false)
  const knowledgeDate = knowledgeDateOf(settings, loaded)

  const shared: (Read | undefined)[] = []
  const point = Int32Array.from(space.full)
  for (const { index, mask, read } of parties.content.reads) {
    shared[index] = read
    point[index] = mask
  }
  for (const { index, mask, read } of item.content.reads) {
    shared[index] = read
    point[index] = mask
  }
  let key = [
    knowledgeDate,
    editionOf(machine, lawDate),
    editionOf(earlier, priorDay(context, loaded.pack.prior)),
    run,
    parties.id,
    item.id,
  ].join('|')
  const reads = new Map<AxisName, Read>()
  for (const { axis, index, read, bits } of machine.columns) {
    const kept = shared[index]
    if (kept !== undefined) {
      reads.set(axis, kept)
      continue
    }
    const found = withReason(read(context), loaded.pack, raisesOf(loaded.pack))
    const mask = maskIn(space, axis, bits, found)
    reads.set(axis, found)
    point[index] = mask
    key += `,${mask}${openingOf(found)}`
  }
  addKnowledge(reads, point, knowledgeDate, loaded)
  let { classified } = item.content
  if (classified === null) {
    classified = classify(context, point, readsOf(reads), machine.evaluator, { lawDate, elections })
    key += JSON.stringify(classified)
  }
  addClassified(reads, point, classified, loaded)
  const priorReads = new Map(parties.content.prior)
  const edition = earlierEditionOf(loaded)
  for (const [axis, read] of own) {
    if (priorReads.has(axis)) continue
    const found = withReason(read(priorContext(context, loaded)), edition.pack, raisesOf(edition.pack))
    priorReads.set(axis, found)
    key += `,${found.values.join('/')}${openingOf(found)}`
  }
  return { context, reads: readsOf(reads), classified, knowledgeDate, point, elections, priorReads, key }
}

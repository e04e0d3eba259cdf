// The rule pack as the doors show it: what it holds, what it leaves open, and how it is proven.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { DoubtEntry, OutputOf } from '../../shared/contract/ipc.ts'
import type { Doubt, Pack } from '../engine/model.ts'
import { type Case, type StatedFact, recordOf, statedIn } from '../law/cases.ts'
import { paragraphs } from '../law/coverage/index.ts'
import { dutiesInFigures } from '../law/duty-words.ts'
import { limitsOf } from '../law/limits.ts'
import type { LawPack } from '../law/model.ts'
import { isWithin } from '../../shared/contract/citation.ts'
import { type Proof, currentPack, prove, shippedPacks, writePack } from '../law/index.ts'
import { type MutationFigures, mutationFigures } from '../law/proof-figures.ts'

const { pack, hash } = currentPack

export const packName = { id: pack.id, version: pack.version, hash } as const

/** How much of each kind the pack holds. */
export const packSizes = () => ({
  axes: pack.axes.length,
  questions: pack.questions.length,
  rules: pack.rules.length,
  routes: pack.routes.length,
  doubts: pack.doubts.length,
  paragraphs: pack.coverage.length,
  posture: pack.posture.length,
})

/** A case with its whole record, as `docket determine --stdin` takes it, and what it states beside the plain sale. */
export type CaseInPack = Omit<Case, 'facts'> & {
  readonly states: readonly StatedFact[]
  readonly record: TransactionRecord
}

/** A paragraph with everything that the pack puts of it, and its cases. */
export type ParagraphInPack = {
  readonly paragraph: string
  /** Absent of a red flag that no rule raises. */
  readonly coverage?: Pack['coverage'][number]
  readonly rules: Pack['rules']
  readonly conditions: readonly (Pack['routes'][number]['conditions'][number] & { readonly route: string })[]
  readonly doubts: Pack['doubts']
  readonly duties: Pack['duties']
  readonly figures: Pack['figures']
  readonly deadlines: LawPack['dues']
  /** Days that are counted from the publication. */
  readonly windows: LawPack['windows']
  readonly limits: readonly { readonly ledger: keyof LawPack['ledgers']; readonly citation: string }[]
  readonly cuts: LawPack['cuts']
  readonly redFlags: LawPack['redFlags']
  /** Rules and conditions of the edition before it that cite the paragraph. */
  readonly earlier: { readonly rules: Pack['rules']; readonly conditions: ParagraphInPack['conditions'] }
  readonly cases: readonly CaseInPack[]
}

/** The entry that says a citation: its own, or the nearest around it (`762.6` of `762.6(a)`). */
export const entryOf = (citation: string): Pack['coverage'][number] | undefined =>
  pack.coverage
    .filter(({ paragraph }) => isWithin(citation, paragraph))
    .toSorted((left, right) => right.paragraph.length - left.paragraph.length)[0]

const casesOf = (citation: string): readonly CaseInPack[] =>
  paragraphs
    .filter(({ paragraph }) => paragraph === citation)
    .flatMap(({ cases }) => cases)
    .map(({ facts, ...rest }) => ({ ...rest, states: statedIn(facts), record: recordOf(facts) }))

const paragraphOfDuty = (id: string | undefined): string => pack.duties.find((duty) => duty.id === id)?.paragraph ?? ''

const ledgersOfPack = (['lpp', 'country', 'nveu', 'uveu', 'aia', 'license'] as const).map((ledger) => ({
  ledger,
  citation: pack.ledgers[ledger].citation,
}))

const conditionsIn = (
  routes: Pack['routes'],
  isOf: (condition: Pack['routes'][number]['conditions'][number]) => boolean,
): ParagraphInPack['conditions'] =>
  routes.flatMap(({ id, conditions }) => conditions.filter(isOf).map((condition) => ({ ...condition, route: id })))

/** What the pack puts of a paragraph, whether or not the coverage has an entry of its own for it. */
const putOf = (paragraph: string): ParagraphInPack => {
  const entry = pack.coverage.find((each) => each.paragraph === paragraph)
  const cites = (one: { readonly paragraph: string; readonly cites?: readonly string[] }): boolean =>
    [one.paragraph, ...(one.cites ?? [])].includes(paragraph)
  // What no entry says by itself stands with the entry around it.
  const isHere = (citation: string): boolean =>
    citation === paragraph || (entry !== undefined && entryOf(citation) === entry)
  return {
    paragraph,
    ...(entry === undefined ? {} : { coverage: entry }),
    rules: pack.rules.filter(cites),
    conditions: conditionsIn(pack.routes, cites),
    doubts: pack.doubts.filter(({ citations }) => citations.includes(paragraph)),
    duties: dutiesInFigures(pack, limitsOf(pack, undefined)).filter((duty) => isHere(duty.paragraph)),
    figures: pack.figures.filter(({ citation }) => isHere(citation)),
    deadlines: pack.dues.filter(({ duty, citation = paragraphOfDuty(duty) }) => isHere(citation)),
    windows: pack.windows.filter(({ citation }) => isHere(citation)),
    limits: ledgersOfPack.filter(({ citation }) => isHere(citation)),
    cuts: pack.cuts.filter(({ citation }) => isHere(citation)),
    redFlags: pack.redFlags.filter(({ citation }) => isHere(citation)),
    earlier: { rules: pack.prior.rules.filter(cites), conditions: conditionsIn(pack.prior.routes, cites) },
    cases: casesOf(paragraph),
  }
}

/**
 * The paragraphs at and below a citation, in the order of the CFR, each with what is put of it; where the coverage has none, the one around
 * it (`762.6` for `762.6(a)`), and red flags by their number.
 */
export const paragraphsWithin = (citation: string): readonly ParagraphInPack[] => {
  const flags = pack.redFlags.map((flag) => flag.citation).filter((flag) => isWithin(flag, citation))
  if (flags.length > 0) return flags.map(putOf)
  const within = pack.coverage.map(({ paragraph }) => paragraph).filter((each) => isWithin(each, citation))
  const around = entryOf(citation)
  return (within.length === 0 && around !== undefined ? [around.paragraph] : within).map(putOf)
}

export const coverage = (): Pack['coverage'] => pack.coverage
export const doubtRegister = (): Pack['doubts'] => pack.doubts
export const redFlagPrompts = (): LawPack['redFlags'] => pack.redFlags
export const postureTimeline = (): Pack['posture'] => pack.posture
export const outlook = (): LawPack['outlook'] => pack.outlook
export const doubtInRegister = (doubt: string): Doubt | undefined => pack.doubts.find(({ id }) => id === doubt)

/** Whether the register knows this reading of this doubt. */
export const isReading = (doubt: string, reading: string): boolean =>
  doubtInRegister(doubt)?.readings.some(({ name }) => name === reading) === true

export const doubtEntry = (found: Doubt): DoubtEntry => ({
  id: found.id,
  citations: [...found.citations],
  issue: { ...found.issue },
  readings: found.readings.map(({ name, words }) => ({ name, words: { ...words } })),
  taken: found.taken ?? null,
  why: { ...found.why },
  settledBy: { ...found.settledBy },
})

/** Paragraphs that the rules decide. */
export const encodedParagraphs = (): number => pack.coverage.filter(({ status }) => status === 'encoded').length

/** The pack as a file that this and later versions read. */
export const packFile = (): string => writePack(currentPack)

/** Every pack that ships, the current one first. */
export const packs = (): OutputOf<'rule', 'pack'>['packs'] =>
  shippedPacks.map((shipped) => ({
    version: shipped.pack.version,
    hash: shipped.hash,
    current: shipped.hash === hash,
  }))

/** The days of the pack on which answers turn: of its figures, and the first entry of the posture that changes no codified text. */
export const turningDays = (): OutputOf<'rule', 'pack'>['turns'] => {
  const figures = limitsOf(pack, undefined)
  return {
    compliance: figures.date('compliance'),
    effective: figures.date('effective'),
    nonEnforcement: pack.posture.find(({ codifiedEffect }) => codifiedEffect === 'no')?.date ?? null,
  }
}

export type PackProof = {
  readonly proven: Proof
  /** Figures of the last run of the mutants. */
  readonly mutation: MutationFigures
  /** Whether that run was over this very pack. */
  readonly isOfThisPack: boolean
}

/** The census, walked in full now. */
export const packProof = (): PackProof => ({
  proven: prove(pack),
  mutation: mutationFigures,
  isOfThisPack: mutationFigures.pack === hash,
})

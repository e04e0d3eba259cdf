// The drift alarm: compares the words this pack encodes with an official text of another date, paragraph by paragraph.
import { type Failure, type Result, failed, ok } from '../../../shared/kernel/result.ts'
import type { Pack } from '../../engine/model.ts'
import { isWithin, sectionOf } from '../../../shared/contract/citation.ts'
import { restingOn } from './citations.ts'
import { CONTROL_LIST, controlListParagraphs } from './control-list.ts'
import { type EcfrFailure, readEcfr } from './ecfr.ts'
import { readAmendatoryText } from './federal-register.ts'
import { isNumberedCopy, numberedCopyParagraphs } from './numbered-copy.ts'
import { type Paragraph, type Unit, paragraphsOf } from './paragraphs.ts'

export { restingOn }
export { foldWords, hashWords } from './fold.ts'
export type { Paragraph } from './paragraphs.ts'

export type OfficialText = {
  readonly format: 'federal-register' | 'ecfr'
  readonly paragraphs: readonly Paragraph[]
}

export type OfficialTextFailure = EcfrFailure | Failure<'drift-not-recognized'>

/** A file of the whole of title 15 holds much else; only the Export Administration Regulations are cut. */
const isOfTheRegulations = ({ base }: Unit): boolean => /^7[3-7]\d\b/.test(base)

const cut = (unit: Unit): readonly Paragraph[] =>
  unit.base === CONTROL_LIST ? controlListParagraphs(unit.blocks) : paragraphsOf(unit)

/**
 * The paragraphs of an official text: XML of the electronic CFR, the plain text of amendatory instructions, or a copy of a document
 * with numbered paragraphs. Fails with `drift-xml-malformed` or, where no section is found, `drift-not-recognized`.
 */
export const readOfficialText = (text: string): Result<OfficialText, OfficialTextFailure> => {
  if (isNumberedCopy(text)) return ok({ format: 'federal-register', paragraphs: numberedCopyParagraphs(text) })
  const isXml = /^[\uFEFF\s]*</.test(text)
  const units = isXml ? readEcfr(text.replace(/^\uFEFF/, '')) : ok(readAmendatoryText(text))
  if (!units.ok) return units
  const paragraphs = units.value.filter(isOfTheRegulations).flatMap(cut)
  if (paragraphs.length === 0) return failed({ code: 'drift-not-recognized' })
  return ok({ format: isXml ? 'ecfr' : 'federal-register', paragraphs })
}

/**
 * `unchanged`, `changed` and `missing` are of paragraphs whose words the pack knows by their hash; `missing` only where
 * the text has the section. `new`: in the text, below or beside what the pack encodes, without an entry in it.
 */
export type DriftStatus = 'unchanged' | 'changed' | 'missing' | 'new'

export type DriftLine = {
  readonly citation: string
  readonly status: DriftStatus
  /** What rests on the paragraph, as the coverage of the pack names it. */
  readonly rules: readonly string[]
}

export type Drift = {
  readonly lines: readonly DriftLine[]
  /** Paragraphs known by hash whose section is not in the text at all. */
  readonly notInText: readonly string[]
  readonly counts: Readonly<Record<DriftStatus, number>>
}

/** Sections that this rule wrote whole: whatever is new in them is news. */
const WHOLE_SECTIONS: ReadonlySet<string> = new Set(['740.27', '740.28', '740.29', '740 Supp. 5', '748 Supp. 10'])

/** What changed between the words a pack encodes and an official text, in the order of the pack and then of the text. */
export const compareWithText = (
  pack: Pick<Pack, 'coverage' | 'rules' | 'routes'>,
  paragraphs: readonly Paragraph[],
): Drift => {
  const byCitation = new Map(paragraphs.map((paragraph) => [paragraph.citation, paragraph]))
  const sections = new Set(paragraphs.map(({ citation }) => sectionOf(citation)))
  const known = pack.coverage.filter((entry) => entry.hash !== undefined)
  const inText = known.filter((entry) => sections.has(sectionOf(entry.paragraph)))
  const compared = inText.map((entry): DriftLine => {
    const found = byCitation.get(entry.paragraph)
    const status = found === undefined ? 'missing' : found.hash === entry.hash ? 'unchanged' : 'changed'
    return { citation: entry.paragraph, status, rules: entry.by }
  })
  const covered = new Set(pack.coverage.map((entry) => entry.paragraph))
  const isNews = ({ citation }: Paragraph): boolean =>
    !covered.has(citation) &&
    (WHOLE_SECTIONS.has(sectionOf(citation)) ||
      known.some((entry) => entry.paragraph !== sectionOf(entry.paragraph) && isWithin(citation, entry.paragraph)))
  const news = paragraphs
    .filter(isNews)
    .map(({ citation }): DriftLine => ({ citation, status: 'new', rules: restingOn(pack, citation) }))
  const lines = [...compared, ...news]
  const count = (status: DriftStatus): number => lines.filter((line) => line.status === status).length
  return {
    lines,
    notInText: known.filter((entry) => !inText.includes(entry)).map((entry) => entry.paragraph),
    counts: {
      unchanged: count('unchanged'),
      changed: count('changed'),
      missing: count('missing'),
      new: count('new'),
    },
  }
}

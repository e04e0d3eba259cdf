// The official text that a person brought, beside the paragraphs of the pack: which rules rest on words that changed.
import type { DriftResult, OutputOf, ParagraphEntry } from '../../shared/contract/ipc.ts'
import {
  type Drift,
  type OfficialText,
  type OfficialTextFailure,
  type Paragraph,
  compareWithText,
  readOfficialText,
  restingOn,
} from '../law/drift/index.ts'
import { entryOf } from './pack.ts'
import { currentPack } from '../law/index.ts'
import type { Result } from '../../shared/kernel/result.ts'

const { pack } = currentPack

export type { Paragraph }

export type BroughtText = {
  readonly source: string
  readonly importedAt: string
  readonly asOf: string | null
  readonly paragraphs: readonly Paragraph[]
}

export const readText = (text: string): Result<OfficialText, OfficialTextFailure> => readOfficialText(text)

/** The day an eCFR file states it is of. */
export const dayOfText = (text: string): string | null =>
  /(?:AMDDATE|up to date as of|as of)\D{0,20}(\d{4}-\d{2}-\d{2})/i.exec(text.slice(0, 20_000))?.[1] ?? null

/** Every paragraph that the pack encodes, against the text. */
export const driftFrom = (paragraphs: readonly Paragraph[]): Drift => compareWithText(pack, paragraphs)

export const driftResult = (text: BroughtText): DriftResult => {
  const { lines, notInText, counts } = driftFrom(text.paragraphs)
  const of = (status: 'changed' | 'missing') =>
    lines
      .filter((line) => line.status === status)
      .map(({ citation, rules }) => ({ paragraph: citation, rules: [...rules] }))
  return {
    source: text.source,
    importedAt: text.importedAt,
    asOf: text.asOf,
    same: counts.unchanged,
    notCompared: notInText.length,
    changed: of('changed'),
    missing: of('missing'),
  }
}

const driftWord = (status: 'unchanged' | 'changed' | 'missing' | 'new' | undefined): ParagraphEntry['drift'] => {
  switch (status) {
    case 'unchanged':
      return 'same'
    case 'changed':
    case 'missing':
      return status
    case 'new':
    case undefined:
      return 'not-compared'
  }
}

/** Each paragraph of the pack with the rules and doubts on it, and how it stands to the text, where there is one. */
export const paragraphEntries = (text: BroughtText | undefined): ParagraphEntry[] => {
  const lines = text === undefined ? [] : driftFrom(text.paragraphs).lines
  const statuses = new Map(lines.map(({ citation, status }) => [citation, status]))
  const texts = new Set(text?.paragraphs.map(({ citation }) => citation))
  return pack.coverage.map((entry) => ({
    paragraph: entry.paragraph,
    status: entry.status,
    words: { ...entry.words },
    by: [...new Set([...entry.by, ...restingOn(pack, entry.paragraph)])],
    doubts: pack.doubts.filter(({ citations }) => citations.includes(entry.paragraph)).map(({ id }) => id),
    hasOfficialText: texts.has(entry.paragraph),
    drift: driftWord(statuses.get(entry.paragraph)),
  }))
}

type ParagraphInFull = OutputOf<'rule', 'paragraph'>

/** One paragraph with its rules and its official text; undefined where the pack has no such paragraph. */
export const paragraphInFull = (
  citation: string,
  text: BroughtText | undefined,
): Omit<ParagraphInFull, 'transactions'> | undefined => {
  const said = entryOf(citation)?.paragraph
  const entry = paragraphEntries(text).find(({ paragraph }) => paragraph === said)
  if (entry === undefined) return undefined
  const found = text?.paragraphs.find((each) => each.citation === entry.paragraph)
  const conditions = pack.routes.flatMap((route) => route.conditions)
  return {
    entry,
    rules: [...pack.rules, ...conditions]
      .filter(({ id }) => entry.by.includes(id))
      .map((rule) => ({
        id: rule.id,
        words: { ...rule.words },
        citations: [rule.paragraph, ...(rule.cites ?? [])],
        from: rule.standing?.from ?? null,
        through: rule.standing?.through ?? null,
        sourcing: rule.sourcing,
      })),
    officialText:
      text === undefined || found === undefined ? null : { text: found.text, source: text.source, asOf: text.asOf },
  }
}

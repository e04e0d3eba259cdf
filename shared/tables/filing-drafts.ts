// Papers kept in the case as a list.
import type { DraftRow } from '../contract/filing-drafts.ts'
import { number } from '../kernel/grouped.ts'
import { type Language, inLanguage, say } from '../language/catalog.ts'
import { draftStateTerms, draftWords } from '../language/filing-drafts.ts'
import { standingTerms } from '../language/windows.ts'
import { type Table, columnsUnder, tableOf } from './table.ts'

/** How much a draft lacks, in a word. */
export const lackOf = ({ kept, missing, refusal }: DraftRow, language: Language): string => {
  if (kept.state !== 'draft') return ''
  if (refusal !== undefined) return say(draftWords, language, 'refused')
  if (missing === undefined) return say(draftWords, language, 'unknown')
  return missing.length === 0 ? say(draftWords, language, 'whole') : number(missing.length)
}

const of = columnsUnder<keyof (typeof draftWords)['en'], DraftRow>(draftWords)

const columns = [
  of.figure('number', ({ kept }) => String(kept.draft)),
  of.text('state', ({ kept }, language) => say(draftStateTerms, language, kept.state)),
  of.text('paper', ({ title }, language) => inLanguage(title, language)),
  of.text('subject', ({ kept }) => kept.subject),
  of.text('due', ({ due }) => due ?? '–'),
  of.text('standing', ({ standing }, language) =>
    standing === undefined ? '' : say(standingTerms, language, standing),
  ),
  of.text('missing', lackOf),
  of.text('reference', ({ kept }) => (kept.sentOn === null ? '' : `${kept.sentOn} ${kept.reference}`)),
]

export const draftTable = (drafts: readonly DraftRow[], language: Language): Table => tableOf(columns, drafts, language)

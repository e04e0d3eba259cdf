// Papers as text: what is due, what a paper lacks, and what was written.
import type { Filled, FilingKind, FilingRow } from '../../shared/contract/filing.ts'
import { type Language, inLanguage, say } from '../../shared/language/catalog.ts'
import { filingCommandWords } from '../../shared/language/cli/filing.ts'
import { sheetWords } from '../../shared/language/filing.ts'
import { gapTable, kindTable, paperTable, writtenTable } from '../../shared/tables/filings.ts'
import type { FilingsWritten } from '../casework/filing-files.ts'
import { columns, table, wrapLines } from './text.ts'

type Key = keyof (typeof filingCommandWords)['en']

const words = (language: Language, key: Key, slots: Readonly<Record<string, string | number>> = {}): string =>
  say(filingCommandWords, language, key, slots)

/** Each kind with its next day, or each paper of one kind. */
export const listText = (language: Language, kind: FilingKind | null, rows: readonly FilingRow[]): string => {
  if (rows.length === 0) return `${words(language, 'none-due')}\n`
  return kind === null
    ? `${table(kindTable(rows, language))}\n${words(language, 'list-more')}\n`
    : table(paperTable(rows, language))
}

export const refusedText = (language: Language, refused: readonly FilingRow[]): string => {
  if (refused.length === 0) return ''
  const lines = refused.flatMap(({ subject, refusal }) =>
    refusal === undefined
      ? []
      : wrapLines(words(language, 'refused-line', { subject, reason: inLanguage(refusal.words, language) }), 92),
  )
  return `${words(language, 'refused-title')}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

/** One paper: where it goes, when, and what it lacks, each with who can give it and the field to state it by. */
export const paperText = (language: Language, paper: Filled): string => {
  const label = (key: keyof (typeof sheetWords)['en']): string => say(sheetWords, language, key)
  const { channel, due, missing, checks, title, subject } = paper
  const day = due === undefined ? label('no-due') : `${due.day} (${inLanguage(due.arithmetic, language)})`
  const head = (
    [
      [label('channel'), inLanguage(channel.words, language)],
      [label('to'), channel.to],
      [label('subject-line'), channel.subject],
      [label('mark'), channel.mark],
      [label('due'), day],
    ] as const
  ).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  const unmet = checks.filter(({ isMet }) => !isMet).map((check) => `✗ ${inLanguage(check.words, language)}\n`)
  const lacking = missing.length === 0 ? `${label('missing-none')}\n` : table(gapTable(paper, language))
  return `${inLanguage(title, language)} · ${subject}\n${columns(head)}${unmet.join('')}${lacking}`
}

export const writtenText = (language: Language, folder: string, { papers, refused }: FilingsWritten): string => {
  const made =
    papers.length === 0
      ? `${words(language, 'none-due')}\n`
      : `${table(writtenTable(papers, language))}${words(language, 'files-in', { folder })}\n`
  return `${made}${refusedText(language, refused)}`
}

// Papers as lists: the kinds with their next day, each paper of a kind, and what one paper lacks with who can give it.
import type { Filled, FilledAttachment, FilledField, FilingRow, WrittenPaper } from '../contract/filing.ts'
import { number } from '../kernel/grouped.ts'
import { type Language, inLanguage, say } from '../language/catalog.ts'
import { filingCommandWords, refusalInShort } from '../language/cli/filing.ts'
import { giverTerms, sheetWords } from '../language/filing.ts'
import { standingTerms } from '../language/windows.ts'
import { type Table, columnsUnder, tableOf } from './table.ts'

type Of = { readonly kind: FilingRow['kind']; readonly rows: readonly FilingRow[] }

const ofKind = columnsUnder<keyof (typeof filingCommandWords)['en'], Of>(filingCommandWords)

const isLate = ({ standing }: FilingRow): boolean => standing === 'overdue' || standing === 'missed'

const kinds = [
  ofKind.text('kind', ({ kind }) => kind),
  ofKind.text('paper', ({ rows: [first] }, language) => (first === undefined ? '' : inLanguage(first.title, language))),
  ofKind.text(
    'next-due',
    ({ rows }) => rows.find(({ standing }) => standing === 'ahead' || standing === 'due')?.due ?? '–',
  ),
  ofKind.figure('papers', ({ rows }) => number(rows.length)),
  ofKind.figure('overdue', ({ rows }) => number(rows.filter(isLate).length)),
  ofKind.figure('refused', ({ rows }) => number(rows.filter(({ refusal }) => refusal !== undefined).length)),
]

/** Rows are in the order of their days. */
export const kindTable = (rows: readonly FilingRow[], language: Language): Table => {
  const names = [...new Set(rows.map(({ kind }) => kind))]
  return tableOf(
    kinds,
    names.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) })),
    language,
  )
}

const ofRow = columnsUnder<keyof (typeof filingCommandWords)['en'], FilingRow>(filingCommandWords)

const papers = [
  ofRow.text('due', ({ due }) => due ?? '–'),
  ofRow.text('standing', ({ standing }, language) =>
    standing === undefined ? '' : say(standingTerms, language, standing),
  ),
  ofRow.text('subject', ({ subject, party }) => (party === undefined ? subject : `${subject} (${party})`)),
  ofRow.text('missing', ({ missing, refusal }, language) =>
    refusal === undefined ? number(missing ?? 0) : say(refusalInShort, language, refusal.code),
  ),
]

export const paperTable = (rows: readonly FilingRow[], language: Language): Table => tableOf(papers, rows, language)

type Gap = { readonly field: FilledField } | { readonly attachment: FilledAttachment }

/** Fields and attachments without which a paper is a draft, in the order of the form. */
export const gapsOf = ({ parts, attachments, missing }: Filled): readonly Gap[] => [
  ...parts
    .flatMap((part) =>
      part.kind === 'fields' ? part.fields : part.kind === 'table' ? part.rows.flatMap(({ cells }) => cells) : [],
    )
    .filter(({ id }) => missing.includes(id))
    .map((field) => ({ field })),
  ...attachments.filter(({ state }) => state === 'missing').map((attachment) => ({ attachment })),
]

const whatOf = (gap: Gap, language: Language): string => {
  if ('attachment' in gap) return inLanguage(gap.attachment.label, language)
  const { label, fault } = gap.field
  const what = inLanguage(label, language)
  return fault === undefined ? what : `${what}: ${inLanguage(fault, language)}`
}

const inRecord = (facts: string, language: Language): string => say(sheetWords, language, 'given-in-record', { facts })

const giverOf = (gap: Gap, language: Language): string => {
  if ('attachment' in gap) {
    const { fact, id } = gap.attachment
    return fact === undefined ? `--state ${id}=held` : inRecord(fact, language)
  }
  const { giver, facts, id, reckonedFrom } = gap.field
  if (reckonedFrom !== undefined)
    return say(sheetWords, language, 'reckoned-from', { from: [...reckonedFrom, ...facts].join(', ') })
  return giver === 'record'
    ? inRecord(facts.join(', '), language)
    : `${say(giverTerms, language, giver)} (--state ${id}=…)`
}

const ofGap = columnsUnder<keyof (typeof sheetWords)['en'], Gap>(sheetWords)

const gaps = [
  ofGap.text('no', (gap) => ('field' in gap ? (gap.field.no ?? '') : '')),
  ofGap.text('missing', whatOf),
  ofGap.text('giver', giverOf),
]

export const gapTable = (paper: Filled, language: Language): Table => tableOf(gaps, gapsOf(paper), language)

const stateOf = ({ isWhole, missing, unmet }: WrittenPaper, language: Language): string => {
  if (isWhole) return say(filingCommandWords, language, 'whole')
  return [
    ...(missing.length === 0 ? [] : [say(filingCommandWords, language, 'missing-line', { count: missing.length })]),
    ...(unmet.length === 0 ? [] : [say(filingCommandWords, language, 'unmet-line', { checks: unmet.join(', ') })]),
  ].join('; ')
}

const ofWritten = columnsUnder<keyof (typeof filingCommandWords)['en'], WrittenPaper>(filingCommandWords)

const writtenColumns = [
  ofWritten.text('subject', ({ subject }) => subject),
  ofWritten.text('due', ({ due }) => due ?? '–'),
  ofWritten.text('missing', stateOf),
  ofWritten.text('files', ({ files }) => files.map(({ name }) => name).join(', ')),
]

export const writtenTable = (written: readonly WrittenPaper[], language: Language): Table =>
  tableOf(writtenColumns, written, language)

// Papers as text: what is due, what a paper lacks, and what was written.
import type { Filled, FilingKind, FilingRow } from '../../shared/contract/filing.ts'
import { type Language, inLanguage, say } from '../../shared/language/catalog.ts'
import { filingCommandWords, refusalInShort } from '../../shared/language/cli/filing.ts'
import { giverTerms, sheetWords } from '../../shared/language/filing.ts'
import { standingTerms } from '../../shared/language/windows.ts'
import type { FilingsWritten, WrittenPaper } from '../casework/filing-files.ts'
import { columns, number, table, wrapLines } from './text.ts'

type Key = keyof (typeof filingCommandWords)['en']

const words = (language: Language, key: Key, slots: Readonly<Record<string, string | number>> = {}): string =>
  say(filingCommandWords, language, key, slots)

/** Each kind with its next day, or each paper of one kind. */
export const listText = (language: Language, kind: FilingKind | null, rows: readonly FilingRow[]): string => {
  if (rows.length === 0) return `${words(language, 'none-due')}\n`
  return kind === null ? kindsText(language, rows) : rowsText(language, rows)
}

const kindsText = (language: Language, rows: readonly FilingRow[]): string => {
  const kinds = [...new Set(rows.map((row) => row.kind))]
  const head = (['kind', 'paper', 'next-due', 'papers', 'overdue', 'refused'] as const).map((key) =>
    words(language, key),
  )
  const lines = kinds.map((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    const next = own.find(({ standing }) => standing === 'ahead' || standing === 'due')
    return [
      kind,
      inLanguage(own[0]?.title ?? { en: '', zh: '' }, language),
      next?.due ?? '–',
      number(own.length),
      number(own.filter(({ standing }) => standing === 'overdue' || standing === 'missed').length),
      number(own.filter(({ refusal }) => refusal !== undefined).length),
    ]
  })
  return `${table(head, lines, [3, 4, 5])}\n${words(language, 'list-more')}\n`
}

const rowsText = (language: Language, rows: readonly FilingRow[]): string =>
  table(
    (['due', 'standing', 'subject', 'missing'] as const).map((key) => words(language, key)),
    rows.map(({ due, standing, subject, missing, refusal, party }) => [
      due ?? '–',
      standing === undefined ? '' : say(standingTerms, language, standing),
      party === undefined ? subject : `${subject} (${party})`,
      refusal === undefined ? number(missing ?? 0) : say(refusalInShort, language, refusal.code),
    ]),
  )

export const refusedText = (language: Language, refused: readonly FilingRow[]): string =>
  refused.length === 0
    ? ''
    : `${words(language, 'refused-title')}\n${refused
        .flatMap(({ subject, refusal }) =>
          wrapLines(
            words(language, 'refused-line', {
              subject,
              reason: refusal === undefined ? '' : inLanguage(refusal.words, language),
            }),
            92,
          ).map((line) => `  ${line}\n`),
        )
        .join('')}`

/** One paper: where it goes, when, and what it lacks, each with who can give it and the field to state it by. */
export const paperText = (language: Language, paper: Filled): string => {
  const label = (key: keyof (typeof sheetWords)['en']): string => say(sheetWords, language, key)
  const { channel, due } = paper
  const head = [
    [label('channel'), inLanguage(channel.words, language)],
    ...(channel.to === undefined ? [] : [[label('to'), channel.to]]),
    ...(channel.subject === undefined ? [] : [[label('subject-line'), channel.subject]]),
    ...(channel.mark === undefined ? [] : [[label('mark'), channel.mark]]),
    [label('due'), due === undefined ? label('no-due') : `${due.day} (${inLanguage(due.arithmetic, language)})`],
  ] as const
  const fields = paper.parts.flatMap((part) =>
    part.kind === 'fields' ? part.fields : part.kind === 'table' ? part.rows.flatMap(({ cells }) => cells) : [],
  )
  const gaps = fields
    .filter(({ id }) => paper.missing.includes(id))
    .map(({ id, no = '', label: what, giver, facts, fault }) => [
      no,
      fault === undefined
        ? inLanguage(what, language)
        : `${inLanguage(what, language)}: ${inLanguage(fault, language)}`,
      giver === 'record'
        ? say(sheetWords, language, 'given-in-record', { facts: facts.join(', ') })
        : `${say(giverTerms, language, giver)} (--state ${id}=…)`,
    ])
  const attachments = paper.attachments
    .filter(({ state }) => state === 'missing')
    .map(({ id, label: what, fact }) => [
      '',
      inLanguage(what, language),
      fact === undefined ? `--state ${id}=held` : say(sheetWords, language, 'given-in-record', { facts: fact }),
    ])
  const lacking = [...gaps, ...attachments]
  const unmet = paper.checks.filter(({ isMet }) => !isMet).map(({ words: text }) => `✗ ${inLanguage(text, language)}\n`)
  return `${inLanguage(paper.title, language)} · ${paper.subject}\n${columns(head.map(([name = '', value = '']) => [name, value] as const))}${unmet.join('')}${
    lacking.length === 0
      ? `${label('missing-none')}\n`
      : table([label('no'), label('missing'), label('giver')], lacking)
  }`
}

const stateOf = (language: Language, { isWhole, missing, unmet }: WrittenPaper): string => {
  if (isWhole) return words(language, 'whole')
  return [
    ...(missing.length === 0 ? [] : [words(language, 'missing-line', { count: missing.length })]),
    ...(unmet.length === 0 ? [] : [words(language, 'unmet-line', { checks: unmet.join(', ') })]),
  ].join('; ')
}

export const writtenText = (language: Language, folder: string, { papers, refused }: FilingsWritten): string =>
  `${
    papers.length === 0
      ? `${words(language, 'none-due')}\n`
      : table(
          [
            words(language, 'subject'),
            words(language, 'due'),
            words(language, 'missing'),
            words(language, 'files', { folder }),
          ],
          papers.map((paper) => [
            paper.subject,
            paper.due ?? '–',
            stateOf(language, paper),
            paper.files.map(({ name }) => name).join(', '),
          ]),
        )
  }${refusedText(language, refused)}`

// What the window is shown of a list before it is tried: its columns with samples, and every choice that is open.
import { basename } from 'node:path'
import type { ImportPlan } from '../../shared/contract/import-plan.ts'
import type { ImportField, Inspection } from '../../shared/contract/ipc/import.ts'
import { choiceWords } from '../../shared/language/choices.ts'
import { roleWords } from '../../shared/language/columns.ts'
import { listProblemText } from '../../shared/language/list-problem.ts'
import { columnLetters, shownIn } from '../intake/cell.ts'
import { type Column, allColumns, columnWords, rolePrefixes } from '../intake/columns.ts'
import { fieldGroup, fieldWords } from '../intake/field-words.ts'
import { type ListFormat, type ListProblem, type Look, lookAtList } from '../intake/list.ts'
import { saysNotKnown } from '../intake/not-known.ts'
import { rowsBelow } from '../intake/sheet-list.ts'

const HEAD_SHOWN = 15
const HEAD_CELLS = 12
/** One of a kind must be there; which it is depends on the list. */
const REQUIRED = new Set(['id', 'activity'])

const choicesOf = (column: Column): ImportField['choices'] =>
  column.kind === 'choice' || column.kind === 'choices'
    ? column.choices.map((value) => {
        const words = choiceWords(column.pattern)?.[value]
        return { value, words: { en: words?.en ?? value, zh: words?.zh ?? value } }
      })
    : []

const alsoOf = (column: Column): string[] => {
  const role = column.party === undefined ? '' : (roleWords[column.party.prefix]?.en ?? '')
  return (columnWords(column).also ?? []).map((word) => `${role} ${word}`.trim())
}

const fields: readonly ImportField[] = allColumns.map((column) => ({
  field: column.name,
  words: fieldWords(column),
  group: fieldGroup(column),
  also: alsoOf(column),
  required: REQUIRED.has(column.name),
  choices: [...choicesOf(column)],
  isCountry: column.kind === 'country',
}))

const parties: Inspection['parties'] = rolePrefixes.map((party) => ({
  party,
  words: { en: roleWords[party]?.en ?? party, zh: roleWords[party]?.zh ?? party },
}))

/** Words of the samples that may say that something is not known. */
const maybeNotKnown = ({ samples }: Look): string[] => [...new Set([...samples.values()].flat().filter(saysNotKnown))]

const columnsOf = ({ matches, samples, problems }: Look): Inspection['columns'] => {
  // Of two columns that were guessed to be one, neither is taken for it.
  const repeated = new Set(problems.flatMap((found) => (found.code === 'header-repeated' ? [found.column] : [])))
  const empty = problems.flatMap((found) => (found.code === 'header-empty' ? [found.position] : []))
  const all = [
    ...matches,
    ...empty
      .filter((position) => !matches.some((match) => match.position === position))
      .map((position) => ({ position, header: '', column: undefined, how: 'unknown' as const })),
  ]
  return all
    .toSorted((left, right) => left.position - right.position)
    .map(({ position, header, column, how }) => {
      const isOpen = column === undefined || (how === 'guess' && repeated.has(column.name))
      return {
        position,
        letters: columnLetters(position),
        header,
        samples: [...(samples.get(position) ?? [])],
        field: isOpen ? null : column.name,
        certainty: isOpen ? 'none' : how === 'guess' ? 'likely' : 'exact',
      }
    })
}

type Shown = Omit<Inspection, 'importId' | 'isRemembered'>

const blank = (path: string, format: ListFormat, plan: ImportPlan): Shown => ({
  path,
  fileName: basename(path),
  format,
  problem: null,
  encoding: null,
  separator: null,
  sheets: [],
  sheet: null,
  head: [],
  headerRow: null,
  rowsAbove: 0,
  hidden: null,
  merged: 0,
  rows: null,
  columns: [],
  fields: [...fields],
  parties: [...parties],
  maybeNotKnown: [],
  plan,
})

const sheetParts = (look: Look['source'] & { kind: 'sheet' }, plan: ImportPlan) => ({
  sheets: [...look.sheets],
  sheet: look.sheet,
  hidden:
    look.hidden.rows === 0 && look.hidden.columns.length === 0
      ? null
      : {
          rows: look.hidden.rows,
          of: rowsBelow(look),
          columns: look.hidden.columns.map(columnLetters),
          isDecided: plan.hidden !== undefined,
        },
  merged: look.merges.length,
  rows: rowsBelow(look),
})

const shownOf = (look: Look, path: string, format: ListFormat, plan: ImportPlan): Shown => ({
  ...blank(path, format, plan),
  ...(look.source.kind === 'sheet'
    ? sheetParts(look.source, plan)
    : {
        encoding: { chosen: look.source.encoding, guesses: [...look.source.guesses] },
        separator: look.source.separator,
      }),
  head: look.head.slice(0, HEAD_SHOWN).map(({ line, cells }) => ({
    row: line,
    cells: cells.slice(0, HEAD_CELLS).map(([, cell]) => shownIn(cell)),
  })),
  headerRow: look.layout.headerLine,
  rowsAbove: look.layout.above,
  columns: columnsOf(look),
  maybeNotKnown: maybeNotKnown(look),
})

export const inWords = (problem: ListProblem): { readonly en: string; readonly zh: string } => ({
  en: listProblemText(problem, 'en'),
  zh: listProblemText(problem, 'zh-CN'),
})

/** The names of the sheets in a problem that a choice of one settles. */
const sheetsIn = (problem: ListProblem): Inspection['sheets'] =>
  'sheets' in problem ? problem.sheets.split(', ').map((name) => ({ name, isHidden: false, isFilled: true })) : []

/** What was seen of a list, and its headers as they stand in it. */
export type ListSeen = { readonly shown: Shown; readonly headers: readonly string[] }

/** Looks at the file under a plan; what stands in the way is part of the answer where a choice can settle it. */
export const lookAt = async (path: string, format: ListFormat, plan: ImportPlan): Promise<ListSeen> => {
  if (format === 'ndjson') return { shown: blank(path, format, plan), headers: [] }
  const looked = await lookAtList(path, format, plan, true)
  if (looked.ok) {
    const shown = shownOf(looked.value, path, format, plan)
    return { shown, headers: shown.columns.map(({ header }) => header) }
  }
  const problem = inWords(looked.error)
  return { shown: { ...blank(path, format, plan), problem, sheets: sheetsIn(looked.error) }, headers: [] }
}

// The register of deadlines as a list: whole, for other programs, and in short, to be read.
import type { Deadline } from '../contract/windows-view.ts'
import { type Language, inLanguage, say } from '../language/catalog.ts'
import { answerWords } from '../language/cli/answers.ts'
import { calendarTexts, standingTerms, weekdayTerms } from '../language/windows.ts'
import { type Column, type Table, columnsUnder, tableOf } from './table.ts'

const standingOf = ({ standing }: Deadline, language: Language): string => say(standingTerms, language, standing)

const { text } = columnsUnder<keyof (typeof calendarTexts)['en'], Deadline>(calendarTexts)

/** Every member of a deadline. */
const whole: readonly Column<Deadline>[] = [
  text('due', ({ due }) => due),
  text('weekday', ({ weekday }, language) => say(weekdayTerms, language, weekday)),
  text('what', ({ what }, language) => inLanguage(what, language)),
  text('citation', ({ citation }) => citation),
  text('arithmetic', ({ arithmetic }, language) => inLanguage(arithmetic, language)),
  text('standing', standingOf),
  text('met', ({ met }) => met),
  text('done', ({ done }) => done ?? ''),
  text('party', ({ party }) => party ?? ''),
  text('transactions', ({ transactions }) => transactions.join('; ')),
  text('doubts', ({ doubts }) => doubts.join('; ')),
  text('note', ({ note }, language) => (note === undefined ? '' : inLanguage(note, language))),
  text('id', ({ id }) => id),
]

const read = columnsUnder<keyof (typeof answerWords)['en'], Deadline>(answerWords)

const inShort: readonly Column<Deadline>[] = [
  read.text('due', ({ due }) => due),
  read.text('standing', standingOf),
  read.text('transaction', ({ transactions: [first = '', ...others] }) =>
    others.length > 0 ? `${first} +${others.length}` : first,
  ),
  read.text('what', ({ what, citation }, language) => `${inLanguage(what, language)} (${citation})`),
]

export const deadlineTable = (deadlines: Iterable<Deadline>, language: Language): Table =>
  tableOf(whole, deadlines, language)

export const deadlinesInShort = (deadlines: Iterable<Deadline>, language: Language): Table =>
  tableOf(inShort, deadlines, language)

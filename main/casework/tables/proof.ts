// The census of the pack as lists: what its questions leave open or answer twice, and what its routes come to.
import { number } from '../../../shared/kernel/grouped.ts'
import type { Language } from '../../../shared/language/catalog.ts'
import { proofWords } from '../../../shared/language/proof.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'
import type { PackProof } from '../pack.ts'

type Key = keyof (typeof proofWords)['en']
type Edition = PackProof['proven']['editions'][number]
type Question = Edition['questions'][number]
type Route = Edition['routes'][number]

const question = columnsUnder<Key, Question>(proofWords)

const questionColumns = [
  question.text('question', (each) => each.question),
  question.figure('combinations', ({ combinations }) => number(combinations)),
  question.figure('gaps', ({ gaps }) => number(gaps)),
  question.figure('conflicts', ({ conflicts }) => number(conflicts)),
  question.figure('dead', ({ dead }) => number(dead.length)),
  question.figure('open', ({ open }) => number(open)),
]

export const questionTable = (questions: readonly Question[], language: Language) =>
  tableOf(questionColumns, questions, language)

const route = columnsUnder<Key, Route>(proofWords)

const routeColumns = [
  route.text('route', (each) => each.route),
  route.figure('combinations', ({ combinations }) => number(combinations)),
  route.figure('available', ({ available }) => number(available)),
  route.figure('unavailable', ({ unavailable }) => number(unavailable)),
  route.figure('open', ({ undetermined }) => number(undetermined)),
  route.figure('idle', ({ idle }) => number(idle.length)),
]

export const routeTable = (routes: readonly Route[], language: Language) => tableOf(routeColumns, routes, language)

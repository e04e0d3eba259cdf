// Where each transaction stands in the windows of the rule, as a list with a column for each window.
import type { RecordWindows } from '../../../shared/contract/windows-view.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { savingsTerms, windowStandingTerms } from '../../../shared/language/windows.ts'
import { type Column, columnsUnder, tableOf } from '../../../shared/tables/table.ts'
import type { windowsOfAll } from '../windows.ts'

type Windows = ReturnType<typeof windowsOfAll>

const { text } = columnsUnder<keyof (typeof answerWords)['en'], RecordWindows>(answerWords)

/** Each window stands under the days that its rows count. */
const windowColumn = ({ window, days }: Windows['columns'][number]): Column<RecordWindows> => ({
  head: () => days,
  cell: ({ windows }, language) => {
    const found = windows.find((each) => each.window === window)
    return found === undefined ? '' : say(windowStandingTerms, language, found.standing)
  },
  isFigure: false,
})

export const windowTable = ({ columns, rows }: Windows, language: Language) =>
  tableOf(
    [
      text('transaction', ({ id }) => id),
      ...columns.map(windowColumn),
      text('savings', ({ savings }) => say(savingsTerms, language, savings.result)),
    ],
    rows,
    language,
  )

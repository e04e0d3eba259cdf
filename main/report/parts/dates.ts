// Days that matter, and cumulative positions.
import type { Mark } from '../../../shared/charts/marks.ts'
import { inLanguage } from '../../../shared/language/catalog.ts'
import type { DeadlineRow } from '../model.ts'
import { styles } from '../page/style.ts'
import { drawTable } from '../page/table.ts'
import { type Context, figure, word } from './context.ts'
import { drawPart } from './part.ts'

const marks: Readonly<Record<DeadlineRow['status'], Mark>> = {
  met: { ink: 'clear', icon: 'check' },
  due: { ink: 'license', icon: 'clock' },
  overdue: { ink: 'denial', icon: 'clock' },
  missed: { ink: 'denial', icon: 'cross' },
  unknown: { ink: 'review', icon: 'question' },
  information: { ink: 'outside', icon: 'minus' },
}

const MAX_ROWS = 2_000

export const drawDates = (context: Context): void => {
  const { paper, model } = context
  const rows = mergedDeadlines(model.deadlines)
  drawPart(context, word(context, 'part-dates'), () => {
    drawDay(context, 'dates-as-of')
    if (rows.length === 0) {
      paper.paragraph(word(context, 'dates-none'))
      return
    }
    drawTable(
      paper,
      [
        { title: word(context, 'date'), share: 12 },
        { title: word(context, 'what'), share: 36 },
        { title: word(context, 'citation'), share: 18 },
        { title: word(context, 'transaction'), share: 20 },
        { title: word(context, 'status'), share: 14 },
      ],
      rows
        .slice(0, MAX_ROWS)
        .map(({ date, what, citation, transactions, status }) => [
          { text: date, style: styles.cellStrong },
          inLanguage(what, paper.language),
          { text: citation, style: styles.cellSoft },
          transactionList(context, transactions),
          { text: word(context, `status-${status}`), mark: marks[status] },
        ]),
    )
    if (rows.length > MAX_ROWS)
      paper.paragraph(word(context, 'and-more', { count: rows.length - MAX_ROWS }), styles.note)
  })
}

// Reports made before the day was stated do not print it.
const drawDay = (context: Context, key: 'dates-as-of' | 'positions-as-of'): void => {
  const { paper, model } = context
  if (model.asOf !== '') paper.paragraph(word(context, key, { day: model.asOf }), styles.note)
}

type MergedDeadline = Omit<DeadlineRow, 'transaction'> & { readonly transactions: readonly string[] }

/** One line for the same day, duty and standing, with all transactions it concerns; earliest first. */
const mergedDeadlines = (deadlines: readonly DeadlineRow[]): readonly MergedDeadline[] => {
  const merged = Map.groupBy(deadlines, ({ date, what, citation, status }) =>
    JSON.stringify([date, what.en, citation, status]),
  )
  return [...merged]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, [first, ...rest]]) =>
      first === undefined
        ? []
        : [{ ...first, transactions: [first, ...rest].flatMap(({ transaction }) => transaction ?? []) }],
    )
}

const MAX_IDS = 8

const transactionList = (context: Context, ids: readonly string[]): string => {
  if (ids.length === 0) return '—'
  const isEnglish = context.paper.language === 'en'
  const more = ids.length > MAX_IDS ? word(context, 'more-ids', { count: ids.length - MAX_IDS }) : ''
  return `${ids.slice(0, MAX_IDS).join(isEnglish ? ', ' : '、')}${more}`
}

export const drawPositions = (context: Context): void => {
  const { paper, model } = context
  drawPart(
    context,
    word(context, 'part-positions'),
    () => {
      drawDay(context, 'positions-as-of')
      if (model.positions.length === 0) {
        paper.paragraph(word(context, 'positions-none'))
        return
      }
      drawTable(
        paper,
        [
          { title: word(context, 'ledger'), share: 14 },
          { title: word(context, 'key'), share: 20 },
          { title: word(context, 'period'), share: 10 },
          { title: word(context, 'limit'), share: 14, align: 'end' },
          { title: word(context, 'used'), share: 14, align: 'end' },
          { title: word(context, 'remaining'), share: 14, align: 'end' },
          { title: word(context, 'crossed-by'), share: 14 },
        ],
        model.positions.map(({ ledger, key, period, limit, used, remaining, crossedBy, citation }) => [
          {
            text: [
              { text: word(context, `ledger-${ledger}`), style: styles.cell },
              { text: `\n${citation}`, style: styles.cellSoft },
            ],
          },
          key,
          period ?? '—',
          figure(limit),
          figure(used),
          figure(remaining),
          crossedBy ?? '—',
        ]),
      )
    },
    { onNewPage: false },
  )
}

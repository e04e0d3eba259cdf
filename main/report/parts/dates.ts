// Days that matter, and cumulative positions.
import type { Mark } from '../../../shared/charts/marks.ts'
import { inLanguage } from '../../../shared/language/catalog.ts'
import type { PositionMove, PositionRow } from '../../../shared/contract/report.ts'
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

/** What lies ahead by day; what is past by duty, with its days; what asks for nothing any more once for each duty. */
export const drawDates = (context: Context): void => {
  const { paper, model } = context
  const of = (...statuses: readonly DeadlineRow['status'][]): readonly DeadlineRow[] =>
    model.deadlines.filter(({ status }) => statuses.includes(status))
  drawPart(context, word(context, 'part-dates'), () => {
    drawDay(context, 'dates-as-of')
    if (model.deadlines.length === 0) {
      paper.paragraph(word(context, 'dates-none'))
      return
    }
    drawAhead(context, mergedDeadlines(of('due', 'unknown')))
    drawPast(context, duties(of('missed', 'overdue')))
    drawSettled(context, duties(of('met', 'information')))
  })
}

const head = (context: Context, key: 'dates-ahead' | 'dates-past' | 'dates-settled'): void =>
  context.paper.heading(word(context, key), styles.subheading, 'H2', { before: 8, after: 3, keep: 60 })

const limited = (context: Context, count: number): void => {
  if (count > MAX_ROWS) context.paper.paragraph(word(context, 'and-more', { count: count - MAX_ROWS }), styles.note)
}

const drawAhead = (context: Context, rows: readonly MergedDeadline[]): void => {
  const { paper } = context
  if (rows.length === 0) return
  head(context, 'dates-ahead')
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
  limited(context, rows.length)
}

const drawPast = (context: Context, rows: readonly Duty[]): void => {
  const { paper } = context
  if (rows.length === 0) return
  head(context, 'dates-past')
  drawTable(
    paper,
    [
      { title: word(context, 'what'), share: 26 },
      { title: word(context, 'status'), share: 14 },
      { title: word(context, 'duties'), share: 7, align: 'end' },
      { title: word(context, 'duty-days'), share: 53 },
    ],
    rows.slice(0, MAX_ROWS).map(({ what, citation, status, days }) => [
      {
        text: [
          { text: inLanguage(what, paper.language), style: styles.cell },
          { text: `\n${citation}`, style: styles.cellSoft },
        ],
      },
      { text: word(context, `status-${status}`), mark: marks[status] },
      figure(days.length),
      daysWithTransactions(context, days),
    ]),
  )
  limited(context, rows.length)
}

/** Each day once, with the transactions that have it; a day of no transaction stands alone. */
const daysWithTransactions = (context: Context, days: readonly DeadlineRow[]): string => {
  const isEnglish = context.paper.language === 'en'
  return [...Map.groupBy(days, ({ date }) => date)]
    .map(([day, rows]) => {
      const ids = rows.flatMap(({ transaction }) => transaction ?? [])
      return ids.length === 0 ? day : word(context, 'day-with', { day, ids: ids.join(isEnglish ? ', ' : '、') })
    })
    .join(isEnglish ? '; ' : '；')
}

const drawSettled = (context: Context, rows: readonly Duty[]): void => {
  const { paper } = context
  if (rows.length === 0) return
  head(context, 'dates-settled')
  paper.paragraph(word(context, 'dates-settled-lead'), styles.note)
  drawTable(
    paper,
    [
      { title: word(context, 'what'), share: 36 },
      { title: word(context, 'citation'), share: 18 },
      { title: word(context, 'status'), share: 14 },
      { title: word(context, 'duties'), share: 8, align: 'end' },
      { title: word(context, 'first-day'), share: 12 },
      { title: word(context, 'last-day'), share: 12 },
    ],
    rows
      .slice(0, MAX_ROWS)
      .map(({ what, citation, status, days }) => [
        inLanguage(what, paper.language),
        { text: citation, style: styles.cellSoft },
        { text: word(context, `status-${status}`), mark: marks[status] },
        figure(days.length),
        days[0]?.date ?? '—',
        days.at(-1)?.date ?? '—',
      ]),
  )
  limited(context, rows.length)
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

type Duty = Pick<DeadlineRow, 'what' | 'citation' | 'status'> & {
  /** By day. */
  readonly days: readonly DeadlineRow[]
}

/** The days of one duty and standing together; what was missed first, then the duty of the most days. */
const duties = (deadlines: readonly DeadlineRow[]): readonly Duty[] => {
  const rank: Readonly<Record<DeadlineRow['status'], number>> = {
    missed: 0,
    overdue: 1,
    due: 2,
    unknown: 3,
    met: 4,
    information: 5,
  }
  const grouped = Map.groupBy(deadlines, ({ what, citation, status }) => JSON.stringify([what.en, citation, status]))
  return [...grouped.values()]
    .flatMap((rows) => {
      const days = rows.toSorted((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
      const [first] = days
      return first === undefined ? [] : [{ what: first.what, citation: first.citation, status: first.status, days }]
    })
    .toSorted((left, right) => rank[left.status] - rank[right.status] || right.days.length - left.days.length)
}

const MAX_IDS = 8

const transactionList = (context: Context, ids: readonly string[]): string => {
  if (ids.length === 0) return '—'
  const isEnglish = context.paper.language === 'en'
  const more = ids.length > MAX_IDS ? word(context, 'more-ids', { count: ids.length - MAX_IDS }) : ''
  return `${ids.slice(0, MAX_IDS).join(isEnglish ? ', ' : '、')}${more}`
}

/** An account that nothing was counted in. */
const isAtZero = ({ used, open, crossedBy }: PositionRow): boolean =>
  used === '0' && open === undefined && crossedBy === undefined

/** Accounts at 0 say nothing one by one: how many there are of each ledger is said once. */
const drawZeros = (context: Context, zeros: readonly PositionRow[]): void => {
  const { paper } = context
  if (zeros.length === 0) return
  const accounts = [...Map.groupBy(zeros, ({ ledger }) => ledger)].map(([ledger, { length }]) =>
    word(context, 'summary-item', { name: word(context, `ledger-${ledger}`), count: figure(length) }),
  )
  paper.paragraph(
    word(context, 'positions-zero', { accounts: accounts.join(paper.language === 'en' ? ', ' : '、') }),
    styles.note,
  )
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
      const shown = model.positions.filter((position) => !isAtZero(position))
      drawZeros(context, model.positions.filter(isAtZero))
      for (const [, rows] of Map.groupBy(shown, ({ ledger, citation }) => JSON.stringify([ledger, citation])))
        drawLedger(context, rows)
    },
    { onNewPage: model.kind === 'ledger-statement' },
  )
}

/** The accounts of one ledger, whose name and paragraph are said once. */
const drawLedger = (context: Context, rows: readonly PositionRow[]): void => {
  const { paper } = context
  const [first] = rows
  if (first === undefined) return
  const title = [word(context, `ledger-${first.ledger}`), first.citation].filter(Boolean).join(' · ')
  paper.part(title, () => {
    paper.heading(title, styles.subheading, 'H2', { before: 6, after: 3, keep: 60 })
    drawTable(
      paper,
      [
        { title: word(context, 'key'), share: 26 },
        { title: word(context, 'period'), share: 10 },
        { title: word(context, 'limit'), share: 16, align: 'end' },
        { title: word(context, 'used'), share: 16, align: 'end' },
        { title: word(context, 'remaining'), share: 16, align: 'end' },
        { title: word(context, 'crossed-by'), share: 16 },
      ],
      rows.map(({ key, period, limit, used, remaining, crossedBy }) => [
        { text: key, style: styles.cellStrong },
        period ?? '—',
        figure(limit),
        figure(used),
        figure(remaining),
        crossedBy ?? '—',
      ]),
    )
    for (const { key, period, open } of rows)
      if (open !== undefined)
        paper.paragraph(
          word(context, 'position-open', { account: accountOf(key, period), order: open.first, tpp: figure(open.tpp) }),
          styles.note,
        )
    for (const { key, period, moves } of rows)
      if (moves !== undefined) drawMoves(context, accountOf(key, period), moves)
  })
}

const accountOf = (key: string, period: string | undefined): string => [key, period].filter(Boolean).join(' · ')

/** The lines of one account, in the order in which they counted. */
const drawMoves = (context: Context, account: string, moves: readonly PositionMove[]): void => {
  const { paper } = context
  const shown = moves.slice(0, MAX_ROWS)
  paper.heading(word(context, 'moves-of', { account }), styles.strong, 'H3', { before: 8, after: 3, keep: 60 })
  if (moves.length === 0) {
    paper.paragraph(word(context, 'moves-none'), styles.note)
    return
  }
  drawTable(
    paper,
    [
      { title: word(context, 'date'), share: 14 },
      { title: word(context, 'transaction'), share: 26 },
      { title: word(context, 'movement'), share: 22 },
      { title: word(context, 'tpp'), share: 18, align: 'end' },
      { title: word(context, 'used-after'), share: 20, align: 'end' },
    ],
    shown.map(({ on, transaction, kind, tpp, used }) => [
      on,
      { text: transaction, style: styles.cellStrong },
      word(context, `move-${kind}`),
      figure(tpp),
      figure(used),
    ]),
  )
  if (shown.length < moves.length)
    paper.paragraph(word(context, 'and-more', { count: moves.length - shown.length }), styles.note)
}

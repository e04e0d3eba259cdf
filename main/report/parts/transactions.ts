// The table of all transactions, on sheets turned sideways.
import { outcomeMarks } from '../../../shared/charts/marks.ts'
import { say } from '../../../shared/language/catalog.ts'
import { outcomeTerms, policyTerms, postureTerms, routeTerms, term } from '../../../shared/language/desk-terms.ts'
import type { TransactionLine } from '../content.ts'
import { type TextStyle, styles } from '../page/style.ts'
import { type Cell, drawTable } from '../page/table.ts'
import { type Context, cited, country, figure, word } from './context.ts'
import { drawPart } from './part.ts'

/** Rows printed; beyond them the table says so and the receipt holds the rest. */
export const MAX_ROWS = 5_000

const small: TextStyle = { ...styles.cell, size: 7, leading: 9 }
const smallStrong: TextStyle = { ...small, face: 'strong' }
const smallSoft: TextStyle = { ...small, ink: 'soft' }

export const drawTransactions = (context: Context, traceNumbers: ReadonlyMap<string, string>): void => {
  const { paper, content } = context
  const shown = content.lines.slice(0, MAX_ROWS)
  const openings = new Map(
    content.openings
      .inOrder()
      .flatMap(({ number, transactions }) => transactions.map(({ id }) => [id, number] as const)),
  )
  const numbersOf = ({ id, trace }: TransactionLine): readonly string[] => [
    ...(openings.has(id) ? [openings.get(id) ?? ''] : []),
    ...(traceNumbers.has(trace) ? [traceNumbers.get(trace) ?? ''] : []),
  ]
  drawPart(
    context,
    word(context, 'part-transactions'),
    () => {
      paper.paragraph(word(context, 'transactions-lead'), styles.body, { after: 4 })
      if (shown.length < content.lines.length)
        paper.paragraph(
          word(context, 'transactions-limited', { shown: figure(shown.length), total: figure(content.lines.length) }),
          styles.strong,
          { after: 4 },
        )
      paper.y += 4
      drawTable(paper, columns(context), rows(context, shown, numbersOf), { style: small })
    },
    { orientation: 'landscape' },
  )
}

const columns = (context: Context) => [
  { title: word(context, 'transaction'), share: 9.5 },
  { title: word(context, 'item'), share: 13 },
  { title: word(context, 'tpp'), share: 8, align: 'end' as const },
  { title: word(context, 'destination'), share: 10 },
  { title: word(context, 'consignee'), share: 13.5 },
  { title: word(context, 'codified'), share: 14.5 },
  { title: word(context, 'enforced'), share: 13 },
  { title: word(context, 'routes'), share: 11 },
  { title: word(context, 'citations'), share: 17 },
]

function* rows(
  context: Context,
  lines: readonly TransactionLine[],
  numbersOf: (line: TransactionLine) => readonly string[],
): Generator<readonly Cell[]> {
  for (const line of lines) yield row(context, line, numbersOf(line))
}

const row = (context: Context, line: TransactionLine, numbers: readonly string[]): readonly Cell[] => {
  const { language } = context.paper
  const { consignee } = line
  // A license that is merely not known to be held is open on every line and says nothing of this one.
  const routes = line.routes.filter(({ id, status }) => id !== 'LICENSE' || status === 'available')
  const policy = line.policy === 'not-applicable' ? '' : `\n${say(policyTerms, language, line.policy)}`
  return [
    {
      text: [
        { text: line.id, style: smallStrong },
        ...(numbers.length === 0 ? [] : [{ text: `\n${numbers.join(' · ')}`, style: smallSoft }]),
      ],
      style: small,
    },
    {
      text: [
        { text: line.item === '' ? (line.eccn ?? '—') : line.item, style: small },
        ...(line.item === '' || line.eccn === null ? [] : [{ text: `\n${line.eccn}`, style: smallSoft }]),
      ],
      style: small,
    },
    figure(line.aggregate),
    country(context, line.destination),
    {
      text: [
        { text: consignee.name ?? '—', style: small },
        { text: `\n${consignee.headquarters ?? '?'} / ${consignee.ultimateParent ?? '?'}`, style: smallSoft },
      ],
      style: small,
    },
    {
      text: [
        { text: say(outcomeTerms, language, line.codified), style: smallStrong },
        ...(policy === '' ? [] : [{ text: policy, style: smallSoft }]),
      ],
      mark: outcomeMarks[line.codified],
      style: small,
    },
    {
      text: [
        { text: say(outcomeTerms, language, line.enforced), style: smallStrong },
        { text: `\n${say(postureTerms, language, line.posture)}`, style: smallSoft },
        ...(line.prior === undefined
          ? []
          : [{ text: `\n${word(context, 'before')}: ${say(outcomeTerms, language, line.prior)}`, style: smallSoft }]),
      ],
      mark: outcomeMarks[line.enforced],
      style: small,
    },
    routes.length === 0
      ? { text: word(context, 'no-route'), style: smallSoft }
      : routes.map(({ id, status }) => `${id}: ${term(routeTerms, language, status)}`).join('\n'),
    { text: cited(line.citations), style: smallSoft },
  ]
}

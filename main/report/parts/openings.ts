// The answers as counsel would write them: what comes out and why, what is missing, due and in doubt, then the transactions it is true of.
import { type Mark, outcomeMarks } from '../../../shared/charts/marks.ts'
import type { Outcome } from '../../../shared/contract/interchange.ts'
import { say } from '../../../shared/language/catalog.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import type { SummaryLine } from '../../../shared/language/summary.ts'
import type { OpenedTransaction, Opening } from '../openings.ts'
import { styles } from '../page/style.ts'
import { type Context, cited, figure, word } from './context.ts'
import { drawEntry, plain, soft, strong } from './entry.ts'
import { drawPart } from './part.ts'

type Kind = Exclude<SummaryLine['kind'], 'what' | 'parties' | 'answer'>

const marks: Readonly<Record<Kind, Mark>> = {
  why: { ink: 'ink', icon: 'check' },
  enforced: { ink: 'prior', icon: 'past' },
  policy: { ink: 'license', icon: 'license' },
  flag: { ink: 'denial', icon: 'cross' },
  missing: { ink: 'review', icon: 'question' },
  doubt: { ink: 'review', icon: 'scales' },
  duty: { ink: 'license', icon: 'clock' },
  more: { ink: 'outside', icon: 'minus' },
}

const markOf = ({ kind }: SummaryLine, outcome: Outcome): Mark =>
  kind === 'what' || kind === 'parties' || kind === 'answer' ? outcomeMarks[outcome] : marks[kind]

export const drawOpenings = (context: Context): void => {
  const { paper, content } = context
  const openings = content.openings.inOrder()
  drawPart(context, word(context, 'part-openings'), () => {
    paper.paragraph(word(context, 'openings-lead'), styles.body, { after: 4 })
    const shown = content.openings.count
    if (shown < content.lines.length)
      paper.paragraph(
        word(context, 'openings-limited', { shown: figure(shown), total: figure(content.lines.length) }),
        styles.strong,
        { after: 4 },
      )
    for (const opening of openings) drawOpening(context, opening)
  })
}

const drawOpening = (context: Context, { number, outcome, lines, transactions }: Opening): void => {
  const { paper } = context
  const title = `${number} · ${say(outcomeTerms, paper.language, outcome)}`
  paper.part(title, () => {
    paper.heading(title, styles.heading, 'H2', { before: 10, after: 2, keep: 60 })
    paper.bookmark(title)
    for (const line of lines)
      drawEntry(
        context,
        markOf(line, outcome),
        cited(line.citations),
        [{ text: line.text, style: line.kind === 'answer' ? strong : plain }],
        0,
        true,
      )
    paper.y += 3
    for (const transaction of transactions) drawTransaction(context, transaction)
  })
}

const INDENT = 13.5

const drawTransaction = (context: Context, { id, lines, dues }: OpenedTransaction): void => {
  const { paper } = context
  const due = dues.length === 0 ? '' : ` ${word(context, 'dues', { days: dues.join(', ') })}`
  paper.paragraph(
    [
      { text: `${id}  `, style: strong },
      { text: lines.map(({ text }) => text).join(paper.language === 'en' ? ' ' : ''), style: plain },
      { text: due, style: soft },
    ],
    plain,
    { indent: INDENT, after: 2 },
  )
}

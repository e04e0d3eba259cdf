// Transactions that were withdrawn, with who withdrew them, when and why; there is no such part where there is none.
import { styles } from '../page/style.ts'
import { drawTable } from '../page/table.ts'
import { type Context, figure, word } from './context.ts'
import { drawPart } from './part.ts'

/** Rows printed; beyond them the part says so and the receipt holds the rest. */
const MAX_ROWS = 5_000

export const drawWithdrawn = (context: Context): void => {
  const { paper, model } = context
  const { withdrawn } = model
  if (withdrawn === undefined) return
  const shown = withdrawn.slice(0, MAX_ROWS)
  drawPart(context, word(context, 'part-withdrawn'), () => {
    paper.paragraph(word(context, 'withdrawn-lead'), styles.body, { after: 6 })
    if (shown.length < withdrawn.length)
      paper.paragraph(
        word(context, 'withdrawn-limited', { shown: figure(shown.length), total: figure(withdrawn.length) }),
        styles.strong,
        { after: 6 },
      )
    drawTable(
      paper,
      [
        { title: word(context, 'transaction'), share: 18 },
        { title: word(context, 'withdrawn-why'), share: 46 },
        { title: word(context, 'withdrawn-by'), share: 20 },
        { title: word(context, 'withdrawn-at'), share: 20 },
      ],
      shown.map(({ id, by, at, reason }) => [
        { text: id, style: styles.cellStrong },
        reason,
        by,
        at.replace('T', ' ').replace('Z', ' UTC'),
      ]),
    )
  })
}

// How a stranger verifies the report, and what the attached receipt holds.
import { styles } from '../page/style.ts'
import { drawTable } from '../page/table.ts'
import { RECEIPT_FILE, RECEIPT_FORMAT } from '../receipt.ts'
import { type Context, figure, word } from './context.ts'
import { drawPart } from './part.ts'

export const drawVerification = (context: Context): void => {
  const { paper } = context
  drawPart(context, word(context, 'part-verify'), () => {
    paper.paragraph(word(context, 'verify-lead'), styles.body, { after: 6 })
    for (const topic of ['docket', 'others', 'certificate'] as const)
      paper.paragraph(
        [
          { text: `${word(context, `verify-${topic}-title`)} `, style: styles.strong },
          { text: word(context, `verify-${topic}`), style: styles.body },
        ],
        styles.body,
        { after: 6 },
      )
  })
}

const members = [
  ['format', 'format'],
  ['report, language, paper, product, created, engine, layout', 'report'],
  ['subject', 'subject'],
  ['settings', 'settings'],
  ['pack, loadedPacks', 'pack'],
  ['case, caseHead, rejectedRows', 'case'],
  ['asOf, entered', 'entered'],
  ['withdrawn', 'withdrawn'],
  ['ledgers, deadlines', 'ledgers'],
  ['answers', 'answers'],
  ['steps, traces', 'traces'],
  ['transactions', 'transactions'],
] as const

export const drawReceipt = (context: Context): void => {
  const { paper, receipt, model } = context
  const present = members.filter(
    ([, meaning]) => (meaning !== 'withdrawn' && meaning !== 'subject') || model[meaning] !== undefined,
  )
  drawPart(
    context,
    word(context, 'part-receipt'),
    () => {
      paper.paragraph(word(context, 'receipt-lead'), styles.body, { after: 6 })
      drawTable(
        paper,
        [
          { title: word(context, 'member'), share: 30 },
          { title: word(context, 'meaning'), share: 70 },
        ],
        present.map(([names, meaning]) => [
          { text: names, style: styles.cellStrong },
          word(context, `member-${meaning}`, { format: RECEIPT_FORMAT }),
        ]),
      )
      paper.paragraph(
        `${RECEIPT_FILE}: ${word(context, 'attached-size', { bytes: figure(receipt.length), hash: receipt.sha256 })}`,
        styles.note,
      )
    },
    { onNewPage: false },
  )
}

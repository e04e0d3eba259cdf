// Doubts of the text that touch the case, with their readings, and the judgments persons recorded.
import { inLanguage } from '../../../shared/language/catalog.ts'
import { styles } from '../page/style.ts'
import { drawTable } from '../page/table.ts'
import { type Context, cited, figure, word } from './context.ts'
import { drawNote } from './decisions.ts'
import { drawPart } from './part.ts'
import { idList } from './words.ts'

const MAX_IDS = 24
const MAX_JUDGMENTS = 1_000

export const drawDoubts = (context: Context): void => {
  const { paper, content, model } = context
  const touched = [...content.doubts].toSorted(([left], [right]) => (left < right ? -1 : 1))
  drawPart(context, word(context, 'part-doubts'), () => {
    if (touched.length === 0) paper.paragraph(word(context, 'doubts-none'))
    for (const [id, lines] of touched) {
      const doubt = model.pack.pack.doubts.find((candidate) => candidate.id === id)
      const title = doubt === undefined ? id : `${id} · ${cited(doubt.citations)}`
      paper.part(title, () => {
        paper.heading(title, styles.subheading, 'H2', { before: 8, after: 2, keep: 60 })
        if (doubt !== undefined) {
          paper.paragraph(inLanguage(doubt.issue, paper.language), styles.body, { after: 4 })
          for (const [index, reading] of doubt.readings.entries())
            drawNote(
              context,
              index === 0 ? word(context, 'readings') : '',
              `${inLanguage(reading.words, paper.language)}${doubt.taken === reading.name ? ` (${word(context, 'reading-taken')})` : ''}`,
            )
          drawNote(context, word(context, 'why-column'), inLanguage(doubt.why, paper.language))
          if (doubt.taken === undefined) drawNote(context, '', word(context, 'reading-none-taken'))
          drawNote(context, word(context, 'settled-by'), inLanguage(doubt.settledBy, paper.language))
        }
        paper.paragraph(
          word(context, 'doubt-touches', { count: figure(lines.length), ids: idList(context, lines, MAX_IDS) }),
          styles.note,
          { after: 6 },
        )
      })
    }
  })
  drawJudgments(context)
}

const drawJudgments = (context: Context): void => {
  const { paper, content } = context
  if (content.judgments.length === 0) return
  drawPart(
    context,
    word(context, 'part-judgments'),
    () => {
      paper.paragraph(word(context, 'judgments-lead'), styles.body, { after: 6 })
      drawTable(
        paper,
        [
          { title: word(context, 'transaction'), share: 14 },
          { title: word(context, 'doubt'), share: 10 },
          { title: word(context, 'reading'), share: 16 },
          { title: word(context, 'by'), share: 16 },
          { title: word(context, 'date'), share: 12 },
          { title: word(context, 'reason'), share: 32 },
        ],
        content.judgments
          .slice(0, MAX_JUDGMENTS)
          .map(({ transaction, doubt, reading, by, on, reason }) => [
            { text: transaction, style: styles.cellStrong },
            doubt,
            reading,
            by,
            on,
            reason,
          ]),
      )
      if (content.judgments.length > MAX_JUDGMENTS)
        paper.paragraph(word(context, 'and-more', { count: content.judgments.length - MAX_JUDGMENTS }), styles.note)
    },
    { onNewPage: false },
  )
}

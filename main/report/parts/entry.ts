// One entry of a list of sentences: a mark, the paragraph it rests on, and the words beside it. It may run over pages.
import { type Mark, iconPaths } from '../../../shared/charts/marks.ts'
import { type TextStyle, styles } from '../page/style.ts'
import type { Context } from './context.ts'

export const plain: TextStyle = { ...styles.cell, size: 7.75, leading: 10.25 }
export const strong: TextStyle = { ...plain, face: 'strong' }
export const soft: TextStyle = { ...plain, ink: 'soft' }

const CITATION = 104
const ICON = 8.5

export const drawEntry = (
  context: Context,
  mark: Mark,
  label: string,
  spans: readonly { readonly text: string; readonly style: TextStyle }[],
  keep: number,
  isIndented: boolean,
  doubts: readonly string[] = [],
): void => {
  const { paper } = context
  const from = ICON + 5
  const indent = from + (isIndented ? CITATION : 0)
  const labels = paper.type.lines(label, soft, CITATION - 8)
  const noted = doubts.length === 0 ? spans : [...spans, { text: ` [${doubts.join(', ')}]`, style: soft }]
  const lines = paper.type.lines(noted, plain, paper.width - indent)
  const rows = Math.max(lines.length, label === '' ? 0 : labels.length)
  let at = 0
  while (at < rows) {
    const whole = (rows - at) * plain.leading
    if (paper.room < Math.min(whole, plain.leading * 3) + (at === 0 ? keep : 0)) paper.addPage()
    const fitting = Math.max(1, Math.min(rows - at, Math.floor(paper.room / plain.leading)))
    const through = at + fitting
    const isFirst = at === 0
    if (isFirst) paper.artifact(() => paper.icon(iconPaths[mark.icon], paper.left, paper.y + 0.9, ICON, mark.ink))
    paper.tagged('P', () => {
      if (label !== '') paper.drawLines(labels.slice(at, through), paper.left + from, paper.y, soft)
      paper.drawLines(lines.slice(at, through), paper.left + indent, paper.y, plain)
    })
    paper.y += fitting * plain.leading
    at = through
  }
  paper.y += 1.5
}

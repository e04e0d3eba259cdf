// The cover: what was judged, under which text, with what result, and what the reader must know before reading on.
import type { Outcome } from '../../../shared/contract/interchange.ts'
import { outcomeMarks, outcomeOrder, iconPaths } from '../../../shared/charts/marks.ts'
import { verdictBars } from '../../../shared/charts/verdict-bars.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { say } from '../../../shared/language/catalog.ts'
import { occurring } from '../content.ts'
import { drawScene } from '../page/draw-scene.ts'
import { margin, styles } from '../page/style.ts'
import { type Context, figure, word } from './context.ts'

export const drawCover = (context: Context): void => {
  const { paper, model } = context
  paper.addPage('portrait')
  paper.y = margin.top - 18
  paper.paragraph(`${word(context, kindOf(model))} · ${word(context, 'rule-name')}`, styles.soft, { after: 10 })
  paper.heading(titleOf(context), styles.title, 'H1', { before: 0, after: 4, keep: 0 })
  paper.artifact(() => paper.rule(paper.y + 4, 'ink', { weight: 1.2 }))
  paper.y += 14
  drawFacts(context)
  drawCounts(context)
  drawMustKnow(context)
  drawSignatures(context)
}

/** What the report calls itself. */
export const kindOf = ({ subject, kind }: Context['model']) =>
  subject === undefined ? (kind === undefined ? 'document-kind' : (`kind-${kind}` as const)) : 'memorandum-kind'

const titleOf = (context: Context): string => {
  const { subject, case: of } = context.model
  return subject === undefined ? of.title : word(context, 'memorandum-title', { title: of.title, transaction: subject })
}

const drawFacts = (context: Context): void => {
  const { paper, model, content, receipt } = context
  const settings = model.settings
  const pairs: (readonly [string, string])[] = [
    [word(context, 'client'), model.case.client ?? '—'],
    [word(context, 'law-date'), settings.lawDate ?? word(context, 'law-date-own')],
    [word(context, 'prepared-by'), [model.case.preparedBy, model.case.organization].filter(Boolean).join(', ')],
    [word(context, 'knowledge-date'), settings.knowledgeDate ?? word(context, 'knowledge-date-newest')],
    [word(context, 'created'), model.created.replace('T', ' ').replace('Z', ' UTC')],
    [word(context, 'pack'), `${model.pack.pack.id} ${model.pack.pack.version}`],
    [word(context, 'transactions'), figure(content.lines.length)],
    [word(context, 'rejected-rows'), figure(model.rejectedRows ?? 0)],
    [word(context, 'reference'), model.case.reference ?? '—'],
    [word(context, 'paper'), word(context, `paper-${model.paper}`)],
    ...withdrawn(context),
    ...searched(context),
  ]
  const column = (paper.width - 20) / 2
  for (let index = 0; index < pairs.length; index += 2) {
    const heights = pairs
      .slice(index, index + 2)
      .map(([label, value], side) => drawPair(context, label, value, paper.left + side * (column + 20), column))
    paper.y += Math.max(...heights) + 2
  }
  paper.y += 2
  const head = model.caseHead
  const long: (readonly [string, string])[] = [
    [word(context, 'engine'), model.engine],
    [word(context, 'pack-hash'), model.pack.hash],
    [word(context, 'receipt-hash'), receipt.sha256],
    ...(head === undefined
      ? []
      : [
          [
            word(context, 'case-head'),
            word(context, 'case-head-value', { size: figure(head.size), root: head.root }),
          ] as const,
        ]),
  ]
  for (const [label, value] of long) paper.y += drawPair(context, label, value, paper.left, paper.width) + 2
  paper.y += 8
}

const withdrawn = (context: Context): readonly (readonly [string, string])[] => {
  const { withdrawn: rows } = context.model
  return rows === undefined ? [] : [[word(context, 'withdrawn'), figure(rows.length)]]
}

const searched = (context: Context): readonly (readonly [string, string])[] => {
  const { outlook } = context.model.pack.pack
  if (outlook === undefined) return []
  const { searchedThrough, newestSource } = outlook
  return [
    [word(context, 'searched-through'), searchedThrough],
    [word(context, 'newest-source'), newestSource],
  ]
}

const LABEL = 84

const drawPair = (context: Context, label: string, value: string, x: number, width: number): number => {
  const { paper } = context
  const style = styles.body
  const names = paper.type.lines(label, styles.soft, LABEL - 8)
  const values = paper.type.lines(value, style, width - LABEL)
  paper.tagged('P', () => {
    paper.drawLines(names, x, paper.y, styles.soft)
    paper.drawLines(values, x + LABEL, paper.y, style)
  })
  return Math.max(names.length, values.length) * style.leading
}

const ROW = 18
const BARS_AT = 356

const sumOf = (counts: ReadonlyMap<Outcome, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

const drawCounts = (context: Context): void => {
  const { paper, content } = context
  paper.heading(word(context, 'two-verdicts'), styles.heading, 'H2', { before: 4, after: 4, keep: 80 })
  const present = new Set(occurring(content))
  const shown = outcomeOrder.filter((outcome) => present.has(outcome))
  const counts = shown.map((outcome) => ({
    outcome,
    codified: content.codified.get(outcome) ?? 0,
    enforced: content.enforced.get(outcome) ?? 0,
    prior: content.prior.get(outcome) ?? 0,
  }))
  const top = paper.y
  const places = [
    { x: paper.left, width: 152 },
    { x: paper.left + 152, width: 60 },
    { x: paper.left + 212, width: 60 },
    { x: paper.left + 272, width: 72 },
  ]
  const barsAt = paper.left + BARS_AT
  paper.artifact(() => {
    paper.rule(top, 'ink', { weight: 0.8 })
    paper.rule(top + ROW - 3, 'line')
    for (let index = 1; index <= counts.length; index += 1)
      paper.rule(top + ROW - 3 + index * ROW, index === counts.length ? 'line' : 'hairline', { weight: 0.4 })
  })
  const cell = (text: string, index: number, y: number, isStrong: boolean): void => {
    const place = places[index]
    if (place === undefined) return
    const style = isStrong ? styles.cellStrong : styles.body
    const line = paper.type.line(text, style)
    const x = index === 0 ? place.x : place.x + place.width - line.width
    paper.drawLines([line], x, y + (ROW - style.leading) / 2, style)
  }
  const key = paper.type.lines(word(context, 'bars-key'), styles.note, paper.width - BARS_AT)
  paper.tagged('P', () => paper.drawLines(key, barsAt, top + 3, styles.note))
  paper.group('Table', (table) => {
    paper.group(
      'TR',
      (row) => {
        for (const [index, name] of (['outcome', 'codified', 'enforced', 'before'] as const).entries())
          paper.tagged('TH', () => cell(word(context, name), index, top - 1.5, true), { scope: 'Column' }, row)
      },
      table,
    )
    for (const [index, { outcome, codified, enforced, prior }] of counts.entries())
      paper.group(
        'TR',
        (row) => {
          const y = top + ROW - 3 + index * ROW
          paper.artifact(() => drawMark(context, outcome, paper.left, y + (ROW - 10) / 2))
          paper.tagged(
            'TH',
            () => {
              const line = paper.type.line(say(outcomeTerms, paper.language, outcome), styles.strong)
              paper.drawLines([line], paper.left + 15, y + (ROW - styles.strong.leading) / 2, styles.strong)
            },
            { scope: 'Row' },
            row,
          )
          paper.tagged('TD', () => cell(figure(codified), 1, y, false), {}, row)
          paper.tagged('TD', () => cell(figure(enforced), 2, y, false), {}, row)
          paper.tagged('TD', () => cell(figure(prior), 3, y, false), {}, row)
        },
        table,
      )
    paper.group(
      'TR',
      (row) => {
        const y = top + ROW - 3 + counts.length * ROW
        paper.tagged('TH', () => cell(word(context, 'total'), 0, y, true), { scope: 'Row' }, row)
        for (const [index, total] of [content.lines.length, content.lines.length, sumOf(content.prior)].entries())
          paper.tagged('TD', () => cell(figure(total), index + 1, y, true), {}, row)
      },
      table,
    )
  })
  const scene = verdictBars(counts, { width: paper.width - BARS_AT, row: ROW }, word(context, 'bars-title'))
  drawScene(paper, scene, barsAt, top + ROW - 3)
  paper.y = top + ROW * (counts.length + 2) + 4
}

const drawMark = ({ paper }: Context, outcome: Outcome, x: number, y: number): void => {
  const { icon, ink } = outcomeMarks[outcome]
  paper.icon(iconPaths[icon], x, y, 10, ink)
}

const drawMustKnow = (context: Context): void => {
  const { paper } = context
  paper.heading(word(context, 'must-know'), styles.heading, 'H2', { before: 6, after: 3, keep: 80 })
  const topics = ['verdicts', 'prior', 'doubt', 'limits'] as const
  const { subject, kind } = context.model
  const own = subject !== undefined ? (['alone'] as const) : kind === undefined ? [] : (['narrowed'] as const)
  for (const topic of [...topics, ...own])
    paper.paragraph(
      [
        { text: `${word(context, `know-${topic}-title`)} `, style: styles.strong },
        { text: word(context, `know-${topic}`), style: styles.body },
      ],
      styles.body,
      { after: 2.5 },
    )
}

const FIELD_HEIGHT = 56

/** The fields a report is signed in, at the foot of the cover; unsigned ones say so. */
const drawSignatures = (context: Context): void => {
  const { paper } = context
  paper.need(FIELD_HEIGHT + 6)
  const width = (paper.width - 2 * 14) / 3
  const top = Math.max(paper.y + 6, paper.bottom - FIELD_HEIGHT - 4)
  for (const [index, role] of (['preparer', 'reviewer', 'approver'] as const).entries()) {
    const x = paper.left + index * (width + 14)
    const title = word(context, role)
    const label = paper.type.line(title, styles.label)
    paper.artifact(() => paper.rule(top, 'line', { from: x, to: x + width }))
    paper.tagged('P', () => paper.drawLines([label], x, top + 2, styles.label))
    paper.signatureField(
      role === 'preparer' ? 'Preparer' : role === 'reviewer' ? 'Reviewer' : 'Approver',
      word(context, 'signature-field', { role: title }),
      x,
      top + 12,
      width,
      FIELD_HEIGHT - 8,
    )
  }
}

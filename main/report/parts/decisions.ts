// What a person must decide: a summary of the groups, then a page for each.
import { outcomeMarks, policyMarks } from '../../../shared/charts/marks.ts'
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { outcomeTerms, policyTerms, reasonTerms } from '../../../shared/language/desk-terms.ts'
import { addDecimals, formatDecimal, parseDecimal } from '../../../shared/kernel/tpp.ts'
import type { DecisionGroup, TransactionLine } from '../content.ts'
import { margin, styles } from '../page/style.ts'
import { drawTable } from '../page/table.ts'
import { type Context, cited, country, figure, word } from './context.ts'
import { drawPart } from './part.ts'
import { factList, groupSettles, groupTitle, idList } from './words.ts'

const MAX_LINES = 60

/** Groups that block most come first: reviews, then contested policies, then licenses; the larger before the smaller. */
export const orderedGroups = (groups: Iterable<DecisionGroup>): readonly DecisionGroup[] => {
  const rank = { review: 0, contested: 1, license: 2 } as const
  return [...groups].toSorted(
    (left, right) => rank[left.kind] - rank[right.kind] || right.lines.length - left.lines.length,
  )
}

export const drawDecisions = (context: Context): void => {
  const { paper, content } = context
  const groups = orderedGroups(content.groups.values())
  drawPart(context, word(context, 'part-decisions'), () => {
    if (groups.length === 0) {
      paper.paragraph(word(context, 'decisions-none'))
      return
    }
    paper.paragraph(
      word(context, 'decisions-lead', {
        count: figure(content.needingDecision),
        total: figure(content.lines.length),
        groups: groups.length,
      }),
      styles.body,
      { after: 8 },
    )
    drawTable(
      paper,
      [
        { title: word(context, 'group-column'), share: 8 },
        { title: word(context, 'waits-for'), share: 44 },
        { title: word(context, 'what-settles'), share: 36 },
        { title: word(context, 'count-column'), share: 12, align: 'end' },
      ],
      groups.map((group, index) => [
        { text: String(index + 1), mark: markOf(group) },
        { text: groupTitle(context, group), style: styles.cell },
        groupSettles(context, group),
        figure(group.lines.length),
      ]),
    )
  })
  for (const [index, group] of groups.entries()) drawGroup(context, group, index + 1)
}

const markOf = (group: DecisionGroup) => {
  switch (group.kind) {
    case 'review':
      return outcomeMarks['needs-review']
    case 'contested':
      return policyMarks.contested
    case 'license':
      return outcomeMarks['license-required']
  }
}

const drawGroup = (context: Context, group: DecisionGroup, number: number): void => {
  const { paper } = context
  const title = groupTitle(context, group)
  // A group stands on one page where it fits on one; small ones may share it.
  if (number === 1 || group.lines.length > 5) paper.addPage()
  else {
    paper.need(250 + group.lines.length * 16)
    if (paper.y > margin.top) paper.y += 22
  }
  paper.part(title, () => {
    const kind = word(context, `kind-${group.kind}`)
    paper.paragraph(`${word(context, 'group-number', { number })} · ${kind}`, styles.soft, { after: 2 })
    paper.heading(title, styles.heading, 'H2', { before: 0, after: 6, keep: 80 })
    paper.bookmark(`${number} · ${shortened(title)}`)
    drawNotes(context, group)
    paper.y += 6
    if (group.kind === 'license') {
      drawPlaces(context, group.lines)
      return
    }
    drawTable(
      paper,
      [
        { title: word(context, 'transaction'), share: 15 },
        { title: word(context, 'item'), share: 25 },
        { title: word(context, 'tpp'), share: 13, align: 'end' },
        { title: word(context, 'destination'), share: 19 },
        { title: word(context, 'consignee'), share: 28 },
      ],
      group.lines
        .slice(0, MAX_LINES)
        .map(({ id, item, eccn, aggregate, destination, consignee }) => [
          { text: id, style: styles.cellStrong },
          [item, eccn].filter(Boolean).join(' · '),
          figure(aggregate),
          country(context, destination),
          [consignee.name, `${consignee.headquarters ?? '?'} / ${consignee.ultimateParent ?? '?'}`]
            .filter(Boolean)
            .join(' · '),
        ]),
    )
    if (group.lines.length > MAX_LINES)
      paper.paragraph(word(context, 'and-more', { count: group.lines.length - MAX_LINES }), styles.note)
  })
}

/** Where goods of one review policy go: a line for each destination, with its transactions. */
const drawPlaces = (context: Context, lines: readonly TransactionLine[]): void => {
  const places = [...Map.groupBy(lines, ({ destination }) => destination ?? '')].toSorted(
    ([one, left], [other, right]) => right.length - left.length || (one < other ? -1 : 1),
  )
  drawTable(
    context.paper,
    [
      { title: word(context, 'destination'), share: 22 },
      { title: word(context, 'count-column'), share: 11, align: 'end' },
      { title: word(context, 'tpp'), share: 17, align: 'end' },
      { title: word(context, 'transactions-column'), share: 50 },
    ],
    places.map(([code, at]) => [
      { text: country(context, code === '' ? null : code), style: styles.cellStrong },
      figure(at.length),
      figure(tppOf(at)),
      idList(context, at, MAX_LINES),
    ]),
  )
}

/** The exact sum of their TPP; undefined where none has one figure. */
const tppOf = (lines: readonly TransactionLine[]): string | undefined => {
  const known = lines.flatMap(({ aggregate }) => {
    const parsed = aggregate === undefined ? undefined : parseDecimal(aggregate)
    return parsed?.ok === true ? [parsed.value] : []
  })
  return known.length === 0 ? undefined : formatDecimal(known.reduce(addDecimals))
}

const shortened = (title: string): string => (title.length > 70 ? `${title.slice(0, 69)}…` : title)

/** The paragraphs, facts, readings and what settles the group, as labeled notes. */
const drawNotes = (context: Context, group: DecisionGroup): void => {
  const { language } = context.paper
  const notes: (readonly [label: string, text: string])[] = []
  if (group.kind === 'review') {
    notes.push(
      [word(context, 'reason'), say(reasonTerms, language, group.reason.kind)],
      [word(context, 'paragraphs'), cited([...group.citations])],
    )
    if (group.facts.size > 0) notes.push([word(context, 'facts'), factList(context, group.facts)])
    const doubt = context.model.pack.pack.doubts.find(({ id }) => id === group.reason.doubt)
    for (const [index, reading] of (doubt?.readings ?? []).entries())
      notes.push([
        index === 0 ? word(context, 'readings') : '',
        `${inLanguage(reading.words, language)}${doubt?.taken === reading.name ? ` (${word(context, 'reading-taken')})` : ''}`,
      ])
    if (doubt !== undefined) notes.push([word(context, 'why-column'), inLanguage(doubt.why, language)])
  } else {
    if (group.kind === 'license')
      notes.push(
        [word(context, 'requirement'), cited([...group.requirement])],
        [word(context, 'policy'), say(policyTerms, language, group.policy)],
      )
    notes.push([word(context, 'paragraphs'), cited(group.policyCitations)])
    notes.push([word(context, 'outcome'), say(outcomeTerms, language, 'license-required')])
  }
  notes.push([word(context, 'what-settles'), groupSettles(context, group)])
  for (const [label, text] of notes) drawNote(context, label, text)
}

const LABEL = 92

export const drawNote = ({ paper }: Context, label: string, text: string): void => {
  const names = paper.type.lines(label, styles.soft, LABEL - 8)
  const values = paper.type.lines(text === '' ? '—' : text, styles.body, paper.width - LABEL)
  const height = Math.max(names.length, values.length) * styles.body.leading
  paper.need(height)
  paper.tagged('P', () => {
    if (label !== '') paper.drawLines(names, paper.left, paper.y, styles.soft)
    paper.drawLines(values, paper.left + LABEL, paper.y, styles.body)
  })
  paper.y += height + 2
}

// The executive summary, two pages at most: what was asked, what comes out under each verdict, what needs a license, a person or a
// deed, which limits are full, and which doubts move answers. Each table names the largest and counts the others.
import { outcomeMarks, outcomeOrder } from '../../../shared/charts/marks.ts'
import type { ReasonKind } from '../../../shared/contract/interchange.ts'
import { decimal, floorRatio, formatDecimal, ratio } from '../../../shared/kernel/tpp.ts'
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { outcomeTerms, policyTerms } from '../../../shared/language/desk-terms.ts'
import { cutToFit, listToFit } from '../page/fit.ts'
import { type TextStyle, margin, styles } from '../page/style.ts'
import { type Cell, type Column, columnWidths, drawTable } from '../page/table.ts'
import { type ByVerdict, type Named, type ReportSummary, type Topic, verdictNames } from '../summary.ts'
import { type Context, country, figure, word } from './context.ts'
import { drawPart } from './part.ts'
import { factWords } from './words.ts'

/** How much each table may say: lines, and lines of words below the title of what a person settles. */
type Measure = {
  readonly licenses: number
  readonly persons: number
  readonly topics: number
  readonly duties: number
  readonly limits: number
  readonly doubts: number
}

/** From much to little; the last fits two pages whatever the case. */
const MEASURES: readonly [...Measure[], Measure] = [
  { licenses: 8, persons: 6, topics: 2, duties: 8, limits: 6, doubts: 8 },
  { licenses: 8, persons: 6, topics: 2, duties: 6, limits: 6, doubts: 6 },
  { licenses: 6, persons: 6, topics: 2, duties: 5, limits: 4, doubts: 5 },
  { licenses: 5, persons: 6, topics: 1, duties: 5, limits: 4, doubts: 4 },
]

const PAGES = 2
/** What breaks between pages may leave empty, in points. */
const LOST = 60

/** Lines of words in a cell. */
const LINES = 2

const table = { after: 3, padding: 2.25 } as const

const lead: TextStyle = { ...styles.body, size: 8.5, leading: 11.5 }

export const drawSummary = (context: Context, summary: ReportSummary): void => {
  drawPart(context, word(context, 'part-summary'), () => {
    const measure = fittingMeasure(context, summary)
    drawLead(context, summary)
    drawOutcomes(context, summary)
    drawLicenses(context, summary, measure)
    drawPersons(context, summary, measure)
    drawDuties(context, summary, measure)
    drawLimits(context, summary, measure)
    drawDoubts(context, summary, measure)
    note(context, word(context, 'summary-end'))
  })
}

/** The first measure whose tables, with every line as high as it may be, stand on the pages that a summary has. */
const fittingMeasure = (context: Context, summary: ReportSummary): Measure => {
  const { paper } = context
  const room = PAGES * (paper.bottom - margin.top) - LOST
  return (
    MEASURES.find((measure) => heightAtMost(summary, measure) <= room) ?? MEASURES[MEASURES.length - 1] ?? MEASURES[0]
  )
}

/** Heading, sentences and closing line at their longest, in points. */
const FRAME = 200

const heightAtMost = (summary: ReportSummary, measure: Measure): number => {
  const line = (words: number): number => words * styles.cell.leading + 2 * table.padding
  const frame = 24 + line(1) + table.after + styles.note.leading + 2
  const tables: readonly (readonly [rows: number, words: number, more: number])[] = [
    [summary.outcomes.length + 1, 1, 0],
    [Math.min(summary.licenses.length, measure.licenses), LINES, 0],
    [Math.min(summary.persons.length, measure.persons), 1 + measure.topics, 0],
    [Math.min(summary.duties.length, measure.duties), LINES, 2],
    [Math.min(summary.limits.length, measure.limits), LINES, 0],
    [Math.min(summary.doubts.length, measure.doubts), LINES, 0],
  ]
  return tables.reduce((sum, [rows, words, more]) => sum + frame + rows * line(words) + more * line(1), FRAME)
}

const drawLead = (context: Context, summary: ReportSummary): void => {
  const { paper, model } = context
  const { duties, limits, license, review, total } = summary
  const room = { style: lead, width: paper.width / 2, lines: 1 }
  const title = cutToFit(paper.type, model.case.title, room)
  const client = model.case.client === undefined ? undefined : cutToFit(paper.type, model.case.client, room)
  const { pack } = model.pack
  const newest = pack.posture
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  const { lawDate, knowledgeDate } = model.settings
  const sum = (of: (duty: (typeof duties)[number]) => number): number =>
    duties.reduce((before, duty) => before + of(duty), 0)
  const accounts = (...standings: readonly (typeof limits)[number]['standing'][]): number =>
    limits
      .filter(({ standing }) => standings.includes(standing))
      .reduce((before, group) => before + group.accounts.length, 0)
  const scope = word(context, 'summary-scope', {
    count: figure(summary.transactions),
    title:
      client === undefined
        ? word(context, 'summary-scope-title', { title })
        : word(context, 'summary-scope-client', { title, client }),
    pack: `${pack.id} ${pack.version}`,
    law: lawDate === undefined ? word(context, 'summary-law-own') : word(context, 'summary-law', { day: lawDate }),
    posture:
      knowledgeDate === undefined
        ? word(context, 'summary-posture-newest', { day: newest ?? '—' })
        : word(context, 'summary-posture', { day: knowledgeDate }),
    day: model.asOf,
    rejected: figure(model.rejectedRows ?? 0),
  })
  const { withdrawn } = model
  const sentences = [
    withdrawn === undefined
      ? scope
      : [scope, word(context, 'summary-withdrawn', { count: figure(withdrawn.length) })].join(
          paper.language === 'en' ? ' ' : '',
        ),
    word(context, 'summary-outcomes-lead', {
      license: figure(license.codified.transactions),
      review: figure(review.codified.transactions),
      enforcedLicense: figure(license.enforced.transactions),
      enforcedReview: figure(review.enforced.transactions),
      prior: figure(total.prior.transactions),
      priorLicense: figure(license.prior.transactions),
      priorReview: figure(review.prior.transactions),
    }),
    word(context, 'summary-duties-lead', {
      overdue: figure(sum(({ overdue }) => overdue)),
      missed: figure(sum(({ missed }) => missed)),
      soon: figure(sum(({ soon }) => soon)),
      later: figure(sum(({ later }) => later)),
      day: model.asOf,
    }),
    word(context, 'summary-limits-lead', {
      full: figure(accounts('crossed', 'reached')),
      notice: figure(accounts('notice')),
      near: figure(accounts('near')),
    }),
    word(context, 'summary-doubts-lead', {
      count: figure(summary.leftOpen),
      alone: figure(summary.doubts.reduce((before, { alone }) => before + alone, 0)),
    }),
  ]
  for (const text of sentences) paper.paragraph(text, lead, { after: 3 })
}

const heading = (context: Context, text: string): void =>
  context.paper.heading(text, styles.heading, 'H2', { before: 7, after: 2, keep: 50 })

const note = (context: Context, text: string): void => context.paper.paragraph(text, styles.note, { after: 2 })

/** First a column of words, then transactions and TPP under each verdict; alike in every table, so that figures stand below one another. */
const exposureColumns = (context: Context, title: string): readonly Column[] => [
  { title, share: 32.5 },
  ...verdictNames.flatMap((name): Column[] => [
    { title: word(context, name === 'prior' ? 'before' : name), share: 10, align: 'end' },
    { title: word(context, 'summary-tpp'), share: 12.5, align: 'end' },
  ]),
]

/** The widths of text in the first column, less the mark that may stand before it. */
const wordsRoom = (context: Context, columns: readonly Column[], style: TextStyle, lines: number, at = 0) => ({
  style,
  width: (columnWidths(context.paper, columns)[at] ?? 0) - 12,
  lines,
})

const exposures = (sums: ByVerdict, style: TextStyle = styles.cell): readonly Cell[] =>
  verdictNames.flatMap((name): Cell[] => {
    const { transactions, tpp } = sums[name]
    return transactions === 0
      ? [
          { text: '0', style: styles.cellSoft },
          { text: '—', style: styles.cellSoft },
        ]
      : [
          { text: figure(transactions), style: style.face === 'strong' ? style : styles.cellStrong },
          { text: tpp === '0' ? '—' : figure(whole(tpp)), style },
        ]
  })

const ONE = decimal(1)

/** A sum of TPP in whole units. */
const whole = (tpp: string): string => formatDecimal(floorRatio(ratio(decimal(tpp), ONE), 0))

const drawOutcomes = (context: Context, { outcomes, total, withoutTpp }: ReportSummary): void => {
  const { paper } = context
  heading(context, word(context, 'summary-outcomes'))
  drawTable(
    paper,
    exposureColumns(context, word(context, 'outcome')),
    [
      ...outcomeOrder.flatMap((outcome): Cell[][] =>
        outcomes
          .filter((each) => each.outcome === outcome)
          .map((each) => [
            {
              text: say(outcomeTerms, paper.language, outcome),
              style: styles.cellStrong,
              mark: outcomeMarks[outcome],
            },
            ...exposures(each),
          ]),
      ),
      [{ text: word(context, 'total'), style: styles.cellStrong }, ...exposures(total, styles.cellStrong)],
    ],
    table,
  )
  note(context, word(context, 'summary-without-tpp', { count: figure(withoutTpp) }))
}

const joint = (context: Context): string => (context.paper.language === 'en' ? ', ' : '、')

/** Names with their counts, as many as fit. */
const namesToFit = (
  context: Context,
  names: readonly (Named & { readonly shown: string })[],
  frame: (items: string) => string,
  room: Parameters<typeof listToFit>[3],
): string =>
  listToFit(
    context.paper.type,
    names.map(({ shown, transactions }) => word(context, 'summary-item', { name: shown, count: figure(transactions) })),
    (shown, left) => {
      const items = shown.join(joint(context))
      return frame(left === 0 ? items : word(context, 'summary-left', { items, count: figure(left) }))
    },
    room,
  )

/** Strong words, and below them soft ones that were made to fit. */
const titled = (title: string, detail: string): Cell => ({
  text: [
    { text: title, style: styles.cellStrong },
    ...(detail === '' ? [] : [{ text: `\n${detail}`, style: styles.cellSoft }]),
  ],
})

const drawLicenses = (context: Context, { licenses }: ReportSummary, most: Measure): void => {
  const { paper } = context
  heading(context, word(context, 'summary-licenses'))
  if (licenses.length === 0) {
    paper.paragraph(word(context, 'summary-none-license'), lead)
    return
  }
  const columns = exposureColumns(context, word(context, 'policy'))
  const room = wordsRoom(context, columns, styles.cellSoft, LINES - 1)
  drawTable(
    paper,
    columns,
    licenses.slice(0, most.licenses).map((need) => [
      titled(
        say(policyTerms, paper.language, need.policy),
        namesToFit(
          context,
          need.destinations.map((place) => ({ ...place, shown: placeName(context, place.name) })),
          (places) => word(context, 'summary-to', { places }),
          room,
        ),
      ),
      ...exposures(need),
    ]),
    table,
  )
  if (licenses.length > most.licenses)
    note(context, word(context, 'summary-other-kinds', { count: licenses.length - most.licenses }))
}

const placeName = (context: Context, code: string): string =>
  code === '' ? word(context, 'summary-place-unknown') : country(context, code).replace(/ \([A-Z]{2}\)$/, '')

const topicName = (context: Context, { what, name }: Topic): string =>
  what === 'fact' ? factWords(context, name) : name

const settles = (context: Context, kind: ReasonKind): string => word(context, `settles-${kind}`)

const drawPersons = (context: Context, { persons, redFlagged }: ReportSummary, most: Measure): void => {
  const { paper } = context
  heading(context, word(context, 'summary-persons'))
  if (persons.length === 0) paper.paragraph(word(context, 'summary-none-person'), lead)
  else {
    const columns = exposureColumns(context, word(context, 'what-settles'))
    const room = wordsRoom(context, columns, styles.cellSoft, most.topics)
    drawTable(
      paper,
      columns,
      persons.slice(0, most.persons).map((need) => [
        titled(
          settles(context, need.kind),
          namesToFit(
            context,
            need.topics.map((topic) => ({ ...topic, shown: topicName(context, topic) })),
            (topics) => topics,
            room,
          ),
        ),
        ...exposures(need),
      ]),
      table,
    )
  }
  const notes = [
    ...(persons.length > 1 ? [word(context, 'summary-several')] : []),
    ...(redFlagged > 0 ? [word(context, 'summary-red-flags', { count: figure(redFlagged) })] : []),
  ]
  if (notes.length > 0) note(context, notes.join(paper.language === 'en' ? ' ' : ''))
}

const drawDuties = (context: Context, { duties }: ReportSummary, most: Measure): void => {
  const { paper } = context
  heading(context, word(context, 'summary-duties'))
  if (duties.length === 0) {
    paper.paragraph(word(context, 'summary-none-duties'), lead)
    return
  }
  const columns: readonly Column[] = [
    { title: word(context, 'summary-duty'), share: 42 },
    { title: word(context, 'summary-missed'), share: 9, align: 'end' },
    { title: word(context, 'summary-overdue'), share: 15, align: 'end' },
    { title: word(context, 'summary-soon'), share: 10, align: 'end' },
    { title: word(context, 'summary-later'), share: 11, align: 'end' },
    { title: word(context, 'summary-next'), share: 13, align: 'end' },
  ]
  const room = wordsRoom(context, columns, styles.cell, LINES)
  const counts = (list: readonly (typeof duties)[number][], style: TextStyle): readonly Cell[] =>
    (['missed', 'overdue', 'soon', 'later'] as const).map((name) => {
      const count = list.reduce((before, duty) => before + duty[name], 0)
      return { text: figure(count), style: count === 0 ? styles.cellSoft : style }
    })
  const shown = duties.slice(0, most.duties)
  const others = duties.slice(most.duties)
  drawTable(
    paper,
    columns,
    [
      ...shown.map((duty): readonly Cell[] => {
        const text = cutToFit(paper.type, `${duty.citation} ${inLanguage(duty.what, paper.language)}`, room)
        const isCut = !text.startsWith(duty.citation)
        return [
          {
            text: isCut
              ? text
              : [
                  { text: duty.citation, style: styles.cellStrong },
                  { text: text.slice(duty.citation.length), style: styles.cell },
                ],
          },
          ...counts([duty], styles.cell),
          duty.next ?? '—',
        ]
      }),
      ...(others.length === 0
        ? []
        : [
            [
              word(context, 'summary-other-duties', { count: others.length }),
              ...counts(others, styles.cell),
              others.flatMap(({ next }) => next ?? []).toSorted()[0] ?? '—',
            ],
          ]),
      [
        { text: word(context, 'summary-all-duties'), style: styles.cellStrong },
        ...counts(duties, styles.cellStrong),
        duties.flatMap(({ next }) => next ?? []).toSorted()[0] ?? '—',
      ],
    ],
    table,
  )
}

const drawLimits = (context: Context, { limits }: ReportSummary, most: Measure): void => {
  const { paper } = context
  heading(context, word(context, 'summary-limits'))
  if (limits.length === 0) {
    paper.paragraph(word(context, 'summary-none-limits'), lead)
    return
  }
  const columns: readonly Column[] = [
    { title: word(context, 'summary-limit'), share: 34 },
    { title: word(context, 'summary-standing'), share: 17 },
    { title: word(context, 'summary-accounts'), share: 8, align: 'end' },
    { title: word(context, 'summary-which'), share: 41 },
  ]
  const room = wordsRoom(context, columns, styles.cell, LINES, 3)
  drawTable(
    paper,
    columns,
    limits.slice(0, most.limits).map(({ ledger, period, standing, accounts }) => [
      {
        text: [word(context, `ledger-${ledger}`), ...(period === undefined ? [] : [period])].join(' · '),
        style: styles.cellStrong,
      },
      word(context, `summary-${standing}`),
      figure(accounts.length),
      listToFit(
        paper.type,
        accounts.map(({ key, percent }) => {
          const name = ledger === 'country' ? placeName(context, key) : key
          return percent === undefined ? name : word(context, 'summary-item', { name, count: `${percent}%` })
        }),
        (shown, left) => {
          const items = shown.join(joint(context))
          return left === 0 ? items : word(context, 'summary-left', { items, count: figure(left) })
        },
        room,
      ),
    ]),
    table,
  )
  if (limits.length > most.limits)
    note(context, word(context, 'summary-other-limits', { count: limits.length - most.limits }))
}

const drawDoubts = (context: Context, { doubts }: ReportSummary, most: Measure): void => {
  const { paper, model } = context
  heading(context, word(context, 'summary-doubts'))
  if (doubts.length === 0) {
    paper.paragraph(word(context, 'summary-none-doubts'), lead)
    return
  }
  const columns: readonly Column[] = [
    { title: word(context, 'doubt'), share: 38 },
    { title: word(context, 'settled-by'), share: 26 },
    { title: word(context, 'codified'), share: 9, align: 'end' },
    { title: word(context, 'enforced'), share: 9, align: 'end' },
    { title: word(context, 'before'), share: 9, align: 'end' },
    { title: word(context, 'summary-alone'), share: 9, align: 'end' },
  ]
  const opening = doubts.filter((effect) => verdictNames.some((name) => effect[name].transactions > 0))
  const shown = opening.slice(0, most.doubts)
  drawTable(
    paper,
    columns,
    shown.map((effect) => {
      const found = model.pack.pack.doubts.find(({ id }) => id === effect.doubt)
      const issue = found === undefined ? '' : ` ${inLanguage(found.issue, paper.language)}`
      const told = cutToFit(paper.type, `${effect.doubt}${issue}`, wordsRoom(context, columns, styles.cell, LINES))
      const isWhole = told.startsWith(effect.doubt)
      return [
        {
          text: [
            ...(isWhole ? [{ text: effect.doubt, style: styles.cellStrong }] : []),
            { text: isWhole ? told.slice(effect.doubt.length) : told, style: styles.cell },
          ],
        },
        found === undefined
          ? '—'
          : cutToFit(
              paper.type,
              inLanguage(found.settledBy, paper.language),
              wordsRoom(context, columns, styles.cell, LINES, 1),
            ),
        ...[...verdictNames.map((name) => effect[name].transactions), effect.alone].map((count) => ({
          text: figure(count),
          style: count === 0 ? styles.cellSoft : styles.cell,
        })),
      ]
    }),
    table,
  )
  if (doubts.length > shown.length)
    note(context, word(context, 'summary-other-doubts', { count: doubts.length - shown.length }))
}

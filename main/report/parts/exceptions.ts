// The exceptions file: every use of an exception or authorization, and what it still needs.
import type { Mark } from '../../../shared/charts/marks.ts'
import { sectionOf } from '../../../shared/contract/citation.ts'
import { inLanguage } from '../../../shared/language/catalog.ts'
import { routeTerms, term } from '../../../shared/language/desk-terms.ts'
import type { TransactionLine } from '../content.ts'
import type { DeadlineRow } from '../model.ts'
import { styles } from '../page/style.ts'
import { drawTable } from '../page/table.ts'
import { type Context, cited, country, figure, word } from './context.ts'
import { drawPart } from './part.ts'
import { factWords } from './words.ts'

/** Rows printed of one exception; beyond them the part says so and the receipt holds the rest. */
const MAX_ROWS = 5_000

type Route = TransactionLine['routes'][number]
type Exception = Context['model']['pack']['pack']['routes'][number]
type Use = { readonly line: TransactionLine; readonly route: Route }

/** In this order; what is unavailable is no use. */
const statuses = ['available', 'conditional', 'undetermined'] as const

const marks: Readonly<Record<(typeof statuses)[number], Mark>> = {
  available: { ink: 'clear', icon: 'check' },
  conditional: { ink: 'license', icon: 'clock' },
  undetermined: { ink: 'review', icon: 'question' },
}

/** A license and the saving clause are no exceptions. */
const isException = ({ id }: Route): boolean => id !== 'LICENSE' && id !== 'SAVINGS'

/** Every transaction under each exception that may carry it, the exceptions in the order of the pack. */
export const usesOf = (
  lines: readonly TransactionLine[],
  order: readonly { readonly id: string }[],
): ReadonlyMap<string, readonly Use[]> => {
  const uses = new Map<string, Use[]>(order.map(({ id }) => [id, []]))
  for (const line of lines)
    for (const route of line.isRequired ? line.routes.filter(isException) : [])
      uses.get(route.id)?.push({ line, route })
  return new Map([...uses].filter(([, found]) => found.length > 0))
}

export const drawExceptions = (context: Context): void => {
  const { paper, content, model } = context
  const { routes } = model.pack.pack
  const uses = usesOf(content.lines, routes)
  const pending = Map.groupBy(
    model.deadlines.filter(({ status }) => status !== 'met' && status !== 'information'),
    ({ transaction }) => transaction,
  )
  drawPart(
    context,
    word(context, 'part-exceptions'),
    () => {
      paper.paragraph(word(context, uses.size === 0 ? 'exceptions-none' : 'exceptions-lead'), styles.body, { after: 6 })
      for (const route of routes) {
        const found = uses.get(route.id)
        if (found !== undefined) drawUses(context, route, found, pending)
      }
    },
    { orientation: 'landscape' },
  )
}

const drawUses = (
  context: Context,
  exception: Exception,
  uses: readonly Use[],
  pending: ReadonlyMap<string | undefined, readonly DeadlineRow[]>,
): void => {
  const { paper } = context
  const { language } = paper
  const sections = sectionsOf(exception)
  const title = `${inLanguage(exception.words, language)} · ${exception.paragraph}`
  const counts = statuses.flatMap((status) => {
    const count = uses.filter(({ route }) => route.status === status).length
    return count === 0
      ? []
      : [word(context, 'summary-item', { name: term(routeTerms, language, status), count: figure(count) })]
  })
  const shown = statuses
    .flatMap((status) => uses.filter(({ route }) => route.status === status).map((use) => ({ ...use, status })))
    .slice(0, MAX_ROWS)
  paper.part(title, () => {
    paper.heading(title, styles.heading, 'H2', { before: 10, after: 2, keep: 80 })
    paper.bookmark(title)
    paper.paragraph(counts.join(language === 'en' ? ', ' : '、'), styles.note, { after: 4 })
    drawTable(
      paper,
      [
        { title: word(context, 'transaction'), share: 11 },
        { title: word(context, 'item'), share: 13 },
        { title: word(context, 'tpp'), share: 9, align: 'end' },
        { title: word(context, 'destination'), share: 11 },
        { title: word(context, 'consignee'), share: 13 },
        { title: word(context, 'status'), share: 11 },
        { title: word(context, 'still-needed'), share: 34 },
      ],
      shown.map(({ line, route, status }) => [
        { text: line.id, style: styles.cellStrong },
        [line.item, line.eccn].filter(Boolean).join(' · '),
        figure(line.aggregate),
        country(context, line.destination),
        line.consignee.name ?? '—',
        { text: term(routeTerms, language, status), mark: marks[status] },
        stillNeeded(context, { line, route }, sections, pending.get(line.id) ?? []),
      ]),
    )
    if (shown.length < uses.length)
      paper.paragraph(word(context, 'and-more', { count: uses.length - shown.length }), styles.note)
  })
}

/** The sections that an exception rests on. */
const sectionsOf = ({ paragraph, conditions }: Exception): ReadonlySet<string> =>
  new Set([paragraph, ...conditions.flatMap((each) => [each.paragraph, ...(each.cites ?? [])])].map(sectionOf))

/** What leaves the exception open; where nothing does, the duties of its own sections, each with its day. */
const stillNeeded = (
  context: Context,
  use: Use,
  sections: ReadonlySet<string>,
  duties: readonly DeadlineRow[],
): string => {
  const { language } = context.paper
  const { status, because } = use.route
  const facts = because.flatMap(({ citation, fact }) => (fact === undefined ? [] : [{ citation, fact }]))
  const open = [...Map.groupBy(facts, ({ fact }) => factWords(context, fact))].map(([fact, at]) =>
    word(context, 'need', { fact, citation: cited([...new Set(at.map(({ citation }) => citation))]) }),
  )
  const needs =
    status === 'available'
      ? duties
          .filter(({ citation }) => sections.has(sectionOf(citation)))
          .map(({ date, what, citation, status: due }) =>
            word(context, 'need-by', {
              day: date,
              what: inLanguage(what, language).replace(/[.。]$/, ''),
              citation,
              status: word(context, `status-${due}`),
            }),
          )
      : open.length > 0
        ? open
        : because.map(({ citation }) => citation)
  return needs.length === 0 ? word(context, 'needs-nothing') : [...new Set(needs)].join('\n')
}

// The evaluation behind what needs a license or a review. Equal evaluations are printed once; so is every step of them, where it
// occurs first, and later traces refer to it. What was considered and rejected is printed too, run together.
import { type Mark, routeMarks } from '../../../shared/charts/marks.ts'
import { say } from '../../../shared/language/catalog.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import {
  type ParagraphStatus,
  type TraceParagraph,
  type TraceSection,
  traceProse,
} from '../../../shared/language/trace.ts'
import { priorWords } from '../../../shared/language/prior.ts'
import { earlierWordsOf } from '../../law/prior/pack.ts'
import type { TraceUse } from '../content.ts'
import { styles } from '../page/style.ts'
import { type Context, figure, word } from './context.ts'
import { drawEntry, plain, soft, strong } from './entry.ts'
import { drawPart } from './part.ts'
import { idList } from './words.ts'

/** Distinct traces printed; those of the most transactions are kept. */
export const MAX_TRACES = 400
const MAX_IDS = 40

/** The traces printed and their numbers, by trace id. */
export const numberTraces = (traces: ReadonlyMap<string, TraceUse>): ReadonlyMap<string, string> => {
  const uses = [...traces.values()]
  const kept =
    uses.length <= MAX_TRACES
      ? uses
      : new Set(uses.toSorted((left, right) => right.lines.length - left.lines.length).slice(0, MAX_TRACES))
  return new Map(
    uses
      .filter((use) => (kept instanceof Set ? kept.has(use) : true))
      .map(({ id }, index) => [id, `T-${String(index + 1).padStart(3, '0')}`]),
  )
}

export const drawTraces = (context: Context, numbers: ReadonlyMap<string, string>): void => {
  const { paper, content } = context
  if (numbers.size === 0) return
  drawPart(context, word(context, 'part-traces'), () => {
    paper.paragraph(word(context, 'traces-lead'), styles.body, { after: 6 })
    if (numbers.size < content.traces.size)
      paper.paragraph(
        word(context, 'traces-limited', { shown: figure(numbers.size), total: figure(content.traces.size) }),
        styles.strong,
        { after: 6 },
      )
    const printed = new Map<string, string>()
    for (const use of content.traces.values()) {
      const number = numbers.get(use.id)
      if (number !== undefined) drawTrace(context, use, number, printed)
    }
  })
}

const drawTrace = (context: Context, use: TraceUse, number: string, printed: Map<string, string>): void => {
  const { paper } = context
  const outcome = use.lines[0]?.codified ?? 'needs-review'
  const title = `${number} · ${say(outcomeTerms, paper.language, outcome)}`
  paper.part(title, () => {
    paper.heading(title, styles.heading, 'H2', { before: 12, after: 1, keep: 70 })
    paper.bookmark(title)
    const ids = idList(context, use.lines, MAX_IDS)
    paper.paragraph(
      use.lines.length === 1
        ? word(context, 'trace-of-one', { ids })
        : word(context, 'trace-of', { count: figure(use.lines.length), ids }),
      styles.note,
      { after: 4 },
    )
    drawSteps(context, use.steps.slice(0, use.priorFrom), number, printed)
    const earlier = use.steps.slice(use.priorFrom)
    if (earlier.length === 0) return
    paper.heading(say(priorWords, paper.language, 'steps'), styles.strong, 'H3', { before: 6, after: 2, keep: 60 })
    drawSteps(context, earlier, number, printed)
  })
}

const drawSteps = (context: Context, steps: readonly string[], number: string, printed: Map<string, string>): void => {
  const { paper } = context
  const closed: string[] = []
  for (const id of steps) {
    const section = prose(context, id)
    if (section === undefined) continue
    const before = printed.get(id)
    if (before === undefined) printed.set(id, number)
    if (before !== undefined && section.heading.status === 'unavailable')
      closed.push(`${section.id} (${section.heading.citation ?? ''}, ${before})`)
    else drawSection(context, section, before)
  }
  // Routes found closed in the same way before are named in one line.
  if (closed.length > 0)
    drawEntry(
      context,
      marks.unavailable,
      word(context, 'closed-before'),
      [{ text: closed.join(paper.language === 'en' ? '; ' : '；'), style: soft }],
      0,
      true,
    )
}

const told = new WeakMap<Context['content'], Map<string, TraceSection>>()

/** A step in sentences, told once however many traces have it. */
const prose = (context: Context, id: string): TraceSection | undefined => {
  const { content, model, paper } = context
  const sections = told.get(content) ?? new Map<string, TraceSection>()
  told.set(content, sections)
  const known = sections.get(id)
  const step = content.steps.get(id)
  if (known !== undefined || step === undefined) return known
  const [section] = traceProse(
    {
      questions: step.kind === 'question' ? [step.question] : [],
      routes: step.kind === 'route' ? [step.route] : [],
    },
    step.isPrior ? earlierWordsOf(model.pack) : model.pack.pack,
    paper.language,
  )
  if (section !== undefined) sections.set(id, section)
  return section
}

const marks: Readonly<Record<ParagraphStatus, Mark>> = {
  determined: { ink: 'ink', icon: 'check' },
  undetermined: { ink: 'review', icon: 'question' },
  conflict: { ink: 'denial', icon: 'scales' },
  available: routeMarks.available,
  conditional: routeMarks.conditional,
  unavailable: routeMarks.unavailable,
  applies: { ink: 'ink', icon: 'check' },
  'may-apply': { ink: 'review', icon: 'question' },
  'set-aside': { ink: 'outside', icon: 'minus' },
  'does-not-apply': { ink: 'outside', icon: 'cross' },
  'not-in-force': { ink: 'prior', icon: 'clock' },
  met: { ink: 'authorized', icon: 'check' },
  'not-needed': { ink: 'outside', icon: 'minus' },
  'not-met': { ink: 'license', icon: 'cross' },
  unsettled: { ink: 'review', icon: 'question' },
  'paper-unknown': { ink: 'license', icon: 'license' },
}

/** Standings that are printed in full; the others are run together after them. */
const inFull: ReadonlySet<ParagraphStatus> = new Set(['applies', 'may-apply', 'not-met', 'unsettled', 'paper-unknown'])

const drawSection = (context: Context, section: TraceSection, before: string | undefined): void => {
  const { paper } = context
  const { heading } = section
  const head = [
    { text: heading.text, style: strong },
    ...(before === undefined
      ? []
      : [{ text: ` (${word(context, 'same-steps', { number: before.slice(2) })})`, style: soft }]),
  ]
  const isShort = before !== undefined || section.paragraphs.length === 0
  drawEntry(
    context,
    marks[heading.status],
    heading.citation ?? '',
    head,
    isShort ? 0 : 46,
    heading.citation !== undefined,
  )
  if (before !== undefined) return
  const isClosedRoute = section.kind === 'route' && heading.status === 'unavailable'
  const full = section.paragraphs.filter(({ status }) =>
    isClosedRoute ? status === 'not-met' : inFull.has(status) || status === 'set-aside',
  )
  for (const paragraph of full)
    drawEntry(
      context,
      marks[paragraph.status],
      paragraph.citation ?? '',
      [{ text: paragraph.text, style: plain }],
      0,
      true,
      paragraph.doubts,
    )
  const rest = section.paragraphs.filter((paragraph) => !full.includes(paragraph))
  for (const [standing, name] of [
    ['does-not-apply', word(context, 'does-not-apply')],
    ['met', word(context, 'met')],
    ['not-needed', word(context, 'not-needed')],
    ['unsettled', word(context, 'unsettled')],
    ['paper-unknown', word(context, 'paper-unknown')],
    ['not-in-force', word(context, 'not-in-force')],
  ] as const)
    drawRest(
      context,
      standing,
      name,
      rest.filter(({ status }) => status === standing),
    )
  paper.y += 3
}

/** Paragraphs of one standing in one block; those with one reason stand together before it. */
const drawRest = (
  context: Context,
  standing: ParagraphStatus,
  name: string,
  paragraphs: readonly TraceParagraph[],
): void => {
  if (paragraphs.length === 0) return
  const isEnglish = context.paper.language === 'en'
  const byReason = Map.groupBy(paragraphs, ({ briefly }) => (standing === 'not-in-force' ? '' : briefly))
  const spans = [...byReason].flatMap(([reason, group], index) => [
    ...(index === 0 ? [] : [{ text: isEnglish ? '; ' : '；', style: soft }]),
    {
      text: [...new Set(group.map(({ citation }) => citation ?? ''))].join(isEnglish ? ', ' : '、'),
      style: { ...soft, face: 'strong' as const },
    },
    ...(reason === '' ? [] : [{ text: isEnglish ? ` (${reason})` : `（${reason}）`, style: soft }]),
  ])
  drawEntry(context, marks[standing], name, [...spans, { text: isEnglish ? '.' : '。', style: soft }], 0, true)
}

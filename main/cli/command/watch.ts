// docket watch: events ahead and announcements that may end, the transactions and reports that each touches, and what to do.
import type { Watch, WatchedEvent } from '../../../shared/contract/watch.ts'
import { type Language, inLanguage, say } from '../../../shared/language/catalog.ts'
import { certaintyTerms, watchWords } from '../../../shared/language/watch.ts'
import { sourcingTerms } from '../../../shared/language/windows.ts'
import { reportTable } from '../../casework/tables/watch.ts'
import { asOfDay, withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { basisText, statusOn } from '../registers.ts'
import { number, table, wrapLines } from '../text.ts'

const NAMED = 8

type Key = keyof (typeof watchWords)['en']

const words = (language: Language, key: Key, slots: Readonly<Record<string, string>> = {}): string =>
  say(watchWords, language, key, slots)

const named = (ids: readonly string[]): string =>
  ids.length === 0 ? '' : ` ${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ' …' : ''}`

const touched = ({ transactions, ids }: WatchedEvent['open']): Readonly<Record<string, string>> => ({
  count: number(transactions),
  ids: named(ids),
})

const dayOf = ({ on, kind }: WatchedEvent, language: Language): string => {
  if (on === null) return words(language, 'any-day')
  return kind === 'scheduled' ? on : words(language, 'since-day', { on })
}

const indented = (text: string): string =>
  wrapLines(text, 92)
    .map((line) => `    ${line}\n`)
    .join('')

const eventText = (event: WatchedEvent, { reports }: Watch, language: Language): string => {
  const { certainty, sourcing, citation, open, past } = event
  const holding = reports.filter(({ id }) => event.reports.includes(id)).map(({ fileName }) => fileName)
  return [
    `${dayOf(event, language)} · ${say(certaintyTerms, language, certainty)}\n`,
    indented(
      `${inLanguage(event.words, language)} [${say(sourcingTerms, language, sourcing)}: ${citation}; ${event.id}]`,
    ),
    indented(words(language, 'open', touched(open))),
    past.transactions === 0 ? '' : indented(words(language, 'past', touched(past))),
    holding.length === 0 ? '' : indented(words(language, 'reports', { names: holding.join(', ') })),
    open.transactions + past.transactions === 0
      ? ''
      : indented(words(language, 'do', { what: inLanguage(event.action, language) })),
  ].join('')
}

const notKnownText = ({ notKnown }: Watch, language: Language): string => {
  const { knowledgeDate, entries, transactions, ids } = notKnown
  if (knowledgeDate === null || entries.length === 0) return ''
  const lines = entries.map(({ on, citation }) => `${on} ${citation}`).join('; ')
  return `\n${words(language, 'not-known-title')}\n${indented(
    words(language, 'not-known', {
      day: knowledgeDate,
      entries: lines,
      count: number(transactions),
      ids: named(ids),
    }),
  )}`
}

const reportsText = ({ reports, olderReports }: Watch, language: Language): string => {
  const head = `\n${words(language, 'reports-title')}\n`
  if (reports.length === 0) return `${head}${words(language, 'reports-none')}\n`
  const older = olderReports === 0 ? '' : `${words(language, 'older', { count: number(olderReports) })}\n`
  return `${head}${table(reportTable(reports, language))}${older}${wrapLines(words(language, 'as-issued')).join('\n')}\n`
}

export const watchCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const found = await withCase(invocation, path, ({ ask }) => ask('watch', { asOf: asOfDay(invocation) }))
  if (json) {
    await io.write(`${JSON.stringify(found)}\n`)
    return statusOn(found.basis)
  }
  const { asOf, searchedThrough: through, newestSource: newest, basis } = found
  const searched = wrapLines(words(language, 'as-of', { day: asOf, through, newest })).join('\n')
  const events = found.events.map((event) => eventText(event, found, language)).join('\n')
  await io.write(
    `${basisText(language, path, basis)}${words(language, 'title')}\n${searched}\n\n${events}${notKnownText(found, language)}${reportsText(found, language)}`,
  )
  return statusOn(basis)
}

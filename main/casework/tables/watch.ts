// Past reports and what became of the case since, as a list.
import type { Watch, WatchedReport } from '../../../shared/contract/watch.ts'
import { number } from '../../../shared/kernel/grouped.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { watchWords } from '../../../shared/language/watch.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'

const report = columnsUnder<keyof (typeof watchWords)['en'], WatchedReport>(watchWords)

const reportColumns = [
  report.text('report', ({ fileName }) => fileName),
  report.text('issued', ({ at }) => at.slice(0, 10)),
  report.text('same-pack', ({ samePack }, language) =>
    say(watchWords, language, samePack === null ? 'pack-unknown' : samePack ? 'pack-same' : 'pack-other'),
  ),
  report.figure('revised', ({ revised }) => number(revised)),
  report.figure('answered', ({ answered }) => number(answered)),
  report.figure('withdrawn', ({ withdrawn }) => number(withdrawn)),
  report.figure('added', ({ added }) => number(added)),
  report.text('events', ({ events }) => events.join(', ')),
]

export const reportTable = (reports: Watch['reports'], language: Language) => tableOf(reportColumns, reports, language)

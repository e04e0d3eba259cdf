// A report set beside its case, as text for a terminal.
import { type AgainstCase, againstVerdict } from '../../shared/contract/against.ts'
import type { VerificationResult } from '../../shared/contract/report.ts'
import { shown } from '../../shared/kernel/shown.ts'
import { againstWords } from '../../shared/language/against.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { columns, number } from './text.ts'
import { verdictLine, verificationText } from './verification.ts'

type Line = readonly [string, string]
type Word = keyof (typeof againstWords)['en']

const MOST_SHOWN = 20

export const againstText = (
  language: Language,
  paths: { readonly case: string; readonly report: string },
  found: AgainstCase,
  result: VerificationResult,
): string => {
  const word = (key: Word, slots: Record<string, string | number> = {}): string =>
    say(againstWords, language, key, slots)
  const named = (ids: readonly string[]): string => {
    const some = ids.slice(0, MOST_SHOWN)
    const more = ids.length > some.length ? [word('more', { count: number(ids.length - some.length) })] : []
    return [...some, ...more].join(', ')
  }
  const listed = (key: Word, ids: readonly string[]): readonly Line[] =>
    ids.length === 0 ? [] : [['', word(key, { transactions: named(ids), count: number(ids.length) })]]
  const { log, caseHead, reportHead, compared, differing, isEnteredSame } = found
  const unstated = found.subject === undefined ? 'not-stated' : 'memorandum'
  const entered = isEnteredSame === undefined ? unstated : isEnteredSame ? 'same' : 'differ'
  const since = [
    ...listed('revised-since', found.revisedSince),
    ...listed('answered-since', found.answeredSince),
    ...listed('added-since', found.addedSince),
    ...listed('withdrawn-since', found.withdrawnSince),
    ...listed('reinstated-since', found.reinstatedSince),
  ].map(([, text]) => text)
  const [firstSince = word('since-nothing'), ...otherSince] = since
  const hasWithdrawn = (result.report?.withdrawnCount ?? 0) > 0
  const lines: readonly Line[] = [
    [word('report'), verdictLine(language, paths.report, result)],
    [word('case-file'), word('case-passed')],
    [word('log'), word(`log-${log}`, { case: number(caseHead.size), report: number(reportHead?.size ?? 0) })],
    [word('issued'), word(found.isIssued ? 'issued-yes' : 'issued-no')],
    [
      word('transactions'),
      word(differing.length === 0 ? 'transactions-same' : 'transactions-differ', {
        compared: number(compared),
        differing: number(differing.length),
      }),
    ],
    ...differing
      .slice(0, MOST_SHOWN)
      .map(({ transaction, in: where }): Line => ['', word(`differs-${where}`, { transaction })]),
    ...(differing.length > MOST_SHOWN
      ? [['', word('more', { count: number(differing.length - MOST_SHOWN) })] as const]
      : []),
    ...listed('left-out', found.leftOut),
    ...listed('beyond', found.beyond),
    [word('entered'), word(`entered-${entered}`)],
    ...(found.isWithdrawnSame && !hasWithdrawn
      ? []
      : [[word('withdrawn'), word(found.isWithdrawnSame ? 'withdrawn-same' : 'withdrawn-differ')] as const]),
    [word('since'), firstSince],
    ...otherSince.map((text): Line => ['', text]),
  ]
  const head = `${shown(paths.case)}: ${word(`verdict-${againstVerdict(found)}`)}`
  return `${head}\n${columns(lines)}\n${verificationText(language, result)}`
}

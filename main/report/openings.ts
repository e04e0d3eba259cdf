// The openings of a report: the answer of each transaction as counsel would write it. Transactions whose answers read alike stand
// together, and what is alike is printed once.
import type { Determination, Outcome } from '../../shared/contract/interchange.ts'
import type { Words } from '../../shared/contract/trace.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { reportTerms } from '../../shared/language/report.ts'
import { type SummaryLine, type SummarySentences, summaryOf } from '../../shared/language/summary.ts'
import type { Pack } from '../engine/model.ts'
import type { ReportEntry } from './model.ts'

/** Transactions whose opening is printed; the table and the receipt hold all. */
export const MAX_OPENINGS = 2_000

/** What a transaction has of its own: what moves, between whom, and the days of its duties. */
export type OpenedTransaction = {
  readonly id: string
  readonly lines: readonly SummaryLine[]
  readonly dues: readonly string[]
}

export type Opening = {
  readonly number: string
  readonly outcome: Outcome
  /** Duties carry their days only where all transactions have the same. */
  readonly lines: readonly SummaryLine[]
  readonly transactions: readonly OpenedTransaction[]
}

type Group = {
  readonly outcome: Outcome
  readonly lines: readonly SummaryLine[]
  readonly transactions: OpenedTransaction[]
}

const isOwn = ({ kind }: SummaryLine): boolean => kind === 'what' || kind === 'parties'

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

/** Finds a text of the pack in what was said, its slots as groups of their names. */
const patternOf = (text: string): RegExp => {
  const named = new Set<string>()
  const parts = text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return escaped(part)
    if (named.has(part)) return `\\k<${part}>`
    named.add(part)
    return `(?<${part}>.+)`
  })
  return new RegExp(`^${parts.join('')}$`)
}

export class Openings {
  private readonly groups = new Map<string, Group>()
  private readonly pack: Pack
  private readonly language: Language
  private readonly worded: ReadonlyMap<string, Words>
  private readonly duties: readonly { readonly words: Words; readonly said: RegExp }[]
  private taken = 0
  private numbered: readonly Opening[] | undefined

  constructor(pack: Pack, language: Language) {
    this.pack = pack
    this.language = language
    this.worded = new Map(
      [...pack.doubts.map(({ settledBy }) => settledBy), ...pack.messages.map(({ words }) => words)].map((each) => [
        each.en,
        each,
      ]),
    )
    this.duties = pack.duties.map(({ words }) => ({ words, said: patternOf(words.en) }))
  }

  add({ record, determination }: Pick<ReportEntry, 'record' | 'determination'>): void {
    if (this.taken === MAX_OPENINGS) return
    this.taken += 1
    const { pack, language } = this
    const told = summaryOf(determination, record, this.sentences(determination), pack, language, { place: 'report' })
    const lines = told.filter((line) => !isOwn(line))
    const key = JSON.stringify(lines.map(({ kind, text, undated, citations }) => [kind, undated ?? text, citations]))
    const group = this.groups.get(key) ?? { outcome: determination.codified.outcome, lines, transactions: [] }
    this.groups.set(key, group)
    const dues = lines.flatMap(({ due }) => due ?? [])
    group.transactions.push({ id: record.id, lines: told.filter(isOwn), dues })
  }

  get count(): number {
    return this.taken
  }

  /** In the order in which their first transactions stand in the case. */
  inOrder(): readonly Opening[] {
    this.numbered ??= this.number()
    return this.numbered
  }

  private number(): readonly Opening[] {
    return [...this.groups.values()].map(({ outcome, lines, transactions }, index) => {
      const days = new Set(transactions.map(({ dues }) => dues.join()))
      return {
        number: `A-${String(index + 1).padStart(3, '0')}`,
        outcome,
        lines: days.size === 1 ? lines : lines.map(withoutDay),
        transactions: days.size === 1 ? transactions.map((each) => ({ ...each, dues: [] })) : transactions,
      }
    })
  }

  /** A determination has its sentences in English; the pack has them in both languages. */
  /** What a determination says of a duty, in both languages: the words of the pack with the figures that were said. */
  private dutyIn(what: string): Words {
    for (const { words, said } of this.duties) {
      const figures = said.exec(what)?.groups
      if (figures !== undefined || said.test(what))
        return { en: what, zh: words.zh.replaceAll(/\{(\w+)\}/g, (slot, name: string) => figures?.[name] ?? slot) }
    }
    return { en: what, zh: what }
  }

  private sentences({ codified, obligations }: Determination): SummarySentences {
    return {
      codified: codified.reasons.map(
        ({ settles, citation }) =>
          this.worded.get(settles) ?? {
            en: settles,
            zh: say(reportTerms, 'zh-CN', 'settles-outside', { citation }),
          },
      ),
      obligations: obligations.map(({ what }) => this.dutyIn(what)),
    }
  }
}

const withoutDay = ({ due: _due, undated, ...line }: SummaryLine): SummaryLine => ({
  ...line,
  text: undated ?? line.text,
})

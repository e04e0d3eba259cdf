// What every part of the document is given.
import { type Slots, say } from '../../../shared/language/catalog.ts'
import { countryName } from '../../../shared/language/countries.ts'
import { type ReportTerm, reportTerms } from '../../../shared/language/report.ts'
import type { ReportContent } from '../content.ts'
import type { ReportModel } from '../model.ts'
import type { Paper } from '../page/paper.ts'
import type { Receipt } from '../receipt.ts'

export type Context = {
  readonly paper: Paper
  readonly model: ReportModel
  readonly content: ReportContent
  readonly receipt: Receipt
}

export const word = ({ paper }: Pick<Context, 'paper'>, key: ReportTerm, slots: Slots = {}): string =>
  say(reportTerms, paper.language, key, slots)

/** A country by name and code, or a dash where it is unknown. */
export const country = ({ paper }: Pick<Context, 'paper'>, code: string | null | undefined): string =>
  code === null || code === undefined ? '—' : `${countryName(code, paper.language)} (${code})`

/** A figure with thousands separators, the same in both languages, and no more than four decimals. */
export const figure = (value: number | string | undefined): string => {
  if (value === undefined) return '—'
  const [whole = '', fraction] = (typeof value === 'string' ? value : plain(value)).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const plain = (value: number): string => String(Math.round(value * 10_000) / 10_000)

/** Citations as they are written in filings; those of one section follow one another. */
export const cited = (citations: readonly string[]): string => citations.join('; ')

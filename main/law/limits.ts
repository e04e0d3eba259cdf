// The figures of a pack as they stand on a law date, and what the ledgers need of them.
import { authorizationIds } from '../../shared/contract/interchange.ts'
import type { LedgerLaw, LedgerLimits } from '../../shared/contract/limits.ts'
import { type CivilDate, type Quarter, civilDate } from '../../shared/kernel/civil-date.ts'
import { operations, type Operations } from '../../shared/kernel/operations.ts'
import { decimal, type Decimal } from '../../shared/kernel/tpp.ts'
import type { Figure } from '../engine/model.ts'
import type { FigureName, FigureTable } from './figure-names.ts'
import type { LawPack } from './model.ts'
import { isSurelySupplement5a, isUnitedStates } from './tables/countries.ts'

/** The figures of a pack on one law date, ready for use; a figure the pack lacks on that day is an error in the pack. */
export type Limits = {
  readonly decimal: (id: FigureName) => Decimal
  readonly date: (id: FigureName) => CivilDate
  readonly count: (id: FigureName) => number
  /** Any figure but a date, whole operations among them. */
  readonly amount: (id: FigureName) => Decimal
  readonly operations: (id: FigureName) => Operations
  /** The row of a quarter in a table of figures; undefined where the table has none. */
  readonly ofQuarter: (table: FigureTable, quarter: Quarter) => Decimal | undefined
}

/** A pack as a run applies it: on one law date for every record, or each record on its own day. */
export type AppliedLaw = { readonly pack: LawPack; readonly lawDate?: string | undefined }

type Figures = readonly Figure[]
type Editions = { readonly starts: readonly string[]; readonly limits: Map<string, Limits> }

const editionsOfFigures = new WeakMap<Figures, Editions>()

const editionsOf = (figures: Figures): Editions => {
  const found = editionsOfFigures.get(figures)
  if (found !== undefined) return found
  const starts = figures.flatMap(({ values }) => values.map(({ from = '' }) => from))
  const made: Editions = { starts: [...new Set(['', ...starts])].toSorted(), limits: new Map() }
  editionsOfFigures.set(figures, made)
  return made
}

/** First days of the editions of the figures, the oldest as `''`: between two of them every figure stays as it is. */
export const figureEditions = ({ figures }: { readonly figures: Figures }): readonly string[] =>
  editionsOf(figures).starts

/** The figures of a pack on a law date; without one the newest, as a person looking ahead sees them. */
export const limitsOf = ({ figures }: { readonly figures: Figures }, day: string | undefined): Limits => {
  const { starts, limits } = editionsOf(figures)
  const edition = starts.findLast((start) => day === undefined || start <= day) ?? ''
  const found = limits.get(edition)
  if (found !== undefined) return found
  const made = readFigures(figures, edition)
  limits.set(edition, made)
  return made
}

const readFigures = (figures: Figures, day: string): Limits => {
  const texts = new Map(
    figures.flatMap(({ id, values }) => {
      const standing = values.findLast(({ from = '' }) => from <= day)
      return standing === undefined ? [] : [[id, standing.value] as const]
    }),
  )
  const of = <Value>(read: (value: string) => Value): ((id: string) => Value) => {
    const made = new Map<string, Value>()
    return (id) => {
      const found = made.get(id)
      if (found !== undefined) return found
      const text = texts.get(id)
      if (text === undefined) throw new Error(`the pack has no figure ${id}${day === '' ? '' : ` from ${day} on`}`)
      const value = read(text)
      made.set(id, value)
      return value
    }
  }
  const decimals = of(decimal)
  const wholeOperations = of(operations)
  const counted = new Set(figures.flatMap(({ id, unit }) => (unit === 'operations' ? [id] : [])))
  return {
    decimal: decimals,
    date: of(civilDate),
    count: of(Number),
    operations: wholeOperations,
    amount: (id) => (counted.has(id) ? { coefficient: wholeOperations(id), scale: 0 } : decimals(id)),
    ofQuarter: (table, { year, quarter }) => {
      const row = `${table} ${year}Q${quarter}`
      return texts.has(row) ? decimals(row) : undefined
    },
  }
}

const ledgerLimits = (pack: LawPack, day: string): LedgerLimits => {
  const limits = limitsOf(pack, day)
  const { lpp, country, nveu, uveu, aia, license } = pack.ledgers
  return {
    lpp: {
      annual: limits.decimal(lpp.annual),
      citation: lpp.citation,
      receivedCitation: lpp.receivedCitation,
      notice: limits.decimal(lpp.notice),
      noticeCitation: lpp.noticeCitation,
    },
    country: {
      allocation: limits.decimal(country.allocation),
      firstYear: limits.count(country.firstYear),
      lastYear: limits.count(country.lastYear),
      citation: country.citation,
      doubt: country.doubt,
    },
    nveu: {
      level: (quarter) => limits.ofQuarter(nveu.levels, quarter),
      citation: nveu.citation,
      doubt: nveu.doubt,
    },
    uveu: {
      outsideSupplement5a: limits.count(uveu.outsideSupplement5a),
      singleCountry: limits.count(uveu.singleCountry),
      outsideUnitedStates: limits.count(uveu.outsideUnitedStates),
      citation: uveu.citation,
      doubt: uveu.doubt,
      measuringDoubt: uveu.measuringDoubt,
      measuredOn: uveu.measuredOn,
    },
    aia: { submission: limits.decimal(aia.submission), citation: aia.citation },
    license,
  }
}

/** What the ledgers ask of the law, by the pack of a run: each entry under the figures and tables of its law date. */
export const ledgerLaw = (law: AppliedLaw): LedgerLaw => {
  const made = new Map<string, LedgerLimits>()
  const editions = figureEditions(law.pack)
  const limited = law.pack.routes.flatMap(({ id, conditions }) => {
    const route = authorizationIds.find((each) => each === id)
    return conditions.flatMap(({ limit, paragraph: citation }) =>
      limit === undefined || route === undefined ? [] : [{ limit, route, citation }],
    )
  })
  return {
    limitsOn: (day) => {
      const lawDay = law.lawDate ?? day
      const edition = editions.findLast((start) => start <= lawDay) ?? ''
      const found = made.get(edition) ?? ledgerLimits(law.pack, edition)
      made.set(edition, found)
      return found
    },
    inSupplement5a: (country, day) => isSurelySupplement5a(law.pack, country, law.lawDate ?? day),
    inUnitedStates: (country) => isUnitedStates(law.pack, country),
    limitOfRoute: (limit) => limited.filter((each) => each.limit === limit),
  }
}

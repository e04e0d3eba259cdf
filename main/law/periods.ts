// Periods between the days on which the text or the tables of a pack change: within one of them every day reads the same.
import { addDays, civilDate, isCivilDate, type CivilDate } from '../../shared/kernel/civil-date.ts'
import type { LawPack } from './model.ts'

const LONG_AGO = civilDate('0001-01-01')
const LAST_DAY = civilDate('9999-12-31')

/** Every day that stands in a part of a pack, in any depth. */
const daysIn = (part: unknown): readonly CivilDate[] => {
  if (typeof part === 'string') return isCivilDate(part) ? [part] : []
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(daysIn) : []
}

/** First days of periods; "from" a day and "through" it both make one of the day itself and one of what follows. */
const startsAround = (days: readonly CivilDate[]): readonly CivilDate[] =>
  [...new Set([LONG_AGO, ...days.flatMap((day) => (day < LAST_DAY ? [day, addDays(day, 1)] : [day]))])].toSorted()

const startOf = (starts: readonly CivilDate[], day: string): CivilDate =>
  starts.findLast((start) => start <= day) ?? LONG_AGO

const ofTables = new WeakMap<object, readonly CivilDate[]>()

/** The first day of the period of some tables that a day lies in. */
export const periodOf = (tables: object, day: string): CivilDate => {
  const starts = ofTables.get(tables) ?? startsAround(daysIn(tables))
  ofTables.set(tables, starts)
  return startOf(starts, day)
}

/** Days of a pack that readers of facts turn on, and the countries for which there are more. */
type Periods = {
  readonly always: readonly CivilDate[]
  readonly moved: readonly CivilDate[]
  /** Codes of countries whose place in the tables changes, in quotes, with those that follow them. */
  readonly movers: readonly string[]
}

const ofPacks = new WeakMap<LawPack, Periods>()

const periodsOf = (pack: LawPack): Periods => {
  const found = ofPacks.get(pack)
  if (found !== undefined) return found
  const { rules, routes, prior, countries } = pack
  const figures = pack.figures.flatMap(({ values }) => values.map(({ from }) => from))
  const { changes, rows, supplement5b, deemedExport } = countries
  const always = daysIn([figures, rules, routes, prior, supplement5b])
  const changed = new Set<string>(changes.map(({ code }) => code))
  const movers = rows.flatMap(({ code, follows }) =>
    changed.has(code) || (follows !== undefined && changed.has(follows)) ? [code] : [],
  )
  const [all, moved] = [startsAround(always), startsAround([...always, ...daysIn(countries)])]
  const made: Periods = {
    // Where a release begins goes without saying.
    always: movers.some((code) => code === deemedExport.from) ? moved : all,
    moved,
    movers: movers.map((code) => `"${code}"`),
  }
  ofPacks.set(pack, made)
  return made
}

/** The first day of the period that a day lies in for facts that name countries, if they do, in their JSON. */
export const periodFor = (pack: LawPack, day: CivilDate, facts: string): CivilDate => {
  const { always, moved, movers } = periodsOf(pack)
  return startOf(movers.some((code) => facts.includes(code)) ? moved : always, day)
}

// What the pack of this law holds beside rules and routes: every table, list, dated figure, window, duty and ledger it decides by.
// All of it is data under the pack's hash, each row with the days on which it stands and how well its words were read.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { DeadlineKind } from '../../shared/contract/windows-view.ts'
import type { Weekday } from '../../shared/kernel/civil-date.ts'
import type { Pack, Sourcing, Words } from '../engine/model.ts'
import type { FigureName, FigureTable } from './figure-names.ts'
import type { AxisName, CountryName, EccnText, DutyName, EccnName, QuestionName, ValueName } from './names.ts'
import type { DoubtName } from './raise-names.ts'
import type { CountryRow } from './tables/country-row.ts'

export type { CountryRow }

/**
 * A change of a country known to this pack: of its groups, of its place in Supplement 5(a), or both. From `possibleSince` on the
 * old position is no longer sure; a change read only in secondary sources leaves both positions standing, however much later
 * the transaction is.
 */
export type CountryChange = {
  readonly code: CountryName
  /** The date given by the source. */
  readonly date: string
  /** The first day on which the change may already have stood. */
  readonly possibleSince: string
  /** Country Groups after the change, parted by spaces; absent: as before. */
  readonly groups?: string
  /** Whether Supplement 5(a) names the country after the change; absent: as before. */
  readonly supp5a?: boolean
  readonly sourcing: Sourcing
  readonly citation: string
  readonly words: Words
}

/** Why a country keeps several positions: the doubt, and its readings in the order of the positions. */
export type CountryDoubt = {
  readonly doubt: DoubtName
  readonly readings: readonly [first: string, second: string]
}

/** Destinations that a paragraph names apart from any group. */
export type CountryList = { readonly citation: string; readonly codes: readonly CountryName[] }

export type CountryTables = {
  readonly rows: readonly CountryRow[]
  /** In the order of their dates. */
  readonly changes: readonly CountryChange[]
  /** The destinations of Supplement 5(b) to part 740 by the day from which each list stood. */
  readonly supplement5b: readonly {
    readonly from: string
    readonly codes: readonly CountryName[]
    readonly sourcing: Sourcing
  }[]
  /** Destinations under part 746; of `regions` only occupied regions, which have no code of their own. */
  readonly embargo: {
    readonly comprehensive: readonly CountryName[]
    readonly limited: readonly CountryName[]
    readonly regions: readonly CountryName[]
  }
  /** "Macau" beside Country Group D:5, and "the PRC or Macau". */
  readonly macau: CountryList
  readonly chinaOrMacau: CountryList
  /** Where what is a deemed export is released. */
  readonly deemedExport: { readonly citation: string; readonly from: CountryName }
  /** Doubts that keep several positions: of followers, of rows without a sure place, and of changes read in secondary sources. */
  readonly doubts: { readonly follower: CountryDoubt; readonly place: CountryDoubt; readonly change: CountryDoubt }
}

/** The first and the last day on which a row of a table stands, both included; absent: always. */
export type DaysInForce = { readonly from?: string; readonly through?: string }

/**
 * One ECCN of a list. `paragraphs`: only these of it, each with all below it; absent: the whole entry. `for`: software or
 * technology counts only when it is for one of these.
 */
export type ItemLine = DaysInForce & {
  readonly eccn: EccnName
  readonly paragraphs?: readonly string[]
  readonly for?: readonly ItemLine[]
}

/** The items by which one paragraph chooses; its citation is its name. */
export type ItemList = { readonly citation: string; readonly lines: readonly ItemLine[] }

/**
 * An entry of the Commerce Control List that the rule deals with, and how its paragraphs are told apart. A row of the same entry further
 * down stands in place of the one above it, on its days.
 */
export type ItemEntry = DaysInForce & {
  readonly base: EccnName
  /** The value of the axis of entries. */
  readonly entry: ValueName<'entry'>
  /** Paragraphs that the rule tells apart; `*` stands for all others. Absent: taken as written. */
  readonly paragraphs?: readonly string[]
  /** The entry has no paragraphs: one that is stated does not exist. */
  readonly whole?: true
  /** Paragraphs between the named ones hold others too. */
  readonly coarse?: true
  /** Paragraphs that stand for a limb without naming it. */
  readonly limbs?: Readonly<Record<string, 'a' | 'b'>>
  /** Letters of its paragraphs are no limbs of 3A090. */
  readonly limbless?: true
  /** Listed only as far as it is for something else. */
  readonly byPurpose?: true
  /** What it is always for; a paragraph stated for it is one of that entry. */
  readonly purpose?: EccnName
  readonly family?: 'weights'
  /**
   * Reasons for control beside regional stability and anti-terrorism: `none`, or those of what it is `for`; absent: it has its own.
   */
  readonly otherControls?: 'none' | 'for'
  /** Computers, assemblies and components: a unit holds some number of circuits. */
  readonly holdsCircuits?: true
}

/** A class of items: the list that makes it, and the ECCN that figures alone presume of one circuit, and of several in one unit. */
export type ItemClassRow = {
  readonly class: ValueName<'class'>
  readonly list: string
  readonly presumed?: { readonly one: EccnText; readonly several?: EccnText }
}

export type ItemTables = {
  readonly entries: readonly ItemEntry[]
  readonly lists: readonly ItemList[]
  /** The list of each class of items, by its citation. */
  readonly classes: readonly ItemClassRow[]
  /** The list, by its citation, of the hardware that puts weights made with it under the EAR. */
  readonly trainingHardware: string
}

/** Where a cumulative limit is written and which figures make it; `shares` are percentages of what a company owns. */
export type LedgerRules = {
  readonly lpp: {
    readonly annual: FigureName
    readonly citation: string
    readonly receivedCitation: string
    readonly notice: FigureName
    readonly noticeCitation: string
  }
  readonly country: {
    readonly allocation: FigureName
    readonly firstYear: FigureName
    readonly lastYear: FigureName
    readonly citation: string
    readonly doubt: DoubtName
  }
  /** `levels`: the table of figures named by this and a quarter, as `NVEU 2025Q1`. */
  readonly nveu: { readonly levels: FigureTable; readonly citation: string; readonly doubt: DoubtName }
  readonly uveu: {
    readonly outsideSupplement5a: FigureName
    readonly singleCountry: FigureName
    readonly outsideUnitedStates: FigureName
    readonly citation: string
    /** Of the denominator, and of a 50 percent not measured on a reporting day. */
    readonly doubt: DoubtName
    readonly measuringDoubt: DoubtName
    /** Days of each year on which the 50 percent are measured, as `MM-DD`. */
    readonly measuredOn: readonly string[]
  }
  readonly aia: { readonly submission: FigureName; readonly citation: string }
  readonly license: { readonly citation: string }
}

/** A count of the rule from its publication and the day that governs, each a figure. */
export type WindowRule = {
  readonly id: 'compliance' | 'completion' | 'security'
  readonly days: FigureName
  readonly governing: FigureName
  readonly citation: string
  /** Doubts of the days between two counts. */
  readonly doubts: readonly DoubtName[]
}

/** How a day is reckoned from the event it hangs on. */
type Reckoned = {
  readonly id: DeadlineKind
  /** Days or months, counted back or on from the event; absent: on its day. */
  readonly count?: {
    readonly figure: FigureName
    readonly unit: 'days' | 'months'
    readonly direction: 'before' | 'after'
  }
  /** A printed day of its own, as a figure. */
  readonly day?: FigureName
  /** The TPP at which the duty begins, as a figure. */
  readonly threshold?: FigureName
  /** Days of each year, as `MM-DD`, with the period that is reported; a period that ends later than its day is of the year before. */
  readonly yearly?: readonly {
    readonly on: string
    readonly citation: string
    readonly period?: { readonly through: string; readonly words: Words }
  }[]
  readonly doubts?: readonly DoubtName[]
}

/**
 * The day of a duty, which has its paragraph and its words; `words` only for one of several days of it, with `{period}` as a slot. Or a day
 * of no duty of a determination, with its own.
 */
export type DueRule = Reckoned &
  (
    | { readonly duty: DutyName; readonly citation?: undefined; readonly words?: Words }
    | { readonly duty?: undefined; readonly citation: string; readonly words: Words }
  )

/** Federal holidays of 5 U.S.C. 6103(a): a fixed day of the year, or the nth of a weekday in a month (-1: the last). */
export type Holiday =
  | { readonly name: string; readonly on: string }
  | { readonly name: string; readonly month: number; readonly weekday: Weekday; readonly nth: 1 | 2 | 3 | 4 | -1 }

/**
 * The text that stood before the rule of the pack: rules and routes of its own over the facts of the pack, and the few facts and
 * figures that it alone turns on.
 */
export type EarlierEdition = Pick<Pack, 'figures' | 'axes' | 'rules' | 'routes'> & {
  readonly edition: 'EAR-2025-01-12'
  /** First and last day on which the text stood as it is here. */
  readonly from: string
  readonly through: string
  /** Questions of the pack that it answers. */
  readonly questions: readonly QuestionName[]
  /** Quantities that it alone cuts. */
  readonly cuts: readonly Cut[]
  /** Where its words were read, by the beginning of a citation. */
  readonly sources: readonly { readonly cites: readonly string[]; readonly source: string }[]
  /** What was read only at second hand, and bears on every answer. */
  readonly secondhand: readonly string[]
}

/**
 * A quantity of the text, over facts of the record and figures of the pack. `of-quarter`: the row of a table of figures for the quarter of
 * the day; `percent`: so many hundredths of another quantity; `raised`: another quantity and so many hundredths of it as the record
 * states; `greater`: the greatest of several; `beyond`: counts only where a share of the record, as a fraction, is more than a figure
 * in percent; `where`: one quantity for destinations of a group, another for all else.
 */
export type Quantity =
  | { readonly kind: 'fact'; readonly fact: QuantityFact }
  | { readonly kind: 'figure'; readonly figure: FigureName }
  | { readonly kind: 'of-quarter'; readonly table: FigureTable }
  | { readonly kind: 'sum' | 'greater'; readonly of: readonly Quantity[] }
  | { readonly kind: 'percent'; readonly figure: FigureName; readonly of: Quantity }
  | { readonly kind: 'raised'; readonly by: QuantityFact; readonly of: Quantity }
  | { readonly kind: 'beyond'; readonly share: QuantityFact; readonly figure: FigureName; readonly of: Quantity }
  | { readonly kind: 'where'; readonly destination: QuantityPlace; readonly of: Quantity; readonly otherwise: Quantity }

/** Groups of destinations by which a quantity is chosen. */
export const quantityPlaces = ['E:1 or E:2'] as const
export type QuantityPlace = (typeof quantityPlaces)[number]

/** Facts of model weights that a record states as a quantity, in the words of the notes to 4E091 and of 748 Supp. 10. */
export const weightsFacts = [
  'training operations',
  'generator operations',
  'synthetic share',
  'additional operations',
  'base operations',
  'fine-tuning operations',
  'original operations',
] as const

/** What a record states or comes to as a quantity: of weights, of a circuit, of its order, and of what an account has taken. */
export const quantityFacts = [
  ...weightsFacts,
  'total processing performance',
  'performance density',
  'memory bandwidth',
  'memory bandwidth density',
  'TPP of the order',
  'TPP received in the year',
  'cumulative TPP of the consignee',
  'controlled U.S. content',
  'TPP licensed to the country',
  'TPP licensed to the country less attrition',
  'increase by assurances',
  'installed TPP less attrition',
  'TPP outside Supplement 5(a)',
  'TPP in the country',
  'TPP outside the United States',
  'TPP owned in all',
  'TPP of the license',
  'TPP used of the license',
] as const
export type QuantityFact = (typeof quantityFacts)[number]

/**
 * One band of a cut: the quantity reaches `through` a bound or stays `below` it, or goes on `from` it. `of`: another quantity than that of
 * the cut. The last band has no bound.
 */
export type Band<Value extends string = string> = {
  readonly value: Value
  readonly of?: Quantity
  readonly through?: Quantity
  readonly below?: Quantity
  readonly from?: Quantity
}

/** How a paragraph cuts a quantity into values of an axis: the first band whose bound holds. */
export type Cut<Value extends string = string> = {
  readonly axis: AxisName
  readonly citation: string
  readonly of: Quantity
  readonly bands: readonly Band<Value>[]
  /** The value where a table that bounds a band has no row. */
  readonly without?: Value
  readonly words: Words
}

/** A day ahead on which the law changes unless something is published before. */
export type ScheduledEvent = {
  readonly id: string
  /** The first day on which it is so. */
  readonly on: string
  readonly citation: string
  readonly sourcing: Sourcing
  readonly words: Words
  /** What of a transaction on or after that day, or without a day, it touches: each member by itself is enough. */
  readonly touches: {
    /** A party that is not known to be headquartered in the United States. */
    readonly foreignParties?: true
    /** A designer of these standings, or one not stated, of an item of class A or B. */
    readonly designers?: readonly NonNullable<TransactionRecord['item']['designer']>[]
    /** A destination or a party in these countries. */
    readonly countries?: readonly CountryName[]
    /** An answer that counts against these limits. */
    readonly limits?: readonly ('country' | 'nveu')[]
  }
}

/** How far sources were searched for what changed, and what is ahead. */
export type Outlook = {
  readonly searchedThrough: string
  /** The day of the newest source that was seen: between it and the day of the search nothing is known either way. */
  readonly newestSource: string
  readonly scheduled: readonly ScheduledEvent[]
}

/** A red flag of Supplement No. 3 to part 732. */
export type RedFlag = { readonly number: string; readonly citation: string; readonly words: Words }

/** The whole law of one edition of this product. */
export type LawPack = Pack & {
  readonly countries: CountryTables
  readonly items: ItemTables
  readonly ledgers: LedgerRules
  readonly windows: readonly WindowRule[]
  readonly dues: readonly DueRule[]
  readonly holidays: readonly Holiday[]
  readonly prior: EarlierEdition
  readonly cuts: readonly Cut[]
  readonly outlook: Outlook
  readonly redFlags: readonly RedFlag[]
}

// What the ledgers ask of the law. They know no pack: the figures, citations and doubts of a law date come to them as values.
import type { CivilDate, Quarter } from '../kernel/civil-date.ts'
import type { AuthorizationId } from './interchange.ts'
import type { Decimal } from '../kernel/tpp.ts'

/** The cumulative limits on one law date: 740.27(c), 740.29, 742.6(b)(10)(iii), 748.15(a)(2)(iii)(B), 748 Supp. 10 para 6. */
export type LedgerLimits = {
  readonly lpp: {
    /** TPP per ultimate consignee and calendar year: "up to", so the figure itself is allowed. */
    readonly annual: Decimal
    readonly citation: string
    /** Where the count by receipt is written. */
    readonly receivedCitation: string
    /** TPP of one shipment that BIS is told of before it leaves; read as "or more" (the text says "of"). */
    readonly notice: Decimal
    readonly noticeCitation: string
  }
  readonly country: {
    /** TPP licensed per destination over all the years, without yearly phasing; items exported before the first never count. */
    readonly allocation: Decimal
    readonly firstYear: number
    readonly lastYear: number
    readonly citation: string
    /** Of the limit outside the years. */
    readonly doubt: string
  }
  readonly nveu: {
    /** Permitted installed base per company and country during a quarter; none where the table has no row. */
    readonly level: (quarter: Quarter) => Decimal | undefined
    readonly citation: string
    readonly doubt: string
  }
  /** Percent of computing power owned that a UVEU may place outside Supplement 5(a), in one such country, and abroad. */
  readonly uveu: {
    readonly outsideSupplement5a: number
    readonly singleCountry: number
    readonly outsideUnitedStates: number
    readonly citation: string
    /** Of the denominator; and of a share measured on another day than these, as `MM-DD`. */
    readonly doubt: string
    readonly measuringDoubt: string
    readonly measuredOn: readonly string[]
  }
  /** Cumulative TPP of a consignee with which the AIA certification goes to BIS; read as "or more" (AMB-19). */
  readonly aia: { readonly submission: Decimal; readonly citation: string }
  /** A license has the quantity on its own face. */
  readonly license: { readonly citation: string }
}

/** Running totals that a condition of an authorization holds the order against. */
export type LimitOfRoute = 'lpp' | 'nveu' | 'license'

export type LedgerLaw = {
  /** The limits under which a transaction of that day counts. */
  readonly limitsOn: (day: CivilDate) => LedgerLimits
  /** Whether a destination is one of Supplement 5(a) for a transaction of that day, beyond doubt. */
  readonly inSupplement5a: (country: string, day: CivilDate) => boolean
  /** Whether a destination lies within the United States (15 CFR 772.1), territories and possessions included. */
  readonly inUnitedStates: (country: string) => boolean
  /** Where an authorization is held against that total: the paragraphs that its answer cites when it is closed or open by it. */
  readonly limitOfRoute: (
    limit: LimitOfRoute,
  ) => readonly { readonly route: AuthorizationId; readonly citation: string }[]
}

// The figures of the cumulative limits: 740.27(c), 740.29, 742.6(b)(10)(iii), 748.15(a)(2)(iii)(B) Table 1, 748 Supp. 10 para 6.
import { type CivilDate, type Quarter, calendarYear, quarter } from '../kernel/civil-date.ts'
import { type Decimal, addDecimals, decimal, multiplyDecimals } from '../kernel/tpp.ts'

/** TPP of LPP per ultimate consignee and calendar year: "up to", so the figure itself is allowed. */
export const LPP_ANNUAL = decimal(26_900_000)

/** TPP of one LPP shipment that BIS is told of before it leaves; read as "or more" (the text says "of"). */
export const LPP_PRIOR_NOTICE = decimal(3_200_000)

/** Cumulative TPP of a consignee with which the AIA certification goes to BIS; read as "or more" (AMB-19). */
export const AIA_SUBMISSION = decimal(253_000_000)

/** TPP licensed per destination over the whole of 2025 to 2027, without yearly phasing. */
export const COUNTRY_ALLOCATION = decimal(790_000_000)

export const COUNTRY_PERIOD = { firstYear: 2025, lastYear: 2027 } as const

/** Percent of computing power owned that a UVEU may place outside Supplement 5(a), in one such country, and abroad. */
export const UVEU_PERCENT = { outsideSupplement5a: 25, singleCountry: 7, outsideUnitedStates: 50 } as const

/** 748.15(a)(2)(iii)(B) Table 1: permitted installed base per company and country during a quarter. */
const NVEU_TABLE: Readonly<Record<string, Decimal>> = {
  '2025Q1': decimal(633_000_000),
  '2025Q2': decimal(949_500_000),
  '2025Q3': decimal(1_266_000_000),
  '2025Q4': decimal(1_582_500_000),
  '2026Q1': decimal(1_899_000_000),
  '2026Q2': decimal(2_690_250_000),
  '2026Q3': decimal(3_481_500_000),
  '2026Q4': decimal(4_272_750_000),
  '2027Q1': decimal(5_064_000_000),
  '2027Q2': decimal(5_064_000_000),
  '2027Q3': decimal(5_064_000_000),
  '2027Q4': decimal(5_064_000_000),
}

/** The ceiling of a quarter; none before 2025 and after 2027, where the table has no row. */
export const nveuCeiling = ({ year, quarter: number }: Quarter): Decimal | undefined => NVEU_TABLE[`${year}Q${number}`]

/** The allocation on a day with the increase stated for a Supplement 5(b) destination, in percent; none outside 2025 to 2027. */
export const countryAllocation = (on: CivilDate, increasePercent: Decimal): Decimal | undefined => {
  const year = calendarYear(on)
  if (year < COUNTRY_PERIOD.firstYear || year > COUNTRY_PERIOD.lastYear) return undefined
  const hundredth = { coefficient: COUNTRY_ALLOCATION.coefficient / 100n, scale: 0 }
  return multiplyDecimals(hundredth, addDecimals(decimal(100), increasePercent))
}

export const nveuCeilingOn = (on: CivilDate): Decimal | undefined => nveuCeiling(quarter(on))

/** Where each limit is written. */
export const LIMIT_CITATIONS = {
  lpp: '740.29(d)',
  lppReceived: '740.29(h)(2)',
  lppPriorNotice: '740.29(g)(3)',
  country: '742.6(b)(10)(iii)(B)(1)',
  countryIncrease: '742.6(b)(10)(iii)(C)',
  nveu: '748.15(a)(2)(iii)(B)',
  uveu: '748 Supp. 10 para 6',
  aia: '740.27(c)',
} as const

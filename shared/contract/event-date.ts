// The day a transaction is sorted, filtered and drawn by.
import type { TransactionRecord } from './interchange.ts'

/** The day of export, else aboard carrier, completed, received or of the order; null where none is stated. */
export const eventDateOf = ({ dates }: Pick<TransactionRecord, 'dates'>): string | null =>
  dates?.export ?? dates?.aboardCarrier ?? dates?.completed ?? dates?.received ?? dates?.order ?? null

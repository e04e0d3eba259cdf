// Which transactions stand together in one paper, and which period a report covers.
import { isOwed, paragraphOf } from './duty.ts'
import type { Form } from './form.ts'
import type { Answer } from './subject.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { groupKey, partiesIn } from '../../shared/contract/parties.ts'
import { type CivilDate, addDays, calendarYear, civilDate } from '../../shared/kernel/civil-date.ts'
import type { LawPack } from '../law/model.ts'
import { eventDay } from '../law/windows/windows.ts'

/** The Data Center VEU of a transaction, by the key under which the register of deadlines keeps it. */
export const holderOf = (record: TransactionRecord): string | undefined => {
  const holder = partiesIn(record, 'owner', 'ultimate-consignee', 'operator', 'end-user').find(
    ({ veu }) => veu != null && veu !== 'none' && veu.kind !== 'general',
  )
  return holder === undefined ? undefined : (groupKey(holder) ?? record.id)
}

const nameOf = (record: TransactionRecord, role: 'exporter' | 'end-user'): string =>
  partiesIn(record, role)
    .map(({ name, id }) => name ?? id ?? '')
    .join('; ')

/** Transactions with one key stand in one paper; undefined: it is of no such paper. */
export const keyOf = (
  { gathers, asks }: Pick<Form, 'gathers' | 'asks'>,
  { record, determination }: Answer,
  pack: LawPack,
): string | undefined => {
  switch (gathers) {
    case 'one':
      return record.id
    case 'lpp-year':
      return determination.proposedEntries.find(({ ledger }) => ledger === 'lpp')?.key
    case 'acm-facility':
      return asks.every((ask) => ask.kind !== 'owed' || isOwed(paragraphOf(pack, ask.duty), determination))
        ? [nameOf(record, 'end-user'), record.destination ?? '', record.item.eccn ?? ''].join('|')
        : undefined
    case 'veu-period':
      return holderOf(record)
  }
}

/** The day on which a VEU has an item: that of receipt, or of the shipment while none is stated. */
export const dayAtHolder = ({ record }: Answer): CivilDate | undefined => {
  const received = record.dates?.received
  return received == null ? eventDay(record) : civilDate(received)
}

export type Period = { readonly from: CivilDate; readonly through: CivilDate }

/** The half year that a report of Data Center VEU due on a day covers (748.15(f)(1)(iii)). */
export const periodOf = ({ dues }: Pick<LawPack, 'dues'>, due: CivilDate): Period | undefined => {
  const ends = dues
    .filter(({ id }) => id === 'veu-report')
    .flatMap(({ yearly = [] }) => yearly.flatMap(({ period }) => period?.through ?? []))
  const year = calendarYear(due)
  const before = [year - 2, year - 1, year]
    .flatMap((each) => ends.map((end) => civilDate(`${each}-${end}`)))
    .filter((end) => end < due)
    .toSorted()
  const [previous, through] = before.slice(-2)
  return previous === undefined || through === undefined ? undefined : { from: addDays(previous, 1), through }
}

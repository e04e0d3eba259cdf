// What is scheduled in the law, and which transactions of the case each event touches.
import type { OutputOf } from '../../shared/contract/ipc.ts'
import type { StoredTransaction } from '../casefile/index.ts'
import type { LawPack } from '../law/model.ts'
import { isTouched } from '../law/posture/touched.ts'

export type Ahead = OutputOf<'windows', 'timeline'>['ahead']

const LISTED = 100

/** Takes every transaction of a case once. */
export const aheadOf = (pack: LawPack) => {
  const { outlook } = pack
  const counted = outlook.scheduled.map((event) => ({ event, transactions: 0, ids: [] as string[] }))
  return {
    add: ({ record, determination }: Pick<StoredTransaction, 'record' | 'determination'>): void => {
      for (const one of counted) {
        if (!isTouched(one.event, record, determination, pack)) continue
        one.transactions += 1
        if (one.ids.length < LISTED) one.ids.push(record.id)
      }
    },
    counted: (): Ahead => ({
      searchedThrough: outlook.searchedThrough,
      newestSource: outlook.newestSource,
      events: counted.map(({ event: { id, on, words, citation, sourcing }, transactions, ids }) => ({
        id,
        on,
        words,
        citation,
        sourcing,
        transactions,
        ids,
      })),
    }),
  }
}

// Lists of any length with the spread of the sample list: the same kinds of transactions in the same shares, each drawn anew.
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { createChance } from '../../build/demo/chance.ts'
import { kinds } from '../../build/demo/kinds.ts'
import { stockOf } from '../../build/demo/stock.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'

/** Records one after the other; equal seeds give equal records. */
export const lifelikeRecords = function* (count: number, seed: number): Generator<TransactionRecord> {
  const chance = createChance(seed)
  const stock = stockOf()
  const drawn = kinds.flatMap((kind) => Array.from({ length: kind.count }, () => kind))
  for (let number = 1; number <= count; number += 1)
    yield { id: `B-${String(number).padStart(8, '0')}`, ...chance.pick(drawn).make(chance, stock) }
}

/** Writes records as lines of JSON; the memory it takes does not grow with them. */
export const writeList = async (path: string, records: Iterable<TransactionRecord>): Promise<void> => {
  const out = createWriteStream(path)
  for (const record of records) if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
}

// The worker behind a case that is determined as a whole, with the ledgers carried from one transaction to the next.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Determiner } from '../casefile/api.ts'
import { serveCase } from '../casefile/serve.ts'

serveCase({
  determiner: async (): Promise<Determiner> => {
    const [{ ENGINE, currentPack }, { createCarry }] = await Promise.all([
      import('../law/index.ts'),
      import('./carry.ts'),
    ])
    const { pack, hash } = currentPack
    // One run hands over one and the same settings; a new run begins with empty ledgers.
    const runs = new WeakMap<RunSettings, ReturnType<typeof createCarry>>()
    const determine = (record: TransactionRecord, settings: RunSettings) => {
      const carry = runs.get(settings) ?? createCarry(settings)
      runs.set(settings, carry)
      return carry(record).answer
    }
    return { pack: { id: pack.id, version: pack.version, hash }, engine: ENGINE, determine }
  },
})

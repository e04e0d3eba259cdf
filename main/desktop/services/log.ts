// The event log with its proofs, and the check of the whole file.
import { ok } from '../../../shared/kernel/result.ts'
import type { Services } from '../router.ts'
import { refuse } from './failures.ts'
import { type Workshop, withCase } from './workshop.ts'

export const logServices = (shop: Workshop): Services['log'] => ({
  page: ({ before, limit, subject }) =>
    withCase(shop, async ({ reads }) => {
      const { size } = await reads.treeHead()
      if (subject === undefined) {
        const rows = await reads.log({ limit, ...(before === undefined ? {} : { before }) })
        return ok({ rows, total: size })
      }
      const found = (await reads.transaction(subject))?.events ?? []
      const rows = found.filter(({ event }) => before === undefined || event.seq < before)
      return ok({
        rows: rows.toSorted((left, right) => right.event.seq - left.event.seq).slice(0, limit),
        total: found.length,
      })
    }),
  head: () => withCase(shop, async ({ reads }) => ok(await reads.treeHead())),
  proof: ({ seq, since }) =>
    withCase(shop, async ({ reads }) => {
      const head = await reads.treeHead()
      const [entry] = await reads.log({ before: seq + 1, limit: 1 })
      const inclusion = await reads.inclusionProof(seq, head.size)
      if (entry === undefined || entry.event.seq !== seq || inclusion === null) return refuse('unknown-entry')
      const consistency = since === undefined ? null : await reads.consistencyProof(since, head.size)
      if (since !== undefined && consistency === null) return refuse('unknown-entry')
      return ok({
        entry,
        head,
        inclusion: [...inclusion.path],
        consistency:
          since === undefined || consistency === null
            ? null
            : { from: await reads.treeHead(since), path: [...consistency.path] },
      })
    }),
  verify: () =>
    withCase(shop, ({ reads }) =>
      shop.cancellable('verify', ({ signal, progress }) =>
        reads.verify({ signal, onProgress: ({ done, total }) => progress(done, total) }),
      ),
    ),
})

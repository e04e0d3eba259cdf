// Two views of the case side by side; what differs is kept until the next few comparisons.
import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { RunSettings } from '../../../shared/contract/interchange.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { say } from '../../../shared/language/catalog.ts'
import { packFileProblems } from '../../../shared/language/pack-file.ts'
import type { Services } from '../router.ts'
import type { Compared, Side } from '../../casework/compare.ts'
import { readFailure, refuse } from './failures.ts'
import { type Workshop, withCase } from './workshop.ts'

const KEPT = 4
const LARGEST_PACK = 50 * 1024 ** 2

type Given = {
  readonly lawDate?: string | undefined
  readonly knowledgeDate?: string | undefined
  readonly pack?: string | undefined
}

const settingsOf = ({ lawDate, knowledgeDate }: Given): RunSettings => ({
  ...(lawDate === undefined ? {} : { lawDate }),
  ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
})
const sideOf = (given: Given): Side => ({ settings: settingsOf(given), pack: given.pack ?? null })

export const compareServices = (shop: Workshop): Services['compare'] => {
  const kept = new Map<string, Compared['rows']>()
  return {
    run: ({ left, right }) =>
      withCase(shop, async (open) => {
        const done = await shop.long('compare', open, 'compare', { left: sideOf(left), right: sideOf(right) })
        if (!done.ok) return done
        if (done.value === null) return refuse('unknown-pack')
        const { rows, ...figures } = done.value
        const compareId = randomUUID()
        kept.set(compareId, rows)
        for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
        return ok({ ...figures, compareId })
      }),
    candidate: ({ path }) =>
      withCase(shop, async (open) => {
        const chosen = await shop.fileOr(path, 'open.pack', ['pack', 'any'])
        if (chosen === undefined) return ok(null)
        let file: string
        try {
          if ((await stat(chosen)).size > LARGEST_PACK) return refuse('too-large', { path: chosen, limit: '50 MB' })
          file = await readFile(chosen, 'utf8')
        } catch (error) {
          return readFailure(error, chosen)
        }
        const done = await shop.long('compare', open, 'compareCandidate', { file })
        if (!done.ok) return done
        if (done.value.ok) return ok(done.value.value)
        const { code, ...slots } = done.value.error
        if (code === 'not-determined' || code === 'changed-since-run' || code === 'decided-otherwise')
          return refuse('not-determined')
        return refuse('not-a-pack', {
          path: chosen,
          why: say(packFileProblems, shop.settings.get().language, code, slots),
        })
      }),
    page: ({ compareId, start, limit }) =>
      withCase(shop, async () => {
        const rows = kept.get(compareId)
        return rows === undefined
          ? refuse('unknown-comparison')
          : ok({ rows: rows.slice(start, start + limit), total: rows.length })
      }),
  }
}

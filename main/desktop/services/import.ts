// A list of transactions into the case: looked at, settled, tried, then stored. What is open stays open until it is discarded.
import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type ImportPlan, type RowPlan, importPlanSchema } from '../../../shared/contract/import-plan.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { listProblemText } from '../../../shared/language/list-problem.ts'
import { dismissRejected } from '../../casework/dismiss-rejected.ts'
import { lookAt } from '../../casework/import-look.ts'
import { importList } from '../../casework/import.ts'
import { openTransactions } from '../../casework/judgments.ts'
import { rejectedInList, rejectedList } from '../../casework/rejected-list.ts'
import { replaceFile } from '../../files/atomic.ts'
import { type ListFormat, type ListProblem, formatOf } from '../../intake/list.ts'
import { csvTemplate } from '../../intake/template.ts'
import { WorkbookError } from '../../intake/workbook/problem.ts'
import type { Services } from '../router.ts'
import { readFailure, refuse, saveFailure, writeFailure } from './failures.ts'
import { type Workshop, fileNameOf, withCase, withWrites } from './workshop.ts'

const LARGEST_BYTES = 4 * 1024 ** 3

type Open = { readonly path: string; readonly format: ListFormat; readonly headers: readonly string[] }

const unreadable = (shop: Workshop, path: string, problem: ListProblem) =>
  refuse('unreadable-file', { path, why: listProblemText(problem, shop.settings.get().language) })

/** A plan for lists of the same headers: without what belongs to one file alone. */
const planToKeep = ({ columns = [], ...plan }: ImportPlan): ImportPlan => ({
  ...plan,
  columns: columns.map(({ position, ...column }) =>
    column.header === undefined || column.header === '' ? { position, ...column } : column,
  ),
})

/** Rows that the case would reject, told by name before the list is taken in. */
const REFUSED_SHOWN = 100

export const importServices = (shop: Workshop): Services['import'] => {
  const opened = new Map<string, Open>()

  const listOf = async (open: Open, plan: ImportPlan, rows: RowPlan) => {
    try {
      const list = await openTransactions(open.path, { format: open.format, plan, rows })
      return list.ok ? list : unreadable(shop, open.path, list.error)
    } catch (error) {
      return readFailure(error, open.path)
    }
  }

  /** A workbook may turn out damaged only when its rows are read. */
  const reading = async <T>(open: Open, work: () => Promise<T>) => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof WorkbookError) return unreadable(shop, open.path, error.problem)
      throw error
    }
  }

  return {
    inspect: ({ path, plan }) =>
      withCase(shop, async () => {
        const chosen = await shop.fileOr(path, 'open.list', ['list', 'any'])
        if (chosen === undefined) return ok(null)
        const format = formatOf(chosen)
        if (format === undefined) return refuse('unreadable-file', { path: chosen, why: extname(chosen) })
        try {
          if ((await stat(chosen)).size > LARGEST_BYTES) return refuse('too-large', { path: chosen, limit: '4 GB' })
          const first = await lookAt(chosen, format, plan ?? {})
          const kept = plan === undefined ? shop.settings.planFor(first.headers) : undefined
          const again = kept === undefined ? first : await lookAt(chosen, format, kept)
          const looked = again.shown.problem === null ? again : first
          const importId = randomUUID()
          opened.set(importId, { path: chosen, format, headers: looked.headers })
          return ok({ ...looked.shown, importId, isRemembered: kept !== undefined && looked !== first })
        } catch (error) {
          return readFailure(error, chosen)
        }
      }),
    dryRun: ({ importId, plan, rows }) =>
      withCase(shop, async (current) => {
        const open = opened.get(importId)
        if (open === undefined) return refuse('unknown-import')
        try {
          const { path, format } = open
          const asked = { path, format, plan, rows, existing: 'revise' } as const
          const done = await shop.long('dry-run', current, 'importTrial', asked)
          if (!done.ok) return done
          if (!done.value.ok) return unreadable(shop, path, done.value.error)
          const tried = done.value.value
          return ok({
            rows: tried.rows,
            tally: tried.tally,
            leftOut: rows.leftOut?.length ?? 0,
            rejected: tried.rejected.map(rejectedInList(tried.headers)),
            refused: { rows: tried.refused.length, first: tried.refused.slice(0, REFUSED_SHOWN) },
            proposals: tried.proposals.map((proposal) => ({ ...proposal, offers: [...proposal.offers] })),
            changes: tried.changes.map(({ id, facts }) => ({ id, facts: [...facts] })),
          })
        } catch (error) {
          return readFailure(error, open.path)
        }
      }),
    commit: ({ importId, plan, rows, reason }) =>
      withWrites(shop, async (_open, writes) => {
        const open = opened.get(importId)
        if (open === undefined) return refuse('unknown-import')
        if (shop.isBusy()) return refuse('busy')
        const list = await listOf(open, plan, rows)
        if (!list.ok) return list
        return reading(open, async () => {
          const { path, format } = open
          const asked = {
            list: list.value,
            path,
            format,
            existing: 'revise',
            ...(reason === undefined ? {} : { reason }),
          } as const
          const imported = await shop.writeLong('import', (work) => importList(writes, shop.actor(), asked, work))
          await shop.changed(['transactions', 'parties', 'determinations', 'limits', 'windows'])
          if (!imported.ok) return writeFailure(imported.error)
          const { summary } = imported.value
          if (summary.state === 'cancelled') return refuse('cancelled')
          if (open.headers.length > 0) shop.settings.keepPlan({ headers: [...open.headers], plan: planToKeep(plan) })
          opened.delete(importId)
          const { added, revised, unchanged, rejected } = summary
          return ok({ added, revised, unchanged, rejected })
        })
      }),
    discard: async ({ importId }) => {
      opened.delete(importId)
      return ok({})
    },
    saveRejected: ({ importId, plan, rows, path }) =>
      withCase(shop, async () => {
        const open = opened.get(importId)
        if (open === undefined) return refuse('unknown-import')
        const list = await listOf(open, plan, rows)
        if (!list.ok) return list
        const name = `${fileNameOf(open.path).replace(/\.[^.]*$/, '')}-rejected.csv`
        const place = await shop.targetOr(path, 'save.rejected', ['table'], name)
        if (!place.ok) return place
        const target = place.value
        if (target === null) return ok(null)
        return reading(open, async () => {
          const { text, rows: count } = await rejectedList(list.value, shop.settings.get().language)
          try {
            replaceFile(target, text)
            return ok({ path: target, rows: count })
          } catch (error) {
            return saveFailure(error, target)
          }
        })
      }),
    savePlan: async ({ plan, path }) => {
      const place = await shop.targetOr(path, 'save.mapping', ['mapping'], 'mapping.json')
      if (!place.ok) return place
      const target = place.value
      if (target === null) return ok(null)
      try {
        replaceFile(target, `${JSON.stringify(planToKeep(plan), null, 2)}\n`)
        return ok({ path: target })
      } catch (error) {
        return saveFailure(error, target)
      }
    },
    openPlan: async ({ path }) => {
      const chosen = await shop.fileOr(path, 'open.mapping', ['mapping', 'any'])
      if (chosen === undefined) return ok(null)
      try {
        const read = importPlanSchema.safeParse(JSON.parse(await readFile(chosen, 'utf8')))
        return read.success ? ok(read.data) : refuse('unreadable-file', { path: chosen, why: '' })
      } catch (error) {
        return error instanceof SyntaxError
          ? refuse('unreadable-file', { path: chosen, why: '' })
          : readFailure(error, chosen)
      }
    },
    rejected: ({ after, limit }) =>
      withCase(shop, async ({ reads }) => {
        const found = await reads.rejectedRows({ status: 'open', after: after ?? 0, limit: limit + 1 })
        return ok({ problems: found.slice(0, limit), more: found.length > limit })
      }),
    dismissRejected: ({ problems, reason }) =>
      withWrites(shop, async (_open, writes) => {
        const done = await dismissRejected(writes, shop.actor(), { rows: problems, reason })
        await shop.changed(['case', 'transactions'])
        return done.ok ? done : writeFailure(done.error)
      }),
    template: async ({ path }) => {
      const place = await shop.targetOr(
        path,
        'save.template',
        ['table'],
        join(shop.platform.documentsFolder, 'transactions.csv'),
      )
      if (!place.ok) return place
      const target = place.value
      if (target === null) return ok(null)
      try {
        replaceFile(target, csvTemplate())
        return ok({ path: target })
      } catch (error) {
        return saveFailure(error, target)
      }
    },
  }
}

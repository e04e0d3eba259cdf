// A list of transactions into the case: looked at, settled, tried, then stored. What is open stays open until it is discarded.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type ImportPlan, type RowPlan, importPlanSchema } from '../../../shared/contract/import-plan.ts'
import type { RejectedInList } from '../../../shared/contract/ipc/import.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { intakeWords } from '../../../shared/language/intake.ts'
import { type IntakeProblem, howToMend, problemText, whatIsWrong } from '../../../shared/language/row-problem.ts'
import { columnLetters, shownIn } from '../../intake/cell.ts'
import { csvLine } from '../../intake/csv.ts'
import type { HeaderMatch } from '../../intake/headers.ts'
import { type ListFormat, type OpenList, formatOf, hashFile } from '../../intake/list.ts'
import { csvTemplate } from '../../intake/template.ts'
import { type RejectedRow, cellOf, offersOf } from '../../intake/trial.ts'
import { guardFormula } from '../../intake/values/text.ts'
import { WorkbookError } from '../../intake/workbook/problem.ts'
import { replaceFile } from '../../files/atomic.ts'
import type { Services } from '../router.ts'
import { readFailure, refuse, saveFailure, writeFailure } from './failures.ts'
import { inWords, lookAt } from './import-look.ts'
import { importRows, tryImport } from '../../casework/import.ts'
import { openTransactions } from '../../casework/judgments.ts'
import { type Workshop, fileNameOf, withCase, withWrites } from './workshop.ts'

type Open = { readonly path: string; readonly format: ListFormat; readonly headers: readonly string[] }

const unreadable = (shop: Workshop, path: string, error: WorkbookError['problem'] | Parameters<typeof inWords>[0]) => {
  const words = inWords(error)
  return refuse('unreadable-file', { path, why: shop.settings.get().language === 'en' ? words.en : words.zh })
}

const rowProblem = (
  found: IntakeProblem,
  cells: RejectedRow['cells'],
  headers: readonly HeaderMatch[],
): RejectedInList['problems'][number] => {
  const cell = cellOf(found, cells, headers)
  return {
    position: cell?.match.position ?? null,
    column: found.column ?? (found.path === '' ? null : found.path),
    field: cell?.match.column?.name ?? null,
    code: found.code,
    what: { en: whatIsWrong(found, 'en'), zh: whatIsWrong(found, 'zh-CN') },
    mend: { en: howToMend(found, 'en'), zh: howToMend(found, 'zh-CN') },
    offers: [...offersOf(found)],
  }
}

const rejectedRow =
  (headers: readonly HeaderMatch[]) =>
  (row: RejectedRow): RejectedInList => ({
    row: row.line,
    id: row.id,
    cells: row.cells.map(([position, cell]) => ({ position, text: shownIn(cell) })),
    raw: row.raw,
    problems: row.problems.map((found) => rowProblem(found, row.cells, headers)),
  })

/** A plan for lists of the same headers: without what belongs to one file alone. */
const planToKeep = ({ columns = [], ...plan }: ImportPlan): ImportPlan => ({
  ...plan,
  columns: columns.map(({ position, ...column }) =>
    column.header === undefined || column.header === '' ? { position, ...column } : column,
  ),
})

/** Rows that the case would reject, told by name before the list is taken in. */
const REFUSED_SHOWN = 100

async function* rejectedLines(list: OpenList, language: Language, seen: (rows: number) => void) {
  const headers = list.headers
  yield `\u{FEFF}${csvLine([...headers.map(({ header, position }) => guardFormula(header || columnLetters(position))), say(intakeWords, language, 'problem')])}`
  let rows = 0
  for await (const row of list.rows()) {
    if (row.kind === 'record') continue
    rows += 1
    const cells = new Map(row.cells)
    const texts = headers.map(({ position }) => guardFormula(shownIn(cells.get(position))))
    const problems = row.problems.map((found) => `${found.column ?? found.path}: ${problemText(found, language)}`)
    yield csvLine([...(row.cells.length === 0 ? [guardFormula(row.raw)] : texts), problems.join(' | ')])
  }
  seen(rows)
}

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
          const first = await lookAt(chosen, format, plan ?? {})
          if (!first.ok) return first
          const kept = plan === undefined ? shop.settings.planFor(first.value.headers) : undefined
          const again = kept === undefined ? first : await lookAt(chosen, format, kept)
          const looked = again.ok && again.value.shown.problem === null ? again : first
          const importId = randomUUID()
          opened.set(importId, { path: chosen, format, headers: looked.value.headers })
          return ok({ ...looked.value.shown, importId, isRemembered: kept !== undefined && looked !== first })
        } catch (error) {
          return readFailure(error, chosen)
        }
      }),
    dryRun: ({ importId, plan, rows }) =>
      withCase(shop, async (current) => {
        const open = opened.get(importId)
        if (open === undefined) return refuse('unknown-import')
        const list = await listOf(open, plan, rows)
        if (!list.ok) return list
        return reading(open, async () => {
          const tried = await shop.tasks.run('dry-run', (context) =>
            tryImport(current.reads, list.value, { existing: 'revise', ...context }),
          )
          if (tried === undefined) return refuse('cancelled')
          return ok({
            rows: tried.rows,
            tally: tried.tally,
            leftOut: rows.leftOut?.length ?? 0,
            rejected: tried.rejected.map(rejectedRow(list.value.headers)),
            refused: { rows: tried.refused.length, first: tried.refused.slice(0, REFUSED_SHOWN) },
            proposals: tried.proposals.map((proposal) => ({ ...proposal, offers: [...proposal.offers] })),
            changes: tried.changes.map(({ id, facts }) => ({ id, facts: [...facts] })),
          })
        })
      }),
    commit: ({ importId, plan, rows, reason }) =>
      withWrites(shop, async (_open, writes) => {
        const open = opened.get(importId)
        if (open === undefined) return refuse('unknown-import')
        if (shop.isBusy()) return refuse('busy')
        const list = await listOf(open, plan, rows)
        if (!list.ok) return list
        return reading(open, async () => {
          const source = { fileName: fileNameOf(open.path), sha256: await hashFile(open.path), format: open.format }
          const imported = await shop.writeLong('import', ({ signal, progress }) =>
            writes.importRows(shop.actor(), source, importRows(list.value.rows()), {
              existing: 'revise',
              ...(reason === undefined ? {} : { reason }),
              signal,
              onProgress: ({ done, total }) => progress(done, total),
            }),
          )
          await shop.changed(['transactions', 'parties', 'determinations', 'limits', 'windows'])
          if (!imported.ok) return writeFailure(imported.error)
          if (imported.value.state === 'cancelled') return refuse('cancelled')
          if (open.headers.length > 0) shop.settings.keepPlan({ headers: [...open.headers], plan: planToKeep(plan) })
          opened.delete(importId)
          const { added, revised, unchanged, rejected } = imported.value
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
          const lines: string[] = []
          let count = 0
          for await (const line of rejectedLines(list.value, shop.settings.get().language, (seen) => (count = seen)))
            lines.push(line)
          try {
            replaceFile(target, lines.join(''))
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
        let dismissed = 0
        let failure
        for (const id of problems) {
          const done = await writes.settleRejectedRow(shop.actor(), id, { status: 'dismissed', reason, recordId: null })
          if (done.ok) dismissed += 1
          // What somebody settled meanwhile is settled.
          else if (done.error.code !== 'rejected-row-settled') {
            failure = done.error
            break
          }
        }
        await shop.changed(['case', 'transactions'])
        return failure === undefined ? ok({ dismissed }) : writeFailure(failure)
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

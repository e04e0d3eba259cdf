// A list of transactions into the case: looked at, mapped, tried, then stored. What is open stays open until it is discarded.
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { Inspection, RowProblem } from '../../../shared/contract/ipc.ts'
import { canonicalJson } from '../../../shared/kernel/canonical.ts'
import { expectOk, ok } from '../../../shared/kernel/result.ts'
import { sha256Hex } from '../../../shared/kernel/sha256.ts'
import { type IntakeProblem, howToMend, whatIsWrong } from '../../../shared/language/row-problem.ts'
import { allColumns, columnWords } from '../../intake/columns.ts'
import { flattenRecord } from '../../intake/export.ts'
import { type ListFormat, type OpenList, formatOf, hashFile, openList } from '../../intake/list.ts'
import { csvTemplate } from '../../intake/template.ts'
import { replaceFile } from '../../files/whole.ts'
import type { Services } from '../router.ts'
import { readFailure, refuse, saveFailure, writeFailure } from './failures.ts'
import { importRows } from './rows.ts'
import { type Workshop, fileNameOf, withCase, withWrites } from './workshop.ts'

type Open = { readonly path: string; readonly format: ListFormat; readonly sheet: string | undefined }

const SAMPLES = 3
const PROBLEMS_SHOWN = 500
const PREVIEWED = 20
const LARGEST_BYTES = 4 * 1024 ** 3
/** One of a kind must be there; which it is depends on the list. */
const REQUIRED = new Set(['id', 'activity'])

const rowProblem = (found: IntakeProblem, row: number): RowProblem => ({
  row,
  column: found.column ?? (found.path === '' ? null : found.path),
  value: null,
  code: found.code,
  what: { en: whatIsWrong(found, 'en'), zh: whatIsWrong(found, 'zh-CN') },
  mend: { en: howToMend(found, 'en'), zh: howToMend(found, 'zh-CN') },
})

const mappingOf = (mapping: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).map(([header, field]) => [header, field ?? '']))

export const importServices = (shop: Workshop): Services['import'] => {
  const opened = new Map<string, Open>()

  const listOf = async (open: Open, mapping: Readonly<Record<string, string | null>>) => {
    try {
      const list = await openList(open.path, { format: open.format, sheet: open.sheet, mapping: mappingOf(mapping) })
      return list.ok ? list : refuse('unreadable-file', { path: open.path, why: list.error.code })
    } catch (error) {
      return readFailure(error, open.path)
    }
  }

  return {
    inspect: ({ path, sheet }) =>
      withCase(shop, async () => {
        const chosen = await shop.fileOr(path, 'open.list', ['list', 'any'])
        if (chosen === undefined) return ok(null)
        const format = formatOf(chosen)
        if (format === undefined) return refuse('unreadable-file', { path: chosen, why: extname(chosen) })
        const looked = await lookAt(chosen, format, sheet)
        if (!looked.ok) return looked
        const importId = randomUUID()
        opened.set(importId, { path: chosen, format, sheet })
        return ok({ ...looked.value, importId })
      }),
    dryRun: ({ importId, mapping }) =>
      withCase(shop, async ({ reads }) => {
        const open = opened.get(importId)
        if (open === undefined) return refuse('unknown-import')
        const list = await listOf(open, mapping)
        if (!list.ok) return list
        const problems: RowProblem[] = []
        const preview: TransactionRecord[] = []
        const tally = { added: 0, revised: 0, unchanged: 0, rejected: 0 }
        const cancelled = await shop.tasks.run('dry-run', async ({ signal, progress }) => {
          let rows = 0
          for await (const read of list.value.rows()) {
            if (signal.aborted) return true
            rows += 1
            progress(rows)
            if (read.kind === 'rejected') {
              tally.rejected += 1
              for (const found of read.problems)
                if (problems.length < PROBLEMS_SHOWN) problems.push(rowProblem(found, read.line))
              continue
            }
            if (preview.length < PREVIEWED) preview.push(read.record)
            const before = await reads.row(read.record.id)
            if (before === null) tally.added += 1
            else {
              const stored = await reads.recordVersion(read.record.id, before.version)
              tally[isSame(stored, read.record) ? 'unchanged' : 'revised'] += 1
            }
          }
          return false
        })
        if (cancelled) return refuse('cancelled')
        return ok({ rows: tally.added + tally.revised + tally.unchanged + tally.rejected, tally, problems, preview })
      }),
    commit: ({ importId, mapping }) =>
      withWrites(shop, async (_open, writes) => {
        const open = opened.get(importId)
        if (open === undefined) return refuse('unknown-import')
        if (shop.isBusy()) return refuse('busy')
        const list = await listOf(open, mapping)
        if (!list.ok) return list
        const source = { fileName: fileNameOf(open.path), sha256: await hashFile(open.path), format: open.format }
        const imported = await shop.writeLong('import', ({ signal, progress }) =>
          writes.importRows(shop.actor(), source, importRows(list.value), {
            existing: 'revise',
            signal,
            onProgress: ({ done, total }) => progress(done, total),
          }),
        )
        await shop.changed(['transactions', 'parties', 'determinations', 'limits', 'windows'])
        if (!imported.ok) return writeFailure(imported.error)
        if (imported.value.state === 'cancelled') return refuse('cancelled')
        opened.delete(importId)
        const { added, revised, unchanged, rejected } = imported.value
        return ok({ added, revised, unchanged, rejected })
      }),
    discard: async ({ importId }) => {
      opened.delete(importId)
      return ok({})
    },
    rejected: ({ after, limit }) =>
      withCase(shop, async ({ reads }) => {
        const [rows, counts] = await Promise.all([reads.rejectedRows({ after: after ?? 0, limit }), reads.counts()])
        return ok({ rows, total: counts.rejected })
      }),
    template: async ({ path }) => {
      const target = await shop.targetOr(
        path,
        'save.template',
        ['table'],
        join(shop.platform.documentsFolder, 'transactions.csv'),
      )
      if (target === undefined) return ok(null)
      try {
        replaceFile(target, csvTemplate())
        return ok({ path: target })
      } catch (error) {
        return saveFailure(error, target)
      }
    },
  }
}

const isSame = (left: unknown, right: unknown): boolean => digest(left) === digest(right)
// Absent and null both mean unknown, and are folded together before two records are compared.
const digest = (value: unknown): string =>
  sha256Hex(expectOk(canonicalJson(JSON.parse(JSON.stringify(value, (_key, inner: unknown) => inner ?? undefined)))))

const lookAt = async (path: string, format: ListFormat, sheet: string | undefined) => {
  const head: Omit<Inspection, 'importId'> = {
    path,
    fileName: fileNameOf(path),
    format,
    sheets: [],
    sheet: sheet ?? null,
    rows: null,
    columns: [],
    fields: allColumns.map((column) => ({
      field: column.name,
      words: { en: columnWords(column).en, zh: columnWords(column).zh },
      required: REQUIRED.has(column.name),
    })),
  }
  try {
    const { size } = await stat(path)
    if (size > LARGEST_BYTES) return refuse('too-large', { path, limit: '4 GB' })
    if (format === 'ndjson') return ok(head)
    const looked = await openForMapping(path, format, sheet)
    return looked.ok ? ok({ ...head, columns: await columnsOf(looked.value, looked.open) }) : looked
  } catch (error) {
    return readFailure(error, path)
  }
}

/**
 * Opens a list whose headers may not be understood: what nothing fits is left out for now, or stands in for a column that must
 * be there, and is shown to the person as open.
 */
const openForMapping = async (path: string, format: ListFormat, sheet: string | undefined) => {
  const first = await openList(path, { format, sheet })
  if (first.ok) return { ok: true, value: first.value, open: new Set<string>() } as const
  const refused = refuse('unreadable-file', { path, why: first.error.code })
  if (first.error.code !== 'header-unusable') return refused
  const { problems } = first.error
  const open = problems.flatMap((found) =>
    found.code === 'header-unknown' || found.code === 'header-repeated' ? [found.header] : [],
  )
  const missing = problems.flatMap((found) => (found.code === 'header-missing' ? [found.column] : []))
  const stopgap = Object.fromEntries(open.map((header, index) => [header, missing[index] ?? '']))
  const second = await openList(path, { format, sheet, mapping: stopgap })
  return second.ok ? ({ ok: true, value: second.value, open: new Set(open) } as const) : refused
}

const columnsOf = async (list: OpenList, open: ReadonlySet<string>): Promise<Inspection['columns']> => {
  const samples = new Map<string, string[]>()
  let read = 0
  for await (const row of list.rows()) {
    if (read >= SAMPLES) break
    read += 1
    if (row.kind === 'record')
      for (const [column, value] of flattenRecord(row.record))
        samples.set(column, [...(samples.get(column) ?? []), String(value)])
  }
  return list.headers.map(({ header, column, how }) => {
    const understood = open.has(header) ? undefined : column
    return {
      name: header,
      samples: column === undefined ? [] : (samples.get(column.name) ?? []),
      field: understood?.name ?? null,
      certainty: understood === undefined ? 'none' : how === 'name' || how === 'mapping' ? 'exact' : 'likely',
    }
  })
}

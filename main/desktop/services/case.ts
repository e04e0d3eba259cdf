// Opening, making and leaving a case.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ok } from '../../../shared/kernel/result.ts'
import { say } from '../../../shared/language/catalog.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { CaseError, type ReadableCase, newCase, openCase } from '../../casework/case.ts'
import { product } from '../../../shared/contract/product.ts'
import type { Services } from '../router.ts'
import { openFailure, refuse, saveFailure, writeFailure } from './failures.ts'
import { fillWithSample, isFilled } from './sample.ts'
import { type Workshop, safeName, withWrites } from './workshop.ts'

export const caseServices = (shop: Workshop): Services['case'] => {
  const { platform, settings, worker } = shop
  const slow = platform.slow

  /** Whether what names the case can be read: a file of which not even that is whole shows nothing. */
  const isLookable = async (reads: ReadableCase): Promise<boolean> => {
    try {
      await Promise.all([reads.summary(), reads.unsettled(), reads.runs(1)])
      return true
    } catch (error) {
      if (error instanceof CaseError) return false
      throw error
    }
  }

  /** For writing where that is allowed; a file that may only be read is still worth reading, and a damaged one worth a look. */
  const openAt = async (path: string) => {
    const opened = await openCase(path, { mode: 'write', worker, slow, actor: shop.actor() })
    if (opened.ok) return ok(await shop.take(path, opened.value, opened.value))
    const { code } = opened.error
    const isDamaged = code === 'case-damaged'
    if (!isDamaged && code !== 'case-not-permitted' && code !== 'case-folder-read-only')
      return openFailure(opened.error, path)
    const read = await openCase(path, { mode: isDamaged ? 'look' : 'read', worker, slow })
    if (!read.ok) return openFailure(read.error, path)
    if (await isLookable(read.value)) return ok(await shop.take(path, read.value, undefined))
    await read.value.close()
    return openFailure(opened.error, path)
  }

  const createAt = async (path: string, title: string, client: string) => {
    const made = await newCase(
      path,
      { actor: shop.actor(), meta: { title, client, settings: {} }, writtenBy: product },
      { worker, slow },
    )
    return made.ok ? ok(made.value) : openFailure(made.error, path)
  }

  const makeSample = async (folder: string, path: string) => {
    try {
      mkdirSync(folder, { recursive: true })
    } catch (error) {
      return saveFailure(error, folder)
    }
    const made = await createAt(path, say(fileWords, settings.get().language, 'demo-title'), '')
    return made.ok ? ok(await shop.take(path, made.value, made.value)) : made
  }

  return {
    recent: async () => ok(settings.recent().map((entry) => ({ ...entry, exists: existsSync(entry.path) }))),
    forget: async ({ path }) => {
      try {
        settings.forget(path)
        return ok({})
      } catch (error) {
        return saveFailure(error, platform.dataFolder)
      }
    },
    current: async () => ok(shop.open() === undefined ? null : await shop.summary()),
    create: async ({ title, client, path }) => {
      const place = await shop.targetOr(
        path,
        'save.case',
        ['case'],
        join(platform.documentsFolder, safeName(title, 'docket')),
      )
      if (!place.ok) return place
      const target = place.value
      if (target === null) return ok(null)
      const file = target.toLowerCase().endsWith('.docket') ? target : `${target}.docket`
      const made = await createAt(file, title, client ?? '')
      return made.ok ? ok(await shop.take(file, made.value, made.value)) : made
    },
    open: async ({ path }) => {
      const chosen = await shop.fileOr(path, 'open.case', ['case', 'any'])
      if (chosen === undefined) return ok(null)
      if (shop.open()?.path === chosen) return ok(await shop.summary())
      return openAt(chosen)
    },
    sample: async () => {
      const folder = join(platform.documentsFolder, 'Diffusion Docket')
      const path = join(folder, 'Sample.docket')
      if (shop.open()?.path !== path) {
        const there = existsSync(path) ? await openAt(path) : await makeSample(folder, path)
        if (!there.ok) return there
      }
      const open = shop.open()
      if (open?.writes === undefined || (await isFilled(open))) return ok(await shop.summary())
      const { writes } = open
      const filled = await shop.writeLong('sample', (work) => fillWithSample(writes, shop.actor(), work))
      if (!filled.ok) return openFailure(filled.error, path)
      await shop.changed(['transactions', 'determinations', 'parties', 'limits', 'windows'])
      return filled.value.state === 'cancelled' ? refuse('cancelled') : ok(await shop.summary())
    },
    configure: (change) =>
      withWrites(shop, async (open, writes) => {
        const { meta } = await open.reads.summary()
        const done = await writes.changeMeta(shop.actor(), {
          title: change.title ?? meta.title,
          client: change.client ?? meta.client,
          settings: change.settings ?? meta.settings,
        })
        if (!done.ok) return writeFailure(done.error)
        await shop.changed(['determinations', 'limits', 'windows'])
        return ok(await shop.summary())
      }),
    close: async () => {
      if (shop.isBusy()) return refuse('busy')
      await shop.close()
      return ok({})
    },
  }
}

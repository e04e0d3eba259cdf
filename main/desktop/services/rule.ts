// The rule pack to read: coverage, doubts, posture, and the official text that a person brought.
import { existsSync, readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ok } from '../../../shared/kernel/result.ts'
import {
  type BroughtText,
  dayOfText,
  driftResult,
  paragraphEntries,
  paragraphInFull,
  readText,
} from '../../casework/official-text.ts'
import {
  doubtEntry,
  doubtRegister,
  isReading,
  packName,
  packSizes,
  packs,
  encodedParagraphs,
  outlook,
  postureTimeline,
  redFlagPrompts,
  turningDays,
} from '../../casework/pack.ts'
import { replaceFile } from '../../files/atomic.ts'
import type { Services } from '../router.ts'
import { enterFailure, readFailure, refuse, saveFailure } from './failures.ts'
import { type Workshop, fileNameOf } from './workshop.ts'

const LARGEST_BYTES = 200 * 1024 ** 2

const paragraphSchema = z.object({ citation: z.string(), text: z.string(), hash: z.string() })
const importedSchema = z.object({
  source: z.string(),
  importedAt: z.string(),
  asOf: z.string().nullable(),
  paragraphs: z.array(paragraphSchema),
})
export const ruleServices = (shop: Workshop): Services['rule'] => {
  const file = join(shop.platform.dataFolder, 'official-text.json')
  let held: BroughtText | undefined

  const imported = (): BroughtText | undefined => {
    if (held === undefined && existsSync(file)) {
      const parsed = importedSchema.safeParse(parse(readFileSync(file, 'utf8')))
      held = parsed.success ? parsed.data : undefined
    }
    return held
  }

  const touched = async () => {
    const open = shop.open()
    return open === undefined ? undefined : shop.ask(open, 'touched', {})
  }

  const keep = async (text: BroughtText) => {
    const open = shop.open()
    if (open?.writes !== undefined) {
      const entered = await open.writes.importOfficialTexts(
        shop.actor(),
        text.paragraphs.map(({ citation, text: words }) => ({
          paragraph: citation,
          text: words,
          source: text.source,
          asOf: text.asOf ?? text.importedAt.slice(0, 10),
        })),
      )
      if (!entered.ok) return enterFailure(entered.error, open.path)
    }
    try {
      replaceFile(file, JSON.stringify(text), 0o600)
    } catch (error) {
      return saveFailure(error, file)
    }
    held = text
    shop.platform.tell.dataChanged(['rule'])
    return ok(driftResult(text))
  }

  return {
    pack: async () => {
      const { rules, paragraphs, doubts } = packSizes()
      return ok({
        ...packName,
        rules,
        paragraphs,
        encoded: encodedParagraphs(),
        doubts,
        packs: packs(),
        turns: turningDays(),
      })
    },
    paragraphs: async () => ok(paragraphEntries(imported())),
    paragraph: async ({ paragraph }) => {
      const found = paragraphInFull(paragraph, imported())
      if (found === undefined) return refuse('unknown-paragraph', { citation: paragraph })
      const counts = await touched()
      return ok({
        ...found,
        transactions: counts === undefined ? null : (counts.paragraphs[found.entry.paragraph] ?? 0),
      })
    },
    doubts: async () => {
      const counts = await touched()
      return ok(
        doubtRegister().map((doubt) => ({
          ...doubtEntry(doubt),
          touched: counts === undefined ? null : (counts.doubts[doubt.id] ?? 0),
        })),
      )
    },
    doubtEffect: async ({ doubt, reading }) => {
      const open = shop.open()
      if (open === undefined) return refuse('no-case')
      if (!isReading(doubt, reading)) return refuse('unknown-doubt', { id: doubt })
      const done = await shop.long('doubt', open, 'doubtReading', { doubt, reading })
      if (!done.ok) return done
      return done.value.ok ? ok(done.value.value) : refuse('not-determined')
    },
    redFlags: async () =>
      ok(redFlagPrompts().map(({ number, citation, words }) => ({ number, citation, words: { ...words } }))),
    posture: async () => ok(postureTimeline().map((entry) => ({ ...entry, words: { ...entry.words } }))),
    outlook: async () => {
      const { searchedThrough, newestSource, scheduled } = outlook()
      return ok({
        searchedThrough,
        newestSource,
        scheduled: scheduled.map(({ id, on, words, citation, sourcing }) => ({ id, on, words, citation, sourcing })),
      })
    },
    importText: async ({ path }) => {
      const chosen = await shop.fileOr(path, 'open.text', ['text', 'any'])
      if (chosen === undefined) return ok(null)
      let text: string
      try {
        if ((await stat(chosen)).size > LARGEST_BYTES) return refuse('too-large', { path: chosen, limit: '200 MB' })
        text = await readFile(chosen, 'utf8')
      } catch (error) {
        return readFailure(error, chosen)
      }
      const read = readText(text)
      if (!read.ok) return refuse('unreadable-file', { path: chosen, why: read.error.code })
      const kept: BroughtText = {
        source: fileNameOf(chosen),
        importedAt: shop.platform.now(),
        asOf: dayOfText(text),
        paragraphs: read.value.paragraphs.map(({ citation, text: words, hash: own }) => ({
          citation,
          text: words,
          hash: own,
        })),
      }
      return keep(kept)
    },
    drift: async () => {
      const text = imported()
      return ok(text === undefined ? null : driftResult(text))
    },
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

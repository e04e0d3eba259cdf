// The rule pack to read: coverage, doubts, posture, and the official text that a person brought.
import { existsSync, readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { DriftResult, ParagraphEntry } from '../../../shared/contract/ipc.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { replaceFile } from '../../files/whole.ts'
import { currentPack, shippedPacks } from '../../law/index.ts'
import { compareWithText, readOfficialText, restingOn } from '../../law/drift/index.ts'
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
type Imported = z.output<typeof importedSchema>

/** The day an eCFR file states it is of. */
const dateIn = (text: string): string | null =>
  /(?:AMDDATE|up to date as of|as of)\D{0,20}(\d{4}-\d{2}-\d{2})/i.exec(text.slice(0, 20_000))?.[1] ?? null

export const ruleServices = (shop: Workshop): Services['rule'] => {
  const { pack, hash } = currentPack
  const file = join(shop.platform.dataFolder, 'official-text.json')
  let held: Imported | undefined

  const imported = (): Imported | undefined => {
    if (held === undefined && existsSync(file)) {
      const parsed = importedSchema.safeParse(parse(readFileSync(file, 'utf8')))
      held = parsed.success ? parsed.data : undefined
    }
    return held
  }

  const driftOf = (text: Imported): DriftResult => {
    const { lines, notInText, counts } = compareWithText(pack, text.paragraphs)
    const of = (status: 'changed' | 'missing') =>
      lines
        .filter((line) => line.status === status)
        .map(({ citation, rules }) => ({ paragraph: citation, rules: [...rules] }))
    return {
      source: text.source,
      importedAt: text.importedAt,
      asOf: text.asOf,
      same: counts.unchanged,
      notCompared: notInText.length,
      changed: of('changed'),
      missing: of('missing'),
    }
  }

  const entries = (): ParagraphEntry[] => {
    const text = imported()
    const drift = text === undefined ? undefined : compareWithText(pack, text.paragraphs)
    const standing = new Map(drift?.lines.map(({ citation, status }) => [citation, status]))
    const texts = new Set(text?.paragraphs.map(({ citation }) => citation))
    return pack.coverage.map((entry) => ({
      paragraph: entry.paragraph,
      status: entry.status,
      words: { ...entry.words },
      by: [...new Set([...entry.by, ...restingOn(pack, entry.paragraph)])],
      doubts: pack.doubts.filter(({ citations }) => citations.includes(entry.paragraph)).map(({ id }) => id),
      hasOfficialText: texts.has(entry.paragraph),
      drift: driftStanding(standing.get(entry.paragraph)),
    }))
  }

  const touched = async () => {
    const open = shop.open()
    return open === undefined ? undefined : shop.ask(open, 'touched', {})
  }

  const keep = async (text: Imported) => {
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
    return ok(driftOf(text))
  }

  return {
    pack: async () =>
      ok({
        id: pack.id,
        version: pack.version,
        hash,
        rules: pack.rules.length,
        paragraphs: pack.coverage.length,
        encoded: pack.coverage.filter(({ status }) => status === 'encoded').length,
        doubts: pack.doubts.length,
        packs: shippedPacks.map((shipped) => ({
          version: shipped.pack.version,
          hash: shipped.hash,
          current: shipped.hash === hash,
        })),
      }),
    paragraphs: async () => ok(entries()),
    paragraph: async ({ paragraph }) => {
      const entry = entries().find((one) => one.paragraph === paragraph)
      if (entry === undefined) return refuse('unknown-paragraph', { citation: paragraph })
      const text = imported()
      const found = text?.paragraphs.find(({ citation }) => citation === paragraph)
      const conditions = pack.routes.flatMap((route) => route.conditions)
      const counts = await touched()
      return ok({
        entry,
        rules: [...pack.rules, ...conditions]
          .filter(({ id }) => entry.by.includes(id))
          .map((rule) => ({
            id: rule.id,
            words: { ...rule.words },
            citations: [rule.paragraph, ...(rule.cites ?? [])],
            from: rule.standing?.from ?? null,
            through: rule.standing?.through ?? null,
            sourcing: rule.sourcing,
          })),
        officialText:
          text === undefined || found === undefined ? null : { text: found.text, source: text.source, asOf: text.asOf },
        transactions: counts === undefined ? null : (counts.paragraphs[paragraph] ?? 0),
      })
    },
    doubts: async () => {
      const counts = await touched()
      return ok(
        pack.doubts.map((doubt) => ({
          id: doubt.id,
          citations: [...doubt.citations],
          issue: { ...doubt.issue },
          readings: doubt.readings.map(({ name, words }) => ({ name, words: { ...words } })),
          taken: doubt.taken ?? null,
          why: { ...doubt.why },
          settledBy: { ...doubt.settledBy },
          touched: counts === undefined ? null : (counts.doubts[doubt.id] ?? 0),
        })),
      )
    },
    doubtEffect: async ({ doubt, reading }) => {
      const open = shop.open()
      if (open === undefined) return refuse('no-case')
      const known = pack.doubts.find(({ id }) => id === doubt)
      if (known === undefined || !known.readings.some(({ name }) => name === reading))
        return refuse('unknown-doubt', { id: doubt })
      const done = await shop.long('doubt', open.path, 'doubtEffect', {
        doubt,
        reading,
        settings: await shop.runSettings(),
      })
      return done.ok ? ok({ ...done.value, transactions: [...done.value.transactions] }) : done
    },
    posture: async () => ok(pack.posture.map((entry) => ({ ...entry, words: { ...entry.words } }))),
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
      const read = readOfficialText(text)
      if (!read.ok) return refuse('unreadable-file', { path: chosen, why: read.error.code })
      const kept: Imported = {
        source: fileNameOf(chosen),
        importedAt: shop.platform.now(),
        asOf: dateIn(text),
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
      return ok(text === undefined ? null : driftOf(text))
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

const driftStanding = (status: 'unchanged' | 'changed' | 'missing' | 'new' | undefined): ParagraphEntry['drift'] => {
  switch (status) {
    case 'unchanged':
      return 'same'
    case 'changed':
    case 'missing':
      return status
    case 'new':
    case undefined:
      return 'not-compared'
  }
}

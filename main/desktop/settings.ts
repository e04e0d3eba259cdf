// Settings, recent cases and how lists were read: small files in the data folder, read with a schema and replaced as a whole.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type ImportPlan, importPlanSchema } from '../../shared/contract/import-plan.ts'
import { type Settings, contract } from '../../shared/contract/ipc.ts'
import { replaceFile } from '../files/atomic.ts'

const MOST_RECENT = 12

const settingsSchema = contract.settings.get.output
/** Files of earlier versions name no paper. */
const storedSettingsSchema = settingsSchema.extend({ paper: settingsSchema.shape.paper.default('a4') })
const recentSchema = z.array(z.strictObject({ path: z.string(), title: z.string(), openedAt: z.string() }))
const placeSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(320),
  height: z.number().int().min(240),
  maximized: z.boolean(),
})

export type Place = z.output<typeof placeSchema>
export type Recent = z.output<typeof recentSchema>[number]

// A file that somebody broke by hand must not keep the desk from starting: it reads as absent and is replaced on the next change.
const readJson = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
  if (!existsSync(path)) return undefined
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

const writeJson = (path: string, value: unknown): void =>
  replaceFile(path, `${JSON.stringify(value, null, 2)}\n`, 0o600)

// Recent cases and the place of the window are a convenience: a disk that does not take them must not stop the work.
const writeIfPossible = (path: string, value: unknown): void => {
  try {
    writeJson(path, value)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

const MOST_PLANS = 60

/** How a list of these headers was read, kept for the next one. */
const keptPlanSchema = z.strictObject({ headers: z.array(z.string()), plan: importPlanSchema })
export type KeptPlan = z.output<typeof keptPlanSchema>

const sameHeaders = (left: readonly string[], right: readonly string[]): boolean =>
  JSON.stringify(left.toSorted()) === JSON.stringify(right.toSorted())

export type SettingsStore = {
  get(): Settings
  set(change: Partial<Settings>): Settings
  recent(): readonly Recent[]
  remember(recent: Recent): void
  forget(path: string): void
  place(): Place | undefined
  setPlace(place: Place): void
  /** How the last list of the same headers, in whatever order, was read. */
  planFor(headers: readonly string[]): ImportPlan | undefined
  keepPlan(kept: KeptPlan): void
}

/** The store of a data folder; `locale` is the system's, for the first start. */
export const settingsIn = (
  folder: string,
  first: { readonly locale: string; readonly user: string },
): SettingsStore => {
  const files = {
    settings: join(folder, 'settings.json'),
    recent: join(folder, 'recent.json'),
    place: join(folder, 'window.json'),
    plans: join(folder, 'lists.json'),
  }
  const fresh: Settings = {
    language: first.locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
    appearance: 'system',
    contrast: 'normal',
    density: 'comfortable',
    paper: 'a4',
    actor: first.user.trim() === '' ? 'Analyst' : first.user.trim(),
    organization: '',
    backupFolder: null,
  }
  const recent = (): readonly Recent[] => readJson(files.recent, recentSchema) ?? []
  const plans = (): readonly KeptPlan[] => readJson(files.plans, z.array(keptPlanSchema)) ?? []
  const get = (): Settings => readJson(files.settings, storedSettingsSchema) ?? fresh
  return {
    get,
    set: (change) => {
      const next = settingsSchema.parse({ ...get(), ...change })
      writeJson(files.settings, next)
      return next
    },
    recent,
    remember: (entry) => {
      const others = recent().filter(({ path }) => path !== entry.path)
      writeIfPossible(files.recent, [entry, ...others].slice(0, MOST_RECENT))
    },
    forget: (path) =>
      writeJson(
        files.recent,
        recent().filter((entry) => entry.path !== path),
      ),
    place: () => readJson(files.place, placeSchema),
    setPlace: (place) => writeIfPossible(files.place, place),
    planFor: (headers) => plans().find((kept) => sameHeaders(kept.headers, headers))?.plan,
    keepPlan: (kept) => {
      const others = plans().filter(({ headers }) => !sameHeaders(headers, kept.headers))
      writeIfPossible(files.plans, [kept, ...others].slice(0, MOST_PLANS))
    },
  }
}

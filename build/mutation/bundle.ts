// The judges and the product with all its mutants as one text, that a thread runs as often as it likes.
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Plugin, build } from 'vite'
import { root } from './code.ts'

const ENTRY = 'virtual:judges'
/** Loaded once in a thread, however often the text is. */
const OUTSIDE = ['better-sqlite3', 'fast-check', 'fontkit', 'pdfkit', 'zod']

const VITEST = 'virtual:vitest'

/** Every file is read when it is asked for, so that a thread pays for the judges it needs and no others. */
const entryOf = (judges: readonly string[]): string =>
  `export const judges = {${judges.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(root + file)})`).join(',')}}`

const inPlace = (judges: readonly string[], texts: ReadonlyMap<string, string>): Plugin => ({
  name: 'judges',
  enforce: 'pre',
  resolveId: (id) => (id === ENTRY || id === VITEST ? `\0${id}` : id === 'vitest' ? `\0${VITEST}` : null),
  load: (id) => {
    if (id === `\0${ENTRY}`) return entryOf(judges)
    // What the tests ask of Vitest is handed in with the text.
    if (id === `\0${VITEST}`) return 'export const { describe, expect, it, test } = COLLECTOR'
    return texts.get(id) ?? null
  },
  // A test finds its files beside itself.
  transform: (code, id) =>
    isAbsolute(id) && code.includes('import.meta.url')
      ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : null,
})

/** Parameters of the function that the text is the body of. */
const PARAMETERS = 'require, exports, COLLECTOR, stryMutAct_9fa48, stryCov_9fa48, Map, Set, WeakMap'

/** What a file of judges imports, and what that imports, and so on. */
const reachOf = (importsOf: (file: string) => readonly string[], judge: string): ReadonlySet<string> => {
  const reached = new Set([judge])
  for (const file of reached) for (const imported of importsOf(file)) reached.add(imported)
  return reached
}

export type Bundle = {
  /** A function of {@link PARAMETERS} that fills `exports` with `judges`: each file to what loads it. */
  readonly text: string
  /** Every file of judges with the absolute paths it reaches. */
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>
}

export const bundleJudges = async (judges: readonly string[], texts: ReadonlyMap<string, string>): Promise<Bundle> => {
  const reach = new Map<string, ReadonlySet<string>>()
  const follow: Plugin = {
    name: 'reach',
    buildEnd() {
      const importsOf = (file: string): readonly string[] => this.getModuleInfo(file)?.importedIds ?? []
      for (const judge of judges) reach.set(judge, reachOf(importsOf, root + judge))
    },
  }
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [inPlace(judges, texts), follow],
    ssr: { noExternal: true, external: OUTSIDE },
    build: {
      ssr: true,
      write: false,
      target: 'node22',
      minify: false,
      rollupOptions: { input: ENTRY, output: { format: 'cjs', codeSplitting: false } },
    },
  })
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [only, ...others] = outputs
  if (only?.type !== 'chunk' || others.length > 0) throw new Error('the judges do not bundle into one text')
  return { text: `(function (${PARAMETERS}) {${only.code}\n})`, reach }
}

// One file of everything that decides, and one of everything that lays out pages: equal sources give equal bytes, so the hash of the
// file is the name of the code. White space and comments are left out, because they decide nothing.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { type Plugin, build } from 'vite'

export const kinds = ['machine', 'layout'] as const
export type Kind = (typeof kinds)[number]

/** Where the names of the code stand; code cannot hold its own hash, so the loader hands the name in. */
export const NAMES = 'shared/contract/code-names.ts'

const nameFromLoader: Plugin = {
  name: 'name-from-loader',
  enforce: 'pre',
  load: (id) => (id.endsWith(`/${NAMES}`) ? 'export const MACHINE = KEPT_NAME; export const LAYOUT = KEPT_NAME' : null),
}

const PROFILE = /const ICC_PROFILE_PATH = new URL\('(?<file>[^']+)', import\.meta\.url\)\.href;/
const READ_PROFILE = 'iccProfile = fs.readFileSync(ICC_PROFILE_PATH)'
const OWN_REQUIRE = 'const require$1 = createRequire(import.meta.url);'

/** pdfkit reads its color profile from beside its module; a kept file has nothing beside it. */
export const profileInside: Plugin = {
  name: 'profile-inside',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/pdfkit/js/pdfkit.node.mjs')) return null
    const file = PROFILE.exec(code)?.groups?.['file']
    if (file === undefined || !code.includes(READ_PROFILE) || !code.includes(OWN_REQUIRE))
      throw new Error('this version of pdfkit reads its color profile in another way')
    const bytes = readFileSync(join(id, '..', file)).toString('base64')
    return code
      .replace(PROFILE, '')
      .replace(READ_PROFILE, `iccProfile = Buffer.from('${bytes}', 'base64')`)
      .replace(OWN_REQUIRE, 'const require$1 = () => { throw new Error("a report embeds its fonts") };')
  },
}

/** Bundles the entry of that kind under `root`, `main/archive/machine.ts` or `main/archive/layout.ts`, into one CommonJS text. */
export const bundle = async (root: string, kind: Kind): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [nameFromLoader, profileInside],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      target: 'node22',
      minify: false,
      rollupOptions: {
        input: join(root, 'main', 'archive', `${kind}.ts`),
        external: (id) => isBuiltin(id),
        output: { format: 'cjs', codeSplitting: false, minify: { compress: false, mangle: false, codegen: true } },
      },
    },
  })
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [only, ...others] = outputs
  if (only?.type !== 'chunk' || others.length > 0) throw new Error(`${kind} does not bundle into one file`)
  return only.code
}

/** `docket-machine/sha256:…`: the name of the code by its own bytes. */
export const nameOf = (kind: Kind, code: string): string =>
  `docket-${kind}/sha256:${createHash('sha256').update(code).digest('hex')}`

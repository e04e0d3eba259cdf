// Builds the verifier: one page that holds the checking, the pages' typefaces and the kept files, and asks for nothing else. Equal
// sources give equal bytes, so that its SHA-256 can be compared.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zlibSync } from 'fflate'
import { type Plugin, build } from 'vite'
import { product } from '../shared/contract/product.ts'
import { say } from '../shared/language/catalog.ts'
import { verifierWords } from '../shared/language/verifier.ts'
import { profileInside } from './archive/bundle.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the product's code believes to lie; only the files that are put there exist. */
const FOLDER = '/docket'

const STANDING = new Set(['buffer', 'crypto', 'fs', 'module', 'stream', 'url', 'util', 'vm', 'zlib'])

/** Each part of Node that is asked for is the one of that name in `verifier/node`. */
const insteadOfNode: Plugin = {
  name: 'instead-of-node',
  enforce: 'pre',
  resolveId: (id) => {
    const name = id.replace(/^node:/, '')
    return STANDING.has(name) ? join(root, 'verifier', 'node', `${name}.ts`) : null
  },
}

/** A module's own address leads to the files of the page. */
const ownAddress: Plugin = {
  name: 'own-address',
  enforce: 'pre',
  transform: (code) => code.replaceAll('import.meta.url', JSON.stringify(`file://${FOLDER}/verifier/verifier.js`)),
}

const bundled = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [insteadOfNode, profileInside, ownAddress],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      target: 'es2023',
      minify: true,
      rollupOptions: {
        input: join(root, 'verifier', entry),
        external: [],
        output: { format: 'iife', codeSplitting: false },
        onwarn: (warning, warn) => {
          // One library asks for the random numbers of Node and takes those of the browser where there are none.
          if (warning.code !== 'IMPORT_IS_UNDEFINED') warn(warning)
        },
      },
    },
  })
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [only, ...others] = outputs
  if (only?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} does not bundle into one file`)
  return only.code
}

/** A file that lies in the page, as a script that no browser runs. */
const lying = (path: string, bytes: Uint8Array): string =>
  `    <script type="application/octet-stream" data-path="${path}">${Buffer.from(zlibSync(bytes, { level: 6 })).toString('base64')}</script>`

const filesIn = (folder: string, name: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .toSorted()
    .map((file) => lying(`${FOLDER}/${name}/${file}`, readFileSync(join(folder, file))))

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is loaded and nothing is sent: what runs is this script and the worker that it makes of the page's own parts. */
const policyOf = (script: string, styles: string): string =>
  [
    "default-src 'none'",
    `script-src ${sha256(script)} blob:`,
    'worker-src blob:',
    `style-src ${sha256(styles)}`,
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ')

const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8')

/** The page as text; the fonts and kept files of the product have to be in `out` already. */
export const verifierHtml = async (): Promise<string> => {
  const script = await bundled('page/page.ts')
  const worker = await bundled('checking/worker.ts')
  const styles = read('renderer', 'styles', 'tokens.css') + read('verifier', 'page', 'page.css')
  const filled: Readonly<Record<string, string>> = {
    product,
    policy: policyOf(script, styles),
    styles: `<style>${styles}</style>`,
    noscript: (['en', 'zh-CN'] as const).map((language) => say(verifierWords, language, 'noscript')).join(' '),
    parts: [
      lying('worker.js', Buffer.from(worker)),
      ...filesIn(join(root, 'out', 'fonts'), 'fonts', '.ttf'),
      ...filesIn(join(root, 'out', 'kept'), 'kept', '.br'),
    ].join('\n'),
    script: `<script>${script}</script>`,
  }
  if (/<\/(script|style)/i.test(script + styles)) throw new Error('the page would end before its end')
  return read('verifier', 'page', 'page.html').replaceAll(
    /\{(\w+)\}|<!-- (\w+) -->/g,
    (whole, value: string | undefined, element: string | undefined) => filled[value ?? element ?? ''] ?? whole,
  )
}

/** Writes `out/verifier/verifier.html`. */
export const buildVerifier = async (): Promise<void> => {
  const page = await verifierHtml()
  mkdirSync(join(root, 'out', 'verifier'), { recursive: true })
  writeFileSync(join(root, 'out', 'verifier', 'verifier.html'), page)
}

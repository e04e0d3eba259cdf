// Builds the targets named on the command line, or all: `cli` bundles the docket command and its workers, `desktop` the window,
// `verifier` the page that checks a report without the product.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { buildVerifier } from './verifier.ts'
import { workerEntries } from './workers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = join(root, 'node_modules')

// Native code, and packages that read data files beside their own modules, stay outside the bundle.
const EXTERNAL_PACKAGES = ['better-sqlite3', 'electron', 'fontkit', 'pdfkit']

const SANS = '@expo-google-fonts/source-sans-3'
const HAN = '@expo-google-fonts/noto-sans-sc'
const FONTS: ReadonlyArray<readonly [source: string, name: string]> = [
  [`${SANS}/400Regular/SourceSans3_400Regular.ttf`, 'SourceSans3-Regular.ttf'],
  [`${SANS}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`, 'SourceSans3-Italic.ttf'],
  [`${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`, 'SourceSans3-SemiBold.ttf'],
  [`${SANS}/LICENSE_FONT`, 'SourceSans3-LICENSE.txt'],
  [`${HAN}/400Regular/NotoSansSC_400Regular.ttf`, 'NotoSansSC-Regular.ttf'],
  [`${HAN}/600SemiBold/NotoSansSC_600SemiBold.ttf`, 'NotoSansSC-SemiBold.ttf'],
  [`${HAN}/LICENSE_FONT`, 'NotoSansSC-LICENSE.txt'],
  ...['KR', 'Arabic', 'Hebrew', 'Thai', 'Devanagari', 'Georgian', 'Armenian'].flatMap((script) => {
    const from = `@expo-google-fonts/noto-sans-${script.toLowerCase()}`
    return [
      [`${from}/400Regular/NotoSans${script}_400Regular.ttf`, `NotoSans${script}-Regular.ttf`],
      [`${from}/LICENSE_FONT`, `NotoSans${script}-LICENSE.txt`],
    ] as const
  }),
]

const copyFonts = (): void => {
  const folder = join(root, 'out', 'fonts')
  mkdirSync(folder, { recursive: true })
  for (const [source, name] of FONTS) cpSync(join(packages, source), join(folder, name))
}

/** The list that `docket demo` and the desk begin with. */
const copyDemoList = (): void => {
  const folder = join(root, 'out', 'demo')
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'main', 'intake', 'demo', 'transactions.csv'), join(folder, 'transactions.csv'))
}

/** Packs and code of earlier releases, by which their reports replay. */
const copyArchive = (): void => {
  const folder = join(root, 'out', 'kept')
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(root, 'main', 'archive', 'kept'), folder, { recursive: true })
}

const buildCommandLine = async (): Promise<void> => {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL_PACKAGES },
    build: {
      ssr: true,
      target: 'node22',
      outDir: join(root, 'out', 'cli'),
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: { docket: join(root, 'main', 'cli', 'docket.ts'), ...workerEntries() },
        // Flat, stable names: a worker is found beside whatever chunk starts it.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}

const buildDesktop = async (): Promise<void> => {
  const script = join(packages, 'electron-vite', 'bin', 'electron-vite.js')
  const { status } = spawnSync(
    process.execPath,
    [script, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  if (status !== 0) throw new Error('electron-vite could not build the desktop')
}

const requested = process.argv.slice(2)
const builders = { cli: buildCommandLine, desktop: buildDesktop, verifier: buildVerifier }
const isTarget = (name: string): name is keyof typeof builders => Object.hasOwn(builders, name)

if (!requested.every(isTarget)) {
  console.error(`unknown target in "${requested.join(' ')}"; use cli, desktop or verifier`)
  process.exit(2)
}

try {
  copyFonts()
  copyDemoList()
  copyArchive()
  for (const target of requested.length > 0 ? requested : Object.keys(builders).filter(isTarget))
    await builders[target]()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

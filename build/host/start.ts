// Runs an Electron app's main script: puts the host's module in the place of `electron`, then goes through Electron's order of start.
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { browser, host } from './program.ts'

const { app, commandLine } = host
const stand = join(import.meta.dirname, 'electron.ts')

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: pathToFileURL(stand).href, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

// The app sees the command line as Electron gives it: the program, then everything that was passed.
process.argv = [join(import.meta.dirname, 'electron'), ...process.argv.slice(2)]

const main = async (): Promise<void> => {
  if (commandLine.inspect) inspector.open(0)
  const require = createRequire(join(commandLine.root, 'package.json'))
  for (const script of commandLine.required) require(script)
  await import(pathToFileURL(app.mainScript()).href)
  if (app.isLeaving()) return
  // Playwright connects to the browser before it lets the app become ready.
  if (commandLine.port) await browser()
  app.start()
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  app.exit(1)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

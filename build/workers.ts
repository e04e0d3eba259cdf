// Every `*.worker.ts` under main is an entry of both builds and keeps its name, so that a bundle finds it beside itself.
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Entry name to absolute path, for example `{ 'case.worker': '/…/main/casework/case.worker.ts' }`. */
export const workerEntries = (): Record<string, string> =>
  Object.fromEntries(
    globSync('main/**/*.worker.ts', { cwd: root })
      .toSorted()
      .map((file) => [basename(file, '.ts'), `${root}${file}`]),
  )

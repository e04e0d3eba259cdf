// Writes the names of the code that decides and of the code that lays out pages, each by its own bytes: `npm run -s archive:name`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kind, NAMES, bundle, nameOf } from './bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const sourceOf = (
  names: Readonly<Record<Kind, string>>,
): string => `// Written by \`npm run -s archive:name\`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = '${names.machine}'

/** The code that lays out pages. */
export const LAYOUT = '${names.layout}'
`

const [machine, layout] = [await bundle(root, 'machine'), await bundle(root, 'layout')]
const path = join(root, NAMES)
const source = sourceOf({ machine: nameOf('machine', machine), layout: nameOf('layout', layout) })
if (readFileSync(path, 'utf8') !== source) writeFileSync(path, source)

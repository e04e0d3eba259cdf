// Writes docs/columns.md from the table of columns, so that the page and the program cannot part.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { columnsPage } from '../../main/intake/columns-page.ts'

writeFileSync(fileURLToPath(new URL('../../docs/columns.md', import.meta.url)), columnsPage())

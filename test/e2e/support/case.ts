// A small determined case for a spec, made by the command, so that the spec does not wait for the sample.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { freshFolder, root } from './desk.ts'

const docket = (...argv: readonly string[]): number => {
  try {
    execFileSync(process.execPath, [join(root, 'bin', 'docket.cjs'), ...argv], { stdio: 'pipe' })
    return 0
  } catch (error) {
    // Some rows of the sample list are broken on purpose.
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
    if (status === 3) return status
    throw error
  }
}

/** The first rows of the sample list, determined. */
export const smallCase = (rows: number): string => {
  const folder = freshFolder()
  const path = join(folder, 'Small.docket')
  const lines = readFileSync(join(root, 'main', 'intake', 'demo', 'transactions.csv'), 'utf8').split('\n')
  writeFileSync(join(folder, 'list.csv'), `${lines.slice(0, rows + 1).join('\n')}\n`)
  docket('new', path, '--title', 'Small')
  docket('import', path, join(folder, 'list.csv'))
  docket('determine', path)
  return path
}

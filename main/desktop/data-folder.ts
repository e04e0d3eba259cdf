// The folder for settings and the log, looked at before anything opens it. Case files are the user's documents and never live here.
import { accessSync, constants, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type FolderProblem = 'folder-is-file' | 'folder-no-access' | 'disk-full'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const probe = (path: string): void => {
  const file = join(path, `.probe-${process.pid}`)
  try {
    writeFileSync(file, 'probe')
  } finally {
    rmSync(file, { force: true })
  }
}

/** Makes the folder if it is missing; says why it cannot be used, or undefined when it can. */
export const checkDataFolder = (path: string): FolderProblem | undefined => {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there !== undefined && !there.isDirectory()) return 'folder-is-file'
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.W_OK)
    probe(path)
    return undefined
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOTDIR' || code === 'EEXIST') return 'folder-is-file'
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'folder-no-access'
  }
}

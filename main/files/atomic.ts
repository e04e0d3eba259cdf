// Atomic writes: a file is there whole or not at all, also when the work is killed or the disk has no room. Everything is written
// beside its place, under a name of its own, and takes its place when it is on the disk.
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const PIECE = 64 * 1024

// A write to the disk for each line would take longer than making the lines.
async function* inPieces(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
    piece += line
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** `new`: nothing may be there yet. `over`: what is there gives way. */
export type Placing = 'new' | 'over'

/** A name beside a file, under which it is written; nobody else has it. */
export const draftBeside = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID().slice(0, 8)}.part`)

const taken = (path: string, code: 'EEXIST' | 'EISDIR'): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'open', path })

/** Throws `EEXIST` or `EISDIR` where a file could not take its place, before any work is done for it. */
export const expectPlace = (path: string, placing: Placing): void => {
  const there = lstatSync(path, { throwIfNoEntry: false })
  if (there === undefined) return
  if (placing === 'new') throw taken(path, 'EEXIST')
  if (there.isDirectory()) throw taken(path, 'EISDIR')
}

// File systems without hard links, such as exFAT.
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Puts a draft in its place; throws the system's error and leaves the draft where it is. */
export const place = (draft: string, path: string, placing: Placing): void => {
  if (placing === 'over') {
    renameSync(draft, path)
    return
  }
  try {
    // Unlike a rename, a link never takes the place of what came there meanwhile.
    linkSync(draft, path)
    unlinkSync(draft)
  } catch (error) {
    if (!NO_LINKS.has(String(codeOf(error)))) throw error
    closeSync(openSync(path, 'wx'))
    renameSync(draft, path)
  }
}

const writeNewOf = async (
  path: string,
  content: Uint8Array | AsyncIterable<string> | AsyncIterable<Uint8Array>,
  mode: number,
): Promise<void> => {
  expectPlace(path, 'new')
  const draft = draftBeside(path)
  try {
    const file = await open(draft, 'wx', mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    place(draft, path, 'new')
  } catch (error) {
    removeIfThere(draft)
    throw error
  }
}

/** Writes a file that must not exist yet; throws the system's error and takes back what was written of it. */
export const writeNew = (
  path: string,
  content: Uint8Array | AsyncIterable<string> | Iterable<string>,
  mode = 0o666,
): Promise<void> => writeNewOf(path, content instanceof Uint8Array ? content : inPieces(content), mode)

/** The same for bytes that come in pieces. */
export const writeNewBytes = (path: string, pieces: AsyncIterable<Uint8Array>, mode = 0o666): Promise<void> =>
  writeNewOf(path, pieces, mode)

/** Takes a file away; that it is not there, or cannot be there, is as good. */
export const removeIfThere = (path: string): void => {
  if (existsSync(path)) rmSync(path, { force: true })
}

/** Replaces a file so that a power cut or a full disk leaves the old one or the new one; throws the system's error. */
export const replaceBytes = (path: string, bytes: Uint8Array, mode = 0o666): void => {
  const draft = draftBeside(path)
  try {
    const file = openSync(draft, 'wx', mode)
    try {
      // Unlike `writeSync`, which may stop after a part of the bytes without an error.
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    place(draft, path, 'over')
  } catch (error) {
    removeIfThere(draft)
    throw error
  }
}

export const replaceFile = (path: string, text: string, mode?: number): void =>
  replaceBytes(path, Buffer.from(text, 'utf8'), mode)

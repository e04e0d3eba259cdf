// Files that are there whole or not at all, also when the disk has no room for them.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
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

const writeNewOf = async (
  path: string,
  content: Uint8Array | AsyncIterable<string> | AsyncIterable<Uint8Array>,
  mode: number,
): Promise<void> => {
  const file = await open(path, 'wx', mode)
  try {
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true })
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
  const beside = join(dirname(path), `.${basename(path)}.new`)
  try {
    const file = openSync(beside, 'w', mode)
    try {
      // Unlike `writeSync`, which may stop after a part of the bytes without an error.
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, path)
  } catch (error) {
    removeIfThere(beside)
    throw error
  }
}

export const replaceFile = (path: string, text: string, mode?: number): void =>
  replaceBytes(path, Buffer.from(text, 'utf8'), mode)

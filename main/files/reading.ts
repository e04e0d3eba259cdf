// Reading a file that somebody names. What is no file, such as a device or a pipe, may never end or never begin, and a file may be
// larger than anything that is read of it: both are told before a byte is taken.
import { type FileHandle, open, stat } from 'node:fs/promises'

const failure = (code: 'EISDIR' | 'ENOTFILE' | 'EFBIG', path: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'open', path })

/** The size of a file in bytes; throws the system's error, `EISDIR` for a folder and `ENOTFILE` for what is no file. */
export const sizeOfFile = async (path: string): Promise<number> => {
  const found = await stat(path)
  if (found.isDirectory()) throw failure('EISDIR', path)
  if (!found.isFile()) throw failure('ENOTFILE', path)
  return found.size
}

const filled = async (file: FileHandle, bytes: Buffer): Promise<Buffer> => {
  let at = 0
  while (at < bytes.length) {
    const { bytesRead } = await file.read(bytes, at, bytes.length - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

/** The first bytes of a file, as many as it has. */
export const firstBytesOf = async (path: string, count: number): Promise<Buffer> => {
  await sizeOfFile(path)
  const file = await open(path, 'r')
  try {
    return await filled(file, Buffer.alloc(count))
  } finally {
    await file.close()
  }
}

/** A whole file of at most so many bytes; throws `EFBIG` for a larger one. Bytes that come to it meanwhile are left out. */
export const readFileOf = async (path: string, most: number): Promise<Buffer> => {
  const size = await sizeOfFile(path)
  if (size > most) throw failure('EFBIG', path)
  return firstBytesOf(path, size)
}

// The parts of a ZIP archive, read one after the other with bounds. A size that the archive states is checked, never trusted.
import { type FileHandle, open } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { archiveKind, kindOf } from './kind.ts'
import { WorkbookError, damaged, tooLarge } from './problem.ts'

const LOCAL_HEADER = 0x04034b50
const CENTRAL_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const LARGEST_DIRECTORY = 4 * 1024 * 1024
const STORED = 0
const DEFLATED = 8
const PIECE = 64 * 1024
/** Bytes all parts that are read may unpack to. */
const MOST_UNPACKED_BYTES = 1024 * 1024 * 1024

type Entry = {
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const readAt = async (file: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, offset)
  return bytes.subarray(0, bytesRead)
}

const findEnd = (tail: Buffer): number => {
  let end = tail.length - END_LENGTH
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1
  return end
}

/** Names are compared as Windows does: without regard to case, and with either slash. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

const readDirectory = (directory: Buffer, count: number): Map<string, Entry> => {
  const entries = new Map<string, Entry>()
  let offset = 0
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > directory.length || directory.readUInt32LE(offset) !== CENTRAL_ENTRY) throw damaged('directory')
    const nameLength = directory.readUInt16LE(offset + 28)
    const next = offset + 46 + nameLength + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32)
    if (next > directory.length) throw damaged('directory')
    const name = partName(directory.toString('utf8', offset + 46, offset + 46 + nameLength))
    // Which of two parts of one name is meant cannot be known.
    if (entries.has(name)) throw damaged(name)
    entries.set(name, {
      method: directory.readUInt16LE(offset + 10),
      isEncrypted: (directory.readUInt16LE(offset + 8) & 1) === 1,
      crc: directory.readUInt32LE(offset + 16),
      packed: directory.readUInt32LE(offset + 20),
      unpacked: directory.readUInt32LE(offset + 24),
      offset: directory.readUInt32LE(offset + 42),
    })
    offset = next
  }
  return entries
}

export type Archive = {
  readonly has: (name: string) => boolean
  /** The part in pieces; throws a `WorkbookError` where its bytes are not what the archive says of them. */
  readonly part: (name: string) => AsyncGenerator<Buffer>
  readonly close: () => Promise<void>
}

async function* packedPieces(file: FileHandle, from: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const piece = await readAt(file, from + done, Math.min(PIECE, length - done))
    if (piece.length === 0) return
    done += piece.length
    yield piece
  }
}

/** Until the stream takes more, or takes nothing any more. */
const roomIn = (stream: ReturnType<typeof createInflateRaw>): Promise<void> =>
  new Promise((resolve) => {
    const goOn = (): void => {
      stream.off('drain', goOn).off('close', goOn)
      resolve()
    }
    stream.on('drain', goOn).on('close', goOn)
  })

async function* inflated(pieces: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PIECE })
  let isStopped = false
  const feed = async (): Promise<void> => {
    for await (const piece of pieces) {
      if (isStopped) return
      if (!inflate.write(piece)) await roomIn(inflate)
    }
    inflate.end()
  }
  const fed = feed()
  // Told below; a rejection that nobody waits for yet must not end the thread.
  fed.catch(() => undefined)
  try {
    for await (const piece of inflate) yield asBuffer(piece)
    await fed
  } catch (error) {
    throw error instanceof WorkbookError ? error : damaged(name)
  } finally {
    // Whoever stops early closes the file next, so that nothing may be read from it any more.
    isStopped = true
    inflate.destroy()
    await fed.catch(() => undefined)
  }
}

const asBuffer = (piece: unknown): Buffer => {
  if (Buffer.isBuffer(piece)) return piece
  throw new TypeError('a part gives bytes')
}

/** Opens the archive of a workbook; throws a `WorkbookError` that says what the file is when it is none. */
export const openArchive = async (path: string): Promise<Archive> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const head = await readAt(file, 0, PIECE)
    const kind = kindOf(head)
    if (kind !== 'zip') {
      // The directory of an OLE2 file may lie anywhere in it.
      const isEncrypted =
        kind === 'xls' && size > PIECE && kindOf(await readAt(file, 0, 8 * 1024 * 1024)) === 'encrypted'
      throw new WorkbookError({ code: 'workbook-is-other', kind: isEncrypted ? 'encrypted' : kind })
    }
    const tail = await readAt(file, Math.max(0, size - LONGEST_COMMENT - END_LENGTH), LONGEST_COMMENT + END_LENGTH)
    const end = findEnd(tail)
    if (end < 0) throw damaged('directory')
    const length = tail.readUInt32LE(end + 12)
    const from = tail.readUInt32LE(end + 16)
    if (length > LARGEST_DIRECTORY || from + length > size) throw damaged('directory')
    const entries = readDirectory(await readAt(file, from, length), tail.readUInt16LE(end + 10))
    const other = archiveKind(new Set(entries.keys()))
    if (other !== undefined) throw new WorkbookError({ code: 'workbook-is-other', kind: other })
    return archiveOf(file, entries, size)
  } catch (error) {
    await file.close()
    throw error
  }
}

const archiveOf = (file: FileHandle, entries: ReadonlyMap<string, Entry>, size: number): Archive => {
  let left = MOST_UNPACKED_BYTES
  return {
    has: (name) => entries.has(partName(name)),
    part: async function* (name) {
      const entry = entries.get(partName(name))
      if (entry === undefined) throw damaged(name)
      if (entry.isEncrypted) throw new WorkbookError({ code: 'workbook-is-other', kind: 'encrypted' })
      if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged(name)
      if (entry.unpacked > left) throw tooLarge('bytes')
      const header = await readAt(file, entry.offset, 30)
      if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged(name)
      const from = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
      if (from + entry.packed > size) throw damaged(name)
      const packed = packedPieces(file, from, entry.packed)
      let crc = 0
      let unpacked = 0
      for await (const piece of entry.method === STORED ? packed : inflated(packed, name)) {
        unpacked += piece.length
        if (unpacked > entry.unpacked) throw damaged(name)
        left -= piece.length
        crc = crc32(piece, crc)
        yield piece
      }
      if (unpacked !== entry.unpacked || crc !== entry.crc) throw damaged(name)
    },
    close: () => file.close(),
  }
}

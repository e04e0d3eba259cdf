// The parts of a ZIP archive, read one after the other with bounds. A size that the archive states is checked, never trusted.
import { type FileHandle, open } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { archiveKind, kindOf } from './kind.ts'
import { WorkbookError, damaged, tooLarge } from './problem.ts'

const LOCAL_HEADER = 0x04034b50
const CENTRAL_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
// What does not fit 32 bits stands in further records (ZIP64); programs that write as a stream use them for small files too.
const END_OF_DIRECTORY_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const LOCATOR_LENGTH = 20
const EXTRA_64 = 0x0001
const IN_64 = 0xffff_ffff
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

const wide = (bytes: Buffer, offset: number, part: string): number => {
  if (offset + 8 > bytes.length) throw damaged(part)
  const value = Number(bytes.readBigUInt64LE(offset))
  if (!Number.isSafeInteger(value)) throw damaged(part)
  return value
}

type Sizes = Pick<Entry, 'packed' | 'unpacked' | 'offset'>

/** Sizes as they are: those that 32 bits do not hold stand one after the other in a field of their own. */
const wholeSizes = ({ packed, unpacked, offset }: Sizes, extra: Buffer): Sizes => {
  if (packed !== IN_64 && unpacked !== IN_64 && offset !== IN_64) return { packed, unpacked, offset }
  let from = 0
  while (from + 4 <= extra.length && extra.readUInt16LE(from) !== EXTRA_64) from += 4 + extra.readUInt16LE(from + 2)
  if (from + 4 > extra.length) throw damaged('directory')
  let next = from + 4
  const whole = (size: number): number => {
    if (size !== IN_64) return size
    next += 8
    return wide(extra, next - 8, 'directory')
  }
  return { unpacked: whole(unpacked), packed: whole(packed), offset: whole(offset) }
}

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
    const stated = {
      packed: directory.readUInt32LE(offset + 20),
      unpacked: directory.readUInt32LE(offset + 24),
      offset: directory.readUInt32LE(offset + 42),
    }
    const extra = directory.subarray(offset + 46 + nameLength, next)
    entries.set(name, {
      method: directory.readUInt16LE(offset + 10),
      isEncrypted: (directory.readUInt16LE(offset + 8) & 1) === 1,
      crc: directory.readUInt32LE(offset + 16),
      ...wholeSizes(stated, extra),
    })
    offset = next
  }
  return entries
}

type Directory = { readonly count: number; readonly length: number; readonly from: number }

const findDirectory = async (file: FileHandle, size: number): Promise<Directory> => {
  const most = LONGEST_COMMENT + END_LENGTH + LOCATOR_LENGTH
  const tail = await readAt(file, Math.max(0, size - most), most)
  const end = findEnd(tail)
  if (end < 0) throw damaged('directory')
  const [count, length, from] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count !== 0xffff && length !== IN_64 && from !== IN_64) return { count, length, from }
  const locator = end - LOCATOR_LENGTH
  // A file of 65,535 parts needs no further record.
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) return { count, length, from }
  const record = await readAt(file, wide(tail, locator + 8, 'directory'), 56)
  if (record.length < 56 || record.readUInt32LE(0) !== END_OF_DIRECTORY_64) throw damaged('directory')
  return {
    count: wide(record, 32, 'directory'),
    length: wide(record, 40, 'directory'),
    from: wide(record, 48, 'directory'),
  }
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
    const { count, length, from } = await findDirectory(file, size)
    if (length > LARGEST_DIRECTORY || from + length > size) throw damaged('directory')
    const entries = readDirectory(await readAt(file, from, length), count)
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

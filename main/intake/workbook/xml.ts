// One part of a workbook as the elements of its XML, in order. Names come without their namespace prefix: transitional and
// strict workbooks have the same names, and some programs prefix them.
import { SaxesParser } from 'saxes'
import { WorkbookError, damaged } from './problem.ts'
import type { Archive } from './zip.ts'

export type Attributes = Readonly<Record<string, string>>

export type Handler = {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

type Decoder = InstanceType<typeof TextDecoder>

const decoderOf = (first: Buffer): Decoder => {
  const [one, two] = first
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

/** Reads a part to its end; gives the bytes read so far after each piece, so that what came of it can be taken. */
export async function* readXml(archive: Archive, part: string, handler: Handler): AsyncGenerator<number> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', () => {
    throw damaged(part)
  })
  parser.on('opentag', ({ name, attributes }) => handler.open?.(bare(name), attributes))
  parser.on('closetag', ({ name }) => handler.close?.(bare(name)))
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  let decoder: Decoder | undefined
  let bytes = 0
  try {
    for await (const piece of archive.part(part)) {
      decoder ??= decoderOf(piece)
      parser.write(decoder.decode(piece, { stream: true }))
      bytes += piece.length
      yield bytes
    }
    if (decoder === undefined) throw damaged(part)
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof WorkbookError || !(error instanceof TypeError) ? error : damaged(part)
  }
  yield bytes
}

/** The whole part at once. */
export const readWholeXml = async (archive: Archive, part: string, handler: Handler): Promise<void> => {
  const pieces = readXml(archive, part, handler)
  while ((await pieces.next()).done !== true);
}

/** An attribute whatever its prefix (`r:id`). */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]

// A character that XML cannot hold stands as `_xHHHH_`, and an underscore that would look so as `_x005F_`.
/** Text as it is written in a workbook, as the characters it stands for. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_all, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : text

// What a file is by its content, so that a message can name it when its ending promises something else.
import type { FileKind } from './problem.ts'

const starts = (bytes: Buffer, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)

/** The name of a stream in an OLE2 file stands in UTF-16. */
const holdsStream = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))

const isText = (bytes: Buffer): boolean => {
  const isWide = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)
  if (isWide) return true
  let odd = 0
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) odd += 1
  return odd === 0
}

const textKind = (bytes: Buffer): FileKind => {
  const head = bytes.toString('latin1').replace(/^ï»¿/, '').trimStart().slice(0, 2048).toLowerCase()
  if (/^(<!doctype html|<html|<table|<head|<meta)/.test(head)) return 'web-page'
  if (head.startsWith('<?xml') || head.startsWith('<workbook'))
    return head.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xml-spreadsheet' : 'unknown'
  return 'text'
}

/** The kind of a file by its first bytes (and, for OLE2, the names of its streams); `zip` when it is a ZIP archive. */
export const kindOf = (bytes: Buffer): FileKind => {
  if (bytes.length === 0) return 'empty'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return holdsStream(bytes, 'EncryptedPackage') ? 'encrypted' : 'xls'
  if (starts(bytes, 0x50, 0x4b)) return 'zip'
  // The stream of an XLS file before 1997 stands without a container.
  if (starts(bytes, 0x09, 0x08) || starts(bytes, 0x09, 0x04) || starts(bytes, 0x09, 0x02)) return 'xls'
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  return isText(bytes) ? textKind(bytes) : 'unknown'
}

/** What a ZIP archive is by the names of its parts in small letters; undefined for an XLSX workbook. */
export const archiveKind = (names: ReadonlySet<string>): FileKind | undefined => {
  if (names.has('xl/workbook.xml')) return undefined
  if (names.has('xl/workbook.bin')) return 'xlsb'
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('ppt/presentation.xml')) return 'pptx'
  if (names.has('content.xml') && names.has('mimetype')) return 'ods'
  // The package may name its workbook anything.
  return names.has('_rels/.rels') && names.has('[content_types].xml') ? undefined : 'zip'
}

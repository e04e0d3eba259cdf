// Reads the XML of the electronic CFR: parts are DIV5, sections DIV8, supplements DIV9; paragraphs are P and the FP family.
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Failure, type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { type Block, ITALIC_OFF, ITALIC_ON, type Unit } from './paragraphs.ts'

export type EcfrFailure = Failure<'drift-xml-malformed'> & { readonly detail: string; readonly line: number }

/** Elements whose text is a paragraph of its own. */
const isParagraph = (name: string): boolean => /^(?:P|P-\d|PSPACE|FP|FP-?\d|FP1-2|FRP|LI)$/.test(name)
const isHeading = (name: string): boolean => /^(?:HD\d|HED\d)$/.test(name)
/** Elements with no words of the law: sources, authorities, editorial notes. */
const IGNORED: ReadonlySet<string> = new Set(['CITA', 'AUTH', 'SOURCE', 'EDNOTE', 'SECAUTH', 'APPRO', 'XREF', 'FTREF'])
const isItalic = (tag: SaxesTagPlain): boolean =>
  tag.name === 'I' || tag.name === 'EM' || (tag.name === 'E' && tag.attributes['T'] === '03')

const TABLE_HEADING = /^\s*(Table \d+ to paragraph (?:\(\w+\))+)/i

/** The citation of a section or supplement from its number, as the file states it. */
const baseOf = (type: string, number: string): string | undefined => {
  if (type === 'SECTION') return /(\d{1,4}\.\d+[a-z]?)/.exec(number)?.[1]
  const [, supplement, part] = /Supplement No\.?\s*(\d+)\s+to\s+(?:Subpart \w+ of )?Part\s+(\d+)/i.exec(number) ?? []
  return supplement === undefined || part === undefined ? undefined : `${part} Supp. ${supplement}`
}

/** Sections and supplements of a file of the electronic CFR, in order. Fails with `drift-xml-malformed`. */
export const readEcfr = (xml: string): Result<readonly Unit[], EcfrFailure> => {
  const units: { base: string; blocks: Block[] }[] = []
  const parser = new SaxesParser()
  let failure: EcfrFailure | undefined
  let open: Block[] | undefined
  let [ignored, noteDepth, tableDepth] = [0, 0, 0]
  let [words, noteHeading, noteText, tableHeading, tableText] = ['', '', '', '', '']
  // What the words now read belong to.
  let reading: 'paragraph' | 'heading' | 'note-heading' | 'cell' | 'head' | undefined

  const begin = (what: NonNullable<typeof reading>): void => {
    reading = what
    words = ''
  }
  const endParagraph = (): void => {
    const caption = TABLE_HEADING.exec(words)?.[1]
    if (noteDepth > 0) noteText += `${words}\n`
    else if (caption !== undefined && words.trim() === caption) tableHeading = caption
    else if (words.trim() !== '') open?.push({ kind: 'text', text: words.trim() })
  }
  const endTable = (): void => {
    if (tableText.trim() !== '') open?.push({ kind: 'table', heading: tableHeading, text: tableText })
    tableHeading = ''
  }
  const endNote = (): void => {
    if (noteText.trim() !== '') open?.push({ kind: 'note', heading: noteHeading, text: noteText.trim() })
  }

  parser.on('error', (error) => {
    failure ??= { code: 'drift-xml-malformed', detail: error.message, line: parser.line }
  })
  parser.on('opentag', (tag) => {
    if (IGNORED.has(tag.name)) ignored += 1
    if (ignored > 0) return
    if (tag.name === 'DIV8' || tag.name === 'DIV9') {
      const base = baseOf(tag.name === 'DIV8' ? 'SECTION' : 'APPENDIX', tag.attributes['N'] ?? '')
      open = []
      if (base !== undefined) units.push({ base, blocks: open })
    } else if (tag.name === 'NOTE') {
      noteDepth += 1
      if (noteDepth === 1) [noteHeading, noteText] = ['', '']
    } else if (tag.name === 'TABLE') {
      tableDepth += 1
      if (tableDepth === 1) tableText = ''
    } else if (tag.name === 'TD' || tag.name === 'TH') begin('cell')
    else if (tag.name === 'CAPTION') begin('heading')
    else if (tableDepth > 0) return
    else if (tag.name === 'HED') begin('note-heading')
    else if (tag.name === 'HEAD') begin('head')
    else if (isHeading(tag.name)) begin('heading')
    else if (isParagraph(tag.name)) begin('paragraph')
    else if (isItalic(tag)) words += ITALIC_ON
  })
  parser.on('closetag', ({ name, attributes }) => {
    if (IGNORED.has(name)) {
      ignored -= 1
      return
    }
    if (ignored > 0) return
    if (name === 'DIV8' || name === 'DIV9') open = undefined
    else if (name === 'TD' || name === 'TH') tableText += `${words.trim()}\t`
    else if (name === 'TR') tableText += '\n'
    else if (name === 'TABLE') {
      tableDepth -= 1
      if (tableDepth === 0) endTable()
    } else if (name === 'CAPTION') tableHeading = TABLE_HEADING.exec(words)?.[1] ?? tableHeading
    else if (tableDepth > 0) return
    else if (name === 'NOTE') {
      noteDepth -= 1
      if (noteDepth === 0) endNote()
    } else if (name === 'HED' && noteDepth > 0) noteHeading = words.trim()
    else if (isHeading(name)) {
      const caption = TABLE_HEADING.exec(words)?.[1]
      if (caption === undefined) open?.push({ kind: 'heading', text: words.trim() })
      else tableHeading = caption
    } else if (isParagraph(name) && reading === 'paragraph') endParagraph()
    else if (name === 'I' || name === 'EM' || (name === 'E' && attributes['T'] === '03')) {
      words += ITALIC_OFF
      return
    } else return
    reading = undefined
  })
  const onText = (text: string): void => {
    if (ignored === 0 && reading !== undefined) words += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.write(xml).close()
  return failure === undefined ? ok(units) : failed(failure)
}

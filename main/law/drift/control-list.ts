// Cuts Supplement No. 1 to part 774 by entry: the Commerce Control List has items and notes instead of designated paragraphs.
import { type Block, type Paragraph, withoutItalics } from './paragraphs.ts'
import { hashWords } from './fold.ts'

export const CONTROL_LIST = '774 Supp. 1'

const ENTRY = /^(\d[A-E]\d{3})\s+\S/
const NOTE = /^((?:Technical )?Note)s?(?:\s+(\d+))?(?:\s+to\s+[^:]{1,80})?\s*:/i
const NUMBERED = /^(\d{1,2})\.\s+\S/
const ITEM = /^([a-z](?:\.(?:\d{1,2}|[a-z]))*)\.?\s+\S/

/** `ECCN 3A090` for the entry itself, `ECCN 3A090.a.1` for an item, `ECCN 3A090 Note 2` for a note. */
export const controlListParagraphs = (blocks: readonly Block[]): readonly Paragraph[] => {
  const found = new Map<string, string>()
  let [entry, place] = ['', '']
  // "Technical Notes:" opens a list of notes numbered "1.", "2." and so on.
  let numbered = ''
  const add = (citation: string, text: string): void => {
    const before = found.get(citation)
    found.set(citation, before === undefined ? text : `${before}\n${text}`)
  }
  const placeOf = (text: string): string => {
    const [, kind, number] = NOTE.exec(text) ?? []
    if (kind !== undefined) {
      const name = kind.toLowerCase() === 'note' ? 'Note' : 'Technical Note'
      numbered = number === undefined ? name : ''
      return `ECCN ${entry} ${name}${number === undefined ? '' : ` ${number}`}`
    }
    const next = NUMBERED.exec(text)?.[1]
    if (numbered !== '' && next !== undefined) return `ECCN ${entry} ${numbered} ${next}`
    const item = ITEM.exec(text)?.[1]
    if (item === undefined) return place
    numbered = ''
    return `ECCN ${entry}.${item}`
  }
  for (const block of blocks) {
    const text = withoutItalics(block.kind === 'note' ? `${block.heading} ${block.text}` : block.text)
    const started = block.kind === 'table' ? undefined : ENTRY.exec(text)?.[1]
    if (started !== undefined) {
      entry = started
      place = `ECCN ${entry}`
      numbered = ''
    } else if (entry !== '' && block.kind !== 'table') place = placeOf(text)
    if (entry !== '' && text !== '') add(place, text)
  }
  return [...found].map(([citation, text]) => ({ citation, text, hash: hashWords(text) }))
}

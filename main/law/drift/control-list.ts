// Cuts Supplement No. 1 to part 774 by entry: the Commerce Control List has items and notes instead of designated paragraphs.
import { type Block, type Paragraph, letterAfter, withoutItalics } from './paragraphs.ts'
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
  // A note may have points of its own, "a." and on, which are no items of the entry.
  let point = ''
  const add = (citation: string, text: string): void => {
    const before = found.get(citation)
    found.set(citation, before === undefined ? text : `${before}\n${text}`)
  }
  const placeOf = (text: string): string => {
    const [heading = '', kind, number] = NOTE.exec(text) ?? []
    if (kind !== undefined) {
      const name = kind.toLowerCase() === 'note' ? 'Note' : 'Technical Note'
      // "Notes: 1. Words" has the first of its notes run in.
      const runIn = number ?? NUMBERED.exec(text.slice(heading.length).trimStart())?.[1]
      numbered = number === undefined ? name : ''
      point = ''
      return `ECCN ${entry} ${name}${runIn === undefined ? '' : ` ${runIn}`}`
    }
    const next = NUMBERED.exec(text)?.[1]
    if (numbered !== '' && next !== undefined) {
      point = ''
      return `ECCN ${entry} ${numbered} ${next}`
    }
    const item = ITEM.exec(text)?.[1]
    if (item === undefined) return place
    const isPoint =
      numbered !== '' &&
      ((item === 'a' && found.has(`ECCN ${entry}.a`)) || (point !== '' && item === letterAfter(point)))
    if (isPoint) {
      point = item
      return place
    }
    numbered = ''
    point = ''
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

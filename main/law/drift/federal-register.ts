// Reads the plain text of amendatory instructions as the Federal Register prints them, with the instructions themselves left out.
import { type Block, ITALIC_OFF, ITALIC_ON, type Unit } from './paragraphs.ts'

const PART = /^PART \d+\u2014/
const INSTRUCTION =
  /^\d+\. (?:The authority citation|Section \d|Supplement No\. \d+ to part|Add \u00a7|Amend |Revise |Part \d+ is)/
const SECTION = /^\u00a7 (\d{3}\.\d+)$/
const SUPPLEMENT = /^Supplement No\. (\d+) to Part (\d+)\u2014/
const NOTE = /^Note (?:\d+ )?to (?:\d+ )?paragraph (?:\(\w+\))+:$/
const TABLE = /^Table \d+ to Paragraph (?:\(\w+\))+$/
const STARS = /^(?:\* ?)+$/

/** Printed italics survive in the plain text only as a space after the parenthesis: `( 1)`. */
const withItalics = (text: string): string =>
  text.replaceAll(/\( (\d{1,2}|[ivx]{1,5})\)/g, `(${ITALIC_ON}$1${ITALIC_OFF})`)

/** A line of its own that ends no sentence and begins no paragraph. */
const isHeading = (block: string): boolean =>
  !block.includes('\n') &&
  block.length < 160 &&
  !/[.;:,]$/.test(block) &&
  !/^\(|^\d+\. |^[a-z]{1,4}\. |\* \* \*$/.test(block)

const isRomanHeading = (block: string): boolean => /^[IVX]+\. [A-Z]/.test(block) && !block.endsWith('.')

/** Sections and supplements of an amendatory text, in order. */
export const readAmendatoryText = (text: string): readonly Unit[] => {
  const printed = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  const units: { base: string; blocks: Block[] }[] = []
  let open: Block[] | undefined
  let awaitsTitle = false
  const start = (base: string): void => {
    open = []
    units.push({ base, blocks: open })
  }
  for (let index = 0; index < printed.length; index += 1) {
    const block = printed[index] ?? ''
    const section = SECTION.exec(block)?.[1]
    const [, supplement, part] = SUPPLEMENT.exec(block) ?? []
    if (PART.test(block) || INSTRUCTION.test(block)) open = undefined
    else if (section !== undefined) {
      start(section)
      awaitsTitle = true
    } else if (supplement !== undefined && part !== undefined) start(`${part} Supp. ${supplement}`)
    else if (open === undefined || STARS.test(block)) awaitsTitle = false
    else if (awaitsTitle) awaitsTitle = false
    else if (NOTE.test(block)) {
      open.push({ kind: 'note', heading: block, text: printed[index + 1] ?? '' })
      index += 1
    } else if (TABLE.test(block)) {
      let rows = ''
      while ((printed[index + 1] ?? '').includes('\t')) {
        rows += `${printed[index + 1] ?? ''}\n`
        index += 1
      }
      open.push({ kind: 'table', heading: block, text: rows })
    } else if (isHeading(block) || isRomanHeading(block)) open.push({ kind: 'heading', text: block })
    else open.push({ kind: 'text', text: withItalics(block) })
  }
  return units
}

// Reads a copy of a Federal Register document whose paragraphs are numbered in brackets: a preamble, which has no designators, is
// cited by the printed page on which a paragraph begins and its number in the copy; what amends the control list is cut by entry.
import type { Block, Paragraph } from './paragraphs.ts'
import { controlListParagraphs } from './control-list.ts'
import { hashWords } from './fold.ts'

const NUMBERED = /^\[(\d{1,4})\]\s+([\s\S]+)$/
const PAGE = /\(\s*printed page (\d+)\)/g
const DOCUMENT = /^(\d{1,3} FR) (\d+)/
const INSTRUCTIONS = /^\d+\. The authority citation for part \d+/

type Numbered = { readonly number: string; readonly text: string }

const numbered = (text: string): readonly Numbered[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((block) => {
      const [, number, words] = NUMBERED.exec(block.trim()) ?? []
      return number === undefined || words === undefined ? [] : [{ number, text: words }]
    })

/** Whether a text is such a copy: it opens with its document's citation and has numbered paragraphs. */
export const isNumberedCopy = (text: string): boolean => DOCUMENT.test(text.trimStart()) && numbered(text).length > 0

const withoutPages = (text: string): string => text.replaceAll(PAGE, ' ').replaceAll(/\s+/g, ' ').trim()

/** `90 FR 4552 [86]` for a paragraph of the preamble, `ECCN 3A090.a.1` for one of the control list. */
export const numberedCopyParagraphs = (text: string): readonly Paragraph[] => {
  const [, volume = '', first = ''] = DOCUMENT.exec(text.trimStart()) ?? []
  const paragraphs: Paragraph[] = []
  const list: Block[] = []
  let page = first
  let isAmending = false
  for (const one of numbered(text)) {
    isAmending ||= INSTRUCTIONS.test(one.text)
    const words = withoutPages(one.text)
    if (isAmending) list.push({ kind: 'text', text: words })
    else paragraphs.push({ citation: `${volume} ${page} [${one.number}]`, text: words, hash: hashWords(words) })
    page = [...one.text.matchAll(PAGE)].at(-1)?.[1] ?? page
  }
  return [...paragraphs, ...controlListParagraphs(list)]
}

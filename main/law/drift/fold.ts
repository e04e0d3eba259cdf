// One form of a paragraph's words, so that printing habits (white space, curly or straight quotes, dashes) are no drift.
import { sha256Hex } from '../../../shared/kernel/sha256.ts'

/** Words with white space, quotation marks and dashes in one form and no space inside brackets or around dashes. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u2018\u2019`\u00b4]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[\u2013\u2014]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?- ?/g, '-')
    .replaceAll(/([([]) /g, '$1')
    .replaceAll(/ ([)\],.;:])/g, '$1')
    .trim()

/** SHA-256 of the folded words, 64 hexadecimal digits. */
export const hashWords = (text: string): string => sha256Hex(foldWords(text))

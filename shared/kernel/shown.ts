// Text from a file on its way to a person: what would move a cursor, change a color, turn the direction of writing or hide is shown by its
// number instead, so that no name can draw a verdict of its own.

// Controls of both sets, soft hyphen, marks and overrides of direction, zero width, separators of lines, annotations, tags.
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- these are the characters that must not come through
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu

const numbered = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** One line of text in which every character is one that a person sees. */
export const shown = (text: string): string => text.replaceAll(UNSEEN, numbered)

/** Whether a text has anything in it that a person would not see. */
export const hidesSomething = (text: string): boolean => shown(text) !== text

/** The same over lines of text that are laid out already: line feeds stay. */
export const shownLines = (text: string): string => text.split('\n').map(shown).join('\n')

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, at) =>
    character.charCodeAt(at) === 0x0a ? '\n' : `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')

/** JSON, or text that was shown, for a terminal: what a person would not see is written as JSON escapes it, so that the value stays. */
export const forTerminal = (text: string): string => text.replaceAll(UNSEEN, escaped)

/** A name as it is typed: two that differ in width, case or spaces alone are one to who reads them. */
export const asOneTypesIt = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()

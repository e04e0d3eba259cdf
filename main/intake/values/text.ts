// Text of a cell as characters: full-width signs, formula guards, and characters that nobody can see.
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { type IntakeProblem, asIs, problem } from '../../../shared/language/row-problem.ts'

const RAISED = /[⁰¹²³⁴-⁹⁺⁻]+/gu

/**
 * Full-width figures and signs of Chinese input become plain ones. Raised figures are a power or a footnote (10²⁶ as `10^26`), and ½
 * or ③ no figure: left as they are, so that no number is read from them.
 */
export const plain = (text: string): string =>
  text
    .replaceAll(RAISED, (raised) => `^${raised.normalize('NFKC')}`)
    .split(/(\p{No}+)/u)
    .map((part, index) => (index % 2 === 0 ? part.normalize('NFKC') : part))
    .join('')
    .trim()

/** A word without regard to case, width, hyphens, underscores and spaces. */
export const folded = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replaceAll(/[\s_\-‐‑‒–—]+/gu, ' ')
    .replaceAll(/[“”"]/g, '')
    .trim()

// A cell that begins so is run as a formula by spreadsheets, with full-width signs too where the language has them; an
// apostrophe keeps it text.
const FORMULA_START = /^'*[=+\-@\t\r＝＋－＠﹢﹣﹦]/u
const GUARDED_START = /^'+[=+\-@\t\r＝＋－＠﹢﹣﹦]/u

/** Text as a cell that no spreadsheet takes for a formula. */
export const guardFormula = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text)
export const unguardFormula = (text: string): string => (GUARDED_START.test(text) ? text.slice(1) : text)

// Controls (but not tab and line ends), marks that turn or hide text, characters that stand for no character. The joiners
// (U+200C, U+200D) and variation selectors belong to the spelling of names and of emoji.
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- controls are among what cannot be seen
  /[\0-\u{8}\v\f\u{E}-\u{1F}\u{7F}-\u{9F}\u{AD}\u{200B}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2060}-\u{206F}\u{FEFF}\u{FFF9}-\u{FFFD}\u{E0000}-\u{E007F}]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Text with what cannot be seen in it written out: `Gamma[U+202E]GmbH`. */
export const withUnseenShown = (text: string): string =>
  text.replaceAll(new RegExp(UNSEEN, 'gu'), (character) => `[${codePoint(character)}]`)

/** The text, or what in it cannot be seen. */
export const seenText = (text: string, path: string): Result<string, IntakeProblem> => {
  const [unseen] = UNSEEN.exec(text) ?? []
  if (unseen === undefined) return ok(text)
  return failed(
    problem('text-unseen', path, {
      found: asIs(`"${withUnseenShown(text).slice(0, 80)}"`),
      character: asIs(codePoint(unseen)),
    }),
  )
}

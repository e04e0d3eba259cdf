// One form for everything that can be wrong with a line or row of input, put into words only when a person reads it.
import type { Rejection } from '../contract/casefile.ts'
import { type Language, type Slots, say } from './catalog.ts'
import { type IntakeCode, intakeMend, intakeWhat, intakeWords } from './intake.ts'

export type WordKey = keyof (typeof intakeWords)['en']

/** A slot of a message: a value of the input as it is, a word of the product, or several joined by "or". */
export type ProblemSlot =
  | { readonly kind: 'as-is'; readonly text: string }
  | { readonly kind: 'word'; readonly key: WordKey; readonly slots?: Slots }
  | { readonly kind: 'either'; readonly of: readonly ProblemSlot[] }

/**
 * `path` names the member (`parties[0].location`; empty for the whole line); `column` is the header of the cell where
 * the input is a table.
 */
export type IntakeProblem = {
  readonly code: IntakeCode
  readonly path: string
  readonly column?: string
  readonly slots: Readonly<Record<string, ProblemSlot>>
}

export const asIs = (text: string | number): ProblemSlot => ({ kind: 'as-is', text: String(text) })
export const word = (key: WordKey, slots: Slots = {}): ProblemSlot => ({ kind: 'word', key, slots })
export const either = (...of: readonly ProblemSlot[]): ProblemSlot => ({ kind: 'either', of })

export const problem = (
  code: IntakeCode,
  path: string,
  slots: Readonly<Record<string, ProblemSlot>> = {},
): IntakeProblem => ({ code, path, slots })

const LONGEST_QUOTATION = 60

/** A value of the input for a message: quoted, on one line, cut when long. */
export const quoted = (value: unknown): ProblemSlot => {
  if (value === undefined || value === null) return word('nothing')
  if (value === '') return word('empty-text')
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined')
  return asIs(text.length <= LONGEST_QUOTATION ? text : `${text.slice(0, LONGEST_QUOTATION - 1)}…`)
}

const slotText = (slot: ProblemSlot, language: Language): string => {
  switch (slot.kind) {
    case 'as-is':
      return slot.text
    case 'word':
      return say(intakeWords, language, slot.key, slot.slots)
    case 'either':
      return slot.of.map((part) => slotText(part, language)).join(say(intakeWords, language, 'or'))
  }
}

const slotTexts = ({ slots }: IntakeProblem, language: Language): Slots => ({
  suggestion: '',
  ...Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, slotText(slot, language)])),
})

/** What is wrong, as a clause without a full stop. */
export const whatIsWrong = (found: IntakeProblem, language: Language): string =>
  say(intakeWhat, language, found.code, slotTexts(found, language))

/** What the person can do about it. */
export const howToMend = (found: IntakeProblem, language: Language): string =>
  say(intakeMend, language, found.code, slotTexts(found, language))

/** Both in one line. */
export const problemText = (found: IntakeProblem, language: Language): string =>
  `${whatIsWrong(found, language)}${language === 'en' ? '; ' : '；'}${howToMend(found, language)}`

const ENCODED = '~'

/** The form a case file keeps; `text` is the row as it stood. A slot that is not plain text is kept as JSON under `name~`. */
export const toRejection = (found: IntakeProblem, text: string): Rejection => ({
  column: found.column ?? found.path,
  code: found.code,
  args: Object.fromEntries(
    Object.entries(found.slots).map(([name, slot]) =>
      slot.kind === 'as-is' ? [name, slot.text] : [`${name}${ENCODED}`, JSON.stringify(slot)],
    ),
  ),
  text,
})

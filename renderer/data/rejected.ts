// A row the case keeps as rejected, in words. What it lacks was kept as a code and its slots, some of them as JSON.
import type { RejectedRow } from '../../shared/contract/casefile.ts'
import { caseRejections } from '../../shared/language/casefile.ts'
import { type Language, type Slots, say } from '../../shared/language/catalog.ts'
import { sayCode } from '../../shared/language/desk-terms.ts'
import { intakeMend, intakeWhat, intakeWords } from '../../shared/language/intake.ts'

const members = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const slotText = (slot: unknown, language: Language): string => {
  const { kind, text, key, slots, of } = members(slot)
  if (kind === 'word' && typeof key === 'string') {
    const filled = Object.entries(members(slots)).map(([name, value]) => [name, String(value)] as const)
    return sayCode(intakeWords, language, key, Object.fromEntries(filled))
  }
  if (kind === 'either' && Array.isArray(of))
    return of.map((part: unknown) => slotText(part, language)).join(say(intakeWords, language, 'or'))
  return typeof text === 'string' ? text : ''
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return { text }
  }
}

export const rejectionInWords = (
  { code, args }: Pick<RejectedRow, 'code' | 'args'>,
  language: Language,
): { readonly what: string; readonly mend: string } => {
  const slots: Slots = {
    suggestion: '',
    ...Object.fromEntries(
      Object.entries(args).map(([name, value]) =>
        name.endsWith('~') ? [name.slice(0, -1), slotText(parsed(String(value)), language)] : [name, value],
      ),
    ),
  }
  // What the case itself rejects says in one text what to do as well.
  if (Object.hasOwn(caseRejections[language], code))
    return { what: sayCode(caseRejections, language, code, slots), mend: '' }
  return { what: sayCode(intakeWhat, language, code, slots), mend: sayCode(intakeMend, language, code, slots) }
}

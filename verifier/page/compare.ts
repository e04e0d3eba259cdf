// The fingerprint that a reader got from a signer by another way, compared with those in the reports at hand.
import { type Language, say } from '../../shared/language/catalog.ts'
import { verifierWords } from '../../shared/language/verifier.ts'
import { make } from './elements.ts'
import type { Item } from './result.ts'

const DIGITS = 64

type Holder = { readonly name: string; readonly fingerprint: string }

const holdersIn = (items: readonly Item[]): readonly Holder[] =>
  items.flatMap(({ outcome }) =>
    outcome?.kind !== 'checked'
      ? []
      : outcome.result.signature.signatures.flatMap(({ signer, timestamp }) =>
          [signer, timestamp?.authority].flatMap((holder) =>
            holder === undefined ? [] : [{ name: holder.subject.name, fingerprint: holder.fingerprint }],
          ),
        ),
  )

const answerTo = (language: Language, typed: string, items: readonly Item[]): string => {
  const digits = typed.toLowerCase().replaceAll(/[\s:]/g, '')
  if (digits === '') return ''
  if (!/^[0-9a-f]*$/.test(digits) || digits.length !== DIGITS)
    return say(verifierWords, language, 'expected-short', { count: digits.replaceAll(/[^0-9a-f]/g, '').length })
  const names = holdersIn(items).flatMap(({ name, fingerprint }) => (fingerprint === digits ? [name] : []))
  return names.length === 0
    ? say(verifierWords, language, 'expected-none')
    : say(verifierWords, language, 'expected-found', { names: [...new Set(names)].join(', ') })
}

/** A field for the fingerprint, and what it says of the reports; `typed` is what stood in it before. */
export const comparison = (language: Language, items: readonly Item[], typed: string): HTMLElement => {
  const answer = make('p', { id: 'expected-answer', role: 'status' }, answerTo(language, typed, items))
  const field = make('input', {
    id: 'expected',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'expected-help',
    value: typed,
  })
  field.addEventListener('input', () => {
    answer.replaceChildren(make('span', {}, answerTo(language, field.value, items)))
  })
  return make(
    'div',
    { class: 'expected' },
    make('label', { for: 'expected' }, say(verifierWords, language, 'expected')),
    field,
    make('p', { id: 'expected-help', class: 'soft' }, say(verifierWords, language, 'expected-help')),
    answer,
  )
}

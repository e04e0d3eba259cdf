// One file and what was found, in the words of `docket verify`.
import { iconPaths } from '../../shared/charts/marks.ts'
import { type VerificationResult, type Verdict, verdictOf } from '../../shared/contract/report.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { verificationLines } from '../../shared/language/verification-lines.ts'
import { verificationWords } from '../../shared/language/verification.ts'
import { verifierWords } from '../../shared/language/verifier.ts'
import type { Outcome } from './checker.ts'
import { drawing, make } from './elements.ts'
import { saveButton } from './save.ts'

export type Item = { readonly id: number; readonly file: File; readonly outcome?: Outcome }

const icons = { whole: 'check-circle', unchecked: 'question', broken: 'cross' } as const satisfies Readonly<
  Record<Verdict, keyof typeof iconPaths>
>

export const verdictSign = (verdict: Verdict, text: string): HTMLElement =>
  make('span', { class: 'verdict', 'data-verdict': verdict }, drawing(iconPaths[icons[verdict]]), text)

const linesOf = (language: Language, result: VerificationResult): HTMLElement => {
  const rows: HTMLElement[] = []
  let texts: HTMLElement | undefined
  for (const [label, text] of verificationLines(language, result)) {
    if (label !== '' || texts === undefined) {
      texts = make('td')
      rows.push(make('tr', {}, make('th', { scope: 'row' }, label), texts))
    }
    texts.append(make('p', {}, text))
  }
  return make('table', { class: 'lines' }, make('tbody', {}, ...rows))
}

const failedText = (language: Language, why: Extract<Outcome, { kind: 'failed' }>['why']): string =>
  say(verifierWords, language, 'failed', {
    why: typeof why === 'string' ? say(verifierWords, language, `why-${why}`) : why.message,
  })

/** Everything that is known of one file. */
export const resultOf = (language: Language, { id, file, outcome }: Item): HTMLElement => {
  const heading = make('h2', { id: `file-${id}`, tabindex: '-1' }, file.name)
  const section = make('section', { class: 'result', 'aria-labelledby': `file-${id}` }, heading)
  if (outcome === undefined) return section
  if (outcome.kind === 'failed') {
    section.append(make('p', { class: 'failed' }, failedText(language, outcome.why)))
    return section
  }
  const { result } = outcome
  const verdict = verdictOf(result)
  const { bytes, sha256 } = result.file
  section.append(
    make('p', {}, verdictSign(verdict, say(verificationWords, language, `verdict-${verdict}`))),
    make('p', { class: 'soft' }, say(verifierWords, language, sha256 === '' ? 'size-only' : 'size', { bytes, sha256 })),
    linesOf(language, result),
    saveButton(say(verifierWords, language, 'save'), [{ file, outcome }]),
  )
  return section
}

/** All files in a table, as the command shows several. */
export const tableOf = (language: Language, items: readonly Item[]): HTMLElement => {
  const words = (['file', 'verdict', 'case', 'signers'] as const).map((key) => say(verificationWords, language, key))
  return make(
    'table',
    { class: 'files' },
    make('caption', {}, say(verifierWords, language, 'all-files')),
    make('thead', {}, make('tr', {}, ...words.map((word) => make('th', { scope: 'col' }, word)))),
    make('tbody', {}, ...items.map((item) => rowOf(language, item))),
  )
}

const rowOf = (language: Language, { id, file, outcome }: Item): HTMLElement => {
  const name = make('th', { scope: 'row' }, make('a', { href: `#file-${id}` }, file.name))
  if (outcome?.kind !== 'checked') {
    const state = outcome === undefined ? '…' : say(verifierWords, language, 'not-checked')
    return make('tr', {}, name, make('td', {}, state), make('td'), make('td'))
  }
  const { result } = outcome
  const verdict = verdictOf(result)
  const signers = result.signature.signatures.map(({ signer }) => signer?.subject.name ?? '?')
  return make(
    'tr',
    {},
    name,
    make('td', {}, verdictSign(verdict, say(verificationWords, language, `short-${verdict}`))),
    make('td', {}, result.report?.caseTitle ?? ''),
    make('td', {}, signers.join(', ')),
  )
}

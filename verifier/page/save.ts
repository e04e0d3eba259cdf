// The result as a file: a line of JSON for each report, as `docket verify --json` prints it.
import { verdictOf } from '../../shared/contract/report.ts'
import type { Outcome } from './checker.ts'
import { make } from './elements.ts'

type Kept = { readonly file: File; readonly outcome?: Outcome }

const lineOf = ({ file, outcome }: Kept): string => {
  if (outcome?.kind !== 'checked') return ''
  const { result } = outcome
  const verdict = verdictOf(result)
  return `${JSON.stringify({ path: file.name, sound: verdict === 'whole', verdict, ...result })}\n`
}

export const saveButton = (label: string, kept: readonly Kept[]): HTMLElement => {
  const button = make('button', { type: 'button', class: 'save' }, label)
  button.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob(kept.map(lineOf), { type: 'application/json' }))
    const [only] = kept
    const name = kept.length === 1 && only !== undefined ? `${only.file.name}.json` : 'docket-verify.ndjson'
    make('a', { href: address, download: name }).click()
    URL.revokeObjectURL(address)
  })
  return button
}

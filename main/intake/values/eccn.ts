// Export control classification numbers as people write them. A missing point, or a comma for one, would change the item: asked.
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { type IntakeProblem, problem, quoted, word } from '../../../shared/language/row-problem.ts'
import { plain } from './text.ts'

/** Forms of the Commerce Control List, and EAR99. */
const FORM = /^(EAR99|\d[A-E]\d{3}(\.[a-z0-9]{1,3})*)$/

/** Capitals before the first point and small letters after it, as the list prints them. */
const printed = (text: string): string =>
  text.replace(
    /^([0-9a-e]+)((?:\.[0-9a-z]+)*)$/i,
    (_all, head: string, rest: string) => head.toUpperCase() + rest.toLowerCase(),
  )

/** What was probably meant by a writing that is nearly an ECCN. */
const meant = (text: string): string | undefined => {
  const match = /^(\d[A-E]\d{3})[\s.,:_-]*\(?([a-z])\)?\.?$/i.exec(text.replaceAll(/[。·]/gu, '.'))
  return match === null ? undefined : `${(match[1] ?? '').toUpperCase()}.${(match[2] ?? '').toLowerCase()}`
}

export const readEccn = (written: string, path: string): Result<string, IntakeProblem> => {
  const text = plain(written)
    .replace(/^['‘’]/u, '')
    .replace(/^ECCN\s*:?\s*/i, '')
  const eccn = /^EAR[\s-]*99$/i.test(text) ? 'EAR99' : printed(text)
  if (FORM.test(eccn)) return ok(eccn)
  const near = meant(text)
  const suggestion = near === undefined ? {} : { suggestion: word('suggestion', { name: near }) }
  return failed(problem('eccn-form', path, { found: quoted(written), ...suggestion }))
}

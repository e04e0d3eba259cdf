// Files that were verified together, as a list.
import type { Language } from '../../../shared/language/catalog.ts'
import { verificationWords } from '../../../shared/language/verification.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'

export type VerifiedFile = {
  readonly path: string
  /** In words. */
  readonly verdict: string
  readonly caseTitle: string
  readonly signers: readonly string[]
}

const { text } = columnsUnder<keyof (typeof verificationWords)['en'], VerifiedFile>(verificationWords)

const columns = [
  text('file', ({ path }) => path),
  text('verdict', ({ verdict }) => verdict),
  text('case', ({ caseTitle }) => caseTitle),
  text('signers', ({ signers }) => signers.join(', ')),
]

export const verifiedTable = (files: readonly VerifiedFile[], language: Language) => tableOf(columns, files, language)

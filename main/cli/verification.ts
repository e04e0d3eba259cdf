// A verification as text for a terminal.
import { type VerificationResult, verdictOf } from '../../shared/contract/report.ts'
import { shown } from '../../shared/kernel/shown.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { verificationWords } from '../../shared/language/verification.ts'
import { verificationLines } from '../../shared/language/verification-lines.ts'
import { columns } from './text.ts'

/** The path and the one verdict that all checks give together. */
export const verdictLine = (language: Language, path: string, result: VerificationResult): string =>
  `${shown(path)}: ${say(verificationWords, language, `verdict-${verdictOf(result)}`)}`

/** Everything a verification says, one line under the other. */
export const verificationText = (language: Language, result: VerificationResult): string =>
  columns(verificationLines(language, result))

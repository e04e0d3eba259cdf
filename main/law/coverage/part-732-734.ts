// Red flag 28, the direct product rules and de minimis.
import type { CoverageEntry } from './entry.ts'
import { coverageIn } from '../paragraph.ts'
import { section732 } from '../sections/732.ts'
import { paragraphs734 } from '../sections/734.ts'

export const parts732and734: readonly CoverageEntry[] = [...coverageIn(section732), ...coverageIn(paragraphs734)]

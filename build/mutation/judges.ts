// The files of tests that judge mutants. Left out are those that ask the same at much greater length (soundness, sweep, adverse: they decide
// thousands of records to say one thing), those of data (census, rule mutants, pack files) and those that start processes.
import { globSync } from 'node:fs'
import { root } from './code.ts'

const FOLDERS = [
  'build/mutation/judges/*.ts',
  'test/law/**/*.test.ts',
  'test/unit/main/ledger/*.test.ts',
  'test/property/{ledger,carry,deadlines}.test.ts',
]

const LEFT_OUT: ReadonlySet<string> = new Set([
  // At length
  'test/law/adverse.test.ts',
  'test/law/doubt-effects.test.ts',
  'test/law/naive-prior.test.ts',
  'test/law/naive-records.test.ts',
  'test/law/naive.test.ts',
  'test/law/no-fact-unread.test.ts',
  'test/law/raises.test.ts',
  'test/law/remembered.test.ts',
  'test/law/renamed.test.ts',
  'test/law/same-paragraph.test.ts',
  'test/law/sentences.test.ts',
  'test/law/soundness.test.ts',
  'test/law/summary.test.ts',
  'test/law/sweep.test.ts',
  // Of data, of the sources themselves, and of files on the disk
  'test/law/amendments.test.ts',
  'test/law/census.test.ts',
  'test/law/coverage/coverage.test.ts',
  'test/law/cuts.test.ts',
  'test/law/doubts/doubts.test.ts',
  'test/law/drift/drift.test.ts',
  'test/law/ids-in-code.test.ts',
  'test/law/mutants.test.ts',
  'test/law/names.test.ts',
  'test/law/one-register.test.ts',
  'test/law/pack-file.test.ts',
  'test/law/pack.test.ts',
  'test/law/prior/census.test.ts',
  'test/law/red-flags.test.ts',
  'test/law/views.test.ts',
])

export const judgeFiles: readonly string[] = globSync(FOLDERS, { cwd: root })
  .filter((file) => !LEFT_OUT.has(file))
  .toSorted()

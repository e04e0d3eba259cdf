// The conformance cases (test/conformance), one a test, determined in this thread.
import { expect, test } from 'vitest'
import { determine } from '../../../main/law/index.ts'
import { carriedAnswers } from '../../../test/conformance/carried.ts'
import { conformanceCases } from '../../../test/conformance/cases.ts'
import { type ConformanceCase, unmet } from '../../../test/conformance/expectation.ts'

const answersOf = (wanted: ConformanceCase) => {
  if (wanted.kind !== 'record') return carriedAnswers(wanted)
  const settings = {
    ...(wanted.lawDate === undefined ? {} : { lawDate: wanted.lawDate }),
    ...(wanted.knowledgeDate === undefined ? {} : { knowledgeDate: wanted.knowledgeDate }),
  }
  return wanted.records.map((record) => determine(record, settings).determination)
}

const cases = conformanceCases().filter(({ kind }) => kind !== 'question')

test.each(cases)('$id', (wanted) => {
  if (wanted.kind === 'question') return
  for (const answer of answersOf(wanted)) expect(unmet(wanted.expect[answer.id] ?? {}, answer)).toEqual([])
})

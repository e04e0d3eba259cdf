// Everything a case says by code has words in both languages.
import { expect, test } from 'vitest'
import { caseCheckNames, eventKinds } from '../../../../shared/contract/casefile.ts'
import { languages } from '../../../../shared/language/catalog.ts'
import { caseChecks, caseProblems, caseRejections, eventWords } from '../../../../shared/language/casefile.ts'

const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted()

test.each(languages)('every kind of event and every check has words in %s', (language) => {
  for (const kind of eventKinds) expect(eventWords[language][kind]).toBeTruthy()
  for (const check of caseCheckNames) expect(caseChecks[language][check]).toBeTruthy()
})

test('both languages fill the same slots', () => {
  for (const words of [caseChecks, caseProblems, caseRejections, eventWords])
    for (const [key, text] of Object.entries(words.en))
      expect([key, slots(Object.entries(words['zh-CN']).find(([name]) => name === key)?.[1] ?? '')]).toEqual([
        key,
        slots(text),
      ])
})

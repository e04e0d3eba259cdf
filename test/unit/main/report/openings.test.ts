// The openings of a report: the lines that explain opens with, printed once where transactions read alike, with no day lost.
import { expect, test } from 'vitest'
import { currentPack, determine, sentencesOf } from '../../../../main/law/index.ts'
import { MAX_OPENINGS, Openings } from '../../../../main/report/openings.ts'
import { languages } from '../../../../shared/language/catalog.ts'
import { summaryOf } from '../../../../shared/language/summary.ts'
import { conformanceCases } from '../../../conformance/cases.ts'

const records = conformanceCases()
  .flatMap((each) => (each.kind === 'question' ? [] : each.records))
  .slice(0, 200)
  .map((record, index) => ({ ...record, id: String(1000 + index) }))

const withoutDay = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\d|^Due ?:?|前：|应办：|[ ：:]/g, '')

test.each(languages)('every transaction stands under the lines of its own answer, in %s', (language) => {
  const openings = new Openings(currentPack.pack, language)
  const answers = records.map((record) => ({ record, determination: determine(record).determination }))
  for (const answer of answers) openings.add(answer)
  const printed = openings
    .inOrder()
    .flatMap(({ lines, transactions }) =>
      transactions.map(({ id, lines: own, dues }) => ({
        id,
        dues,
        texts: [...own, ...lines]
          .filter(({ kind }) => kind !== 'more' && kind !== 'why')
          .map(({ text }) => withoutDay(text)),
      })),
    )
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
  const asked = answers
    .map(({ record, determination }) => ({
      id: record.id,
      lines: summaryOf(determination, record, sentencesOf(record), currentPack.pack, language, { place: 'report' }),
    }))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
  // Why an answer outside the pack is open is told by its paragraph where no sentence is at hand.
  expect(printed.map(({ id, texts }) => [id, texts])).toEqual(
    asked.map(({ id, lines }) => [
      id,
      lines.filter(({ kind }) => kind !== 'more' && kind !== 'why').map(({ text }) => withoutDay(text)),
    ]),
  )
  const days = asked.map(({ lines }) => lines.flatMap(({ due }) => due ?? []))
  const lost = printed.filter(({ dues }, index) => dues.length > 0 && dues.join() !== days[index]?.join())
  expect(lost).toEqual([])
})

test('no more openings are printed than the report has room for', () => {
  const openings = new Openings(currentPack.pack, 'en')
  const [record] = records
  if (record === undefined) throw new Error('no record')
  const { determination } = determine(record)
  for (let index = 0; index < MAX_OPENINGS + 5; index += 1) openings.add({ record, determination })
  expect(openings.count).toBe(MAX_OPENINGS)
})

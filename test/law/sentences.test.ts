// A determination is decided in codes; its sentences are words of the pack, in either language, the English of which the contract has.
import { expect, test } from 'vitest'
import { currentPack, determine, packHash, sentencesOf } from '../../main/law/index.ts'
import { conformanceCases } from '../conformance/cases.ts'

const records = conformanceCases().flatMap((one) => (one.kind === 'question' ? [] : one.records))

test('every reason and obligation of a conformance record is said in both languages, in its place', () => {
  let told = 0
  for (const record of records) {
    const { codified, prior, enforced, obligations } = determine(record).determination
    const said = sentencesOf(record)
    expect(said.codified.map(({ en }) => en)).toEqual(codified.reasons.map(({ settles }) => settles))
    expect(said.prior.map(({ en }) => en)).toEqual((prior?.reasons ?? []).map(({ settles }) => settles))
    expect(said.enforced.map(({ en }) => en)).toEqual(enforced.reasons.map(({ settles }) => settles))
    expect(said.obligations.map(({ en }) => en)).toEqual(obligations.map(({ what }) => what))
    for (const { en, zh } of [...said.codified, ...said.prior, ...said.enforced, ...said.obligations]) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/)
      expect(`${en}${zh}`).not.toMatch(/[{}]/)
      told += 1
    }
  }
  expect(told).toBeGreaterThan(500)
})

test('other words in a pack are other sentences in both languages, and the same answer', () => {
  const reworded = {
    ...currentPack.pack,
    messages: currentPack.pack.messages.map((message) =>
      message.id === 'state-fact' ? { ...message, words: { en: 'Supply {axis}!', zh: '请提供{axis}！' } } : message,
    ),
  }
  const loaded = { pack: reworded, hash: packHash(reworded) }
  const open = records.filter((record) =>
    determine(record).determination.codified.reasons.some(({ kind }) => kind === 'missing-fact'),
  )
  expect(open.length).toBeGreaterThan(5)
  for (const record of open) {
    const said = sentencesOf(record, {}, loaded).codified
    expect(said.some(({ en, zh }) => en.startsWith('Supply ') && zh.startsWith('请提供'))).toBe(true)
    expect(determine(record, {}, loaded).determination.codified.outcome).toBe(
      determine(record).determination.codified.outcome,
    )
  }
})

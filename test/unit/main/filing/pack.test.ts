// A paper follows its pack: the duty by its id, the doubts by its route, and the figures of the day.
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type LoadedPack, currentPack, determine, packHash, readPack, writePack } from '../../../../main/law/index.ts'
import type { LawPack } from '../../../../main/law/model.ts'
import type { FilingKind } from '../../../../shared/contract/filing.ts'
import type { TransactionRecord } from '../../../../shared/contract/interchange.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { lppFull, lppSale, paperOf, refusedOf } from './papers.ts'

const amended = (change: (pack: LawPack) => Partial<LawPack>): LoadedPack => {
  const pack = { ...currentPack.pack, ...change(currentPack.pack), version: '2.0.1-test' }
  return expectOk(readPack(writePack({ pack, hash: packHash(pack) })))
}

/** What a paper rests on where the law is that of another pack. */
const under = (pack: LoadedPack, record: TransactionRecord) => ({
  pack,
  determination: determine(record, {}, pack).determination,
})

test.each<[FilingKind, string, TransactionRecord]>([
  ['lpp-certification', 'lpp-statement', lppSale],
  ['lpp-prior-notice', 'lpp-notice', lppSale],
  ['lpp-limit-reached', 'lpp-reached', lppFull],
])('%s is owed by the duty that the pack has, in whatever paragraph it stands', (kind, duty, record) => {
  const moved = amended(({ duties }) => ({
    duties: duties.map((each) => (each.id === duty ? { ...each, paragraph: '740.29(z)' } : each)),
  }))
  expect(refusedOf(kind, record)).toBeUndefined()
  expect(refusedOf(kind, record, under(moved, record))).toBeUndefined()
})

test('the certification and the notice state the limit of the day of the shipment', () => {
  const larger = amended(({ figures }) => ({
    figures: figures.map((figure) =>
      figure.id === 'LPP year'
        ? { ...figure, values: [...figure.values, { from: '2025-07-01', value: '30000000' }] }
        : figure,
    ),
  }))
  const said = (kind: FilingKind, record: TransactionRecord, change = {}): string =>
    JSON.stringify(paperOf(kind, record, change).parts.filter((part) => part.kind === 'statement'))
  for (const [kind, record] of [
    ['lpp-certification', lppSale],
    ['lpp-limit-reached', lppFull],
  ] as const) {
    const [today, then] = [said(kind, record), said(kind, record, under(larger, record))]
    expect(today).toContain('26,900,000')
    expect(today).not.toContain('30,000,000')
    expect(then).toContain('30,000,000')
    expect(then).not.toContain('26,900,000')
  }
})

const folder = new URL('../../../../main/filing/forms/', import.meta.url)
const figures = currentPack.pack.figures
  .filter(({ unit }) => unit === 'TPP' || unit === 'operations')
  .flatMap(({ values }) => values.map(({ value }) => value))
  // Shorter ones say nothing: a hundred is a hundred of anything.
  .filter((value) => value.length > 3)

test.each(readdirSync(folder))('%s matches no doubt, and holds no figure of the law', (name) => {
  const source = readFileSync(new URL(name, folder), 'utf8').replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
  const doubts = currentPack.pack.doubts.filter(({ id }) => source.includes(`'${id}'`))
  expect(doubts.map(({ id }) => id)).toEqual([])
  const digits = source.replaceAll(/(?<=\d),(?=\d{3})/g, '')
  expect(figures.filter((figure) => new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(digits))).toEqual([])
})

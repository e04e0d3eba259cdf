// Reports of earlier products, each as the file it was: they verify and replay with the pack, the machine and the pages they were made
// with, whatever has become of the law, the readers and the layout since.
import { describe, expect, it, vi } from 'vitest'
import { releaseOf, verifyBytes } from '../../../../main/archive/index.ts'
import { releases } from '../../../../main/archive/releases.ts'
import { countersign } from '../../../../main/report/index.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { newIdentity } from '../report/fixtures.ts'
import { signedOddly } from '../report/attacks.ts'
import { keptReport, packed, unpacked } from './kept-reports.ts'

vi.setConfig({ testTimeout: 240_000 })

const release = () => {
  const [first] = releases
  if (first === undefined) throw new Error('no release is kept')
  const { product, packHash, engine } = first
  const found = releaseOf({ product, packHash, engine })
  if (found === undefined) throw new Error('the first release is not found')
  return found
}

describe('the form in which reports are kept', () => {
  it('gives a file back to the last byte', () => {
    const { deflate } = release().layout
    const pdf = keptReport('1-en.pdf', deflate)
    const kept = packed(pdf, deflate)
    expect(kept.length).toBeLessThan(pdf.length / 2)
    expect(unpacked(kept, deflate).equals(pdf)).toBe(true)
  })
})

describe('a report of 28 November 2026', () => {
  it.each([
    ['1-en', 1],
    ['1-zh-CN', 1],
    ['100-en', 100],
    ['100-zh-CN', 100],
    ['1000-en', 1000],
    ['1000-zh-CN', 1000],
  ])('of %s transactions verifies and replays, pages included', async (name, transactions) => {
    const result = await verifyBytes(keptReport(`${name}.pdf`, release().layout.deflate), '2026-11-29T00:00:00Z')
    expect(result.signature).toMatchObject({ verdict: 'valid', problems: [] })
    expect(result.receipt).toMatchObject({ verdict: 'intact', problems: [] })
    expect(result.replay).toMatchObject({ verdict: 'same', compared: transactions, differing: 0 })
    expect(result.registers).toEqual({ verdict: 'same', problems: [] })
    expect(result.pages).toEqual({ verdict: 'same', problems: [] })
    expect(result.times).toEqual({ verdict: 'consistent', problems: [] })
    expect(verdictOf(result)).toBe('whole')
    expect(result.today?.compared).toBe(transactions)
  })

  it.each([
    ['1-en', 'Ana Reviewer', 'Checked'],
    ['1-zh-CN', '김철수', '已复核'],
  ])('of %s that somebody countersigns today is whole', async (name, reviewer, reason) => {
    const report = keptReport(`${name}.pdf`, release().layout.deflate)
    const time = '2026-11-29T12:00:00Z'
    const both = expectOk(countersign(report, await newIdentity(reviewer), { time, reason }))
    const result = await verifyBytes(both, '2026-11-30T00:00:00Z')
    expect(result.signature).toMatchObject({ verdict: 'valid', problems: [] })
    expect(verdictOf(result)).toBe('whole')
  })

  it('that bears the picture of another signature is refused, whoever drew it', async () => {
    const report = keptReport('1-en.pdf', release().layout.deflate)
    const [bob, time] = [await newIdentity('Bob'), '2026-11-29T12:00:00Z']
    const other = signedOddly(report, bob, { time, shownName: 'Alice Counsel' })
    const result = await verifyBytes(other, '2026-11-30T00:00:00Z')
    expect(result.signature.problems).toMatchObject([{ code: 'picture-differs', field: 'Reviewer' }])
  })
})

// Reports of earlier products, each as the file it was: they verify and replay with the pack, the machine and the pages they were made
// with, whatever has become of the law, the readers and the layout since.
import { describe, expect, it, vi } from 'vitest'
import { releaseOf } from '../../../../main/archive/index.ts'
import { releases } from '../../../../main/archive/releases.ts'
import { verifyReport } from '../../../../main/report/index.ts'
import { keptReport, packed, unpacked } from './kept-reports.ts'

vi.setConfig({ testTimeout: 120_000 })

const release = () => {
  const [first] = releases
  const found = first === undefined ? undefined : releaseOf(first)
  if (first === undefined || found === undefined) throw new Error('the first release is not kept')
  return { ...found, product: first.product }
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
    const { machine, layout, fonts, product } = release()
    const result = await verifyReport(keptReport(`${name}.pdf`, layout.deflate), {
      determine: machine.determine,
      packByHash: (hash) => (hash === machine.pack.hash ? machine.pack : undefined),
      product,
      fonts,
      layout,
    })
    expect(result.signature).toMatchObject({ verdict: 'valid', problems: [] })
    expect(result.receipt).toMatchObject({ verdict: 'intact', problems: [] })
    expect(result.pages).toEqual({ verdict: 'same', problems: [] })
    expect(result.replay).toMatchObject({ verdict: 'same', compared: transactions, differing: 0 })
  })
})

import { describe, expect, it, vi } from 'vitest'
import { receiptSchema, renderReport } from '../../../../main/report/index.ts'
import { canonicalJson } from '../../../../shared/kernel/canonical.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { sha256Hex } from '../../../../shared/kernel/sha256.ts'
import { rendered } from './fixtures.ts'
import { receiptIn } from './receipt-in.ts'
import { inventedModel } from './sample.ts'

// Keys, typefaces and the tools of others take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

describe('a report', () => {
  it.each(['en', 'zh-CN'] as const)('has the same bytes when it is made again, in %s', async (lang) => {
    expect(Buffer.from((await rendered(20, lang)).pdf).equals((await rendered(20, lang)).pdf)).toBe(true)
  })

  it('has the same bytes from an asynchronous list', async () => {
    const model = inventedModel(20)
    const entries = async function* () {
      yield* model.entries
    }
    const streamed = expectOk(await renderReport({ ...model, entries: entries() }, { lang: 'en' }))
    expect(Buffer.from(streamed.pdf).equals((await rendered(20)).pdf)).toBe(true)
  })

  it('carries a receipt in canonical form whose digest it states', async () => {
    const report = await rendered(20)
    const text = receiptIn(report.pdf)
    const value: unknown = JSON.parse(text)
    expect(expectOk(canonicalJson(value))).toBe(text)
    expect(sha256Hex(text)).toBe(report.receiptSha256)
    const receipt = receiptSchema.parse(value)
    expect(receipt.transactions).toHaveLength(20)
    expect(receipt.transactions[0]?.record.id).toBe('TX-00001')
    for (const [name, answer] of Object.entries(receipt.answers))
      expect(name).toBe(`sha256:${sha256Hex(expectOk(canonicalJson(answer)))}`)
  })

  it('escapes names in its metadata', async () => {
    const model = inventedModel(2)
    const named = { ...model, case: { ...model.case, title: 'Smith & Co <draft> "one"' } }
    const { pdf } = expectOk(await renderReport(named, { lang: 'en' }))
    expect(Buffer.from(pdf).toString('utf8')).toContain('Smith &amp; Co &lt;draft&gt; &quot;one&quot;')
  })

  it('is made of no transactions too', async () => {
    const report = expectOk(
      await renderReport({ ...inventedModel(0), deadlines: [], positions: [] }, { lang: 'zh-CN' }),
    )
    expect(report.transactions).toBe(0)
  })

  it('is refused when the moment of making is no moment', async () => {
    expect(await renderReport({ ...inventedModel(1), created: '2026-11-22' }, { lang: 'en' })).toMatchObject({
      ok: false,
      error: { code: 'time-malformed' },
    })
  })
})

import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { receiptJsonSchema } from '../../../../main/report/index.ts'
import { inflateReceipt, openReceipt } from '../../../../main/report/receipt-reader.ts'
import { ReceiptWriter, receiptHead } from '../../../../main/report/receipt.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { inventedMachine } from './fixtures.ts'
import { inventedEntries, inventedModel } from './sample.ts'

const receiptOf = (count: number) => {
  const writer = new ReceiptWriter()
  for (const entry of inventedEntries(count)) expectOk(writer.add(entry))
  return expectOk(writer.finish(expectOk(receiptHead(inventedModel(0), 'en'))))
}
const textOf = (count: number): string => {
  const receipt = receiptOf(count)
  return expectOk(inflateReceipt(receipt.deflated, receipt.length)).toString('utf8')
}

describe('a receipt', () => {
  it('gives back the transactions it was written from, in order', () => {
    const entries = [...inventedEntries(25)]
    const open = expectOk(openReceipt(Buffer.from(textOf(25))))
    expect([...open.entries(inventedMachine.readRecord)]).toEqual(entries)
  })

  it('keeps equal traces and verdicts once', () => {
    const value: unknown = JSON.parse(textOf(400))
    const { traces, answers } = value as { traces: object; answers: object }
    expect(Object.keys(traces).length).toBeLessThan(50)
    expect(Object.keys(answers).length).toBeLessThan(50)
  })

  it.each([
    ['a space', (text: string) => text.replace('{"answers"', '{ "answers"'), 'receipt-malformed'],
    [
      'another order of members',
      (text: string) => text.replace(/"engine":("[^"]*"),"entered":\[\]/, '"entered":[],"engine":$1'),
      'receipt-not-canonical',
    ],
    [
      'a number in another form',
      (text: string) => text.replace('"size":1043', '"size":1043.0'),
      'receipt-not-canonical',
    ],
    ['an unknown member', (text: string) => text.replace('"engine":', '"englne":"x","engine":'), 'receipt-malformed'],
    [
      'a changed position',
      (text: string) => text.replace('"used":"25112000"', '"used":"25112001"'),
      'ledgers-digest-differs',
    ],
    [
      'a changed verdict',
      (text: string) => text.replace('"licenseRequirement":"yes"', '"licenseRequirement":"no"'),
      'trace-digest-differs',
    ],
    ['a changed trace', (text: string) => text.replace('"status":"off"', '"status":"on"'), 'trace-digest-differs'],
    ['an end cut off', (text: string) => text.slice(0, -2), 'receipt-malformed'],
    ['no transactions', (text: string) => text.replace(/,"transactions":.*/, '}'), 'receipt-malformed'],
    ['depth without end', () => `{"answers":${'['.repeat(5_000)}`, 'receipt-malformed'],
    ['a name twice', (text: string) => text.replace('"created":', '"created":"x","created":'), 'receipt-not-canonical'],
  ])('is refused for %s', (_, change, code) => {
    const text = textOf(5)
    const changed = change(text)
    expect(changed).not.toBe(text)
    expect(openReceipt(Buffer.from(changed))).toMatchObject({ ok: false, error: { code } })
  })

  it('throws on a transaction that breaks its schema, and names it', () => {
    const text = textOf(5).replace('"activity":"export"', '"activity":"import"')
    const open = expectOk(openReceipt(Buffer.from(text)))
    expect(() => [...open.entries(inventedMachine.readRecord)]).toThrow('receipt-malformed')
  })

  it('is not inflated beyond the length it states', () => {
    const bomb = deflateSync(Buffer.alloc(50_000_000))
    expect(inflateReceipt(bomb, 1000)).toMatchObject({ ok: false, error: { code: 'receipt-malformed' } })
    expect(inflateReceipt(bomb, 5_000_000_000)).toMatchObject({ ok: false, error: { code: 'receipt-too-large' } })
    expect(inflateReceipt(new Uint8Array([1, 2, 3]), 10)).toMatchObject({ ok: false })
  })

  it('has the published schema', () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL('../../../../docs/receipt.schema.json', import.meta.url), 'utf8'),
    )
    expect(receiptJsonSchema()).toEqual(published)
  })
})

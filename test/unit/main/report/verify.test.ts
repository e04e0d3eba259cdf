import { beforeAll, describe, expect, it, vi } from 'vitest'
import { countersign, signReport, verifyReport } from '../../../../main/report/index.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { newIdentity, rendered, signedTwice, verifying, verifyingWith } from './fixtures.ts'
import { determineInvented } from './sample.ts'

// Keys, typefaces and the tools of others take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let report: Uint8Array = new Uint8Array()
beforeAll(async () => {
  report = await signedTwice(30)
}, 60_000)

const changed = (at: number, mask = 1): Uint8Array => {
  const copy = Uint8Array.from(report)
  copy[at] = (copy[at] ?? 0) ^ mask
  return copy
}

const find = (text: string, from = 0): number => Buffer.from(report).indexOf(text, from, 'latin1')

describe('verification of a report', () => {
  it('finds both signatures valid, the pages the same and every determination the same', async () => {
    const result = await verifyReport(report, verifying)
    expect(result.signature.problems).toEqual([])
    expect(result.signature.verdict).toBe('valid')
    expect(result.signature.signatures.map(({ field, coversWholeFile }) => [field, coversWholeFile])).toEqual([
      ['Preparer', false],
      ['Reviewer', true],
    ])
    expect(result.signature.signatures[1]).toMatchObject({ reason: 'Reviewed', time: '2026-11-22T11:00:00Z' })
    expect(result.receipt).toMatchObject({ verdict: 'intact', problems: [] })
    expect(result.pages).toEqual({ verdict: 'same', problems: [] })
    expect(result.replay).toMatchObject({ verdict: 'same', compared: 30, differing: 0 })
    expect(result.registers).toEqual({ verdict: 'same', problems: [] })
    expect(result.times).toEqual({ verdict: 'consistent', problems: [] })
    expect(verdictOf(result)).toBe('whole')
    expect(result.report).toMatchObject({ id: 'R-0001', transactions: 30, language: 'en' })
  })

  it('keeps the verdict on the signature apart from the verdict on the replay', async () => {
    const result = await verifyReport(
      report,
      verifyingWith({
        determine: (record, settings) => {
          const made = determineInvented(record, settings)
          if (record.id !== 'TX-00005') return made
          const determination = { ...made.determination, trace: 'sha256:other' }
          return { determination, trace: { ...made.trace, edition: '2026-01-15' } }
        },
      }),
    )
    expect(result.signature.verdict).toBe('valid')
    expect(result.replay.verdict).toBe('differs')
    expect(result.replay.differences).toEqual([
      {
        transaction: 'TX-00005',
        in: 'trace',
        node: 1,
        path: '/edition',
        stated: '"2025-07-15"',
        recomputed: '"2026-01-15"',
      },
    ])
  })

  it('names the node of the trace where a rule came out otherwise', async () => {
    const result = await verifyReport(
      report,
      verifyingWith({
        determine: (record, settings) => {
          const made = determineInvented(record, settings)
          const [question] = made.trace.questions
          const [rule, ...rest] = question?.rules ?? []
          if (question === undefined || rule === undefined) return made
          return {
            determination: { ...made.determination, trace: 'sha256:other' },
            trace: { ...made.trace, questions: [{ ...question, rules: [{ ...rule, then: 'no' }, ...rest] }] },
          }
        },
      }),
    )
    expect(result.replay).toMatchObject({ verdict: 'differs', compared: 30, differing: 30 })
    expect(result.replay.differences[0]).toMatchObject({ path: '/questions/0/rules/0/then', node: 5 })
  })

  it('does not replay where the pack is not at hand, and says so', async () => {
    const result = await verifyReport(report, { ...verifying, releaseOf: () => undefined })
    expect(result.signature.verdict).toBe('valid')
    expect(result.receipt.verdict).toBe('intact')
    expect(result.replay).toMatchObject({ verdict: 'not-replayed' })
    expect(result.pages).toMatchObject({ verdict: 'not-compared', problems: [{ code: 'release-not-kept' }] })
    // Only a release at hand can be known not to say what its positions come from.
    expect(result.report?.hasPositionsAsStated).toBe(false)
    expect(verdictOf(result)).toBe('unchecked')
  })

  it('survives an engine that throws', async () => {
    const result = await verifyReport(
      report,
      verifyingWith({
        determine: () => {
          throw new Error('no such table')
        },
      }),
    )
    expect(result.signature.verdict).toBe('valid')
    expect(result.replay.verdict).toBe('differs')
    expect(result.replay.problems[0]).toMatchObject({ code: 'replay-failed', message: 'no such table' })
  })

  it('calls an unsigned report not signed', async () => {
    const result = await verifyReport((await rendered(5)).pdf, verifying)
    expect(result.signature.verdict).toBe('not-signed')
    expect(result.replay.verdict).toBe('same')
  })
})

describe('a report that was tampered with', () => {
  it.each([
    ['a page', () => changed(find('stream\n') + 20)],
    ['the title', () => changed(find('/Title') + 3)],
    ['a name of the signature', () => changed(find('/Name (') + 8)],
    ['the reason of the second signature', () => changed(find('/Reason (') + 10)],
    ['the byte range', () => changed(find('/ByteRange [0 ') + 20)],
    ['the signature value', () => changed(find('/Contents <') + 900)],
    ['the zeros after the signature value', () => changed(find('0000000000>>'), 1)],
    ['the last byte', () => changed(report.length - 1)],
    ['the first byte', () => changed(0)],
  ])('is invalid when %s is changed', async (_, tampered) => {
    const result = await verifyReport(tampered(), verifying)
    expect(result.signature.verdict).toBe('invalid')
    expect(result.signature.problems.length).toBeGreaterThan(0)
  })

  it('is invalid when anything is appended, cut off or put in front', async () => {
    const bytes = Buffer.from(report)
    const variants = [
      Buffer.concat([bytes, Buffer.from('\n')]),
      Buffer.concat([bytes, Buffer.from('1 0 obj\n<<>>\nendobj\n')]),
      bytes.subarray(0, bytes.length - 1),
      Buffer.concat([Buffer.from(' '), bytes]),
    ]
    for (const variant of variants) expect((await verifyReport(variant, verifying)).signature.verdict).toBe('invalid')
  })

  it('is invalid when an update replaces a page, though both signatures still verify by their own bytes', async () => {
    const bytes = Buffer.from(report)
    const tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.toString('latin1'))?.[1])
    const size = Number(/\/Size (\d+)/.exec(bytes.toString('latin1', tableAt))?.[1])
    const root = /\/Root (\d+) 0 R/.exec(bytes.toString('latin1', tableAt))?.[1] ?? ''
    const object = `4 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n`
    const table = `xref\n4 1\n${String(bytes.length).padStart(10, '0')} 00000 n \n`
    const trailer = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Prev ${tableAt}>>\nstartxref\n${bytes.length + object.length}\n%%EOF\n`
    const result = await verifyReport(
      Buffer.concat([bytes, Buffer.from(object + table + trailer, 'latin1')]),
      verifying,
    )
    expect(result.signature.verdict).toBe('invalid')
    expect(result.signature.problems[0]?.code).toBe('update-unexpected')
    expect(result.signature.signatures.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['valid', 'valid'])
  })

  it('is refused with a reason when the table of objects lies', async () => {
    const at = find('0000000015 00000 n')
    const copy = Buffer.from(report)
    copy.write('0000000016', at, 'latin1')
    const result = await verifyReport(copy, verifying)
    expect(result.signature.problems[0]?.code).toBe('structure-unexpected')
  })
})

describe('signing', () => {
  it('gives equal files for equal reports, RSA identities and times', async () => {
    const identity = await newIdentity('Li Lei', 'rsa-3072')
    const { pdf } = await rendered(3)
    const sign = () => expectOk(signReport(pdf, identity, { time: '2026-11-22T10:00:00Z' }))
    expect(Buffer.from(sign()).equals(sign())).toBe(true)
  })

  it('leaves every byte before it as it was', async () => {
    const identity = await newIdentity('Li Lei')
    const { pdf } = await rendered(3)
    const signed = expectOk(signReport(pdf, identity, { time: '2026-11-22T10:00:00Z' }))
    expect(Buffer.from(signed.subarray(0, pdf.length)).equals(pdf)).toBe(true)
  })

  it('is refused outside the validity of the certificate', async () => {
    const identity = await newIdentity('Li Lei')
    const { pdf } = await rendered(3)
    for (const time of ['2026-11-21T23:59:59Z', '2029-11-22T00:00:01Z'])
      expect(signReport(pdf, identity, { time })).toMatchObject({
        ok: false,
        error: { code: 'signing-time-outside-certificate' },
      })
    expect(signReport(pdf, identity, { time: 'today' })).toMatchObject({ ok: false, error: { code: 'time-malformed' } })
  })

  it('wants a first signature before a second, another person for it, and no fourth', async () => {
    const people = await Promise.all(['A', 'B', 'C', 'D'].map(async (name) => newIdentity(name)))
    const [a, b, c, d] = people
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four people')
    const { pdf } = await rendered(3)
    const time = '2026-11-22T10:00:00Z'
    expect(countersign(pdf, a, { time })).toMatchObject({ ok: false, error: { code: 'not-signed' } })
    const one = expectOk(signReport(pdf, a, { time }))
    expect(signReport(one, b, { time })).toMatchObject({ ok: false, error: { code: 'no-free-signature-field' } })
    expect(countersign(one, a, { time })).toMatchObject({ ok: false, error: { code: 'already-signed-by' } })
    const three = expectOk(countersign(expectOk(countersign(one, b, { time })), c, { time }))
    expect((await verifyReport(three, verifying)).signature.verdict).toBe('valid')
    expect(countersign(three, d, { time })).toMatchObject({ ok: false, error: { code: 'no-free-signature-field' } })
  }, 30_000)
})

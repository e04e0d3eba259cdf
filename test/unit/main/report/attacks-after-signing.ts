// Attacks of anybody: what was signed is changed, or something is laid over it.
import { derLength } from '../../../../main/report/der.ts'
import type { Attack } from './attacks-by-key.ts'
import { SIGNED, type Workshop, changedAt, otherDigit, updated } from './attacks.ts'

/** `report`: a countersigned report, at the time of the attack. */
export const attacksAfterSigning = ({ twice }: Workshop, report: () => Buffer): readonly Attack[] => {
  const find = (part: string, from = 0): number => {
    const at = report().indexOf(part, from, 'latin1')
    if (at < 0) throw new Error(`the report holds no ${part}`)
    return at
  }

  /** Where the hexadecimal digits of the first signature end and its padding begins. */
  const endOfSignature = (): number => {
    const from = find('/Contents <') + '/Contents <'.length
    const value = Buffer.from(report().toString('latin1', from, report().indexOf('>', from)), 'hex')
    return from + 2 * (derLength(value) ?? 0)
  }

  const zeroed = (): Buffer => {
    const from = find('/Contents <') + '/Contents <'.length
    const copy = Buffer.from(report())
    copy.fill('0', from, copy.indexOf('>', from), 'latin1')
    return copy
  }

  return [
    [
      'a page replaced by an update',
      async () => updated(report(), 4, '<</Length 0>>\nstream\n\nendstream'),
      'broken',
      'update-unexpected',
    ],
    [
      'JavaScript by an update',
      async () =>
        updated(
          report(),
          Number(/\/Root (\d+)/.exec(report().toString('latin1', report().length - 600))?.[1]),
          '<</Type /Catalog\n/OpenAction <</S /JavaScript\n/JS (x)>>>>',
        ),
      'broken',
      'update-unexpected',
    ],
    ['a line feed after the end', async () => Buffer.concat([report(), Buffer.from('\n')]), 'broken', 'end-has-more'],
    ['the last line feed cut off', async () => report().subarray(0, -1), 'broken', 'end-cut-off'],
    [
      'other words after the end',
      async () => Buffer.concat([report(), Buffer.from('%%EOF\n%%EOF\n')]),
      'broken',
      'end-malformed',
    ],
    ['junk before the head', async () => Buffer.concat([Buffer.from('junk\n'), report()]), 'broken', 'not-a-pdf'],
    ['one bit of a page', async () => changedAt(report(), find('stream\n', 40_000) + 200), 'broken', 'digest-differs'],
    [
      'one digit of the signature value',
      async () => otherDigit(report(), endOfSignature() - 8),
      'broken',
      'signature-wrong',
    ],
    ['the signature zeroed', async () => zeroed(), 'broken', 'contents-malformed'],
    [
      'bytes in the room of the signature',
      async () => changedAt(report(), find('0000000000>>')),
      'broken',
      'contents-malformed',
    ],
    [
      'the reach of a signature',
      async () => changedAt(report(), find('/ByteRange [0 ') + 20),
      'broken',
      'update-unexpected',
    ],
    ['the name of a signer', async () => changedAt(report(), find('/Name (') + 8), 'broken', 'digest-differs'],
    ['the time of a signature', async () => changedAt(report(), find('/M (D:2026') + 12), 'broken', 'digest-differs'],
    [
      'the promise that nothing else follows',
      async () => changedAt(report(), find('/TransformMethod /DocMDP') + 18),
      'broken',
      'update-unexpected',
    ],
    [
      'the countersignature of another report',
      async () => {
        const other = await twice(SIGNED, '2026-11-22T11:00:00Z', ['Carol', 'Bob'])
        const cut = (pdf: Buffer): number => pdf.lastIndexOf('%%EOF\n', pdf.lastIndexOf('%%EOF\n') - 1) + 6
        return Buffer.concat([report().subarray(0, cut(report())), other.subarray(cut(other))])
      },
      'broken',
      '',
    ],
  ]
}

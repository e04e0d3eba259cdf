import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawAppearance } from '../../../../main/report/appearance.ts'

const values = {
  language: 'en',
  width: 153,
  height: 48,
  time: '2026-11-22T10:00:00Z',
  signer: {
    subject: { name: 'Alice Counsel', organization: 'Counsel LLP' },
    issuer: { name: 'Alice Counsel' },
    selfSigned: true,
    serial: '01',
    fingerprint: 'a'.repeat(64),
    from: '2026-01-01T00:00:00Z',
    to: '2027-01-01T00:00:00Z',
    key: 'EC',
    keyBits: 256,
  },
} as const

const drawing = (more: Partial<Parameters<typeof drawAppearance>[0]> = {}): string =>
  inflateSync(drawAppearance({ ...values, ...more })).toString('latin1')

const pointsOf = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/(-?[\d.]+) (-?[\d.]+) [ml]\n/g)].map(([, x, y]) => [Number(x), Number(y)] as const)

describe('the picture of a signature', () => {
  it('shows the reason beside an organization, too', () => {
    expect(drawing({ reason: 'Checked' }).length).toBeGreaterThan(drawing().length)
    expect(drawing({ reason: 'Checked' })).not.toBe(drawing({ reason: 'Refused' }))
  })

  it('stays within its field, however long the reason is', () => {
    const points = pointsOf(drawing({ reason: 'Because it was looked at by two persons. '.repeat(40) }))
    expect(points.length).toBeGreaterThan(100)
    for (const [x, y] of points) {
      expect(x).toBeLessThanOrEqual(values.width + 0.5)
      expect(y).toBeGreaterThanOrEqual(-1.5)
      expect(y).toBeLessThanOrEqual(values.height)
    }
  })

  it('shows what a name hides', () => {
    const named = (name: string) => drawing({ signer: { ...values.signer, subject: { name } } })
    expect(named('Alice\u202E')).toBe(named('Alice[U+202E]'))
  })
})

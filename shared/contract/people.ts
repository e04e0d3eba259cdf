// A person on the reader's own list: who holds the certificate with this fingerprint, as the reader found by comparing it.
import { z } from 'zod'
import { day } from './values.ts'

/** The SHA-256 of a certificate as it is kept: 64 hexadecimal digits, small. Undefined where it is none; colons and spaces may stand in it. */
export const fingerprintText = (written: string): string | undefined => {
  const digits = written.replaceAll(/[\s:]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined
}

export const personSchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().trim().min(1).max(200),
  /** The day on which the reader compared it. */
  added: day,
})
export type Person = z.output<typeof personSchema>

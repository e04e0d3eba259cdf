// What a method of the contract is made of: input, output, and the codes it can answer beside those that all can.
import { z } from 'zod'

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`, as the event log writes it. */
export const moment = z.string()
export const filePath = z.string().min(1).max(4096)
export const transactionId = z.string().min(1).max(512)
export const pageSize = z.number().int().min(1).max(1000)
export const text = z.string().max(2000)
/** A person's reason for a change; 15 CFR 762.5 wants every change kept with who and why. */
export const reason = z.string().trim().min(1).max(4000)
export const nothing = z.strictObject({})

/** A pack as it is named on screen and in a report. */
export const packName = z.strictObject({ id: z.string(), version: z.string(), hash: z.string() })

/** Codes any method may answer. */
export const commonErrors = ['untrusted-sender', 'invalid-input', 'internal'] as const

export type Method = { readonly input: z.ZodType; readonly output: z.ZodType; readonly errors: readonly string[] }

// Two forms, because a list of codes that is left out would otherwise be inferred as any text.
export function method<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): { input: Input; output: Output; errors: never[] }
export function method<Input extends z.ZodType, Output extends z.ZodType, const Code extends string>(
  input: Input,
  output: Output,
  errors: readonly Code[],
): { input: Input; output: Output; errors: Code[] }
export function method(input: z.ZodType, output: z.ZodType, errors: readonly string[] = []): Method {
  return { input, output, errors: [...new Set(errors)] }
}

export const NEEDS_CASE = ['no-case'] as const
export const CHANGES_CASE = ['no-case', 'read-only', 'disk-full', 'no-actor'] as const
export const OPENS_CASE = [
  'not-found',
  'no-access',
  'not-a-case',
  'damaged-case',
  'newer-case',
  'locked-case',
  'disk-full',
  'already-exists',
] as const
export const READS_FILE = ['not-found', 'no-access', 'unreadable-file', 'too-large'] as const
/** A person's key is used. */
export const SIGNS = [
  ...READS_FILE,
  'unknown-identity',
  'wrong-passphrase',
  'identity-out-of-date',
  'identity-unusable',
] as const
export const WRITES_FILE = ['no-access', 'disk-full', 'already-exists'] as const

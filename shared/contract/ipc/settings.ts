// Settings of the desk, signing identities, trusted roots, copies.
import { z } from 'zod'
import { personSchema } from '../people.ts'
import { type ReadOnly, count, languages, papers } from '../values.ts'
import { WRITES_FILE, filePath, method, nothing, NEEDS_CASE, READS_FILE } from './method.ts'
import { identityDescriptionSchema } from './verification.ts'

export const settings = z.strictObject({
  language: z.enum(languages),
  appearance: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['normal', 'high']),
  density: z.enum(['comfortable', 'compact']),
  /** The sheet that reports are laid out on. */
  paper: z.enum(papers),
  /** Who acts: written with every change, judgment and sign-off. */
  actor: z.string().trim().min(1).max(200),
  organization: z.string().max(200),
  backupFolder: z.string().max(4096).nullable(),
})

const identity = z.strictObject({ id: z.string(), path: z.string(), certificate: identityDescriptionSchema })

/** A certificate the desk takes as a root of signatures. */
const authority = z.strictObject({ id: z.string(), certificate: identityDescriptionSchema })

export type Settings = z.output<typeof settings>
export type Identity = ReadOnly<z.output<typeof identity>>
export type Authority = ReadOnly<z.output<typeof authority>>

export const settingsMethods = {
  get: method(nothing, settings),
  set: method(settings.partial(), settings, WRITES_FILE),
  identities: method(nothing, z.array(identity)),
  createIdentity: method(
    z.strictObject({
      name: z.string().trim().min(1).max(200),
      organization: z.string().trim().max(200).optional(),
      passphrase: z.string().min(8).max(1024),
    }),
    identity,
    [...WRITES_FILE, 'already-exists'],
  ),
  authorities: method(nothing, z.array(authority)),
  addAuthority: method(z.strictObject({ path: filePath.optional() }), authority.nullable(), [
    ...READS_FILE,
    ...WRITES_FILE,
  ]),
  /** The reader's own list of people whose certificates were compared. */
  people: method(nothing, z.array(personSchema), READS_FILE),
  addPerson: method(personSchema.omit({ added: true }), nothing, [...READS_FILE, ...WRITES_FILE]),
  removePerson: method(personSchema.pick({ fingerprint: true }), nothing, [...READS_FILE, ...WRITES_FILE]),
  removeAuthority: method(z.strictObject({ id: z.string() }), nothing, WRITES_FILE),
  /** A checked copy of the open case. */
  backup: method(
    z.strictObject({ path: filePath.optional() }),
    z.strictObject({ path: z.string(), bytes: count }).nullable(),
    [...NEEDS_CASE, ...WRITES_FILE, 'already-exists', 'damaged-case'],
  ),
} as const

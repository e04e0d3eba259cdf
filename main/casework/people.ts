// People whose certificates the reader has compared: names with fingerprints, kept by the reader and by nobody else. A name in a certificate
// is a claim; a fingerprint on this list is somebody the reader knows. No verdict rests on it.
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type Person, fingerprintText, personSchema } from '../../shared/contract/people.ts'
import type { IdentityDescription, VerificationResult } from '../../shared/contract/report.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import { replaceFile } from '../files/atomic.ts'

const listSchema = z.array(personSchema)

export type PeopleFailure = Failure<'people-form'> & { readonly path: string }

export const peopleFile = (folder: string): string => join(folder, 'people.json')

/** The folder in which the desk of this user keeps its own files; `DOCKET_DATA` names another. */
export const dataFolder = (env: Readonly<Record<string, string | undefined>>, platform: string): string => {
  const own = env['DOCKET_DATA']
  if (own !== undefined && own !== '') return own
  const home = env['HOME'] ?? homedir()
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Diffusion Docket')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Diffusion Docket')
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Diffusion Docket')
}

/** Nobody where there is no list yet. Throws the system's error where the file cannot be read. */
export const readPeople = (path: string): Result<readonly Person[], PeopleFailure> => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ok([])
    throw error
  }
  try {
    const read = listSchema.safeParse(JSON.parse(text))
    return read.success ? ok(read.data) : failed({ code: 'people-form', path })
  } catch {
    return failed({ code: 'people-form', path })
  }
}

/** Written as a whole, for this user alone. */
const writePeople = (path: string, people: readonly Person[]): void => {
  mkdirSync(dirname(path), { recursive: true })
  replaceFile(path, `${JSON.stringify(people, null, 2)}\n`, 0o600)
}

/** Puts a person on the list; one with the same fingerprint gives way. */
export const addPerson = (path: string, person: Person): Result<readonly Person[], PeopleFailure> =>
  changed(path, (people) => [...people.filter(({ fingerprint }) => fingerprint !== person.fingerprint), person])

export const removePerson = (path: string, wanted: string): Result<readonly Person[], PeopleFailure> =>
  changed(path, (people) => people.filter(({ fingerprint }) => fingerprint !== wanted))

const changed = (
  path: string,
  change: (people: readonly Person[]) => readonly Person[],
): Result<readonly Person[], PeopleFailure> => {
  const people = readPeople(path)
  if (!people.ok) return people
  const next = change(people.value).toSorted((left, right) => (left.name < right.name ? -1 : 1))
  writePeople(path, next)
  return ok(next)
}

/** The verification with each signer and time-stamp authority that the reader knows named as the reader named them. */
export const recognized = (result: VerificationResult, people: readonly Person[]): VerificationResult => {
  const byFingerprint = new Map(people.map((person) => [person.fingerprint, person]))
  const known = (holder: IdentityDescription | undefined): { person?: { name: string; added: string } } => {
    const fingerprint = holder === undefined ? undefined : fingerprintText(holder.fingerprint)
    const person = fingerprint === undefined ? undefined : byFingerprint.get(fingerprint)
    return person === undefined ? {} : { person: { name: person.name, added: person.added } }
  }
  return {
    ...result,
    signature: {
      ...result.signature,
      signatures: result.signature.signatures.map(({ timestamp, ...signature }) => ({
        ...signature,
        ...known(signature.signer),
        ...(timestamp === undefined ? {} : { timestamp: { ...timestamp, ...known(timestamp.authority) } }),
      })),
    },
  }
}

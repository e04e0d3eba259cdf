// docket people: whose certificates the reader has compared.
import process from 'node:process'
import { type Person, fingerprintText } from '../../../shared/contract/people.ts'
import { say } from '../../../shared/language/catalog.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { addPerson, dataFolder, peopleFile, readPeople, removePerson } from '../../casework/people.ts'
import { peopleTable } from '../../casework/tables/people.ts'
import { answered } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse, refuseFile } from '../complaint.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { table } from '../text.ts'
import { needed } from './report.ts'

const changes = ['add', 'remove'] as const

const fingerprintOf = ({ arguments: given, language }: Invocation): string => {
  const written = given.operands[1] ?? ''
  const fingerprint = fingerprintText(written)
  if (fingerprint === undefined) throw refuse(language, 'fingerprint-form', { written }, WRONG_USAGE)
  return fingerprint
}

const peopleAfter = (invocation: Invocation, path: string): readonly Person[] => {
  const { arguments: given, language, io } = invocation
  const [which] = given.operands
  try {
    if (which === undefined) return answered(language, path, readPeople(path))
    if (!changes.some((change) => change === which)) throw refuse(language, 'people-subcommand', {}, WRONG_USAGE)
    const fingerprint = fingerprintOf(invocation)
    if (which === 'remove') {
      const known = answered(language, path, readPeople(path))
      if (known.every((person) => person.fingerprint !== fingerprint))
        throw refuse(language, 'person-unknown', { fingerprint })
      return answered(language, path, removePerson(path, fingerprint))
    }
    const name = needed('people', invocation, 'name', 'NAME').trim()
    if (name === '') throw refuse(language, 'person-unnamed', {}, WRONG_USAGE)
    return answered(language, path, addPerson(path, { fingerprint, name, added: io.now().slice(0, 10) }))
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? refuseFile(language, path, error) : error
  }
}

/** Prints the list as it then stands. */
export const peopleCommand: Run = async (invocation) => {
  const { language, json, io } = invocation
  const path = peopleFile(dataFolder(io.env, process.platform))
  const people = peopleAfter(invocation, path)
  if (json) await io.write(`${JSON.stringify(people)}\n`)
  else if (people.length === 0) await io.write(`${say(fileWords, language, 'people-none')}\n`)
  else await io.write(table(peopleTable(people, language)))
  return DONE
}

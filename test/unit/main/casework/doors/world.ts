// One case behind both doors, on one day: determined by the command, copied for the desk.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { askerOf } from '../../../../../main/casework/ask.ts'
import { type WritableCase, caseWorker, openCase } from '../../../../../main/casework/case.ts'
import type { ChangeName } from '../../../../../main/casework/changes.ts'
import type { AnswerOf, AskedOf, QuestionName } from '../../../../../main/casework/questions.ts'
import { demoListPath } from '../../../../../main/intake/demo/index.ts'
import type { Party, TransactionRecord } from '../../../../../shared/contract/interchange.ts'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { docket } from '../../cli/world.ts'
import { openDesk, value } from '../desk.ts'

/** The day of the command's world, half a year after the last deadlines of 2025. */
export const NOW = '2026-01-05T09:00:00Z'
/** Who determined the case, and another with a firm who orders the report. */
export const DETERMINER = 'Ada'
export const PREPARER = { actor: 'Bob', organization: 'Firm LLP' }

export const rowsOf = (path: string): readonly string[] => readFileSync(path, 'utf8').split(/\r?\n/)

/** Rows of the sample list in which every kind of ledger and deadline occurs. */
const someRows = (): string => {
  const [header = '', ...rows] = rowsOf(demoListPath())
  const veu = rows.filter((row) => /nveu|uveu/.test(row)).filter((_row, index) => index % 7 === 0)
  return [header, ...new Set([...rows.slice(0, 12), ...veu.slice(0, 12)]), ''].join('\r\n')
}

/** What each door said of one thing. */
export type Said = { readonly command: unknown; readonly desk: unknown }

/** A report is verified without a case. */
export type Asked = QuestionName | ChangeName | 'verifyReport'

/** Asks both doors. */
export type Entries<Name extends Asked> = { readonly [One in Name]: () => Promise<readonly Said[]> }

/** Two questions that one command answers are asked once. */
export const once = <Value>(ask: () => Promise<Value>) => {
  let asked: Promise<Value> | undefined
  return () => (asked ??= ask())
}

export const recordsIn = (path: string): readonly TransactionRecord[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    // Written by the product itself.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    .map((line) => JSON.parse(line) as TransactionRecord)

export const openDoors = () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-doors-'))
  const at = (name: string): string => join(folder, name)
  const byCommand = at('command.docket')
  const byDesk = at('desk.docket')
  const env = { DOCKET_PASSPHRASE: 'correct horse battery', DOCKET_USER: DETERMINER }
  const desk = openDesk(NOW, DETERMINER)
  const { services } = desk

  const must = async (...argv: readonly string[]): Promise<string> => {
    const { status, output, errors } = await docket(argv, { env })
    expect({ argv, status, errors }).toEqual({ argv, status: 0, errors: [] })
    return output
  }

  const said = new Map<string, Promise<unknown>>()
  /** What a command writes for programs; each command line is run once. */
  const json = async <Answer>(...argv: readonly string[]): Promise<Answer> => {
    const key = argv.join(' ')
    const answer = said.get(key) ?? must(...argv, '--json').then((text): unknown => JSON.parse(text))
    said.set(key, answer)
    // The shape of the command's own output.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await answer) as Answer
  }

  const ids = (): readonly string[] => recordsIn(at('records.ndjson')).map(({ id }) => id)

  /** One whose answer has doubts or open facts says most. */
  const explainedId = (): string => ids()[0] ?? ''

  const copyOf = (name: string): string => {
    copyFileSync(byCommand, at(name))
    return at(name)
  }

  /** A party of the list, the first or another one that is meant, and the records as they stand once it belongs to China. */
  const corrected = (isMeant: (party: Party, id: string) => boolean = () => true) => {
    const records = recordsIn(at('records.ndjson'))
    const party = records
      .flatMap(({ id, parties }) => parties.filter((each) => isMeant(each, id)))
      .find(({ name, id }) => (id ?? name) != null)
    const identity = party?.id ?? party?.name ?? ''
    const parties = (record: TransactionRecord) =>
      record.parties.map((each) => ((each.id ?? each.name) === identity ? { ...each, ultimateParent: 'CN' } : each))
    const lines = records.map((record) => `${JSON.stringify({ ...record, parties: parties(record) })}\n`)
    writeFileSync(at('corrected.ndjson'), lines.join(''))
    return { identity, member: 'ultimateParent', value: 'CN', reason: 'Register of companies' } as const
  }

  /** The desk with another case open, and with the one of the test again afterwards. */
  const deskOver = async <Value>(path: string, work: () => Promise<Value>): Promise<Value> => {
    await value(services.case.open({ path }))
    try {
      return await work()
    } finally {
      await value(services.case.open({ path: byDesk }))
    }
  }

  /** A question that a door has no face for, put to casework as that door would. */
  const asked = async <Name extends QuestionName>(
    path: string,
    name: Name,
    what: AskedOf<Name>,
  ): Promise<AnswerOf<Name>> => {
    const open = expectOk(await openCase(path, { mode: 'read', worker: caseWorker(), readers: 1 }))
    try {
      return await askerOf(open).ask(name, what)
    } finally {
      await open.close()
    }
  }

  /** The same of a change. */
  const changing = async <Value>(path: string, change: (open: WritableCase) => Promise<Value>): Promise<Value> => {
    const open = expectOk(await openCase(path, { mode: 'write', worker: caseWorker(), readers: 1 }))
    try {
      return await change(open)
    } finally {
      await open.close()
    }
  }

  /** The case as both doors begin with it. */
  const begin = async (): Promise<void> => {
    writeFileSync(at('list.csv'), someRows())
    await must('identity', 'new', at('ada.p12'), '--name', DETERMINER)
    await must('new', byCommand, '--title', 'Both doors', '--client', 'Acme')
    // Some rows of the sample list are broken on purpose, which ends the command with another status.
    await docket(['import', byCommand, at('list.csv')], { env })
    await must('determine', byCommand)
    await must('export', byCommand, at('records.ndjson'))
    copyFileSync(byCommand, byDesk)
    await value(services.case.open({ path: byDesk }))
  }

  const close = async (): Promise<void> => {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }

  return {
    at,
    byCommand,
    services,
    env,
    must,
    json,
    ids,
    copyOf,
    deskOver,
    asked,
    changing,
    begin,
    close,
    explainedId,
    corrected,
  }
}

export type Doors = ReturnType<typeof openDoors>

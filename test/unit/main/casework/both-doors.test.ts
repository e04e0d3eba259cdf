// Every question and every change through both doors, over one case on one day: the command and the desk say the same, byte for byte.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changes } from '../../../../main/casework/changes.ts'
import { questions } from '../../../../main/casework/questions.ts'
import { canonicalJson } from '../../../../shared/kernel/canonical.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { receiptIn } from '../report/receipt-in.ts'
import { answerDoors } from './doors/answers.ts'
import { factDoors } from './doors/facts.ts'
import { fileDoors } from './doors/files.ts'
import { filingDoors } from './doors/filings.ts'
import { listDoors } from './doors/lists.ts'
import { partyDoors } from './doors/parties.ts'
import { registerDoors } from './doors/registers.ts'
import { type Asked, type Entries, openDoors } from './doors/world.ts'

describe('both doors', { timeout: 300_000 }, () => {
  const world = openDoors()
  const { at, byCommand, must } = world
  beforeAll(world.begin, 300_000)
  afterAll(world.close)

  // A question without an entry here does not compile, and fails below.
  const doors: Entries<Asked> = {
    ...registerDoors(world),
    ...listDoors(world),
    ...partyDoors(world),
    ...factDoors(world),
    ...answerDoors(world),
    ...fileDoors(world),
    ...filingDoors(world),
  }

  // As it crosses to the page or to a program.
  const bytes = (given: unknown): string => expectOk(canonicalJson(JSON.parse(JSON.stringify(given))))

  // Names of the product itself.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const names = [...Object.keys(questions), ...Object.keys(changes), 'verifyReport'] as readonly Asked[]

  test('no question and no change is left out', () => {
    expect(Object.keys(doors).toSorted()).toEqual(names.toSorted())
  })

  test.each(names)('%s', async (name) => {
    const pairs = await doors[name]()
    expect(pairs.length).toBeGreaterThan(0)
    for (const { command, desk: shown } of pairs) {
      expect(bytes(command)).not.toMatch(/^(?:null|""|\[\]|\{\})$/)
      expect(bytes(command)).toBe(bytes(shown))
    }
  })

  test('a report names the quarter of its National VEU limits, and calls overdue what has passed without a word', async () => {
    await doors.report()
    const receipt: unknown = JSON.parse(receiptIn(readFileSync(at('command-en.pdf'))))
    expect(receipt).toMatchObject({
      asOf: '2026-01-05',
      ledgers: {
        positions: expect.arrayContaining([
          // 748.15(a)(2)(iii)(B) Table 1, first quarter of 2026.
          expect.objectContaining({ ledger: 'nveu', period: '2026 Q1', limit: '1899000000' }),
        ]) as unknown,
      },
      deadlines: expect.arrayContaining([
        expect.objectContaining({ citation: '740.29(g)(1)', status: 'overdue' }),
      ]) as unknown,
    })
  })

  test('ledgers are those of the day that is stated', async () => {
    expect(await must('ledger', byCommand, '--as-of', '2025-11-01', '--json')).toContain('"tpp":"1582500000"')
  })
})

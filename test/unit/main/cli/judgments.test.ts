// Judgments that a record brings with it, at every door that takes records: one that the law does not know is an error, and never silence.
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isJudgment, openTransactions } from '../../../../main/casework/judgments.ts'
import type { ReadRecord } from '../../../../main/intake/ndjson.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { determinationSchema, lineErrorSchema } from '../../../../shared/contract/interchange.ts'
import { problemText } from '../../../../shared/language/row-problem.ts'
import { docket, record } from './world.ts'

const judged = (doubt: string, reading: string) =>
  record({ judgments: [{ doubt, reading, by: 'A. Counsel', on: '2025-07-01', reason: 'the file' }] })

const unknown = [
  {
    doubt: 'AMB-5',
    reading: 'open',
    code: 'doubt-unknown',
    path: 'judgments[0].doubt',
    says: '"AMB-5" is neither a doubt of the register nor a red flag of Supplement No. 3 to part 732 (did you mean AMB-05?)',
  },
  {
    doubt: 'AMB-05',
    reading: 'opened',
    code: 'choice-unknown',
    path: 'judgments[0].reading',
    says: '"opened" is not one of the values allowed here (did you mean open?)',
  },
  {
    doubt: '732 Supp. 3 No. 9',
    reading: 'Raised',
    code: 'choice-unknown',
    path: 'judgments[0].reading',
    says: '"Raised" is not one of the values allowed here (did you mean raised?)',
  },
  {
    doubt: '732 Supp. 3 No. 99',
    reading: 'raised',
    code: 'doubt-unknown',
    path: 'judgments[0].doubt',
    says: '"732 Supp. 3 No. 99" is neither a doubt of the register',
  },
] as const

describe('an unknown judgment', () => {
  test.each(['determine', 'explain'])('is an error of its line of %s --stdin', { timeout: 60_000 }, async (command) => {
    const input = unknown.map(({ doubt, reading }) => JSON.stringify(judged(doubt, reading))).join('\n')
    const { status, output } = await docket([command, '--stdin', ...(command === 'explain' ? ['--json'] : [])], {
      input,
    })
    expect(status).toBe(3)
    const found = output
      .trim()
      .split('\n')
      .map((line) => lineErrorSchema.parse(JSON.parse(line)).error)
    expect(found.map(({ code, path }) => ({ code, path }))).toEqual(unknown.map(({ code, path }) => ({ code, path })))
    for (const [index, { says }] of unknown.entries()) expect(found[index]?.message).toContain(says)
  })

  test('is an error of its row of a list, whatever the format', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docket-judgments-'))
    const [typed, misread] = [judged('AMB-5', 'open'), judged('AMB-05', 'opened')]
    const ndjson = join(folder, 'list.ndjson')
    await writeFile(ndjson, [typed, { ...misread, id: 'T-2' }].map((each) => JSON.stringify(each)).join('\n'))
    const csv = join(folder, 'list.csv')
    await writeFile(
      csv,
      [
        'id,activity,judgments[1].doubt,judgments[1].reading,judgments[1].by,judgments[1].on,judgments[1].reason',
        'T-1,export,AMB-5,open,A. Counsel,2025-07-01,the file',
        'T-2,export,AMB-05,opened,A. Counsel,2025-07-01,the file',
      ].join('\n'),
    )
    for (const [path, format] of [
      [ndjson, 'ndjson'],
      [csv, 'csv'],
    ] as const) {
      const list = await openTransactions(path, { format })
      if (!list.ok) throw new Error(list.error.code)
      const rows: ReadRecord[] = []
      for await (const row of list.value.rows()) rows.push(row)
      expect(rows.map((row) => (row.kind === 'rejected' ? problemText(row.problems[0], 'en') : row.kind))).toEqual([
        expect.stringContaining('did you mean AMB-05?'),
        expect.stringContaining('did you mean open?'),
      ])
      const columns = rows.map((row) => (row.kind === 'rejected' ? row.problems[0].column : undefined))
      expect(columns).toEqual(
        format === 'csv' ? ['judgments[1].doubt', 'judgments[1].reading'] : [undefined, undefined],
      )
    }
  })
})

test('every reading of every doubt, and every answer to a red flag, is taken', { timeout: 60_000 }, async () => {
  const { doubts, redFlags } = currentPack.pack
  const known = [
    ...doubts.flatMap(({ id, readings }) => readings.map(({ name }) => [id, name] as const)),
    ...redFlags.flatMap(({ citation }) =>
      ['raised', 'resolved', 'not-present'].map((each) => [citation, each] as const),
    ),
  ]
  expect(known.every(([doubt, reading]) => isJudgment(doubt, reading))).toBe(true)
  const input = known.map(([doubt, reading]) => JSON.stringify(judged(doubt, reading))).join('\n')
  const { status, output } = await docket(['determine', '--stdin'], { input })
  expect(status).toBe(0)
  const lines = output.trim().split('\n')
  expect(lines.map((line) => determinationSchema.parse(JSON.parse(line)).id)).toHaveLength(known.length)
})

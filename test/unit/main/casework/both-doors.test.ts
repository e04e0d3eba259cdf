// Every question through both doors, over one case on one day: the command and the desk say the same, byte for byte.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type QuestionName, questions } from '../../../../main/casework/questions.ts'
import { sensitivityInWords } from '../../../../main/casework/sensitivity.ts'
import type { FactReach } from '../../../../main/casework/fact-of-many.ts'
import type { WithdrawalReach } from '../../../../main/casework/withdrawal.ts'
import { traceTree } from '../../../../main/casework/trace-tree.ts'
import { isTrace } from '../../../../main/casework/stored-trace.ts'
import type { DoubtEffect } from '../../../../main/casework/doubts.ts'
import type { Explanation } from '../../../../main/casework/explain.ts'
import { demoListPath } from '../../../../main/intake/demo/index.ts'
import { currentPack, packHash, writePack } from '../../../../main/law/index.ts'
import { canonicalJson } from '../../../../shared/kernel/canonical.ts'
import type { TransactionRecord } from '../../../../shared/contract/interchange.ts'
import type { Deadline, RecordWindows } from '../../../../shared/contract/windows-view.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { receiptIn } from '../report/receipt-in.ts'
import { docket } from '../cli/world.ts'
import { openDesk, value } from './desk.ts'

/** The day of the command's world, half a year after the last deadlines of 2025. */
const NOW = '2026-01-05T09:00:00Z'
/** Who determined the case, and another with a firm who orders the report. */
const DETERMINER = 'Ada'
const PREPARER = { actor: 'Bob', organization: 'Firm LLP' }

/** Rows of the sample list in which every kind of ledger and deadline occurs. */
const someRows = (): string => {
  const [header = '', ...rows] = readFileSync(demoListPath(), 'utf8').split(/\r?\n/)
  const veu = rows.filter((row) => /nveu|uveu/.test(row)).filter((_row, index) => index % 7 === 0)
  return [header, ...new Set([...rows.slice(0, 12), ...veu.slice(0, 12)]), ''].join('\r\n')
}

/** A candidate under which nothing requires a license. */
const candidateFile = (): string => {
  const pack = {
    ...currentPack.pack,
    version: '9.9.9-test',
    rules: currentPack.pack.rules.map((rule) =>
      rule.question === 'requirement' && rule.then === 'yes'
        ? { ...rule, when: { kind: 'not', of: { kind: 'always' } } as const }
        : rule,
    ),
  }
  return writePack({ pack, hash: packHash(pack) })
}

/** What each door said of one thing. */
type Said = { readonly command: unknown; readonly desk: unknown }

describe('both doors', { timeout: 300_000 }, () => {
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

  const recordsIn = (path: string): readonly TransactionRecord[] =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      // Written by the product itself.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      .map((line) => JSON.parse(line) as TransactionRecord)
  const ids = (): readonly string[] => recordsIn(at('records.ndjson')).map(({ id }) => id)

  /** One whose answer has doubts or open facts says most. */
  const explainedId = (): string => ids()[0] ?? ''

  const copyOf = (name: string): string => {
    copyFileSync(byCommand, at(name))
    return at(name)
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

  beforeAll(async () => {
    writeFileSync(at('list.csv'), someRows())
    writeFileSync(at('candidate.json'), candidateFile())
    await must('identity', 'new', at('ada.p12'), '--name', DETERMINER)
    await must('new', byCommand, '--title', 'Both doors', '--client', 'Acme')
    // Some rows of the sample list are broken on purpose, which ends the command with another status.
    await docket(['import', byCommand, at('list.csv')], { env })
    await must('determine', byCommand)
    await must('export', byCommand, at('records.ndjson'))
    copyFileSync(byCommand, byDesk)
    await value(services.case.open({ path: byDesk }))
  }, 300_000)
  afterAll(async () => {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Two questions that one command answers are asked once. */
  const once = (ask: () => Promise<readonly Said[]>) => {
    let asked: Promise<readonly Said[]> | undefined
    return () => (asked ??= ask())
  }

  const askWindows = async (): Promise<readonly Said[]> => {
    const { windows: command } = await json<{ windows: readonly RecordWindows[] }>('windows', byCommand)
    const one = []
    for (const id of ids()) one.push(await value(services.windows.savings({ id })))
    return [{ command, desk: one }]
  }
  const windows = once(askWindows)

  const explained = async (): Promise<Explanation> => json('explain', byCommand, explainedId())

  /** Without layout: lines are broken by the command as its screen is wide. */
  const joined = (lines: readonly string[]): string => lines.join('').replaceAll(/[\s•]/g, '')

  const askDoubts = async (): Promise<readonly Said[]> => {
    const { doubts: all } = await json<{ doubts: readonly DoubtEffect[] }>('doubts', byCommand)
    const examined = ids().length
    const telling = all.filter(({ readings }) => readings.some(({ changed }) => changed > 0)).slice(0, 1)
    expect(telling).toHaveLength(1)
    const pairs: Said[] = []
    for (const { doubt, readings, changes } of telling)
      for (const { name: reading, changed } of readings) {
        const transactions = changes.flatMap(({ id, stands, readings: others }) => {
          const answer = others.find(({ name }) => name === reading)?.answer
          const isSame = answer === undefined || JSON.stringify(answer) === JSON.stringify(stands)
          return isSame ? [] : [{ id, before: stands.outcome, after: answer.outcome }]
        })
        pairs.push({
          command: { examined, changed, transactions },
          desk: await value(services.rule.doubtEffect({ doubt, reading })),
        })
      }
    return pairs
  }
  const doubts = once(askDoubts)

  /** A party of the list, and the records as they stand once it belongs to China. */
  const corrected = () => {
    const records = recordsIn(at('records.ndjson'))
    const party = records.flatMap(({ parties }) => parties).find(({ name, id }) => (id ?? name) != null)
    const identity = party?.id ?? party?.name ?? ''
    const parties = (record: TransactionRecord) =>
      record.parties.map((each) => ((each.id ?? each.name) === identity ? { ...each, ultimateParent: 'CN' } : each))
    const lines = records.map((record) => `${JSON.stringify({ ...record, parties: parties(record) })}\n`)
    writeFileSync(at('corrected.ndjson'), lines.join(''))
    return { identity, member: 'ultimateParent', value: 'CN', reason: 'Register of companies' } as const
  }

  // Each starts from the case as it was determined: its log names the reports that were made from it.
  const askReports = async (): Promise<readonly Said[]> => {
    const pairs: Said[] = []
    const { actor, organization } = PREPARER
    await value(services.settings.set(PREPARER))
    for (const language of ['en', 'zh-CN'] as const) {
      const [one, other] = [at(`command-${language}.pdf`), at(`desk-${language}.pdf`)]
      const source = copyOf(`command-${language}.docket`)
      const options = [
        '--out',
        one,
        '--sign',
        at('ada.p12'),
        '--lang',
        language,
        '--by',
        actor,
        '--organization',
        organization,
      ]
      const { id } = await json<{ id: string }>('report', source, ...options)
      await deskOver(copyOf(`desk-${language}.docket`), async () =>
        value(services.reports.create({ language, path: other })),
      )
      const [receipt, otherReceipt] = [receiptIn(readFileSync(one)), receiptIn(readFileSync(other))]
      const otherId = /"report":"([^"]+)"/.exec(otherReceipt)?.[1] ?? ''
      expect(receipt).toContain(id)
      expect(otherId).not.toBe(id)
      expect(receipt).toContain(`"organization":"${organization}","preparedBy":"${actor}"`)
      pairs.push({ command: receipt.replaceAll(id, ''), desk: otherReceipt.replaceAll(otherId, '') })
    }
    await value(services.settings.set({ actor: DETERMINER, organization: '' }))
    return pairs
  }
  const reports = once(askReports)

  /** Told before it is done, and done: what moves, the records, and what is made of them are the same. */
  const askManyFacts = async (): Promise<readonly Said[]> => {
    const [one, other] = [copyOf('set-by-command.docket'), copyOf('set-by-desk.docket')]
    const selection = { kind: 'filter' as const, filter: { facets: { activity: ['export'] } } }
    const which = ['--filter', 'activity=export']
    const reason = 'Register of companies'
    return deskOver(other, async () => {
      const pairs: Said[] = []
      for (const [stated, fact, set] of [
        ['held.purchaseOrder=2025-06-02', { pattern: 'held.purchaseOrder' }, '2025-06-02'],
        ['consignee.ultimateParent=CN', { pattern: 'parties.*.ultimateParent', role: 'ultimate-consignee' }, 'CN'],
      ] as const) {
        const line = ['set', one, ...which, '--set', stated]
        const { selected, records, without, present, values, moved } = await json<FactReach>(...line, '--dry-run')
        const told = await value(services.transactions.reachOfFact({ selection, fact, value: set }))
        pairs.push({ command: { selected, records, without, present, values, moved }, desk: told })
        await must(...line, '--reason', reason)
        await must('determine', one)
        const done = await value(services.transactions.setFact({ selection, fact, value: set, reason }))
        pairs.push({ command: { changed: records }, desk: done })
        pairs.push({
          command: JSON.parse(await must('overview', one, '--json')),
          desk: await value(services.overview.get({})),
        })
      }
      await must('export', one, at('set-by-command.ndjson'))
      await value(services.transactions.export({ filter: {}, format: 'ndjson', path: at('set-by-desk.ndjson') }))
      pairs.push({ command: recordsIn(at('set-by-command.ndjson')), desk: recordsIn(at('set-by-desk.ndjson')) })
      return pairs
    })
  }
  const manyFacts = once(askManyFacts)

  // A question without an entry here does not compile, and fails below.
  /** A report is verified without a case. */
  type Asked = QuestionName | 'verifyReport'

  const doors: { readonly [Name in Asked]: () => Promise<readonly Said[]> } = {
    overview: async () => [
      { command: await json('overview', byCommand), desk: await value(services.overview.get({})) },
    ],
    ledgers: async () => [{ command: await json('ledger', byCommand), desk: await value(services.limits.list({})) }],
    deadlines: async () => {
      const page = await json<{ asOf: string; deadlines: readonly Deadline[] }>('windows', byCommand)
      const rows = []
      for (let start = 0; ; start += 100) {
        const { rows: some, total } = await value(services.windows.deadlines({ start, limit: 100 }))
        rows.push(...some)
        if (start + 100 >= total) break
      }
      await must('windows', byCommand, '--ics', at('command.ics'))
      await value(services.windows.export({ format: 'ics', path: at('desk.ics') }))
      return [
        { command: page.deadlines, desk: rows },
        { command: readFileSync(at('command.ics'), 'utf8'), desk: readFileSync(at('desk.ics'), 'utf8') },
      ]
    },
    timeline: async () => [
      { command: await json('timeline', byCommand), desk: await value(services.windows.timeline({})) },
    ],
    windows,
    allWindows: windows,
    party: async () => {
      const { rows } = await value(services.parties.page({ start: 0, limit: 2 }))
      const pairs: Said[] = []
      for (const { identity } of rows)
        pairs.push({
          command: await json('party', byCommand, identity),
          desk: await value(services.parties.get({ identity })),
        })
      return pairs
    },
    // The command adds by importing the record.
    newTransaction: async () => {
      const [one, other] = [copyOf('added-by-list.docket'), copyOf('added-by-hand.docket')]
      const [like] = recordsIn(at('records.ndjson'))
      const identity = like?.parties.map(({ id, name }) => id ?? name).find((each) => each != null) ?? ''
      return deskOver(other, async () => {
        const { record } = await value(
          services.transaction.create({
            id: 'BY-HAND',
            like: like?.id ?? '',
            parties: [{ role: 'intermediate-consignee', identity }],
            changes: [{ path: 'dates.export', value: '2025-06-01' }],
            reason: 'a second shipment',
          }),
        )
        writeFileSync(at('by-hand.ndjson'), `${JSON.stringify(record)}\n`)
        await must('import', one, at('by-hand.ndjson'))
        await must('determine', one)
        return [{ command: await json('overview', one), desk: await value(services.overview.get({})) }]
      })
    },
    // The command corrects by importing the records as they now stand.
    correctParty: async () => {
      const change = corrected()
      const [one, other] = [copyOf('imported.docket'), copyOf('corrected.docket')]
      await must('import', one, at('corrected.ndjson'))
      await must('determine', one)
      return deskOver(other, async () => {
        await value(services.parties.correct(change))
        await value(services.transactions.export({ filter: {}, format: 'ndjson', path: at('after.ndjson') }))
        return [
          { command: recordsIn(at('corrected.ndjson')), desk: recordsIn(at('after.ndjson')) },
          { command: await json('overview', one), desk: await value(services.overview.get({})) },
        ]
      })
    },
    // What the desk says before it corrects a party is what the command's list says of it.
    reachOfParty: async () => {
      const { identity, member } = corrected()
      const having = recordsIn(at('records.ndjson'))
        .map(({ parties }) => parties.filter(({ id, name }) => (id ?? name) === identity))
        .filter((parties) => parties.length > 0)
      const values = having.flatMap((parties) => [...new Set(parties.map((party) => party[member] ?? null))])
      const present = [...new Set(values)]
        .map((each) => ({ value: each, records: values.filter((other) => other === each).length }))
        .toSorted((left, right) => right.records - left.records)
      return [
        {
          command: { records: having.length, determined: having.length, present },
          desk: await value(services.parties.reach({ identity, member })),
        },
      ]
    },
    reachOfFact: manyFacts,
    factOfMany: manyFacts,
    // Told before it is done, and done: figures, ledgers, lists and what explain says of it are the same.
    reachOfWithdrawal: async () => {
      const [one, other] = [copyOf('withdrawn-by-command.docket'), copyOf('withdrawn-by-desk.docket')]
      const id = ids()[3] ?? ''
      const reason = 'The order was cancelled'
      const list = async (path: string) => {
        await must('export', path, `${path}.ndjson`)
        return recordsIn(`${path}.ndjson`)
      }
      return deskOver(other, async () => {
        const pairs: Said[] = []
        for (const undo of [false, true]) {
          const line = ['withdraw', one, id, ...(undo ? ['--undo'] : [])]
          const { transactions, signOffs, moved } = await json<WithdrawalReach>(...line, '--dry-run')
          const told = await value(services.transaction.reachOfWithdrawal({ id, undo }))
          pairs.push({ command: { transactions, signOffs, moved }, desk: told })
          await must(...line, '--reason', reason)
          await must('determine', one)
          await value(services.transaction.withdraw({ id, undo, reason }))
          pairs.push(
            {
              command: JSON.parse(await must('overview', one, '--json')),
              desk: await value(services.overview.get({})),
            },
            { command: JSON.parse(await must('ledger', one, '--json')), desk: await value(services.limits.list({})) },
          )
          const path = at(`withdrawn-${undo}.ndjson`)
          await value(services.transactions.export({ filter: {}, format: 'ndjson', path }))
          const left = recordsIn(path)
          expect(left.some((record) => record.id === id)).toBe(undo)
          pairs.push({ command: await list(one), desk: left })
          rmSync(`${one}.ndjson`)
        }
        return pairs
      })
    },
    standing: async () => {
      corrected()
      const undetermined = copyOf('undetermined.docket')
      await must('import', undetermined, at('corrected.ndjson'))
      const asked = async (path: string): Promise<Said> => ({
        command: (await docket(['ledger', path])).status === 0,
        desk: await deskOver(path, async () => (await value(services.case.current({})))?.upToDate),
      })
      const pairs = [await asked(copyOf('determined.docket')), await asked(undetermined)]
      expect(pairs.map(({ command }) => command)).toEqual([true, false])
      return pairs
    },
    settings: async () => {
      const id = explainedId()
      const stated = { lawDate: '2025-01-10' }
      const { determination } = await json<Explanation>('explain', byCommand, id, '--law-date', stated.lawDate)
      const shown = await value(services.explain.trace({ id, settings: stated }))
      return [
        { command: determination, desk: shown.determination },
        { command: stated.lawDate, desk: shown.lawDate },
      ]
    },
    explanation: async () => {
      const { determination } = await explained()
      return [
        { command: determination, desk: (await value(services.explain.trace({ id: explainedId() }))).determination },
      ]
    },
    trace: async () => {
      const { trace } = await explained()
      const { nodes } = await value(services.explain.trace({ id: explainedId() }))
      return [{ command: isTrace(trace) ? traceTree(trace, currentPack) : undefined, desk: nodes }]
    },
    sensitivity: async () => {
      const { sensitivity, determination } = await explained()
      const found = await value(services.explain.sensitivity({ id: explainedId() }))
      return [{ command: sensitivityInWords(sensitivity, determination, currentPack), desk: found }]
    },
    prose: async () => {
      const pairs: Said[] = []
      for (const language of ['en', 'zh-CN'] as const) {
        const text = joined([await must('explain', byCommand, explainedId(), '--all', '--lang', language)])
        const sections = await value(services.explain.prose({ id: explainedId(), language }))
        const whole = joined(sections.flatMap(({ heading, sentences }) => [heading, ...sentences]))
        // From where the desk's words begin, as far as they go: a word more or less parts them.
        const from = text.indexOf(joined(sections.slice(0, 1).map(({ heading }) => heading)))
        pairs.push({ command: text.slice(from, from + whole.length), desk: whole })
      }
      return pairs
    },
    touched: async () => {
      const { touched } = await json<{ touched: Awaited<ReturnType<typeof questions.touched>> }>('doubts', byCommand)
      const register = await value(services.rule.doubts({}))
      // The desk shows those that the pack in use has an entry of, and not those of the earlier edition.
      const entries = await value(services.rule.paragraphs({}))
      const paragraphs = entries
        .map(({ paragraph }) => paragraph)
        .filter((each) => touched.paragraphs[each] !== undefined)
      expect(paragraphs.length).toBeGreaterThan(0)
      const shown: [string, number | null][] = []
      for (const paragraph of paragraphs)
        shown.push([paragraph, (await value(services.rule.paragraph({ paragraph }))).transactions])
      return [
        { command: paragraphs.map((each) => [each, touched.paragraphs[each]]), desk: shown },
        {
          command: register.map(({ id }) => [id, touched.doubts[id] ?? 0]),
          desk: register.map(({ id, touched: count }) => [id, count]),
        },
      ]
    },
    compare: async () => {
      const [left, right] = [{ lawDate: '2025-01-12' }, { lawDate: '2025-05-15' }]
      const { compareId, ...figures } = await value(services.compare.run({ left, right }))
      const { rows } = await value(services.compare.page({ compareId, start: 0, limit: 1000 }))
      const dates = ['--law-date', left.lawDate, '--to-law-date', right.lawDate]
      return [{ command: await json('compare', byCommand, ...dates), desk: { ...figures, rows } }]
    },
    compareCandidate: async () => {
      const compared = await value(services.compare.candidate({ path: at('candidate.json') }))
      expect(compared?.differences.length).toBeGreaterThan(0)
      const command = await json('pack', '--candidate', at('candidate.json'), byCommand)
      return [{ command, desk: { case: byCommand, ...compared } }]
    },
    doubts,
    doubtReading: doubts,
    export: async () => {
      const pairs: Said[] = []
      for (const format of ['ndjson', 'csv', 'xlsx'] as const) {
        const [one, other] = [at(`command.${format}`), at(`desk.${format}`)]
        const { transactions } = await json<{ transactions: number }>('export', byCommand, one)
        const answer = await value(services.transactions.export({ filter: {}, format, path: other }))
        pairs.push({ command: transactions, desk: answer?.rows })
        pairs.push({ command: readFileSync(one, 'base64'), desk: readFileSync(other, 'base64') })
      }
      return pairs
    },
    report: reports,
    verifyReport: async () => {
      await reports()
      const path = at('command-en.pdf')
      const shown = await value(services.reports.verify({ path }))
      const { sound, verdict, ...result } = await json<Readonly<Record<string, unknown>>>('verify', path)
      expect({ sound, verdict }).toEqual({ sound: true, verdict: 'whole' })
      return [{ command: result, desk: { path, ...shown?.result } }]
    },
  }

  // As it crosses to the page or to a program.
  const bytes = (given: unknown): string => expectOk(canonicalJson(JSON.parse(JSON.stringify(given))))

  const names = [...Object.keys(questions), 'verifyReport'] as readonly Asked[]

  test('no question is left out', () => {
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
    await reports()
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

// Answers and why they are so: explained, under other settings, and under other readings.
import { writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { DoubtEffect } from '../../../../../main/casework/doubts.ts'
import type { Explanation } from '../../../../../main/casework/explain.ts'
import type { AnswerOf } from '../../../../../main/casework/questions.ts'
import { sensitivityInWords } from '../../../../../main/casework/sensitivity.ts'
import { isTrace } from '../../../../../main/casework/stored-trace.ts'
import { traceTree } from '../../../../../main/casework/trace-tree.ts'
import { currentPack, packHash, writePack } from '../../../../../main/law/index.ts'
import { docket } from '../../cli/world.ts'
import { value } from '../desk.ts'
import { type Doors, type Entries, type Said, once } from './world.ts'

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

export const answerDoors = ({
  at,
  byCommand,
  services,
  must,
  json,
  ids,
  copyOf,
  deskOver,
  explainedId,
  corrected,
}: Doors): Entries<
  | 'standing'
  | 'settings'
  | 'explanation'
  | 'trace'
  | 'sensitivity'
  | 'prose'
  | 'touched'
  | 'compare'
  | 'compareCandidate'
  | 'doubts'
  | 'doubtReading'
> => {
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

  return {
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
      const { touched } = await json<{ touched: AnswerOf<'touched'> }>('doubts', byCommand)
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
      writeFileSync(at('candidate.json'), candidateFile())
      const compared = await value(services.compare.candidate({ path: at('candidate.json') }))
      expect(compared?.differences.length).toBeGreaterThan(0)
      const command = await json('pack', '--candidate', at('candidate.json'), byCommand)
      return [{ command, desk: { case: byCommand, ...compared } }]
    },
    doubts,
    doubtReading: doubts,
  }
}

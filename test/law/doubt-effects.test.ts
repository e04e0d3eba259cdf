// A case under the other readings of a doubt: which answers change, and why only those can that leave the doubt open.
import { describe, expect, test } from 'vitest'
import { doubtEffects, doubtsOpenFor, openDoubts, weighedDoubts, type Carry } from '../../main/law/doubt-effects.ts'
import { currentPack, determine, determineUnder } from '../../main/law/index.ts'
import { ledgerLaw } from '../../main/law/limits.ts'
import { createCarrier, inCaseOrder } from '../../main/ledger/carry.ts'
import type { Determination, TransactionRecord, Verdict } from '../../shared/contract/interchange.ts'
import { conformanceCases } from '../conformance/cases.ts'

const { pack } = currentPack
const readingsOf = (doubt: string): readonly string[] =>
  pack.doubts.find(({ id }) => id === doubt)?.readings.map(({ name }) => name) ?? []

const stated: readonly { readonly record: TransactionRecord; readonly settings: { readonly lawDate?: string } }[] =
  conformanceCases().flatMap((each) => {
    if (each.kind === 'question') return []
    const settings = {
      ...(each.lawDate === undefined ? {} : { lawDate: each.lawDate }),
      ...(each.knowledgeDate === undefined ? {} : { knowledgeDate: each.knowledgeDate }),
    }
    return each.records.map((record) => ({ record, settings }))
  })

const carry: Carry = (determineOne) => createCarrier(determineOne, { law: ledgerLaw({ pack }) })

/** A determination without what explains it: the id of its trace, and which conditions closed a route that stays closed. */
const answerOf = (determination: Determination): unknown => {
  const { codified, enforced, prior } = determination
  const statuses = ({ authorizations, ...verdict }: Verdict): unknown => [
    verdict,
    authorizations.map(({ id, status, because }) => [id, status, status === 'unavailable' ? [] : because]),
  ]
  const verdicts = { codified: statuses(codified), enforced: statuses(enforced), prior: prior && statuses(prior) }
  return [{ ...determination, trace: '', ...verdicts }]
}

/** One case of all conformance records, each under an id of its own. */
const oneCase = inCaseOrder(stated.map(({ record }, index) => ({ ...record, id: `${record.id}#${index}` })))

describe('a reading elected for a whole run', () => {
  test('every doubt that a rule reads two ways is weighed, and so are those of the table of countries', () => {
    expect(weighedDoubts(pack)).toEqual(expect.arrayContaining(['AMB-05', 'A-20', 'D-01', 'D-10']))
    for (const doubt of weighedDoubts(pack)) expect(readingsOf(doubt).length).toBeGreaterThan(1)
  })

  test('changes no answer that does not leave the doubt open, in any conformance record', { timeout: 240_000 }, () => {
    const wrong: unknown[] = []
    let tried = 0
    let changed = 0
    for (const { record, settings } of stated) {
      const { determination, trace } = determine(record, settings)
      const open = doubtsOpenFor(record, trace, settings)
      for (const doubt of weighedDoubts(pack))
        for (const name of readingsOf(doubt)) {
          const under = determineUnder(record, settings, new Map([[doubt, name]])).determination
          const isSame = JSON.stringify(answerOf(under)) === JSON.stringify(answerOf(determination))
          if (!isSame && !open.has(doubt)) wrong.push({ id: record.id, doubt, name })
          tried += 1
          if (!isSame) changed += 1
        }
    }
    expect(wrong).toEqual([])
    // The check could not fail if nothing were ever changed.
    expect(tried).toBeGreaterThan(2000)
    expect(changed).toBeGreaterThan(10)
  })

  test('gives way to the judgment of a person in the record', () => {
    const found = stated.find(({ record, settings }) =>
      [...openDoubts(determine(record, settings).trace)].some((doubt) =>
        readingsOf(doubt).some(
          (name) =>
            determineUnder(record, settings, new Map([[doubt, name]])).determination.codified.outcome !==
            determine(record, settings).determination.codified.outcome,
        ),
      ),
    )
    if (found === undefined) throw new Error('no conformance record turns on a reading')
    const { record, settings } = found
    for (const doubt of openDoubts(determine(record, settings).trace)) {
      const [one = '', other = ''] = readingsOf(doubt)
      const judged = {
        ...record,
        judgments: [{ doubt, reading: one, by: 'A. Counsel', on: '2025-06-01', reason: 'the words' }],
      }
      expect(determineUnder(judged, settings, new Map([[doubt, other]]))).toEqual(determine(judged, settings))
    }
  })

  test('that names no reading of the doubt elects nothing', () => {
    for (const { record, settings } of stated.slice(0, 20))
      expect(determineUnder(record, settings, new Map([['AMB-05', 'invented']]))).toEqual(determine(record, settings))
  })
})

describe('a case under every reading of a doubt', { timeout: 240_000 }, () => {
  const effectOf = doubtEffects(oneCase, {}, carry)

  test('has the changes that determining all of it again has, ledgers included', () => {
    const told = ({ codified, enforced }: Determination): string =>
      JSON.stringify([
        codified.outcome,
        codified.licenseRequirement,
        codified.reviewPolicy,
        enforced.outcome,
        enforced.reviewPolicy,
        enforced.posture,
      ])
    const determineOne = carry((record) => determine(record))
    const stands = new Map(oneCase.map((record) => [record.id, told(determineOne(record).answer.determination)]))
    // Every transaction is determined again for each reading, so that only the doubts most often open are tried here.
    const effects = weighedDoubts(pack).map(effectOf)
    const tried = effects.toSorted((left, right) => right.open - left.open).slice(0, 4)
    for (const effect of tried) {
      const { doubt } = effect
      for (const name of readingsOf(doubt)) {
        const under = carry((record) => determineUnder(record, {}, new Map([[doubt, name]])))
        const expected = oneCase.flatMap((record) => {
          const after = under(record).answer.determination
          return stands.get(record.id) === told(after) ? [] : [{ id: record.id, outcome: after.codified.outcome }]
        })
        const changed = effect.changes.flatMap(({ id, stands: before, readings }) => {
          const answer = readings.find((reading) => reading.name === name)?.answer
          return answer === undefined || JSON.stringify(answer) === JSON.stringify(before)
            ? []
            : [{ id, outcome: answer.outcome }]
        })
        const byId = (left: { id: string }, right: { id: string }): number => (left.id < right.id ? -1 : 1)
        expect({ doubt, name, changed: changed.toSorted(byId) }).toEqual({
          doubt,
          name,
          changed: expected.toSorted(byId),
        })
        expect(effect.readings.find((reading) => reading.name === name)?.changed).toBe(expected.length)
      }
    }
  })

  test('counts as apart the transactions on which its readings disagree', () => {
    const effects = weighedDoubts(pack).map(effectOf)
    for (const { apart, changes } of effects) expect(apart).toBeLessThanOrEqual(changes.length)
    expect(effects.filter(({ open }) => open === 0).flatMap(({ changes }) => changes)).toEqual([])
    expect(effects.some(({ apart }) => apart > 0)).toBe(true)
  })
})

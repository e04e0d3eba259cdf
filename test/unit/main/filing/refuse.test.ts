// A paper is refused where its route is closed, where it is in doubt, and where the text does not ask for it; and it is due on the day
// that the register of deadlines counts.
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { deadlineRegister } from '../../../../main/law/windows/deadlines.ts'
import { appliedLaw } from '../../../../main/casework/carry.ts'
import { accelerators, lesser, sale } from '../../../law/records/sale.ts'
import { aiaSale, answerOf, licenseSale, lppSale, nacSale, paperOf, refusedOf } from './papers.ts'

/** A shipment of so many TPP to India by LPP. */
const ofTpp = (tpp: number) =>
  sale({ ...accelerators(1), unit: { totalProcessingPerformance: tpp } }, 'IN', {
    received: 0,
    held: { lppPriorNotice: null },
  })

describe('refused', () => {
  test('a NAC notification where the consignee is of no Country Group D:5: that is ACA, which has no notice', () => {
    expect(refusedOf('nac-notification', sale(lesser(10), 'DE'))).toMatchObject({ code: 'route-unavailable' })
  })

  test('a NAC notification while it is not known who stands behind the consignee', () => {
    const found = refusedOf('nac-notification', sale(lesser(10), 'DE', { recipient: { ultimateParent: null } }))
    expect(found?.code).toBe('route-open')
    expect(found?.words.en).toContain('ultimateParent')
  })

  test('a NAC notification of a transfer within a country (740.8(a) authorizes exports and reexports)', () => {
    expect(refusedOf('nac-notification', { ...nacSale, activity: 'transfer-in-country' })).toMatchObject({
      code: 'not-this-activity',
    })
  })

  // 740.2(a)(9)(ii) does not name LPP, and the Emirates stood in D:4 in 2025: AMB-05.
  test('an LPP certification for the Emirates while AMB-05 is open, and none once somebody judged', () => {
    const change = { received: 0, held: { lppStatement: null } }
    const open = sale(accelerators(100), 'AE', change)
    expect(refusedOf('lpp-certification', open)?.doubts).toContain('AMB-05')
    const judgments = [{ doubt: 'AMB-05', reading: 'open', by: 'A. Counsel', on: '2025-06-01', reason: 'BIS said so' }]
    expect(refusedOf('lpp-certification', { ...open, judgments })).toBeUndefined()
  })

  test.each([
    [3_199_999, 'not-owed'],
    [3_200_000, undefined],
    [3_200_001, undefined],
  ])('the prior notice of LPP for a shipment of %i TPP: %s (740.29(g)(3))', (tpp, code) => {
    expect(refusedOf('lpp-prior-notice', ofTpp(tpp))?.code).toBe(code)
  })

  test('the AIA certification to BIS below 253,000,000 TPP (740.27(c))', () => {
    const below = { ...aiaSale, positions: { ...aiaSale.positions, aia: { consigneeCumulativeTpp: 0 } } }
    expect(refusedOf('aia-certification-copy', below)?.code).toBe('not-owed')
    expect(refusedOf('aia-certification-copy', aiaSale)).toBeUndefined()
  })

  test('the notice that the limit is reached, one TPP below it (740.29(g)(2))', () => {
    const full = (received: number) => sale(accelerators(1), 'IN', { received, held: { lppStatement: '2025-06-01' } })
    expect(refusedOf('lpp-limit-reached', full(26_900_000 - 15_832 - 1))?.code).toBe('not-owed')
    expect(refusedOf('lpp-limit-reached', full(26_900_000 - 15_832))).toBeUndefined()
  })

  test('a license application where no license is required', () => {
    const plain = sale({ ...accelerators(1), eccn: 'EAR99', unit: null }, 'DE')
    expect(refusedOf('license-application', plain)?.code).toBe('no-license-required')
  })

  test('reports of validated end users where there is none, and a question that nobody named', () => {
    expect(refusedOf('veu-end-user-report', nacSale)?.code).toBe('no-such-user')
    expect(refusedOf('advisory-opinion', nacSale)?.code).toBe('not-named')
  })
})

describe('due', () => {
  const answers = [nacSale, lppSale, aiaSale, licenseSale].map((record, index) =>
    answerOf({ ...record, id: `T-${index}` }),
  )
  const register = deadlineRegister(answers, appliedLaw(undefined, currentPack))

  // 15 July 2025 − 25 calendar days (740.8(c)(1)); + 30 days (740.29(g)(1)).
  test.each([
    ['nac-notification', nacSale, '2025-06-20', 'T-0'],
    ['lpp-certification-copy', lppSale, '2025-08-14', 'T-1'],
    ['lpp-prior-notice', lppSale, '2025-07-15', 'T-1'],
    ['lpp-certification', lppSale, '2025-07-15', 'T-1'],
    ['aia-certification', aiaSale, '2025-07-15', 'T-2'],
    ['aia-eccn', aiaSale, '2025-07-15', 'T-2'],
  ] as const)('%s: the day of the rule and of the register', (kind, record, day, id) => {
    const { due } = paperOf(kind, record)
    expect(due?.day).toBe(day)
    expect(
      register.filter((each) => each.kind === kind && each.transactions.includes(id)).map((each) => each.due),
    ).toEqual([day])
  })

  test('a paper of a day after its due day says so', () => {
    const late = paperOf('nac-notification', nacSale, { filingDay: civilDate('2025-06-21') })
    expect(late.checks).toContainEqual(expect.objectContaining({ id: 'in-time', isMet: false }))
  })
})

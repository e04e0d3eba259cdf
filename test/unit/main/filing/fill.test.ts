// Each paper filled from a transaction: its required contents are there, every field has a source, and what is taken away is named.
import { describe, expect, test } from 'vitest'
import type { FilingKind } from '../../../../shared/contract/filing.ts'
import type { TransactionRecord } from '../../../../shared/contract/interchange.ts'
import { appliedLaw } from '../../../../main/casework/carry.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { veuReports } from '../../../../main/law/windows/deadlines.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { isWhole } from '../../../../main/filing/fill.ts'
import { formOf, forms } from '../../../../main/filing/forms/index.ts'
import { statable, statedProblem } from '../../../../main/filing/stated.ts'
import { gapTable } from '../../../../shared/tables/filings.ts'
import {
  acmSale,
  aiaSale,
  answerOf,
  everythingStated,
  fieldsOf,
  licenseSale,
  lppFull,
  lppSale,
  nacSale,
  paperOf,
  refusedOf,
  valueOf,
  veuSale,
} from './papers.ts'

const doubt = { id: 'AMB-05', effect: { examined: 120, changed: 7 } }

/** The first report of a National VEU that received something in July 2025. */
const reportOf = (kind: 'veu-report' | 'chip-accounting') => {
  const since = civilDate('2025-07-15')
  const first = veuReports({ kind: 'nveu', party: 'Velmora', since }, appliedLaw(undefined, currentPack), since).find(
    (each) => each.kind === kind,
  )
  if (first === undefined) throw new Error(`no ${kind} is due`)
  return first
}

const drawn: readonly {
  readonly kind: FilingKind
  readonly record: TransactionRecord
  readonly change?: Parameters<typeof paperOf>[2]
}[] = [
  { kind: 'nac-notification', record: nacSale },
  { kind: 'aia-eccn', record: aiaSale },
  { kind: 'aia-certification', record: aiaSale },
  { kind: 'aia-certification-copy', record: { ...aiaSale, held: { ...aiaSale.held, aiaCertification: '2025-06-01' } } },
  { kind: 'aia-shipment-notice', record: aiaSale },
  { kind: 'lpp-certification', record: lppSale },
  { kind: 'lpp-certification-copy', record: { ...lppSale, held: { ...lppSale.held, lppStatement: '2025-06-01' } } },
  { kind: 'lpp-prior-notice', record: lppSale },
  { kind: 'lpp-limit-reached', record: lppFull },
  { kind: 'acm-accounting', record: acmSale },
  { kind: 'license-application', record: licenseSale },
  { kind: 'veu-shipment-notice', record: veuSale },
  { kind: 'veu-reexport-report', record: veuSale, change: { deadline: reportOf('veu-report') } },
  { kind: 'veu-end-user-report', record: veuSale, change: { deadline: reportOf('veu-report') } },
  { kind: 'chip-accounting', record: veuSale, change: { deadline: reportOf('chip-accounting') } },
  { kind: 'advisory-opinion', record: nacSale, change: { doubt } },
]

describe('every form', () => {
  test('is drawn below', () => {
    expect(drawn.map(({ kind }) => kind)).toEqual(forms.map(({ kind }) => kind))
  })

  test.each(drawn)('$kind is not refused, and lacks nothing once everything is stated', ({ kind, record, change }) => {
    expect(refusedOf(kind, record, change)).toBeUndefined()
    const paper = paperOf(kind, record, change)
    expect(paper.missing).toEqual([])
    expect(paper.checks.filter(({ isMet }) => !isMet)).toEqual([])
    expect(isWhole(paper)).toBe(true)
  })

  test.each(drawn)('$kind names as missing exactly what nobody stated', ({ kind, record, change }) => {
    const empty = paperOf(kind, record, { ...change, stated: {} })
    const fields = fieldsOf(empty)
    const lacking = fields.filter(({ state }) => state === 'missing')
    // A person gives what no record holds; the rest says in which member of the record it belongs.
    expect(lacking.filter(({ origin, giver }) => origin === 'stated' && giver === 'record')).toEqual([])
    expect(lacking.filter(({ origin, facts }) => /record|answer|ledger/.test(origin) && facts.length === 0)).toEqual([])
    expect(fields.filter(({ state, origin }) => state === 'filled' && origin === 'stated')).toEqual([])
    expect(fields.filter(({ state, value }) => (state === 'filled') !== (value !== undefined))).toEqual([])
  })

  test.each(drawn)('$kind tells a person to state only what can be stated', ({ kind, record, change }) => {
    const empty = paperOf(kind, record, { ...change, stated: {} })
    const told = gapTable(empty, 'en').rows.flatMap(([, , giver = '']) => /--state (\S+?)=/.exec(giver)?.[1] ?? [])
    const can = statable(formOf(kind))
    expect(told.filter((id) => !can.includes(id.replace(/\[.*\]$/, '')))).toEqual([])
    expect(statedProblem(formOf(kind), Object.fromEntries(told.map((id) => [id, 'held'])))?.code).not.toBe(
      'filing-field-not-stated',
    )
  })

  test.each(drawn)(
    '$kind: removing one stated value makes exactly its own fields missing',
    ({ kind, record, change }) => {
      const whole = paperOf(kind, record, change)
      for (const id of Object.keys(everythingStated)) {
        const stated = Object.fromEntries(Object.entries(everythingStated).filter(([key]) => key !== id))
        const without = paperOf(kind, record, { ...change, stated })
        const gone = without.missing.filter((each) => !whole.missing.includes(each))
        const own = without.parts.flatMap((part) => (part.kind === 'fields' ? part.fields : []))
        const rests = {
          'item.unit-price': ['item.total-price', 'total-value'],
          'count.opening': ['count.reckoned'],
          'count.out': ['count.reckoned'],
          'count.attrition': ['count.reckoned'],
        } as Readonly<Record<string, readonly string[]>>
        for (const each of gone) expect([id, ...(rests[id] ?? [])]).toContain(each)
        const required = own.filter((field) => field.id === id && field.required).map((field) => field.id)
        expect(gone).toEqual(expect.arrayContaining(required))
      }
    },
  )
})

/** Takes one member out of a record: `item.eccn`, or `parties[end-user].name` of every such party. */
const without = (record: TransactionRecord, fact: string): TransactionRecord => {
  const copy = structuredClone(record)
  const role = /^parties\[(.+)\]\.(\w+)$/.exec(fact)
  if (role !== null) {
    for (const party of copy.parties)
      if (role[1] === party.role || (role[1] === 'veu' && party.veu != null))
        Reflect.deleteProperty(party, role[2] ?? '')
    return copy
  }
  const path = fact.split('.')
  const last = path.pop() ?? ''
  const holder = path.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    copy,
  )
  if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, last)
  return copy
}

describe('a fact taken out of the record', () => {
  test.each(drawn)('$kind: makes exactly the fields missing that are read from it', ({ kind, record, change }) => {
    const whole = fieldsOf(paperOf(kind, record, change))
    const facts = new Set(whole.filter(({ state }) => state === 'filled').flatMap((field) => field.facts))
    expect(facts.size).toBeGreaterThan(0)
    for (const fact of facts) {
      const changed = without(record, fact)
      const after = fieldsOf(paperOf(kind, changed, { ...change, gathered: [answerOf(changed)] }))
      const gone = after.filter(
        ({ id, state }) => state !== 'filled' && whole.some((each) => each.id === id && each.state === 'filled'),
      )
      const resting = whole.filter((field) => field.state === 'filled' && field.facts.includes(fact))
      expect({ fact, gone: gone.map(({ id }) => id) }).toEqual({ fact, gone: resting.map(({ id }) => id) })
    }
  })
})

describe('what a paper must contain', () => {
  // 740.8(c)(1): "Blocks 1, 2, 3, 4, 5 (…), 9, 14, 16, 17, 18, 19, 21, 22(a), (d), (e), (f), (g), (h), (i), (j), 23, 24, and 25".
  test('the NAC notification: its blocks and its six points', () => {
    const paper = paperOf('nac-notification', nacSale)
    const numbers = [...new Set(fieldsOf(paper).flatMap(({ no }) => no ?? []))]
    const blocks = '1 2 3 4 5 9 14 16 17 18 19 21 22(a) 22(d) 22(e) 22(f) 22(g) 22(h) 22(i) 22(j) 23 24'.split(' ')
    const points = '(i) (ii) (iii) (iv) (v) (vi) (vi)(A) (vi)(B)'.split(' ')
    expect(numbers).toEqual([...blocks, ...points])
    expect(paper.parts.at(-1)).toMatchObject({ kind: 'signatures', by: [{ en: 'Block 25: applicant' }] })
    expect(valueOf(paper, 'special-purpose')).toBe('NAC')
    expect(valueOf(paper, 'tpp')).toBe('2,897')
    expect(valueOf(paper, 'density')).toBe('4.76')
    expect(valueOf(paper, 'item.unit.memoryBandwidthGBs')).toBe('864')
    expect(valueOf(paper, 'item.total-price')).toBe('USD 3,100,050')
    expect(paper.attachments.map(({ id, state }) => [id, state])).toEqual([
      ['data-sheet', 'held'],
      ['purchase-order', 'held'],
    ])
  })

  test('the NAC notification asks for the cluster only where there is one', () => {
    const { missing } = paperOf('nac-notification', nacSale, {
      stated: { ...everythingStated, 'cluster.destined': 'no', 'cluster.tpp': '', 'cluster.use': '' },
    })
    expect(missing).toEqual([])
  })

  test('the certification of LPP names item and ECCN in the brackets of the rule, and the year', () => {
    const statement = paperOf('lpp-certification', lppSale).parts.find((part) => part.kind === 'statement')
    const said = statement?.kind === 'statement' ? statement.sentences.map(({ text }) => text.en) : []
    expect(said[0]).toBe('Velmora:')
    expect(said[1]).toBe(
      'Is aware that accelerator board classified under ECCN 3A090.a will be shipped pursuant to License Exception Low Processing Performance;',
    )
    expect(said.at(-1)).toBe('The relevant calendar year is 2025.')
  })

  test('the limit of LPP is told with the sum of the year', () => {
    const paper = paperOf('lpp-limit-reached', lppFull)
    expect(valueOf(paper, 'received')).toBe('26,900,000')
    expect(valueOf(paper, 'others')).toBe('11,068,000')
  })

  // 748 Supp. 2 (c)(4): block 22(j) is the total aggregated TPP, 10,000 × 5,285.
  test('a license application states in block 22(j) what the ledger of the country takes', () => {
    const paper = paperOf('license-application', licenseSale)
    expect(valueOf(paper, 'aggregate')).toBe('52,850,000')
    expect(answerOf(licenseSale).determination.codified.allocation).toMatchObject({
      kind: 'country',
      usedTpp: 0,
      afterTpp: 52_850_000,
    })
    expect(paper.checks).toContainEqual(expect.objectContaining({ id: 'ledger-agrees', isMet: true }))
  })

  // 740.28(e): what went in, what went out; 10 + 100 − 5 − 1.
  test('the accounting of ACM closes with what is counted, and says so where it does not', () => {
    expect(valueOf(paperOf('acm-accounting', acmSale), 'count.reckoned')).toBe('104')
    const off = paperOf('acm-accounting', acmSale, { stated: { ...everythingStated, 'count.closing': '103' } })
    expect(off.checks).toContainEqual(expect.objectContaining({ id: 'count-agrees', isMet: false }))
    expect(isWhole(off)).toBe(false)
  })

  test('a customer list is asked of a National VEU alone (748.15(f)(1)(ii)(C))', () => {
    const universal = {
      ...veuSale,
      parties: veuSale.parties.map((party) => ({ ...party, veu: { kind: 'uveu', letter: 'L-1' } as const })),
    }
    const { customers: _customers, ...stated } = everythingStated
    expect(paperOf('veu-end-user-report', veuSale, { stated }).missing).toEqual(['customers'])
    expect(paperOf('veu-end-user-report', universal, { stated }).missing).toEqual([])
  })

  test('an advisory opinion puts both readings side by side', () => {
    const paper = paperOf('advisory-opinion', nacSale, { doubt })
    expect(valueOf(paper, 'readings')).toMatch(/^Reading A: .+\nReading B: .+/)
    expect(valueOf(paper, 'effect')).toBe(
      'Of 120 transactions examined, 7 would come out otherwise under another reading.',
    )
  })
})

describe('a value that cannot stand', () => {
  test('is named with what it should look like, and counts as missing', () => {
    const paper = paperOf(
      'nac-notification',
      { ...nacSale, item: { ...nacSale.item, eccn: '3A090' } },
      { stated: { ...everythingStated, 'item.unit-price': 'thirty' } },
    )
    const faults = fieldsOf(paper).filter(({ state }) => state === 'faulty')
    expect(faults.map(({ id }) => id)).toContain('item.unit-price')
    expect(faults.map(({ id }) => id)).toContain('item.eccn')
    expect(paper.missing).toEqual(expect.arrayContaining(['item.unit-price', 'item.eccn', 'item.total-price']))
  })
})

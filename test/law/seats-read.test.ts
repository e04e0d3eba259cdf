// Seats, owners, embargoes and hardware as the readers take them where a record says several things or too little, with what each asks for.
import { describe, expect, it } from 'vitest'
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'
import { type CaseFacts, another, foreign, modelWeights, recordOf } from '../../main/law/cases.ts'
import { readRecord } from '../../main/law/evaluation.ts'
import { currentPack } from '../../main/law/index.ts'

const readIn = (record: TransactionRecord, axis: string) => {
  const read = readRecord(record, {}, currentPack).reads.get(axis as never)
  if (read === undefined) throw new Error(`no axis ${axis}`)
  return { values: read.values as readonly string[], missing: read.missing, doubt: read.open?.doubt }
}
const readOf = (facts: CaseFacts, axis: string) => readIn(recordOf(facts), axis)
const known = (value: string) => ({ values: [value], missing: [], doubt: undefined })

describe('hardware that weights were trained on (734.9(l)(1))', () => {
  const trained = (trainedOnEccns: string[] | undefined, hardwareSubjectToEar?: boolean) =>
    readOf(
      {
        item: {
          ...foreign(),
          ...modelWeights(),
          origin: 'foreign',
          foreignProduct: {
            ...(trainedOnEccns === undefined ? {} : { trainedOnEccns }),
            ...(hardwareSubjectToEar === undefined ? {} : { hardwareSubjectToEar }),
          },
        },
      },
      'training-hardware',
    )
  const open = (...missing: readonly string[]) => ({
    values: ['listed-and-subject', 'not'],
    missing: missing.map((member) => `item.foreignProduct.${member}`),
    doubt: undefined,
  })

  it('counts where it is listed and subject to the EAR', () => {
    expect(trained(['3A090.a'], true)).toEqual(known('listed-and-subject'))
    expect(trained(['EAR99', '4A090.a'], true)).toEqual(known('listed-and-subject'))
    expect(trained(['3A090.b'], false)).toEqual(known('not'))
  })

  it('does not count where it is of other entries, each written as one', () => {
    expect(trained(['1C350'], true)).toEqual(known('not'))
    expect(trained(['EAR99'], true)).toEqual(known('not'))
    expect(trained(['9A610.a'], undefined)).toEqual(known('not'))
  })

  it('asks for what nobody states, and for nothing else', () => {
    expect(trained(undefined, true)).toEqual(open('trainedOnEccns'))
    expect(trained([], true)).toEqual(open('trainedOnEccns'))
    expect(trained(['some chips'], true)).toEqual(open('trainedOnEccns'))
    expect(trained(['3A090.a'])).toEqual(open('hardwareSubjectToEar'))
    expect(trained(undefined)).toEqual(open('trainedOnEccns', 'hardwareSubjectToEar'))
  })
})

describe('owners that are listed (90 FR 47201, A-18)', () => {
  const owned: CaseFacts = { dates: { export: '2025-10-15' }, recipient: { ownedByListed: true } }
  const suspended = {
    doubt: 'A-18',
    reading: 'suspended',
    by: 'Counsel',
    on: '2026-01-05',
    reason: 'The suspension holds.',
  }

  it('leave it open from 29 September 2025 on, for every entry of the party', () => {
    expect(readOf(owned, 'part-744')).toEqual({
      values: ['clear', 'caught'],
      missing: ['ultimate-consignee', 'owner', 'operator', 'end-user'].map((role) => `parties[${role}].ownedByListed`),
      doubt: 'A-18',
    })
    expect(readOf({ ...owned, dates: { export: '2025-09-29' } }, 'part-744').doubt).toBe('A-18')
    expect(readOf({ ...owned, dates: { export: '2025-09-28' } }, 'part-744')).toEqual(known('clear'))
  })

  it('do not where a person judged that the suspension holds', () => {
    expect(readOf({ ...owned, judgments: [suspended] }, 'part-744')).toEqual(known('clear'))
  })

  it('are asked for from 10 November 2026 on, and of one entry of a party for all', () => {
    const unsaid = (day: string): CaseFacts => ({ dates: { export: day }, recipient: { ownedByListed: null } })
    expect(readOf(unsaid('2026-11-09'), 'part-744')).toEqual(known('clear'))
    expect(readOf(unsaid('2026-11-10'), 'part-744').doubt).toBe('A-18')
    const record = recordOf({ dates: { export: '2025-10-15' } })
    const parties = record.parties.map((party): Party =>
      party.role === 'owner' ? { ...party, ownedByListed: true } : party,
    )
    expect(readIn({ ...record, parties }, 'part-744').missing).toEqual(
      record.parties.filter(({ role }) => role !== 'exporter').map(({ role }) => `parties[${role}].ownedByListed`),
    )
  })
})

describe('embargoes (part 746)', () => {
  it('are open over a country of which regions are occupied, and say so', () => {
    // All that the record says of places is Ukraine: nothing contradicts, and no customer is meant elsewhere.
    expect(readOf({ destination: 'UA' }, 'embargo')).toEqual({
      values: ['none', 'embargoed'],
      missing: ['destination'],
      doubt: 'D-12',
    })
  })

  it('are contradicted where the places of one movement differ, each named', () => {
    const read = readOf({ destination: 'SG', recipient: { location: 'CU' } }, 'embargo')
    expect(read.values).toEqual(['none', 'embargoed'])
    expect(read.doubt).toBe('D-13')
    expect(read.missing).toContain('destination = SG')
    expect(read.missing).toContain('parties[ultimate-consignee].location = CU')
  })

  it('catch a party beside the goods', () => {
    expect(readOf({ destination: 'SG', others: [another('purchaser', 'CU')] }, 'embargo')).toEqual(known('embargoed'))
    expect(readOf({ destination: 'SG', others: [another('purchaser', 'RU')] }, 'embargo')).toEqual(known('sanctioned'))
    expect(readOf({ destination: 'SG', others: [another('purchaser', 'DE')] }, 'embargo')).toEqual(known('none'))
  })

  it('ask for the destination where nobody states it', () => {
    expect(readOf({ destination: null, recipient: { location: 'SG' } }, 'embargo')).toMatchObject({
      values: ['none', 'embargoed', 'sanctioned'],
      missing: ['destination'],
    })
  })
})

describe('seats of a party (740.2(a)(9), AMB-01)', () => {
  const joint = (parent: string | null, ...partners: readonly (readonly [string, number])[]): CaseFacts => ({
    destination: 'SG',
    recipient: {
      headquarters: 'SG',
      ultimateParent: parent,
      jointVenture: { partners: partners.map(([headquarters, percent]) => ({ headquarters, percent })) },
    },
  })

  it('are open over the parent of a joint venture that states none, and ask for it', () => {
    expect(readOf(joint(null, ['DE', 40], ['CN', 60]), 'consignee')).toEqual({
      values: expect.arrayContaining(['12', '23']) as readonly string[],
      missing: ['parties[ultimate-consignee].ultimateParent', 'parties[owner].ultimateParent'],
      doubt: 'AMB-01',
    })
  })

  it('are open over a partner of half or more beside another parent, and name both', () => {
    const read = readOf(joint('SG', ['DE', 51], ['SG', 49]), 'consignee')
    expect(read.values).toEqual(['2', '12'])
    expect(read.doubt).toBe('AMB-01')
    expect(read.missing).toContain('parties[owner].ultimateParent = SG')
    expect(read.missing).toContain('parties[owner].jointVenture.partners 51 % = DE')
  })

  it('are settled where the partners change nothing', () => {
    expect(readOf(joint('SG', ['SG', 50], ['DE', 49]), 'consignee')).toEqual(known('2'))
    expect(readOf(joint('SG', ['IN', 50], ['VN', 50]), 'consignee')).toEqual(known('2'))
  })

  it('ask for a seat that nobody states, and dispute nothing', () => {
    expect(readOf({ destination: 'SG', recipient: { headquarters: null, ultimateParent: 'SG' } }, 'consignee')).toEqual(
      {
        values: expect.arrayContaining(['2', '12', '23']) as readonly string[],
        missing: ['parties[ultimate-consignee].headquarters', 'parties[owner].headquarters'],
        doubt: undefined,
      },
    )
  })
})

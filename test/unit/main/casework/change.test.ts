import { describe, expect, test } from 'vitest'
import type { TransactionRecord } from '../../../../shared/contract/interchange.ts'
import { changeRecord } from '../../../../main/casework/change.ts'

const record: TransactionRecord = {
  id: 'T-1',
  activity: 'export',
  item: { eccn: '3A090.a' },
  parties: [{ role: 'ultimate-consignee', headquarters: 'SG' }],
}

const changed = (path: string, value: unknown) => changeRecord(record, [{ path, value }])

describe('a correction by path', () => {
  test('sets a member and leaves the record given as it was', () => {
    expect(changed('parties.0.headquarters', 'CN')).toMatchObject({
      ok: true,
      value: { parties: [{ headquarters: 'CN' }] },
    })
    expect(record.parties[0]?.headquarters).toBe('SG')
  })
  test('makes the places on the way', () => {
    expect(changed('dates.export', '2025-06-01')).toMatchObject({
      ok: true,
      value: { dates: { export: '2025-06-01' } },
    })
    expect(changed('endUse.0', 'gaming')).toMatchObject({ ok: true, value: { endUse: ['gaming'] } })
  })
  test('takes a fact away with null, and an item out of a list', () => {
    expect(changed('item.eccn', null)).toMatchObject({ ok: true, value: { item: {} } })
    expect(changed('parties.0', null)).toMatchObject({ ok: true, value: { parties: [] } })
  })
  test.each([
    '__proto__.polluted',
    'item.constructor.prototype.x',
    'item..eccn',
    '',
    'id.x',
    'parties.7.name',
    'parties.x',
  ])('refuses the path "%s"', (path) => {
    expect(changed(path, 'x')).toMatchObject({ ok: false, error: { code: 'path-unusable', at: path } })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

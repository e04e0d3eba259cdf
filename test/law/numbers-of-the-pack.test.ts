// What the pack holds as a number, a day or a place is asked of it wherever it is used: a candidate that moves one moves the duty, its
// words, the register and the ledgers alike.
import { expect, test } from 'vitest'
import {
  type LoadedPack,
  currentPack,
  determine,
  packHash,
  readPack,
  sentencesOf,
  writePack,
} from '../../main/law/index.ts'
import { ledgerLaw } from '../../main/law/limits.ts'
import type { LawPack } from '../../main/law/model.ts'
import { deadlines, veuReports } from '../../main/law/windows/deadlines.ts'
import { commentStanding, nveuArrangement } from '../../main/law/windows/questions.ts'
import type { LedgerEntry } from '../../main/ledger/entry.ts'
import { ledgerView } from '../../main/ledger/view.ts'
import type { Figure } from '../../main/engine/model.ts'
import { civilDate } from '../../shared/kernel/civil-date.ts'
import { sayShare } from '../../shared/language/ledger.ts'
import { accelerators, sale } from './records/sale.ts'

const candidate = (change: (pack: LawPack) => LawPack): LoadedPack => {
  const pack = change({ ...currentPack.pack, version: '2.0.1-test' })
  const read = readPack(writePack({ pack, hash: packHash(pack) }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const withFigure = (id: string, ...values: Figure['values']): LoadedPack =>
  candidate((pack) => ({
    ...pack,
    figures: pack.figures.map((figure) => (figure.id === id ? { ...figure, values } : figure)),
  }))

const record = sale(accelerators(1), 'IN', { export: '2025-07-01' })

test('records are kept for as many months as the pack says, in the determination and in the register', () => {
  const loaded = withFigure('record months', { value: '84' })
  const { determination } = determine(record, {}, loaded)
  const owed = determination.obligations.find(({ citation }) => citation === '762.6(a)')
  const kept = deadlines(record, determination, loaded).find(({ kind }) => kind === 'records-retention')
  expect(owed?.due?.slice(0, 4)).toBe('2032')
  expect(kept?.due).toBe(owed?.due)
  for (const words of [owed?.what, kept?.what.en]) expect(words).toContain('7 years')
})

test('the words of a duty have the figure of its law date', () => {
  const loaded = withFigure('LPP copy days', { value: '30' }, { from: '2025-10-01', value: '45' })
  const said = (on: string) => {
    const made = sale(accelerators(10), 'IN', { export: on, received: 0 })
    const { determination } = determine(made, {}, loaded)
    const place = determination.obligations.findIndex(({ citation }) => citation === '740.29(g)(1)')
    return [determination.obligations[place]?.what, sentencesOf(made, {}, loaded).obligations[place]?.zh]
  }
  for (const words of said('2025-09-30')) expect(words).toMatch(/30 (days|日)/)
  for (const words of said('2025-10-01')) expect(words).toMatch(/45 (days|日)/)
})

test('what goes to a territory of the United States stays in the United States', () => {
  const to = (destination: string) => {
    const item: LedgerEntry = {
      kind: 'use',
      ledger: 'uveu',
      key: 'cloud',
      tpp: { coefficient: 70n, scale: 0 },
      transaction: 'a',
      sequence: 0,
      state: 'reserved',
      date: civilDate('2025-09-01'),
      destination,
    }
    const view = ledgerView([item], { law: ledgerLaw(currentPack), asOf: civilDate('2025-09-15') })
    if (!view.ok) throw new Error(view.error.code)
    return view.value.accounts.map(({ account }) => (account.ledger === 'uveu' ? account.part : ''))
  }
  expect(to('DE')).toContain('outside-united-states')
  for (const country of ['US', 'PR', 'GU']) expect(to(country)).toEqual(['owned'])
})

test('a doubt is called in the notes of the register as the pack calls it', () => {
  const called = (from: string, to: string): LoadedPack =>
    candidate((pack) => JSON.parse(JSON.stringify(pack).replaceAll(`"${from}"`, `"${to}"`)) as LawPack)
  const license = { number: 'D123456', issued: '2025-06-01', expires: '2026-07-11' }
  const licensed = sale(accelerators(1), 'IN', { export: '2025-07-01', rest: { held: { license } } })
  const noteOf = (loaded: LoadedPack) => {
    const { determination } = determine(licensed, {}, loaded)
    return deadlines(licensed, determination, loaded).find(({ kind }) => kind === 'license-validity')
  }
  expect(noteOf(currentPack)?.note?.en).toContain('(D-21)')
  const renamed = noteOf(called('D-21', 'Q-21'))
  expect(renamed?.doubts).toEqual(['Q-21'])
  for (const words of [renamed?.note?.en, renamed?.note?.zh]) {
    expect(words).toContain('Q-21')
    expect(words).not.toContain('D-21')
  }

  const asked = (loaded: LoadedPack) => nveuArrangement('AE', undefined, loaded).words
  expect(asked(currentPack).en).toContain('(A-7)')
  expect(asked(called('A-7', 'Q-7')).en).toContain('(Q-7)')
  expect(asked(called('A-7', 'Q-7')).zh).toContain('（Q-7）')

  const since = civilDate('2025-08-01')
  const reports = (loaded: LoadedPack) =>
    veuReports({ kind: 'uveu', party: 'P', since }, loaded, civilDate('2026-01-31'))
      .filter(({ due }) => due === '2026-02-01')
      .map(({ note }) => note?.en ?? '')
  expect(reports(currentPack).join()).toContain('(A-5)')
  expect(reports(called('A-5', 'Q-5')).join()).toContain('(Q-5)')
})

test('the part of a UVEU outside the United States is measured on the days of the pack', () => {
  const loaded = candidate((pack) => ({
    ...pack,
    ledgers: { ...pack.ledgers, uveu: { ...pack.ledgers.uveu, measuredOn: ['03-01', '09-01'] } },
  }))
  const said = (law: LoadedPack) => {
    const item: LedgerEntry = {
      kind: 'use',
      ledger: 'uveu',
      key: 'cloud',
      tpp: { coefficient: 70n, scale: 0 },
      transaction: 'a',
      sequence: 0,
      state: 'reserved',
      date: civilDate('2025-09-01'),
      destination: 'IN',
    }
    const view = ledgerView([item], { law: ledgerLaw(law), asOf: civilDate('2025-09-15') })
    if (!view.ok) throw new Error(view.error.code)
    const abroad = view.value.shares.filter(({ test: of }) => of === '50-percent')
    return abroad.map((share) => [sayShare(share, 'en'), sayShare(share, 'zh-CN')].join(' '))
  }
  expect(said(currentPack)[0]).toContain('measured on 1 February and 1 August')
  expect(said(loaded)[0]).toContain('measured on 1 March and 1 September')
  expect(said(loaded)[0]).toContain('于 3 月 1 日与 9 月 1 日计量')
})

test('a comment is counted by the days of the pack', () => {
  const loaded = withFigure('compliance days', { value: '130' })
  expect(commentStanding(civilDate('2025-05-10'), loaded).words.en).toContain('day 130')
})

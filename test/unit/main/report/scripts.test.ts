// Names in every script that the typefaces of the report have: they come out of its pages as they went in, and its signature shows them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawAppearance } from '../../../../main/report/appearance.ts'
import { describeCertificate } from '../../../../main/report/identity.ts'
import { renderReport, signReport, verifyReport } from '../../../../main/report/index.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { newIdentity, verifying } from './fixtures.ts'
import { inventedModel } from './sample.ts'

const names = {
  korean: '에스케이하이닉스 주식회사',
  arabic: 'شركة الحوسبة المتقدمة',
  hebrew: 'חברת מחשוב בע"מ',
  thai: 'บริษัท น้ำ คลาวด์',
  devanagari: 'कंपनी हिंदी',
  georgian: 'კომპანია თბილისი',
  armenian: 'Ընկերություն Երևան',
} as const

const clients = Object.values(names).join(' / ')
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined

test.runIf(hasPdftotext)('are read out of the pages as they were written', async () => {
  const model = inventedModel(2)
  const { pdf } = expectOk(await renderReport({ ...model, case: { ...model.case, client: clients } }, { lang: 'en' }))
  const folder = mkdtempSync(join(tmpdir(), 'docket-scripts-'))
  try {
    writeFileSync(join(folder, 'report.pdf'), pdf)
    const { stdout } = spawnSync('pdftotext', ['-f', '1', '-l', '1', join(folder, 'report.pdf'), '-'], {
      encoding: 'utf8',
    })
    const text = stdout.normalize('NFKC')
    expect(text).not.toContain('[U+')
    // Poppler takes Arabic that is said in the order of reading for the order on the page, and turns it round.
    const turned = (word: string): string => Array.from(word).toReversed().join('')
    for (const word of clients.split(/[ /]+/).filter((each) => !each.includes('"'))) {
      const plain = word.normalize('NFKC')
      const isThere = text.includes(plain) || (names.arabic.includes(word) && text.includes(turned(plain)))
      expect({ word, isThere }).toEqual({ word, isThere: true })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('make a report that is whole, signed by one of them', async () => {
  const model = inventedModel(2)
  const { pdf } = expectOk(
    await renderReport({ ...model, case: { ...model.case, client: clients } }, { lang: 'zh-CN' }),
  )
  const signer = await newIdentity(names.arabic)
  const signed = expectOk(signReport(pdf, signer, { time: '2026-11-22T10:00:00Z' }))
  const result = await verifyReport(signed, verifying)
  expect(verdictOf(result)).toBe('whole')
  expect(result.signature.signatures[0]?.signer?.subject.name).toBe(names.arabic)
})

test('are drawn in the picture of a signature, each otherwise than a name that no typeface has', async () => {
  const signer = describeCertificate((await newIdentity('Ada')).certificate)
  const drawn = (name: string): string =>
    Buffer.from(
      drawAppearance({
        language: 'en',
        width: 160,
        height: 48,
        signer: { ...signer, subject: { name } },
        time: '2026-11-22T10:00:00Z',
      }),
    ).toString('hex')
  const pictures = Object.values(names).map(drawn)
  expect(new Set(pictures).size).toBe(pictures.length)
  expect(drawn('𠮷')).toBe(drawn('[U+20BB7]'))
})

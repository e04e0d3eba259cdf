// Papers as files: every value and gap stands on the page, drafts say that they are, and equal papers are equal bytes.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Filled } from '../../../../shared/contract/filing.ts'
import { paperAsDocx } from '../../../../main/filing/docx.ts'
import { drawPaper } from '../../../../main/filing/paper.ts'
import { drawSheet } from '../../../../main/filing/sheet.ts'
import { everythingStated, fieldsOf, lppSale, nacSale, paperOf } from './papers.ts'

const drawing = { paper: 'letter', created: '2026-01-05T09:00:00Z', author: 'A. Counsel', product: 'Docket 1' } as const

const whole = paperOf('nac-notification', nacSale)
const { 'item.model': _model, 'contact.telephone': _telephone, ...some } = everythingStated
const draft = paperOf('nac-notification', nacSale, { stated: some })
const certification = paperOf('lpp-certification', { ...lppSale, item: { ...lppSale.item, description: null } })

const run = (tool: string, ...parts: readonly string[]): string => execFileSync(tool, parts, { encoding: 'utf8' })

const textOf = (pdf: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-filing-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    expect(run('qpdf', '--check', join(folder, 'paper.pdf'))).toContain('No syntax or')
    return run('pdftotext', join(folder, 'paper.pdf'), '-').replaceAll(/\s+/g, ' ')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const wordsOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<w:br\/>|<\/w:p>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

describe.each([
  ['PDF', async (paper: Filled) => textOf(await drawPaper(paper, drawing))],
  ['DOCX', async (paper: Filled) => wordsOf(paperAsDocx(paper))],
] as const)('a paper as %s', (_format, read) => {
  test('shows every value that it has, and no Chinese', async () => {
    const text = await read(whole)
    const own = fieldsOf(whole).filter(({ inner }) => inner === undefined)
    for (const { value } of own) expect(text).toContain(value?.en ?? '')
    expect(text).toContain('DRAFT – complete, not signed')
    expect(text).not.toContain('MISSING')
    expect(text).not.toMatch(/\p{Script=Han}/u)
  })

  test('marks each gap, and counts them in its head', async () => {
    const text = await read(draft)
    expect(text).toContain('DRAFT – 2 missing')
    expect(text.match(/\[MISSING\]/g)).toHaveLength(2)
  })

  test('says nothing of the register of doubts and of what turns on a doubt in the case', async () => {
    const doubt = { id: 'AMB-05', effect: { examined: 120, changed: 7 } }
    const text = await read(paperOf('advisory-opinion', nacSale, { doubt }))
    expect(text).toMatch(/Reading A: .+Reading B: .+We ask which of these readings BIS follows/)
    expect(text).not.toMatch(/AMB-05|120 transactions/)
  })

  test('marks a gap within a sentence of the rule', async () => {
    expect(await read(certification)).toContain(
      'Is aware that [MISSING: Description of the item] classified under ECCN 3A090.a will be shipped',
    )
  })
})

describe('the working sheet', () => {
  test.each(['en', 'zh-CN'] as const)(
    'names in %s what is missing, who gives it, and the source of each field',
    async (language) => {
      const text = textOf(await drawSheet(draft, language, drawing))
      const side = language === 'en' ? 'en' : 'zh'
      // A line may break at a hyphen.
      const bare = (words: string): string => words.replaceAll(/[ -]/g, '')
      const spaceless = bare(text)
      for (const field of fieldsOf(draft)) {
        expect(spaceless).toContain(bare(field.label[side]))
        for (const fact of field.facts) expect(spaceless).toContain(bare(fact))
      }
      for (const id of draft.missing) expect(spaceless).toContain(bare(id))
      expect(spaceless).toContain(language === 'en' ? 'themanufacturer' : '制造商')
      // 740.8(c)(1) is known to the pack by its hash; 740.8(a)(2), which the rule left as it was, is not.
      expect(spaceless).toContain(draft.basis.find(({ citation }) => citation === '740.8(c)(1)')?.hash ?? '?')
      expect(draft.basis.find(({ citation }) => citation === '740.8(a)(2)')).toEqual({ citation: '740.8(a)(2)' })
    },
  )
})

test('equal papers are equal bytes, wherever the clock stands', async () => {
  const made = async () => [
    Buffer.from(await drawPaper(draft, drawing)).toString('base64'),
    Buffer.from(await drawSheet(draft, 'zh-CN', drawing)).toString('base64'),
    Buffer.from(paperAsDocx(draft)).toString('base64'),
  ]
  const one = await made()
  const zone = process.env['TZ']
  process.env['TZ'] = 'Pacific/Kiritimati'
  try {
    expect(await made()).toEqual(one)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

test('a DOCX has the parts that readers ask for, each named in its content types', () => {
  const files = unzipSync(paperAsDocx(whole))
  expect(Object.keys(files).toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/footer1.xml',
    'word/styles.xml',
  ])
  const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())
  for (const part of ['document', 'styles', 'footer1']) expect(types).toContain(`PartName="/word/${part}.xml"`)
  expect(strFromU8(files['word/footer1.xml'] ?? new Uint8Array())).toContain('4820(h)')
})

test('text with the marks of XML stays text', () => {
  const odd = paperOf('nac-notification', nacSale, {
    stated: { ...everythingStated, 'contact.name': 'A <b> & "C"\u0000' },
  })
  expect(strFromU8(unzipSync(paperAsDocx(odd))['word/document.xml'] ?? new Uint8Array())).toContain(
    'A &lt;b&gt; &amp; "C" ',
  )
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentPack, packHash, writePack } from '../../../../main/law/index.ts'
import { docket, record } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-pack-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)

/** A candidate under which nothing requires a license. */
const { pack } = currentPack
const candidate = {
  ...pack,
  version: '9.9.9-test',
  rules: pack.rules.map((rule) =>
    rule.question === 'requirement' && rule.then === 'yes'
      ? { ...rule, when: { kind: 'not', of: { kind: 'always' } } as const }
      : rule,
  ),
}

beforeAll(async () => {
  writeFileSync(at('list.ndjson'), `${JSON.stringify(record())}\n`)
  writeFileSync(at('candidate.json'), writePack({ pack: candidate, hash: packHash(candidate) }))
  writeFileSync(at('broken.json'), writePack({ pack: candidate, hash: currentPack.hash }))
  for (const argv of [
    ['new', at('a.docket')],
    ['import', at('a.docket'), at('list.ndjson')],
    ['determine', at('a.docket')],
  ])
    if ((await docket(argv)).status !== 0) throw new Error(`docket ${argv.join(' ')} failed`)
}, 120_000)

describe('docket pack', { timeout: 120_000 }, () => {
  test('--export writes the pack in use, and not over a file', async () => {
    const { status, output } = await docket(['pack', '--export', at('pack.json'), '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ hash: currentPack.hash })
    expect(readFileSync(at('pack.json'), 'utf8')).toBe(writePack(currentPack))
    expect((await docket(['pack', '--export', at('pack.json')])).status).toBe(1)
  })

  test('--candidate finds no difference under the pack that was exported', async () => {
    const { output } = await docket(['pack', '--candidate', at('pack.json'), at('a.docket'), '--json'])
    expect(JSON.parse(output)).toMatchObject({ same: 1, differences: [], otherDuties: [], otherCharges: [] })
  })

  test.each(['en', 'zh-CN'])(
    '--candidate shows both answers of what would differ, in %s, and leaves the case alone',
    async (lang) => {
      const before = await docket(['explain', at('a.docket'), 'T-1', '--json'])
      const { output } = await docket(['pack', '--candidate', at('candidate.json'), at('a.docket'), '--json'])
      expect(JSON.parse(output)).toMatchObject({
        candidate: { version: '9.9.9-test' },
        same: 0,
        differences: [{ id: 'T-1', left: { licenseRequirement: 'yes' }, right: { licenseRequirement: 'no' } }],
      })
      const { status, output: text } = await docket([
        'pack',
        '--candidate',
        at('candidate.json'),
        at('a.docket'),
        '--lang',
        lang,
      ])
      expect(status).toBe(0)
      expect(text).toMatch(lang === 'en' ? /1 would have another[^]*T-1[^]*Now/ : /1 条将有不同结论[^]*T-1[^]*现行/)
      expect(await docket(['explain', at('a.docket'), 'T-1', '--json'])).toEqual(before)
    },
  )

  test('--candidate names a transaction that keeps its answer and has other days of its duties', async () => {
    const longer = {
      ...pack,
      figures: pack.figures.map((figure) =>
        figure.id === 'record months' ? { ...figure, values: [{ value: '84' }] } : figure,
      ),
    }
    writeFileSync(at('longer.json'), writePack({ pack: longer, hash: packHash(longer) }))
    const argv = ['pack', '--candidate', at('longer.json'), at('a.docket')]
    expect(JSON.parse((await docket([...argv, '--json'])).output)).toMatchObject({
      same: 1,
      differences: [],
      otherDuties: ['T-1'],
      otherCharges: [],
    })
    expect((await docket([...argv, '--lang', 'en'])).output).toContain('1 would have other duties or days and 0 ')
  })

  test.each([
    { lang: 'en', says: /broken\.json: the pack does not match its hash/ },
    { lang: 'zh-CN', says: /broken\.json: 规则包与其散列值不符/ },
  ])('refuses a pack that does not match its hash, in $lang', async ({ lang, says }) => {
    const argv = ['pack', '--candidate', at('broken.json'), at('a.docket'), '--lang', lang]
    expect(await docket(argv)).toEqual({ status: 1, output: '', errors: [expect.stringMatching(says)] })
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentHashes, paragraphHashes } from '../../../main/law/coverage/hashes.ts'
import { readOfficialText } from '../../../main/law/drift/index.ts'
import { isWithin } from '../../../shared/contract/citation.ts'
import { currentPack } from '../../../main/law/index.ts'

const { pack } = currentPack
const { coverage } = pack
const entryOf = (paragraph: string) => coverage.find((entry) => entry.paragraph === paragraph)
const rule = (name: string): URL => new URL(`../../../../shared/rule/${name}`, import.meta.url)
const official = rule('90fr4544-amendatory-text.txt')
const copies = ['text/90fr4544-preamble_2025-01-15.txt', 'text/90fr4544-part772-774_2025-01-15.txt'].map(rule)

/** What the rule amends or adds, and what it leans on, as far as each must have an entry. */
const REQUIRED = [
  '732 Supp. 3 No. 28',
  '734.9(h)',
  '734.9(l)',
  '734.4',
  '734.18(a)(5)',
  '734.19',
  '734.20(d)(2)',
  '740.2(a)(9)(ii)',
  '740.2(a)(6)',
  '740.8(a)',
  '740.27(a)',
  '740.28(a)',
  '740.29(a)',
  '740 Supp. 5(a)',
  '740 Supp. 5(b)',
  '742.6(a)(6)(i)(A)',
  '742.6(a)(6)(i)(B)',
  '742.6(a)(6)(ii)',
  '742.6(a)(6)(iii)(A)',
  '742.6(a)(6)(iv)',
  '742.6(a)(13)',
  '742.6(b)(10)(iii)(A)(1)',
  '742.6(b)(10)(iii)(C)',
  '742.6(b)(10)(iv)(A)',
  '742.6(b)(14)',
  '744.23(a)(3)(i)(A)',
  '744.23(d)(1)',
  '748.3(f)',
  '748.15',
  '748 Supp. 2 (c)(3)',
  '748 Supp. 8 B(2)',
  ...Array.from({ length: 19 }, (_, index) => `748 Supp. 10 para ${index + 1}`),
  '750.7(g)',
  '762.2(b)(58)',
  '762.6',
  '772.1 Model Weights',
  'ECCN 3A090.a',
  'ECCN 3A090.b',
  'ECCN 3A090.c',
  'ECCN 3A090 Note 2',
  'ECCN 3A090 Technical Note 2',
  'ECCN 4A090',
  ...['3A001', '4A003', '4A004', '4A005', '5A002', '5A004', '5A992', '5D002', '5D992'].map((eccn) => `ECCN ${eccn}.z`),
  'ECCN 4D090',
  'ECCN 4E091',
  'ECCN 4E091 Note 1',
  'ECCN 4E091 Note 2',
  ...[1, 2, 3].map((number) => `ECCN 4E091 Technical Note ${number}`),
]

describe('The coverage', () => {
  test('has an entry for every paragraph the rule amends or adds, and for those it leans on', () => {
    const paragraphs = new Set(coverage.map((entry) => entry.paragraph))
    expect(Object.keys(paragraphHashes).filter((citation) => !paragraphs.has(citation))).toEqual([])
    expect(REQUIRED.filter((citation) => !paragraphs.has(citation))).toEqual([])
  })

  test('names each paragraph once and says in both languages what it is about', () => {
    expect(new Set(coverage.map((entry) => entry.paragraph)).size).toBe(coverage.length)
    for (const entry of coverage) {
      expect(entry.words.en).toMatch(/^[A-Z1-9].*[.?]$/s)
      expect(entry.words.zh).toMatch(/\p{Script=Han}.*[。？]$/su)
    }
  })

  test('names for every encoded paragraph what rests on it', () => {
    const loose = coverage.filter((entry) => entry.status === 'encoded' && entry.by.length === 0)
    expect(loose.map((entry) => entry.paragraph)).toEqual([])
  })

  test('names a question for every judgment and a reason for everything left out', () => {
    for (const entry of coverage.filter((one) => one.status === 'needs-judgment')) {
      expect(entry.words.en).toMatch(/ Ask: .+\?$/)
      expect(entry.words.zh).toMatch(/须询问：.+？$/)
    }
    for (const entry of coverage.filter((one) => one.status === 'outside')) {
      expect(entry.words.en).toMatch(/ Outside this pack: .+\.$/)
      expect(entry.words.zh).toMatch(/不在本规则包内：.+。$/)
      expect(entry.by).toEqual([])
    }
  })

  test('reaches every paragraph that a rule or a condition of the pack cites', () => {
    const cited = [...pack.rules, ...pack.routes.flatMap((route) => route.conditions)].flatMap((one) => [
      one.paragraph,
      ...(one.cites ?? []),
    ])
    const isParagraph = (citation: string): boolean => /^(?:7\d\d|ECCN|9[01] FR)/.test(citation)
    const reached = (citation: string): boolean =>
      citation === '740.1' ||
      coverage.some((entry) => isWithin(entry.paragraph, citation) || isWithin(citation, entry.paragraph))
    expect([...new Set(cited)].filter((citation) => isParagraph(citation) && !reached(citation))).toEqual([])
  })

  test('leaves no rule and no condition of the pack without a paragraph it is named for', () => {
    const named = new Set(coverage.flatMap((entry) => entry.by))
    const left = coverage.filter((entry) => entry.status === 'outside').map((entry) => entry.paragraph)
    const ofLaw = [...pack.rules, ...pack.routes.flatMap((route) => route.conditions)].filter(
      (one) =>
        /^(?:7\d\d\.|7\d\d Supp|ECCN)/.test(one.paragraph) &&
        !left.some((paragraph) => isWithin(one.paragraph, paragraph)),
    )
    expect(ofLaw.filter(({ id, paragraph }) => !named.has(id) && paragraph !== '740.1').map(({ id }) => id)).toEqual([])
  })

  test('names only what exists: rules, conditions, doubts, other paragraphs, and parts of the product', () => {
    const parts = [
      ...['item-lists', 'countries', 'embargo'].map((table) => `table:${table}`),
      ...['lpp', 'country', 'nveu', 'uveu'].map((ledger) => `ledger:${ledger}`),
      ...['circuit', 'weights', 'us-content'].map((reading) => `reading:${reading}`),
      'windows',
    ]
    const known = new Set([
      ...parts,
      ...pack.rules.map(({ id }) => id),
      ...pack.routes.flatMap((route) => route.conditions.map(({ id }) => id)),
      ...pack.doubts.map(({ id }) => `doubt:${id}`),
      ...coverage.map((entry) => entry.paragraph),
    ])
    expect(coverage.flatMap((entry) => entry.by).filter((id) => !known.has(id))).toEqual([])
  })

  test('carries a hash of 64 digits where the words were read, and none elsewhere', () => {
    expect(Object.keys(paragraphHashes)).toHaveLength(211)
    for (const hash of Object.values({ ...paragraphHashes, ...documentHashes })) expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(entryOf('740.29(c)(1)')?.hash).toBe(paragraphHashes['740.29(c)(1)'])
    expect(entryOf('734.4')?.hash).toBeUndefined()
    for (const [paragraph, hash] of Object.entries(documentHashes)) expect(entryOf(paragraph)?.hash).toBe(hash)
    expect(Object.keys(documentHashes)).toContain('90 FR 4544 [8]')
    expect(Object.keys(documentHashes)).toContain('ECCN 3A090.a.1')
  })
})

describe.runIf(existsSync(official))('The hashes against the official text', () => {
  test('are those of its paragraphs', () => {
    const read = readOfficialText(readFileSync(official, 'utf8'))
    if (!read.ok) throw new Error(read.error.code)
    const hashes = Object.fromEntries(read.value.paragraphs.map(({ citation, hash }) => [citation, hash]))
    expect(hashes).toEqual(paragraphHashes)
  })

  test('are those of the preamble and the control list where they come from there', () => {
    const read = copies.flatMap((copy) => {
      const text = readOfficialText(readFileSync(copy, 'utf8'))
      if (!text.ok) throw new Error(text.error.code)
      return text.value.paragraphs
    })
    const hashes = new Map(read.map(({ citation, hash }) => [citation, hash]))
    for (const [citation, hash] of Object.entries(documentHashes)) expect(hashes.get(citation), citation).toBe(hash)
  })

  test('stand for words that this product does not repeat: no entry shares twelve words in a row with the text', () => {
    const words = (text: string) => text.toLowerCase().match(/[a-z0-9.:()'-]+/g) ?? []
    const runs = (list: readonly string[]) => list.slice(11).map((_, index) => list.slice(index, index + 12).join(' '))
    const printed = new Set([official, ...copies].flatMap((text) => runs(words(readFileSync(text, 'utf8')))))
    const repeated = coverage.filter((entry) => runs(words(entry.words.en)).some((run) => printed.has(run)))
    expect(repeated.map((entry) => entry.paragraph)).toEqual([])
  })
})

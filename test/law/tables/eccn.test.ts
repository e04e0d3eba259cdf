import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentPack } from '../../../main/law/index.ts'
import type { ItemLine, ItemList } from '../../../main/law/model.ts'
import { type Eccn, isListed, parseEccn } from '../../../main/law/tables/eccn.ts'
import {
  acmItems,
  aiaCommodities,
  aiaSoftwareAndTechnology,
  classA,
  classB,
  classS,
  directProductInputs,
  directProductItems,
  endUseControlB,
  itemLists,
  lppItems,
  lppStatementItems,
  nacAcaItems,
  plantProductItems,
  restrictedItemsA,
  weightsPlantItems,
} from '../../../main/law/tables/item-lists.ts'

const { pack } = currentPack
const { axes } = pack

const read = (text: string, forText?: string): Eccn => {
  const result = parseEccn(pack, text, forText)
  if (!result.ok) throw new Error(`${text} was refused: ${result.error.code}`)
  return result.value
}
const codeOf = (text: string, forText?: string): string | undefined => {
  const result = parseEccn(pack, text, forText)
  return result.ok ? undefined : result.error.code
}

describe('An ECCN as stated', () => {
  test.each([
    ['3A090.a', '3A090', 'a', 'A', 'commodity'],
    ['3A090.a.1', '3A090', 'a', 'A', 'commodity'],
    ['3A090.b.2', '3A090', 'b', 'B', 'commodity'],
    ['3A090.c', '3A090', 'c', 'C', 'commodity'],
    ['4A090.b', '4A090', 'b', 'B', 'commodity'],
    ['3A001.z.4.a', '3A001.z', 'a', 'A', 'commodity'],
    ['4A003.z.2.b', '4A003.z', 'b', 'B', 'commodity'],
    ['4A004.z.2', '4A004.z', 'b', 'B', 'commodity'],
    ['4A005.z.1', '4A005.z', 'a', 'A', 'commodity'],
    ['5A002.z.5.a', '5A002.z', 'a', 'A', 'commodity'],
    ['5A004.z.2.b', '5A004.z', 'b', 'B', 'commodity'],
    ['5A992.z.1', '5A992.z', 'a', 'A', 'commodity'],
    ['5D002.z.9.a', '5D002.z', 'a', 'A', 'software'],
    ['5D992.z.2', '5D992.z', 'b', 'B', 'software'],
    ['4E091', '4E091', undefined, 'W', 'weights'],
    ['3B001.a.4', 'sme', undefined, 'S', 'commodity'],
    ['3B001.c.1.a', 'sme', undefined, 'S', 'commodity'],
    ['3B002.c', 'sme', undefined, 'S', 'commodity'],
    ['3D992', 'sme', undefined, 'S', 'software'],
    ['9A610.x', '600-series', undefined, 'other', 'commodity'],
    ['EAR99', 'ear99', undefined, 'other', 'ear99'],
    ['3A001.a.7', 'unlisted', undefined, 'other', 'commodity'],
    ['5A992.c', 'unlisted', undefined, 'other', 'commodity'],
    ['3B001.a.1', 'unlisted', undefined, 'other', 'commodity'],
    ['4A994.l', 'unlisted', undefined, 'other', 'commodity'],
  ])('%s is read as entry %s, limb %s, class %s', (text, entry, limb, itemClass, family) => {
    expect(read(text)).toMatchObject({ text, entry, limb, class: itemClass, family, entries: [entry] })
  })

  test.each([
    ['3A090', ['A', 'B', 'C'], ['3A090']],
    ['4A090', ['A', 'B'], ['4A090']],
    ['3A001.z', ['A', 'B'], ['3A001.z']],
    ['5A002.z.1', ['A', 'B'], ['5A002.z']],
    ['4D090', ['A', 'B'], ['4D090']],
    ['3A001', ['A', 'B', 'other'], ['3A001.z', 'unlisted']],
    ['3B001', ['S', 'other'], ['sme', 'unlisted']],
    ['3B001.f', ['S', 'other'], ['sme', 'unlisted']],
    ['3E001', ['A', 'B', 'C', 'other'], ['3E001', 'unlisted']],
    ['4D001', ['A', 'B', 'other'], ['4D001', 'unlisted']],
    ['5E992', ['A', 'B', 'other'], ['5E992', 'unlisted']],
  ])('%s alone leaves the classes %j open', (text, classes, entries) => {
    expect(read(text)).toMatchObject({ class: 'undetermined', classes, entries, entry: entries[0] })
  })

  test.each([
    ['3E001', '3A090.a', '3E001', 'A'],
    ['3D001', '3A001.z.2.b', '3D001', 'B'],
    ['3E001', '3A090.c', '3E001', 'C'],
    ['4D090', '4A090.a', '4D090', 'A'],
    ['4E001', '4D090.a', '4E001', 'A'],
    ['4E001', '4D001 for 4A004.z.2', '4E001', 'B'],
    ['4E001', '4D001 (for 4A003.z.1.a)', '4E001', 'A'],
    ['5E002', '5D002.z.3.a', '5E002', 'A'],
    ['5E002', '5D002 (for 5A004.z.1.b)', '5E002', 'B'],
    ['5E992', '5D992.z.1', '5E992', 'A'],
    ['3E001', '3A001.a.7', 'unlisted', 'other'],
    ['4D001', '3A090.a', 'unlisted', 'other'],
    ['3E001', '3A090', '3E001', 'undetermined'],
  ])('%s for %s is entry %s of class %s', (text, forText, entry, itemClass) => {
    expect(read(text, forText)).toMatchObject({ entry, class: itemClass })
  })

  test('is read in any case and spacing, with or without the word ECCN', () => {
    for (const text of [' 3a090.A ', 'ECCN 3A090.a', '3A090 . a', '３Ａ０９０.a', '3A090a', 'eccn:3A090.a.']) {
      expect(read(text).text).toBe('3A090.a')
    }
    expect(read('3A001 z.4.A').text).toBe('3A001.z.4.a')
    expect(read('ear 99').text).toBe('EAR99')
    expect(read('3E001 for 3A090.a').for?.text).toBe('3A090.a')
  })

  test('gives the paragraph, and the paragraph without its limb', () => {
    expect(read('3A001.z.4.a')).toMatchObject({ base: '3A001', paragraph: 'z.4.a', sub: 'z.4' })
    expect(read('3A090.a.1')).toMatchObject({ paragraph: 'a.1', sub: '' })
  })

  test('takes the 4D090.a that 740.27(a)(2)(i) cites as software for 4A090.a, and refuses it as software for 4A090.b', () => {
    expect(read('4D090.a')).toMatchObject({ entry: '4D090', class: 'A', limb: 'a' })
    expect(read('4D090.b').class).toBe('B')
    expect(codeOf('4D090.a', '4A090.b')).toBe('eccn-for-misplaced')
  })

  test('is refused with a reason when it is empty, malformed, no paragraph of its entry, or a commodity "for" another', () => {
    expect(codeOf('  ')).toBe('eccn-empty')
    expect(codeOf('ECCN')).toBe('eccn-empty')
    expect(codeOf('H100')).toBe('eccn-malformed')
    expect(codeOf('3F090.a')).toBe('eccn-malformed')
    expect(codeOf('3A090..a')).toBe('eccn-malformed')
    expect(codeOf('3A090.d')).toBe('eccn-paragraph-unknown')
    expect(codeOf('3A001.z.5.a')).toBe('eccn-paragraph-unknown')
    expect(codeOf('4E091.a')).toBe('eccn-paragraph-unknown')
    expect(codeOf('5A992.z.1.a')).toBe('eccn-paragraph-unknown')
    expect(codeOf('3A090.a', '4A090.a')).toBe('eccn-for-misplaced')
    expect(codeOf('3E001', 'H100')).toBe('eccn-malformed')
  })

  test('is refused in words of both languages that name what was written', () => {
    for (const text of ['', 'H100', '3A090.d', '3A090.a for 4A090.a']) {
      const result = parseEccn(pack, text)
      if (result.ok) throw new Error(`${text} was read`)
      expect(text).toContain(result.error.text)
    }
  })

  test('is never a reason to throw, whatever the text', () => {
    const pieces = fc.constantFrom('3A090', '3E001', '4D090', '.', 'z', 'a', '1', ' for ', '(', ')', 'EAR99', ' ')
    const near = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), fc.option(fc.oneof(fc.string(), near)), (text, forText) => {
        const result = parseEccn(pack, text, forText)
        if (!result.ok) return
        expect(result.value.classes.length).toBeGreaterThan(0)
        expect(result.value.entries).toContain(result.value.entry)
        expect(axes.find(({ id }) => id === 'entry')?.values.map(({ id }) => id)).toContain(result.value.entry)
        expect(result.value.class === 'undetermined').toBe(result.value.classes.length > 1)
        const again = parseEccn(pack, result.value.text, result.value.for?.text)
        expect(again.ok && again.value.text).toBe(result.value.text)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('The lists of the rule', () => {
  const verdict = (list: ItemList, text: string, forText?: string) => isListed(pack, list, read(text, forText))

  test('of 742.6(a)(6)(iii) are mirrors: each class A item with the other limb is of class B', () => {
    const mirror = (line: ItemLine): ItemLine => ({
      eccn: line.eccn,
      ...(line.paragraphs === undefined
        ? {}
        : {
            paragraphs: line.paragraphs.map((paragraph) => {
              if (['z.1', 'z.2'].includes(paragraph)) return 'z.2'
              return paragraph.replace(/a$/, 'b')
            }),
          }),
      ...(line.for === undefined ? {} : { for: line.for.map(mirror) }),
    })
    expect(classA.lines.map(mirror)).toEqual(classB.lines)
  })

  test('leave 3E001 out of AIA and 5A002.z out of LPP, and count 5A002.z in the LPP statement', () => {
    expect(verdict(aiaSoftwareAndTechnology, '3E001', '3A090.a')).toBe('false')
    expect(verdict(aiaSoftwareAndTechnology, '3D001', '3A090.a')).toBe('true')
    expect(verdict(lppItems, '5A002.z.1.a')).toBe('false')
    expect(verdict(lppStatementItems, '5A002.z.1.a')).toBe('true')
    expect(verdict(aiaCommodities, '5A002.z.1.a')).toBe('true')
  })

  test('keep 3A090.c out of NAC and ACA and within ACM, and 4E091 out of ACM', () => {
    expect(verdict(nacAcaItems, '3A090.c')).toBe('false')
    expect(verdict(nacAcaItems, '3A090')).toBe('unknown')
    expect(verdict(acmItems, '3A090')).toBe('true')
    expect(verdict(acmItems, '4E091')).toBe('false')
  })

  test('limit 744.23(a)(3)(i)(A) to class B commodities and 5D002.z and 5D992.z software', () => {
    expect(verdict(endUseControlB, '3A090.b')).toBe('true')
    expect(verdict(endUseControlB, '5D002.z.9.b')).toBe('true')
    expect(verdict(endUseControlB, '3D001', '3A090.b')).toBe('false')
    expect(verdict(endUseControlB, '3A090.a')).toBe('false')
  })

  test('take hardware of either limb for 734.9(l)(1), and no software for 734.9(h)', () => {
    expect(verdict(weightsPlantItems, '5A992.z.2')).toBe('true')
    expect(verdict(directProductItems, '3D001', '3A090.a')).toBe('false')
    expect(verdict(directProductItems, '4E001', '4A090.b')).toBe('true')
    expect(verdict(directProductItems, '5D002.z.1.a')).toBe('false')
  })

  test('stay open where an ECCN is written too coarsely to tell', () => {
    expect(verdict(classA, '3A090')).toBe('unknown')
    expect(verdict(classA, '3E001')).toBe('unknown')
    expect(verdict(classA, '4A994')).toBe('false')
    expect(verdict(classS, '3B001')).toBe('unknown')
    expect(verdict(restrictedItemsA, '4D090')).toBe('true')
  })

  test('each name the paragraph they come from, once', () => {
    const citations = itemLists.map((list) => list.citation)
    expect(new Set(citations).size).toBe(citations.length)
    for (const citation of citations) expect(citation).toMatch(/^7\d\d(\.\d+| Supp\. \d+ )\(/)
  })
})

// Where the official text lies beside the project, the lists are read out of it and compared one by one.
const official = new URL('../../../../shared/rule/90fr4544-amendatory-text.txt', import.meta.url)

describe.runIf(existsSync(official))('The lists against the official text', () => {
  const text = existsSync(official) ? readFileSync(official, 'utf8') : ''
  const between = (from: string, to: string): string => {
    const start = text.indexOf(from)
    const end = text.indexOf(to, start + from.length)
    if (start < 0 || end < 0) throw new Error(`the official text has no passage from ${from} to ${to}`)
    return text.slice(start + from.length, end)
  }

  /** Items of a passage as `ECCN paragraph`; those in parentheses go to the ECCN before them. */
  const itemsIn = (passage: string): ReadonlySet<string> => {
    const items = new Set<string>()
    let depth = 0
    let [eccn, holder] = ['', '']
    const note = (paragraph: string): void => {
      const item = `${eccn} ${paragraph}`.trim()
      items.add(depth > 0 ? `${holder} < ${item}` : item)
    }
    const tokens = passage
      .replaceAll(/(\d[A-E]\d{3})\. z/g, '$1.z')
      .matchAll(/(\d[A-E]\d{3})(?:\.([a-z][\w.]*))?|\bz[\d.]+(?:[ab]\b)?|[()]/g)
    for (const [token, named, paragraph] of tokens) {
      if (token === '(') depth += 1
      else if (token === ')') depth -= 1
      else if (named === undefined) note(token.replace(/\.$/, ''))
      else {
        eccn = named
        if (depth === 0) holder = named
        note((paragraph ?? '').replace(/\.$/, ''))
      }
    }
    return items
  }

  const flat = (lines: readonly ItemLine[]): readonly string[] =>
    lines.flatMap((line) => [
      ...(line.paragraphs ?? ['']).map((paragraph) => `${line.eccn} ${paragraph}`.trim()),
      ...flat(line.for ?? []),
    ])
  const itemsOf = (list: ItemList): ReadonlySet<string> =>
    new Set(
      list.lines.flatMap((line) =>
        line.for === undefined ? flat([line]) : [line.eccn, ...flat(line.for).map((item) => `${line.eccn} < ${item}`)],
      ),
    )
  // 5D002 named by what it is for stands beside its own paragraphs in our list; the text has only the first.
  const asTheTextSays = (items: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...items].filter((item) => !item.startsWith('5E002 < 5D002 z')))

  test.each([
    [classA, 'items specified in ECCNs ', ' to or within any destination worldwide'],
    [classB, '(in-country) items specified in ECCNs 3A001.z.1.b', ' to or within a destination in Country Groups D:1'],
    [aiaCommodities, '(1) Eligible commodities for this exception are: ECCNs ', '(2) Eligible software'],
    [aiaSoftwareAndTechnology, '(i) Advanced Integrated Circuits: ', '(ii) AI Model Weights'],
    [acmItems, 'technology. Items controlled by ECCNs ', '(c) Ineligible'],
    [lppItems, '(b) Eligible commodities. Eligible commodities are those under ECCNs ', '(c) Eligible'],
    [lppStatementItems, 'of 26,900,000 of ECCNs ', ' items in the relevant'],
    [endUseControlB, '(i)(A) Any item subject to the EAR and specified in ECCN ', ' destined to any'],
    [directProductInputs, 'subject to the EAR and specified in 3D001', ' of the CCL; and'],
    [directProductItems, 'The foreign-produced item is:', '(ii) Product'],
    [weightsPlantItems, 'subject to the EAR and specified in ECCN 3A001.z', 'Note 7'],
  ] as const)('$citation', (list, from, to) => {
    const lead = /(\d[A-E]\d{3}\S*)$/.exec(from)?.[1] ?? ''
    const found = itemsIn(`${lead}${between(from, to)}`)
    // 740.27(a)(2)(i) cites a 4D090.a that the entry does not have (doubt AMB-09).
    const read090 = [...found].map((item) => item.replace('4D090 a', '4D090'))
    expect([...asTheTextSays(itemsOf(list))].toSorted()).toEqual(read090.toSorted())
  })

  test('734.9(h) reaches the same items through a plant as through technology', () => {
    expect(plantProductItems.lines).toEqual(directProductItems.lines)
  })
})

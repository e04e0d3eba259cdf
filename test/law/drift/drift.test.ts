import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages, say } from '../../../shared/language/catalog.ts'
import { driftProblems, driftStatuses } from '../../../shared/language/drift.ts'
import { paragraphHashes } from '../../../main/law/coverage/hashes.ts'
import {
  type Paragraph,
  compareWithText,
  foldWords,
  hashWords,
  readOfficialText,
  restingOn,
} from '../../../main/law/drift/index.ts'
import { isWithin, sectionOf } from '../../../shared/contract/citation.ts'
import { currentPack } from '../../../main/law/index.ts'

const wordsOf = (paragraphs: readonly Paragraph[], citation: string): Paragraph | undefined =>
  paragraphs.find((paragraph) => paragraph.citation === citation)

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const read = (text: string): readonly Paragraph[] => {
  const official = readOfficialText(text)
  if (!official.ok) throw new Error(official.error.code)
  return official.value.paragraphs
}
const { pack } = currentPack
const { coverage } = pack
const encodingOf = (paragraphs: readonly Paragraph[]) => {
  const hashes = new Map(paragraphs.map(({ citation, hash }) => [citation, hash]))
  return {
    ...pack,
    coverage: coverage.map(({ paragraph, status, words, by }) => {
      const hash = hashes.get(paragraph)
      return { paragraph, status, words, by, ...(hash === undefined ? {} : { hash }) }
    }),
  }
}

// The amendatory text with its words replaced: what is left is its structure, and that must give the citations of the pack.
const structure = fixture('structure.txt')

describe('An amendatory text', () => {
  test('is cut into the paragraphs of 90 FR 4544, each with its citation', () => {
    expect(read(structure).map(({ citation }) => citation)).toEqual(Object.keys(paragraphHashes))
  })

  test('leaves out instructions, authorities, stars and headings', () => {
    const words = read(fixture('invented.txt')).map(({ text }) => text)
    expect(words.some((text) => /amended|Authority|\* \*|An invented section/.test(text))).toBe(false)
  })
})

describe('An invented section', () => {
  const CITATIONS = [
    '740.90',
    '740.90(g)',
    '740.90(g)(1)',
    '740.90(g)(1)(i)',
    '740.90(g)(1)(ii)',
    '740.90(g)(2)',
    '740.90(g)(2)(i)',
    '740.90(g)(2)(ii)',
    '740.90(h)',
    '740.90(h)(1)',
    '740.90(h)(1)(i)',
    '740.90(h)(1)(i)(A)',
    '740.90(h)(1)(i)(A)(1)',
    '740.90(h)(1)(i)(A)(2)',
    '740.90(h)(1)(i)(B)',
    '740.90(h)(1)(ii)',
    '740.90(h)(2)',
    '740.90(i)',
    '740.90(j)',
    '740.90(j) Note 1',
    '740.90(k)',
    '740.90(k) Table 1',
    '740.90(k) closing',
    '740 Supp. 90(a)',
    '740 Supp. 90(b)',
  ]

  test('tells the numeral (i) from the letter (i) by what comes before and after', () => {
    expect(read(fixture('invented.txt')).map(({ citation }) => citation)).toEqual(CITATIONS)
  })

  test('has the same citations and hashes in the XML of the electronic CFR as in the Federal Register', () => {
    const printed = read(fixture('invented.txt')).map(({ citation, hash }) => [citation, hash])
    const codified = read(fixture('invented.xml')).map(({ citation, hash }) => [citation, hash])
    expect(codified).toEqual(printed)
  })

  test('keeps a list that follows a colon with the paragraph that opens it', () => {
    const villages = read(fixture('invented.xml')).find(({ citation }) => citation === '740 Supp. 90(a)')
    expect(villages?.text).toBe('Villages that keep lanterns:\nUpper Fell\nLower Fell')
  })

  test('changes one hash when one word changes, and none when only the printing does', () => {
    const before = read(fixture('invented.xml'))
    const hashes = (text: string) => read(text).map(({ hash }) => hash)
    const changed = hashes(fixture('invented.xml').replace('from nine', 'from ten'))
    expect(before.filter(({ hash }, index) => hash !== changed[index]).map(({ citation }) => citation)).toEqual([
      '740.90(g)(2)(ii)',
    ])
    const reprinted = fixture('invented.xml').replaceAll('o’clock', "o'clock").replaceAll('“horn.”', '"horn."')
    expect(hashes(reprinted.replaceAll(' is ', '\n  is '))).toEqual(before.map(({ hash }) => hash))
  })
})

describe('The Commerce Control List', () => {
  test('is cut by entry, item and note', () => {
    const list = `<DIV9 N="Supplement No. 1 to Part 774" TYPE="APPENDIX"><HEAD>Supplement No. 1 to Part 774</HEAD>
      <P>Words before any entry.</P>
      <FP><B>9A990 Lanterns, as follows.</B></FP>
      <P><I>Reason for Control:</I> Darkness</P>
      <P><B>Note 1 to 9A990.a:</B> <I>Candles are no lanterns.</I></P>
      <P><B>Technical Notes:</B></P>
      <P>1. A lantern has a door.</P>
      <P>2. A door has a hinge.</P>
      <P>a. Lanterns of glass;</P>
      <P>a.1. with a handle; <I>or</I></P>
      <P>a.2. without one.</P>
      <FP><B>9E990 “Technology” for lanterns of 9A990.</B></FP>
    </DIV9>`
    expect(read(list).map(({ citation }) => citation)).toEqual([
      'ECCN 9A990',
      'ECCN 9A990 Note 1',
      'ECCN 9A990 Technical Note',
      'ECCN 9A990 Technical Note 1',
      'ECCN 9A990 Technical Note 2',
      'ECCN 9A990.a',
      'ECCN 9A990.a.1',
      'ECCN 9A990.a.2',
      'ECCN 9E990',
    ])
    expect(wordsOf(read(list), 'ECCN 9A990.a.2')?.text).toBe('a.2. without one.')
  })
})

describe('A copy of a document with numbered paragraphs', () => {
  const copy = `12 FR 340, an invented rule
Words about the copy.

[4] Lanterns are lit at dusk. ( printed page 341) They are put out at dawn.

[5] Candles are no lanterns.

[6] 3. The authority citation for part 774 is as before.

[7] 9A990 Lanterns, as follows.

[8] a. Lanterns of glass:

[9] a.1. With a door.

[10] b. Lanterns of horn.

[11] Technical Notes to 9A990.a and 9A990.b:

[12] 1. A door is measured so:

[13] a. across; ( printed page 342)

[14] b. upwards.

[15] 2. A hinge is not measured.

[16] c. Lanterns of paper.

[17] Notes: 1. Paper burns.

[18] 2. Horn does not.`

  test('is cut by printed page and number, and its control list by entry, item and note', () => {
    expect(read(copy).map(({ citation }) => citation)).toEqual([
      '12 FR 340 [4]',
      '12 FR 341 [5]',
      'ECCN 9A990',
      'ECCN 9A990.a',
      'ECCN 9A990.a.1',
      'ECCN 9A990.b',
      'ECCN 9A990 Technical Note',
      'ECCN 9A990 Technical Note 1',
      'ECCN 9A990 Technical Note 2',
      'ECCN 9A990.c',
      'ECCN 9A990 Note 1',
      'ECCN 9A990 Note 2',
    ])
    expect(read(copy)[0]?.text).toBe('Lanterns are lit at dusk. They are put out at dawn.')
  })

  test('keeps the points of a note with the note, not with the item of the same letter', () => {
    expect(wordsOf(read(copy), 'ECCN 9A990.a')?.text).toBe('a. Lanterns of glass:')
    expect(wordsOf(read(copy), 'ECCN 9A990 Technical Note 1')?.text).toContain('upwards')
  })
})

describe('The drift alarm', () => {
  const paragraphs = read(structure)
  const encoding = encodingOf(paragraphs)

  test('finds nothing changed in the text it encodes', () => {
    const drift = compareWithText(encoding, paragraphs)
    expect(drift.counts).toEqual({ unchanged: 211, changed: 0, missing: 0, new: 0 })
    expect(drift.notInText).toEqual([])
  })

  test('names exactly the paragraph in which one word changed, and the rules that rest on it', () => {
    for (const [index, paragraph] of paragraphs.entries()) {
      const words = paragraph.text.split(' ')
      const text = [...words.slice(0, -1), 'changed', words.at(-1) ?? ''].join(' ')
      const altered = paragraphs.with(index, { ...paragraph, text, hash: hashWords(text) })
      const lines = compareWithText(encoding, altered).lines.filter((line) => line.status !== 'unchanged')
      expect(lines.map(({ citation, status }) => [citation, status])).toEqual([[paragraph.citation, 'changed']])
    }
    const lpp = compareWithText(
      encoding,
      paragraphs.map((one) => (one.citation === '740.29(c)(1)' ? { ...one, hash: hashWords('other words') } : one)),
    )
    const line = lpp.lines.find(({ status }) => status === 'changed')
    expect(line?.rules.some((id) => id.startsWith('LPP'))).toBe(true)
    expect(line?.rules.some((id) => id.startsWith('AIA'))).toBe(false)
  })

  test('names a paragraph that is gone, and one that is new in a section the rule wrote whole', () => {
    const added: Paragraph = { citation: '740.29(c)(3)', text: 'New words.', hash: hashWords('New words.') }
    const elsewhere: Paragraph = { citation: '742.6(a)(1)', text: 'Old words.', hash: hashWords('Old words.') }
    const altered = [...paragraphs.filter(({ citation }) => citation !== '740.28(e)'), added, elsewhere]
    const lines = compareWithText(encoding, altered).lines.filter((line) => line.status !== 'unchanged')
    expect(lines.map(({ citation, status }) => [citation, status])).toEqual([
      ['740.28(e)', 'missing'],
      ['740.29(c)(3)', 'new'],
    ])
  })

  test('does not call missing what a file of one part cannot hold', () => {
    const part740 = paragraphs.filter(({ citation }) => citation.startsWith('740'))
    const drift = compareWithText(encoding, part740)
    expect(drift.counts.missing).toBe(0)
    expect(drift.notInText).toContain('742.6(a)(13)')
    expect(drift.notInText).not.toContain('740.27(a)')
  })
})

describe('A citation', () => {
  test('lies within another at a designator, not at a digit', () => {
    expect(isWithin('740.29(c)(1)', '740.29(c)')).toBe(true)
    expect(isWithin('740.29(c)', '740.2')).toBe(false)
    expect(isWithin('748 Supp. 10 para 14(a)', '748 Supp. 10 para 1')).toBe(false)
    expect(isWithin('ECCN 3A090.a.1', 'ECCN 3A090.a')).toBe(true)
    expect(sectionOf('748 Supp. 10 para 14(a)')).toBe('748 Supp. 10')
    expect(sectionOf('742.6(a)(6)(iii)(A)')).toBe('742.6')
  })

  test('is rested on by the rules that cite it, a paragraph around it, or one below it', () => {
    expect(restingOn(pack, '742.6(a)(6)(iii)(A)').length).toBeGreaterThan(0)
    expect(restingOn(pack, '748.15(f)(1)(iv)')).toEqual([])
  })
})

describe('A file that is no official text', () => {
  const codeOf = (text: string) => {
    const official = readOfficialText(text)
    return official.ok ? undefined : official.error.code
  }

  test('is refused with a reason in both languages', () => {
    expect(codeOf('')).toBe('drift-not-recognized')
    expect(codeOf('A letter about lanterns.')).toBe('drift-not-recognized')
    expect(codeOf('<html><body><p>Lanterns</p></body></html>')).toBe('drift-not-recognized')
    expect(codeOf('<DIV8 N="1.1"><P>(a) Lanterns</DIV8>')).toBe('drift-xml-malformed')
    for (const language of languages) {
      expect(say(driftProblems, language, 'drift-xml-malformed', { line: 1, detail: 'x' })).not.toContain('{')
      expect(say(driftStatuses, language, 'missing')).not.toBe('')
    }
  })

  test('of another part of the title has nothing to compare', () => {
    expect(codeOf('<DIV8 N="30.1" TYPE="SECTION"><P>(a) Lanterns.</P></DIV8>')).toBe('drift-not-recognized')
  })

  test('cannot make the reader follow an entity or throw', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><DIV8 N="1.1"><P>(a) &b;</P></DIV8>'
    expect(codeOf(bomb)).toBe('drift-xml-malformed')
    expect(codeOf('<DIV8 N="1.1">'.repeat(2000))).toBe('drift-xml-malformed')
  })
})

describe('The folding of words', () => {
  test('sees through white space, quotation marks and dashes, and nothing else', () => {
    expect(foldWords(" “A”\n (in-country )\u00a0— `b' ")).toBe('"A" (in-country)-\'b\'')
    expect(foldWords('may')).not.toBe(foldWords('must'))
  })
})

const official = new URL('../../../../shared/rule/90fr4544-amendatory-text.txt', import.meta.url)

describe.runIf(existsSync(official))('The official amendatory text', () => {
  const text = existsSync(official) ? readFileSync(official, 'utf8') : ''

  test('shows no drift as a whole', () => {
    expect(compareWithText(pack, read(text)).counts).toEqual({
      unchanged: 211,
      changed: 0,
      missing: 0,
      new: 0,
    })
  })

  test('of the preamble shows its saving clause when the last day changes', () => {
    const preamble = readFileSync(
      new URL('../../../../shared/rule/text/90fr4544-preamble_2025-01-15.txt', import.meta.url),
      'utf8',
    )
    const known = compareWithText(pack, read(preamble)).counts
    expect(known).toMatchObject({ changed: 0, missing: 0, new: 0 })
    expect(known.unchanged).toBeGreaterThan(10)
    const altered = compareWithText(pack, read(preamble.replace('on June 16, 2025', 'on June 17, 2025')))
    expect(altered.lines.filter(({ status }) => status === 'changed').map(({ citation }) => citation)).toEqual([
      '90 FR 4544 [8]',
    ])
  })

  test('shows 740.29(e) and nothing else when its "cannot" becomes "can"', () => {
    const altered = text.replace(
      'This license exception cannot be used to export',
      'This license exception can be used to export',
    )
    expect(altered).not.toBe(text)
    const lines = compareWithText(pack, read(altered)).lines.filter((line) => line.status !== 'unchanged')
    expect(lines.map(({ citation, status }) => [citation, status])).toEqual([['740.29(e)', 'changed']])
    expect(lines[0]?.rules.length).toBeGreaterThan(0)
  })
})

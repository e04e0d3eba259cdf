// Certifications and subject lines are the words of the rule: the pack knows the hash of each paragraph, and the form has its words.
import { describe, expect, test } from 'vitest'
import { forms, formOf } from '../../../../main/filing/forms/index.ts'
import { hashWords } from '../../../../main/law/drift/index.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { limitsOf } from '../../../../main/law/limits.ts'
import type { FilingKind } from '../../../../shared/contract/filing.ts'
import { grouped } from '../../../../shared/kernel/grouped.ts'
import { formatDecimal } from '../../../../shared/kernel/tpp.ts'

const hashOf = (citation: string): string | undefined =>
  currentPack.pack.coverage.find(({ paragraph }) => paragraph === citation)?.hash

const ruled = forms.flatMap(({ kind, parts }) =>
  parts.flatMap((part) =>
    part.kind === 'statement'
      ? part.sentences.flatMap(({ citation, text, put = [] }) =>
          citation === undefined ? [] : [{ kind, citation, words: text.en, put }],
        )
      : [],
  ),
)

/** The figure that a certification states comes from the pack, and the paragraph prints it. */
const yearLimit = grouped(formatDecimal(limitsOf(currentPack.pack, undefined).decimal('LPP year')))

describe('certifications', () => {
  test('of AIA and LPP have each sentence that their paragraph asks for', () => {
    const of = (kind: FilingKind) => ruled.filter((each) => each.kind === kind).map(({ citation }) => citation)
    expect(of('aia-certification')).toEqual([
      '740.27(b)(2)(i)',
      '740.27(b)(2)(ii)',
      '740.27(b)(2)(iii)',
      '740.27(b)(2)(iv)',
    ])
    expect(of('lpp-certification')).toEqual(['740.29(f)(i)', '740.29(f)(ii)', '740.29(f)(iii)'])
  })

  test.each(ruled)('$kind says $citation word for word', ({ citation, words }) => {
    expect(hashOf(citation)).toBeDefined()
    expect(hashWords(words.replaceAll('{limit}', yearLimit))).toBe(hashOf(citation))
  })

  test('put values into the brackets of the rule and nowhere else', () => {
    const bracketed = ruled.filter(({ words }) => words.includes('[INSERT'))
    expect(bracketed.length).toBe(2)
    for (const { words, put } of bracketed)
      expect(put.filter(({ bracket }) => words.includes(bracket.en))).toHaveLength(1)
  })
})

/** Paragraphs as printed; their hash is in the pack. */
const printed: readonly {
  readonly kind: FilingKind
  readonly citation: string
  readonly says: string
  readonly words: string
}[] = [
  {
    kind: 'aia-certification-copy',
    citation: '740.27(c)',
    says: 'with the subject line: AIA Certification. Following',
    words:
      'Reporting requirement. Once the exporter, reexporter, or transferor obtains the certification from the ultimate consignee for items identified in paragraph (a)(1) only, prior to the initial export, reexport or transfer (in-country), the exporter, reexporter, or transferor must submit the certification to EARReports@bis.doc.gov, with the subject line: AIA Certification. Following submission of the certification, exporters, reexporters and in-country transferors are not required to sign or provide a subsequent certification if the notification described in (b)(4) is provided to the ultimate consignee. This reporting requirement is only applicable if the ultimate consignee is receiving items identified in paragraph (a)(1) with a cumulative total processing performance (TPP) of 253,000,000.',
  },
  {
    kind: 'lpp-certification-copy',
    citation: '740.29(g)(1)',
    says: 'with subject line “LPP Shipment” within',
    words:
      'Exporters and reexporters, having obtained the required certification in paragraph (f) prior to exporting or reexporting eligible items, must provide a copy of that certification to BIS by email to EARReports@bis.doc.gov with subject line “LPP Shipment” within 30 days of the date on which the export or reexport takes place.',
  },
  {
    kind: 'lpp-limit-reached',
    citation: '740.29(g)(2)',
    says: 'with subject line “LPP TPP Limit Reached” whenever',
    words:
      "Ultimate consignees receiving eligible commodities under this License Exception TPP must notify BIS by email to EARReports@bis.doc.gov with subject line “LPP TPP Limit Reached” whenever they have received the maximum allowable 26,900,000 TPP under this license exception in a calendar year in all shipments from all exporters and reexporters. Notification to BIS should be made as soon as the ultimate consignee actually receives the final shipment of eligible commodities that exhausts the consignee's annual TPP volume limit.",
  },
  {
    kind: 'lpp-prior-notice',
    citation: '740.29(g)(3)',
    says: 'with the subject line “LPP Shipment” of',
    words:
      'Exporters and reexporters, prior to exporting or reexporting the eligible items, must notify BIS by email to EARReports@bis.doc.gov with the subject line “LPP Shipment” of any shipment with an aggregate TPP of 3,200,000.',
  },
]

describe('subject lines', () => {
  test.each(printed)('$kind has that of $citation, byte for byte', ({ kind, citation, says, words }) => {
    expect(hashWords(words)).toBe(hashOf(citation))
    expect(words).toContain(says)
    const { subject, to } = formOf(kind).channel
    expect(subject).toBeDefined()
    expect(says).toMatch(new RegExp(`[ “]${subject}[”.]`))
    expect(words).toContain(`${to}`)
  })

  test('reports of a Data Center VEU go where 748.15(f)(1)(iv) sends them, marked as it says', () => {
    const words =
      'Addresses. Reports must be sent to: Office of Exporter Services, Bureau of Industry and Security, U.S. Department of Commerce, 14th Street and Constitution Avenue NW, Room 2099B, Washington, DC 20230. Mark the package “General Authorization Validated End-User Report” or “Data Center Authorization Validated End-user Report.”'
    expect(hashWords(words)).toBe(hashOf('748.15(f)(1)(iv)'))
    for (const kind of ['veu-reexport-report', 'veu-end-user-report'] as const) {
      const { to, mark } = formOf(kind).channel
      expect(words).toContain(`sent to: ${to}. Mark`)
      expect(words).toContain(`“${mark}.”`)
    }
  })

  // 748.3(c), eCFR of 24 September 2026: “with the subject title “Advisory Opinion.””; letter and envelope alike.
  test('an advisory opinion is asked for under the subject of 748.3(c)', () => {
    const words = 'If submitting by email, submit to RPD2@bis.doc.gov with the subject title “Advisory Opinion.”'
    const { to, subject, mark } = formOf('advisory-opinion').channel
    expect(words).toContain(`submit to ${to} with the subject title “${subject}.”`)
    expect(mark).toBe(subject)
  })
})

// The paragraphs of the preamble of 90 FR 4544 that this pack rests on or stands against, by printed page and the number of the copy
// that was read. A preamble explains; where it and the regulation part, the regulation governs and a doubt says so.
import { type CoverageEntry, encoded } from './entry.ts'

export const preamble: readonly CoverageEntry[] = [
  encoded('90 FR 4544 [5]', 'In effect on 13 January 2025.', '2025年1月13日生效。', 'windows'),
  encoded(
    '90 FR 4544 [6]',
    'Nobody has to comply before 15 May 2025; three security paragraphs of Supplement 10 wait until 15 January 2026.',
    '2025年5月15日之前无须遵守；附件10的三段安全要求至2026年1月15日方须遵守。',
    'windows',
  ),
  encoded('90 FR 4544 [7]', 'Comments were due on 15 May 2025.', '评论截止日为2025年5月15日。', 'windows'),
  encoded(
    '90 FR 4544 [8]',
    'The saving clause: shipments aboard a carrier on 15 May 2025 on actual orders keep their former eligibility if completed by 16 June 2025.',
    '保留条款：2025年5月15日依真实订单已装运在途者，不晚于2025年6月16日完成的，保有原资格。',
    'windows',
    'doubt:A-13',
    'doubt:A-14',
  ),
  encoded(
    '90 FR 4548 [58]',
    'For D:5 and Macau the agency says that nothing changes, though the rule drops a case-by-case limb of December 2024.',
    '就D:5与澳门，主管机关称并无变更，而规则删去2024年12月的逐案审查一支。',
    'doubt:PR-02',
  ),
  encoded(
    '90 FR 4548 [60]',
    'Country allocations are counted from the effective date.',
    '国家分配额度自生效日起计。',
    'ledger:country',
  ),
  encoded(
    '90 FR 4549 [64]',
    'The requirement is split by limb: class A worldwide, class B by Country Group; LVS and GBS fall away for class A.',
    '许可要求分两支：A类及于全球，B类依国家组；A类不再适用LVS与GBS。',
    '742.6(a)(6)(iii)(A)',
    '742.6(a)(6)(iii)(B)',
  ),
  encoded(
    '90 FR 4550 [69]',
    'What moves under ACM draws on no country allocation; the account of each facility is kept all the same.',
    '依ACM移转者不计入国家分配额度；各设施台账仍须保存。',
    'ledger:country',
    '740.28(e)',
  ),
  encoded('90 FR 4550 [70]', 'LPP is listed without 5A002.z here too.', '此处LPP清单亦无5A002.z。', 'doubt:AMB-07'),
  encoded(
    '90 FR 4551 [79]',
    'NVEU levels are an installed base and draw on no country allocation; circuits that are lost or moved on are taken off.',
    'NVEU水平为装机总量，不计入国家分配额度；灭失或移出的电路予以扣除。',
    'ledger:nveu',
  ),
  encoded(
    '90 FR 4552 [86]',
    'The country allocation is an installed base from 2025 to 2027 from which lost circuits are taken off; the regulation does not say the latter.',
    '国家分配额度为2025至2027年的装机总量，灭失电路予以扣除；后者未见于条文。',
    'ledger:country',
    'doubt:AMB-04',
  ),
  encoded(
    '90 FR 4553 [91]',
    'Approval is presumed for end users headquartered or located in Supplement 5(a).',
    '最终用户总部或所在地位于附件5(a)的，推定批准。',
    'doubt:AMB-22',
  ),
  encoded(
    '90 FR 4553 [93]',
    'The allocation is said to be totalled by destination and calendar year; the regulation counts cumulatively from 2025.',
    '称额度按目的地与日历年合计；条文则自2025年起累计。',
    'ledger:country',
    'doubt:AMB-04',
  ),
  encoded(
    '90 FR 4553 [100]',
    'Denial is said to be presumed for every application of model weights.',
    '称模型权重的所有申请均推定拒绝。',
    'doubt:AMB-10',
  ),
  encoded(
    '90 FR 4555 [108]',
    'For model weights the presumption is told by destination: approval inside Supplement 5(a), denial elsewhere.',
    '就模型权重，推定依目的地而定：附件5(a)内批准，其余拒绝。',
    'doubt:AMB-10',
  ),
  encoded(
    '90 FR 4555 [109]',
    'Further training of published weights is said to be free up to 2 × 10^25 operations; Note 1 prints 2.5 × 10^25 and governs.',
    '称已公布权重的后续训练不超过2×10^25次运算者不受管制；注释1印为2.5×10^25，以注释为准。',
    'ECCN 4E091 Note 1',
  ),
]

/**
 * Paragraphs whose words are taken from copies: the preamble, and items and notes of the control list as printed on 15 January 2025.
 * Left out are the heads of entries, whose tables the copy lacks, and the notes to 3A090, which were renumbered the next day (AMB-24).
 */
export const hashedFromCopies = (entries: readonly CoverageEntry[]): ReadonlySet<string> =>
  new Set(
    entries
      .map(({ paragraph }) => paragraph)
      .filter((paragraph) => /^90 FR \d+ \[|^ECCN 3A090\.[abc]|^ECCN 4E091 /.test(paragraph)),
  )

// 15 CFR 742.6(b), regional stability: the review policies, as published and as revised in January 2026.
import type { Rule } from '../../engine/model.ts'
import {
  always,
  aRecipientElsewhere,
  aRecipientOfMacauOrD5,
  aRecipientOfSupplement5a,
  aRecipientOutsideSupplement5a,
  either,
  every,
  everyLimbInSupplement5a,
  exportsReexportsOrTransfers,
  inMacauOrD5,
  inSupplement5a,
  is,
  not,
  readings,
  restrictedByDestination,
  rulesOf,
  words,
} from '../dsl.ts'
import { accelerator, another, lesser, memory, modelWeights, reaching } from '../cases.ts'
import { technologyOfMacauOrD5 } from './744.23.ts'
import { encoded, judged } from '../coverage/entry.ts'
import { paragraph, rulesIn, type Paragraph } from '../paragraph.ts'

const policy = rulesOf('policy')

/** Companion conditions of the review policy of January 2026 for exports from the United States to China and Macau. */
const caseByCase2026 = every(
  is('activity', 'export'),
  is('from', 'us'),
  is('china-or-macau', 'yes'),
  is('tpp-21000', 'below'),
  is('bandwidth-6500', 'below'),
)

const classA = every(is('class', 'A'), exportsReexportsOrTransfers)
const classB = every(is('class', 'B'), exportsReexportsOrTransfers, restrictedByDestination)

/** The text of January 2026 was read in secondary sources only. */
const unread2026 = {
  kind: 'source-unverified',
  citation: '91 FR 1684',
  settles: 'as-amended-2026',
  when: 'live',
} as const

const REVISED_2026 = '2026-01-15'
const LAST_DAY_AS_PUBLISHED = '2026-01-14'

/** The limb of (b)(10)(iii)(B): a destination or headquarters outside Supplement 5(a) and (b), Macau and D:5 excluded (AMB-22). */
const allocationLimb = every(
  classA,
  either(is('destination', 'elsewhere', 'restricted'), aRecipientElsewhere),
  not(inMacauOrD5),
  not(aRecipientOfMacauOrD5),
)

const orderFits = is('allocation', 'within')
const allocationMet = every(is('allocation', 'met'), is('allocation-net', 'met'))
const allocationOpen = not(either(orderFits, allocationMet))

/** Whose allocation an order draws on, an order that straddles it, and circuits since retired: the section settles none of them. */
const onTheAllocation = {
  doubt: 'AMB-04',
  kind: 'contested-reading',
  citation: '742.6(b)(10)(iii)(B)(1)',
  facts: ['positions.country'],
  when: 'live',
  where: either(
    is('allocation', 'straddles'),
    every(is('allocation', 'met'), not(is('allocation-net', 'met'))),
    every(is('allocation', 'within'), not(is('allocation-net', 'within'))),
    is('allocation-country', 'several'),
  ),
} as const

export const section742_6b: readonly Paragraph[] = [
  paragraph(
    encoded(
      '742.6(b)(10)(i)',
      'Equipment and technology of (a)(6)(i)(A) and (ii) follow the policy of 744.23(d).',
      '(a)(6)(i)(A)与(ii)的设备及技术适用744.23(d)政策。',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(i).technology',
          paragraph: '742.6(b)(10)(i)',
          when: every(
            is('class', 'B'),
            not(restrictedByDestination),
            either(
              every(
                is('entry', '3E001'),
                is('activity', 'export', 'reexport'),
                is('from', 'macau-d5'),
                is('developed-in-d5', 'yes'),
                is('direct-product', 'yes'),
              ),
              technologyOfMacauOrD5,
            ),
          ),
          then: 'undetermined',
          sourcing: 'codified',
          words: words(
            'Technology that needs a license only because an entity of Macau or D:5 developed it is reviewed under 744.23(d), outside this pack.',
            '仅因由澳门或D:5组实体开发而须许可证的技术依744.23(d)审查，不在本规则包内。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(i).technology',
          'on',
          {
            activity: 'reexport',
            from: 'CN',
            destination: 'BR',
            item: {
              eccn: '3E001',
              forEccn: '3A090.b',
              origin: 'foreign',
              foreignProduct: { directProductOfListedTechnology: true, listedPlant: false },
              usContentPercent: 0,
            },
            others: [another('designer', 'CN')],
            endUse: ['inference'],
          },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(b)(10)(ii)',
      'Memory to Macau or D:5: approval presumed for entities of other headquarters, denial for all else.',
      '运往澳门或D:5的存储器：他处总部实体推定批准，其余推定拒绝。',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(ii).approval',
          paragraph: '742.6(b)(10)(ii)',
          when: every(is('class', 'C'), inMacauOrD5, not(aRecipientOfMacauOrD5)),
          then: 'presumption-of-approval',
          sourcing: 'codified',
          words: words(
            'High-bandwidth memory to an entity in Macau or D:5 that is neither headquartered nor parented there: presumption of approval.',
            '高带宽存储器发往位于澳门或D:5组但总部及母公司均不在当地的实体：推定批准。',
          ),
        }),
        policy({
          id: '742.6(b)(10)(ii).denial',
          paragraph: '742.6(b)(10)(ii)',
          when: every(is('class', 'C'), inMacauOrD5, aRecipientOfMacauOrD5),
          then: 'presumption-of-denial',
          sourcing: 'codified',
          words: words(
            'All other high-bandwidth memory to Macau or D:5: presumption of denial.',
            '其余发往澳门或D:5组的高带宽存储器：推定拒绝。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(ii).approval',
          'on',
          { item: memory, destination: 'CN', recipient: { headquarters: 'US' } },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
        reaching(
          '742.6(b)(10)(ii).denial',
          'on',
          { item: memory, destination: 'CN' },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(encoded('742.6(b)(10)(iii)', 'Review policy for class A.', 'A类的审查政策。')),
  paragraph(
    encoded(
      '742.6(b)(10)(iii)(A)(1)',
      'Denial is presumed to Macau or D:5 and to entities headquartered or parented there.',
      '运往澳门或D:5，或总部、最终母公司在当地的实体，推定拒绝。',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(iii)(A)(1)',
          paragraph: '742.6(b)(10)(iii)(A)(1)',
          when: every(
            classA,
            either(
              inMacauOrD5,
              aRecipientOfMacauOrD5,
              every(
                is('lessees', 'some-d5'),
                readings('D-02', ['742.6(b)(10)(iii)(A)(1)'], {
                  'recipients-only': not(always),
                  'every-party': always,
                }),
              ),
            ),
          ),
          then: 'presumption-of-denial',
          doubts: ['AMB-02', 'D-02'],
          words: words(
            'Class A to or within Macau or D:5, or to an entity headquartered or parented there: presumption of denial.',
            'A类物项发往澳门或D:5组，或发往总部或最终母公司位于当地的实体：推定拒绝。',
          ),
        }),
        policy({
          id: '742.6(b)(10)(iii)(A)(1).2026',
          paragraph: '742.6(b)(10)(iii)(A)(1)',
          cites: ['91 FR 1684'],
          when: every(either(classA, classB), inMacauOrD5, caseByCase2026),
          then: 'case-by-case',
          overrides: ['742.6(b)(10)(iii)(A)(2)'],
          standing: { from: REVISED_2026 },
          sourcing: 'secondary',
          doubts: ['A-21'],
          raises: [{ doubt: 'A-21', ...unread2026 }],
          words: words(
            'Since 15 January 2026: exports from the United States to China or Macau below 21,000 TPP and 6,500 GB/s are reviewed case by case where further conditions are certified; those were not read, so denial stands beside it.',
            '自2026年1月15日起：自美国向中国或澳门出口且总处理性能低于21,000、带宽低于6,500 GB/s者，在证明满足其他条件时逐案审查；该等条件未曾查阅，故推定拒绝并列。',
          ),
        }),
        policy({
          id: '742.6(b)(10)(iii).precedence-2026',
          paragraph: '742.6(b)(10)(iii)(A)(1)',
          cites: ['91 FR 1684'],
          when: every(classA, either(inMacauOrD5, aRecipientOfMacauOrD5), not(every(inMacauOrD5, caseByCase2026))),
          then: 'presumption-of-denial',
          overrides: ['742.6(b)(10)(iii)(A)(2)'],
          standing: { from: REVISED_2026 },
          sourcing: 'secondary',
          doubts: ['AMB-02'],
          raises: [unread2026],
          words: words(
            'Since 15 January 2026 the policy for Macau and D:5 prevails where several policies would apply.',
            '自2026年1月15日起，多项政策竞合时以澳门及D:5组政策为准。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(iii)(A)(1)',
          'on',
          { destination: 'CN' },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
        reaching(
          '742.6(b)(10)(iii)(A)(1)',
          'on',
          { destination: 'MY', recipient: { headquarters: 'NL', ultimateParent: 'CN' } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
        reaching(
          '742.6(b)(10)(iii)(A)(1).2026',
          'on',
          {
            item: { ...accelerator, unit: { totalProcessingPerformance: 20_999, memoryBandwidthGBs: 6_499 } },
            destination: 'CN',
            dates: { export: '2026-01-15' },
          },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
        reaching(
          '742.6(b)(10)(iii).precedence-2026',
          'on',
          {
            item: { ...accelerator, unit: { totalProcessingPerformance: 21_000, memoryBandwidthGBs: 6_499 } },
            destination: 'CN',
            dates: { export: '2026-01-15' },
          },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(b)(10)(iii)(A)(2)',
      'Approval is presumed to Supplement 5(a) and to entities headquartered or parented there.',
      '运往附件5(a)，或总部、最终母公司在当地的实体，推定批准。',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(iii)(A)(2)',
          paragraph: '742.6(b)(10)(iii)(A)(2)',
          when: every(classA, either(inSupplement5a, aRecipientOfSupplement5a)),
          then: 'presumption-of-approval',
          doubts: ['AMB-02'],
          raises: [
            {
              doubt: 'AMB-02',
              kind: 'contested-reading',
              citation: '742.6(b)(10)(iii)',
              when: 'contested',
              against: [
                '742.6(b)(10)(iii)(A)(1)',
                '742.6(b)(10)(iii)(A)(1).2026',
                '742.6(b)(10)(iii).precedence-2026',
                '742.6(b)(10)(iii)(B)(1)',
                '742.6(b)(10)(iii)(B)(2)',
                '742.6(b)(10)(iii)(B).after-2027',
                '742.6(b)(10)(iii)(C)',
              ],
            },
          ],
          words: words(
            'Class A to or within a Supplement 5(a) destination, or to an entity headquartered or parented in one: presumption of approval.',
            'A类物项发往附件5(a)目的地，或发往总部或最终母公司位于该类目的地的实体：推定批准。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(iii)(A)(2)',
          'on',
          { held: { aiaCertification: false } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          '742.6(b)(10)(iii)(A)(2)',
          'on',
          { destination: 'MO', recipient: { headquarters: 'US' } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(b)(10)(iii)(B)',
      'Other destinations and entities come under an allocation for each country.',
      '其他目的地与实体适用国别额度。',
      'ledger:country',
    ),
  ),
  paragraph(
    encoded(
      '742.6(b)(10)(iii)(B)(1)',
      'Approval is presumed up to 790,000,000 TPP a country for 2025 to 2027, an installed base counted from licenses since 2025.',
      '2025至2027年每国790,000,000 TPP以内推定批准，为自2025年起按许可计的装机总量。',
      'ledger:country',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(iii)(B)(1)',
          paragraph: '742.6(b)(10)(iii)(B)(1)',
          cites: ['742.6(b)(10)(iii)(B)'],
          when: every(allocationLimb, is('allocation-period', 'inside'), either(orderFits, allocationOpen)),
          then: 'presumption-of-approval',
          doubts: ['AMB-04', 'AMB-22'],
          raises: [onTheAllocation],
          limit: 'country',
          words: words(
            'Class A to other destinations and entities: presumption of approval up to the country allocation of 790,000,000 TPP for 2025 to 2027.',
            'A类物项发往其他目的地和实体：在2025至2027年每国790,000,000 TPP的分配额度之内推定批准。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(iii)(B)(1)',
          'on',
          {
            destination: 'IN',
            positions: { country: { country: 'IN', licensedTpp: 789_984_168, asOf: '2025-07-01', source: 'licenses' } },
          },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          '742.6(b)(10)(iii)(B)(1)',
          'maybe',
          { destination: 'IN', positions: { country: null } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(b)(10)(iii)(B)(2)',
      'Beyond it a policy of denial holds; later years are reviewed annually.',
      '超出即适用拒绝政策；其后年度逐年审议。',
      'ledger:country',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(iii)(B)(2)',
          paragraph: '742.6(b)(10)(iii)(B)(2)',
          cites: ['742.6(b)(10)(iii)(B)'],
          when: every(allocationLimb, is('allocation-period', 'inside'), either(allocationMet, allocationOpen)),
          then: 'policy-of-denial',
          doubts: ['AMB-04', 'AMB-22'],
          raises: [onTheAllocation],
          limit: 'country',
          words: words(
            'Class A after the country allocation is met: policy of denial.',
            '国家分配额度用尽后的A类物项：拒绝政策。',
          ),
        }),
        policy({
          id: '742.6(b)(10)(iii)(B).after-2027',
          paragraph: '742.6(b)(10)(iii)(B)(2)',
          cites: ['742.6(b)(10)(iii)(B)(1)'],
          when: every(allocationLimb, is('allocation-period', 'after')),
          then: 'undetermined',
          raises: [
            {
              kind: 'open-norm',
              citation: '742.6(b)(10)(iii)(B)(1)',
              facts: ['dates.export'],
              settles: 'no-allocation',
              when: 'on',
            },
          ],
          words: words('No allocation is printed for years after 2027.', '2027年之后的分配额度未作规定。'),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(iii)(B)(2)',
          'on',
          {
            destination: 'IN',
            positions: {
              country: {
                country: 'IN',
                licensedTpp: 790_000_000,
                asOf: '2025-07-01',
                source: 'licenses',
                attritionTpp: 0,
              },
            },
          },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          '742.6(b)(10)(iii)(B).after-2027',
          'on',
          { destination: 'IN', dates: { export: '2028-01-03' } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(b)(10)(iii)(C)',
      'For Supplement 5(b) the allocation may be raised by up to 100 percent.',
      '附件5(b)目的地的额度可提高至多100%。',
      'ledger:country',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(iii)(C)',
          paragraph: '742.6(b)(10)(iii)(C)',
          cites: ['740 Supp. 5(b)'],
          when: every(
            allocationLimb,
            is('assurance', 'yes'),
            is('allocation-period', 'inside'),
            either(orderFits, allocationOpen),
          ),
          then: 'presumption-of-approval',
          doubts: ['AMB-04'],
          words: words(
            'Where government-to-government assurances raise the allocation of a Supplement 5(b) destination, by up to 100 percent, the same policy runs up to the adjusted figure.',
            '附件5(b)目的地因政府间保证而提高额度(至多100%)的，同一政策适用至调整后的数额。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(iii)(C)',
          'on',
          {
            destination: 'IN',
            positions: {
              country: {
                country: 'IN',
                licensedTpp: 1_579_984_168,
                asOf: '2025-07-01',
                source: 'licenses',
                assuranceIncreasePercent: 100,
              },
            },
          },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(encoded('742.6(b)(10)(iv)', 'Review policy for class B.', 'B类的审查政策。'), {
    rules: [
      policy({
        id: '742.6(b)(10)(iv).moved-2026',
        paragraph: '742.6(b)(10)(iv)',
        cites: ['91 FR 1684'],
        when: classB,
        then: 'undetermined',
        standing: { from: REVISED_2026 },
        sourcing: 'secondary',
        raises: [unread2026],
        words: words(
          'The class B policy of (b)(10)(iv) left the section in January 2026; the words that replaced it were not read.',
          '(b)(10)(iv)的B类审查政策于2026年1月移出该节；取代条文未曾查阅。',
        ),
      }),
    ],
    cases: [
      reaching(
        '742.6(b)(10)(iv).moved-2026',
        'on',
        { item: lesser, destination: 'VN', dates: { export: '2026-01-15' } },
        { codified: 'authorized', prior: 'authorized', enforced: 'authorized' },
      ),
    ],
  }),
  paragraph(
    encoded(
      '742.6(b)(10)(iv)(A)',
      'Approval is presumed outside Macau and D:5 for entities of other headquarters.',
      '澳门与D:5以外且总部在他处的实体，推定批准。',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(iv)(A)',
          paragraph: '742.6(b)(10)(iv)(A)',
          when: every(classB, not(inMacauOrD5), not(aRecipientOfMacauOrD5)),
          then: 'presumption-of-approval',
          standing: { through: LAST_DAY_AS_PUBLISHED },
          doubts: ['AMB-22'],
          words: words(
            'Class B to destinations other than Macau and D:5, and to entities neither headquartered nor parented there: presumption of approval.',
            'B类物项发往澳门及D:5组以外目的地且接收方总部及母公司均不在当地：推定批准。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(iv)(A)',
          'on',
          { item: lesser, destination: 'VN', dates: { export: '2026-01-14' } },
          { codified: 'authorized', prior: 'authorized', enforced: 'authorized' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(b)(10)(iv)(B)',
      'Denial is presumed to Macau or D:5 and to entities headquartered or parented there.',
      '运往澳门或D:5，或总部、最终母公司在当地的实体，推定拒绝。',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(10)(iv)(B)',
          paragraph: '742.6(b)(10)(iv)(B)',
          when: every(classB, either(inMacauOrD5, aRecipientOfMacauOrD5)),
          then: 'presumption-of-denial',
          standing: { through: LAST_DAY_AS_PUBLISHED },
          words: words(
            'Class B to or within Macau or D:5, or to an entity headquartered or parented there: presumption of denial.',
            'B类物项发往澳门或D:5组，或发往总部或最终母公司位于当地的实体：推定拒绝。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(10)(iv)(B)',
          'on',
          { item: lesser, destination: 'CN', held: { nacFiled: false } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(b)(14)',
      'For weights denial is presumed where the end user is headquartered or parented outside Supplement 5(a); for others nothing is said.',
      '最终用户总部或最终母公司在附件5(a)以外的，权重推定拒绝；其余未作规定。',
    ),
    {
      rules: [
        policy({
          id: '742.6(b)(14)',
          paragraph: '742.6(b)(14)',
          when: every(is('class', 'W'), aRecipientOutsideSupplement5a),
          then: 'presumption-of-denial',
          doubts: ['AMB-12'],
          words: words(
            'Model weights to end users headquartered or parented outside Supplement 5(a): presumption of denial.',
            '模型权重发往总部或最终母公司位于附件5(a)以外的最终用户：推定拒绝。',
          ),
        }),
        policy({
          id: '742.6(b)(14).silent',
          paragraph: '742.6(b)(14)',
          when: every(is('class', 'W'), everyLimbInSupplement5a),
          then: 'not-stated',
          doubts: ['AMB-10'],
          words: words(
            'For model weights to end users headquartered and parented in Supplement 5(a) the rule states no review policy.',
            '对总部及最终母公司均位于附件5(a)目的地的最终用户，规则未载明模型权重的审查政策。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(b)(14)',
          'on',
          { item: modelWeights(), destination: 'IN', endUse: ['inference'] },
          { codified: 'license-required', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
        reaching(
          '742.6(b)(14).silent',
          'on',
          { item: modelWeights(), destination: 'GB', endUse: ['inference'] },
          { codified: 'authorized', prior: 'out-of-scope', enforced: 'authorized' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '742.6(b)(14) Note',
      [
        'Weights below the benchmark of Note 2 to 4E091 are not controlled.',
        'On which published guidance or classification does the exclusion rest?',
      ],
      ['低于4E091注释2基准的权重不受管制。', '排除依据何项已发布指引或归类？'],
    ),
  ),
]

export const policies742: readonly Rule[] = rulesIn(section742_6b)

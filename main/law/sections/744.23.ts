// 15 CFR 744.23, end use and end user controls: the headquarters limb for class B and for high-bandwidth memory.
import type { Rule } from '../../engine/model.ts'
import {
  always,
  aRecipientOfMacauOrD5,
  commodityEntries,
  deemed,
  either,
  every,
  exportsReexportsOrTransfers,
  inMacauOrD5,
  is,
  not,
  outside,
  readings,
  restrictedByDestination,
  rule,
  words,
} from '../dsl.ts'
import { another, lesser, memory, nacNotified, reaching } from '../cases.ts'
import { encoded, judged } from '../coverage/entry.ts'
import { paragraph, rulesIn, type Paragraph } from '../paragraph.ts'

/** "For an entity": whether a customer for whom others run the item where it stands is one is open (D-02). */
const forAnEntityOfMacauOrD5 = either(
  aRecipientOfMacauOrD5,
  is('onward', 'restricted'),
  every(
    is('lessees', 'some-d5'),
    readings('D-02', ['744.23(a)(3)(i)'], { 'recipients-only': not(always), 'every-party': always }),
  ),
)

const classBOutside = every(
  is('class', 'B'),
  is('entry', ...commodityEntries, '5D002.z', '5D992.z'),
  exportsReexportsOrTransfers,
  not(restrictedByDestination),
  forAnEntityOfMacauOrD5,
)

const memoryOutside = every(
  is('class', 'C'),
  is('entry', '3A090'),
  exportsReexportsOrTransfers,
  not(inMacauOrD5),
  forAnEntityOfMacauOrD5,
)

/** (a)(3)(ii)(A) to (C). That it is for production (D) no fact says; it is taken to be. */
export const technologyOfMacauOrD5 = every(
  is('entry', '3E001'),
  is('class', 'A', 'B'),
  exportsReexportsOrTransfers,
  is('from-restricted', 'yes'),
  is('origin', 'foreign'),
  is('developed-in-d5', 'yes'),
  is('direct-product', 'yes'),
)

export const section744_23: readonly Paragraph[] = [
  paragraph(
    encoded(
      '744.23(a)(3)',
      'The control over entities headquartered or parented in Macau or D:5, in force since November 2023.',
      '对总部或最终母公司位于澳门或D:5组之实体的管制，自2023年11月起施行。',
    ),
    {
      cases: [
        reaching(
          'posture.headquarters-before',
          'on',
          { recipient: { ultimateParent: 'CN' }, dates: { export: '2025-03-01' } },
          { codified: 'prior-rules-apply', prior: 'license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '744.23(a)(3)(i)(A)',
      'Class B commodities and 5D002.z or 5D992.z software to places outside D:1, D:4 and D:5 need a license when for an entity headquartered or parented in Macau or D:5.',
      'B类商品及5D002.z、5D992.z软件运往D:1、D:4、D:5以外，供总部或最终母公司在澳门或D:5的实体的，须许可证。',
      'table:item-lists',
    ),
    {
      rules: [
        rule({
          id: '744.23(a)(3)(i)(A)',
          question: 'requirement',
          paragraph: '744.23(a)(3)(i)(A)',
          when: classBOutside,
          then: 'yes',
          overrides: ['requirement.none'],
          words: words(
            'Class B commodities and 5D002.z or 5D992.z software outside D:1, D:4 and D:5 need a license when they are for an entity headquartered or parented in Macau or D:5.',
            'B类商品及5D002.z、5D992.z软件发往D:1、D:4、D:5组以外，但供总部或最终母公司位于澳门或D:5组的实体使用的，须有许可证。',
          ),
        }),
      ],
      cases: [
        reaching(
          '744.23(a)(3)(i)(A)',
          'on',
          { item: lesser, destination: 'SG', recipient: { ultimateParent: 'CN' }, held: nacNotified() },
          { codified: 'authorized', prior: 'authorized', enforced: 'authorized' },
        ),
        reaching(
          '744.23(a)(3)(i)(A)',
          'maybe',
          { item: lesser, destination: 'SG', endUse: ['resale'] },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '744.23(a)(3)(i)(B)',
      'Memory of 3A090.c outside Macau and D:5 needs one when for such an entity.',
      '3A090.c存储器运往澳门与D:5以外而供此类实体的，须许可证。',
      'table:item-lists',
    ),
    {
      rules: [
        rule({
          id: '744.23(a)(3)(i)(B)',
          question: 'requirement',
          paragraph: '744.23(a)(3)(i)(B)',
          when: memoryOutside,
          then: 'yes',
          overrides: ['requirement.none'],
          words: words(
            'High-bandwidth memory outside Macau and D:5 needs a license when it is for an entity headquartered or parented there.',
            '高带宽存储器发往澳门及D:5组以外，但供总部或最终母公司位于当地的实体使用的，须有许可证。',
          ),
        }),
        rule({
          id: 'part-744',
          question: 'requirement',
          paragraph: '744.11',
          cites: ['744.21', '744.22'],
          when: every(is('part-744', 'caught'), outside('744.11')),
          then: 'yes',
          overrides: ['requirement.none'],
          sourcing: 'codified',
          doubts: ['D-12'],
          words: words(
            'A listed party or a prohibited end use, in whatever activity, brings requirements of part 744 that this pack does not encode.',
            '被列名当事方或禁止用途引发本规则包未编入的第744部分要求。',
          ),
        }),
        rule({
          id: 'part-746',
          question: 'requirement',
          paragraph: '746',
          cites: ['740.2(a)(6)'],
          when: every(is('embargo', 'embargoed', 'sanctioned'), outside('746')),
          then: 'yes',
          overrides: ['requirement.none'],
          sourcing: 'codified',
          doubts: ['D-12'],
          words: words(
            'An embargoed or sanctioned place, be it the destination or where a party is, brings requirements of part 746 that this pack does not encode.',
            '禁运或受制裁之地(不论为目的地或当事方所在地)引发本规则包未编入的第746部分要求。',
          ),
        }),
        rule({
          id: 'other-reasons',
          question: 'requirement',
          paragraph: '742.4',
          cites: ['742.15'],
          when: every(
            is('other-controls', 'yes'),
            either(is('class', 'B', 'C', 'S', 'other'), every(is('class', 'A'), deemed)),
            either(exportsReexportsOrTransfers, deemed),
            outside('742.4'),
          ),
          then: 'yes',
          overrides: ['requirement.none'],
          sourcing: 'codified',
          words: words(
            'The entry carries other reasons for control (national security, missile technology, encryption) that this pack does not encode.',
            '该条目另有本规则包未编入的管制理由(国家安全、导弹技术、加密等)。',
          ),
        }),
      ],
      cases: [
        reaching(
          '744.23(a)(3)(i)(B)',
          'on',
          { item: memory, destination: 'SG', recipient: { ultimateParent: 'CN' } },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '744.23(a)(3)(ii)',
      [
        'Foreign-made technology for 3A090.a and .b developed by an entity of Macau or D:5 needs a license from or within D:1, D:4 or D:5 to any place.',
        'Who developed the technology, and is it for production?',
      ],
      [
        '由澳门或D:5实体开发的外国产3A090.a、.b技术，自D:1、D:4或D:5组或在其境内去往任何地点须许可证。',
        '技术由谁开发，是否用于生产？',
      ],
    ),
    {
      rules: [
        rule({
          id: '744.23(a)(3)(ii)',
          question: 'requirement',
          paragraph: '744.23(a)(3)(ii)',
          cites: ['734.9(h)'],
          when: technologyOfMacauOrD5,
          then: 'yes',
          overrides: ['requirement.none'],
          sourcing: 'codified',
          words: words(
            'Foreign-made technology for 3A090.a or .b that an entity of Macau or D:5 developed needs a license when it leaves or moves within D:1, D:4 or D:5, wherever it goes.',
            '由澳门或D:5组实体开发的外国产3A090.a或.b技术，自D:1、D:4、D:5组运出或在其境内转移的，不论去往何处，均须有许可证。',
          ),
        }),
      ],
      cases: [
        reaching(
          '744.23(a)(3)(ii)',
          'on',
          {
            activity: 'reexport',
            from: 'VN',
            destination: 'GB',
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
      '744.23(c)',
      'Only the exceptions of 740.2(a)(9)(ii) overcome this control.',
      '仅740.2(a)(9)(ii)的例外可用于此管制。',
      '740.2(a)(9)(ii)',
    ),
  ),
  paragraph(
    encoded(
      '744.23(d)(1)',
      'Denial is presumed for Macau, D:5 and their entities, unless (d)(2) or (d)(3) holds.',
      '澳门、D:5及其实体推定拒绝，(d)(2)或(d)(3)适用者除外。',
    ),
    {
      rules: [
        rule({
          id: '744.23(d)(1)',
          question: 'policy',
          paragraph: '744.23(d)(1)',
          when: either(classBOutside, memoryOutside),
          then: 'presumption-of-denial',
          sourcing: 'codified',
          doubts: ['AMB-06'],
          raises: [
            {
              doubt: 'AMB-06',
              kind: 'contested-reading',
              citation: '744.23(d)',
              when: 'contested',
              against: ['744.23(d)(3)(i)'],
            },
          ],
          words: words(
            'For entities headquartered or parented in Macau or D:5 wherever located: presumption of denial, unless (d)(2) or (d)(3) applies.',
            '对总部或最终母公司位于澳门或D:5组的实体(不论所在地)：推定拒绝，(d)(2)或(d)(3)适用者除外。',
          ),
        }),
      ],
      cases: [
        reaching(
          '744.23(d)(1)',
          'on',
          { item: lesser, destination: 'SG', recipient: { ultimateParent: 'CN' }, held: { nacFiled: false } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '744.23(d)(2)',
      [
        'Approval is presumed for end users headquartered in the United States, A:5 or A:6 and not owned by entities of Macau or D:5.',
        'Who owns the end user, and is the majority elsewhere?',
      ],
      [
        '总部在美国、A:5或A:6且非由澳门或D:5实体多数持股的最终用户，推定批准。',
        '最终用户由谁持有，多数股权是否在他处？',
      ],
    ),
  ),
  paragraph(
    encoded(
      '744.23(d)(3)(i)',
      'Items of 3A090, 4A090 and .z that are no datacenter items at 3A090.a are reviewed case by case.',
      '3A090、4A090及.z中非达到3A090.a的数据中心物项，逐案审查。',
    ),
    {
      rules: [
        rule({
          id: '744.23(d)(3)(i)',
          question: 'policy',
          paragraph: '744.23(d)(3)(i)',
          when: either(classBOutside, memoryOutside),
          then: 'case-by-case',
          sourcing: 'codified',
          doubts: ['AMB-06'],
          raises: [
            {
              doubt: 'AMB-06',
              kind: 'contested-reading',
              citation: '744.23(d)',
              when: 'contested',
              against: ['744.23(d)(1)'],
            },
          ],
          words: words(
            'Items of 3A090, 4A090 and their correspondents that are not datacenter items meeting 3A090.a: case by case.',
            '3A090、4A090及对应物项中并非达到3A090.a的数据中心物项者：逐案审查。',
          ),
        }),
      ],
      cases: [
        reaching(
          '744.23(d)(3)(i)',
          'on',
          { item: lesser, destination: 'SG', recipient: { ultimateParent: 'CN' }, held: { nacFiled: false } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
]

export const section744: readonly Rule[] = rulesIn(section744_23)

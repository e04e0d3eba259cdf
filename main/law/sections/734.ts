// 15 CFR part 734, scope of the EAR: items in or from the United States, the two foreign-direct product rules this rule
// revised or added, and de minimis content.
import type { Condition, Rule } from '../../engine/model.ts'
import { either, every, inMacauOrD5, is, not, outside, readings, rule, words } from '../dsl.ts'
import { foreign, modelWeights, reaching } from '../cases.ts'
import { encoded, judged, left } from '../coverage/entry.ts'
import { paragraph, rulesIn, type Paragraph } from '../paragraph.ts'

export const chipProduct = either(
  is('entry', '3A090', '4A090', '3A001.z', '4A003.z', '4A004.z', '4A005.z', '5A002.z', '5A004.z', '5A992.z'),
  // Technology "for" 3A090 or 4A090 alone, which is controlled for regional stability and anti-terrorism only.
  every(is('entry', '3E001', '4E001'), is('other-controls', 'no')),
)

/** Category 5 part 2 items have further conditions in 734.4(b), and 5E002 technology has no de minimis level at all. */
export const encryptionEntry = is('entry', '5A002.z', '5A004.z', '5D002.z', '5A992.z', '5D992.z', '5E992')

/** Computers that 734.4(a)(1) may leave without a de minimis level: their performance by 4A003.b is no fact of this record. */
const computer = is('entry', '4A003.z', '4A004.z', '4A005.z', '4A090')

export const foreignAndAbroad = every(is('origin', 'foreign'), is('from', 'macau-d5', 'abroad'))

/** What the rules that are not decided here may reach; `onward`: to customers of whose place the record says too little. */
export const otherRulesWith = (onward: Condition): Condition => {
  const goesToTheGroups = either(is('destination', 'restricted'), inMacauOrD5, onward)
  return every(
    foreignAndAbroad,
    either(
      every(is('other-controls', 'yes'), goesToTheGroups, outside('734.9(b)')),
      every(is('part-744', 'caught'), outside('734.9(e)')),
      every(is('embargo', 'embargoed', 'sanctioned'), outside('734.9(f)')),
      every(is('china-or-macau', 'yes'), is('datacenter-use', 'yes'), outside('734.9(i)')),
      every(computer, not(is('us-content', 'none')), goesToTheGroups, outside('734.4(a)(1)')),
    ),
  )
}

export const paragraphs734: readonly Paragraph[] = [
  paragraph(
    encoded(
      '734.3(a)',
      'Items in the United States or of U.S. origin, and foreign items brought in by content or direct product, are subject to the EAR.',
      '位于美国或美国原产的物项，以及因成分或直接产品而纳入的外国物项，受EAR管辖。',
    ),
    {
      rules: [
        rule({
          id: 'jurisdiction.us',
          question: 'jurisdiction',
          paragraph: '734.3(a)',
          when: either(is('origin', 'us'), is('from', 'us')),
          then: 'subject',
          sourcing: 'codified',
          evident: true,
          words: words(
            'Items in the United States and items of U.S. origin wherever located are subject to the EAR.',
            '位于美国境内的物项，以及无论位于何处的美国原产物项，均受EAR管辖。',
          ),
        }),
      ],
      cases: [
        reaching(
          'jurisdiction.us',
          'on',
          { activity: 'reexport', from: 'TW' },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '734.3(b)(3)',
      'Published technology and software is not subject to the EAR; published model weights are such, and Note 1 to 4E091 leaves them out.',
      '已公开的技术和软件不受EAR管辖；已公开的模型权重属之，4E091注释1亦予排除。',
    ),
    {
      rules: [
        rule({
          id: 'jurisdiction.published',
          question: 'jurisdiction',
          paragraph: '734.3(b)(3)',
          cites: ['734.7(a)', 'ECCN 4E091 Note 1'],
          when: every(is('weights-published', 'yes'), is('class', 'other'), is('entry', '4E091', 'below')),
          then: 'not-subject',
          overrides: [
            'jurisdiction.us',
            'jurisdiction.content',
            'jurisdiction.content-conditions',
            'jurisdiction.other-rules',
            '734.9(l)',
          ],
          sourcing: 'codified',
          words: words(
            'Published weights are published technology and not subject to the EAR.',
            '已公开的权重属已公开技术，不受EAR管辖。',
          ),
        }),
      ],
      cases: [
        reaching(
          'jurisdiction.published',
          'on',
          { item: { ...modelWeights({ published: true }), eccn: null } },
          { codified: 'not-subject-to-ear', enforced: 'not-subject-to-ear' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '734.4',
      'A foreign-made item with controlled U.S. content above the de minimis level is subject to the EAR; no zero level exists for these entries except for 5E002 technology.',
      '受控美国成分超过最低限度的外国物项受EAR管辖；除5E002技术外，上述条目无零限度。',
    ),
    {
      rules: [
        rule({
          id: 'jurisdiction.no-link',
          question: 'jurisdiction',
          paragraph: '734.4',
          cites: ['734.9(h)', '734.9(l)'],
          when: foreignAndAbroad,
          then: 'not-subject',
          sourcing: 'codified',
          shows: ['734.9(h)', '734.9(l)', '734.4'],
          words: words(
            'A foreign-produced item outside the United States is not subject to the EAR unless a direct product rule or its U.S. content brings it in.',
            '位于美国境外的外国生产物项，除非因直接产品规则或美国成分而被纳入，否则不受EAR管辖。',
          ),
        }),
        rule({
          id: 'jurisdiction.content',
          question: 'jurisdiction',
          paragraph: '734.4',
          when: every(
            foreignAndAbroad,
            either(is('us-content', 'above-de-minimis'), every(is('entry', '5E002'), not(is('us-content', 'none')))),
          ),
          then: 'subject',
          overrides: ['jurisdiction.no-link'],
          sourcing: 'codified',
          words: words(
            'A foreign-made item with controlled U.S. content above the de minimis level is subject to the EAR; no zero level exists for these entries, save 5E002 technology.',
            '受控美国成分超过最低限度的外国制造物项受EAR管辖；上述条目不适用零限度，但5E002技术除外。',
          ),
        }),
      ],
      cases: [
        reaching(
          'jurisdiction.no-link',
          'on',
          { activity: 'reexport', from: 'TW', destination: 'IN', item: foreign({ usContentPercent: 25 }) },
          { codified: 'not-subject-to-ear', prior: 'not-subject-to-ear', enforced: 'not-subject-to-ear' },
        ),
        reaching(
          'jurisdiction.content',
          'on',
          { activity: 'reexport', from: 'TW', destination: 'IN', item: foreign({ usContentPercent: 25.01 }) },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '734.4(b)',
      [
        'Encryption items have further conditions before the de minimis levels run.',
        'Are the conditions for encryption items met?',
      ],
      ['加密物项适用最低限度前另有条件。', '加密物项的条件是否满足？'],
    ),
    {
      rules: [
        rule({
          id: 'jurisdiction.content-conditions',
          question: 'jurisdiction',
          paragraph: '734.4(b)',
          when: every(
            foreignAndAbroad,
            is('us-content', 'at-most-de-minimis'),
            either(
              every(encryptionEntry, { kind: 'outside', citation: '734.4(b)' }),
              every(
                is('entry', '4E091'),
                readings('AMB-20', ['734.4(d)'], {
                  counts: is('us-content', 'at-most-de-minimis'),
                  'does-not-count': not(is('us-content', 'at-most-de-minimis')),
                }),
              ),
            ),
          ),
          then: 'subject',
          overrides: ['jurisdiction.no-link'],
          sourcing: 'codified',
          doubts: ['AMB-20'],
          words: words(
            'Some U.S. content below the level leaves questions this pack does not decide: the further conditions for encryption items, and weights bundled in foreign software.',
            '低于限度的美国成分仍涉及本规则包不作判断的问题：加密物项的附加条件，以及捆绑于外国软件中的权重。',
          ),
        }),
      ],
      cases: [
        reaching(
          'jurisdiction.content-conditions',
          'maybe',
          {
            activity: 'reexport',
            from: 'TW',
            destination: 'IN',
            item: foreign({ eccn: '5A992.z', usContentPercent: 10 }),
          },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '734.4(c)',
      'The level is 10 percent to destinations of E:1 and E:2.',
      '对E:1与E:2目的地，限度为10%。',
      'reading:us-content',
    ),
  ),
  paragraph(
    encoded(
      '734.4(d)',
      'The level is 25 percent to other destinations.',
      '对其他目的地，限度为25%。',
      'reading:us-content',
    ),
  ),
  paragraph(
    encoded(
      '734.7(a)',
      'Published means available to the public without restriction on further dissemination; the record states it.',
      '“已公开”指向公众提供且不限制进一步传播；以记录所载为准。',
    ),
  ),
  paragraph(
    encoded(
      '734.9',
      'Foreign-direct product rules: a foreign-made item that meets none of them is not subject to the EAR on their account.',
      '外国直接产品规则：不符合其中任何一项的外国物项，不因该等规则受EAR管辖。',
    ),
    {
      rules: [
        rule({
          id: 'jurisdiction.other-rules',
          question: 'jurisdiction',
          paragraph: '734.9',
          cites: ['734.4(a)(1)'],
          when: otherRulesWith(is('onward', 'restricted')),
          then: 'subject',
          overrides: ['jurisdiction.no-link'],
          sourcing: 'codified',
          words: words(
            'Other direct product rules (national security, Entity List, Russia and Belarus, Iran, supercomputers) and the computers without a de minimis level are not decided here.',
            '其他直接产品规则(国家安全、实体清单、俄罗斯与白俄罗斯、伊朗、超级计算机)及不适用最低限度的计算机不在此判断。',
          ),
        }),
      ],
      cases: [
        reaching(
          'jurisdiction.other-rules',
          'maybe',
          { activity: 'reexport', from: 'TW', destination: 'CN', item: foreign() },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
        reaching(
          'outcome.not-subject',
          'on',
          { activity: 'reexport', from: 'TW', destination: 'IN', item: foreign() },
          { codified: 'not-subject-to-ear', prior: 'not-subject-to-ear', enforced: 'not-subject-to-ear' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '734.9(h)',
      'A foreign-produced item that meets the product scope and the destination scope of this paragraph is subject to the EAR.',
      '外国生产物项同时符合本款产品范围与目的地范围的，受EAR管辖。',
    ),
  ),
  paragraph(encoded('734.9(h)(1)', 'Either of two product scopes is enough.', '两项产品范围符合其一即可。')),
  paragraph(
    encoded(
      '734.9(h)(1)(i)',
      'First product scope: a direct product of listed technology or software that is itself a listed item.',
      '第一项产品范围：属所列技术或软件的直接产品，且本身为所列物项。',
    ),
    {
      rules: [
        rule({
          id: '734.9(h)(1)(i)',
          question: 'jurisdiction',
          paragraph: '734.9(h)(1)(i)',
          cites: ['734.9(h)(2)(i)'],
          when: every(foreignAndAbroad, chipProduct, is('direct-product', 'yes')),
          then: 'subject',
          overrides: ['jurisdiction.no-link'],
          words: words(
            'A foreign-produced advanced computing item that is the direct product of listed technology or software is subject to the EAR, whatever its destination.',
            '属所列技术或软件直接产品的外国生产先进计算物项受EAR管辖，不论目的地。',
          ),
        }),
      ],
      cases: [
        reaching(
          '734.9(h)(1)(i)',
          'on',
          {
            activity: 'reexport',
            from: 'TW',
            destination: 'IN',
            item: foreign({ foreignProduct: { directProductOfListedTechnology: true, listedPlant: false } }),
          },
          { codified: 'license-required', prior: 'not-subject-to-ear', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(i)(A)',
      'The item comes directly from technology or software subject to the EAR in the listed entries.',
      '物项直接产自受EAR管辖的所列条目技术或软件。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(i)(B)',
      'The item itself must be one of the following.',
      '物项本身须属下列之一。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(i)(B)(1)',
      'It is 3A090 or 4A090, or technology of 3E001 or 4E001 for them.',
      '属3A090或4A090，或用于二者的3E001、4E001技术。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(i)(B)(2)',
      'Or it is a circuit, computer, assembly or component of a .z paragraph; software is not named.',
      '或属.z项段的集成电路、计算机、组件或部件；未列软件。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(ii)',
      'Second product scope: made by a plant, or a major component of one, that is itself such a direct product.',
      '第二项产品范围：由本身为上述直接产品的工厂或其主要部件制造。',
    ),
    {
      rules: [
        rule({
          id: '734.9(h)(1)(ii)',
          question: 'jurisdiction',
          paragraph: '734.9(h)(1)(ii)',
          cites: ['734.9(h)(2)(i)'],
          when: every(foreignAndAbroad, chipProduct, is('listed-plant', 'yes')),
          then: 'subject',
          overrides: ['jurisdiction.no-link'],
          words: words(
            'A foreign-produced advanced computing item made by a plant, or major component of a plant, that is itself a direct product of listed U.S.-origin technology is subject to the EAR.',
            '由本身为所列美国原产技术直接产品的工厂或其主要部件生产的外国先进计算物项受EAR管辖。',
          ),
        }),
      ],
      cases: [
        reaching(
          '734.9(h)(1)(ii)',
          'on',
          {
            activity: 'reexport',
            from: 'TW',
            destination: 'IN',
            item: foreign({ foreignProduct: { directProductOfListedTechnology: false, listedPlant: true } }),
          },
          { codified: 'license-required', prior: 'not-subject-to-ear', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(ii)(A)',
      'The plant or component lies outside the United States and comes directly from listed U.S.-origin technology or software.',
      '工厂或部件位于美国境外，直接产自所列美国原产技术或软件。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(ii)(B)',
      'The item itself must be one of the following.',
      '物项本身须属下列之一。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(ii)(B)(1)',
      'The same entries as under the first scope: 3A090, 4A090 and technology for them.',
      '与第一项相同：3A090、4A090及用于二者的技术。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '734.9(h)(1)(ii)(B)(2)',
      'The same .z circuits, computers, assemblies and components.',
      '与第一项相同的.z集成电路、计算机、组件与部件。',
      'table:item-lists',
    ),
  ),
  paragraph(
    judged(
      '734.9(h)(2)',
      [
        'The destination scope needs knowledge of where the item goes.',
        'Is there knowledge of the destination or of the use?',
      ],
      ['目的地范围以知悉去向为要件。', '是否知悉目的地或用途？'],
    ),
  ),
  paragraph(
    encoded(
      '734.9(h)(2)(i)',
      'Any place in the world will do, also when the item goes into another one that is not EAR99.',
      '世界任何地点均可，装入非EAR99之他项者亦同。',
    ),
  ),
  paragraph(
    left(
      '734.9(h)(2)(ii)',
      [
        'Or the item is technology developed by an entity of Macau or D:5 for producing masks, wafers or dies.',
        'the record has no fact for who developed a technology; 742.6(a)(6)(ii) shows the same limit.',
      ],
      ['或属澳门或D:5实体为生产掩模、晶圆或裸片而开发的技术。', '记录中无技术开发者之事实；742.6(a)(6)(ii)同此。'],
    ),
  ),
  paragraph(
    left(
      '734.9(h)(2)(ii) Note 5',
      [
        'The use scope is met when such an entity is any party to a transaction in the item.',
        'it explains a paragraph that is itself outside.',
      ],
      ['此类实体为任何交易方时即符合用途范围。', '所释条款本身未收录。'],
    ),
  ),
  paragraph(
    encoded(
      '734.9(l)',
      'Weights made abroad that meet the product and destination scope of this paragraph are subject to the EAR.',
      '在境外产出且符合本款产品与目的地范围的权重受EAR管辖。',
    ),
  ),
  paragraph(
    encoded(
      '734.9(l)(1)',
      'They are 4E091 and made by a plant or component that is subject to the EAR and of a listed hardware entry, whichever limb.',
      '属4E091，且由受EAR管辖、属所列硬件条目（不论.a或.b）的工厂或部件产出。',
      'table:item-lists',
    ),
    {
      rules: [
        rule({
          id: '734.9(l)',
          question: 'jurisdiction',
          paragraph: '734.9(l)(1)',
          cites: ['734.9(l)(2)', '734.9(l)'],
          when: every(foreignAndAbroad, is('entry', '4E091'), is('training-hardware', 'listed-and-subject')),
          then: 'subject',
          overrides: ['jurisdiction.no-link'],
          doubts: ['AMB-12'],
          raises: [{ doubt: 'AMB-12', kind: 'open-norm', citation: '734.9(l)', when: 'on' }],
          words: words(
            'Model weights of 4E091 produced abroad on listed hardware that is subject to the EAR are subject to the EAR, later fine-tuning or quantization included; no knowledge is needed.',
            '在境外使用受EAR管辖的所列硬件产出的4E091模型权重受EAR管辖，包括后续微调或量化；无需"知悉"要件。',
          ),
        }),
      ],
      cases: [
        reaching(
          '734.9(l)',
          'on',
          {
            activity: 'reexport',
            from: 'GB',
            destination: 'IN',
            item: {
              ...modelWeights(),
              origin: 'foreign',
              foreignProduct: { trainedOnEccns: ['3A090.a'], hardwareSubjectToEar: true },
              usContentPercent: 0,
            },
          },
          { codified: 'license-required', prior: 'not-subject-to-ear', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '734.9(l)(1) Note 7',
      'Further training, fine-tuning or quantization abroad leaves weights within the scope.',
      '在境外的后续训练、微调或量化不使权重脱离范围。',
    ),
  ),
  paragraph(
    encoded(
      '734.9(l)(2)',
      'Any destination is within the scope, and no knowledge is needed.',
      '任何目的地均在范围内，且无须知悉。',
    ),
  ),
  paragraph(
    encoded(
      '734.13',
      'A release of technology or weights to a foreign person in the United States is a deemed export.',
      '在美国向外国人披露技术或权重，构成视同出口。',
    ),
    {
      cases: [
        reaching(
          'outcome.contradictory',
          'on',
          { destination: 'US' },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '734.18(a)(5)',
      [
        'Sending or storing technology end-to-end encrypted to the stated grade and not kept in D:5 on purpose is no export.',
        'Is the storage encrypted end to end to the stated grade, and where is it kept?',
      ],
      ['以规定等级端到端加密传送或存储且非有意存于D:5者，不构成出口。', '存储是否达到规定等级的端到端加密，存于何处？'],
      'doubt:AMB-21',
    ),
  ),
  paragraph(
    judged(
      '734.19',
      [
        'Passing on access information or keys needs the authorization that the item itself would need.',
        'Does access information or a key go with the transaction?',
      ],
      ['转交访问信息或密钥须取得与物项本身相同的授权。', '交易是否包含访问信息或密钥？'],
    ),
  ),
  paragraph(
    encoded(
      '734.20(d)(2)',
      'A permanent and regular employee is one employed for a year or more, or in a long contract under the direction of the company.',
      '长期正式雇员指受雇一年以上者，或在公司指挥下的长期合同人员。',
    ),
  ),
]

export const section734: readonly Rule[] = rulesIn(paragraphs734)

// 15 CFR part 734, scope of the EAR: items in or from the United States, the two foreign-direct product rules this rule
// revised or added, and de minimis content.
import type { Rule } from '../../engine/model.ts'
import { either, every, inMacauOrD5, is, not, outside, readings, rule, words } from '../dsl.ts'

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

export const section734: readonly Rule[] = [
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
  rule({
    id: 'jurisdiction.other-rules',
    question: 'jurisdiction',
    paragraph: '734.9',
    cites: ['734.4(a)(1)'],
    when: every(
      foreignAndAbroad,
      either(
        every(is('other-controls', 'yes'), either(is('destination', 'restricted'), inMacauOrD5), outside('734.9(b)')),
        every(is('part-744', 'caught'), outside('734.9(e)')),
        every(is('embargo', 'embargoed', 'sanctioned'), outside('734.9(f)')),
        every(is('china-or-macau', 'yes'), is('datacenter-use', 'yes'), outside('734.9(i)')),
        every(
          computer,
          not(is('us-content', 'none')),
          either(is('destination', 'restricted'), inMacauOrD5),
          outside('734.4(a)(1)'),
        ),
      ),
    ),
    then: 'subject',
    overrides: ['jurisdiction.no-link'],
    sourcing: 'codified',
    words: words(
      'Other direct product rules (national security, Entity List, Russia and Belarus, Iran, supercomputers) and the computers without a de minimis level are not decided here.',
      '其他直接产品规则(国家安全、实体清单、俄罗斯与白俄罗斯、伊朗、超级计算机)及不适用最低限度的计算机不在此判断。',
    ),
  }),
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
]

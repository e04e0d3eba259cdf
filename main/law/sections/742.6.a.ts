// 15 CFR 742.6(a), regional stability: the license requirements.
import type { Rule } from '../../engine/model.ts'
import {
  always,
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
  rulesOf,
  whenever,
  words,
} from '../dsl.ts'
import { accelerator, another, lesser, memory, modelWeights, reaching, release, unclassified } from '../cases.ts'
import { encoded, judged } from '../coverage/entry.ts'
import { paragraph, rulesIn, type Paragraph } from '../paragraph.ts'

const requirement = rulesOf('requirement')

const requires = (written: Omit<Parameters<typeof requirement>[0], 'then'>): Rule =>
  requirement({ then: 'yes', overrides: ['requirement.none'], ...written })

export const section742_6a: readonly Paragraph[] = [
  paragraph(
    encoded(
      '742.6(a)',
      'What needs a license for regional stability; where no paragraph asks for one, none is needed on this account.',
      '因地区稳定须许可证的情形；无条款要求的，不因此须许可证。',
    ),
    {
      cases: [
        reaching(
          'outcome.no-requirement',
          'on',
          { item: lesser },
          { codified: 'no-license-required', prior: 'no-license-required', enforced: 'no-license-required' },
        ),
        reaching(
          'outcome.license-required',
          'on',
          { destination: 'IN' },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'outcome.other-item',
          'on',
          { item: unclassified({ totalProcessingPerformance: 1_599, performanceDensity: 1 }) },
          { codified: 'out-of-scope', enforced: 'out-of-scope' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(a)(6)(i)(A)',
      'Listed semiconductor equipment to Macau or D:5 needs a license under a rule of its own.',
      '所列半导体设备运往澳门或D:5须依另一规则取得许可证。',
      'table:item-lists',
    ),
    {
      rules: [
        requirement({
          id: 'requirement.none',
          paragraph: '742.6(a)',
          when: always,
          then: 'none',
          words: words(
            'Where no paragraph of this rule requires a license, this rule requires none.',
            '凡本规则无条款要求许可证之处，本规则不作要求。',
          ),
        }),
        requires({
          id: '742.6(a)(6)(i)(A)',
          paragraph: '742.6(a)(6)(i)(A)',
          when: every(is('class', 'S'), exportsReexportsOrTransfers, inMacauOrD5, outside('742.6(a)(6)(i)(A)')),
          sourcing: 'codified',
          words: words(
            'Listed semiconductor manufacturing equipment to Macau or D:5 falls to a rule this pack does not encode.',
            '向澳门或D:5组出口所列半导体制造设备适用本规则包未编入的规则。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(a)(6)(i)(A)',
          'maybe',
          { item: { eccn: '3B001.a.4', quantity: 1, origin: 'us' }, destination: 'CN', endUse: ['production'] },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(a)(6)(i)(B)',
      'Memory of 3A090.c needs a license to Macau or D:5.',
      '3A090.c存储器运往澳门或D:5须许可证。',
      'table:item-lists',
    ),
    {
      rules: [
        requires({
          id: '742.6(a)(6)(i)(B)',
          paragraph: '742.6(a)(6)(i)(B)',
          when: every(is('class', 'C'), exportsReexportsOrTransfers, inMacauOrD5),
          sourcing: 'codified',
          words: words(
            'High-bandwidth memory needs a license to or within Macau or a D:5 destination.',
            '向澳门或D:5组目的地出口或在其境内转移高带宽存储器须有许可证。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(a)(6)(i)(B)',
          'on',
          { item: memory, destination: 'CN' },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '742.6(a)(6)(ii)',
      [
        'Technology for 3A090 developed by an entity of Macau or D:5 needs a license when it leaves there for places outside A:5 and A:6.',
        'Who developed the technology, and with which software?',
      ],
      ['澳门或D:5实体开发的3A090技术自当地运往A:5、A:6以外须许可证。', '技术由谁开发，使用何种软件？'],
    ),
    {
      rules: [
        requires({
          id: '742.6(a)(6)(ii)',
          paragraph: '742.6(a)(6)(ii)',
          when: every(
            is('entry', '3E001'),
            is('class', 'A', 'B'),
            is('activity', 'export', 'reexport'),
            is('from', 'macau-d5'),
            is('developed-in-d5', 'yes'),
            is('direct-product', 'yes'),
            is('destination-a5-a6', 'no'),
          ),
          sourcing: 'codified',
          words: words(
            'Technology for 3A090 developed by an entity of Macau or D:5 needs a license when it leaves Macau or D:5 for a destination outside A:5 and A:6.',
            '由澳门或D:5组实体开发的3A090技术，自澳门或D:5组运往A:5、A:6组以外目的地须有许可证。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(a)(6)(ii)',
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
      '742.6(a)(6)(iii)',
      'Advanced computing items need a license, by class and destination; for D:1, D:4 and D:5 they did before this rule.',
      '先进计算物项按类别与目的地须许可证；对D:1、D:4、D:5在本规则之前已然。',
    ),
    {
      cases: [
        reaching(
          'posture.pre-existing',
          'on',
          { destination: 'VN' },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(a)(6)(iii)(A)',
      'Class A items need a license to every destination in the world, whoever receives them.',
      'A类物项运往世界任何目的地均须许可证，不论接收方。',
      'table:item-lists',
    ),
    {
      rules: [
        requires({
          id: '742.6(a)(6)(iii)(A)',
          paragraph: '742.6(a)(6)(iii)(A)',
          when: every(
            is('class', 'A'),
            exportsReexportsOrTransfers,
            whenever(
              is('destination', 'us'),
              readings('AMB-18', ['742.6(a)(6)(iii)(A)'], {
                'domestic-outside': not(always),
                'domestic-inside': always,
              }),
            ),
          ),
          doubts: ['AMB-08', 'AMB-18'],
          words: words(
            'Items of class A need a license to or within any destination worldwide, whoever receives them.',
            'A类物项出口、再出口或境内转移至全球任何目的地均须许可证，不论接收方。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(a)(6)(iii)(A)',
          'on',
          { destination: 'CH' },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'outcome.domestic',
          'on',
          { activity: 'domestic-transfer', destination: 'US' },
          { codified: 'out-of-scope', enforced: 'out-of-scope' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(a)(6)(iii)(B)',
      'Class B items need a license to D:1, D:4 and D:5 unless the destination is also in A:5 or A:6.',
      'B类物项运往D:1、D:4、D:5须许可证，兼属A:5或A:6者除外。',
      'table:item-lists',
    ),
    {
      rules: [
        requires({
          id: '742.6(a)(6)(iii)(B)',
          paragraph: '742.6(a)(6)(iii)(B)',
          when: every(is('class', 'B'), exportsReexportsOrTransfers, restrictedByDestination),
          doubts: ['AMB-23'],
          words: words(
            'Items of class B need a license to or within destinations of D:1, D:4 or D:5 that are not also in A:5 or A:6.',
            'B类物项出口至或在D:1、D:4、D:5组且不属A:5、A:6组的目的地境内转移须有许可证。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(a)(6)(iii)(B)',
          'on',
          { item: lesser, destination: 'VN' },
          { codified: 'authorized', prior: 'authorized', enforced: 'authorized' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(a)(6)(iv)',
      'The requirements of (a)(6)(i) to (iii) leave deemed exports and deemed reexports alone.',
      '(a)(6)(i)至(iii)的要求不及于视同出口与视同再出口。',
    ),
    {
      rules: [
        requirement({
          id: '742.6(a)(6)(iv)',
          paragraph: '742.6(a)(6)(iv)',
          when: every(is('class', 'A', 'B', 'C', 'S'), deemed),
          then: 'none',
          sourcing: 'codified',
          exempts: true,
          words: words(
            'The requirements of (a)(6)(i) to (iii) do not reach deemed exports or deemed reexports.',
            '(a)(6)(i)至(iii)的要求不适用于视同出口或视同再出口。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(a)(6)(iv)',
          'on',
          release({ eccn: '4E001', forEccn: '4A090.a', origin: 'us' }, 'US', { permanentAndRegular: true }),
          { codified: 'no-license-required', prior: 'no-license-required', enforced: 'no-license-required' },
        ),
        reaching('742.6(a)(6)(iv)', 'maybe', release(accelerator, 'US', { permanentAndRegular: true }), {
          codified: 'needs-review',
          prior: 'needs-review',
          enforced: 'needs-review',
        }),
      ],
    },
  ),
  paragraph(
    encoded(
      '742.6(a)(13)',
      'Model weights need a license to all destinations, save releases to permanent and regular employees of entities of Supplement 5(a).',
      '模型权重运往所有目的地均须许可证，向附件5(a)实体的长期正式雇员披露除外。',
    ),
    {
      rules: [
        requires({
          id: '742.6(a)(13)',
          paragraph: '742.6(a)(13)',
          when: every(is('class', 'W'), either(exportsReexportsOrTransfers, deemed)),
          words: words(
            'Model weights of 4E091 need a license to all destinations worldwide.',
            '4E091模型权重出口至全球任何目的地均须许可证。',
          ),
        }),
        requirement({
          id: '742.6(a)(13).employees',
          paragraph: '742.6(a)(13)',
          cites: ['734.20(d)(2)'],
          when: every(
            is('class', 'W'),
            deemed,
            is('permanent-employee', 'yes'),
            is('employers', 'both-limbs', 'one-limb'),
          ),
          then: 'none',
          overrides: ['742.6(a)(13)'],
          exempts: true,
          doubts: ['AMB-11'],
          raises: [{ doubt: 'AMB-11', kind: 'contested-reading', when: 'on', where: is('employers', 'one-limb') }],
          words: words(
            'A release to a permanent and regular employee of an entity headquartered or parented in Supplement 5(a) needs no license, whatever the nationality.',
            '向总部或最终母公司位于附件5(a)目的地的实体之长期正式雇员披露无需许可证，不论其国籍。',
          ),
        }),
      ],
      cases: [
        reaching(
          '742.6(a)(13)',
          'on',
          { item: modelWeights(), destination: 'GB', endUse: ['inference'] },
          { codified: 'authorized', prior: 'out-of-scope', enforced: 'authorized' },
        ),
        reaching('742.6(a)(13)', 'on', release(modelWeights(), 'US', { permanentAndRegular: false }), {
          codified: 'license-required',
          prior: 'out-of-scope',
          enforced: 'prior-rules-apply',
        }),
        reaching('742.6(a)(13).employees', 'on', release(modelWeights(), 'US', { permanentAndRegular: true }), {
          codified: 'no-license-required',
          prior: 'out-of-scope',
          enforced: 'no-license-required',
        }),
        reaching(
          '742.6(a)(13)',
          'on',
          release(modelWeights(), 'US', { permanentAndRegular: true }, [another('employer', 'US', 'IN')]),
          { codified: 'license-required', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
]

export const requirements742: readonly Rule[] = rulesIn(section742_6a)

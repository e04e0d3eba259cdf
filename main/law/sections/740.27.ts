// 15 CFR 740.27, License Exception Artificial Intelligence Authorization (AIA): chips in paragraphs (a)(1) and (a)(2)(i),
// model weights in (a)(3).
import type { Route } from '../../engine/model.ts'
import {
  asDated,
  aFurtherPartyOfMacauOrD5,
  always,
  aRecipientOfSupplement5a,
  commodityEntries,
  condition,
  either,
  every,
  everyLimbInSupplement5a,
  exportsReexportsOrTransfers,
  inMacauOrD5,
  inSupplement5a,
  is,
  isCommodity,
  not,
  paperCondition,
  readings,
  whenever,
  words,
} from '../dsl.ts'
import { namedInClosedList, noEmbargo, partySilent } from './740.2.ts'
import { accelerator, another, modelWeights, reaching } from '../cases.ts'
import { encoded } from '../coverage/entry.ts'
import { conditionsIn, paragraph, type Paragraph } from '../paragraph.ts'

const chips = is('class', 'A')
const weights = is('class', 'W')

export const section740_27: readonly Paragraph[] = [
  paragraph(
    encoded(
      '740.27(a)',
      'AIA serves recipients located in Supplement 5(a) with neither headquarters nor ultimate parent outside it; its commodities may not serve 4E091 training for others.',
      'AIA用于位于附件5(a)且总部与最终母公司均不在其外的接收方；其商品不得供他人训练4E091。',
    ),
    {
      conditions: [
        condition({
          id: 'AIA.activity',
          paragraph: '740.27(a)',
          when: exportsReexportsOrTransfers,
          words: words(
            'The activity is an export, reexport or transfer (in-country).',
            '活动为出口、再出口或境内转移。',
          ),
        }),
        condition({
          id: 'AIA.located',
          paragraph: '740.27(a)',
          when: whenever(not(weights), every(inSupplement5a, is('recipients-located', 'supplement-5a'))),
          doubts: ['D-01'],
          words: words(
            'Chips, software and technology go to entities located in Supplement 5(a) destinations.',
            '芯片、软件和技术发往位于附件5(a)目的地的实体。',
          ),
        }),
        condition({
          id: 'AIA.headquartered',
          paragraph: '740.27(a)',
          when: every(not(aFurtherPartyOfMacauOrD5), whenever(not(weights), everyLimbInSupplement5a)),
          doubts: ['AMB-01', 'AMB-03', 'D-02'],
          words: words(
            'Neither the headquarters nor the ultimate parent of any recipient is outside Supplement 5(a).',
            '接收方的总部及最终母公司均不在附件5(a)目的地之外。',
          ),
        }),
        condition({
          id: 'AIA.not-for-training-outside',
          paragraph: '740.27(a)',
          cites: ['740.27(b)(2)(iii)'],
          when: whenever(every(isCommodity, is('trains-4e091', 'yes')), is('service-customer', 'inside')),
          words: words(
            'Commodities are not used to train a 4E091 model for an entity outside Supplement 5(a).',
            '商品不用于为附件5(a)目的地以外实体训练4E091模型。',
          ),
        }),
      ],
      cases: [
        reaching(
          'AIA.activity',
          'met',
          { activity: 'transfer-in-country', from: 'DE' },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching(
          'AIA.located',
          'unmet',
          { destination: 'CH' },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'AIA.headquartered',
          'unmet',
          { recipient: { ultimateParent: 'SG' } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'AIA.not-for-training-outside',
          'unmet',
          { endUse: ['training-4e091'], others: [another('customer', 'IN')] },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(encoded('740.27(a)(1)', 'Commodities: the class A list.', '商品：A类清单。', 'table:item-lists'), {
    conditions: [
      condition({
        id: 'AIA.items',
        paragraph: '740.27(a)(1)',
        cites: ['740.27(a)(2)(i)', '740.27(a)(2)(ii)'],
        when: either(
          every(
            chips,
            is(
              'entry',
              ...commodityEntries,
              '3D001',
              '4D001',
              '4D090',
              '4E001',
              '5D002.z',
              '5D992.z',
              '5E002',
              '5E992',
            ),
          ),
          weights,
        ),
        doubts: ['AMB-08'],
        words: words(
          'The item is a listed commodity, software or technology of class A (3E001 is not listed), or model weights.',
          '物项为所列A类商品、软件或技术(3E001未列入)，或模型权重。',
        ),
      }),
      condition({
        id: 'AIA.designer',
        paragraph: '740.27(a)(1)',
        cites: ['ECCN 3A090 Note 1'],
        when: whenever(every(chips, is('entry', '3A090', '5A002.z', '5A992.z')), is('designer', 'listed')),
        standing: { from: '2025-01-16' },
        sourcing: 'codified',
        words: words(
          'Since 16 January 2025 circuits of 3A090.a, 5A002.z and 5A992.z.1 must come from an approved or authorized designer.',
          '自2025年1月16日起，3A090.a、5A002.z及5A992.z.1集成电路须由经批准或授权的设计方设计。',
        ),
      }),
    ],
    cases: [
      reaching(
        'AIA.items',
        'unmet',
        { item: { eccn: '3E001', forEccn: '3A090.a', origin: 'us' }, endUse: ['inference'] },
        { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
      ),
      reaching(
        'AIA.designer',
        'unmet',
        { item: { ...accelerator, designer: 'neither' } },
        { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
      ),
    ],
  }),
  paragraph(
    encoded(
      '740.27(a)(2)',
      'Software and technology are listed in two items.',
      '软件与技术分两项列明。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '740.27(a)(2)(i)',
      'Class A software and technology, without 3E001.',
      'A类软件与技术，不含3E001。',
      'table:item-lists',
    ),
  ),
  paragraph(
    encoded(
      '740.27(a)(2)(ii)',
      'Model weights, under the further conditions of (a)(3).',
      '模型权重，须符合(a)(3)附加条件。',
    ),
  ),
  paragraph(
    encoded(
      '740.27(a)(3)',
      'Weights may also go to entities headquartered or parented in Supplement 5(a), on two conditions.',
      '权重亦可提供给总部或最终母公司位于附件5(a)的实体，须符合两项条件。',
    ),
    {
      conditions: [
        condition({
          id: 'AIA.weights-headquarters',
          paragraph: '740.27(a)(3)',
          cites: ['740.2(a)(9)(ii)'],
          when: whenever(
            not(chips),
            either(
              everyLimbInSupplement5a,
              every(
                aRecipientOfSupplement5a,
                readings('AMB-11', ['740.27(a)(3)', '740.2(a)(9)(ii)'], {
                  'both-limbs': everyLimbInSupplement5a,
                  'either-limb': always,
                }),
              ),
            ),
          ),
          doubts: ['AMB-11'],
          words: words(
            'For model weights the recipient is headquartered, or has its ultimate parent headquartered, in Supplement 5(a).',
            '就模型权重而言，接收方总部或最终母公司位于附件5(a)目的地。',
          ),
        }),
      ],
      cases: [
        reaching(
          'AIA.weights-headquarters',
          'met',
          { item: modelWeights(), destination: 'GB', endUse: ['inference'] },
          { codified: 'authorized', prior: 'out-of-scope', enforced: 'authorized' },
        ),
        reaching(
          'AIA.weights-headquarters',
          'open',
          { item: modelWeights(), destination: 'GB', recipient: { ultimateParent: 'CN' }, endUse: ['inference'] },
          { codified: 'needs-review', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'AIA.weights-headquarters',
          'unmet',
          { item: modelWeights(), destination: 'IN', endUse: ['inference'] },
          { codified: 'license-required', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded('740.27(a)(3)(i)', 'The recipient is located outside Macau and D:5.', '接收方位于澳门与D:5以外。'),
    {
      conditions: [
        condition({
          id: 'AIA.weights-located',
          paragraph: '740.27(a)(3)(i)',
          when: whenever(not(chips), every(not(inMacauOrD5), not(is('recipients-located', 'macau-d5')))),
          words: words(
            'Model weights go to an entity located outside Macau and D:5.',
            '模型权重发往位于澳门及D:5组以外的实体。',
          ),
        }),
      ],
      cases: [
        reaching(
          'AIA.weights-located',
          'met',
          { item: modelWeights(), destination: 'VN', recipient: { headquarters: 'US' }, endUse: ['inference'] },
          { codified: 'authorized', prior: 'out-of-scope', enforced: 'authorized' },
        ),
        reaching(
          'AIA.weights-located',
          'unmet',
          { item: modelWeights(), destination: 'CN', recipient: { headquarters: 'US' }, endUse: ['inference'] },
          { codified: 'license-required', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.27(a)(3)(ii)',
      'The weights are stored where paragraphs 14, 15 and 18 of the guidelines are met, VEU or not.',
      '权重存放于符合指南第14、15、18段的设施，不论是否VEU。',
    ),
    {
      conditions: [
        condition({
          id: 'AIA.weights-storage',
          paragraph: '740.27(a)(3)(ii)',
          cites: ['748 Supp. 10 para 14', '748 Supp. 10 para 15', '748 Supp. 10 para 18'],
          when: whenever(
            not(chips),
            either(
              is('storage', 'yes'),
              every(
                is('security-date', 'before'),
                readings('A-12', ['740.27(a)(3)(ii)', '748 Supp. 10 para 8'], {
                  'waived-until-2026-01-15': always,
                  binding: is('storage', 'yes'),
                }),
              ),
            ),
          ),
          doubts: ['A-12'],
          words: words(
            'Model weights will be stored in a facility that meets paragraphs 14, 15 and 18 of Supplement No. 10 to part 748.',
            '模型权重将存储于符合第748部分附件10第14、15、18段的设施。',
          ),
        }),
        partySilent('AIA'),
        noEmbargo('AIA'),
        namedInClosedList('AIA', 'AIA'),
      ],
      cases: [
        reaching(
          'AIA.weights-storage',
          'open',
          {
            item: modelWeights({
              storage: { country: 'GB', paragraph14: true, paragraph15: true, paragraph18: false },
            }),
            destination: 'GB',
            endUse: ['inference'],
            dates: { export: '2026-01-14' },
          },
          { codified: 'needs-review', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'AIA.weights-storage',
          'unmet',
          {
            item: modelWeights({
              storage: { country: 'GB', paragraph14: true, paragraph15: true, paragraph18: false },
            }),
            destination: 'GB',
            endUse: ['inference'],
            dates: { export: '2026-01-15' },
          },
          { codified: 'license-required', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.27(b)',
      'Three things come before use for commodities, software and technology.',
      '对商品、软件与技术，使用前须办三事。',
    ),
  ),
  paragraph(
    encoded(
      '740.27(b)(1)',
      'The owner of the items is told their ECCN, once while it stays right.',
      '须将ECCN告知物项所有者，仍准确的只需一次。',
    ),
    {
      conditions: [
        paperCondition({
          id: 'AIA.eccn',
          paragraph: '740.27(b)(1)',
          when: whenever(chips, is('eccn-furnished', 'held')),
          words: words(
            'The ECCN of each item was furnished to the ultimate consignee.',
            '已向最终收货人告知各物项的ECCN。',
          ),
        }),
      ],
      cases: [
        reaching(
          'AIA.eccn',
          'unmet',
          { held: { eccnFurnished: false } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.27(b)(2)',
      'Each ultimate consignee of commodities certifies once, before use.',
      '商品的每一最终收货人于使用前一次性出具证明。',
    ),
    {
      conditions: [
        paperCondition({
          id: 'AIA.certification',
          paragraph: '740.27(b)(2)',
          cites: ['740.27(a)'],
          when: whenever(every(chips, isCommodity), is('aia-certification', 'held')),
          words: words(
            'The one-time certification of the ultimate consignee was obtained before use.',
            '使用前已取得最终收货人的一次性认证。',
          ),
        }),
      ],
      cases: [
        reaching(
          'AIA.certification',
          'unmet',
          { held: { aiaCertification: false } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(encoded('740.27(b)(2)(i)', 'It knows which items come under AIA.', '其知悉何物项以AIA发运。')),
  paragraph(
    encoded(
      '740.27(b)(2)(ii)',
      'It will not pass them to uses or users part 744 prohibits.',
      '其不将物项转作第744部分禁止的用途或用户。',
    ),
  ),
  paragraph(
    encoded(
      '740.27(b)(2)(iii)',
      'It will not offer computing for training 4E091 to entities outside Supplement 5(a) without authorization.',
      '未经授权，其不向附件5(a)以外实体提供训练4E091的算力。',
    ),
  ),
  paragraph(
    encoded(
      '740.27(b)(2)(iv)',
      'It will not pass the items on to entities outside Supplement 5(a) without authorization.',
      '未经授权，其不将物项转交附件5(a)以外实体。',
    ),
  ),
  paragraph(
    encoded('740.27(b)(2)(v)', 'Names, signatures, titles and dates close it.', '末附姓名、签字、职务与日期。'),
  ),
  paragraph(
    encoded(
      '740.27(b)(3)',
      'Each shipment is announced in writing to the consignee as being under AIA.',
      '每次发运均书面告知收货人系依AIA发运。',
    ),
    {
      conditions: [
        paperCondition({
          id: 'AIA.notice',
          paragraph: '740.27(b)(3)',
          when: whenever(chips, is('aia-notice', 'held')),
          words: words(
            'The ultimate consignee was told in writing that the shipment moves under AIA.',
            '已书面通知最终收货人该批货物依AIA发运。',
          ),
        }),
      ],
      cases: [
        reaching(
          'AIA.notice',
          'unmet',
          { held: { aiaShipmentNotice: false } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'AIA.notice',
          'open',
          { held: { aiaShipmentNotice: null } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.27(c)',
      'The certification goes to BIS by email before the first shipment, for a consignee at a cumulative 253,000,000 TPP.',
      '收货人累计达253,000,000 TPP的，首次发运前以电邮将证明提交BIS。',
    ),
    {
      conditions: [
        paperCondition({
          id: 'AIA.submission',
          paragraph: '740.27(c)',
          cites: ['740.27(a)'],
          when: whenever(
            every(chips, isCommodity),
            readings('AMB-19', ['740.27(a)', '740.27(c)'], {
              always: is('aia-submission', 'held'),
              'at-threshold': whenever(is('aia-cumulative', 'at-least'), is('aia-submission', 'held')),
            }),
          ),
          doubts: ['AMB-19'],
          words: words(
            'The certification was submitted to BIS before the first shipment; paragraph (c) asks for it only at a cumulative 253,000,000 TPP.',
            '首次发运前认证已提交BIS;(c)段仅在累计达到253,000,000 TPP时要求。',
          ),
        }),
        condition({
          id: 'AIA.papers-dated',
          paragraph: '740.27(c)',
          cites: ['740.27(b)(2)', '740.27(b)(3)'],
          when: whenever(every(chips, is('aia-papers-dated', 'no')), asDated(['740.27(b)(2)', '740.27(c)'])),
          doubts: ['D-22'],
          words: words(
            'No certificate or notice bears a date before the rule could be read, and none was submitted before it was obtained.',
            '证明与通知所载日期均不早于规则公开查阅，提交亦不早于取得。',
          ),
        }),
      ],
      cases: [
        reaching(
          'AIA.papers-dated',
          'open',
          { held: { aiaCertification: '2025-06-20', aiaCertificationSubmitted: '2025-06-12' } },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'AIA.papers-dated',
          'open',
          { held: { aiaCertification: '2025-01-09' } },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'AIA.submission',
          'open',
          { held: { aiaCertificationSubmitted: false }, positions: { aia: { consigneeCumulativeTpp: 252_984_167 } } },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'AIA.submission',
          'unmet',
          { held: { aiaCertificationSubmitted: false }, positions: { aia: { consigneeCumulativeTpp: 252_984_168 } } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
]

export const routeAIA: Route = {
  id: 'AIA',
  paragraph: '740.27(a)',
  words: words('License Exception AIA, Artificial Intelligence Authorization', '许可例外AIA(人工智能授权)'),
  conditions: conditionsIn(section740_27),
}

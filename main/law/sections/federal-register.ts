// The rule as printed, 90 FR 4544, with its savings clause, and the documents before and after it.
import type { Route } from '../../engine/model.ts'
import { encoded } from '../coverage/entry.ts'
import { always, condition, either, every, is, isSoftwareOrTechnology, not, readings, whenever, words } from '../dsl.ts'
import { conditionsIn, paragraph, type Paragraph } from '../paragraph.ts'

export const federalRegister: readonly Paragraph[] = [
  paragraph(
    encoded(
      '90 FR 4544',
      'In effect since 13 January 2025, compliance from 15 May; goods then aboard a carrier on an actual order are saved if completed in time. The exact words were not read.',
      '自2025年1月13日生效，5月15日起须遵守；届时依真实订单已装运且按期完成者受过渡保护。条款原文未读。',
      'windows',
    ),
    {
      conditions: [
        condition({
          id: 'SAVINGS.window',
          paragraph: '90 FR 4544',
          when: is('phase', 'compliance-required'),
          sourcing: 'secondary',
          words: words(
            'Compliance is required on the law date; before 15 May 2025 nothing needs to be saved.',
            '法律适用日已须遵守；2025年5月15日之前无需保留。',
          ),
        }),
        condition({
          id: 'SAVINGS.prior',
          paragraph: '90 FR 4544',
          when: is('prior-eligibility', 'free'),
          sourcing: 'secondary',
          words: words(
            'Just before 13 January 2025 the item could go without a license or under an exception, and this rule ended that.',
            '2025年1月13日之前该物项无需许可证或可依例外出口，而本规则终止了该状态。',
          ),
        }),
        condition({
          id: 'SAVINGS.order',
          paragraph: '90 FR 4544',
          when: is('actual-order', 'yes'),
          sourcing: 'secondary',
          words: words('The shipment fulfils an actual order.', '发运系履行真实订单。'),
        }),
        condition({
          id: 'SAVINGS.tangible',
          paragraph: '90 FR 4544',
          when: whenever(
            either(is('class', 'W'), isSoftwareOrTechnology),
            readings('A-13', ['90 FR 4544'], { 'goods-only': not(always), 'any-item': always }),
          ),
          sourcing: 'secondary',
          doubts: ['A-13'],
          words: words(
            'Goods travel aboard a carrier to a port; whether software, technology and weights can is open.',
            '货物经承运工具运往港口；软件、技术及权重可否适用尚有疑问。',
          ),
        }),
        condition({
          id: 'SAVINGS.aboard',
          paragraph: '90 FR 4544',
          when: is('aboard', 'in-time'),
          sourcing: 'secondary',
          words: words(
            'It was aboard a carrier to a port on 15 May 2025 (publication + 120 days).',
            '其于2025年5月15日(公布日+120日)已装载于驶往港口的承运工具。',
          ),
        }),
        condition({
          id: 'SAVINGS.completed',
          paragraph: '90 FR 4544',
          when: either(
            is('completion', 'by-raw-day'),
            every(
              is('completion', 'in-caution-band'),
              readings('A-14', ['90 FR 4544'], { 'raw-day-150': not(always), 'printed-date': always }),
            ),
          ),
          sourcing: 'secondary',
          doubts: ['A-14'],
          words: words(
            'It was completed by day 150: Saturday 14 June 2025 by the count, 16 June as secondary sources print it.',
            '其于第150日前完成：按日计为2025年6月14日(星期六)，次级来源载为6月16日。',
          ),
        }),
      ],
    },
  ),
  paragraph(
    encoded(
      '90 FR 5298',
      'The companion rule ties AIA, and as reported ACM, to circuits of approved or authorized designers.',
      '配套规则使AIA（据报亦及ACM）限于获批准或授权设计方的电路。',
      'AIA.designer',
      'doubt:D-11',
    ),
  ),
  paragraph(
    encoded(
      '91 FR 1684',
      'Since 15 January 2026 certain exports to China and Macau are reviewed case by case.',
      '自2026年1月15日起，对中国与澳门的部分出口逐案审查。',
    ),
  ),
]

export const routeSAVINGS: Route = {
  id: 'SAVINGS',
  paragraph: '90 FR 4544',
  words: words('Savings clause of the rule', '规则的过渡保留条款'),
  conditions: conditionsIn(federalRegister),
}

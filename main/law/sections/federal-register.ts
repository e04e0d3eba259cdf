// The rule as printed, 90 FR 4544, with its savings clause, and the documents before and after it.
import type { Route } from '../../engine/model.ts'
import { reaching } from '../cases.ts'
import { encoded } from '../coverage/entry.ts'
import { always, condition, either, is, isSoftwareOrTechnology, not, readings, whenever, words } from '../dsl.ts'
import { conditionsIn, paragraph, type Paragraph } from '../paragraph.ts'

export const federalRegister: readonly Paragraph[] = [
  paragraph(
    encoded(
      '90 FR 4544',
      'In effect since 13 January 2025, compliance from 15 May; what is then aboard a carrier on an actual order is saved if completed by 16 June 2025 (page 4544).',
      '自2025年1月13日生效，5月15日起须遵守；届时依真实订单已装运且不晚于2025年6月16日完成者受过渡保护（第4544页）。',
      'windows',
    ),
    {
      conditions: [
        condition({
          id: 'SAVINGS.window',
          paragraph: '90 FR 4544',
          when: is('phase', 'compliance-required'),
          sourcing: 'text',
          words: words(
            'Compliance is required on the law date; before 15 May 2025 nothing needs to be saved.',
            '法律适用日已须遵守；2025年5月15日之前无需保留。',
          ),
        }),
        condition({
          id: 'SAVINGS.prior',
          paragraph: '90 FR 4544',
          when: is('prior-eligibility', 'free'),
          sourcing: 'text',
          words: words(
            'Just before 13 January 2025 the item could go without a license or under an exception, and this rule ended that.',
            '2025年1月13日之前该物项无需许可证或可依例外出口，而本规则终止了该状态。',
          ),
        }),
        condition({
          id: 'SAVINGS.order',
          paragraph: '90 FR 4544',
          when: is('actual-order', 'yes'),
          sourcing: 'text',
          words: words('The shipment fulfils an actual order.', '发运系履行真实订单。'),
        }),
        condition({
          id: 'SAVINGS.tangible',
          paragraph: '90 FR 4544',
          when: whenever(
            either(is('class', 'W'), isSoftwareOrTechnology),
            readings('A-13', ['90 FR 4544'], { 'goods-only': not(always), 'any-item': always }),
          ),
          sourcing: 'text',
          doubts: ['A-13'],
          words: words(
            'The clause saves shipments aboard a carrier to a port; whether software, technology and weights can be such shipments is open.',
            '条款所保留者为经承运工具运往港口的发运；软件、技术及权重可否构成此种发运尚有疑问。',
          ),
        }),
        condition({
          id: 'SAVINGS.aboard',
          paragraph: '90 FR 4544',
          when: is('aboard', 'in-time'),
          sourcing: 'text',
          words: words(
            'It was aboard a carrier, on its way to a port of export, reexport or transfer, on 15 May 2025.',
            '其于2025年5月15日已装载于驶往出口、再出口或境内转移港口的承运工具。',
          ),
        }),
        condition({
          id: 'SAVINGS.completed',
          paragraph: '90 FR 4544',
          when: is('completion', 'by-raw-day', 'in-caution-band'),
          sourcing: 'text',
          doubts: ['A-14'],
          words: words(
            'It was completed by 16 June 2025, the day printed; day 150 as counted is Saturday 14 June.',
            '其不晚于印定之日2025年6月16日完成；按日计第150日为6月14日(星期六)。',
          ),
        }),
      ],
      cases: [
        reaching(
          'outcome.before-effective',
          'on',
          { destination: 'IN', dates: { export: '2025-01-12' } },
          { codified: 'prior-rules-apply', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'outcome.compliance-optional',
          'on',
          { destination: 'IN', dates: { export: '2025-05-14' } },
          { codified: 'prior-rules-apply', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'SAVINGS.order',
          'open',
          {
            destination: 'IN',
            dates: { order: '2025-05-16', aboardCarrier: '2025-05-15', export: '2025-05-20', completed: '2025-06-16' },
            prior: { eligibility: 'nlr', actualOrder: true },
          },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'SAVINGS.prior',
          'open',
          {
            destination: 'CN',
            dates: { order: '2025-03-10', aboardCarrier: '2025-05-15', export: '2025-05-20', completed: '2025-06-16' },
            prior: { eligibility: 'nlr', actualOrder: true },
          },
          { codified: 'needs-review', prior: 'license-required', enforced: 'needs-review' },
        ),
        reaching(
          'SAVINGS.completed',
          'open',
          {
            destination: 'IN',
            dates: { order: '2025-03-10', aboardCarrier: '2025-05-15', export: '2025-06-11', completed: '2025-06-10' },
            prior: { eligibility: 'nlr', actualOrder: true },
          },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'SAVINGS.completed',
          'met',
          {
            destination: 'IN',
            dates: { order: '2025-03-10', aboardCarrier: '2025-05-15', export: '2025-05-20', completed: '2025-06-16' },
            prior: { eligibility: 'nlr', actualOrder: true },
          },
          { codified: 'prior-rules-apply', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'SAVINGS.completed',
          'unmet',
          {
            destination: 'IN',
            dates: { order: '2025-03-10', aboardCarrier: '2025-05-15', export: '2025-05-20', completed: '2025-06-17' },
            prior: { eligibility: 'nlr', actualOrder: true },
          },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'SAVINGS.aboard',
          'unmet',
          {
            destination: 'IN',
            dates: { order: '2025-03-10', aboardCarrier: '2025-05-16', export: '2025-05-20', completed: '2025-06-10' },
            prior: { eligibility: 'nlr', actualOrder: true },
          },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
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
  paragraph(
    encoded(
      'BIS press release of 2025-05-13',
      'BIS announced that the new requirements of the rule would not be enforced; the announcement rescinds nothing.',
      'BIS宣布不执行该规则的新增要求；该宣布并未废止任何条文。',
    ),
    {
      cases: [
        reaching(
          'posture.announced',
          'on',
          { destination: 'IN' },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      'BIS guidance of 2026-05-31',
      'BIS said that the requirement for entities headquartered or parented in Macau or D:5 is enforced wherever they are.',
      'BIS表示，对总部或最终母公司位于澳门或D:5组之实体的要求，不论所在地均予执行。',
    ),
    {
      cases: [
        reaching(
          'posture.headquarters-guidance',
          'on',
          { recipient: { ultimateParent: 'CN' } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
]

export const routeSAVINGS: Route = {
  id: 'SAVINGS',
  paragraph: '90 FR 4544',
  words: words('Savings clause of the rule', '规则的过渡保留条款'),
  conditions: conditionsIn(federalRegister),
}

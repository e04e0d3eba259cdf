// Routes whose own sections this pack does not encode (740.9, 740.10, 740.11, 740.13, 740.25), a license held (750.7), and
// the savings clause of the rule. Where a use points to one of the former it is left open, never passed and never denied.
import type { Route } from '../../engine/model.ts'
import {
  always,
  condition,
  either,
  every,
  is,
  not,
  outside,
  paperCondition,
  readings,
  whenever,
  words,
  isSoftwareOrTechnology,
} from '../dsl.ts'
import { namedInClosedList } from './740.2.ts'

const notEncoded = (
  id: 'TMP' | 'RPL' | 'GOV' | 'TSU' | 'HBM',
  paragraph: string,
  title: readonly [string, string],
  sign: ReturnType<typeof is>,
  signWords: readonly [string, string],
): Route => ({
  id,
  paragraph,
  words: words(title[0], title[1]),
  conditions: [
    condition({
      id: `${id}.sign`,
      paragraph,
      when: sign,
      sourcing: 'secondary',
      words: words(signWords[0], signWords[1]),
    }),
    condition({
      id: `${id}.terms`,
      paragraph,
      when: outside(paragraph),
      sourcing: 'secondary',
      words: words('Its own terms are not encoded in this pack.', '其自身条件未编入本规则包。'),
    }),
    namedInClosedList(id, id),
  ],
})

export const routeTMP = notEncoded(
  'TMP',
  '740.9(a)(6)',
  ['License Exception TMP, temporary exports', '许可例外TMP(临时出口)'],
  is('temporary', 'yes'),
  ['The use is temporary.', '属临时用途。'],
)
export const routeRPL = notEncoded(
  'RPL',
  '740.10',
  ['License Exception RPL, servicing and replacement', '许可例外RPL(维修与更换)'],
  is('repair', 'yes'),
  ['The use is repair or replacement.', '用途为维修或更换。'],
)
export const routeGOV = notEncoded(
  'GOV',
  '740.11(b)',
  ['License Exception GOV, the United States Government', '许可例外GOV(美国政府)'],
  is('government-use', 'yes'),
  ['The use is by a government.', '由政府使用。'],
)
export const routeTSU = notEncoded(
  'TSU',
  '740.13(a)',
  ['License Exception TSU, operation technology and software', '许可例外TSU(操作技术与软件)'],
  every(isSoftwareOrTechnology, is('operation-use', 'yes')),
  ['Software or technology to install, operate or repair items.', '用于安装、运行或维修物项的软件或技术。'],
)
export const routeHBM = notEncoded(
  'HBM',
  '740.25',
  ['License Exception HBM', '许可例外HBM(高带宽存储器)'],
  is('class', 'C'),
  ['The item is high-bandwidth memory.', '物项为高带宽存储器。'],
)

export const routeLICENSE: Route = {
  id: 'LICENSE',
  paragraph: '750.7(g)',
  words: words('A license held', '所持许可证'),
  conditions: [
    paperCondition({
      id: 'LICENSE.in-force',
      paragraph: '750.7(g)',
      when: is('license', 'valid', 'too-small'),
      words: words(
        'A license is in force on the day; for class A items its validity is generally one year.',
        '当日持有有效许可证；A类物项许可证有效期一般为一年。',
      ),
    }),
    paperCondition({
      id: 'LICENSE.quantity',
      paragraph: '748 Supp. 2 (c)(3)',
      when: is('license', 'valid', 'expired', 'none'),
      words: words('Its quantity covers the order.', '许可数量足以覆盖订单。'),
    }),
  ],
}

export const routeSAVINGS: Route = {
  id: 'SAVINGS',
  paragraph: '90 FR 4544',
  words: words('Savings clause of the rule', '规则的过渡保留条款'),
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
}

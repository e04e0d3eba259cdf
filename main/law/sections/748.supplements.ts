// 15 CFR 748.3(f) and Supplements No. 2, 7, 8 and 9 to part 748: classification requests, applications and the list of validated end users.
import { another, licensed, reaching } from '../cases.ts'
import { encoded, judged, left } from '../coverage/entry.ts'
import { condition, is, paperCondition, words } from '../dsl.ts'
import { paragraph, type Paragraph } from '../paragraph.ts'
import { grantedByBis, grantedByBisZh } from './748.terms.ts'

export const section748_3: readonly Paragraph[] = [
  paragraph(
    judged(
      '748.3(f)',
      [
        'BIS may confirm that a model falls below 4E091, measured by an average of benchmarks.',
        'Has BIS classified the model, and with what result?',
      ],
      ['BIS可按基准测试平均值确认模型不属4E091。', 'BIS是否已归类，结果如何？'],
    ),
  ),
]

export const supplements748: readonly Paragraph[] = [
  paragraph(
    encoded(
      '748 Supp. 2 (c)(3)',
      'A license application for these items comes with a purchase order, and the license is generally limited to it.',
      '此类物项的许可证申请须附采购订单，许可数量一般以其为限。',
      'table:item-lists',
    ),
    {
      of: {
        LICENSE: [
          paperCondition({
            id: 'LICENSE.quantity',
            paragraph: '748 Supp. 2 (c)(3)',
            limit: 'license',
            when: is('license', 'valid', 'expired', 'none'),
            words: words('Its quantity covers the order.', '许可数量足以覆盖订单。'),
          }),
          condition({
            id: 'LICENSE.left',
            paragraph: '748 Supp. 2 (c)(3)',
            limit: 'license',
            when: is('license-left', 'enough'),
            words: words(
              'What was shipped under its number before leaves enough for the order.',
              '此前依其编号发运后，余量仍足以覆盖订单。',
            ),
          }),
        ],
      },
      cases: [
        reaching(
          'LICENSE.quantity',
          'met',
          { destination: 'IN', ...licensed(15_832, 0) },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching(
          'LICENSE.quantity',
          'unmet',
          { destination: 'IN', ...licensed(15_831, 0) },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'LICENSE.left',
          'open',
          { destination: 'IN', ...licensed(15_832, null) },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'LICENSE.left',
          'unmet',
          { destination: 'IN', ...licensed(15_832, 1) },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '748 Supp. 2 (c)(4)',
      [
        'The application states the whole TPP of each item in block 22(j), one application for each country under an allocation.',
        'Does the application state the aggregate TPP, country by country?',
      ],
      ['申请须在第22(j)栏填报各物项TPP总量，适用额度的国家一国一申请。', '申请是否按国填报TPP总量？'],
      'ledger:country',
    ),
    {
      of: {
        LICENSE: [
          condition({
            id: 'LICENSE.place',
            paragraph: '748 Supp. 2 (c)(4)',
            when: is('license-place', 'one'),
            words: words(
              'A license is for one country: the record names no other country that the items go to.',
              '许可证针对一国：记录未载明物项运往其他国家。',
            ),
          }),
        ],
      },
      cases: [
        reaching(
          'LICENSE.place',
          'met',
          { destination: 'IN', ...licensed(15_832, 0) },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching(
          'LICENSE.place',
          'open',
          { destination: 'IN', others: [another('end-user', 'SG', 'IN')], ...licensed(15_832, 0) },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '748 Supp. 7',
      [
        'The list of validated end users with their places and items. The texts read do not print it, so this pack holds none of its entries: the record says of an end user that it is listed, and since when.',
        'Is the end user listed, for this place and these items, or does its letter say so?',
      ],
      [
        '验证最终用户及其地点、物项的名单。所查文本未刊印该名单，本规则包不含其条目：由记录载明最终用户是否列名及自何时起。',
        '最终用户是否就该地点与物项列名，或授权函如此载明？',
      ],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 8 B(2)',
      ['Ties of the applicant with the government or military of Macau or D:5.', grantedByBis],
      ['申请人与澳门或D:5政府、军方的往来。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 8 B(6)',
      ['Customers of an NVEU, present and expected.', grantedByBis],
      ['NVEU现有与潜在客户。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 8 B(9)',
      ['How equipment of Chinese origin is kept out of the supply chain.', grantedByBis],
      ['如何在供应链中限制中国原产设备。', grantedByBisZh],
    ),
  ),
  paragraph(
    left('748 Supp. 8 B(10)', ['Training and compliance program.', grantedByBis], ['培训与合规制度。', grantedByBisZh]),
  ),
  paragraph(
    left(
      '748 Supp. 8 B(11)',
      ['How an NVEU can show that items stayed in their country.', grantedByBis],
      ['NVEU如何证明物项未离开该国。', grantedByBisZh],
    ),
  ),
  paragraph(
    left(
      '748 Supp. 9',
      ['How the committee votes, and in what time.', grantedByBis],
      ['委员会表决方式与时限。', grantedByBisZh],
    ),
  ),
]

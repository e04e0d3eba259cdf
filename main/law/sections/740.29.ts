// 15 CFR 740.29, License Exception Low Processing Performance (LPP): 26,900,000 TPP a calendar year to one ultimate consignee.
import type { Route } from '../../engine/model.ts'
import {
  asDated,
  always,
  aRecipientOfMacauOrD5,
  clearOfPart744,
  condition,
  every,
  exportsOrReexports,
  inMacauOrD5,
  is,
  not,
  paperCondition,
  readings,
  restrictedByDestination,
  theConsigneeOfMacauOrD5,
  whenever,
  words,
} from '../dsl.ts'
import { noEmbargo } from './740.2.ts'
import { accelerator, another, lppUnused, reaching } from '../cases.ts'
import { encoded, judged } from '../coverage/entry.ts'
import { conditionsIn, paragraph, put, type Paragraph } from '../paragraph.ts'

export const section740_29: readonly Paragraph[] = [
  paragraph(
    encoded(
      '740.29(a)',
      'LPP serves exports and reexports up to 26,900,000 TPP a calendar year to one ultimate consignee, no transfers; an owner of Supplement 5(a) may use the limit of the operator.',
      'LPP供每日历年向单一最终收货人出口与再出口至多26,900,000 TPP，不含境内转移；附件5(a)所有者可占用运营者限额。',
      'ledger:lpp',
    ),
    {
      conditions: [
        condition({
          id: 'LPP.activity',
          paragraph: '740.29(a)',
          when: exportsOrReexports,
          words: words(
            'The activity is an export or reexport; transfers (in-country) are not authorized.',
            '活动为出口或再出口；不授权境内转移。',
          ),
        }),
        condition({
          id: 'LPP.single-consignee',
          paragraph: '740.29(a)',
          when: is('lpp-consignee', 'one'),
          words: words('The shipment goes directly to a single ultimate consignee.', '发运直接面向单一最终收货人。'),
        }),
      ],
      cases: [
        reaching(
          'LPP.activity',
          'unmet',
          { activity: 'transfer-in-country', from: 'BR', destination: 'BR', positions: lppUnused },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'LPP.single-consignee',
          'unmet',
          { destination: 'BR', others: [another('ultimate-consignee', 'BR')], positions: lppUnused },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded('740.29(b)', 'Commodities of class A, without 5A002.z.', 'A类商品，不含5A002.z。', 'table:item-lists'),
    {
      conditions: [
        condition({
          id: 'LPP.items',
          paragraph: '740.29(b)',
          when: every(
            is('class', 'A'),
            is('entry', '3A001.z', '3A090', '4A003.z', '4A004.z', '4A005.z', '4A090', '5A002.z', '5A004.z', '5A992.z'),
          ),
          words: words(
            'The item is a listed class A commodity; no software, technology or class B.',
            '物项为所列A类商品；不含软件、技术及B类物项。',
          ),
        }),
        condition({
          id: 'LPP.5A002.z',
          paragraph: '740.29(b)',
          cites: ['740.29(f)(iii)', '740.29(h)(2)', 'ECCN 5A002'],
          when: whenever(
            is('entry', '5A002.z'),
            readings('AMB-07', ['740.29(b)', '740.29(h)(2)'], { 'not-eligible': not(always), eligible: always }),
          ),
          doubts: ['AMB-07'],
          words: words(
            '5A002.z is missing from the list of (b) but counted in (f)(iii) and (h)(2).',
            '5A002.z未列于(b)，却计入(f)(iii)和(h)(2)。',
          ),
        }),
      ],
      cases: [
        reaching(
          'LPP.items',
          'unmet',
          {
            item: { eccn: '3E001', forEccn: '3A090.a', origin: 'us' },
            destination: 'BR',
            endUse: ['inference'],
            positions: lppUnused,
          },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'LPP.5A002.z',
          'open',
          { item: { ...accelerator, eccn: '5A002.z' }, destination: 'BR', positions: lppUnused },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(encoded('740.29(c)', 'All destinations but the following.', '下列以外的目的地均可。')),
  put('740.29(c)(1)', {
    conditions: [
      condition({
        id: 'LPP.destination',
        paragraph: '740.29(c)(1)',
        when: not(inMacauOrD5),
        words: words('Not to Macau or D:5.', '不发往澳门或D:5组。'),
      }),
    ],
    cases: [
      reaching(
        'LPP.destination',
        'unmet',
        { destination: 'CN', positions: lppUnused },
        { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
      ),
    ],
  }),
  put('740.29(c)(2)', {
    conditions: [
      condition({
        id: 'LPP.headquarters',
        paragraph: '740.29(c)(2)',
        when: every(not(theConsigneeOfMacauOrD5), not(aRecipientOfMacauOrD5)),
        cites: ['740.2(a)(9)(ii)'],
        words: words(
          'The ultimate consignee is neither headquartered nor parented in Macau or D:5, and no other recipient is.',
          '最终收货人总部及最终母公司均不在澳门或D:5组，其他接收方亦同。',
        ),
      }),
      condition({
        id: 'LPP.closed-list',
        paragraph: '740.2(a)(9)(ii)',
        cites: ['740.29(c)'],
        when: whenever(
          restrictedByDestination,
          readings('AMB-05', ['740.2(a)(9)(ii)', '740.29(c)'], { barred: not(always), open: always }),
        ),
        doubts: ['AMB-05'],
        words: words(
          'For D:1, D:4 and D:5 destinations the list of remaining exceptions omits LPP, although 740.29(c) would allow it.',
          '对D:1、D:4、D:5组目的地，仍可使用例外的清单未列LPP，而740.29(c)本身并未排除。',
        ),
      }),
    ],
    cases: [
      reaching(
        'LPP.headquarters',
        'met',
        { destination: 'BR', recipient: { ultimateParent: 'SG' }, positions: lppUnused },
        { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
      ),
      reaching(
        'LPP.headquarters',
        'unmet',
        { destination: 'BR', recipient: { ultimateParent: 'CN' }, positions: lppUnused },
        { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
      ),
      reaching(
        'LPP.closed-list',
        'open',
        { destination: 'KZ', positions: lppUnused },
        { codified: 'needs-review', prior: 'license-required', enforced: 'needs-review' },
      ),
    ],
  }),
  paragraph(
    encoded(
      '740.29(d)',
      'All shippers together stay within the limit; the number of shipments and shippers is free, and several intermediate consignees make no difference.',
      '全部发货人合计不得超限；发运次数与发货人数不限，经多个中间收货人亦同。',
      'ledger:lpp',
    ),
    {
      conditions: [
        condition({
          id: 'LPP.limit',
          paragraph: '740.29(d)',
          cites: ['740.29(a)', '740.29(h)(1)', '740.29(h)(2)'],
          limit: 'lpp',
          when: readings('D-06', ['740.29(d)', '740.29(h)(2)'], {
            'by-export': is('lpp-export-year', 'within'),
            'by-receipt': is('lpp-receipt-year', 'within'),
          }),
          doubts: ['D-06'],
          words: words(
            'All shipments by all exporters to that consignee stay within 26,900,000 TPP in the calendar year.',
            '所有出口商在该日历年内向该收货人的全部发运不超过26,900,000 TPP。',
          ),
        }),
      ],
      cases: [
        reaching(
          'LPP.limit',
          'met',
          { destination: 'BR', positions: { lpp: { year: 2025, receivedTpp: 26_884_168 } } },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching(
          'LPP.limit',
          'unmet',
          { destination: 'BR', positions: { lpp: { year: 2025, receivedTpp: 26_884_169 } } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '740.29(e)',
      ['No use or user that part 744 prohibits.', 'Is a use or user of part 744 involved?'],
      ['不得用于第744部分禁止的用途或用户。', '是否涉及第744部分的用途或用户？'],
    ),
    {
      conditions: [
        condition({
          id: 'LPP.744',
          paragraph: '740.29(e)',
          cites: ['744.11'],
          when: clearOfPart744,
          words: words('No end use or end user of part 744.', '不涉及第744部分的用途或用户。'),
        }),
        noEmbargo('LPP'),
      ],
      cases: [
        reaching(
          'LPP.744',
          'unmet',
          { destination: 'BR', recipient: { listed: ['entity-list'] }, positions: lppUnused },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  put('740.29(f)', {
    conditions: [
      paperCondition({
        id: 'LPP.statement',
        paragraph: '740.29(f)',
        when: is('lpp-statement', 'held'),
        words: words(
          'The statement of the ultimate consignee was obtained before use.',
          '使用前已取得最终收货人的声明。',
        ),
      }),
      condition({
        id: 'LPP.papers-dated',
        paragraph: '740.29(f)',
        cites: ['740.29(f)(iii)', '740.29(g)(3)'],
        when: whenever(is('lpp-papers-dated', 'no'), asDated(['740.29(f)(iii)', '740.29(g)(3)'])),
        doubts: ['D-22'],
        words: words(
          'Neither statement nor notice bears a date before the rule could be read, and the statement is of the calendar year of the export.',
          '声明与通知所载日期均不早于规则公开查阅，且声明属出口所在日历年。',
        ),
      }),
    ],
    cases: [
      reaching(
        'LPP.papers-dated',
        'open',
        {
          destination: 'BR',
          held: { lppStatement: '2025-12-31' },
          dates: { export: '2026-03-02' },
          positions: { lpp: { year: 2026, receivedTpp: 0 } },
        },
        { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
      ),
      reaching(
        'LPP.statement',
        'unmet',
        { destination: 'BR', held: { lppStatement: false }, positions: lppUnused },
        { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
      ),
    ],
  }),
  paragraph(encoded('740.29(f)(i)', 'It knows which items come under LPP.', '其知悉何物项以LPP发运。')),
  paragraph(
    encoded(
      '740.29(f)(ii)',
      'It will not pass them to uses or users part 744 prohibits.',
      '其不将物项转作第744部分禁止的用途或用户。',
    ),
  ),
  paragraph(
    encoded(
      '740.29(f)(iii)',
      'It has not received the yearly 26,900,000 TPP; here 5A002.z counts.',
      '其当年未收满26,900,000 TPP；此处计入5A002.z。',
      'ledger:lpp',
    ),
  ),
  paragraph(encoded('740.29(f)(iv)', 'Names, signatures, titles and dates close it.', '末附姓名、签字、职务与日期。')),
  paragraph(encoded('740.29(g)', 'Three reports belong to the exception.', '该例外附三项报告。', 'windows')),
  paragraph(
    encoded(
      '740.29(g)(1)',
      'A copy of the certification goes to BIS within 30 days of the export.',
      '证明副本于出口后30日内提交BIS。',
      'windows',
    ),
  ),
  paragraph(
    encoded(
      '740.29(g)(2)',
      'The consignee tells BIS as soon as the shipment that exhausts the limit arrives.',
      '耗尽限额的货物一到，收货人即通知BIS。',
      'ledger:lpp',
    ),
  ),
  put('740.29(g)(3)', {
    conditions: [
      paperCondition({
        id: 'LPP.notice',
        paragraph: '740.29(g)(3)',
        when: whenever(is('lpp-shipment', 'at-least'), is('lpp-notice', 'held')),
        words: words(
          'BIS was notified before a shipment with an aggregate TPP of 3,200,000 or more.',
          '总TPP达3,200,000或以上的发运已事先通知BIS。',
        ),
      }),
    ],
    cases: [
      reaching(
        'LPP.notice',
        'met',
        {
          item: { ...accelerator, quantity: 199, unit: { totalProcessingPerformance: 16_000 } },
          destination: 'BR',
          held: { lppPriorNotice: false },
          positions: lppUnused,
        },
        { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
      ),
      reaching(
        'LPP.notice',
        'unmet',
        {
          item: { ...accelerator, quantity: 200, unit: { totalProcessingPerformance: 16_000 } },
          destination: 'BR',
          held: { lppPriorNotice: false },
          positions: lppUnused,
        },
        { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
      ),
    ],
  }),
  paragraph(encoded('740.29(h)', 'Two terms have a meaning of their own here.', '两个用语在此另有定义。')),
  put(
    '740.29(h)(1)',
    {
      conditions: [
        condition({
          id: 'LPP.owner',
          paragraph: '740.29(h)(1)',
          cites: ['740.29(a)'],
          when: whenever(
            is('lpp-owner', 'reseller'),
            readings('D-07', ['740.29(a)', '740.29(h)(1)'], {
              'reseller-is-consignee': not(always),
              'end-user-is-consignee': always,
            }),
          ),
          doubts: ['D-07'],
          words: words(
            'The ultimate consignee is the ultimate parent that owns the items.',
            '最终收货人为拥有物项的最终母公司。',
          ),
        }),
      ],
      cases: [
        reaching(
          'LPP.owner',
          'open',
          { destination: 'BR', endUse: ['resale'], positions: lppUnused },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'prior-rules-apply' },
        ),
      ],
    },
    'ledger:lpp',
  ),
  paragraph(
    encoded(
      '740.29(h)(2)',
      'Cumulative TPP adds up what one ultimate consignee receives from all shippers in a calendar year, 5A002.z included.',
      '累计TPP为单一最终收货人于日历年内自全部发货人收到之总和，含5A002.z。',
      'ledger:lpp',
      'table:item-lists',
    ),
  ),
]

export const routeLPP: Route = {
  id: 'LPP',
  paragraph: '740.29(a)',
  words: words('License Exception LPP, Low Processing Performance', '许可例外LPP(低处理性能)'),
  conditions: conditionsIn(section740_29),
}

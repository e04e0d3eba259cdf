// 15 CFR 740.8, License Exceptions Notified Advanced Computing (NAC) and Advanced Computing Authorized (ACA).
import type { Route, RouteCondition } from '../../engine/model.ts'
import {
  always,
  aRecipientOfMacauOrD5,
  clearOfPart744,
  condition,
  either,
  every,
  exportsOrReexports,
  exportsReexportsOrTransfers,
  inMacauOrD5,
  is,
  not,
  outside,
  paperCondition,
  readings,
  whenever,
  words,
} from '../dsl.ts'
import { card, nacNotified, reaching } from '../cases.ts'
import { encoded, judged } from '../coverage/entry.ts'
import { conditionsOf, paragraph, type Paragraph } from '../paragraph.ts'
import { namedInClosedList, noEmbargo } from './740.2.ts'

type Kind = 'NAC' | 'ACA'

/** What both exceptions ask alike. */
const both = (make: (id: Kind) => readonly RouteCondition[]): { readonly [Id in Kind]: readonly RouteCondition[] } => ({
  NAC: make('NAC'),
  ACA: make('ACA'),
})

const goods = (id: Kind): readonly RouteCondition[] => [
  condition({
    id: `${id}.items`,
    paragraph: '740.8(a)',
    when: every(
      is('class', 'A', 'B'),
      is(
        'entry',
        '3A090',
        '4A090',
        '3A001.z',
        '4A003.z',
        '4A004.z',
        '4A005.z',
        '5A002.z',
        '5A004.z',
        '5A992.z',
        '5D002.z',
        '5D992.z',
      ),
    ),
    words: words(
      'The item is 3A090 other than .c, 4A090, or a listed .z entry.',
      '物项属3A090(不含.c)、4A090或所列.z条目。',
    ),
  }),
  condition({
    id: `${id}.not-datacenter-a`,
    paragraph: '740.8(a)',
    when: not(every(is('datacenter', 'yes'), is('class', 'A'))),
    words: words(
      'The item is not both designed or marketed for datacenters and within the parameters of 3A090.a.',
      '物项并非同时为数据中心设计或营销且达到3A090.a参数。',
    ),
  }),
  condition({
    id: `${id}.eccn-lines`,
    paragraph: '740.8(a)',
    cites: ['ECCN 5A992'],
    when: whenever(
      every(is('class', 'A'), is('entry', '5A002.z', '5A004.z', '5A992.z')),
      readings('AMB-09', ['740.8(a)', 'ECCN 5A992'], { 'part-740': always, 'eccn-lines': not(always) }),
    ),
    doubts: ['AMB-09'],
    words: words(
      'The entry itself shows the exception too: 5A002, 5A004 and 5A992 show it within the parameters of 3A090.b or 4A090.b alone.',
      '条目本身亦载明该例外：5A002、5A004及5A992仅就3A090.b或4A090.b参数内的物项载明。',
    ),
  }),
  condition({
    id: `${id}.encryption`,
    paragraph: '740.17',
    when: whenever(is('entry', '5A002.z', '5A004.z', '5D002.z'), outside('740.17')),
    sourcing: 'secondary',
    words: words(
      'Encryption entries must also meet License Exception ENC, which this pack does not encode.',
      '加密条目还须符合许可例外ENC，本规则包未编入。',
    ),
  }),
]

export const section740_8: readonly Paragraph[] = [
  paragraph(
    encoded(
      '740.8(a)',
      'NAC serves exports and reexports to Macau, D:5 and their entities; ACA serves other destinations and transfers within Macau and D:5. Neither covers 3A090.c nor datacenter items at 3A090.a. Entries that print less are left open (AMB-09).',
      'NAC用于对澳门、D:5及其实体的出口与再出口；ACA用于其他目的地及澳门、D:5境内转移。二者均不涵盖3A090.c及达到3A090.a的数据中心物项。条目所载较窄的不作定论(AMB-09)。',
    ),
    {
      of: {
        NAC: [
          condition({
            id: 'NAC.activity',
            paragraph: '740.8(a)',
            when: exportsOrReexports,
            doubts: ['AMB-25'],
            words: words('The activity is an export or reexport.', '活动为出口或再出口。'),
          }),
          condition({
            id: 'NAC.destination',
            paragraph: '740.8(a)',
            when: either(inMacauOrD5, aRecipientOfMacauOrD5),
            words: words(
              'The item goes to Macau or D:5, or to an entity headquartered or parented there.',
              '物项发往澳门或D:5组，或发往总部或最终母公司位于当地的实体。',
            ),
          }),
          ...goods('NAC'),
        ],
        ACA: [
          condition({
            id: 'ACA.destination',
            paragraph: '740.8(a)',
            when: either(
              every(exportsReexportsOrTransfers, not(inMacauOrD5), not(aRecipientOfMacauOrD5)),
              every(is('activity', 'transfer-in-country'), inMacauOrD5),
            ),
            doubts: ['AMB-25'],
            words: words(
              'The item goes anywhere but Macau, D:5 and entities headquartered or parented there, or is transferred inside Macau or a D:5 destination.',
              '物项发往澳门、D:5组及总部或母公司位于当地之实体以外，或在澳门或D:5组目的地境内转移。',
            ),
          }),
          ...goods('ACA'),
        ],
      },
      cases: [
        reaching(
          'NAC.destination',
          'met',
          { item: card, destination: 'BR', recipient: { ultimateParent: 'CN' }, held: nacNotified() },
          { codified: 'authorized', prior: 'authorized', enforced: 'authorized' },
        ),
        reaching(
          'NAC.activity',
          'unmet',
          {
            activity: 'transfer-in-country',
            item: card,
            from: 'SG',
            destination: 'SG',
            recipient: { ultimateParent: 'CN' },
            held: nacNotified(),
          },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
        reaching(
          'NAC.not-datacenter-a',
          'unmet',
          { destination: 'CN', held: nacNotified() },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
        reaching(
          'NAC.eccn-lines',
          'open',
          { item: { ...card, eccn: '5A992.z.1' }, destination: 'CN', held: nacNotified() },
          { codified: 'needs-review', prior: 'authorized', enforced: 'needs-review' },
        ),
        reaching(
          'ACA.eccn-lines',
          'open',
          { item: { ...card, eccn: '5A992.z.1' }, destination: 'BR' },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'ACA.destination',
          'met',
          { item: card, destination: 'BR' },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching(
          'ACA.destination',
          'unmet',
          { item: card, destination: 'BR', recipient: { ultimateParent: 'CN' } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(encoded('740.8(a)(1)', 'A written purchase order stands before shipment.', '发运前须有书面采购订单。'), {
    of: both((id) => [
      paperCondition({
        id: `${id}.purchase-order`,
        paragraph: '740.8(a)(1)',
        when: is('purchase-order', 'held'),
        sourcing: 'secondary',
        words: words('A written purchase order exists before shipment.', '发运前已有书面采购订单。'),
      }),
    ]),
    cases: [
      reaching(
        'ACA.purchase-order',
        'unmet',
        { item: card, destination: 'BR', held: { purchaseOrder: false } },
        { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
      ),
    ],
  }),
  paragraph(
    judged(
      '740.8(b)',
      [
        'Neither is usable where part 744 or 746 itself asks for a license.',
        'Does part 744 or 746 require a license here?',
      ],
      ['第744或746部分本身要求许可证的，均不得使用。', '此处第744或746部分是否要求许可证？'],
    ),
    {
      of: both((id) => [
        condition({
          id: `${id}.744-746`,
          paragraph: '740.8(b)',
          cites: ['744.11'],
          when: clearOfPart744,
          sourcing: 'secondary',
          words: words(
            'No part 744 requirement applies to the parties or the end use.',
            '当事方及用途不触发第744部分要求。',
          ),
        }),
        noEmbargo(id),
        namedInClosedList(id, id),
      ]),
      cases: [
        reaching(
          'ACA.744-746',
          'unmet',
          { item: card, destination: 'BR', recipient: { listed: ['entity-list'] } },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.8(c)(1)',
      'NAC needs a notification in SNAP-R at least 25 calendar days before, with the listed blocks and six points.',
      'NAC须至少提前25个日历日在SNAP-R通知，含所列栏目与六项内容。',
    ),
    {
      of: {
        NAC: [
          condition({
            id: 'NAC.one-end-user',
            paragraph: '740.8(c)(1)',
            when: whenever(
              is('resale', 'yes'),
              readings('D-08', ['740.8(c)(1)'], { barred: not(always), open: always }),
            ),
            sourcing: 'secondary',
            doubts: ['D-08'],
            words: words(
              'Agency practice asks for one ultimate consignee and one end user; a buyer for stock needs a look.',
              '主管机关实务要求单一最终收货人和单一最终用户；备货买方须另行审视。',
            ),
          }),
          paperCondition({
            id: 'NAC.notice',
            paragraph: '740.8(c)(1)',
            when: is('nac-notice', 'held'),
            words: words(
              'The notification was filed at least twenty-five calendar days before shipment.',
              '通知于发运前至少二十五个日历日提交。',
            ),
          }),
          paperCondition({
            id: 'NAC.contents',
            paragraph: '740.8(c)(1)',
            cites: ['740.8(c)(1)(i)', '740.8(c)(1)(vi)'],
            when: is('nac-contents', 'complete'),
            words: words('The notification has all six points.', '通知具备全部六项内容。'),
          }),
        ],
      },
      cases: [
        reaching(
          'NAC.notice',
          'met',
          { item: card, destination: 'CN', held: nacNotified({ nacFiled: '2025-06-06' }) },
          { codified: 'authorized', prior: 'authorized', enforced: 'authorized' },
        ),
        reaching(
          'NAC.notice',
          'unmet',
          { item: card, destination: 'CN', held: nacNotified({ nacFiled: '2025-06-07' }) },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
        reaching(
          'NAC.contents',
          'unmet',
          {
            item: card,
            destination: 'CN',
            held: nacNotified({
              nacContents: ['tpp', 'performance-density', 'data-sheet', 'approvals-12-months', 'memory-bandwidth'],
            }),
          },
          { codified: 'license-required', prior: 'authorized', enforced: 'license-required' },
        ),
        reaching(
          'NAC.one-end-user',
          'open',
          { item: card, destination: 'CN', endUse: ['resale'], held: nacNotified() },
          { codified: 'needs-review', prior: 'needs-review', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(encoded('740.8(c)(1)(i)', 'Point one: the TPP of the item.', '第一项：物项的总处理性能。')),
  paragraph(encoded('740.8(c)(1)(ii)', 'Point two: its performance density.', '第二项：其性能密度。')),
  paragraph(
    encoded(
      '740.8(c)(1)(iii)',
      'Point three: papers that show design and marketing.',
      '第三项：说明设计与营销的文件。',
    ),
  ),
  paragraph(
    encoded(
      '740.8(c)(1)(iv)',
      'Point four: NAC answers and licenses for the end user in the last twelve months.',
      '第四项：该最终用户近十二个月的NAC与许可证批准。',
    ),
  ),
  paragraph(encoded('740.8(c)(1)(v)', 'Point five: memory bandwidth.', '第五项：内存带宽。')),
  paragraph(
    encoded('740.8(c)(1)(vi)', 'Point six: whether it goes into a computing cluster.', '第六项：是否用于计算集群。'),
  ),
  paragraph(
    encoded(
      '740.8(c)(1)(vi)(A)',
      'For a cluster: its whole computing power when complete.',
      '集群的：建成后的总算力。',
    ),
  ),
  paragraph(encoded('740.8(c)(1)(vi)(B)', 'And who will use it.', '以及由谁使用。')),
  paragraph(
    encoded(
      '740.8(c)(1)(vi)(B)(1)',
      'Either a company headquartered in the United States, A:5 or A:6 for itself alone.',
      '或为总部在美国、A:5或A:6的公司专供自用。',
    ),
  ),
  paragraph(encoded('740.8(c)(1)(vi)(B)(2)', 'Or others, such as customers of a cloud.', '或为他方，如云服务客户。')),
  paragraph(encoded('740.8(c)(2)', 'Shipment waits for the answer to the notification.', '发运须待通知答复。'), {
    of: {
      NAC: [
        paperCondition({
          id: 'NAC.answer',
          paragraph: '740.8(c)(2)',
          when: is('nac-answer', 'eligible'),
          sourcing: 'secondary',
          words: words('The answer does not require a license.', '答复未要求申请许可证。'),
        }),
      ],
    },
    cases: [
      reaching(
        'NAC.answer',
        'unmet',
        {
          item: card,
          destination: 'CN',
          held: nacNotified({ nacAnswer: { on: '2025-06-30', result: 'license-required' } }),
        },
        { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
      ),
      reaching(
        'NAC.answer',
        'open',
        { item: card, destination: 'CN', held: nacNotified({ nacAnswer: { on: '2025-06-30', result: 'pending' } }) },
        { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
      ),
    ],
  }),
]

export const routeNAC: Route = {
  id: 'NAC',
  paragraph: '740.8(a)',
  words: words('License Exception NAC, Notified Advanced Computing', '许可例外NAC(须通知的先进计算)'),
  conditions: conditionsOf('NAC', section740_8),
}

export const routeACA: Route = {
  id: 'ACA',
  paragraph: '740.8(a)',
  words: words('License Exception ACA, Advanced Computing Authorized', '许可例外ACA(先进计算授权)'),
  conditions: conditionsOf('ACA', section740_8),
}

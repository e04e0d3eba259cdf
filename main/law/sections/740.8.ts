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
import { namedInClosedList, noEmbargo } from './740.2.ts'

const sharedTerms = (id: 'NAC' | 'ACA'): readonly RouteCondition[] => [
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
    id: `${id}.encryption`,
    paragraph: '740.17',
    when: whenever(is('entry', '5A002.z', '5A004.z', '5D002.z'), outside('740.17')),
    sourcing: 'secondary',
    words: words(
      'Encryption entries must also meet License Exception ENC, which this pack does not encode.',
      '加密条目还须符合许可例外ENC，本规则包未编入。',
    ),
  }),
  condition({
    id: `${id}.744-746`,
    paragraph: '740.8(b)',
    cites: ['744.11'],
    when: clearOfPart744,
    sourcing: 'secondary',
    words: words('No part 744 requirement applies to the parties or the end use.', '当事方及用途不触发第744部分要求。'),
  }),
  noEmbargo(id),
  namedInClosedList(id, id),
]

const purchaseOrder = (id: 'NAC' | 'ACA'): RouteCondition =>
  paperCondition({
    id: `${id}.purchase-order`,
    paragraph: '740.8(a)(1)',
    when: is('purchase-order', 'held'),
    sourcing: 'secondary',
    words: words('A written purchase order exists before shipment.', '发运前已有书面采购订单。'),
  })

export const routeNAC: Route = {
  id: 'NAC',
  paragraph: '740.8(a)',
  words: words('License Exception NAC, Notified Advanced Computing', '许可例外NAC(须通知的先进计算)'),
  conditions: [
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
    ...sharedTerms('NAC'),
    condition({
      id: 'NAC.one-end-user',
      paragraph: '740.8(c)(1)',
      when: whenever(is('resale', 'yes'), readings('D-08', ['740.8(c)(1)'], { barred: not(always), open: always })),
      sourcing: 'secondary',
      doubts: ['D-08'],
      words: words(
        'Agency practice asks for one ultimate consignee and one end user; a buyer for stock needs a look.',
        '主管机关实务要求单一最终收货人和单一最终用户；备货买方须另行审视。',
      ),
    }),
    purchaseOrder('NAC'),
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
    paperCondition({
      id: 'NAC.answer',
      paragraph: '740.8(c)(2)',
      when: is('nac-answer', 'eligible'),
      sourcing: 'secondary',
      words: words('The answer does not require a license.', '答复未要求申请许可证。'),
    }),
  ],
}

export const routeACA: Route = {
  id: 'ACA',
  paragraph: '740.8(a)',
  words: words('License Exception ACA, Advanced Computing Authorized', '许可例外ACA(先进计算授权)'),
  conditions: [
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
    ...sharedTerms('ACA'),
    purchaseOrder('ACA'),
  ],
}

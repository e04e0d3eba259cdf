// 15 CFR 740.28, License Exception Advanced Compute Manufacturing (ACM).
import type { Route } from '../../engine/model.ts'
import {
  always,
  condition,
  either,
  exportsReexportsOrTransfers,
  every,
  inMacauOrD5,
  is,
  not,
  outside,
  paperCondition,
  readings,
  commodityEntries,
  softwareAndTechnologyEntries,
  theConsigneeOfMacauOrD5,
  whenever,
  words,
} from '../dsl.ts'
import { namedInClosedList, noEmbargo, partySilent } from './740.2.ts'
import { accelerator, another, manufacturing, modelWeights, reaching } from '../cases.ts'
import { encoded, judged } from '../coverage/entry.ts'
import { conditionsIn, paragraph, type Paragraph } from '../paragraph.ts'

export const section740_28: readonly Paragraph[] = [
  paragraph(
    encoded(
      '740.28(a)',
      'ACM serves private sector end users for development, production or storage of items that end with customers outside Macau and D:5.',
      'ACM供私营部门最终用户开发、生产或仓储最终售予澳门与D:5以外客户的物项。',
    ),
    {
      conditions: [
        condition({
          id: 'ACM.activity',
          paragraph: '740.28(a)',
          when: exportsReexportsOrTransfers,
          words: words(
            'The activity is an export, reexport or transfer (in-country).',
            '活动为出口、再出口或境内转移。',
          ),
        }),
        condition({
          id: 'ACM.purpose',
          paragraph: '740.28(a)',
          when: either(is('manufacturing-use', 'only'), every(is('manufacturing-use', 'partly'), outside('740.28(a)'))),
          words: words(
            'The items are for development, production, or storage before delivery to the ultimate end user.',
            '物项用于开发、生产或交付最终用户前的仓储。',
          ),
        }),
        condition({
          id: 'ACM.customers',
          paragraph: '740.28(a)',
          when: either(
            is('final-customer', 'outside'),
            every(
              is('final-customer', 'headquartered-inside'),
              readings('D-04', ['740.28(a)', '740.28(c)'], { location: always, headquarters: not(always) }),
            ),
          ),
          doubts: ['D-04'],
          words: words(
            'They are ultimately destined to customers outside Macau and D:5.',
            '其最终流向澳门及D:5组以外的客户。',
          ),
        }),
      ],
      cases: [
        reaching('ACM.activity', 'met', manufacturing, {
          codified: 'authorized',
          prior: 'no-license-required',
          enforced: 'authorized',
        }),
        reaching(
          'ACM.purpose',
          'unmet',
          { ...manufacturing, endUse: ['datacenter-operation'] },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'ACM.customers',
          'unmet',
          { ...manufacturing, others: [another('final-customer', 'CN')] },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
        reaching(
          'ACM.customers',
          'open',
          { ...manufacturing, others: [another('final-customer', 'SG', 'CN')] },
          { codified: 'needs-review', prior: 'license-required', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.28(b)',
      'Whole entries of both limbs, with software and technology; no model weights.',
      '各整条目（两类参数）及软件、技术；不含模型权重。',
      'table:item-lists',
    ),
    {
      conditions: [
        condition({
          id: 'ACM.items',
          paragraph: '740.28(b)',
          when: every(is('class', 'A', 'B', 'C'), is('entry', ...commodityEntries, ...softwareAndTechnologyEntries)),
          words: words('The item is listed; model weights are not.', '物项在所列范围内；模型权重不在其中。'),
        }),
        condition({
          id: 'ACM.eccn-lines',
          paragraph: '740.28(b)',
          when: every(
            whenever(
              is('entry', '3E001'),
              readings('AMB-08', ['740.28(b)', 'ECCN 3E001'], { 'part-740': always, 'eccn-lines': not(always) }),
            ),
            whenever(
              is('entry', '4A004.z', '3D001', '4D001'),
              readings('AMB-09', ['740.28(b)', 'ECCN 4A004'], { 'part-740': always, 'eccn-lines': not(always) }),
            ),
            whenever(is('class', 'C'), outside('740.28(b)')),
          ),
          doubts: ['AMB-08', 'AMB-09'],
          words: words(
            'The entry itself shows the exception too; for some entries the lists and the entry differ.',
            '条目本身亦载明该例外；部分条目与清单不一致。',
          ),
        }),
        condition({
          id: 'ACM.designer',
          paragraph: '740.28(b)',
          cites: ['ECCN 3A090 Note 1'],
          when: whenever(
            every(is('class', 'A'), is('entry', '3A090', '5A002.z', '5A992.z')),
            either(
              is('designer', 'listed'),
              readings('D-11', ['740.28(b)'], { applies: is('designer', 'listed'), 'does-not-apply': always }),
            ),
          ),
          standing: { from: '2025-01-16' },
          sourcing: 'secondary',
          doubts: ['D-11'],
          words: words(
            'Since 16 January 2025 an approved or authorized designer, as far as secondary sources say.',
            '据次级来源，自2025年1月16日起须由经批准或授权的设计方设计。',
          ),
        }),
      ],
      cases: [
        reaching(
          'ACM.items',
          'unmet',
          { ...manufacturing, item: modelWeights() },
          { codified: 'license-required', prior: 'out-of-scope', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'ACM.eccn-lines',
          'open',
          { ...manufacturing, item: { eccn: '3E001', forEccn: '3A090.a', origin: 'us' } },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'ACM.designer',
          'open',
          { ...manufacturing, item: { ...accelerator, designer: 'neither' } },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.28(c)',
      'Not to Macau or D:5, nor anywhere when the ultimate consignee is headquartered or parented there.',
      '不得运往澳门或D:5；最终收货人总部或最终母公司在当地的，任何地点均不得。',
    ),
    {
      conditions: [
        condition({
          id: 'ACM.destination',
          paragraph: '740.28(c)',
          when: every(not(inMacauOrD5), not(theConsigneeOfMacauOrD5)),
          words: words(
            'Not to Macau or D:5, and not where the ultimate consignee is headquartered or parented there.',
            '不发往澳门或D:5组，最终收货人总部及母公司亦不在当地。',
          ),
        }),
        condition({
          id: 'ACM.other-recipients',
          paragraph: '740.28(c)',
          when: whenever(
            every(not(theConsigneeOfMacauOrD5), is('recipients', '3', '13', '23', '123')),
            readings('D-18', ['740.28(a)', '740.28(c)'], { 'consignee-only': always, 'every-recipient': not(always) }),
          ),
          doubts: ['D-18'],
          words: words(
            'No end user, owner or operator is headquartered or parented in Macau or D:5; the text speaks of the ultimate consignee only.',
            '最终用户、所有者及运营者的总部及母公司均不在澳门或D:5组；条文仅言最终收货人。',
          ),
        }),
      ],
      cases: [
        reaching(
          'ACM.destination',
          'unmet',
          { ...manufacturing, recipient: { ultimateParent: 'CN' } },
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
        reaching(
          'ACM.other-recipients',
          'open',
          { ...manufacturing, others: [another('final-customer', 'US'), another('end-user', 'MX', 'MX', 'CN')] },
          { codified: 'needs-review', prior: 'license-required', enforced: 'needs-review' },
        ),
      ],
    },
  ),
  paragraph(
    judged(
      '740.28(d)',
      [
        'A private sector end user acts for no government but that of the United States, and none owns or controls it.',
        'Does a government own or control the end user or its group?',
      ],
      ['私营部门最终用户不代表美国以外政府行事，亦不为其所有或控制。', '最终用户或其集团是否由政府所有或控制？'],
    ),
    {
      conditions: [
        condition({
          id: 'ACM.private-sector',
          paragraph: '740.28(d)',
          when: is('private-sector', 'yes'),
          words: words(
            'The recipient is a private sector end user: not owned or controlled by a government other than the United States.',
            '接收方为私营部门最终用户：非由美国以外政府所有或控制。',
          ),
        }),
        partySilent('ACM'),
        noEmbargo('ACM'),
        namedInClosedList('ACM', 'ACM'),
      ],
      cases: [
        reaching(
          'ACM.private-sector',
          'unmet',
          { ...manufacturing, recipient: { government: 'owned-or-controlled' } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '740.28(e)',
      'Items in and out are accounted for at each facility, brought up to date every six months or oftener; they draw on no country allocation (page 4550).',
      '各设施的进出物项须有账目，至少每六个月更新；不计入国家分配额度（第4550页）。',
      'windows',
    ),
    {
      conditions: [
        paperCondition({
          id: 'ACM.accounting',
          paragraph: '740.28(e)',
          when: is('acm-accounting', 'current', 'lapsed'),
          words: words('The facility keeps an accounting of items in and out.', '设施建有物项进出台账。'),
        }),
        paperCondition({
          id: 'ACM.accounting-current',
          paragraph: '740.28(e)',
          when: whenever(
            is('acm-accounting', 'lapsed'),
            readings('D-05', ['740.28(e)'], { closes: not(always), 'breach-only': always }),
          ),
          doubts: ['D-05'],
          words: words(
            'The accounting was updated within six months; whether a lapse closes the exception the text does not say.',
            '台账六个月内已更新；逾期是否导致例外失效，条文未予说明。',
          ),
        }),
      ],
      cases: [
        reaching(
          'ACM.accounting',
          'unmet',
          { ...manufacturing, held: { acmAccountingUpdated: false } },
          { codified: 'license-required', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'ACM.accounting-current',
          'met',
          { ...manufacturing, held: { acmAccountingUpdated: '2025-01-01' } },
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching(
          'ACM.accounting-current',
          'open',
          { ...manufacturing, held: { acmAccountingUpdated: '2024-12-31' } },
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
]

export const routeACM: Route = {
  id: 'ACM',
  paragraph: '740.28(a)',
  words: words('License Exception ACM, Advanced Compute Manufacturing', '许可例外ACM(先进计算制造)'),
  conditions: conditionsIn(section740_28),
}

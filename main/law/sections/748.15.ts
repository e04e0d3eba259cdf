// 15 CFR 748.15: Data Center VEU, universal (UVEU) and national (NVEU).
import type { Route, RouteCondition } from '../../engine/model.ts'
import {
  asDated,
  always,
  clearOfPart744,
  condition,
  either,
  every,
  exportsOrReexports,
  inMacauOrD5,
  is,
  isSoftwareOrTechnology,
  not,
  outside,
  paperCondition,
  readings,
  whenever,
  words,
} from '../dsl.ts'
import { accelerator, another, national, reaching, universal } from '../cases.ts'
import { encoded, judged, left } from '../coverage/entry.ts'
import { conditionsOf, paragraph, type Paragraph } from '../paragraph.ts'
import { supplement10 } from './748.supplement-10.ts'
import { both, countedCircuits, conductOfTheVeu, conductOfTheVeuZh, grantedByBis, grantedByBisZh } from './748.terms.ts'

/** What 748.15(a)(2)(ii)(A) and (iii)(A) alike ask of the owner of the circuits. */
const ofTheOwner = (id: 'UVEU' | 'NVEU', citation: string): readonly RouteCondition[] => [
  condition({
    id: `${id}.proof`,
    paragraph: citation,
    cites: ['748.15(a)(1)'],
    when: is('veu-listed', 'yes'),
    words: words(
      'The end user is in Supplement No. 7, or shows its authorization letter.',
      '该用户列于附件7，或出示授权函。',
    ),
  }),
  condition({
    id: `${id}.operator`,
    paragraph: citation,
    when: is('veu-operator', 'yes'),
    words: words('The operator is the owner, or is itself authorized.', '运营方即所有人，或其自身已获授权。'),
  }),
  condition({
    id: `${id}.security`,
    paragraph: citation,
    cites: ['748 Supp. 10 para 14', '748 Supp. 10 para 15', '748 Supp. 10 para 18'],
    when: whenever(is('security-date', 'due'), is('veu-security', 'yes')),
    words: words(
      'From 15 January 2026 paragraphs 14, 15 and 18 of Supplement No. 10 are followed.',
      '自2026年1月15日起遵守附件10第14、15、18段。',
    ),
  }),
]

export const section748_15: readonly Paragraph[] = [
  paragraph(
    encoded(
      '748.15',
      'A validated end user is one BIS approved; the data center authorization is universal or national and serves exports and reexports to data centers. A refusal makes no new requirement.',
      '验证最终用户为经BIS批准者；数据中心授权分通用与国家两种，供向数据中心出口与再出口。未获批准不产生新要求。',
    ),
  ),
  paragraph(
    encoded(
      '748.15(a)(1)',
      'Only end users listed in Supplement No. 7 are served, whoever owns the items; the list is not in this pack, the record says who is on it.',
      '无论物项归谁所有，仅供附件7所列最终用户；该名单不在本规则包内，由记录载明何者列名。',
    ),
    {
      of: both((id) => [
        condition({
          id: `${id}.recipients`,
          paragraph: '748.15(a)(1)',
          cites: ['748.15(b)(2)', '748 Supp. 10 para 4(a)'],
          when: either(
            is('veu-recipients', 'validated'),
            every(
              is('veu-recipients', 'one-limb'),
              readings('D-17', ['748.15(b)(2)(ii)', '748 Supp. 10 para 13'], {
                'one-limb-suffices': always,
                'no-limb-there': not(always),
              }),
            ),
            every(
              is('veu-recipients', 'another'),
              readings('A-22', ['748.15(a)(1)', '748.15(d)(2)(i)'], {
                'validated-alone': not(always),
                'others-may-receive': always,
              }),
            ),
          ),
          doubts: ['A-22', 'D-17'],
          words: words(
            'Whoever receives, uses or runs the items beside their owner is a validated end user itself, and may be one.',
            '所有人以外的接收、使用或运营方自身亦为验证最终用户且有此资格。',
          ),
        }),
        condition({
          id: `${id}.stated`,
          paragraph: '748.15(a)(1)',
          when: is('veu', id === 'UVEU' ? 'uveu' : 'nveu'),
          words: words('An authorization of this kind is stated.', '载明此类授权。'),
        }),
        condition({
          id: `${id}.papers-dated`,
          paragraph: '748.15(a)(1)',
          when: whenever(is('veu-papers-dated', 'no'), asDated(['748.15(a)(1)'])),
          doubts: ['D-22'],
          words: words(
            'Neither entry nor letter bears a date before the rule could be read.',
            '列名或授权函所载日期不早于规则公开查阅。',
          ),
        }),
      ]),
      cases: [
        reaching('UVEU.papers-dated', 'open', universal({ veu: { supplement7: '2025-01-09' } }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching('NVEU.papers-dated', 'open', national(0, { veu: { letter: '2025-01-09' } }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching('UVEU.stated', 'met', universal(), {
          codified: 'authorized',
          prior: 'no-license-required',
          enforced: 'authorized',
        }),
        reaching('NVEU.stated', 'met', national(0), {
          codified: 'authorized',
          prior: 'no-license-required',
          enforced: 'authorized',
        }),
        reaching(
          'UVEU.recipients',
          'unmet',
          universal({ others: [another('end-user', 'MY', 'MY', 'MY', { veu: 'none' })] }),
          {
            codified: 'license-required',
            prior: 'no-license-required',
            enforced: 'prior-rules-apply',
          },
        ),
        reaching('NVEU.recipients', 'open', national(0, { others: [another('end-user', 'IN')] }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching(
          'NVEU.recipients',
          'open',
          national(0, { others: [another('ultimate-consignee', 'IN', 'IN', 'IN', { veu: 'none' })] }),
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
        reaching(
          'NVEU.recipients',
          'unmet',
          national(0, { others: [another('ultimate-consignee', 'IN', 'CN', 'CN', { veu: 'none' })] }),
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    left(
      '748.15(a)(2)',
      ['How to ask for an authorization.', 'a heading over the paragraphs below it.'],
      ['如何申请授权。', '为其下各款的标题。'],
    ),
  ),
  paragraph(
    left(
      '748.15(a)(2)(i)',
      [
        'A request is made as one for an advisory opinion with a list of items by ECCN.',
        'it concerns applying, not deciding a transaction.',
      ],
      ['申请以咨询意见形式提出，并附按ECCN列明的物项清单。', '涉及申请而非交易判断。'],
    ),
  ),
  paragraph(encoded('748.15(a)(2)(ii)', 'The universal authorization, UVEU.', '通用授权UVEU。')),
  paragraph(
    encoded(
      '748.15(a)(2)(ii)(A)',
      'The owner of the circuits applies and certifies the guidelines, 14, 15 and 18 by 15 January 2026; an operator needs its own; a new site is notified 180 days before.',
      '由电路所有者申请并证明遵守指南，第14、15、18段至2026年1月15日；运营者须自有授权；新址提前180日通知。',
      'windows',
    ),
    {
      of: {
        UVEU: [
          ...ofTheOwner('UVEU', '748.15(a)(2)(ii)(A)'),
          paperCondition({
            id: 'UVEU.site-notice',
            paragraph: '748.15(a)(2)(ii)(A)',
            when: is('site-notice', 'held'),
            words: words(
              'A new data center location was notified 180 days before the first shipment.',
              '新数据中心地点于首次发运180日前通知。',
            ),
          }),
        ],
      },
      cases: [
        reaching('UVEU.site-notice', 'met', universal({ dates: { newSiteNotice: '2025-02-02' } }), {
          codified: 'authorized',
          prior: 'no-license-required',
          enforced: 'authorized',
        }),
        reaching('UVEU.site-notice', 'unmet', universal({ dates: { newSiteNotice: '2025-02-03' } }), {
          codified: 'license-required',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching('UVEU.proof', 'open', universal({ veu: { supplement7: null } }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching('UVEU.operator', 'unmet', universal({ veu: { operatorAuthorized: false } }), {
          codified: 'license-required',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching('UVEU.security', 'met', universal({ dates: { export: '2026-01-14' } }), {
          codified: 'authorized',
          prior: 'no-license-required',
          enforced: 'authorized',
        }),
        reaching('UVEU.security', 'open', universal({ dates: { export: '2026-01-15' } }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
      ],
    },
  ),
  paragraph(
    encoded(
      '748.15(a)(2)(ii)(B)',
      'A UVEU is bound to the geographic shares of the guidelines.',
      'UVEU受指南地域份额约束。',
      '748 Supp. 10 para 6',
    ),
  ),
  paragraph(encoded('748.15(a)(2)(iii)', 'The national authorization, NVEU.', '国家授权NVEU。')),
  paragraph(
    encoded(
      '748.15(a)(2)(iii)(A)',
      'One authorization for each country; the owner applies, an operator needs its own, and assurances between governments may be sought.',
      '每国一项授权；由所有者申请，运营者须自有授权，可寻求政府间保证。',
    ),
    {
      of: {
        NVEU: [
          ...ofTheOwner('NVEU', '748.15(a)(2)(iii)(A)'),
          condition({
            id: 'NVEU.country',
            paragraph: '748.15(a)(2)(iii)(A)',
            cites: ['748.15(d) Note 1'],
            when: is('veu-country', 'yes'),
            words: words('The authorization is for the country of destination.', '授权针对目的地国。'),
          }),
        ],
      },
      cases: [
        reaching('NVEU.country', 'unmet', national(0, { veu: { country: 'BR' } }), {
          codified: 'license-required',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
      ],
    },
  ),
  paragraph(
    encoded(
      '748.15(a)(2)(iii)(B)',
      'The installed base of an NVEU in a country stays within the level of the quarter.',
      'NVEU在一国的装机总量不得超过当季水平。',
      'ledger:nveu',
    ),
    {
      of: {
        NVEU: [
          condition({
            id: 'NVEU.level',
            paragraph: '748.15(a)(2)(iii)(B)',
            limit: 'nveu',
            when: whenever(
              countedCircuits,
              every(
                whenever(
                  either(is('nveu-export-quarter', 'no-level'), is('nveu-receipt-quarter', 'no-level')),
                  outside('748.15(a)(2)(iii)(B)'),
                ),
                readings('D-09', ['748.15(a)(2)(iii)(B)'], {
                  'by-export': is('nveu-export-quarter', 'within', 'no-level'),
                  'by-receipt': is('nveu-receipt-quarter', 'within', 'no-level'),
                }),
              ),
            ),
            doubts: ['A-8', 'A-9', 'D-09'],
            words: words(
              'The installed base, attrition taken off, stays within the level printed for the quarter.',
              '扣除损耗后的装机总量不超过该季度规定水平。',
            ),
          }),
        ],
      },
      cases: [
        reaching('NVEU.level', 'met', national(1_265_984_168), {
          codified: 'authorized',
          prior: 'no-license-required',
          enforced: 'authorized',
        }),
        reaching('NVEU.level', 'unmet', national(1_265_984_169), {
          codified: 'license-required',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching(
          'NVEU.level',
          'open',
          national(1_265_984_169, { dates: { export: '2025-09-30', received: '2025-10-01' } }),
          { codified: 'needs-review', prior: 'no-license-required', enforced: 'prior-rules-apply' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '748.15(a)(2)(iii)(B) Table 1',
      'Levels from 633,000,000 TPP in the first quarter of 2025 to 5,064,000,000 in 2027.',
      '水平自2025年第一季度633,000,000 TPP至2027年5,064,000,000 TPP。',
      'ledger:nveu',
    ),
  ),
  paragraph(
    encoded(
      '748.15(a)(2)(iii)(B) closing',
      'The levels are not added up, leave the country allocation alone, and lost or resold circuits leave them.',
      '各水平不相加，不影响国家额度，灭失或转售的电路不计入。',
      'ledger:nveu',
    ),
  ),
  paragraph(
    left(
      '748.15(a)(2)(iv)',
      ['What a request holds and where it is sent.', 'it concerns applying, not deciding a transaction.'],
      ['申请内容与寄送地址。', '涉及申请而非交易判断。'],
    ),
  ),
  paragraph(
    left(
      '748.15(a)(3)',
      ['What the committee weighs, consent to reviews among it.', grantedByBis],
      ['委员会考虑的因素，包括同意现场审查。', grantedByBisZh],
    ),
  ),
  paragraph(
    judged(
      '748.15(a)(4)',
      ['An authorization may be revised, suspended or revoked.', 'Is the authorization still in force?'],
      ['授权可被修改、暂停或撤销。', '授权是否仍有效？'],
    ),
  ),
  paragraph(
    judged(
      '748.15(a)(5)',
      [
        'What was represented stays a promise; a material change is reported.',
        'Has anything material changed since the grant?',
      ],
      ['所作陈述持续有效；重大变化须报告。', '授予后有无重大变化？'],
    ),
  ),
  paragraph(encoded('748.15(b)', 'Where authorizations run.', '授权适用的目的地。', '748.15(b)(2)(i)')),
  paragraph(
    left(
      '748.15(b)(1)',
      [
        'The general authorization runs to two countries.',
        'general authorizations are another instrument than the data center one.',
      ],
      ['一般授权适用于两国。', '一般授权为数据中心授权以外的另一制度。'],
    ),
  ),
  paragraph(
    left(
      '748.15(b)(1)(i)',
      ['China.', 'general authorizations are another instrument than the data center one.'],
      ['中国。', '一般授权为数据中心授权以外的另一制度。'],
    ),
  ),
  paragraph(
    left(
      '748.15(b)(1)(ii)',
      ['India.', 'general authorizations are another instrument than the data center one.'],
      ['印度。', '一般授权为数据中心授权以外的另一制度。'],
    ),
  ),
  paragraph(encoded('748.15(b)(2)', 'Where data center authorizations run.', '数据中心授权适用的目的地。')),
  paragraph(
    encoded(
      '748.15(b)(2)(i)',
      'A UVEU is headquartered or parented in Supplement 5(a); its data centers lie anywhere but Macau and D:5.',
      'UVEU总部或最终母公司在附件5(a)；数据中心可在澳门与D:5以外任何地点。',
    ),
    {
      of: {
        UVEU: [
          condition({
            id: 'UVEU.headquarters',
            paragraph: '748.15(b)(2)(i)',
            when: is('veu-headquarters', '1', '12', '13', '123'),
            words: words(
              'The end user is headquartered, or has its ultimate parent headquartered, in Supplement 5(a).',
              '该用户总部或最终母公司位于附件5(a)目的地。',
            ),
          }),
          condition({
            id: 'UVEU.destination',
            paragraph: '748.15(b)(2)(i)',
            when: not(inMacauOrD5),
            words: words('The data center is not in Macau or D:5.', '数据中心不在澳门或D:5组。'),
          }),
        ],
      },
      cases: [
        reaching(
          'UVEU.headquarters',
          'met',
          universal({
            recipient: {
              headquarters: 'SG',
              ultimateParent: 'US',
              veu: { kind: 'uveu', supplement7: '2025-01-17', operatorAuthorized: true },
            },
          }),
          { codified: 'authorized', prior: 'no-license-required', enforced: 'authorized' },
        ),
        reaching('UVEU.headquarters', 'unmet', universal({ recipient: { headquarters: 'SG' } }), {
          codified: 'license-required',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
        reaching('UVEU.destination', 'unmet', universal({ destination: 'MO' }), {
          codified: 'license-required',
          prior: 'license-required',
          enforced: 'license-required',
        }),
      ],
    },
  ),
  paragraph(
    encoded(
      '748.15(b)(2)(ii)',
      'An NVEU is headquartered, parented or located in A, B or D:1 to D:4; not Macau or D:5, nor its data centers.',
      'NVEU总部、最终母公司或所在地属A、B或D:1至D:4；其本身与数据中心均不得在澳门或D:5。',
      'table:countries',
    ),
    {
      of: {
        NVEU: [
          condition({
            id: 'NVEU.eligible',
            paragraph: '748.15(b)(2)(ii)',
            when: every(is('veu-eligible-place', 'yes'), not(inMacauOrD5)),
            words: words(
              'The end user is headquartered, parented or located in Group A, B or D:1 to D:4, not in Macau or D:5.',
              '该用户总部、母公司或所在地属A、B或D:1至D:4组，且不属澳门或D:5组。',
            ),
          }),
        ],
      },
      cases: [
        reaching(
          'NVEU.eligible',
          'unmet',
          national(0, {
            destination: 'MO',
            veu: { country: 'MO' },
            positions: { nveu: { country: 'MO', installedTpp: 0, attritionTpp: 0 } },
          }),
          { codified: 'license-required', prior: 'license-required', enforced: 'license-required' },
        ),
      ],
    },
  ),
  paragraph(
    encoded(
      '748.15(c)',
      'Items on the control list that a data center needs; none controlled for missile or crime control reasons, no 600 series.',
      '数据中心所需的管制清单物项；导弹技术或犯罪控制管制者及600系列除外。',
    ),
    {
      of: both((id) => [
        condition({
          id: `${id}.items`,
          paragraph: '748.15(c)',
          when: every(
            not(is('entry', '600-series')),
            whenever(
              either(
                is('entry', '3A001.z', 'sme', 'unlisted', 'ear99', '4E091'),
                // What serves to develop or to make circuits runs no data center by itself.
                isSoftwareOrTechnology,
              ),
              outside('748.15(c)'),
            ),
          ),
          sourcing: 'codified',
          words: words(
            'The items are necessary for a data center, not of the 600 series, and not controlled for missile technology or crime control.',
            '物项为数据中心所必需，不属600系列，亦不受导弹技术或犯罪控制管制。',
          ),
        }),
      ]),
      cases: [
        reaching('UVEU.items', 'open', universal({ item: { ...accelerator, eccn: '3A001.z' } }), {
          codified: 'needs-review',
          prior: 'needs-review',
          enforced: 'prior-rules-apply',
        }),
        reaching('NVEU.items', 'open', national(0, { item: { eccn: '4E001', forEccn: '4A090.a', origin: 'us' } }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
      ],
    },
  ),
  paragraph(
    judged(
      '748.15(d)(2)',
      ['Items serve no activity of part 744.', 'Is an activity of part 744 involved?'],
      ['物项不得用于第744部分所列活动。', '是否涉及第744部分活动？'],
    ),
    {
      of: both((id) => [
        condition({
          id: `${id}.use`,
          paragraph: '748.15(d)(2)',
          when: either(is('datacenter-use', 'yes'), every(is('datacenter-use', 'no'), outside('748.15(d)(2)'))),
          words: words(
            'The items are used at the own facility in an authorized destination.',
            '物项用于授权目的地的自有设施。',
          ),
        }),
        condition({
          id: `${id}.part-744`,
          paragraph: '748.15(d)(2)',
          cites: ['744.11'],
          when: clearOfPart744,
          words: words('The items serve no activity of part 744.', '物项不用于第744部分所述活动。'),
        }),
      ]),
      cases: [
        reaching('UVEU.use', 'open', universal({ endUse: ['workstation'] }), {
          codified: 'needs-review',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
      ],
    },
  ),
  paragraph(
    judged(
      '748.15(d)(2)(i)',
      [
        'They are used at the facility of the end user itself in an authorized place.',
        "Is the facility the end user's own?",
      ],
      ['须在授权地点的用户自有设施使用。', '设施是否为用户自有？'],
      'doubt:A-11',
    ),
  ),
  paragraph(left('748.15(d)(2)(ii)', ['Or used up there.', conductOfTheVeu], ['或在该处消耗。', conductOfTheVeuZh])),
  paragraph(
    encoded(
      '748.15(d)(2)(iii)',
      'They move on only to an authorized place of the same VEU or under another authorization.',
      '仅可移至同一VEU的授权地点或依另一授权移转。',
    ),
    {
      of: both((id) => [
        condition({
          id: `${id}.activity`,
          paragraph: '748.15(d)(2)(iii)',
          cites: ['748.15'],
          when: either(exportsOrReexports, every(is('activity', 'transfer-in-country'), is('veu-same-site', 'yes'))),
          words: words(
            'The activity is an export or reexport; a transfer only to an authorized location of the same end user.',
            '活动为出口或再出口；境内转移仅限转往同一用户的授权地点。',
          ),
        }),
      ]),
      cases: [
        reaching('UVEU.activity', 'unmet', universal({ activity: 'transfer-in-country', from: 'MY' }), {
          codified: 'license-required',
          prior: 'no-license-required',
          enforced: 'prior-rules-apply',
        }),
      ],
    },
  ),
  paragraph(
    encoded(
      '748.15(d) Note 1',
      'General and national authorizations hold for one country each.',
      '一般与国家授权各限一国。',
      '748.15(a)(2)(iii)(A)',
    ),
  ),
  paragraph(
    judged(
      '748.15(e)',
      [
        'Exporters obtain certifications of the VEU before the first shipment.',
        'Are the certifications of the VEU on file?',
      ],
      ['出口商首次发运前须取得VEU证明。', 'VEU证明是否在档？'],
    ),
  ),
  paragraph(encoded('748.15(f)', 'Reports and reviews.', '报告与审查。', 'windows')),
  paragraph(encoded('748.15(f)(1)', 'Reports.', '报告。', 'windows')),
  paragraph(
    encoded(
      '748.15(f)(1)(i)',
      'Reexporters report: each half year under data center authorizations.',
      '再出口商报告：数据中心授权每半年一次。',
      'windows',
    ),
  ),
  paragraph(encoded('748.15(f)(1)(i)(A)', 'Contents: who received.', '内容：接收方。', 'windows')),
  paragraph(encoded('748.15(f)(1)(i)(B)', 'Contents: where.', '内容：目的地。', 'windows')),
  paragraph(encoded('748.15(f)(1)(i)(C)', 'Contents: how many.', '内容：数量。', 'windows')),
  paragraph(encoded('748.15(f)(1)(i)(D)', 'Contents: of what value.', '内容：价值。', 'windows')),
  paragraph(encoded('748.15(f)(1)(i)(E)', 'Contents: under which ECCN.', '内容：ECCN。', 'windows')),
  paragraph(
    encoded(
      '748.15(f)(1)(ii)',
      'End users of data center authorizations report each half year too.',
      '数据中心授权的最终用户亦每半年报告。',
      'windows',
    ),
  ),
  paragraph(encoded('748.15(f)(1)(ii)(A)', 'Contents: what is in stock.', '内容：现有库存。', 'windows')),
  paragraph(encoded('748.15(f)(1)(ii)(B)', 'Contents: when it came.', '内容：收到日期。', 'windows')),
  paragraph(
    encoded('748.15(f)(1)(ii)(C)', 'Contents for an NVEU: its customers.', 'NVEU的内容：现有客户。', 'windows'),
  ),
  paragraph(
    encoded(
      '748.15(f)(1)(iii)',
      'General reports are due on 15 February, data center reports twice a year.',
      '一般报告2月15日到期，数据中心报告每年两次。',
      'windows',
    ),
  ),
  paragraph(
    encoded('748.15(f)(1)(iii)(A)', 'On 15 July for the first half of the year.', '7月15日：上半年。', 'windows'),
  ),
  paragraph(
    encoded(
      '748.15(f)(1)(iii)(B)',
      'On 15 January for the second half of the year before.',
      '1月15日：上年下半年。',
      'windows',
    ),
  ),
  paragraph(
    left(
      '748.15(f)(1)(iv)',
      ['Where reports are sent.', 'an address decides nothing; see doubt A-10 on the two that are printed.'],
      ['报告寄送地址。', '地址不影响判断；两处地址之差见疑义A-10。'],
    ),
  ),
  paragraph(
    left(
      '748.15(f)(2)',
      ['Records are open to review on request, on site too.', conductOfTheVeu],
      ['记录应要求接受审查，包括现场。', conductOfTheVeuZh],
    ),
  ),
  paragraph(
    judged(
      '748.15(g)',
      ['The VEU is told of each shipment in the way agreed beforehand.', 'Was the VEU told of the shipment as agreed?'],
      ['每次发运按事先约定方式告知VEU。', '是否已按约定告知VEU？'],
    ),
  ),
  paragraph(
    left(
      '748.15(h)',
      ['Conditions lapse when an item needs no license any more.', conductOfTheVeu],
      ['物项不再需许可时条件终止。', conductOfTheVeuZh],
    ),
  ),
  paragraph(
    left('748.15(i)', ['Older records stay open to review.', conductOfTheVeu], ['旧记录仍可审查。', conductOfTheVeuZh]),
  ),
]

export const routeUVEU: Route = {
  id: 'UVEU',
  paragraph: '748.15(a)(2)(ii)',
  words: words('Authorization UVEU, universal Data Center VEU', '授权UVEU(数据中心通用验证最终用户)'),
  conditions: conditionsOf('UVEU', [...section748_15, ...supplement10]),
}

export const routeNVEU: Route = {
  id: 'NVEU',
  paragraph: '748.15(a)(2)(iii)',
  words: words('Authorization NVEU, national Data Center VEU', '授权NVEU(数据中心国家验证最终用户)'),
  conditions: conditionsOf('NVEU', [...section748_15, ...supplement10]),
}

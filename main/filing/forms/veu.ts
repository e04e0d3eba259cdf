// Notices and reports of Data Center VEU: with each shipment (748.15(g)) and each half year (748.15(f)).
import { words } from '../../law/words.ts'
import type { Condition, Field, Form, Sourced } from '../form.ts'
import {
  contact,
  description,
  destination,
  eccn,
  filingDay,
  fromRecord,
  partyWithAddress,
  quantity,
  reckoned,
  shipped,
  stated,
} from './parts.ts'

export const dataCenter: Condition = { kind: 'veu', of: ['uveu', 'nveu'] }

const text: Sourced = { level: 'text', words: words('748.15 of 90 FR 4562.', '748.15，90 FR 4562。') }

/** 748.15(f)(1)(iv), as printed; requests go to Pennsylvania Avenue, reports to Constitution Avenue. */
const reports = {
  kind: 'mail',
  words: words('By mail; the package is marked as below.', '邮寄；封面按下文标注。'),
  to: 'Office of Exporter Services, Bureau of Industry and Security, U.S. Department of Commerce, 14th Street and Constitution Avenue NW, Room 2099B, Washington, DC 20230',
  mark: 'Data Center Authorization Validated End-user Report',
} as const

export const holder = (citation: string): readonly Field[] => [
  reckoned('veu.name', 'veu-name', words('Validated end user', '经验证最终用户'), citation, 'text'),
  stated(
    'veu.address',
    words('Validated end user: street address', '经验证最终用户：街道地址'),
    citation,
    'text',
    'end-user',
  ),
]

const period = (citation: string): readonly Field[] => [
  reckoned('period.from', 'period-from', words('Period: from', '期间：自'), citation, 'day'),
  reckoned('period.through', 'period-through', words('Period: through', '期间：至'), citation, 'day'),
]

const received = (citation: string): Field =>
  fromRecord('dates.received', words('Received on', '收货日期'), citation, 'day')

export const veuShipmentNotice: Form = {
  kind: 'veu-shipment-notice',
  title: words('Notice of a shipment under VEU Authorization', '依 VEU 授权发运的通知'),
  basis: ['748.15(g)'],
  gathers: 'one',
  asks: [dataCenter, { kind: 'one-route', routes: ['UVEU', 'NVEU'] }],
  papers: [],
  channel: {
    kind: 'written-notice',
    words: words(
      'In writing to the VEU, within the time that the VEU and the shipper agreed in writing before the initial shipment.',
      '书面致 VEU，期限由 VEU 与发运人在首次发运前书面约定。',
    ),
  },
  parts: [
    {
      kind: 'fields',
      title: words('Notice', '通知'),
      fields: [
        filingDay('748.15(g)'),
        ...partyWithAddress('exporter', 'applicant', words('Exporter or reexporter', '出口人或再出口人'), '748.15(g)'),
        ...holder('748.15(g)'),
        reckoned(
          'veu.reference',
          'veu-reference',
          words('Supplement No. 7 entry or letter of authorization', '附件 7 条目或授权函'),
          '748.15(a)(1)',
          'text',
        ),
        reckoned('shipment', 'shipment-name', words('The shipment', '该批货物'), '748.15(g)', 'text'),
        stated('notice.agreed', words('Time agreed in writing', '书面约定的期限'), '748.15(g)', 'text', 'filer'),
        description('748.15(g)'),
        eccn('748.15(g)'),
        quantity('748.15(g)'),
      ],
    },
    {
      kind: 'statement',
      title: words('Statement', '声明'),
      citation: '748.15(g)',
      sentences: [
        {
          text: words(
            'The items of {shipment} are shipped pursuant to VEU Authorization (15 CFR 748.15): {item.quantity} units, {item.description}, ECCN {item.eccn}.',
            '{shipment} 中的物项依 VEU 授权（15 CFR 748.15）发运：{item.quantity} 件，{item.description}，ECCN {item.eccn}。',
          ),
        },
      ],
    },
  ],
  attachments: [],
  checks: [],
  footer: 'none',
  sourcing: [text],
}

export const veuReexportReport: Form = {
  kind: 'veu-reexport-report',
  title: words('Semi-annual report of a reexporter (Data Center VEU)', '再出口人半年度报告（数据中心 VEU）'),
  basis: [
    '748.15(f)(1)(i)',
    '748.15(f)(1)(i)(A)',
    '748.15(f)(1)(i)(B)',
    '748.15(f)(1)(i)(C)',
    '748.15(f)(1)(i)(D)',
    '748.15(f)(1)(i)(E)',
    '748.15(f)(1)(iii)',
    '748.15(f)(1)(iv)',
  ],
  gathers: 'veu-period',
  asks: [dataCenter, { kind: 'activity', of: ['reexport'] }],
  papers: [],
  channel: reports,
  due: 'veu-report',
  parts: [
    {
      kind: 'fields',
      title: words('Report', '报告'),
      fields: [
        filingDay('748.15(f)(1)(iii)'),
        ...partyWithAddress('exporter', 'applicant', words('Reexporter', '再出口人'), '748.15(f)(1)(i)'),
        ...contact('748.15(f)(1)(i)'),
        ...period('748.15(f)(1)(iii)'),
        ...holder('748.15(f)(1)(i)(A)'),
      ],
    },
    {
      kind: 'table',
      title: words('Eligible items reexported in the period', '期内再出口的合格物项'),
      columns: [
        shipped('748.15(f)(1)(iii)'),
        destination('748.15(f)(1)(i)(B)'),
        quantity('748.15(f)(1)(i)(C)'),
        stated('row.value', words('Value', '价值'), '748.15(f)(1)(i)(D)', 'dollars', 'filer'),
        eccn('748.15(f)(1)(i)(E)'),
      ],
    },
    {
      kind: 'signatures',
      title: words('Signature', '签字'),
      citation: '748.15(f)',
      by: [words('For the reexporter', '代表再出口人')],
    },
  ],
  attachments: [],
  checks: ['in-time'],
  footer: 'export-paper',
  sourcing: [text],
}

export const veuEndUserReport: Form = {
  kind: 'veu-end-user-report',
  title: words('Semi-annual report of an end user (Data Center VEU)', '最终用户半年度报告（数据中心 VEU）'),
  basis: [
    '748.15(f)(1)(ii)',
    '748.15(f)(1)(ii)(A)',
    '748.15(f)(1)(ii)(B)',
    '748.15(f)(1)(ii)(C)',
    '748.15(f)(1)(iii)',
    '748.15(f)(1)(iv)',
  ],
  gathers: 'veu-period',
  asks: [dataCenter],
  papers: [],
  channel: reports,
  due: 'veu-report',
  parts: [
    {
      kind: 'fields',
      title: words('Report', '报告'),
      fields: [
        filingDay('748.15(f)(1)(iii)'),
        ...holder('748.15(f)(1)(ii)'),
        ...contact('748.15(f)(1)(ii)'),
        ...period('748.15(f)(1)(iii)'),
        reckoned('veu.kind', 'veu-kind', words('Kind of authorization', '授权种类'), '748.15(f)(1)(ii)', 'text'),
        stated('customers', words('Current customers', '现有客户'), '748.15(f)(1)(ii)(C)', 'text', 'end-user', {
          need: { when: { field: 'veu.kind', is: ['NVEU'] } },
        }),
      ],
    },
    {
      kind: 'table',
      title: words('Eligible items received in the period, of this case', '期内收到的合格物项（本案卷）'),
      columns: [
        received('748.15(f)(1)(ii)(B)'),
        description('748.15(f)(1)(ii)(A)'),
        eccn('748.15(f)(1)(ii)(A)'),
        quantity('748.15(f)(1)(ii)(A)'),
      ],
    },
    {
      kind: 'fields',
      title: words('Inventory', '库存'),
      fields: [
        stated(
          'count.opening',
          words('Inventory at the beginning of the period', '期初库存'),
          '748.15(f)(1)(ii)(A)',
          'count',
          'end-user',
        ),
        reckoned(
          'count.in',
          'quantity-in',
          words('Received of this case', '本案卷收入'),
          '748.15(f)(1)(ii)(A)',
          'count',
        ),
        stated('count.out', words('Moved on or transferred', '转出'), '748.15(f)(1)(ii)(A)', 'count', 'end-user'),
        stated('count.attrition', words('Attrition', '损耗'), '748.15(f)(1)(ii)(A)', 'count', 'end-user'),
        stated('count.closing', words('Current inventory', '现有库存'), '748.15(f)(1)(ii)(A)', 'count', 'end-user'),
      ],
    },
    {
      kind: 'signatures',
      title: words('Signature', '签字'),
      citation: '748.15(f)',
      by: [words('For the validated end user', '代表经验证最终用户')],
    },
  ],
  attachments: [],
  checks: ['count-agrees', 'in-time'],
  footer: 'export-paper',
  sourcing: [text],
}

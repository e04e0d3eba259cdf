// The three messages of License Exception LPP (740.29(g)). Two of them bear one subject line; the register keeps them apart by kind and day.
import { words } from '../../law/words.ts'
import type { Field, Form, Part } from '../form.ts'
import { consignee, limitOfYear, lppAsks, lppText, year } from './lpp.ts'
import {
  contact,
  description,
  destination,
  eccn,
  filingDay,
  partyWithAddress,
  quantity,
  reckoned,
  shipped,
} from './parts.ts'

const REPORTS = 'EARReports@bis.doc.gov'

/** The year of the consignee as a sheet: what this case shipped to it, with the running sum of the ledger. */
const sheetOfYear: Part = {
  kind: 'table',
  title: words('Shipments of this case to the consignee in the year', '本案卷当年向该收货人的发运'),
  columns: [
    shipped('740.29(d)'),
    eccn('740.29(h)(2)'),
    quantity('740.29(h)(2)'),
    reckoned('lpp.entry', 'lpp-entry', words('TPP', 'TPP'), '740.29(h)(2)', 'figure'),
    reckoned(
      'lpp.running',
      'lpp-running',
      words('Received in the year, TPP', '当年累计收到，TPP'),
      '740.29(d)',
      'figure',
    ),
  ],
}

const exporter = (citation: string): readonly Field[] => [
  filingDay(citation),
  ...partyWithAddress('exporter', 'applicant', words('Exporter', '出口人'), citation),
  ...contact(citation),
]

const shipment = (citation: string): readonly Field[] => [
  ...consignee(citation),
  destination(citation),
  description(citation),
  eccn(citation),
  quantity(citation),
  reckoned('aggregate', 'aggregate-tpp', words('Aggregate TPP of the shipment', '本批货物总 TPP'), citation, 'figure'),
  shipped(citation),
]

export const lppCopy: Form = {
  kind: 'lpp-certification-copy',
  title: words('Copy of the LPP certification to BIS', '向 BIS 提交 LPP 证明副本'),
  basis: ['740.29(g)(1)'],
  gathers: 'one',
  asks: [...lppAsks, { kind: 'owed', duty: 'lpp-copy' }],
  papers: ['lppCopySent'],
  channel: {
    kind: 'e-mail',
    words: words(
      'E-mail with the signed certification attached, within the days of 740.29(g)(1) after the export or reexport; the day it is due stands with the paper. Not the notice of 740.29(g)(3), which bears the same subject.',
      '以电子邮件附上已签字的证明，于出口或再出口后 740.29(g)(1) 所定日数内提交；到期日随文列明。此非主题相同的 740.29(g)(3) 事前通知。',
    ),
    to: REPORTS,
    subject: 'LPP Shipment',
  },
  due: 'lpp-certification-copy',
  parts: [
    {
      kind: 'fields',
      title: words('Message', '邮件'),
      fields: [...exporter('740.29(g)(1)'), ...shipment('740.29(g)(1)')],
    },
    {
      kind: 'statement',
      title: words('Text', '正文'),
      citation: '740.29(g)(1)',
      sentences: [
        {
          text: words(
            'Under 15 CFR 740.29(g)(1) we provide a copy of the certification of the ultimate consignee, {consignee.name}, for the shipment that left on {dates.export} under License Exception LPP.',
            '依 15 CFR 740.29(g)(1)，兹就 {dates.export} 依许可证例外 LPP 发运的货物，提交最终收货人 {consignee.name} 的证明副本。',
          ),
        },
      ],
    },
  ],
  attachments: [
    {
      id: 'certification',
      label: words('Copy of the certification as signed', '已签字证明的副本'),
      citation: '740.29(f)',
      required: true,
      held: 'held.lppStatement',
    },
  ],
  checks: ['in-time'],
  footer: 'export-paper',
  sourcing: [lppText],
}

export const lppPriorNotice: Form = {
  kind: 'lpp-prior-notice',
  title: words(
    'Prior notice of an LPP shipment with the aggregate TPP of 740.29(g)(3)',
    '总 TPP 达 740.29(g)(3) 所定数额的 LPP 发运的事前通知',
  ),
  basis: ['740.29(g)(3)'],
  gathers: 'one',
  asks: [...lppAsks, { kind: 'owed', duty: 'lpp-notice' }],
  papers: ['lppPriorNotice'],
  channel: {
    kind: 'e-mail',
    words: words(
      'E-mail before the shipment leaves. Not the copy of 740.29(g)(1), which bears the same subject.',
      '发运前以电子邮件通知。此非主题相同的 740.29(g)(1) 证明副本。',
    ),
    to: REPORTS,
    subject: 'LPP Shipment',
  },
  due: 'lpp-prior-notice',
  parts: [
    {
      kind: 'fields',
      title: words('Message', '邮件'),
      fields: [...exporter('740.29(g)(3)'), ...shipment('740.29(g)(3)')],
    },
    {
      kind: 'statement',
      title: words('Text', '正文'),
      citation: '740.29(g)(3)',
      sentences: [
        {
          text: words(
            'Under 15 CFR 740.29(g)(3) we notify you of a shipment under License Exception LPP with an aggregate TPP of {aggregate}, to leave on {dates.export}.',
            '依 15 CFR 740.29(g)(3)，兹通知：一批依许可证例外 LPP、总 TPP 为 {aggregate} 的货物将于 {dates.export} 发运。',
          ),
        },
      ],
    },
  ],
  attachments: [],
  checks: ['in-time'],
  footer: 'export-paper',
  sourcing: [
    lppText,
    {
      level: 'text',
      words: words('"Of" that figure is read as that figure or more.', '“of”该数额读作达到或超过该数额。'),
    },
  ],
}

export const lppLimitReached: Form = {
  kind: 'lpp-limit-reached',
  title: words('Notice of the ultimate consignee: LPP limit reached', '最终收货人通知：LPP 限额已用尽'),
  basis: ['740.29(g)(2)', '740.29(d)', '740.29(h)(1)', '740.29(h)(2)'],
  gathers: 'lpp-year',
  asks: [...lppAsks, { kind: 'owed', duty: 'lpp-reached' }],
  papers: [],
  channel: {
    kind: 'e-mail',
    words: words(
      'E-mail of the ultimate consignee as soon as it has actually received the shipment that exhausts its year.',
      '最终收货人一经实际收到用尽其年度限额的货物，即以电子邮件通知。',
    ),
    to: REPORTS,
    subject: 'LPP TPP Limit Reached',
  },
  due: 'lpp-limit-reached',
  parts: [
    {
      kind: 'fields',
      title: words('Message', '邮件'),
      fields: [
        filingDay('740.29(g)(2)'),
        ...consignee('740.29(g)(2)', 'consignee'),
        ...contact('740.29(g)(2)'),
        reckoned('account', 'lpp-account', words('Counted against', '计入'), '740.29(h)(1)', 'text', {
          need: 'optional',
        }),
        year('740.29(g)(2)'),
        limitOfYear('740.29(d)'),
        {
          id: 'dates.received',
          label: words('Day the last shipment was received', '最后一批货物的收货日期'),
          citation: '740.29(g)(2)',
          from: { kind: 'record', path: 'dates.received' },
          need: 'required',
          format: 'day',
        },
        reckoned(
          'received',
          'lpp-after',
          words('TPP received in the year', '当年收到的 TPP'),
          '740.29(g)(2)',
          'figure',
        ),
        reckoned(
          'others',
          'lpp-others',
          words('Of it from elsewhere than this case', '其中来自本案卷之外'),
          '740.29(d)',
          'figure',
        ),
      ],
    },
    {
      kind: 'statement',
      title: words('Text', '正文'),
      citation: '740.29(g)(2)',
      sentences: [
        {
          text: words(
            'Under 15 CFR 740.29(g)(2) we notify you that in the calendar year {year} we have received the maximum allowable {limit} TPP under License Exception LPP in all shipments from all exporters and reexporters; the final shipment was received on {dates.received}.',
            '依 15 CFR 740.29(g)(2)，兹通知：我方在 {year} 日历年依许可证例外 LPP，自所有出口人与再出口人的全部发运中已收满所允许的 {limit} TPP；最后一批于 {dates.received} 收到。',
          ),
        },
      ],
    },
    sheetOfYear,
  ],
  attachments: [],
  checks: ['others-not-negative'],
  footer: 'export-paper',
  sourcing: [lppText],
}

// The messages of License Exception AIA: the ECCN furnished (740.27(b)(1)), the certification to BIS (740.27(c)), and the notice that goes
// with each shipment (740.27(b)(3)).
import { words } from '../../law/words.ts'
import type { Condition, Form, Sourced } from '../form.ts'
import {
  contact,
  description,
  eccn,
  filingDay,
  partyWithAddress,
  quantity,
  reckoned,
  shipped,
  stated,
} from './parts.ts'

export const aiaRoute: Condition = { kind: 'route', route: 'AIA' }

export const aiaText: Sourced = {
  level: 'text',
  words: words('740.27 as amended by 90 FR 5309.', '740.27，经 90 FR 5309 修订。'),
}

export const aiaEccn: Form = {
  kind: 'aia-eccn',
  title: words('ECCN furnished to the ultimate consignee (AIA)', '向最终收货人提供 ECCN（AIA）'),
  basis: ['740.27(b)(1)'],
  gathers: 'one',
  asks: [aiaRoute, { kind: 'owed', duty: 'aia-eccn' }],
  papers: ['eccnFurnished'],
  channel: {
    kind: 'written-notice',
    words: words(
      'To the ultimate consignee, which is the owner of the items. Once for each item and consignee, and again when the ECCN changes.',
      '致最终收货人，即物项所有人。每一物项、每一收货人一次；ECCN 变更时再行提供。',
    ),
  },
  due: 'aia-eccn',
  parts: [
    {
      kind: 'fields',
      title: words('Notice', '通知'),
      fields: [
        filingDay('740.27(b)(1)'),
        ...partyWithAddress('exporter', 'applicant', words('Exporter', '出口人'), '740.27(b)(1)'),
        ...partyWithAddress(
          'ultimate-consignee',
          'consignee',
          words('Ultimate consignee', '最终收货人'),
          '740.27(b)(1)',
        ),
        description('740.27(b)(1)'),
        eccn('740.27(b)(1)'),
      ],
    },
    {
      kind: 'statement',
      title: words('Statement', '声明'),
      citation: '740.27(b)(1)',
      sentences: [
        {
          text: words(
            'The item described above, to be exported, reexported or transferred (in-country) to you under License Exception Artificial Intelligence Authorization (15 CFR 740.27), is classified under ECCN {item.eccn}.',
            '上述将依许可证例外“人工智能授权”（15 CFR 740.27）向贵方出口、再出口或（境内）转让的物项，归类于 ECCN {item.eccn}。',
          ),
        },
      ],
    },
  ],
  attachments: [],
  checks: ['in-time'],
  footer: 'none',
  sourcing: [aiaText],
}

export const aiaCopy: Form = {
  kind: 'aia-certification-copy',
  title: words('Submission of the AIA certification to BIS', '向 BIS 提交 AIA 证明'),
  basis: ['740.27(c)'],
  gathers: 'one',
  asks: [aiaRoute, { kind: 'owed', duty: 'aia-submission' }],
  papers: ['aiaCertificationSubmitted'],
  channel: {
    kind: 'e-mail',
    words: words(
      'E-mail of the exporter, reexporter or transferor with the signed certification attached, before the initial shipment.',
      '由出口人、再出口人或转让人以电子邮件附上已签字的证明，于首次发运前提交。',
    ),
    to: 'EARReports@bis.doc.gov',
    subject: 'AIA Certification',
  },
  due: 'aia-submission',
  parts: [
    {
      kind: 'fields',
      title: words('Message', '邮件'),
      fields: [
        filingDay('740.27(c)'),
        ...partyWithAddress('exporter', 'applicant', words('Exporter', '出口人'), '740.27(c)'),
        ...contact('740.27(c)'),
        ...partyWithAddress('ultimate-consignee', 'consignee', words('Ultimate consignee', '最终收货人'), '740.27(c)'),
        description('740.27(c)'),
        eccn('740.27(c)'),
        quantity('740.27(c)'),
        reckoned('aggregate', 'aggregate-tpp', words('TPP of this shipment', '本批货物的 TPP'), '740.27(c)', 'figure'),
      ],
    },
    {
      kind: 'statement',
      title: words('Text', '正文'),
      citation: '740.27(c)',
      sentences: [
        {
          text: words(
            'Under 15 CFR 740.27(c) we submit the certification of the ultimate consignee, {consignee.name}, for items identified in 740.27(a)(1) to be shipped under License Exception AIA.',
            '依 15 CFR 740.27(c)，兹就 740.27(a)(1) 所列、将依许可证例外 AIA 发运的物项，提交最终收货人 {consignee.name} 的证明。',
          ),
        },
      ],
    },
  ],
  attachments: [
    {
      id: 'certification',
      label: words('The certification as signed by the ultimate consignee', '最终收货人已签字的证明'),
      citation: '740.27(b)(2)',
      required: true,
      held: 'held.aiaCertification',
    },
  ],
  checks: ['in-time'],
  footer: 'export-paper',
  sourcing: [aiaText],
}

export const aiaShipmentNotice: Form = {
  kind: 'aia-shipment-notice',
  title: words('Notice of a shipment under License Exception AIA', '依许可证例外 AIA 发运的通知'),
  basis: ['740.27(b)(3)'],
  gathers: 'one',
  asks: [aiaRoute, { kind: 'owed', duty: 'aia-notice' }],
  papers: ['aiaShipmentNotice'],
  channel: {
    kind: 'written-notice',
    words: words(
      'In writing to the ultimate consignee with each shipment; paper, facsimile or e-mail.',
      '随每批货物书面通知最终收货人；纸面、传真或电子邮件均可。',
    ),
  },
  parts: [
    {
      kind: 'fields',
      title: words('Notice', '通知'),
      fields: [
        filingDay('740.27(b)(3)'),
        ...partyWithAddress('exporter', 'applicant', words('Exporter', '出口人'), '740.27(b)(3)'),
        ...partyWithAddress(
          'ultimate-consignee',
          'consignee',
          words('Ultimate consignee', '最终收货人'),
          '740.27(b)(3)',
        ),
        reckoned('shipment', 'shipment-name', words('The shipment', '该批货物'), '740.27(b)(3)', 'text'),
        stated(
          'shipment.whole',
          words('The entire shipment is made under AIA', '整批货物均依 AIA 发运'),
          '740.27(b)(3)',
          'yes-no',
          'filer',
        ),
        description('740.27(b)(3)'),
        eccn('740.27(b)(3)'),
        quantity('740.27(b)(3)'),
        shipped('740.27(b)(3)'),
      ],
    },
    {
      kind: 'statement',
      title: words('Statement', '声明'),
      citation: '740.27(b)(3)',
      sentences: [
        {
          when: { field: 'shipment.whole', is: ['yes'] },
          text: words(
            'The entire shipment {shipment} is made pursuant to License Exception AIA (15 CFR 740.27).',
            '货物 {shipment} 整批依许可证例外 AIA（15 CFR 740.27）发运。',
          ),
        },
        {
          when: { field: 'shipment.whole', is: ['no'] },
          text: words(
            'These items of the shipment {shipment} are subject to License Exception AIA (15 CFR 740.27): {item.quantity} units, {item.description}, ECCN {item.eccn}.',
            '货物 {shipment} 中的下列物项适用许可证例外 AIA（15 CFR 740.27）：{item.quantity} 件，{item.description}，ECCN {item.eccn}。',
          ),
        },
      ],
    },
  ],
  attachments: [],
  checks: [],
  footer: 'none',
  sourcing: [aiaText],
}

// The request for an advisory opinion (748.3(c)), drawn from a doubt of the register with the readings of the text side by side.
import { words } from '../../law/words.ts'
import type { Form } from '../form.ts'
import {
  contact,
  description,
  destination,
  eccn,
  endUse,
  filingDay,
  partyName,
  partyWithAddress,
  reckoned,
  stated,
} from './parts.ts'

const CONTACT = '748.3(c)(1)'
const CASE = '748.3(c)(2)'

export const advisoryOpinion: Form = {
  kind: 'advisory-opinion',
  title: words('Request for an advisory opinion', '咨询意见申请'),
  basis: ['748.3(c)', CONTACT, CASE, '750.2(b)'],
  gathers: 'one',
  asks: [{ kind: 'doubt' }],
  papers: [],
  channel: {
    kind: 'e-mail',
    words: words(
      'By e-mail with the subject below; or by mail, letter and envelope both marked as below, to the address of 748.1(d)(2). Answered within 30 calendar days after receipt (750.2(b)); an answer does not bind BIS to issue a license (748.3(a)).',
      '以电子邮件并用下列主题提交；或邮寄至 748.1(d)(2) 所载地址，信函与信封均按下文标注。BIS 于收到后 30 个日历日内答复（750.2(b)）；答复不使 BIS 负有发放许可证之义务（748.3(a)）。',
    ),
    to: 'RPD2@bis.doc.gov',
    subject: 'Advisory Opinion',
    mark: 'Advisory Opinion',
  },
  parts: [
    {
      kind: 'fields',
      title: words('Who asks', '申请人'),
      fields: [
        filingDay(CONTACT),
        ...contact('748.3(c)(1)(i)'),
        stated('contact.title', words('Title of the contact person', '联系人职务'), '748.3(c)(1)(i)', 'text', 'filer'),
        {
          id: 'requester',
          label: words('On behalf of', '代表'),
          citation: CONTACT,
          from: { kind: 'case', member: 'client' },
          need: 'optional',
          format: 'text',
        },
        stated('requester.street', words('Street address', '街道地址'), '748.3(c)(1)(ii)', 'text', 'filer'),
        stated('requester.city', words('City', '城市'), '748.3(c)(1)(ii)', 'text', 'filer'),
        stated('requester.state', words('State', '州'), '748.3(c)(1)(ii)', 'text', 'filer', { need: 'optional' }),
        stated('requester.country', words('Country', '国家'), '748.3(c)(1)(ii)', 'country', 'filer'),
        stated('requester.postal-code', words('Postal code', '邮政编码'), '748.3(c)(1)(ii)', 'text', 'filer'),
      ],
    },
    {
      kind: 'fields',
      title: words('The question', '问题'),
      fields: [
        reckoned('doubt', 'doubt-id', words('Number in the register of doubts', '疑义登记编号'), '748.3(c)', 'text', {
          inner: true,
        }),
        reckoned('provisions', 'doubt-citations', words('Provisions at issue', '所涉条款'), '748.3(c)', 'text', {
          inner: true,
        }),
        reckoned('issue', 'doubt-issue', words('What the text leaves open', '条文未明之处'), '748.3(c)', 'text', {
          inner: true,
        }),
        reckoned('readings', 'doubt-readings', words('The readings', '各种解读'), '748.3(c)', 'text', { inner: true }),
        reckoned('effect', 'doubt-effect', words('What turns on it', '其影响'), '748.3(c)', 'text', {
          need: 'optional',
          inner: true,
        }),
        stated('about', words('Asked is', '所询为'), '748.3(c)', 'choice', 'filer', {
          inner: true,
          choices: {
            interpretation: words('the interpretation of the EAR', '对 EAR 的解释'),
            license: words(
              'whether a license is required, or the licensing policy, for the transaction below',
              '就下列交易是否需要许可证，或其许可政策',
            ),
          },
        }),
      ],
    },
    {
      kind: 'statement',
      title: words('Request', '请求'),
      citation: '748.3(c)',
      sentences: [
        {
          text: words(
            'We request an advisory opinion under 15 CFR 748.3(c) on the following question of {provisions}.',
            '依 15 CFR 748.3(c)，兹就 {provisions} 的下列问题申请咨询意见。',
          ),
        },
        { text: words('{issue}', '{issue}') },
        { text: words('{readings}', '{readings}') },
        { text: words('We ask which of these readings BIS follows.', '请明示 BIS 采何种解读。') },
        {
          when: { field: 'about', is: ['license'] },
          text: words(
            'We also ask whether a license is required for the transaction described below, and which licensing policy applies.',
            '并请明示下列交易是否需要许可证，及其适用的许可政策。',
          ),
        },
      ],
    },
    {
      kind: 'fields',
      title: words('The transaction, where a license question is asked', '所询交易（就许可问题）'),
      fields: [
        ...[
          partyName('exporter', 'applicant.name', words('Exporter', '出口人'), '748.3(c)(2)(i)'),
          partyName(
            'ultimate-consignee',
            'consignee.name',
            words('Ultimate consignee', '最终收货人'),
            '748.3(c)(2)(i)',
          ),
          partyName('end-user', 'end-user.name', words('End user', '最终用户'), '748.3(c)(2)(i)'),
          destination('748.3(c)(2)(i)'),
          endUse('748.3(c)(2)(i)'),
          stated('item.model', words('Model', '型号'), '748.3(c)(2)(ii)', 'text', 'manufacturer'),
          description('748.3(c)(2)(iv)'),
        ].map((field) => ({ ...field, need: { when: { field: 'about', is: ['license'] } } }) as const),
        eccn('748.3(c)(2)(iii)', { need: 'optional' }),
        ...partyWithAddress('purchaser', 'purchaser', words('Purchaser', '采购方'), '748.3(c)(2)(i)', {
          need: 'optional',
        }),
      ],
    },
  ],
  attachments: [
    {
      id: 'literature',
      label: words(
        'Descriptive literature, brochures, technical specifications or papers, enough to verify the classification',
        '足以核实归类的说明资料、宣传册、技术规格或文件',
      ),
      citation: '748.3(c)(2)(iv)',
      required: false,
    },
  ],
  checks: [],
  footer: 'export-paper',
  sourcing: [
    {
      level: 'text',
      words: words(
        '748.3(c) and 750.2(b), eCFR of 24 September 2026.',
        '748.3(c) 与 750.2(b)，eCFR 2026 年 9 月 24 日。',
      ),
    },
    {
      level: 'secondary',
      words: words(
        'The postal address of 748.1(d)(2) was not read in the regulation and is not printed here.',
        '748.1(d)(2) 的邮寄地址未读法规原文，故不印出。',
      ),
    },
  ],
}

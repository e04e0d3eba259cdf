// The consignee's certification of License Exception LPP, in the words of the rule (740.29(f)).
import { words } from '../../law/words.ts'
import type { Condition, Field, Form, Sourced } from '../form.ts'
import { classified, description, eccn, partyWithAddress, reckoned } from './parts.ts'

/** Where LPP is barred or an item is left out, nothing is certified before somebody has judged (740.2(a)(9)(ii), 5A002.z). */
export const lppAsks: readonly Condition[] = [
  { kind: 'activity', of: ['export', 'reexport'] },
  { kind: 'route', route: 'LPP' },
  { kind: 'settled', route: 'LPP' },
]

export const lppText: Sourced = { level: 'text', words: words('740.29 of 90 FR 4559.', '740.29，90 FR 4559。') }

export const consignee = (citation: string, by: 'filer' | 'consignee' = 'filer'): readonly Field[] =>
  partyWithAddress('ultimate-consignee', 'consignee', words('Ultimate consignee', '最终收货人'), citation, { by })

export const year = (citation: string): Field =>
  reckoned('year', 'shipment-year', words('Calendar year', '日历年'), citation, 'text')

/** What one ultimate consignee may receive in the year, as the law stands on the day of the shipment; it stands within the sentences. */
export const limitOfYear = (citation: string): Field =>
  reckoned('limit', 'lpp-limit', words('Limit of the year, TPP', '年度限额，TPP'), citation, 'figure', { inner: true })

export const lppCertification: Form = {
  kind: 'lpp-certification',
  title: words(
    'Certification of the ultimate consignee: License Exception Low Processing Performance (LPP)',
    '最终收货人证明：许可证例外“低处理性能”（LPP）',
  ),
  basis: ['740.29(f)', '740.29(f)(i)', '740.29(f)(ii)', '740.29(f)(iii)', '740.29(f)(iv)', '740.29(d)'],
  gathers: 'one',
  asks: [...lppAsks, { kind: 'owed', duty: 'lpp-statement' }],
  papers: ['lppStatement'],
  channel: {
    kind: 'written-notice',
    words: words(
      'Signed by the ultimate consignee, which is the ultimate parent that owns the items, and obtained before LPP is used.',
      '由最终收货人（即拥有物项的最终母公司）签字，于适用 LPP 之前取得。',
    ),
  },
  due: 'lpp-certification',
  parts: [
    {
      kind: 'fields',
      title: words('Consignee and items', '收货人与物项'),
      fields: [
        ...consignee('740.29(f)', 'consignee'),
        description('740.29(f)(i)'),
        eccn('740.29(f)(i)'),
        year('740.29(f)(iii)'),
        limitOfYear('740.29(f)(iii)'),
        reckoned(
          'received',
          'lpp-before',
          words('TPP received in the year before this shipment', '本批之前当年已收到的 TPP'),
          '740.29(f)(iii)',
          'figure',
        ),
      ],
    },
    {
      kind: 'statement',
      title: words('Certification', '证明'),
      citation: '740.29(f)',
      sentences: [
        { text: words('{consignee.name}:', '{consignee.name}：') },
        {
          no: '(i)',
          citation: '740.29(f)(i)',
          text: words(
            'Is aware that [INSERT GENERAL DESCRIPTION AND APPLICABLE ECCN(S) OF ITEMS TO BE SHIPPED (e.g., Boards classified under ECCN 4A090.a)] will be shipped pursuant to License Exception Low Processing Performance;',
            '知悉【物项】将依许可证例外“低处理性能”发运；',
          ),
          put: [
            {
              bracket: words(
                '[INSERT GENERAL DESCRIPTION AND APPLICABLE ECCN(S) OF ITEMS TO BE SHIPPED (e.g., Boards classified under ECCN 4A090.a)]',
                '【物项】',
              ),
              as: classified,
            },
          ],
        },
        {
          no: '(ii)',
          citation: '740.29(f)(ii)',
          text: words(
            'Agrees not to export, reexport, or transfer these items to any use or user prohibited under Part 744 of the Export Administration Regulations;',
            '同意不将这些物项出口、再出口或转让至《出口管理条例》第 744 部分所禁止的任何用途或用户；',
          ),
        },
        {
          no: '(iii)',
          citation: '740.29(f)(iii)',
          text: words(
            "Certifies that they have not received a 'cumulative TPP' of {limit} of ECCNs 3A001.z.1.a, z.2.a, z.3.a, z.4.a; 3A090.a; 4A003.z.1.a, z.2.a; 4A004.z.1; 4A005.z.1; 4A090.a; 5A002.z.1.a, z.2.a, z.3.a, z.4.a, z.5.a; 5A004.z.1.a, z.2.a; 5A992.z.1, 5A004.z.1.a, z.2.a; and 5A992.z.1 items in the relevant calendar year under License Exception LPP.",
            '证明在相关日历年内依许可证例外 LPP 收到的 ECCN 3A001.z.1.a、z.2.a、z.3.a、z.4.a；3A090.a；4A003.z.1.a、z.2.a；4A004.z.1；4A005.z.1；4A090.a；5A002.z.1.a、z.2.a、z.3.a、z.4.a、z.5.a；5A004.z.1.a、z.2.a；5A992.z.1、5A004.z.1.a、z.2.a 及 5A992.z.1 物项，“累计 TPP”未达 {limit}。',
          ),
        },
        { text: words('The relevant calendar year is {year}.', '相关日历年为 {year}。') },
      ],
    },
    {
      kind: 'signatures',
      title: words(
        '(iv) Persons authorized to sign on behalf of the ultimate consignee',
        '(iv) 获授权代表最终收货人签字者',
      ),
      citation: '740.29(f)(iv)',
      by: [words('For the ultimate consignee', '代表最终收货人')],
    },
  ],
  attachments: [],
  checks: ['in-time', 'others-not-negative'],
  footer: 'none',
  sourcing: [lppText],
}

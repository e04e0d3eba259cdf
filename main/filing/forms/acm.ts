// The accounting of License Exception ACM (740.28(e)): one sheet for each facility and ECCN paragraph, kept by the exporter; nothing goes to BIS.
import { words } from '../../law/words.ts'
import type { Form } from '../form.ts'
import {
  eccn,
  filingDay,
  fromRecord,
  partyName,
  partyWithAddress,
  quantity,
  reckoned,
  shipped,
  stated,
} from './parts.ts'

const E = '740.28(e)'

export const acmAccounting: Form = {
  kind: 'acm-accounting',
  title: words('Accounting of a facility under License Exception ACM', '许可证例外 ACM 的设施台账'),
  basis: ['740.28(e)', '740.28(d)', '740.28(a)'],
  gathers: 'acm-facility',
  asks: [
    { kind: 'route', route: 'ACM' },
    { kind: 'owed', duty: 'acm-accounting' },
  ],
  papers: ['acmAccountingUpdated'],
  channel: {
    kind: 'kept',
    words: words(
      'Kept with the records of the exporter, reexporter or transferor; updated every six months or more frequently.',
      '由出口人、再出口人或转让人留存备查；至少每六个月更新一次。',
    ),
  },
  due: 'acm-accounting',
  parts: [
    {
      kind: 'fields',
      title: words('Facility', '设施'),
      fields: [
        filingDay(E),
        partyName('exporter', 'applicant.name', words('Exporter', '出口人'), E),
        ...partyWithAddress('end-user', 'facility', words('Facility of', '设施所属'), E, { by: 'end-user' }),
        fromRecord('destination', words('Country', '国家'), E, 'country'),
        {
          id: 'facility.government',
          label: words(
            'The end user is no government and controlled by none but the U.S. Government',
            '最终用户非政府，亦不受美国政府以外的任何政府控制',
          ),
          citation: '740.28(d)',
          from: { kind: 'derived', name: 'private-end-user' },
          need: 'required',
          format: 'yes-no',
        },
        eccn(E),
      ],
    },
    {
      kind: 'table',
      title: words('Items transferred to the facility, of this case', '本案卷转入设施的物项'),
      columns: [
        shipped(E),
        eccn(E),
        quantity(E),
        reckoned('in.tpp', 'aggregate-tpp', words('TPP', 'TPP'), E, 'figure', { need: 'optional' }),
      ],
    },
    {
      kind: 'fields',
      title: words('Count', '清点'),
      fields: [
        stated('count.opening', words('Opening count of the period', '期初数'), E, 'count', 'end-user'),
        reckoned('count.in', 'quantity-in', words('Received of this case', '本案卷收入'), E, 'count'),
        stated('count.out', words('Out of the facility', '转出设施'), E, 'count', 'end-user'),
        stated(
          'count.out-to',
          words('To whom, to which destination, under which authorization', '转给何人、何目的地、依何授权'),
          E,
          'text',
          'end-user',
        ),
        stated('count.attrition', words('Scrapped, lost or destroyed', '报废、遗失或毁损'), E, 'count', 'end-user'),
        reckoned('count.reckoned', 'closing', words('Closing count as reckoned', '推算期末数'), E, 'count'),
        stated('count.closing', words('Closing count as counted', '清点期末数'), E, 'count', 'end-user'),
        stated('count.by', words('Counted by', '清点人'), E, 'text', 'end-user'),
        stated('count.on', words('Counted on', '清点日'), E, 'day', 'end-user'),
      ],
    },
  ],
  attachments: [],
  checks: ['count-agrees', 'in-time'],
  footer: 'none',
  sourcing: [
    {
      level: 'text',
      words: words(
        'What is counted, for which facility and how often: 740.28(e).',
        '清点什么、按何设施、多久一次：740.28(e)。',
      ),
    },
    {
      level: 'text',
      words: words(
        'The layout of the sheet is not the rule’s: the text prescribes no form.',
        '表格式样非规则所定：条文未规定格式。',
      ),
    },
  ],
}

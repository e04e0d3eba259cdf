// The license application (748 Supp. 2 (c)(3) and (c)(4)): its blocks, block 22(j) with the aggregate TPP, and the letter of explanation.
import { words } from '../../law/words.ts'
import type { Form } from '../form.ts'
import { blockSourcing } from './nac.ts'
import {
  contact,
  description,
  destination,
  eccn,
  endUse,
  filingDay,
  fromRecord,
  partyWithAddress,
  quantity,
  reckoned,
  shipped,
  stated,
} from './parts.ts'

const ORDER = '748 Supp. 2 (c)(3)'
const TPP = '748 Supp. 2 (c)(4)'

export const licenseApplication: Form = {
  kind: 'license-application',
  title: words('License application with letter of explanation', '许可证申请及说明函'),
  basis: [ORDER, TPP, '742.6(b)(10)(iii)(A)(1)', '742.6(b)(10)(iii)(A)(2)', '742.6(b)(10)(iii)(B)(1)', '750.7(g)'],
  gathers: 'one',
  asks: [{ kind: 'activity', of: ['export', 'reexport'] }, { kind: 'license-required' }],
  papers: [],
  channel: {
    kind: 'snap-r',
    words: words(
      'SNAP-R; the blocks are typed in, letter of explanation, technical specifications and purchase order attached as PDF. One application for each country with an allocation.',
      'SNAP-R；录入各栏，并以 PDF 附上说明函、技术规格与采购订单。有额度的国家一国一申请。',
    ),
  },
  parts: [
    {
      kind: 'fields',
      title: words('Application', '申请'),
      fields: [
        ...contact(ORDER, true),
        filingDay(ORDER, { no: '4' }),
        reckoned('type', 'application-type', words('Type of application', '申请类型'), ORDER, 'text', { no: '5' }),
        ...partyWithAddress('exporter', 'applicant', words('Applicant', '申请人'), ORDER, { no: '14' }),
        ...partyWithAddress('purchaser', 'purchaser', words('Purchaser', '采购方'), ORDER, { no: '16' }),
        ...partyWithAddress(
          'intermediate-consignee',
          'intermediate',
          words('Intermediate consignee', '中间收货人'),
          ORDER,
          {
            no: '17',
            need: { when: { field: 'intermediate.there', is: ['yes'] } },
          },
        ),
        reckoned(
          'intermediate.there',
          'intermediate-named',
          words('An intermediate consignee takes part', '有中间收货人参与'),
          ORDER,
          'yes-no',
          { no: '17', inner: true },
        ),
        ...partyWithAddress('ultimate-consignee', 'consignee', words('Ultimate consignee', '最终收货人'), ORDER, {
          no: '18',
          by: 'consignee',
        }),
        destination(ORDER, { no: '18' }),
        ...partyWithAddress('end-user', 'end-user', words('End user', '最终用户'), ORDER, { no: '19', by: 'end-user' }),
      ],
    },
    {
      kind: 'fields',
      title: words('Items', '物项'),
      fields: [
        endUse(ORDER, { no: '21' }),
        stated('end-use.words', words('Specific end use in words', '具体最终用途说明'), ORDER, 'text', 'end-user', {
          no: '21',
        }),
        eccn(ORDER, { no: '22(a)' }),
        stated('item.model', words('Model', '型号'), ORDER, 'text', 'manufacturer', { no: '22(c)' }),
        quantity(ORDER, { no: '22(e)' }),
        stated('item.unit-price', words('Unit price', '单价'), ORDER, 'dollars', 'filer', { no: '22(g)' }),
        reckoned('item.total-price', 'total-price', words('Total price', '总价'), ORDER, 'dollars', { no: '22(h)' }),
        stated('item.manufacturer', words('Manufacturer', '制造商'), ORDER, 'text', 'filer', { no: '22(i)' }),
        description(TPP, { no: '22(j)' }),
        reckoned(
          'aggregate',
          'aggregate-tpp',
          words('Total aggregated TPP of the export item', '出口物项的总 TPP'),
          TPP,
          'figure',
          { no: '22(j)' },
        ),
        reckoned(
          'total-value',
          'total-price',
          words('Total value of the application', '申请总价值'),
          ORDER,
          'dollars',
          { no: '23' },
        ),
      ],
    },
    {
      kind: 'fields',
      title: words('Facts of the letter of explanation', '说明函所据事实'),
      fields: [
        reckoned('tpp', 'unit-tpp', words('TPP of one circuit', '每枚电路的 TPP'), TPP, 'figure'),
        reckoned('circuits', 'circuits', words('Integrated circuits in one unit', '每件所含集成电路数'), TPP, 'count'),
        fromRecord(
          'item.datacenter',
          words('Designed or marketed for use in a datacenter', '为数据中心设计或销售'),
          TPP,
          'yes-no',
        ),
        ...partyWithAddress('owner', 'owner', words('Owner of the items', '物项所有人'), ORDER, { need: 'optional' }),
        ...partyWithAddress('operator', 'operator', words('Operator', '运营方'), ORDER, { need: 'optional' }),
        reckoned(
          'allocation',
          'country-position',
          words('Position of the country against its allocation', '该国额度使用情况'),
          '742.6(b)(10)(iii)(B)(1)',
          'text',
          { need: 'optional' },
        ),
        shipped(ORDER, { need: 'optional' }),
        stated(
          'security',
          words('Security measures of the facility', '设施的安全措施'),
          '742.6(b)(10)(iii)(A)(2)',
          'text',
          'end-user',
          { need: 'optional' },
        ),
      ],
    },
    {
      kind: 'statement',
      title: words('Letter of explanation', '说明函'),
      citation: TPP,
      sentences: [
        {
          text: words(
            'We apply for a license to ship {item.quantity} units of {item.description}, model {item.model}, ECCN {item.eccn}, to {consignee.name} in {destination}, for use by {end-user.name}.',
            '兹申请许可，将 {item.quantity} 件 {item.description}（型号 {item.model}，ECCN {item.eccn}）发运至 {destination} 的 {consignee.name}，供 {end-user.name} 使用。',
          ),
        },
        {
          text: words(
            'Each circuit has a Total Processing Performance of {tpp}; with {circuits} of them in each unit the export item has a total aggregated TPP of {aggregate}, stated in Block 22(j).',
            '每枚电路的总处理性能为 {tpp}；每件含 {circuits} 枚，故出口物项的总 TPP 为 {aggregate}，载于第 22(j) 栏。',
          ),
        },
        { text: words('The specific end use is: {end-use.words}', '具体最终用途为：{end-use.words}') },
      ],
    },
    {
      kind: 'signatures',
      title: words('Signature', '签字'),
      citation: ORDER,
      by: [words('Block 25: applicant', '第 25 栏：申请人')],
    },
  ],
  attachments: [
    {
      id: 'purchase-order',
      label: words(
        'Purchase order or equivalent contract; it may be contingent on the license',
        '采购订单或同等合同；可以获得许可为条件',
      ),
      citation: ORDER,
      required: true,
      held: 'held.purchaseOrder',
    },
    {
      id: 'specifications',
      label: words('Technical specifications or data sheet', '技术规格或数据表'),
      citation: TPP,
      required: true,
    },
  ],
  checks: ['one-consignee', 'one-end-user', 'one-country', 'ledger-agrees'],
  footer: 'export-paper',
  sourcing: [
    {
      level: 'text',
      words: words(
        'Purchase order, block 22(j) and one application for each country: 748 Supp. 2 (c)(3) and (4).',
        '采购订单、第 22(j) 栏与一国一申请：第 748 部分附件 2 (c)(3)、(4)。',
      ),
    },
    blockSourcing,
  ],
}

// The prior notification of License Exception NAC (740.8(c)(1)): the blocks of the SNAP-R application and the six points. ACA has none.
import { words } from '../../law/words.ts'
import type { Form } from '../form.ts'
import {
  constant,
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

const BLOCKS = '740.8(c)(1)'

/** The sourcing that every form of blocks has. */
export const blockSourcing = {
  level: 'secondary',
  words: words(
    'The names of the blocks: instructions copied from BIS pages and guides; Supplement No. 1 to part 748 itself was not read.',
    '各栏名称：据 BIS 网页与指南所载的填写说明；第 748 部分附件 1 原文未读。',
  ),
} as const

const yes = { field: 'cluster.destined', is: ['yes'] } as const

export const nacNotification: Form = {
  kind: 'nac-notification',
  title: words('Prior notification under License Exception NAC', '许可证例外 NAC 的事前通知'),
  basis: [
    '740.8(c)(1)',
    '740.8(c)(1)(i)',
    '740.8(c)(1)(ii)',
    '740.8(c)(1)(iii)',
    '740.8(c)(1)(iv)',
    '740.8(c)(1)(v)',
    '740.8(c)(1)(vi)',
    '740.8(c)(1)(vi)(A)',
    '740.8(c)(1)(vi)(B)(1)',
    '740.8(c)(1)(vi)(B)(2)',
    '740.8(a)(1)',
    '740.8(a)(2)',
  ],
  gathers: 'one',
  asks: [
    { kind: 'activity', of: ['export', 'reexport'] },
    { kind: 'route', route: 'NAC' },
  ],
  papers: ['nacFiled'],
  channel: {
    kind: 'snap-r',
    words: words(
      'SNAP-R, work item "Export License Application" (a reexporter: "Re-Export License Application"); the blocks below are typed in, the papers attached as PDF. BIS answers through STELA on the 25th calendar day after registration.',
      'SNAP-R，工作项“Export License Application”（再出口人为“Re-Export License Application”）；照下列各栏录入，文件以 PDF 附上。BIS 于登记后第 25 个日历日经 STELA 答复。',
    ),
  },
  due: 'nac-notification',
  parts: [
    {
      kind: 'fields',
      title: words('Application', '申请'),
      fields: [
        ...contact(BLOCKS, true),
        filingDay(BLOCKS, { no: '4' }),
        reckoned('type', 'application-type', words('Type of application', '申请类型'), BLOCKS, 'text', { no: '5' }),
        constant('special-purpose', 'NAC', words('Special purpose', '特殊用途'), BLOCKS, { no: '9' }),
      ],
    },
    {
      kind: 'fields',
      title: words('Parties', '当事方'),
      fields: [
        ...partyWithAddress('exporter', 'applicant', words('Applicant', '申请人'), BLOCKS, { no: '14' }),
        stated('applicant.id', words('Company identification number', '公司识别号'), BLOCKS, 'text', 'filer', {
          no: '14',
        }),
        ...partyWithAddress('purchaser', 'purchaser', words('Purchaser', '采购方'), BLOCKS, { no: '16' }),
        ...partyWithAddress(
          'intermediate-consignee',
          'intermediate',
          words('Intermediate consignee', '中间收货人'),
          BLOCKS,
          { no: '17', need: { when: { field: 'intermediate.there', is: ['yes'] } } },
        ),
        reckoned(
          'intermediate.there',
          'intermediate-named',
          words('An intermediate consignee takes part', '有中间收货人参与'),
          BLOCKS,
          'yes-no',
          { no: '17', inner: true },
        ),
        ...partyWithAddress('ultimate-consignee', 'consignee', words('Ultimate consignee', '最终收货人'), BLOCKS, {
          no: '18',
          by: 'consignee',
        }),
        destination(BLOCKS, { no: '18' }),
        ...partyWithAddress('end-user', 'end-user', words('End user', '最终用户'), BLOCKS, {
          no: '19',
          by: 'end-user',
        }),
      ],
    },
    {
      kind: 'fields',
      title: words('Items and use', '物项与用途'),
      fields: [
        endUse(BLOCKS, { no: '21' }),
        stated('end-use.words', words('Specific end use in words', '具体最终用途说明'), BLOCKS, 'text', 'end-user', {
          no: '21',
        }),
        eccn(BLOCKS, { no: '22(a)' }),
        stated('item.ccats', words('CCATS number', 'CCATS 编号'), BLOCKS, 'text', 'manufacturer', {
          no: '22(d)',
          need: 'optional',
        }),
        quantity(BLOCKS, { no: '22(e)' }),
        constant('item.units', 'Number', words('Units', '计量单位'), BLOCKS, { no: '22(f)' }),
        stated('item.unit-price', words('Unit price', '单价'), BLOCKS, 'dollars', 'filer', { no: '22(g)' }),
        reckoned('item.total-price', 'total-price', words('Total price', '总价'), BLOCKS, 'dollars', { no: '22(h)' }),
        stated('item.manufacturer', words('Manufacturer', '制造商'), BLOCKS, 'text', 'filer', { no: '22(i)' }),
        stated('item.model', words('Model', '型号'), BLOCKS, 'text', 'manufacturer', { no: '22(j)' }),
        description(BLOCKS, { no: '22(j)' }),
        reckoned(
          'total-value',
          'total-price',
          words('Total value of the application', '申请总价值'),
          BLOCKS,
          'dollars',
          { no: '23' },
        ),
        shipped(BLOCKS, { no: '24' }),
      ],
    },
    {
      kind: 'fields',
      title: words('The six points of the notification', '通知的六项内容'),
      fields: [
        reckoned(
          'tpp',
          'unit-tpp',
          words('Total Processing Performance of the item', '物项的总处理性能（TPP）'),
          '740.8(c)(1)(i)',
          'figure',
          { no: '(i)' },
        ),
        reckoned(
          'density',
          'performance-density',
          words('Performance density of the item', '物项的性能密度'),
          '740.8(c)(1)(ii)',
          'figure',
          { no: '(ii)' },
        ),
        fromRecord(
          'item.datacenter',
          words('Designed or marketed for use in a datacenter', '为数据中心设计或销售'),
          '740.8(c)(1)(iii)',
          'yes-no',
          { no: '(iii)' },
        ),
        stated(
          'approvals-12-months',
          words(
            'All NAC and license approvals to the end user in the past 12 months ("none" where there are none)',
            '过去 12 个月内对该最终用户的全部 NAC 与许可证批准（没有则写 none）',
          ),
          '740.8(c)(1)(iv)',
          'text',
          'filer',
          { no: '(iv)' },
        ),
        fromRecord(
          'item.unit.memoryBandwidthGBs',
          words('Memory bandwidth of the item, GB/s', '物项的内存带宽，GB/s'),
          '740.8(c)(1)(v)',
          'figure',
          { no: '(v)' },
        ),
        stated(
          'cluster.destined',
          words('Destined for use in a computing cluster', '用于计算集群'),
          '740.8(c)(1)(vi)',
          'yes-no',
          'end-user',
          { no: '(vi)' },
        ),
        stated(
          'cluster.tpp',
          words('Aggregate TPP of all chips of the cluster once it is complete', '集群建成后全部芯片的总 TPP'),
          '740.8(c)(1)(vi)(A)',
          'figure',
          'end-user',
          { no: '(vi)(A)', need: { when: yes } },
        ),
        stated(
          'cluster.use',
          words('Who will use the cluster', '集群由谁使用'),
          '740.8(c)(1)(vi)(B)',
          'choice',
          'end-user',
          {
            no: '(vi)(B)',
            need: { when: yes },
            choices: {
              internal: words(
                'Exclusively for internal use by a company headquartered in the United States or a destination specified in Country Group A:5 or A:6',
                '仅供总部位于美国或国家组 A:5、A:6 所列目的地的公司内部使用',
              ),
              others: words(
                'Used by other companies not headquartered in A:5 or A:6, or by external parties such as through cloud services',
                '由总部不在 A:5、A:6 的其他公司使用，或由外部方通过云服务等使用',
              ),
            },
          },
        ),
      ],
    },
    {
      kind: 'signatures',
      title: words('Signature', '签字'),
      citation: BLOCKS,
      by: [words('Block 25: applicant', '第 25 栏：申请人')],
    },
  ],
  attachments: [
    {
      id: 'data-sheet',
      label: words(
        'Data sheet or other documentation of how the item is designed and marketed, in particular whether for datacenter use',
        '说明物项如何设计与销售（尤其是否用于数据中心）的数据表或其他文件',
      ),
      citation: '740.8(c)(1)(iii)',
      required: true,
      held: 'held.nacContents',
      names: 'data-sheet',
    },
    {
      id: 'purchase-order',
      label: words('Written purchase order, in hand before the shipment', '发运前取得的书面采购订单'),
      citation: '740.8(a)(1)',
      required: true,
      held: 'held.purchaseOrder',
    },
  ],
  checks: ['one-consignee', 'one-end-user', 'not-resale', 'in-time'],
  footer: 'export-paper',
  sourcing: [
    {
      level: 'text',
      words: words('The list of blocks, the six points and the days: 740.8.', '栏目清单、六项内容与日数：740.8。'),
    },
    {
      level: 'agency-page',
      words: words(
        'The work item, "NAC" in Block 9, and one ultimate consignee with one end user: the page of BIS on license exceptions.',
        '工作项、第 9 栏填“NAC”、一个最终收货人与一个最终用户：BIS 许可证例外网页。',
      ),
    },
    blockSourcing,
  ],
}

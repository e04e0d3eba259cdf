// The chip accounting of a Data Center VEU: Supplement No. 10 to part 748, paragraph 10, on 1 February and 1 August.
import { words } from '../../law/words.ts'
import type { Form } from '../form.ts'
import { contact, description, destination, eccn, filingDay, quantity, reckoned, shipped, stated } from './parts.ts'
import { dataCenter, holder } from './veu.ts'

const ACCOUNT = '748 Supp. 10 para 10'
const TYPES = '748 Supp. 10 para 10(a)'
const COMPUTE = '748 Supp. 10 para 10(b)'

export const chipAccounting: Form = {
  kind: 'chip-accounting',
  title: words('Facility-specific chip accounting of a Data Center VEU', '数据中心 VEU 的分设施芯片统计'),
  basis: [ACCOUNT, TYPES, COMPUTE, '748 Supp. 10 para 6'],
  gathers: 'veu-period',
  asks: [dataCenter],
  papers: [],
  channel: {
    kind: 'mail',
    words: words(
      'To BIS and other agencies each 1 February and 1 August. The paragraph names no address of its own.',
      '每年 2 月 1 日与 8 月 1 日报 BIS 及其他机构。该段未另定收件地址。',
    ),
  },
  due: 'chip-accounting',
  parts: [
    {
      kind: 'fields',
      title: words('Accounting', '统计'),
      fields: [
        filingDay(ACCOUNT),
        ...holder(ACCOUNT),
        ...contact(ACCOUNT),
        reckoned('as-of', 'deadline-day', words('As measured on', '截至'), ACCOUNT, 'day'),
        stated(
          'group',
          words('Parent and subsidiary entities that the accounting covers', '统计所涵盖的母公司与子公司'),
          ACCOUNT,
          'text',
          'end-user',
        ),
        stated('facility.address', words('Facility: street address', '设施：街道地址'), ACCOUNT, 'text', 'end-user'),
        destination(ACCOUNT),
      ],
    },
    {
      kind: 'table',
      title: words('Chips of this case', '本案卷的芯片'),
      columns: [
        shipped(TYPES),
        description(TYPES),
        eccn(TYPES),
        destination(TYPES),
        quantity(TYPES),
        reckoned('row.tpp', 'aggregate-tpp', words('TPP', 'TPP'), COMPUTE, 'figure'),
      ],
    },
    {
      kind: 'fields',
      title: words('Chips of the facility', '设施的芯片'),
      fields: [
        stated('chips.purchased', words('Purchased', '已购'), TYPES, 'count', 'end-user'),
        stated(
          'chips.approved',
          words('Approved for export to the facility', '获准出口至该设施'),
          TYPES,
          'count',
          'end-user',
        ),
        stated('chips.reexported', words('Reexported', '再出口'), TYPES, 'count', 'end-user'),
        stated(
          'chips.transferred',
          words('Transferred, and to which destinations and entities', '转让及其目的地与实体'),
          TYPES,
          'text',
          'end-user',
        ),
        stated('chips.installed', words('Installed', '已安装'), TYPES, 'count', 'end-user'),
        stated(
          'chips.waiting',
          words('Transferred and not yet installed', '已转入而尚未安装'),
          COMPUTE,
          'count',
          'end-user',
        ),
        stated(
          'chips.attrition',
          words('Attrition (loss, damage, failure, relocation, resale)', '损耗（遗失、损坏、故障、迁移、转售）'),
          COMPUTE,
          'count',
          'end-user',
        ),
        stated(
          'compute.total',
          words('Total aggregate compute, TPP', '总计算能力，TPP'),
          COMPUTE,
          'figure',
          'end-user',
        ),
      ],
    },
    {
      kind: 'signatures',
      title: words('Signature', '签字'),
      citation: ACCOUNT,
      by: [words('For the validated end user', '代表经验证最终用户')],
    },
  ],
  attachments: [],
  checks: ['in-time'],
  footer: 'export-paper',
  sourcing: [{ level: 'text', words: words('748 Supp. 10 paragraphs 6 and 10.', '第 748 部分附件 10 第 6、10 段。') }],
}

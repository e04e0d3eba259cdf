// The consignee's certification of License Exception AIA, in the words of the rule (740.27(b)(2)).
import { words } from '../../law/words.ts'
import type { Form } from '../form.ts'
import { aiaRoute, aiaText } from './aia.ts'
import { classified, description, eccn, partyWithAddress } from './parts.ts'

export const aiaCertification: Form = {
  kind: 'aia-certification',
  title: words(
    'Certification of the ultimate consignee: License Exception Artificial Intelligence Authorization (AIA)',
    '最终收货人证明：许可证例外“人工智能授权”（AIA）',
  ),
  basis: [
    '740.27(b)(2)',
    '740.27(b)(2)(i)',
    '740.27(b)(2)(ii)',
    '740.27(b)(2)(iii)',
    '740.27(b)(2)(iv)',
    '740.27(b)(2)(v)',
  ],
  gathers: 'one',
  asks: [aiaRoute, { kind: 'owed', duty: 'aia-certification' }],
  papers: ['aiaCertification'],
  channel: {
    kind: 'written-notice',
    words: words(
      'Signed by the ultimate consignee and kept by the exporter, reexporter or transferor; one for each ultimate consignee.',
      '由最终收货人签字，由出口人、再出口人或转让人保存；每一最终收货人一份。',
    ),
  },
  due: 'aia-certification',
  parts: [
    {
      kind: 'fields',
      title: words('Consignee and items', '收货人与物项'),
      fields: [
        ...partyWithAddress(
          'ultimate-consignee',
          'consignee',
          words('Ultimate consignee', '最终收货人'),
          '740.27(b)(2)',
          {
            by: 'consignee',
          },
        ),
        description('740.27(b)(2)(i)'),
        eccn('740.27(b)(2)(i)'),
      ],
    },
    {
      kind: 'statement',
      title: words('Certification', '证明'),
      citation: '740.27(b)(2)',
      sentences: [
        { text: words('{consignee.name}:', '{consignee.name}：') },
        {
          no: '(i)',
          citation: '740.27(b)(2)(i)',
          text: words(
            'Is aware that [INSERT GENERAL DESCRIPTION AND APPLICABLE ECCN(S) OF ITEMS TO BE SHIPPED (e.g., Boards classified under ECCN 4A090.a)) will be shipped pursuant to License Exception Artificial Intelligence Authorization (AIA) of the Export Administration Regulations (EAR), 15 CFR parts 730-774;',
            '知悉【物项】将依《出口管理条例》（EAR，15 CFR 第 730-774 部分）许可证例外“人工智能授权”（AIA）发运；',
          ),
          put: [
            {
              bracket: words(
                '[INSERT GENERAL DESCRIPTION AND APPLICABLE ECCN(S) OF ITEMS TO BE SHIPPED (e.g., Boards classified under ECCN 4A090.a))',
                '【物项】',
              ),
              as: classified,
            },
          ],
        },
        {
          no: '(ii)',
          citation: '740.27(b)(2)(ii)',
          text: words(
            'Agrees not to export, reexport, or transfer (in-country) these items to any end use or end user prohibited pursuant to Part 744 of the EAR without BIS authorization;',
            '同意未经 BIS 授权，不将这些物项出口、再出口或（境内）转让至 EAR 第 744 部分所禁止的任何最终用途或最终用户；',
          ),
        },
        {
          no: '(iii)',
          citation: '740.27(b)(2)(iii)',
          text: words(
            "Agrees items received under this license exception are not, without prior authorization from the U.S. Department of Commerce's Bureau of Industry and Security (BIS), to be used to provide Infrastructure-as-a-Service (IaaS) access for training AI models specified in ECCN 4E091 for entities headquartered or located outside of, or whose ultimate parent company is headquartered outside of destinations listed in paragraph (a) of Supplement No. 5 to part 740;",
            '同意未经美国商务部工业与安全局（BIS）事先授权，不将依本许可证例外收到的物项用于向总部或所在地位于第 740 部分附件 5(a) 所列目的地之外、或其最终母公司总部位于该等目的地之外的实体，提供用于训练 ECCN 4E091 所列 AI 模型的基础设施即服务（IaaS）访问；',
          ),
        },
        {
          no: '(iv)',
          citation: '740.27(b)(2)(iv)',
          text: words(
            'Agrees that the items received under this license exception will not be exported, reexported, or transferred (in-country) to an entity headquartered or located outside of, or whose ultimate parent company is headquartered outside of paragraph (a) of Supplement No. 5 to Part 740 without prior authorization from BIS; and',
            '同意未经 BIS 事先授权，不将依本许可证例外收到的物项出口、再出口或（境内）转让至总部或所在地位于第 740 部分附件 5(a) 之外、或其最终母公司总部位于其外的实体；以及',
          ),
        },
      ],
    },
    {
      kind: 'signatures',
      title: words(
        '(v) Persons authorized to sign on behalf of the ultimate consignee',
        '(v) 获授权代表最终收货人签字者',
      ),
      citation: '740.27(b)(2)(v)',
      by: [words('For the ultimate consignee', '代表最终收货人')],
    },
  ],
  attachments: [],
  checks: ['in-time'],
  footer: 'none',
  sourcing: [aiaText],
}

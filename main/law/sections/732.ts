// Supplement No. 3 to part 732, red flag 28: computing services that help train a 4E091 model for an outside entity.
import type { Rule } from '../../engine/model.ts'
import { always, either, every, is, rule, words } from '../dsl.ts'
import { reaching, service } from '../cases.ts'
import { encoded } from '../coverage/entry.ts'
import { paragraph, rulesIn, type Paragraph } from '../paragraph.ts'

export const section732: readonly Paragraph[] = [
  paragraph(
    encoded(
      '732 Supp. 3 No. 28',
      'Helping to train a model whose weights 4E091 captures for an entity headquartered or parented outside Supplement 5(a) is a red flag: ask about export, then apply or inform.',
      '协助总部或最终母公司位于附件5(a)以外的实体训练受4E091管制的模型，属危险信号：应询问出口意图，并申请许可或告知对方义务。',
    ),
    {
      rules: [
        rule({
          id: 'red-flag-28.none',
          question: 'red-flag-28',
          paragraph: '732 Supp. 3 No. 28',
          when: always,
          then: 'not-raised',
          words: words('The flag is not raised by other dealings.', '其他交易不触发该信号。'),
        }),
        rule({
          id: 'red-flag-28',
          question: 'red-flag-28',
          paragraph: '732 Supp. 3 No. 28',
          when: every(
            is('activity', 'computing-service'),
            either(is('trains-4e091', 'yes'), is('fine-tuning', 'within', 'over')),
            is('service-customer', 'outside'),
          ),
          then: 'raised',
          overrides: ['red-flag-28.none'],
          flag: {
            number: '28',
            because: ['activity', 'endUse', 'parties[customer].headquarters', 'parties[customer].ultimateParent'],
          },
          words: words(
            'A computing service helps train or fine-tune a model whose weights 4E091 captures (Technical Note 2 counts any subsequent training), for an entity headquartered or parented outside Supplement 5(a): ask whether the customer will export the model.',
            '算力服务协助总部或最终母公司位于附件5(a)以外的实体训练或微调受4E091管制的模型(技术说明2计入任何后续训练)：须询问客户是否拟出口该模型。',
          ),
        }),
      ],
      cases: [
        reaching('red-flag-28', 'on', service('IN'), { codified: 'needs-review', enforced: 'needs-review' }),
        reaching('red-flag-28', 'on', service('GB', 'IN'), { codified: 'needs-review', enforced: 'needs-review' }),
        reaching('outcome.service', 'on', service('GB'), { codified: 'out-of-scope', enforced: 'out-of-scope' }),
      ],
    },
  ),
]

export const redFlags: readonly Rule[] = rulesIn(section732)

// The questions the rules answer, and their answers.
import type { Question, Words } from '../engine/model.ts'
import type { NamedRaise } from './raise-names.ts'
import { words } from './words.ts'

type NamedAnswer<Id extends string> = {
  readonly id: Id
  readonly words: Words
  readonly raises?: readonly NamedRaise[]
}

const answer = <const Id extends string>(
  id: Id,
  en: string,
  zh: string,
  ...raises: readonly NamedRaise[]
): NamedAnswer<Id> => ({
  id,
  words: words(en, zh),
  ...(raises.length === 0 ? {} : { raises }),
})

/** The questions of the pack, in the order they are put. */
export const questions = [
  {
    id: 'circuit',
    paragraph: 'ECCN 3A090',
    words: words('Class of a circuit by its figures', '按参数确定集成电路类别'),
    combine: 'single',
    answers: [
      answer('A', '3A090.a', '3A090.a'),
      answer('B', '3A090.b', '3A090.b'),
      answer('C', '3A090.c', '3A090.c'),
      answer('other', 'not 3A090', '不属3A090'),
    ],
  },
  {
    id: 'weights',
    paragraph: 'ECCN 4E091',
    words: words('Class of model weights by their figures', '按参数确定模型权重类别'),
    combine: 'single',
    answers: [answer('W', '4E091', '4E091'), answer('other', 'not 4E091', '不属4E091')],
  },
  {
    id: 'jurisdiction',
    words: words('Is the item subject to the EAR?', '物项是否受EAR管辖？'),
    combine: 'single',
    answers: [answer('subject', 'subject to the EAR', '受EAR管辖'), answer('not-subject', 'not subject', '不受管辖')],
  },
  {
    id: 'requirement',
    words: words('Does this rule require a license?', '本规则是否要求许可证？'),
    combine: 'single',
    answers: [answer('yes', 'a license is required', '须有许可证'), answer('none', 'none is required', '不要求')],
  },
  {
    id: 'policy',
    words: words('Under which policy would an application be reviewed?', '许可申请依何政策审查？'),
    combine: 'every',
    answers: [
      answer('presumption-of-approval', 'presumption of approval', '推定批准'),
      answer('presumption-of-denial', 'presumption of denial', '推定拒绝'),
      answer('policy-of-denial', 'policy of denial', '拒绝政策'),
      answer('case-by-case', 'case by case', '逐案审查'),
      answer('not-stated', 'not stated', '未载明', { doubt: 'AMB-10', kind: 'open-norm', citation: '742.6(b)(14)' }),
      answer('undetermined', 'not decided by this pack', '本规则包不作判断'),
    ],
  },
  {
    id: 'red-flag-28',
    words: words('Is red flag 28 raised?', '是否触发第28号危险信号？'),
    combine: 'single',
    answers: [
      answer('raised', 'raised', '触发', {
        kind: 'judgment',
        citation: '732 Supp. 3 No. 28',
        facts: ['parties[customer]'],
        settles: 'resolve-flag',
      }),
      answer('not-raised', 'not raised', '未触发'),
    ],
  },
  {
    id: 'posture',
    words: words('How is the requirement enforced?', '该要求的执行状况如何？'),
    combine: 'single',
    answers: [
      answer('enforced', 'enforced', '执行'),
      answer('not-enforced', 'announced as not enforced', '宣布不执行', {
        doubt: 'A-16',
        kind: 'open-norm',
        citation: '90 FR 4544',
        settles: 'not-enforced',
      }),
      answer('partly-enforced', 'partly enforced', '部分执行'),
      answer('not-yet-required', 'not yet required', '尚不要求'),
    ],
  },
  {
    id: 'outcome',
    words: words('What does it come to?', '结论为何？'),
    combine: 'single',
    answers: [
      answer('not-subject-to-ear', 'not subject to the EAR', '不受EAR管辖'),
      answer('no-license-required', 'no license required', '无需许可证'),
      answer('authorized', 'authorized', '已获授权'),
      answer('license-required', 'license required', '须有许可证'),
      answer('prior-rules-apply', 'prior rules apply', '适用原有规则'),
      answer('out-of-scope', 'outside this rule', '不属本规则范围'),
      answer('needs-review', 'needs review', '须复核'),
    ],
  },
] as const satisfies readonly Question[]

// The proof of the rule pack in words: the census of its questions and routes, and what became of its mutants.
import { catalog } from './catalog.ts'

export const proofWords = catalog(
  {
    edition: 'Text from {date} on, every combination of facts',
    question: 'Question',
    route: 'Exception or authorization',
    combinations: 'Combinations',
    gaps: 'No answer',
    conflicts: 'Two answers',
    dead: 'Dead rules',
    open: 'Left open',
    available: 'Available',
    unavailable: 'Unavailable',
    idle: 'Idle conditions',
    mutants: 'Small wrong changes made to the rules (run of {date})',
    made: 'Changes made',
    killed: 'Told apart at a point where the second reading of the text agrees with the pack',
    equivalent: 'Proven to change no answer',
    explained: 'Change no answer that facts can reach, each for a reason named in the text',
    survivors: 'Not told apart',
    'of-another-pack':
      'The mutants were last run on another pack ({hash}); their figures do not hold for this one. Run: node test/law/mutants/full.ts --write',
  },
  {
    edition: '自 {date} 起的文本，事实的全部组合',
    question: '问题',
    route: '例外或授权',
    combinations: '组合数',
    gaps: '无答案',
    conflicts: '两个答案',
    dead: '无效规则',
    open: '未定',
    available: '可用',
    unavailable: '不可用',
    idle: '无作用条件',
    mutants: '对规则所作的细小错误改动（{date} 运行）',
    made: '改动数',
    killed: '在第二种独立解读与规则包一致之处被识别',
    equivalent: '经证明不改变任何答案',
    explained: '不改变事实所能达到的任何答案，各有条文理由',
    survivors: '未被识别',
    'of-another-pack':
      '变异测试上次针对另一规则包（{hash}）运行；其数字不适用于当前规则包。请运行：node test/law/mutants/full.ts --write',
  },
)

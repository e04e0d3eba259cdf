// Sentences said of an answer: how a reason is settled. A determination names them by code; words come last, from here.
import type { Message } from '../engine/model.ts'
import { words } from './words.ts'

const message = <const Id extends string>(id: Id, en: string, zh: string) => ({ id, words: words(en, zh) })

export const messages = [
  message('settled-by', '{doubt}', '{doubt}'),
  message('duty', '{duty}', '{duty}'),
  message('fact', '{axis}', '{axis}'),
  message('state-fact', 'State: {axis}.', '须说明：{axis}。'),
  message('judgment', 'A person decides and records a judgment.', '由人判断并记录。'),
  message(
    'not-encoded',
    'Someone who reads {citation} decides; this pack does not encode it.',
    '由查阅{citation}者判断；本规则包未编入。',
  ),
  message(
    'as-amended-2026',
    'Read {paragraph} as amended in January 2026; only secondary sources were read.',
    '查阅2026年1月修订后的{paragraph}；目前仅阅次级来源。',
  ),
  message(
    'resolve-flag',
    'Ask whether the customer intends to export the model; then apply for a license, or tell the customer of its duty to.',
    '询问客户是否拟出口该模型；然后申请许可证，或告知客户其义务。',
  ),
  message(
    'other-rules',
    'Other entries, reasons for control, end-use rules and letters of the agency are not decided by this pack.',
    '其他条目、管制理由、最终用途规则及主管机关函件不由本规则包判断。',
  ),
  message(
    'called-an-export',
    'State where the item leaves the United States, or that it is transferred inside it.',
    '须说明物项自何处离开美国，或说明其仅在美国境内转移。',
  ),
  message(
    'no-allocation',
    'BIS: no allocation is printed for years after 2027; that of 2025 to 2027 is not its limit.',
    '由BIS规定：2027年之后的额度未作规定，2025至2027年的额度并非其限额。',
  ),
  message(
    'not-enforced',
    'Non-enforcement is announced, not codified, and no authorization; what the text before 13 January 2025 required stands beside it.',
    '不执行仅系宣布，并未入法，亦非授权；2025年1月13日之前条文的要求并列于旁。',
  ),
] as const satisfies readonly Message[]

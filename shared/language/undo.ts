// What was taken back, or made again, by the event that did it.
import type { EventKind } from '../contract/casefile.ts'
import { eventWords } from './casefile.ts'
import { type Language, catalog, say } from './catalog.ts'

const undoTerms = catalog(
  {
    'record-added': 'Add a transaction',
    'records-revised': 'Correct facts',
    'records-restored': 'Undo',
    'records-withdrawn': 'Withdraw a transaction',
    'records-reinstated': 'Bring a transaction back',
    'work-changed': 'Change the work on transactions',
    'judgment-recorded': 'Record a judgment',
    'judgment-withdrawn': 'Withdraw a judgment',
  },
  {
    'record-added': '新增交易',
    'records-revised': '更正事实',
    'records-restored': '撤销',
    'records-withdrawn': '作废交易',
    'records-reinstated': '恢复交易',
    'work-changed': '更改办理情况',
    'judgment-recorded': '记录判断',
    'judgment-withdrawn': '撤回判断',
  },
)

const isTerm = (kind: EventKind): kind is EventKind & keyof (typeof undoTerms)['en'] =>
  Object.hasOwn(undoTerms.en, kind)

export const undoText = (kind: EventKind, language: Language): string =>
  isTerm(kind) ? say(undoTerms, language, kind) : say(eventWords, language, kind)

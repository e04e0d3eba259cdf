// How the parts of a condition are joined, in the tree of a trace.
import { catalog } from './catalog.ts'

export const connectiveTerms = catalog(
  {
    always: 'Always',
    all: 'All of these',
    any: 'At least one of these',
    not: 'Not',
    outside: 'Not encoded in this pack',
  },
  {
    always: '始终',
    all: '全部满足',
    any: '至少满足其一',
    not: '并非',
    outside: '本规则包未编入',
  },
)

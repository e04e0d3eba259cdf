// What is said above figures that rest on answers which do not stand.
import type { Basis } from '../contract/basis.ts'
import { type Language, catalog, say } from './catalog.ts'

const basisWords = catalog(
  {
    'not-determined':
      'Transactions without an answer to their present facts: {pending}. What is shown rests on the answers there are.',
    'changed-since-run':
      'Facts, positions or dates of the case have changed since its last run, which can move other answers. What is shown rests on the answers there are.',
    'decided-otherwise':
      'The answers of the case were given by another rule pack or another version of this program. What is shown rests on them.',
  },
  {
    'not-determined': '尚未按现有事实判定的交易：{pending} 条。所示内容以已有答案为据。',
    'changed-since-run':
      '自上次判定以来，案卷的事实、累计数额或日期已有变动，其他答案可能随之改变。所示内容以已有答案为据。',
    'decided-otherwise': '案卷的答案由另一规则包或本程序的另一版本作出。所示内容以其为据。',
  },
)

/** Undefined where the answers stand. */
export const sayBasis = ({ state, pending }: Basis, language: Language, figure: (count: number) => string) =>
  state === 'stands' ? undefined : say(basisWords, language, state, { pending: figure(pending) })

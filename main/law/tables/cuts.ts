// The arithmetic of the notes to 4E091 and of 748 Supp. 10 para 7, as the text puts it: which quantity is held against which bound.
import type { Cut, Quantity, QuantityFact } from '../model.ts'
import { words } from '../words.ts'

const fact = (name: QuantityFact): Quantity => ({ kind: 'fact', fact: name })
const figure = (id: string): Quantity => ({ kind: 'figure', figure: id })
const sum = (...of: readonly Quantity[]): Quantity => ({ kind: 'sum', of })
const greater = (...of: readonly Quantity[]): Quantity => ({ kind: 'greater', of })
const percent = (id: string, of: Quantity): Quantity => ({ kind: 'percent', figure: id, of })
const beyond = (share: QuantityFact, id: string, of: Quantity): Quantity => ({
  kind: 'beyond',
  share,
  figure: id,
  of,
})

export const cuts: readonly Cut[] = [
  {
    axis: 'operations',
    citation: 'ECCN 4E091 Technical Note 3',
    of: sum(
      fact('training operations'),
      beyond('synthetic share', '4E091 synthetic percent', fact('generator operations')),
    ),
    bands: [{ value: 'below', below: figure('4E091 operations') }, { value: 'at-least' }],
    words: words(
      'All training of the weights, and that of what generated their data where more than ten percent of it is synthetic, against 10^26 operations.',
      '权重的全部训练运算，合成数据逾百分之十的，并计生成该数据者的运算，与10^26次比较。',
    ),
  },
  {
    axis: 'derived',
    citation: 'ECCN 4E091 Note 1',
    of: fact('additional operations'),
    bands: [
      {
        value: 'within',
        through: greater(figure('4E091 Note 1 operations'), percent('4E091 Note 1 percent', fact('base operations'))),
      },
      // The other reading of AMB-13: percent of the total instead of the base.
      {
        value: 'between',
        through: percent('4E091 Note 1 percent', sum(fact('base operations'), fact('additional operations'))),
      },
      { value: 'beyond' },
    ],
    words: words(
      'Additional training against the greater of 2.5 x 10^25 operations and 25 percent of those of the published base.',
      '追加训练运算与2.5×10^25次及已公布基础模型运算的百分之二十五两者中较大者比较。',
    ),
  },
  {
    axis: 'fine-tuning',
    citation: '748 Supp. 10 para 7',
    of: fact('fine-tuning operations'),
    bands: [
      { value: 'within', through: percent('VEU fine-tuning percent', fact('original operations')) },
      { value: 'over' },
    ],
    words: words(
      'Fine-tuning against 25 percent of the operations of the original training.',
      '微调运算与原训练运算的百分之二十五比较。',
    ),
  },
]

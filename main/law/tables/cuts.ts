// The arithmetic of the text, as it puts it: which quantity is held against which bound, and whether the bound itself is in.
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
  {
    axis: 'tpp',
    citation: 'ECCN 3A090',
    of: fact('total processing performance'),
    bands: [
      { value: 'below-1600', below: figure('3A090.a.2 TPP') },
      { value: '1600-to-2400', below: figure('3A090.b.1 TPP') },
      { value: '2400-to-4800', below: figure('3A090.a.1 TPP') },
      { value: '4800-or-more' },
    ],
    words: words(
      'Total processing performance of one circuit against the figures of 3A090.a and .b; each figure itself is reached.',
      '单个集成电路的总处理性能与3A090.a、.b各数值比较，达到该数值即属之。',
    ),
  },
  {
    axis: 'density',
    citation: 'ECCN 3A090',
    of: fact('performance density'),
    bands: [
      { value: 'below-1.6', below: figure('3A090.b.1 density') },
      { value: '1.6-to-3.2', below: figure('3A090.b.2 density') },
      { value: '3.2-to-5.92', below: figure('3A090.a.2 density') },
      { value: '5.92-or-more' },
    ],
    words: words(
      'Performance density of one circuit against the figures of 3A090.a and .b; each figure itself is reached.',
      '单个集成电路的性能密度与3A090.a、.b各数值比较，达到该数值即属之。',
    ),
  },
  {
    axis: 'hbm',
    citation: 'ECCN 3A090.c',
    of: fact('memory bandwidth density'),
    // "Greater than": the figure itself is not reached.
    bands: [{ value: 'no', through: figure('3A090.c bandwidth density') }, { value: 'yes' }],
    words: words('Memory bandwidth density against that of 3A090.c.', '存储带宽密度与3A090.c的数值比较。'),
  },
  {
    axis: 'lpp-export-year',
    citation: '740.29(d)',
    of: fact('TPP received in the year'),
    // "Up to": the figure itself is allowed.
    bands: [{ value: 'within', through: figure('LPP year') }, { value: 'over' }],
    words: words(
      'What the account took in the year of export, this order with it, against the limit of License Exception LPP.',
      '账户在出口年度连同本次订单所取得者，与许可例外LPP的限额比较。',
    ),
  },
  {
    axis: 'lpp-receipt-year',
    citation: '740.29(h)(2)',
    of: fact('TPP received in the year'),
    // "Up to": the figure itself is allowed.
    bands: [{ value: 'within', through: figure('LPP year') }, { value: 'over' }],
    words: words(
      'What the account took in the year of receipt, this order with it, against the limit of License Exception LPP.',
      '账户在收货年度连同本次订单所取得者，与许可例外LPP的限额比较。',
    ),
  },
  {
    axis: 'lpp-shipment',
    citation: '740.29(g)(3)',
    of: fact('TPP of the order'),
    bands: [{ value: 'below', below: figure('LPP notice') }, { value: 'at-least' }],
    words: words(
      'The order against the TPP of which BIS is told before it leaves.',
      '订单与须在发运前通知BIS的TPP比较。',
    ),
  },
  {
    axis: 'aia-cumulative',
    citation: '740.27(c)',
    of: fact('cumulative TPP of the consignee'),
    bands: [{ value: 'below', below: figure('AIA submission') }, { value: 'at-least' }],
    words: words(
      'What the consignee took, this order with it, against the TPP with which its certification goes to BIS.',
      '收货人连同本次订单累计取得的TPP，与须向BIS提交证明的数值比较。',
    ),
  },
  {
    axis: 'tpp-21000',
    citation: '91 FR 1684',
    of: fact('total processing performance'),
    bands: [{ value: 'below', below: figure('case by case TPP') }, { value: 'at-least' }],
    words: words(
      'Total processing performance of one circuit against that of case-by-case review.',
      '单个集成电路的总处理性能与逐案审查的数值比较。',
    ),
  },
  {
    axis: 'bandwidth-6500',
    citation: '91 FR 1684',
    of: fact('memory bandwidth'),
    bands: [{ value: 'below', below: figure('case by case bandwidth') }, { value: 'at-least' }],
    words: words(
      'Memory bandwidth of one circuit against that of case-by-case review.',
      '单个集成电路的存储带宽与逐案审查的数值比较。',
    ),
  },
]

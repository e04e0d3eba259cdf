// The arithmetic of the text, as it puts it: which quantity is held against which bound, and whether the bound itself is in.
import type { FigureId, FigureTable } from '../figure-names.ts'
import type { Cut, Quantity, QuantityFact } from '../model.ts'
import type { AxisId, ValueOf } from '../names.ts'
import { words } from '../words.ts'

/** A cut of an axis into its own values. */
type NamedCut = { [Id in AxisId]: Omit<Cut<ValueOf<Id>>, 'axis'> & { readonly axis: Id } }[AxisId]

const fact = (name: QuantityFact): Quantity => ({ kind: 'fact', fact: name })
const figure = (id: FigureId): Quantity => ({ kind: 'figure', figure: id })
const sum = (...of: readonly Quantity[]): Quantity => ({ kind: 'sum', of })
const greater = (...of: readonly Quantity[]): Quantity => ({ kind: 'greater', of })
const percent = (id: FigureId, of: Quantity): Quantity => ({ kind: 'percent', figure: id, of })
const beyond = (share: QuantityFact, id: FigureId, of: Quantity): Quantity => ({
  kind: 'beyond',
  share,
  figure: id,
  of,
})

const ofQuarter = (table: FigureTable): Quantity => ({ kind: 'of-quarter', table })
const raised = (by: QuantityFact, of: Quantity): Quantity => ({ kind: 'raised', by, of })
const toE1OrE2 = (of: Quantity, otherwise: Quantity): Quantity => ({
  kind: 'where',
  destination: 'E:1 or E:2',
  of,
  otherwise,
})
const nothing = sum()
const order = fact('TPP of the order')

/** 742.6(b)(10)(iii)(B) and (C): met by what was licensed before, kept by the order with it, or passed by the order in part. */
const allocation = (axis: 'allocation' | 'allocation-net', licensed: Quantity, en: string, zh: string): NamedCut => {
  const limit = raised('increase by assurances', figure('country allocation'))
  return {
    axis,
    citation: '742.6(b)(10)(iii)(B)(1)',
    of: sum(licensed, order),
    bands: [{ value: 'met', of: licensed, from: limit }, { value: 'within', through: limit }, { value: 'straddles' }],
    words: words(en, zh),
  }
}

/** Table 1 to 748.15(a)(2)(iii)(B): a level for each quarter, itself allowed, and none after 2027. */
const nveu = (axis: 'nveu-export-quarter' | 'nveu-receipt-quarter', en: string, zh: string): NamedCut => ({
  axis,
  citation: '748.15(a)(2)(iii)(B)',
  of: sum(fact('installed TPP less attrition'), order),
  bands: [{ value: 'within', through: ofQuarter('NVEU') }, { value: 'over' }],
  without: 'no-level',
  words: words(en, zh),
})

/** 748 Supp. 10 para 6: "no more than" a share of what is owned, the order counted in it or not. */
const share = (
  axis: 'uveu-25' | 'uveu-7' | 'uveu-50',
  there: QuantityFact,
  most: FigureId,
  en: string,
  zh: string,
): NamedCut => ({
  axis,
  citation: '748 Supp. 10 para 6',
  of: sum(fact(there), order),
  bands: [
    { value: 'within', through: percent(most, fact('TPP owned in all')) },
    { value: 'differs', through: percent(most, sum(fact('TPP owned in all'), order)) },
    { value: 'over' },
  ],
  words: words(en, zh),
})

export const cuts: readonly NamedCut[] = [
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
    axis: 'hbm-density',
    citation: '740.25(c)',
    of: fact('memory bandwidth density'),
    bands: [{ value: 'below', below: figure('HBM exception density') }, { value: 'at-least' }],
    words: words(
      'Memory bandwidth density against that of License Exception HBM; the figure itself is reached.',
      '存储带宽密度与许可例外HBM的数值比较，达到该数值即属之。',
    ),
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
  {
    axis: 'us-content',
    citation: '734.4',
    of: fact('controlled U.S. content'),
    bands: [
      { value: 'none', through: nothing },
      // "Exceeding": the level itself is allowed.
      { value: 'at-most-de-minimis', through: toE1OrE2(figure('de minimis percent E'), figure('de minimis percent')) },
      { value: 'above-de-minimis' },
    ],
    words: words(
      'Controlled U.S. content in percent against the de minimis level, a lower one to destinations of E:1 and E:2.',
      '受控美国成分百分比与最低限度比较，对E:1、E:2组目的地为较低者。',
    ),
  },
  allocation(
    'allocation',
    fact('TPP licensed to the country'),
    'What was licensed to the country, this order with it, against its allocation with any increase by assurances.',
    '已许可至该国者连同本次订单，与该国额度(含保证所增)比较。',
  ),
  allocation(
    'allocation-net',
    fact('TPP licensed to the country less attrition'),
    'The same with retired circuits taken off what was licensed (AMB-04).',
    '同上，但已许可者扣除已退役电路(AMB-04)。',
  ),
  nveu(
    'nveu-export-quarter',
    'The installed base in the country, attrition taken off and this order with it, against the level of the quarter of export.',
    '在该国扣除损耗的装机总量连同本次订单，与出口所在季度的水平比较。',
  ),
  nveu(
    'nveu-receipt-quarter',
    'The installed base in the country, attrition taken off and this order with it, against the level of the quarter of receipt.',
    '在该国扣除损耗的装机总量连同本次订单，与收货所在季度的水平比较。',
  ),
  share(
    'uveu-25',
    'TPP outside Supplement 5(a)',
    'UVEU outside percent',
    'Owned computing power outside Supplement 5(a), this order with it, against a share of all that is owned.',
    '附件5(a)以外的自有算力连同本次订单，与自有算力总量之份额比较。',
  ),
  share(
    'uveu-7',
    'TPP in the country',
    'UVEU country percent',
    'Owned computing power in the country, this order with it, against a share of all that is owned.',
    '该国境内的自有算力连同本次订单，与自有算力总量之份额比较。',
  ),
  share(
    'uveu-50',
    'TPP outside the United States',
    'UVEU abroad percent',
    'Owned computing power outside the United States, this order with it, against a share of all that is owned.',
    '美国境外的自有算力连同本次订单，与自有算力总量之份额比较。',
  ),
  {
    axis: 'license',
    citation: '748 Supp. 2 (c)(3)',
    of: sum(fact('TPP used of the license'), order),
    bands: [{ value: 'valid', through: fact('TPP of the license') }, { value: 'too-small' }],
    words: words(
      'What was shipped under the license, this order with it, against the quantity on its face.',
      '依该许可证已发运者连同本次订单，与其载明数量比较。',
    ),
  },
]

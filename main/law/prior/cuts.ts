// Quantities that only the earlier edition cuts.
import type { Cut } from '../model.ts'
import { words } from '../words.ts'

export const priorCuts: readonly Cut[] = [
  {
    axis: 'hbm-density',
    citation: '740.25(c)',
    of: { kind: 'fact', fact: 'memory bandwidth density' },
    bands: [{ value: 'below', below: { kind: 'figure', figure: 'HBM exception density' } }, { value: 'at-least' }],
    words: words(
      'Memory bandwidth density against that of License Exception HBM; the figure itself is reached.',
      '存储带宽密度与许可例外HBM的数值比较，达到该数值即属之。',
    ),
  },
]

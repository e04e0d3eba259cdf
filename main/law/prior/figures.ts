// Figures that only the earlier edition cuts facts at.
import type { Figure } from '../../engine/model.ts'

export const priorFigures = [
  { id: 'HBM exception density', values: [{ value: '3.3' }], unit: 'GB/s/mm²', citation: '740.25(c)' },
] as const satisfies readonly Figure[]

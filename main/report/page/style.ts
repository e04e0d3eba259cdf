// The look of a report, decided once: one grid, one scale of type, few colours.
import type { PaperSize } from '../../../shared/contract/values.ts'
import type { Ink } from '../../../shared/charts/scene.ts'
import type { Face } from './fonts.ts'

export type Sheet = { readonly width: number; readonly height: number }

/** Upright; in points. */
export const sheets: Readonly<Record<PaperSize, Sheet>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
}
export const margin = { left: 54, right: 54, top: 74, bottom: 62 } as const

export const inks: Readonly<Record<Ink, string>> = {
  ink: '#1b1d21',
  soft: '#565a61',
  line: '#8c8a83',
  hairline: '#d9d7d1',
  track: '#efeeea',
  surface: '#f6f5f2',
  accent: '#1d4f91',
  clear: '#196b3f',
  authorized: '#0e6670',
  license: '#97420a',
  review: '#6a3aa3',
  prior: '#40566f',
  outside: '#5a5d63',
  denial: '#a3182b',
}

export type TextStyle = {
  readonly face: Face
  readonly size: number
  readonly leading: number
  readonly ink: Ink
}

const style = (size: number, leading: number, face: Face = 'regular', ink: Ink = 'ink'): TextStyle => ({
  face,
  size,
  leading,
  ink,
})

export const styles = {
  title: style(23, 28, 'strong'),
  subtitle: style(12, 16, 'regular', 'soft'),
  part: style(15, 20, 'strong'),
  heading: style(11, 15, 'strong'),
  subheading: style(9, 12.5, 'strong'),
  body: style(9, 12.5),
  strong: style(9, 12.5, 'strong'),
  soft: style(9, 12.5, 'regular', 'soft'),
  note: style(7.75, 10.5, 'regular', 'soft'),
  label: style(7.75, 10.5, 'regular', 'soft'),
  cell: style(7.5, 10),
  cellStrong: style(7.5, 10, 'strong'),
  cellSoft: style(7.5, 10, 'regular', 'soft'),
  figure: style(9, 12.5),
  running: style(7.75, 10.5, 'regular', 'soft'),
} as const satisfies Readonly<Record<string, TextStyle>>

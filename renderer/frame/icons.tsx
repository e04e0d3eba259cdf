// Sixteen-pixel line icons with one stroke. Those that carry meaning come from shared/charts, which the report draws too.
import { type IconName as MarkName, iconPaths } from '../../shared/charts/marks.ts'

const drawings = {
  start: 'M2.5 7.5 8 3l5.5 4.5M4 6.5V13h8V6.5',
  overview: 'M2.5 13.5V8.5m4 5v-8m4 8v-5m3.5 5H2M13.5 13.5v-11',
  transactions: 'M2.5 4h11M2.5 8h11M2.5 12h11M5.5 4v8',
  parties:
    'M5.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM2 13c.4-2.3 1.7-3.5 3.5-3.5S8.600 10.700 9 13M10.500 8a1.800 1.800 0 1 0-.7-3.450M11 9.600c1.600.2 2.600 1.400 3 3.400',
  limits: 'M2.500 11.500a5.500 5.500 0 1 1 11 0M8 11.500l2.800-3.800',
  windows: 'M2.500 4h11v9h-11zM2.500 7h11M5.500 2.500V5M10.500 2.500V5',
  filings: 'M2.500 4h11v8h-11zM2.500 4.500 8 8.500l5.500-4',
  rule: 'M8 2.500v11M3.500 4.500h9M3.500 4.500 2 9h3L3.500 4.500ZM12.500 4.500 11 9h3l-1.500-4.500ZM5.500 13.500h5',
  compare: 'M3 3h4v10H3zM9 3h4v10H9z',
  reports: 'M4 2.500h5.500L12 5v8.500H4zM9.500 2.500V5H12M6 8h4M6 10.500h4',
  log: 'M4 3.500h9M4 8h9M4 12.500h9M2 3.500h.01M2 8h.01M2 12.500h.01',
  settings:
    'M2.500 5h5M11 5h2.500M9.200 6.800a1.800 1.800 0 1 0 0-3.600 1.800 1.800 0 0 0 0 3.600ZM2.500 11h2M8.500 11h5M6.500 12.800a1.800 1.800 0 1 0 0-3.600 1.800 1.800 0 0 0 0 3.600Z',
  import: 'M8 2.500v7.500m0 0 3-3m-3 3-3-3M2.500 11v2.500h11V11',
  export: 'M8 10V2.500m0 0 3 3m-3-3-3 3M2.500 11v2.500h11V11',
  search: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM10.300 10.300l3.200 3.200',
  none: 'M8 9.200a1.200 1.200 0 1 0 0-2.400 1.200 1.200 0 0 0 0 2.400Z',
  denial: 'M8 13.700A5.700 5.700 0 1 0 8 2.300a5.700 5.700 0 0 0 0 11.400ZM4.100 4.100l7.800 7.800',
  approval: 'M8 13.700A5.700 5.700 0 1 0 8 2.300a5.700 5.700 0 0 0 0 11.400ZM8 5v6M5 8h6',
  warning: 'M8 2.700 1.900 13.200h12.200L8 2.700ZM8 6.500v3.300M8 11.500h.01',
  error: 'M8 13.700A5.700 5.700 0 1 0 8 2.300a5.700 5.700 0 0 0 0 11.400ZM8 5v3.700M8 11h.01',
  info: 'M8 13.700A5.700 5.700 0 1 0 8 2.300a5.700 5.700 0 0 0 0 11.400ZM8 7.500V11M8 5h.01',
  flag: 'M4 13.500v-11M4 3h8l-2 2.700L12 8.500H4',
  close: 'm4 4 8 8M12 4l-8 8',
  right: 'm6 3.500 4.500 4.500L6 12.500',
  down: 'M3.500 6 8 10.500 12.500 6',
  up: 'M3.500 10 8 5.500l4.500 4.500',
  left: 'M10 3.500 5.500 8l4.500 4.500',
  columns: 'M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10',
  filter: 'M2.500 3.500h11L9.500 8.500v4l-3 1.200V8.500z',
  plus: 'M8 3v10M3 8h10',
  edit: 'm3 13 .6-2.800 7-7 2.200 2.200-7 7L3 13Z',
  history: 'M8 13.700A5.700 5.700 0 1 0 8 2.300a5.700 5.700 0 0 0 0 11.400ZM8 5v3.200l2.200 1.300',
  open: 'M2.500 12.500v-9h4l1.500 1.800h5.500v7.200z',
  seal: 'M8 9.700a3.600 3.600 0 1 0 0-7.200 3.600 3.600 0 0 0 0 7.200ZM6 9.300 5 13.700l3-1.600 3 1.600-1-4.400',
  key: 'M5.500 10.500a3 3 0 1 1 2.700-4.300H14v2.300h-1.500V10h-2V8.500H8.300a3 3 0 0 1-2.800 2Z',
  copy: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  play: 'M5 3.200v9.600l7.500-4.800z',
  undo: 'M5.500 3 2.500 6l3 3M2.800 6h6.500a3.700 3.700 0 0 1 0 7.400H6',
} satisfies Record<string, string>

export type IconName = keyof typeof drawings | MarkName

const isMark = (name: IconName): name is MarkName => name in iconPaths

/** The line of an icon in its square of 16. */
export const lineOf = (name: IconName): string => (isMark(name) ? iconPaths[name] : drawings[name])

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={lineOf(name)} />
    </svg>
  )
}

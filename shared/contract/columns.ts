// The columns of the grid, once: what a row shows, what a view filters by, and what it is ordered by. Plain data.

/** Columns that hold a word: a status, an outcome, a country, a name. */
export const wordColumns = [
  'status',
  'activity',
  'eccn',
  'itemClass',
  'outcomeCodified',
  'outcomeEnforced',
  'outcomePrior',
  'posture',
  'reviewPolicy',
  'destination',
  'consignee',
  'headquarters',
  'ultimateParent',
  'group',
  'signOff',
] as const
export type WordColumn = (typeof wordColumns)[number]

/** Columns a view can filter and count by. */
export const facetNames = [...wordColumns, 'needs'] as const

/** Columns a view can be sorted by; `key` is the order in which transactions entered the case. */
export const sortColumns = ['key', 'id', ...wordColumns, 'eventDate', 'tpp'] as const

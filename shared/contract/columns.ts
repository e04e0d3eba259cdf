// The columns of the grid, once: what a row shows, what a view filters by, and what it is ordered by. Plain data.

/** Columns that a record and its answers fill with a word: a status, an outcome, a country, a name. */
export const factColumns = [
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

/** Columns that a person fills who works on a transaction, and that no answer rests on. */
export const workColumns = ['assignee', 'workStatus', 'note'] as const

export const wordColumns = [...factColumns, ...workColumns] as const
export type FactColumn = (typeof factColumns)[number]
export type WordColumn = (typeof wordColumns)[number]

/** Columns a view can filter and count by; what is noted is searched by text. */
export const facetNames = [...factColumns, 'assignee', 'workStatus', 'needs'] as const

/** Columns a view can be sorted by; `key` is the order in which transactions entered the case. */
export const sortColumns = ['key', 'id', ...wordColumns, 'eventDate', 'due', 'tpp'] as const

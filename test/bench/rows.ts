// The ratios of the table: what each is held against, its goal, and how it follows from what one round cost.
import type { Cost } from './measure.ts'

/** What was measured in a round, by name. */
export type Costs = Record<string, Cost>

/** `part`: what is measured together; a row without another side is a figure of its own. */
export type Row = {
  readonly id: string
  readonly what: string
  readonly against: string
  readonly goal: string
  readonly part: Part
  readonly of: (costs: Costs, bytes: number) => number
}

export type Part = 'stdin' | 'case' | 'report'

const processor =
  (above: string, below: string, by = 1) =>
  (costs: Costs): number =>
    (costs[above]?.processor ?? Number.NaN) / (costs[below]?.processor ?? Number.NaN) / by
const memory =
  (above: string) =>
  (costs: Costs): number =>
    costs[above]?.memory ?? Number.NaN

export const rowsOf = (records: number): readonly Row[] => [
  {
    id: 'stdin',
    what: '`determine --stdin`, all output',
    against: 'parse of the same lines and write of the same output alone',
    goal: '≤ 2.5',
    part: 'stdin',
    of: processor('stdin', 'pass-through'),
  },
  {
    id: 'case',
    what: '`determine CASE`, ledgers binding',
    against: '`determine --stdin` of the same records',
    goal: '≤ 1.5',
    part: 'case',
    of: processor('determine', 'stdin'),
  },
  {
    id: 'import NDJSON',
    what: 'import of NDJSON',
    against: '`JSON.parse` of the same file alone',
    goal: '≤ 4',
    part: 'case',
    of: processor('import-json', 'parse-json'),
  },
  {
    id: 'import CSV',
    what: 'import of CSV',
    against: 'csv-parse of the same file alone',
    goal: '≤ 4',
    part: 'case',
    of: processor('import-csv', 'parse-csv'),
  },
  {
    id: 'export NDJSON',
    what: 'export as NDJSON',
    against: '`JSON.parse` and `JSON.stringify` of the same rows',
    goal: '≤ 3',
    part: 'case',
    of: processor('export-json', 'write-json'),
  },
  {
    id: 'export CSV',
    what: 'export as CSV',
    against: 'csv-parse and csv-stringify of the same rows',
    goal: '≤ 3',
    part: 'case',
    of: processor('export-csv', 'write-csv'),
  },
  {
    id: 'windows',
    what: '`windows --json`',
    against: '`determine --stdin` of the same records',
    goal: '–',
    part: 'case',
    of: processor('windows', 'stdin'),
  },
  {
    id: 'correction',
    what: 'one correction, answers shown',
    against: '`determine CASE`',
    goal: '≤ 1/2,000 at 1,000,000',
    part: 'case',
    of: processor('correction', 'determine'),
  },
  {
    id: 'overview',
    what: '`overview --json`',
    against: 'the same of a tenth of the records',
    goal: '≤ 3 at 1,000,000 against 1,000',
    part: 'case',
    of: processor('overview', 'overview-tenth'),
  },
  {
    id: 'cost a row',
    what: 'cost of a row in `determine CASE`',
    against: 'the same of a tenth of the records',
    goal: '≤ 1.25 at 3,000,000 against 100,000',
    part: 'case',
    of: processor('determine', 'determine-tenth', records / Math.round(records / 10)),
  },
  {
    id: 'file',
    what: 'bytes of the file for a determination beyond its facts',
    against: '–',
    goal: '≤ 60 bytes',
    part: 'case',
    of: (_, bytes) => bytes,
  },
  {
    id: 'report time',
    what: 'report of a tenth of the records and its verification, processor time',
    against: 'the same of a hundredth',
    goal: '≤ 11',
    part: 'report',
    of: processor('report', 'report-tenth'),
  },
  {
    id: 'report memory',
    what: 'the same, most memory',
    against: 'the same of a hundredth',
    goal: '≤ 1.5',
    part: 'report',
    of: (costs) => memory('report')(costs) / memory('report-tenth')(costs),
  },
  ...(['stdin', 'import-csv', 'determine', 'export-csv', 'windows', 'report'] as const).map((name): Row => ({
    id: `MB ${name}`,
    what: `most memory of ${name}, in megabytes`,
    against: '–',
    goal: '≤ 600 at 1,000,000',
    part: name === 'stdin' ? 'stdin' : name === 'report' ? 'report' : 'case',
    of: memory(name),
  })),
]

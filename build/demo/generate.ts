// Writes the sample list: 1,000 good rows and 20 broken ones, each broken in its own way. Equal seed, equal bytes.
// Run it with `node build/demo/generate.ts` after a change of the columns or of the kinds of transactions.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { csvLine } from '../../main/intake/csv.ts'
import { createColumnSet, tableCells } from '../../main/intake/export.ts'
import { checkRecord } from '../../main/intake/record.ts'
import { type Chance, createChance } from './chance.ts'
import { kinds } from './kinds.ts'
import { stockOf } from './stock.ts'

const SEED = 4544

const folder = new URL('../../main/intake/demo/', import.meta.url)

const shuffled = <Value>(chance: Chance, values: readonly Value[]): Value[] => {
  const list = [...values]
  for (let end = list.length - 1; end > 0; end -= 1) {
    const other = chance.whole(0, end)
    const [one, two] = [list[end], list[other]]
    if (one !== undefined && two !== undefined) [list[end], list[other]] = [two, one]
  }
  return list
}

const makeRecords = (chance: Chance): TransactionRecord[] => {
  const stock = stockOf()
  const drafts = kinds.flatMap(({ count, make }) => Array.from({ length: count }, () => make(chance, stock)))
  return shuffled(chance, drafts).map((draft, index) => {
    const record = { id: `T-${String(index + 1).padStart(4, '0')}`, ...draft }
    const checked = checkRecord(record)
    if (!checked.ok) throw new Error(`${record.id}: ${JSON.stringify(checked.error)}`)
    return record
  })
}

type Row = { readonly cells: readonly string[]; readonly raw?: string }
/** What a person got wrong: a cell, or the row itself. */
type Break = { readonly column: string; readonly text: string } | { readonly row: (cells: readonly string[]) => Row }

const BREAKS: readonly Break[] = [
  { column: 'destination', text: 'Georgia' },
  { column: 'destination', text: 'EL' },
  { column: 'consignee.headquarters', text: 'Ruritania' },
  { column: 'dates.export', text: '03/04/2025' },
  { column: 'dates.export', text: '2025-02-30' },
  { column: 'dates.order', text: 'mid June' },
  { column: 'item.quantity', text: '1,200' },
  { column: 'item.quantity', text: 'twelve' },
  { column: 'item.quantity', text: '-64' },
  { column: 'activity', text: 'shipment' },
  { column: 'item.datacenter', text: 'maybe' },
  { column: 'held.purchaseOrder', text: 'pending' },
  { column: 'item.eccn', text: '3A090,a' },
  { column: 'item.weights.trainingOperations', text: 'about 1e26' },
  { column: 'consignee.listed', text: 'none; entity-list' },
  { column: 'held.license', text: 'no' },
  { column: 'held.license.number', text: 'D778120' },
  { column: 'id', text: 'T-0001' },
  { row: (cells) => ({ cells: [...cells, 'see attached e-mail'] }) },
  { row: (cells) => ({ cells, raw: csvLine(cells).replace(/^([^,]*),/, '"$1" copy,') }) },
]

const broken = (names: readonly string[], source: readonly string[], index: number, fault: Break): Row => {
  const cells = source.map((cell, column) =>
    names[column] === 'id' ? `X-${String(index + 1).padStart(2, '0')}` : cell,
  )
  if ('row' in fault) return fault.row(cells)
  const put = (column: string, text: string): void => {
    const place = names.indexOf(column)
    if (place === -1) throw new Error(`the list has no column ${column}`)
    cells[place] = text
  }
  put(fault.column, fault.text)
  // "no" in place of a license, and yet the number of one.
  if (fault.column === 'held.license') put('held.license.number', 'D551204')
  return { cells }
}

const chance = createChance(SEED)
const records = makeRecords(chance)
const set = createColumnSet()
for (const record of records) set.add(record)
// Columns that only broken rows fill.
set.add({ id: 'x', activity: 'export', item: { eccn: 'EAR99' }, parties: [], held: { license: false } })
const columns = set.columns()
const names = columns.map(({ name }) => name)
const rows: Row[] = records.map((record) => ({ cells: tableCells(columns, record) }))
BREAKS.forEach((fault, index) => {
  // A plain sale gives the rest of the row; broken rows stand apart from each other, after row 40.
  const source = records.find(({ item, held }) => item.unit != null && held?.license == null)
  if (source === undefined) throw new Error('the list has no plain sale')
  rows.splice(40 + index * 47, 0, broken(names, tableCells(columns, source), index, fault))
})
const text = `\u{FEFF}${csvLine(names)}${rows.map(({ cells, raw }) => raw ?? csvLine(cells)).join('')}`
// The repository keeps texts with LF.
writeFileSync(fileURLToPath(new URL('transactions.csv', folder)), text.replaceAll('\r\n', '\n'))
console.log(`${records.length} good rows, ${BREAKS.length} broken ones, ${names.length} columns`)

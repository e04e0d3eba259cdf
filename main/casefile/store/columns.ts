// The grid's columns as the table `current_row` names them; what they hold is listed once, in shared/contract/columns.ts.
import { type FactColumn, type WordColumn, factColumns, wordColumns } from '../../../shared/contract/columns.ts'

export { type FactColumn, type WordColumn, factColumns, wordColumns }

/** A column as the table names it: `item_class` for `itemClass`; `group` is a word of SQL. */
export const sqlName = (column: WordColumn): string =>
  column === 'group' ? 'parent_group' : column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The word columns of a row, as interned numbers under the names of the contract. */
export const wordsOfRow = (table: string): string =>
  wordColumns.map((column) => `${table}.${sqlName(column)} AS "${column}"`).join(', ')

// The names of figures as types: code and tables of this pack that misspell one do not compile. A pack read from a file is checked for
// the same by pack-file.ts.
import type { LookedUp } from './looked-up.ts'
import type { figures } from './tables/figures.ts'

export type FigureId = (typeof figures)[number]['id']

/** A row of a table that has one for each quarter, and the name of the table. */
type RowOf<Table extends string> = `${Table} ${number}Q${number}`
type TableOf<Id extends string> = Id extends RowOf<infer Table> ? Table : never

/** A figure of this pack, or one that a pack read from a file names and has. */
export type FigureName = FigureId | LookedUp<'figure'>
export type FigureTable = TableOf<FigureId> | LookedUp<'figure'>

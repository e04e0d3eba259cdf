// What a list shows of its rows: its columns in their order, each with the word above it and what it says of a row. A list is defined
// once, and whoever shows it chooses its layout alone.
import { type Catalog, type Language, say } from '../language/catalog.ts'

export type Column<Row> = {
  readonly head: (language: Language) => string
  readonly cell: (row: Row, language: Language) => string
  /** A figure, of which the digits stand below each other. */
  readonly isFigure: boolean
}

/** Columns under words of a catalog: of text, and of figures. */
export const columnsUnder = <Key extends string, Row>(words: Catalog<Key>) => {
  const under =
    (isFigure: boolean) =>
    (key: Key, cell: Column<Row>['cell']): Column<Row> => ({
      head: (language) => say(words, language, key),
      cell,
      isFigure,
    })
  return { text: under(false), figure: under(true) }
}

const made = Symbol('made by tableOf')

/** A list ready to be laid out. Nothing but `tableOf` makes one. */
export type Table = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Places of the columns that hold figures. */
  readonly figures: readonly number[]
  readonly [made]: true
}

export const tableOf = <Row>(columns: readonly Column<Row>[], rows: Iterable<Row>, language: Language): Table => ({
  head: columns.map(({ head }) => head(language)),
  rows: Array.from(rows, (row) => columns.map(({ cell }) => cell(row, language))),
  figures: columns.flatMap(({ isFigure }, place) => (isFigure ? [place] : [])),
  [made]: true,
})

// The page that documents the columns of a table, in both languages.
import { explainColumns, explainParties } from './template.ts'

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`)

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`

/** Markdown. */
export const columnsPage = (): string => {
  const chinese = explainColumns('zh-CN')
  const parties = explainParties('zh-CN')
  return `# Columns of a table of transactions

CSV and XLSX lists hold one transaction a row; the first row names the columns. \`docket schema --csv-template\` prints a
template, \`docket schema --columns\` this table. 每行一条交易，首行写列名。

- An empty cell is **unknown**, never no. Say \`no\` or \`none\` where that is known. 空单元格表示未知；已知为否时写 no（否）或 none。
- Dates are \`YYYY-MM-DD\`; a year first or a month in letters is read too. \`03/04/2025\` is an error, because nobody can tell which month it is.
- Countries are ISO 3166-1 codes or names in English or Chinese. "Georgia" is an error that asks which one is meant.
- Numbers have no grouping and a point before decimals. Lists have semicolons between their values.
- Parties go by role in place of \`PARTY\`: \`consignee.headquarters\`, a second end user \`endUser[2].name\`.
  \`consignee.alsoRoles\` = \`end-user; operator\` gives one company several roles.
- Lists of figures are numbered: \`item.unit.rates[1].tops\`, \`item.unit.rates[2].tops\`.
- A header that is no column name is matched by names in use ("Qty", "Ship date", "收货人"); \`--map "Header=column"\` settles the rest.
- CSV is UTF-8 with or without byte order mark, separated by commas, semicolons or tabs. GB18030 and UTF-16 are read with \`--encoding\`.
- A cell that begins like a formula is written with an apostrophe before it, and read without it.
- A table holds the parties in the order of their roles; NDJSON keeps every order.

## Parties

| PARTY | Role | 角色 |
| --- | --- | --- |
${explainParties('en')
  .map(([prefix, role], index) => row(`\`${prefix}\``, role, parties[index]?.[1] ?? ''))
  .join('')}
## Columns

| Column | Meaning | 含义 | Form |
| --- | --- | --- | --- |
${explainColumns('en')
  .map(({ column, words, form }, index) => row(`\`${column}\``, words, chinese[index]?.words ?? '', form))
  .join('')}`
}

// The page that documents the columns of a table, in both languages.
import { explainColumns, explainParties } from './template.ts'

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`)

const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`

/** Markdown. */
export const columnsPage = (): string => {
  const chinese = explainColumns('zh-CN')
  const parties = explainParties('zh-CN')
  return `# Columns of a table of transactions

CSV and XLSX lists hold one transaction a row; one row names the columns, and what stands above it is not read. \`docket schema --csv-template\` prints a
template, \`docket schema --columns\` this table. 每行一条交易，其中一行写列名。

- An empty cell is **unknown**, never no. Say \`no\` or \`none\` where that is known. 空单元格表示未知；已知为否时写 no（否）或 none。
- Dates are \`YYYY-MM-DD\`; a year first or a month in letters is read too. \`03/04/2025\` is asked, unless \`--dates\` says which comes first.
- Countries are ISO 3166-1 codes, or official and usual names in English, simplified or traditional Chinese. "Georgia" is asked.
- Numbers have no grouping and a point before decimals, unless \`--decimal\` says how the list writes them. \`25%\` is read where per cent are meant. Lists have semicolons between their values.
- A closed list is read by its values or by the words people use: \`Re-export\`, \`再出口\`, \`IaaS\`. What else a list says is told once: \`--value "activity:Sale=export"\`.
- In a workbook a number means what its cell shows: \`40%\` is forty, \`000123\` keeps its zeros, "May-25" is asked. A formula without a stored value, a merged cell and what a sheet hides are told or asked.
- A value for every row: \`--set activity=export\`. A party that is another one where nothing is stated: \`--same endUser=consignee\`. Words for not known: \`--unknown N/A\`.
- Parties go by role in place of \`PARTY\`: \`consignee.headquarters\`, a second end user \`endUser[2].name\`.
  \`consignee.alsoRoles\` = \`end-user; operator\` gives one company several roles.
- Lists of figures are numbered: \`item.unit.rates[1].tops\`, \`item.unit.rates[2].tops\`.
- A header that is no column name is matched by names in use ("Qty", "Ship date", "收货人"); \`--map "Header=column"\` settles the rest,
  and \`--map "#3=column"\` the third column where two have one header or it has none.
- Text is UTF-8, or UTF-16 with its mark, separated by commas, semicolons, tabs or vertical bars. GB18030, Big5, Shift_JIS, EUC-KR, Windows-1252 and Windows-1251 are offered where they are likely and read with \`--encoding\`.
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

// Why a file cannot be read as a list, and what has to be settled before it can: what it is, and what to do by the command. The desk
// says what it is and shows the choice itself.
import { type Language, type Slots, catalog, say } from './catalog.ts'

export const fileKindWords = catalog(
  {
    xls: 'an Excel 97–2003 workbook (.xls)',
    encrypted: 'a workbook protected by a password',
    'web-page': 'a web page (HTML)',
    'xml-spreadsheet': 'an XML spreadsheet of 2003',
    text: 'a text file, such as CSV',
    ods: 'an OpenDocument spreadsheet (.ods)',
    xlsb: 'a binary workbook (.xlsb)',
    docx: 'a Word document',
    pptx: 'a PowerPoint presentation',
    pdf: 'a PDF',
    zip: 'a ZIP archive, perhaps a workbook',
    empty: 'empty',
    unknown: 'a file of another kind',
  },
  {
    xls: 'Excel 97–2003 工作簿（.xls）',
    encrypted: '受密码保护的工作簿',
    'web-page': '网页（HTML）',
    'xml-spreadsheet': '2003 版 XML 电子表格',
    text: '文本文件（如 CSV）',
    ods: 'OpenDocument 电子表格（.ods）',
    xlsb: '二进制工作簿（.xlsb）',
    docx: 'Word 文档',
    pptx: 'PowerPoint 演示文稿',
    pdf: 'PDF',
    zip: 'ZIP 压缩文件，可能是工作簿',
    empty: '空文件',
    unknown: '其他类型的文件',
  },
)

export const limitWords = catalog(
  {
    bytes: 'it unpacks to more than a gigabyte',
    texts: 'it holds more text than can be kept at once',
    merges: 'it holds too many merged cells',
    sheets: 'it holds too many sheets',
    memory: 'it needs too much memory',
    time: 'it takes too long for its size',
  },
  {
    bytes: '解压后超过 1 GB',
    texts: '所含文字过多，无法同时保存',
    merges: '合并单元格过多',
    sheets: '工作表过多',
    memory: '所需内存过多',
    time: '就其大小而言耗时过长',
  },
)

export const listProblemWords = catalog(
  {
    'encoding-not-stated':
      'the text is not UTF-8 and does not say what it is; most likely it is {likely}, reading {sample}',
    'encoding-not-told':
      'the text is not UTF-8, and in which encoding it is cannot be told; as {likely} it would read {sample}',
    'encoding-wrong': 'byte {byte} is not {encoding}',
    'text-is-other': 'the file is {kind}, not text',
    'workbook-is-other': 'the file is {kind}, not an XLSX workbook',
    'workbook-damaged': 'the workbook is damaged ({part})',
    'workbook-too-large': 'the workbook cannot be read: {limit}',
    'sheet-unknown': 'there is no sheet "{sheet}"; there are: {sheets}',
    'sheet-undecided': 'more than one sheet may hold the list: {sheets}',
    'hidden-undecided': 'the sheet hides {rows} of {of} rows, and columns: {columns}',
    'table-empty': 'there is no header row',
    'header-row-unknown': 'row {row} holds nothing, or comes too late for a header',
    'header-unusable': 'the headers cannot be matched: {detail}',
    'header-unknown': '"{header}" (column {position}) matches no column{suggestion}',
    'header-empty': 'column {letters} has no header and holds {sample}',
    'header-repeated': '"{header}" (column {position}) and "{other}" both stand for {column}',
    'header-missing': 'no header stands for {column}',
    'map-column-unknown': '"{column}" is not a column{suggestion}',
    'map-header-unknown': 'the file has no header "{header}"',
    'map-header-twice': 'the header "{header}" stands in several columns: {positions}',
    'and-more': 'and {count} more',
    'did-you-mean': ' (did you mean {name}?)',
  },
  {
    'encoding-not-stated': '文本不是 UTF-8，也未注明编码；最可能是 {likely}，读作 {sample}',
    'encoding-not-told': '文本不是 UTF-8，无法判断编码；按 {likely} 读作 {sample}',
    'encoding-wrong': '第 {byte} 字节不符合 {encoding}',
    'text-is-other': '该文件是{kind}，不是文本',
    'workbook-is-other': '该文件是{kind}，不是 XLSX 工作簿',
    'workbook-damaged': '工作簿已损坏（{part}）',
    'workbook-too-large': '无法读取工作簿：{limit}',
    'sheet-unknown': '没有名为“{sheet}”的工作表；现有：{sheets}',
    'sheet-undecided': '有多个工作表可能载有清单：{sheets}',
    'hidden-undecided': '工作表隐藏了 {of} 行中的 {rows} 行，以及列：{columns}',
    'table-empty': '没有表头行',
    'header-row-unknown': '第 {row} 行没有内容，或位置过后，不能作表头',
    'header-unusable': '表头无法匹配：{detail}',
    'header-unknown': '“{header}”（第 {position} 列）不对应任何列{suggestion}',
    'header-empty': '第 {letters} 列没有表头，但有内容 {sample}',
    'header-repeated': '“{header}”（第 {position} 列）与“{other}”都对应 {column}',
    'header-missing': '没有表头对应 {column}',
    'map-column-unknown': '“{column}”不是列名{suggestion}',
    'map-header-unknown': '文件没有表头“{header}”',
    'map-header-twice': '表头“{header}”出现在多列：{positions}',
    'and-more': '另有 {count} 项',
    'did-you-mean': '（是否指 {name}？）',
  },
)
export type ListProblemCode = keyof (typeof listProblemWords)['en']

/** What the command may be told, for what it can be told. */
const byCommand = catalog(
  {
    'encoding-not-stated': 'look at the names and import it with --encoding {likely}, or with another encoding',
    'encoding-not-told': 'state the encoding with --encoding and look at the names, or save it as UTF-8',
    'encoding-wrong': 'state another encoding with --encoding, or save it as UTF-8',
    'text-is-other': 'import a workbook with --format xlsx, or save it as CSV in UTF-8',
    'workbook-is-other':
      'open it in a spreadsheet and save it as XLSX, or import it with --format csv where it is text',
    'workbook-damaged': 'open it in a spreadsheet and save it again, or save it as CSV',
    'workbook-too-large': 'save the sheet as CSV',
    'sheet-unknown': 'name one of them with --sheet',
    'sheet-undecided': 'name one of them with --sheet',
    'hidden-undecided': 'say --hidden take to read them, or --hidden leave-out',
    'table-empty': 'a row must name the columns ("docket schema --csv-template")',
    'header-row-unknown': 'name the row of the header with --header-row',
    'header-unusable':
      'mend them, or settle them with --map "Header=column" or --map "#3=column" (an empty column leaves it out; "docket schema --columns" lists the columns), or --set column=value for all rows',
  },
  {
    'encoding-not-stated': '请核对名称，并以 --encoding {likely} 或其他编码导入',
    'encoding-not-told': '请以 --encoding 指明编码并核对名称，或另存为 UTF-8',
    'encoding-wrong': '请以 --encoding 指明其他编码，或另存为 UTF-8',
    'text-is-other': '若为工作簿，请以 --format xlsx 导入；或另存为 UTF-8 的 CSV',
    'workbook-is-other': '请用电子表格打开并另存为 XLSX；若为文本，请以 --format csv 导入',
    'workbook-damaged': '请用电子表格打开并重新保存，或另存为 CSV',
    'workbook-too-large': '请将工作表另存为 CSV',
    'sheet-unknown': '请以 --sheet 指明其一',
    'sheet-undecided': '请以 --sheet 指明其一',
    'hidden-undecided': '请以 --hidden take 读取，或以 --hidden leave-out 略去',
    'table-empty': '须有一行写明列名（“docket schema --csv-template”）',
    'header-row-unknown': '请以 --header-row 指明表头所在行',
    'header-unusable':
      '请更正，或以 --map "表头=列"、--map "#3=列" 指定（列为空则忽略；“docket schema --columns”列出全部列），或以 --set 列=值 为所有行给出',
  },
)

type Problem = { readonly code: ListProblemCode; readonly [slot: string]: unknown }

const MOST_NAMED = 8

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  Object.hasOwn(listProblemWords.en, String(value.code))

const slotsOf = (problem: Problem, language: Language): Slots => {
  const slots: Record<string, string | number> = { suggestion: '' }
  for (const [name, value] of Object.entries(problem)) {
    if (typeof value === 'number' || typeof value === 'string') slots[name] = value
    if (name === 'kind' && typeof value === 'string') slots[name] = wordOf(fileKindWords, language, value)
    if (name === 'limit' && typeof value === 'string') slots[name] = wordOf(limitWords, language, value)
    if (name === 'suggestion' && typeof value === 'string')
      slots[name] = say(listProblemWords, language, 'did-you-mean', { name: value })
    if (name === 'guesses' && Array.isArray(value)) Object.assign(slots, guessSlots(value))
    if (name === 'problems' && Array.isArray(value)) slots['detail'] = detailOf(value, language)
  }
  return slots
}

const wordOf = (
  words: { readonly [language in Language]: Readonly<Record<string, string>> },
  language: Language,
  key: string,
): string => words[language][key] ?? key

const guessSlots = (guesses: readonly unknown[]): Slots => {
  const [first] = guesses
  if (typeof first !== 'object' || first === null || !('encoding' in first) || !('sample' in first)) return {}
  return { likely: String(first.encoding), sample: String(first.sample) }
}

const detailOf = (problems: readonly unknown[], language: Language): string => {
  const named = problems.filter(isProblem).slice(0, MOST_NAMED)
  const more = problems.length - named.length
  const texts = named.map((problem) => listProblemText(problem, language))
  return [...texts, ...(more > 0 ? [say(listProblemWords, language, 'and-more', { count: more })] : [])].join(
    language === 'en' ? '; ' : '；',
  )
}

/** What stands in the way, as a clause without a full stop. */
export const listProblemText = (problem: Problem, language: Language): string =>
  say(listProblemWords, language, problem.code, slotsOf(problem, language))

const hasOption = (code: string): code is keyof (typeof byCommand)['en'] => Object.hasOwn(byCommand.en, code)

/** What to tell the command; empty for what only another file can mend. */
export const listProblemOptions = (problem: Problem, language: Language): string => {
  const { code } = problem
  return hasOption(code) ? say(byCommand, language, code, slotsOf(problem, language)) : ''
}

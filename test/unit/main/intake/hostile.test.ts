// Workbooks that are made to cost: every one ends within five seconds and with a reason.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openList } from '../../../../main/intake/list.ts'
import { WorkbookError } from '../../../../main/intake/workbook/problem.ts'
import type { ImportPlan } from '../../../../shared/contract/import-plan.ts'
import { damaged, soundFiles } from './support/damage.ts'
import { type Parts, workbookBytes } from './support/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MOST_MILLISECONDS = 5_000

/** What comes of a file: how many rows, or the code of what stood in the way. */
const outcomeOf = async (path: string, plan: ImportPlan = {}): Promise<number | string> => {
  const format = path.endsWith('.xlsx') ? 'xlsx' : 'csv'
  try {
    const list = await openList(path, { format, plan })
    if (!list.ok) return list.error.code
    let rows = 0
    for await (const row of list.value.rows()) rows += row.line > 0 ? 1 : 0
    return rows
  } catch (error) {
    // Whatever else a reader throws would be an error of the program.
    if (error instanceof WorkbookError) return error.problem.code
    throw error
  }
}

const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>activity</t></is></c></row>'
const row = (number: number): string =>
  `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>T-${number}</t></is></c><c r="B${number}" t="inlineStr"><is><t>export</t></is></c></row>`

/** A workbook of one sheet whose parts are given. */
const workbook = (name: string, parts: Parts): string => {
  const path = join(folder, name)
  writeFileSync(path, workbookBytes(parts))
  return path
}

const data = (rows: string, after = ''): string => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`

const inTime = async (path: string, plan: ImportPlan = {}): Promise<number | string> => {
  const from = process.cpuUsage()
  const outcome = await outcomeOf(path, plan)
  // What all threads have worked: a busy machine makes the clock run longer, and the file no dearer.
  const { user, system } = process.cpuUsage(from)
  expect((user + system) / 1000, path).toBeLessThan(MOST_MILLISECONDS)
  return outcome
}

describe('a workbook that is made to cost', { timeout: 60_000 }, () => {
  test('a gigabyte of blanks in a few kilobytes', async () => {
    const path = workbook('blanks.xlsx', { sheet: data(`${HEADER}${row(2)}${' '.repeat(200 * 1024 * 1024)}`) })
    expect(await inTime(path)).toSatisfy((outcome) => outcome === 1 || outcome === 'workbook-too-large')
  })

  test('entities that hold each other', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    const path = workbook('entities.xlsx', {
      sheet: `${bomb}${data(`${HEADER}<row r="2"><c r="A2" t="str"><v>&b;</v></c></row>`)}`,
    })
    expect(await inTime(path)).toBe('workbook-damaged')
  })

  test('elements that never stop opening', async () => {
    expect(await inTime(workbook('deep.xlsx', { sheet: `<worksheet>${'<a>'.repeat(3_000_000)}` }))).toMatch(
      /^workbook-/,
    )
  })

  test('a text that fills the memory', async () => {
    const strings = `<sst>${`<si><t>${'x'.repeat(1024)}</t></si>`.repeat(40_000)}</sst>`
    expect(await inTime(workbook('texts.xlsx', { sheet: data(HEADER + row(2)), strings }))).toBe('workbook-too-large')
  })

  test('a cell in the last column of every row', async () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, index) =>
        `<row r="${index + 2}"><c r="A${index + 2}" t="str"><v>T-${index}</v></c><c r="B${index + 2}" t="str"><v>export</v></c><c r="XFD${index + 2}"><v>1</v></c></row>`,
    )
    const path = workbook('wide.xlsx', { sheet: data(HEADER + rows.join('')) })
    expect(await inTime(path, { columns: [{ position: 16_384, field: null }] })).toBe(3_000)
  })

  test('merges over everything, and merges over merges', async () => {
    const whole = '<mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>'
    expect(await inTime(workbook('merged.xlsx', { sheet: data(`${HEADER}${row(2)}${row(1_048_576)}`, whole) }))).toBe(2)
    const many = `<mergeCells>${'<mergeCell ref="A2:XFD1048576"/>'.repeat(19_000)}</mergeCells>`
    expect(await inTime(workbook('overlapping.xlsx', { sheet: data(HEADER + row(2), many) }))).toBe(
      'workbook-too-large',
    )
    const more = `<mergeCells>${'<mergeCell ref="A2:B2"/>'.repeat(100_000)}</mergeCells>`
    expect(await inTime(workbook('countless.xlsx', { sheet: data(HEADER + row(2), more) }))).toBe('workbook-too-large')
  })

  test.each([
    ['rows that go back', data(`${HEADER}${row(3)}${row(2)}`)],
    ['a row past the last', data(`${HEADER}<row r="1048577"><c r="A1048577"><v>1</v></c></row>`)],
    ['a cell past the last column', data(`${HEADER}<row r="2"><c r="XFE2"><v>1</v></c></row>`)],
    ['a cell of another row', data(`${HEADER}<row r="2"><c r="A9"><v>1</v></c></row>`)],
    ['cells that go back', data(`${HEADER}<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>`)],
    ['a shared text that is not there', data(`${HEADER}<row r="2"><c r="A2" t="s"><v>7</v></c></row>`)],
    ['a kind of cell that does not exist', data(`${HEADER}<row r="2"><c r="A2" t="zz"><v>7</v></c></row>`)],
    ['an end in the middle', `<worksheet><sheetData>${HEADER}<row r="2"><c`],
    ['no XML', 'PK'],
  ])('%s', async (_name, sheet) => {
    expect(await inTime(workbook('odd.xlsx', { sheet }))).toBe('workbook-damaged')
  })

  test('a number that is none, and a format that cannot be read, cost their own cell alone', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>'
    const cells = `<row r="2"><c r="A2"><v>1.#INF</v></c><c r="B2" t="str"><v>export</v></c></row><row r="3"><c r="A3" s="1"><v>5</v></c><c r="B3" t="str"><v>export</v></c></row>${row(4)}`
    expect(await inTime(workbook('cells.xlsx', { sheet: data(HEADER + cells), styles }))).toBe(3)
  })
})

describe('damaged files', { timeout: 240_000 }, () => {
  test('two dozen of them end with rows or a reason', async () => {
    const sound = soundFiles()
    for (let seed = 1; seed <= 24; seed += 1) {
      const { name, bytes } = damaged(sound, seed)
      const path = join(folder, name)
      writeFileSync(path, bytes)
      expect(await inTime(path), name).toSatisfy(
        (outcome) => typeof outcome === 'number' || typeof outcome === 'string',
      )
      rmSync(path)
    }
  })
})

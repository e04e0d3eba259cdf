// The least that each part could cost: the same bytes read or written by the plainest means there are, and nothing decided.
// node test/bench/floor.ts KIND FILE [FILE]
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify'

const put = async (out: Writable, text: string): Promise<void> => {
  if (!out.write(text)) await once(out, 'drain')
}

const linesOf = (path: string) =>
  createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })

/** Every line of `records` parsed, and for each the line of `answers` written that a determination of it is. */
const passThrough = async (records: string, answers: string): Promise<void> => {
  const written = linesOf(answers)[Symbol.asyncIterator]()
  let text = ''
  for await (const line of linesOf(records)) {
    JSON.parse(line)
    text += `${String((await written.next()).value)}\n`
    if (text.length > 1 << 16) {
      await put(process.stdout, text)
      text = ''
    }
  }
  await put(process.stdout, text)
}

const parseJson = async (path: string): Promise<void> => {
  for await (const line of linesOf(path)) JSON.parse(line)
}

const parseCsv = async (path: string): Promise<void> => {
  await once(
    createReadStream(path)
      .pipe(parse({ columns: true, bom: true }))
      .resume(),
    'end',
  )
}

/** The rows of a list of JSON, made once, written as JSON. */
const writeJson = async (path: string, to: string): Promise<void> => {
  const out = createWriteStream(to)
  for await (const line of linesOf(path)) await put(out, `${JSON.stringify(JSON.parse(line))}\n`)
  out.end()
  await once(out, 'finish')
}

/** The cells of a table, read at once, written as a table. */
const writeCsv = async (path: string, to: string): Promise<void> => {
  const rows = parse(readFileSync(path), { bom: true })
  const out = rows.pipe(stringify()).pipe(createWriteStream(to))
  await once(out, 'finish')
}

const [kind, from = '', to = ''] = process.argv.slice(2)
const floors: Readonly<Record<string, () => Promise<void>>> = {
  'pass-through': () => passThrough(from, to),
  'parse-json': () => parseJson(from),
  'parse-csv': () => parseCsv(from),
  'write-json': () => writeJson(from, to),
  'write-csv': () => writeCsv(from, to),
}
const floor = floors[kind ?? '']
if (floor === undefined) throw new Error(`a floor is one of ${Object.keys(floors).join(', ')}`)
await floor()

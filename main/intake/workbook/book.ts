// What a workbook says of itself: its sheets, how it counts days, its number formats and its shared texts.
import { WorkbookError, damaged, tooLarge } from './problem.ts'
import { type DaySystem, type NumberFormat, builtInFormat } from './number.ts'
import { type Attributes, attribute, readWholeXml, readXml, unescaped } from './xml.ts'
import type { Archive } from './zip.ts'

export type SheetEntry = { readonly name: string; readonly isHidden: boolean; readonly part: string }

export type Book = {
  readonly sheets: readonly SheetEntry[]
  readonly days: DaySystem
  /** Whether the file says that its formulas are still to be calculated; a program that cannot stores 0 for each of them. */
  readonly isUncalculated: boolean
  /** The number format of a cell by its style; undefined where the workbook has no such style. */
  readonly formatOf: (style: number) => NumberFormat | undefined
  readonly textAt: (index: number) => string | undefined
}

const MOST_SHEETS = 1_000
/** Characters of all shared texts together. */
const MOST_TEXT = 32 * 1024 * 1024

const isTrue = (written: string | undefined): boolean => written === '1' || written === 'true'

/** The path of a part that another one names. */
const resolve = (base: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const steps = base.split('/').slice(0, -1)
  for (const step of target.replaceAll('\\', '/').split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}

type Relation = { readonly type: string; readonly target: string }

const relationsOf = async (archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> => {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : ''
  const relations = new Map<string, Relation>()
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(file)) return relations
  await readWholeXml(archive, file, {
    open: (name, { Id: id, Type: type, Target: target, TargetMode: mode }) => {
      if (name === 'Relationship' && id !== undefined && target !== undefined && mode !== 'External')
        relations.set(id, { type: type?.split('/').at(-1) ?? '', target: resolve(part, target) })
    },
  })
  return relations
}

const byType = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type === type)?.target

const formatsOf = async (archive: Archive, part: string | undefined): Promise<Book['formatOf']> => {
  const custom = new Map<number, string>()
  const styles: number[] = []
  let inCellFormats = false
  // Rules for conditional formats number their own formats anew.
  let inNumberFormats = false
  if (part !== undefined && archive.has(part))
    await readWholeXml(archive, part, {
      open: (name, attributes) => {
        if (name === 'numFmts') inNumberFormats = true
        if (name === 'numFmt' && inNumberFormats)
          custom.set(Number(attributes['numFmtId']), unescaped(attributes['formatCode'] ?? ''))
        if (name === 'cellXfs') inCellFormats = true
        if (name === 'xf' && inCellFormats) styles.push(Number(attributes['numFmtId'] ?? 0))
      },
      close: (name) => {
        if (name === 'numFmts') inNumberFormats = false
        if (name === 'cellXfs') inCellFormats = false
      },
    })
  return (style) => {
    // Without any style every cell has the first one.
    const id = styles[style] ?? (style === 0 ? 0 : undefined)
    if (id === undefined) return undefined
    const code = custom.get(id)
    return code === undefined ? builtInFormat(id) : { code }
  }
}

/** Gathers the text of `<is>` or `<si>`: all its runs, without the phonetic ones that say how it is read aloud. */
export const createTextGatherer = () => {
  let text = ''
  let inText = false
  let phonetic = 0
  return {
    open: (name: string): void => {
      if (name === 'rPh') phonetic += 1
      if (name === 't') inText = phonetic === 0
    },
    close: (name: string): void => {
      if (name === 'rPh') phonetic -= 1
      if (name === 't') inText = false
    },
    text: (piece: string): void => {
      if (inText) text += piece
    },
    take: (): string => {
      const whole = unescaped(text)
      text = ''
      return whole
    },
  }
}

const textsOf = async (archive: Archive, part: string | undefined): Promise<readonly string[]> => {
  const texts: string[] = []
  if (part === undefined || !archive.has(part)) return texts
  const gatherer = createTextGatherer()
  let length = 0
  const handler = {
    open: gatherer.open,
    text: gatherer.text,
    close: (name: string): void => {
      gatherer.close(name)
      if (name !== 'si') return
      const text = gatherer.take()
      length += text.length + 16
      texts.push(text)
    },
  }
  for await (const bytes of readXml(archive, part, handler))
    if (bytes > 0 && length > MOST_TEXT) throw tooLarge('texts')
  return texts
}

export const readBook = async (archive: Archive): Promise<Book> => {
  const part = byType(await relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml'
  if (!archive.has(part)) throw new WorkbookError({ code: 'workbook-is-other', kind: 'zip' })
  const relations = await relationsOf(archive, part)
  const sheets: SheetEntry[] = []
  let days: DaySystem = 1900
  let isUncalculated = false
  const addSheet = (attributes: Attributes): void => {
    const relation = relations.get(attribute(attributes, 'id') ?? '')
    // Charts and macro sheets hold no rows.
    if (relation?.type !== 'worksheet') return
    const state = attributes['state'] ?? 'visible'
    sheets.push({
      name: unescaped(attributes['name'] ?? ''),
      isHidden: state !== 'visible',
      part: relation.target,
    })
  }
  await readWholeXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && isTrue(attributes['date1904'])) days = 1904
      if (name === 'calcPr' && isTrue(attributes['fullCalcOnLoad'])) isUncalculated = true
      if (name === 'sheet') addSheet(attributes)
    },
  })
  if (sheets.length > MOST_SHEETS) throw tooLarge('sheets')
  if (sheets.length === 0) throw damaged(part)
  const formatOf = await formatsOf(archive, byType(relations, 'styles'))
  const texts = await textsOf(archive, byType(relations, 'sharedStrings'))
  return { sheets, days, isUncalculated, formatOf, textAt: (index) => texts[index] }
}

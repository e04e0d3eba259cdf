// How a list is to be read, as the options of a command say it; what they do not say, a file of the same may.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type ImportPlan, importPlanSchema } from '../../shared/contract/import-plan.ts'
import type { Language } from '../../shared/language/catalog.ts'
import type { Arguments, Invocation } from './command-spec.ts'
import { refuse, refuseFile } from './complaint.ts'
import { WRONG_USAGE } from './io.ts'
import { separatorNamed } from './list-words.ts'

type Columns = NonNullable<ImportPlan['columns']>

const POSITION = /^#([1-9]\d{0,4})$/

const columnOf = (written: string, field: string): Columns[number] => {
  const position = POSITION.exec(written)?.[1]
  const target = { field: field === '' ? null : field }
  return position === undefined ? { header: written, ...target } : { position: Number(position), ...target }
}

/** A file of headers and columns, or a whole plan as the desk shares it. */
const planFile = async (language: Language, path: string): Promise<ImportPlan> => {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw refuseFile(language, path, error)
  }
  try {
    const written: unknown = JSON.parse(text.replace(/^\u{FEFF}/u, ''))
    const whole = importPlanSchema.safeParse(written)
    if (whole.success) return whole.data
    const headers = z.record(z.string(), z.string()).parse(written)
    return { columns: Object.entries(headers).map(([header, field]) => columnOf(header, field)) }
  } catch {
    throw refuse(language, 'map-file-form', { path })
  }
}

const pairs = (language: Language, option: string, values: readonly string[], form: string) =>
  values.map((text): readonly [string, string] => {
    const equals = text.lastIndexOf('=')
    if (equals < 1) throw refuse(language, 'pair-form', { option, text, form }, WRONG_USAGE)
    return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()]
  })

const headerRow = (language: Language, given: Arguments): number | undefined => {
  const text = given.value('header-row')
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw refuse(language, 'row-form', { text }, WRONG_USAGE)
  return Number(text)
}

const meaningsOf = (language: Language, values: readonly string[]): ImportPlan['meanings'] =>
  pairs(language, '--value', values, 'COLUMN:WRITTEN=VALUE').map(([place, meant]) => {
    const colon = place.indexOf(':')
    if (colon < 1)
      throw refuse(language, 'pair-form', { option: '--value', text: place, form: 'COLUMN:WRITTEN=VALUE' }, WRONG_USAGE)
    return { field: place.slice(0, colon).trim(), written: place.slice(colon + 1).trim(), meant }
  })

/** Later columns of a plan stand over earlier ones of the same header or position. */
const joined = (first: Columns = [], second: Columns = []): Columns => [
  ...first.filter((one) => !second.some(({ header, position }) => header === one.header && position === one.position)),
  ...second,
]

/** Members that say something; what is not said leaves what the file says. */
const stated = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0)),
  )

/** The plan that the options state, laid over that of `--map-file`; throws what is wrong with them. */
export const statedPlan = async ({ arguments: given, language }: Invocation): Promise<ImportPlan> => {
  const file = given.value('map-file')
  const base = file === undefined ? {} : await planFile(language, file)
  const separator = given.value('separator')
  const columns = pairs(language, '--map', given.values('map'), 'HEADER=COLUMN').map(([header, field]) =>
    columnOf(header, field),
  )
  const plan = {
    ...base,
    ...stated({
      encoding: given.value('encoding'),
      separator: separator === undefined ? undefined : separatorNamed(separator),
      sheet: given.value('sheet'),
      headerRow: headerRow(language, given),
      hidden: given.value('hidden'),
      merged: given.value('merged'),
      dates: given.value('dates'),
      numbers: given.value('decimal'),
      columns: joined(base.columns, columns),
      constants: [
        ...(base.constants ?? []),
        ...pairs(language, '--set', given.values('set'), 'COLUMN=VALUE').map(([field, text]) => ({ field, text })),
      ],
      sameParties: [
        ...(base.sameParties ?? []),
        ...pairs(language, '--same', given.values('same'), 'PARTY=PARTY').map(([party, as]) => ({ party, as })),
      ],
      meanings: [...(base.meanings ?? []), ...(meaningsOf(language, given.values('value')) ?? [])],
      notKnown: [...(base.notKnown ?? []), ...given.values('unknown')],
    }),
  }
  return importPlanSchema.parse(plan)
}

// The interchange as JSON Schema documents, made from the one schema that the program itself checks with.
import { z } from 'zod'
import {
  INTERCHANGE_VERSION,
  determinationSchema,
  lineErrorSchema,
  transactionRecordSchema,
} from '../../shared/contract/interchange.ts'
import { memberWords } from '../../shared/language/columns.ts'

export const schemaNames = ['record', 'determination', 'error'] as const
export type SchemaName = (typeof schemaNames)[number]

type SchemaObject = { [name: string]: unknown }

const SCHEMAS = { record: transactionRecordSchema, determination: determinationSchema, error: lineErrorSchema }

const TITLES: Readonly<Record<SchemaName, string>> = {
  record: 'Transaction record',
  determination: 'Determination',
  error: 'Line that could not be determined',
}

const DESCRIPTIONS: Readonly<Record<SchemaName, string>> = {
  record:
    'One transaction. null and absent mean unknown, never no. Countries are ISO 3166-1 alpha-2 codes (XK for Kosovo); dates are days that exist; a member name may stand once. Unknown member names are errors.',
  determination:
    'What the rule pack says of one record, as codified and as enforced. Equal record, pack and settings give equal bytes.',
  error: 'Stands in the place of the determination of a line that is not a valid record.',
}

const isObject = (value: unknown): value is SchemaObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Adds what each member is to its schema, found by its path without list positions. */
const describe = (node: unknown, path: string): void => {
  if (!isObject(node)) return
  const words = memberWords[path]
  if (words !== undefined && node['description'] === undefined) node['description'] = words.en
  if (isObject(node['properties']))
    for (const [name, member] of Object.entries(node['properties']))
      describe(member, path === '' ? name : `${path}.${name}`)
  if (isObject(node['items'])) describeInside(node['items'], path)
  if (Array.isArray(node['anyOf'])) for (const part of node['anyOf']) describeInside(part, path)
}

/** A part of a member's schema says nothing of its own; only what is below it does. */
const describeInside = (node: unknown, path: string): void => {
  if (!isObject(node)) return
  if (isObject(node['properties']))
    for (const [name, member] of Object.entries(node['properties'])) describe(member, `${path}.${name}`)
  if (isObject(node['items'])) describeInside(node['items'], path)
  if (Array.isArray(node['anyOf'])) for (const part of node['anyOf']) describeInside(part, path)
}

/** JSON Schema, draft 2020-12. */
export const jsonSchema = (name: SchemaName): SchemaObject => {
  const made: unknown = z.toJSONSchema(SCHEMAS[name])
  if (!isObject(made)) throw new TypeError('a schema is an object')
  const { $schema, ...body } = made
  if (name === 'record') describe(body, '')
  return {
    $schema,
    $id: `urn:diffusion-docket:interchange:${INTERCHANGE_VERSION}:${name}`,
    title: `${TITLES[name]}, version ${INTERCHANGE_VERSION}`,
    description: DESCRIPTIONS[name],
    ...body,
  }
}

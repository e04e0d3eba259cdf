// The shape of a record as a tree of members, read from the published JSON Schema, so that tables, mappings and messages
// follow the one schema there is.
import { z } from 'zod'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

export type LeafKind =
  | 'text'
  | 'choice'
  | 'country'
  | 'date'
  | 'operations'
  | 'number'
  | 'whole-number'
  | 'yes-no'
  | 'paper'
  | 'choices'
  | 'texts'

export type Leaf = { readonly kind: LeafKind; readonly choices: readonly string[] }

/** `instead` is the word that may stand in place of the object: "none", or "no" for false. */
export type Shape =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | {
      readonly kind: 'object'
      readonly members: ReadonlyMap<string, Shape>
      readonly instead: 'none' | false | undefined
    }
  | { readonly kind: 'rows'; readonly row: Shape & { kind: 'object' }; readonly mayBeSingle: boolean }

const schemaNode = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  anyOf: z.array(z.unknown()).optional(),
  enum: z.array(z.string()).optional(),
  const: z.unknown().optional(),
  pattern: z.string().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})
type SchemaNode = z.infer<typeof schemaNode>

const read = (node: unknown): SchemaNode => schemaNode.parse(node)

const isNull = (node: SchemaNode): boolean => node.type === 'null'
const alternatives = (node: SchemaNode): SchemaNode[] =>
  node.anyOf === undefined
    ? [node]
    : node.anyOf.flatMap((part) => alternatives(read(part))).filter((part) => !isNull(part))

const leaf = (kind: LeafKind, choices: readonly string[] = []): Shape => ({ kind: 'leaf', leaf: { kind, choices } })

const textShape = ({ enum: choices, pattern }: SchemaNode): Shape => {
  if (choices !== undefined) return leaf('choice', choices)
  if (pattern === undefined) return leaf('text')
  if (pattern.includes('[A-Z]{2}')) return leaf('country')
  return leaf(pattern.includes('{4}-') ? 'date' : 'operations')
}

const objectShape = (node: SchemaNode, instead: 'none' | false | undefined): Shape & { kind: 'object' } => ({
  kind: 'object',
  members: new Map(Object.entries(node.properties ?? {}).map(([name, member]) => [name, shapeOf(read(member))])),
  instead,
})

const isObject = (node: SchemaNode): boolean => node.properties !== undefined

const listShape = (node: SchemaNode, mayBeSingle: boolean): Shape => {
  const items = read(node.items)
  if (isObject(items)) return { kind: 'rows', row: objectShape(items, undefined), mayBeSingle }
  return items.enum === undefined ? leaf('texts') : leaf('choices', items.enum)
}

const shapeOf = (node: SchemaNode): Shape => {
  const parts = alternatives(node)
  const list = parts.find((part) => part.items !== undefined)
  if (list !== undefined) return listShape(list, parts.some(isObject))
  const object = parts.find(isObject)
  if (object !== undefined) {
    const literal = parts.find((part) => part.const !== undefined)?.const
    return objectShape(object, literal === 'none' ? 'none' : literal === false ? false : undefined)
  }
  const text = parts.find(
    (part) => part.type === 'string' || (Array.isArray(part.type) && part.type.includes('string')),
  )
  if (text !== undefined) return parts.some((part) => part.const === false) ? leaf('paper') : textShape(text)
  const types = parts.flatMap((part) => part.type ?? [])
  if (types.includes('integer')) return leaf('whole-number')
  return leaf(types.includes('boolean') ? 'yes-no' : 'number')
}

const rootOf = (shape: Shape): Shape & { kind: 'object' } => {
  if (shape.kind !== 'object') throw new Error('a record is an object')
  return shape
}

/** The whole record. */
export const recordShape: Shape & { kind: 'object' } = rootOf(shapeOf(read(z.toJSONSchema(transactionRecordSchema))))

const namesIn = (shape: Shape): string[] => {
  switch (shape.kind) {
    case 'leaf':
      return []
    case 'object':
      return [...shape.members].flatMap(([name, member]) => [name].concat(namesIn(member)))
    case 'rows':
      return namesIn(shape.row)
  }
}

/** Every member name of the interchange, for suggestions. */
export const memberNames: ReadonlySet<string> = new Set(namesIn(recordShape))

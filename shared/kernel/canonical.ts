// Canonical JSON (RFC 8785), the one form that is hashed, signed and compared.
import canonicalize from 'canonicalize'
import { type Failure, type Result, failed, ok } from './result.ts'

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue }

/** `path` is the JSON Pointer (RFC 6901) of the first part that JSON cannot carry, and `found` what stands there. */
export type NotJson = Failure<'not-json'> & {
  readonly path: string
  readonly found:
    | 'undefined'
    | 'function'
    | 'symbol'
    | 'bigint'
    | 'not-finite'
    | 'lone-surrogate'
    | 'hole'
    | 'object-of-a-class'
    | 'cycle'
}

type Flaw = Pick<NotJson, 'path' | 'found'>

const flawHere = (found: NotJson['found']): Flaw => ({ path: '', found })

const beneath = (step: number | string, { path, found }: Flaw): Flaw => ({
  path: `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}${path}`,
  found,
})

// JSON.stringify drops or coerces what it cannot carry; a hash over such a text would be a hash over something else.
const findFlaw = (value: unknown, ancestors: object[]): Flaw | undefined => {
  switch (typeof value) {
    case 'boolean':
      return undefined
    case 'number':
      return Number.isFinite(value) ? undefined : flawHere('not-finite')
    case 'string':
      return value.isWellFormed() ? undefined : flawHere('lone-surrogate')
    case 'undefined':
      return flawHere('undefined')
    case 'function':
      return flawHere('function')
    case 'symbol':
      return flawHere('symbol')
    case 'bigint':
      return flawHere('bigint')
    case 'object':
      return value === null ? undefined : findFlawInContainer(value, ancestors)
  }
}

const findFlawInContainer = (container: object, ancestors: object[]): Flaw | undefined => {
  if (ancestors.includes(container)) return flawHere('cycle')
  ancestors.push(container)
  const flaw = Array.isArray(container) ? findFlawInArray(container, ancestors) : findFlawInObject(container, ancestors)
  ancestors.pop()
  return flaw
}

const findFlawInArray = (items: readonly unknown[], ancestors: object[]): Flaw | undefined => {
  for (let index = 0; index < items.length; index += 1) {
    const flaw = index in items ? findFlaw(items[index], ancestors) : flawHere('hole')
    if (flaw !== undefined) return beneath(index, flaw)
  }
  return undefined
}

const findFlawInObject = (members: object, ancestors: object[]): Flaw | undefined => {
  const prototype: unknown = Object.getPrototypeOf(members)
  if (prototype !== Object.prototype && prototype !== null) return flawHere('object-of-a-class')
  for (const [name, member] of Object.entries(members)) {
    const flaw = name.isWellFormed() ? findFlaw(member, ancestors) : flawHere('lone-surrogate')
    if (flaw !== undefined) return beneath(name, flaw)
  }
  return undefined
}

/** The RFC 8785 text of a value, or `not-json` with the place of the first part that JSON cannot carry. */
export const canonicalJson = (value: unknown): Result<string, NotJson> => {
  const flaw = findFlaw(value, [])
  if (flaw !== undefined) return failed({ code: 'not-json', ...flaw })
  return ok(canonicalize(value) ?? 'null')
}

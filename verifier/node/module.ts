// What code may ask for by name: the parts that stand in this folder.
import * as buffer from './buffer.ts'
import * as crypto from './crypto.ts'
import * as stream from './stream.ts'
import * as url from './url.ts'
import * as zlib from './zlib.ts'

const parts: Readonly<Record<string, unknown>> = { buffer, crypto, stream, url, zlib }

export const createRequire =
  (_from: string) =>
  (specifier: string): unknown => {
    const name = specifier.replace(/^node:/, '')
    if (!Object.hasOwn(parts, name)) throw new Error(`this page has no ${specifier}`)
    return parts[name]
  }

export default { createRequire }

// Digests as Node's crypto gives them, by the library that the product hashes with everywhere else.
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha224, sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { Buffer } from './buffer.ts'

const digests = { md5, sha1, sha224, sha256, sha384, sha512 } as const
export type DigestName = keyof typeof digests

const isName = (name: string): name is DigestName => Object.hasOwn(digests, name)

/** The digest of that name; throws for one that nothing here asks for. */
export const digestNamed = (name: string): (typeof digests)[DigestName] => {
  if (!isName(name)) throw new Error(`no digest ${name}`)
  return digests[name]
}

type Data = string | Uint8Array
type Encoding = 'hex' | 'base64' | 'latin1'

const bytesOf = (data: Data): Uint8Array => (typeof data === 'string' ? new TextEncoder().encode(data) : data)

type Hash = {
  readonly update: (data: Data) => Hash
  readonly digest: { (): Buffer; (encoding: Encoding): string }
}

export const createHash = (name: string): Hash => {
  const running = digestNamed(name).create()
  function digest(): Buffer
  function digest(encoding: Encoding): string
  function digest(encoding?: Encoding): Buffer | string {
    const made = Buffer.from(running.digest())
    return encoding === undefined ? made : made.toString(encoding)
  }
  const hasher: Hash = {
    update: (data) => {
      running.update(bytesOf(data))
      return hasher
    },
    digest,
  }
  return hasher
}

export function hash(name: string, data: Data, encoding: 'buffer'): Buffer
export function hash(name: string, data: Data, encoding?: Encoding): string
export function hash(name: string, data: Data, encoding: Encoding | 'buffer' = 'hex'): Buffer | string {
  const made = Buffer.from(digestNamed(name)(bytesOf(data)))
  return encoding === 'buffer' ? made : made.toString(encoding)
}

// Algorithms that certificates are signed with (RFC 3279, 4055, 5758, 8410).
import { type DerNode, smallInteger, tags } from '../../main/report/der.ts'
import { isSequence, oidOf } from './asn1.ts'
import type { DigestName } from './digests.ts'

/** How something was signed. */
export type SignatureMethod = {
  readonly key: 'rsa' | 'rsa-pss' | 'ec' | 'ed25519' | 'ed448'
  readonly digest?: DigestName
  /** Octets of salt of PSS. */
  readonly salt?: number
}

const methods: Readonly<Record<string, SignatureMethod>> = {
  '1.2.840.113549.1.1.4': { key: 'rsa', digest: 'md5' },
  '1.2.840.113549.1.1.5': { key: 'rsa', digest: 'sha1' },
  '1.2.840.113549.1.1.14': { key: 'rsa', digest: 'sha224' },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.1': { key: 'ec', digest: 'sha1' },
  '1.2.840.10045.4.3.1': { key: 'ec', digest: 'sha224' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
  '1.3.101.112': { key: 'ed25519' },
  '1.3.101.113': { key: 'ed448' },
}

const PSS = '1.2.840.113549.1.1.10'
const MGF1 = '1.2.840.113549.1.1.8'

const digests: Readonly<Record<string, DigestName>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Undefined where nothing here checks it. */
export const methodOf = ({ parts: [id, parameters] }: DerNode): SignatureMethod | undefined => {
  const name = oidOf(id)
  return name === PSS ? pssOf(parameters) : methods[name]
}

const DEFAULT_SALT = 20

/** Parameters of PSS (RFC 4055 section 3.1), where the mask is by the same digest. */
const pssOf = (parameters: DerNode | undefined): SignatureMethod | undefined => {
  if (!isSequence(parameters)) return undefined
  const part = (tag: number): DerNode | undefined => parameters.parts.find((each) => each.tag === tag)?.parts[0]
  const [hash, mask, salt, trailer] = [part(0xa0), part(0xa1), part(0xa2), part(0xa3)]
  const digest = hash === undefined ? 'sha1' : digests[oidOf(hash.parts[0])]
  const masked = mask === undefined ? 'sha1' : digests[oidOf(mask.parts[1]?.parts[0])]
  const isMgf1 = mask === undefined || oidOf(mask.parts[0]) === MGF1
  const length = salt === undefined ? DEFAULT_SALT : salt.tag === tags.integer ? smallInteger(salt.content) : Number.NaN
  const isPlain = trailer === undefined || smallInteger(trailer.content) === 1
  return digest === undefined || masked !== digest || !isMgf1 || Number.isNaN(length) || !isPlain
    ? undefined
    : { key: 'rsa-pss', digest, salt: length }
}

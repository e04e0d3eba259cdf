// Kinds of keys that sign reports: those that every reader of signed PDF checks.
import type { KeyObject } from 'node:crypto'

const MIN_RSA_BITS = 2048
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1'])

/** The kind of key in words a message can carry, where it is not accepted; undefined where it is. */
export const keyRefused = (key: KeyObject): string | undefined => {
  const details = key.asymmetricKeyDetails
  if (key.asymmetricKeyType === 'rsa')
    return (details?.modulusLength ?? 0) >= MIN_RSA_BITS ? undefined : `RSA ${details?.modulusLength ?? 0}`
  if (key.asymmetricKeyType === 'ec' && CURVES.has(details?.namedCurve ?? '')) return undefined
  return [key.asymmetricKeyType, details?.namedCurve].filter(Boolean).join(' ')
}

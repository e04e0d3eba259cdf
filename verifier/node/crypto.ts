// What of Node's crypto a verifier asks for. Keys are made, opened and used to sign elsewhere: those parts are named here, because the
// sources import them, and none of them is ever reached.
export { X509Certificate } from './certificate.ts'
export { createHash, hash } from './digests.ts'
export { type PublicKey as KeyObject, verify } from './keys.ts'

const never = (name: string) => (): never => {
  throw new Error(`a verifier has no ${name}`)
}

export const sign = never('sign')
export const randomBytes = never('randomBytes')
export const createPrivateKey = never('createPrivateKey')
export const createCipheriv = never('createCipheriv')
export const createDecipheriv = never('createDecipheriv')
export const createHmac = never('createHmac')
export const generateKeyPair = never('generateKeyPair')
export const pbkdf2Sync = never('pbkdf2Sync')
export const timingSafeEqual = never('timingSafeEqual')

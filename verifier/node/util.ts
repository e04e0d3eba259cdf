// Imported by the part that makes keys, which a verifier never does.
export const promisify = (): never => {
  throw new Error('a verifier has no promisify')
}

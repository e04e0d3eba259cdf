// The key behind a sign-off, as its row holds it; joined as `k`, and all null where the sign-off has none.
import type { SignOffSeal } from '../../../shared/contract/casefile.ts'

export const SEAL = 'k.certificate, k.signature AS keySignature, k.head_size AS sealedSize, k.head_root AS sealedRoot'

export type SealRow = {
  readonly certificate: string | null
  readonly keySignature: string | null
  readonly sealedSize: number | null
  readonly sealedRoot: string | null
}

export const sealOf = ({ certificate, keySignature, sealedSize, sealedRoot }: SealRow): SignOffSeal | null =>
  certificate === null || keySignature === null || sealedSize === null || sealedRoot === null
    ? null
    : { certificate, signature: keySignature, head: { size: sealedSize, root: sealedRoot } }

// A rule pack as a file: written whole with its hash and its own tables, and read back as what it says it is. Whether this product can
// decide by it is asked in `pack-file.ts`.
import { z } from 'zod'
import type { PackFileProblem } from '../../shared/contract/pack-file.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { type Result, expectOk, failed, ok } from '../../shared/kernel/result.ts'
import { type LoadedPack, packHash } from './loaded.ts'
import { packSchema } from './pack-schema.ts'

const FORMAT = 'docket-pack/2'

const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  pack: packSchema,
})

/** A pack as one canonical JSON text, with its own hash. */
export const writePack = ({ pack, hash }: LoadedPack): string =>
  `${expectOk(canonicalJson(JSON.parse(JSON.stringify({ format: FORMAT, hash, pack }))))}\n`

/** A parsed pack file of the right form, whose hash is that of its pack. */
export const packIn = (value: unknown): Result<LoadedPack, PackFileProblem> => {
  const parsed = fileSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return failed({ code: 'pack-form', path: issue?.path.join('.') ?? '', detail: issue?.message ?? '' })
  }
  const { hash, pack } = parsed.data
  const actual = packHash(pack)
  return actual === hash ? ok({ pack, hash }) : failed({ code: 'pack-hash-differs', stated: hash, actual })
}

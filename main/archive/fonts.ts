// Typefaces by hash, each kept once: those of a release are the ones that ship while their bytes are the same, else kept files.
import { hash } from 'node:crypto'
import { type FaceFile, type FontSource, shippedFonts } from '../report/page/fonts.ts'
import { keptBytes } from './kept.ts'

/** Those that a release had; it asks for no other. */
export type FontHashes = Readonly<Partial<Record<FaceFile, string>>>

const found = new Map<string, Uint8Array>()

/** The typefaces with these hashes. */
export const fontsOf =
  (hashes: FontHashes): FontSource =>
  (name) => {
    const sha256 = hashes[name]
    if (sha256 === undefined) throw new Error(`the release has no typeface ${name}`)
    const known = found.get(sha256)
    if (known !== undefined) return known
    const shipped = shippedFonts(name)
    const bytes = hash('sha256', shipped, 'hex') === sha256 ? shipped : keptBytes(sha256)
    found.set(sha256, bytes)
    return bytes
  }

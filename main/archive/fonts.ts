// Typefaces by hash, each kept once: those of a release are the ones that ship while their bytes are the same, else kept files.
import { hash } from 'node:crypto'
import { type FaceFile, type FontSource, shippedFonts } from '../report/page/fonts.ts'
import { keptBytes } from './kept.ts'

export type FontHashes = Readonly<Record<FaceFile, string>>

const found = new Map<string, Uint8Array>()

/** The typefaces with these hashes. */
export const fontsOf =
  (hashes: FontHashes): FontSource =>
  (name) => {
    const known = found.get(hashes[name])
    if (known !== undefined) return known
    const shipped = shippedFonts(name)
    const bytes = hash('sha256', shipped, 'hex') === hashes[name] ? shipped : keptBytes(hashes[name])
    found.set(hashes[name], bytes)
    return bytes
  }

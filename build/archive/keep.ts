// Keeps a text in the archive, compressed, under the SHA-256 of its bytes: `node build/archive/keep.ts FILE…`.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const folder = fileURLToPath(new URL('../../main/archive/kept/', import.meta.url))

export const keep = (text: Uint8Array): string => {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
  writeFileSync(`${folder}${sha256}.br`, brotliCompressSync(text, { params }))
  return sha256
}

for (const path of process.argv.slice(2)) console.log(`${keep(readFileSync(path))} ${path}`)

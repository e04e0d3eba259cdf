// Keeps the version in `package.json` as a release: its machine, layout and pack, compressed, each under the SHA-256 of its bytes, and
// a row in the table of releases. A version is kept once; code or pack that changes after it needs a new version.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { currentPack, shippedPacks, writePack } from '../../main/law/index.ts'
import { type KeptRelease, releases } from '../../main/archive/releases.ts'
import { faceFiles, shippedFonts } from '../../main/report/page/fonts.ts'
import { LAYOUT, MACHINE } from '../../shared/contract/code-names.ts'
import { product } from '../../shared/contract/product.ts'
import { bundle, nameOf } from './bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'main', 'archive')

const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const keep = (text: string): string => {
  const sha256 = sha256Of(text)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
  writeFileSync(join(folder, 'kept', `${sha256}.br`), brotliCompressSync(Buffer.from(text), { params }))
  return sha256
}

const refuse = (why: string): never => {
  console.error(why)
  process.exit(1)
}

if (releases.some((each) => each.product === product))
  refuse(`${product} is kept already: a kept release does not change. Raise the version in package.json.`)
const [machine, layout] = [await bundle(root, 'machine'), await bundle(root, 'layout')]
if (nameOf('machine', machine) !== MACHINE || nameOf('layout', layout) !== LAYOUT)
  refuse('The names of the code are not those of its bytes: run `npm run archive:name` first.')

const row: KeptRelease = {
  product,
  packHash: currentPack.hash,
  engine: MACHINE,
  machine: keep(machine),
  layout: keep(layout),
  pack: keep(writePack(currentPack)),
  packs: shippedPacks.map(({ pack: { id, version }, hash }) => ({ id, version, hash })),
  fonts: Object.fromEntries(faceFiles.map((name) => [name, sha256Of(shippedFonts(name))])),
}
writeFileSync(join(folder, 'releases.json'), `${JSON.stringify([...releases, row], null, 2)}\n`)
console.log(`${product} is kept: machine ${row.machine}, layout ${row.layout}, pack ${row.pack}.`)

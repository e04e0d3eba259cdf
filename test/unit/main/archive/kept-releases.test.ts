// Every release in the table can be opened from its kept files alone, and the version that is kept does not change any more.
import { describe, expect, it, vi } from 'vitest'
import { releaseWith } from '../../../../main/archive/index.ts'
import { type KeptRelease, releases } from '../../../../main/archive/releases.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { faceFiles } from '../../../../main/report/page/fonts.ts'
import { LAYOUT, MACHINE } from '../../../../shared/contract/code-names.ts'
import { product } from '../../../../shared/contract/product.ts'

vi.setConfig({ testTimeout: 120_000 })

/** What a product finds that ships no pack: kept files and nothing else. */
const keptOnly = ({ product: name, packHash, engine, layout }: KeptRelease) =>
  releaseWith([])({ product: name, packHash, engine, layout: `docket-layout/sha256:${layout}` })

describe.each(releases)('$product', (kept) => {
  it('opens with its own pack and code', () => {
    const release = keptOnly(kept)
    expect(release?.machine.pack.hash).toBe(kept.packHash)
    expect(release?.machine.engine).toBe(kept.engine)
    expect(release?.isCurrent).toBe(false)
  })

  it('has its typefaces, and asks for no other', () => {
    const release = keptOnly(kept)
    const had = faceFiles.filter((face) => kept.fonts[face] !== undefined)
    for (const face of had) expect(release?.fonts(face).length).toBeGreaterThan(10_000)
    for (const face of faceFiles.filter((each) => !had.includes(each))) expect(() => release?.fonts(face)).toThrow(face)
  })
})

describe('the version in package.json', () => {
  const row = releases.find((each) => each.product === product)

  it('is what was kept of it, where it was kept; where it has changed since, raise the version', () => {
    expect(row === undefined || { pack: row.packHash, machine: row.engine, layout: row.layout }).toEqual(
      row === undefined || {
        pack: currentPack.hash,
        machine: MACHINE,
        layout: LAYOUT.replace('docket-layout/sha256:', ''),
      },
    )
  })
})

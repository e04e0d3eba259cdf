// Every release in the table can be opened from its kept files alone, and the version that is kept does not change any more.
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { releaseWith } from '../../../../main/archive/index.ts'
import { type KeptRelease, releases } from '../../../../main/archive/releases.ts'
import { shippedPacks } from '../../../../main/law/index.ts'
import { verifyReport } from '../../../../main/report/index.ts'
import { faceFiles } from '../../../../main/report/page/fonts.ts'
import { LAYOUT, MACHINE } from '../../../../shared/contract/code-names.ts'
import { product } from '../../../../shared/contract/product.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { keptReport } from './kept-reports.ts'

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

describe('the table of releases', () => {
  it('has every version that the changelog says was released, the first ones before it among them', () => {
    const changelog = readFileSync(new URL('../../../../CHANGELOG.md', import.meta.url), 'utf8')
    const versions = [...changelog.matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(
      ([, version]) => `Diffusion Docket ${version}`,
    )
    expect(versions.length).toBeGreaterThan(0)
    expect(releases.map((each) => each.product).toSorted()).toEqual(versions.toSorted())
  })

  it('knows every pack that a release shipped, so that no report of it is told to name a stranger', () => {
    const [first] = releases
    if (first === undefined) throw new Error('no release is kept')
    const archived = { id: 'us-ai-diffusion', version: '0.9.0', hash: `sha256:${'a'.repeat(64)}` }
    const table = [{ ...first, packs: [...first.packs, archived] }]
    const { product: name, packHash, engine } = first
    expect(releaseWith([], table)({ product: name, packHash, engine })?.loadedPacks).toEqual([...first.packs, archived])
    expect(releases.map(({ packs, packHash: hash }) => packs[0]?.hash === hash)).not.toContain(false)
  })
})

describe('a kept file that is gone', () => {
  it('is told as damage of the product, and the report keeps its signatures and its receipt', async () => {
    const [first] = releases
    if (first === undefined) throw new Error('no release is kept')
    const deflate = keptOnly(first)?.layout.deflate
    if (deflate === undefined) throw new Error('the first release is not found')
    const gone = 'b'.repeat(64)
    const result = await verifyReport(keptReport('1-en.pdf', deflate), {
      releaseOf: releaseWith([], [{ ...first, machine: gone }]),
      since: '2025-01-13',
      now: '2026-11-29T00:00:00Z',
    })
    expect(result.pages).toEqual({
      verdict: 'not-compared',
      problems: [{ code: 'release-damaged', product: first.product, file: gone }],
    })
    expect(result.signature.verdict).toBe('valid')
    expect(result.receipt.verdict).toBe('intact')
    expect(verdictOf(result)).toBe('unchecked')
  })
})

describe('the version in package.json', () => {
  const row = releases.find((each) => each.product === product)

  it('is what was kept of it, where it was kept; where it has changed since, raise the version', () => {
    expect(row === undefined || { packs: row.packs, machine: row.engine, layout: row.layout }).toEqual(
      row === undefined || {
        packs: shippedPacks.map(({ pack: { id, version }, hash }) => ({ id, version, hash })),
        machine: MACHINE,
        layout: LAYOUT.replace('docket-layout/sha256:', ''),
      },
    )
  })
})

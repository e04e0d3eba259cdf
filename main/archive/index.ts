// Reports are made again by the release that made them: the product as it is, or one that is kept here with its pack, its machine, its
// layout and its typefaces. What the release table does not name is not made again.
import { LAYOUT, MACHINE } from '../../shared/contract/code-names.ts'
import { product as own } from '../../shared/contract/product.ts'
import type { VerificationResult } from '../../shared/contract/report.ts'
import { type LoadedPack, currentPack, packByHash, shippedPacks } from '../law/index.ts'
import { limitsOf } from '../law/limits.ts'
import { type MadeWith, type Release, verifyReport } from '../report/index.ts'
import { shippedFonts } from '../report/page/fonts.ts'
import { ReleaseDamaged } from '../report/release.ts'
import { fontsOf } from './fonts.ts'
import { keptBytes, keptLayout, keptMachine } from './kept.ts'
import * as layout from './layout.ts'
import { openWith } from './machine.ts'
import { type KeptRelease, releases } from './releases.ts'

const opened = new Map<KeptRelease, Release>()

const open = (kept: KeptRelease): Release => {
  const known = opened.get(kept)
  if (known !== undefined) return known
  const packFile: unknown = JSON.parse(keptBytes(kept.pack).toString('utf8'))
  const machine = keptMachine(kept.machine).open(packFile)
  const release = {
    machine,
    layout: keptLayout(kept.layout),
    fonts: fontsOf(kept.fonts),
    loadedPacks: kept.packs,
    isCurrent: false,
  }
  opened.set(kept, release)
  return release
}

/** The product as it is, with one of its packs, the first of which is today's. */
const current = (packHash: string, packs: readonly LoadedPack[]): Release | undefined => {
  const pack = packByHash(packHash, packs)
  if (pack === undefined) return undefined
  return {
    machine: openWith(pack),
    layout,
    fonts: shippedFonts,
    loadedPacks: packs.map(({ pack: { id, version }, hash }) => ({ id, version, hash })),
    isCurrent: pack === packs[0],
  }
}

/**
 * The release that a receipt names, of a product that ships these packs: today's code with one of them, or one that is kept. A product of another
 * name made none of it, whatever code it names; a later version that has the same code keeps its row in the table.
 */
export const releaseWith =
  (packs: readonly LoadedPack[], table: readonly KeptRelease[] = releases) =>
  ({ product, packHash, engine, layout: drawn }: MadeWith): Release | undefined => {
    if (product === own && engine === MACHINE && drawn === LAYOUT) {
      const found = current(packHash, packs)
      if (found !== undefined) return found
    }
    const kept = table.find(
      (each) =>
        each.product === product &&
        each.packHash === packHash &&
        each.engine === engine &&
        (drawn === undefined || drawn === `docket-layout/sha256:${each.layout}`),
    )
    return kept === undefined ? undefined : open(kept)
  }

export const releaseOf = releaseWith(shippedPacks)

/** Undefined where its files are damaged: what it would draw is not known then. */
const standing = (kept: KeptRelease): Release | undefined => {
  try {
    return open(kept)
  } catch (error) {
    if (error instanceof ReleaseDamaged) return undefined
    throw error
  }
}

/** Every product that may have signed a report, today's first. */
function* drawings(): Generator<Pick<Release, 'layout' | 'fonts'>> {
  yield { layout, fonts: shippedFonts }
  for (const kept of releases.toReversed()) {
    const release = standing(kept)
    if (release !== undefined) yield release
  }
}

/** Verifies the bytes of a report by the reader's clock, with every release that this product has. */
export const verifyBytes = (bytes: Uint8Array, now: string): Promise<VerificationResult> =>
  verifyReport(bytes, {
    releaseOf,
    drawings,
    today: openWith(currentPack),
    since: limitsOf(currentPack.pack, undefined).date('effective'),
    now,
  })

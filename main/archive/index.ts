// Old reports replay with their own pack, machine and layout, kept here; see releases.ts for what there is.
import type { FontSource } from '../report/page/fonts.ts'
import type { Layout, OpenMachine } from '../report/release.ts'
import { fontsOf } from './fonts.ts'
import { keptBytes, keptLayout, keptMachine } from './kept.ts'
import { type KeptRelease, type MadeWith, releases } from './releases.ts'

export type Release = { readonly machine: OpenMachine; readonly layout: Layout; readonly fonts: FontSource }

const opened = new Map<KeptRelease, Release>()

const open = (kept: KeptRelease): Release => {
  const known = opened.get(kept)
  if (known !== undefined) return known
  const packFile: unknown = JSON.parse(keptBytes(kept.pack).toString('utf8'))
  const release = {
    machine: keptMachine(kept.machine).open(packFile, kept.engine),
    layout: keptLayout(kept.layout),
    fonts: fontsOf(kept.fonts),
  }
  opened.set(kept, release)
  return release
}

/** The release that a receipt names, if this product keeps it. */
export const releaseOf = ({ product, packHash, engine }: MadeWith): Release | undefined => {
  const kept = releases.find((each) => each.product === product && each.packHash === packHash && each.engine === engine)
  return kept === undefined ? undefined : open(kept)
}

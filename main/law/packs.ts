// Every pack that ships with the product, by hash: a report made under an older one replays under that one.
import { expectOk } from '../../shared/kernel/result.ts'
import { archive } from './archive/index.ts'
import { packOf } from './pack-file.ts'
import type { LoadedPack } from './loaded.ts'
import { currentPack } from './pack.ts'

/** The current pack and archived ones. Throws on an archived file this product cannot decide by: it would not ship. */
export const packsWith = (archived: readonly unknown[]): readonly LoadedPack[] => [
  currentPack,
  ...archived.map((file) => expectOk(packOf(file))),
]

export const shippedPacks: readonly LoadedPack[] = packsWith(archive)

/** The pack of that hash, among those that ship unless others are given. */
export const packByHash = (hash: string, packs: readonly LoadedPack[] = shippedPacks): LoadedPack | undefined =>
  packs.find((loaded) => loaded.hash === hash)

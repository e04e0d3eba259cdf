// Every pack that ships with the product, by hash: a report made under an older one replays under that one.
import { currentPack, type LoadedPack } from './pack.ts'

export const shippedPacks: readonly LoadedPack[] = [currentPack]

export const packByHash = (hash: string): LoadedPack | undefined => shippedPacks.find((loaded) => loaded.hash === hash)

// A rule pack with its hash, as everything that decides takes it: the code knows no pack of its own.
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { sha256Hex } from '../../shared/kernel/sha256.ts'
import type { LawPack } from './model.ts'

export type LoadedPack = { readonly pack: LawPack; readonly hash: string }

/** Hash of a pack: any change of a rule, a figure, a list, a country or a doubt changes it. */
export const packHash = (of: LawPack): string =>
  `sha256:${sha256Hex(expectOk(canonicalJson(JSON.parse(JSON.stringify(of)))))}`

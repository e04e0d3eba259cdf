// The rule pack: axes, questions, rules, routes, doubts, coverage and posture, with the hash of all of it and of its tables.
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { sha256Hex } from '../../shared/kernel/sha256.ts'
import type { Pack } from '../engine/model.ts'
import { axes, stageAxes } from './axes.ts'
import { coverageOf } from './coverage/index.ts'
import { doubts } from './doubts/index.ts'
import { figures } from './limits.ts'
import { duties } from './duties.ts'
import { messages } from './messages.ts'
import { postureTimeline } from './posture/index.ts'
import { questions } from './questions.ts'
import { redFlags } from './sections/732.ts'
import { section734 } from './sections/734.ts'
import { routeAIA } from './sections/740.27.ts'
import { routeACM } from './sections/740.28.ts'
import { routeLPP } from './sections/740.29.ts'
import { routeACA, routeNAC } from './sections/740.8.ts'
import { policies742, requirements742 } from './sections/742.6.ts'
import { section744 } from './sections/744.23.ts'
import { routeNVEU, routeUVEU } from './sections/748.15.ts'
import { entry3A090, entry4E091 } from './sections/774.ts'
import {
  routeGOV,
  routeHBM,
  routeLICENSE,
  routeRPL,
  routeSAVINGS,
  routeTMP,
  routeTSU,
} from './sections/other-routes.ts'
import { outcomes } from './sections/outcome.ts'
import { postures } from './sections/posture.ts'
import { countryChanges, supplement5bLists } from './tables/country-changes.ts'
import { countryRows } from './tables/country-rows.ts'
import { itemLists } from './tables/item-lists.ts'

const withoutCoverage: Omit<Pack, 'coverage'> = {
  id: 'us-ai-diffusion',
  version: '1.0.0',
  figures,
  axes: [...axes, ...stageAxes],
  questions,
  rules: [
    ...entry3A090,
    ...entry4E091,
    ...section734,
    ...requirements742,
    ...policies742,
    ...section744,
    ...redFlags,
    ...postures,
    ...outcomes,
  ],
  routes: [
    routeAIA,
    routeACM,
    routeLPP,
    routeNAC,
    routeACA,
    routeUVEU,
    routeNVEU,
    routeHBM,
    routeTMP,
    routeRPL,
    routeGOV,
    routeTSU,
    routeLICENSE,
    routeSAVINGS,
  ],
  doubts,
  posture: postureTimeline,
  duties,
  messages,
}

const pack: Pack = { ...withoutCoverage, coverage: coverageOf(withoutCoverage) }

export type LoadedPack = { readonly pack: Pack; readonly hash: string }

const tables = { countryRows, countryChanges, supplement5bLists, itemLists }

const hashOf = (value: unknown): string =>
  `sha256:${sha256Hex(expectOk(canonicalJson(JSON.parse(JSON.stringify(value)))))}`

/** Hash of the tables of this product; a pack decides alike only beside the tables it was written for. */
export const tablesHash = (): string => (ofTables ??= hashOf(tables))

let ofTables: string | undefined

/** Hash of a pack with the tables it reads: any change of a rule, a list, a country or a doubt changes it. */
export const packHash = (of: Pack): string => hashOf({ pack: of, ...tables })

export const currentPack: LoadedPack = { pack, hash: packHash(pack) }

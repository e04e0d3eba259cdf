// The rule pack: axes, questions, rules, routes, doubts, coverage, posture, figures, tables, ledgers, windows, duties and the earlier edition, with the
// hash of all of it. Nothing that decides by a number, a day or a list stands outside.
import type { Route } from '../engine/model.ts'
import { axes, stageAxes } from './axes.ts'
import { coverageOf } from './coverage/index.ts'
import { doubts } from './doubts/index.ts'
import { duties } from './duties.ts'
import { type LoadedPack, packHash } from './loaded.ts'
import { messages } from './messages.ts'
import type { LawPack } from './model.ts'
import { postureTimeline } from './posture/index.ts'
import { outlook } from './posture/scheduled.ts'
import { questions } from './questions.ts'
import { priorEdition } from './prior/edition.ts'
import { redFlagPrompts } from './tables/red-flags.ts'
import { redFlags } from './sections/732.ts'
import { section734 } from './sections/734.ts'
import { routeAIA } from './sections/740.27.ts'
import { routeACM } from './sections/740.28.ts'
import { routeLPP } from './sections/740.29.ts'
import { routeACA, routeNAC } from './sections/740.8.ts'
import { requirements742 } from './sections/742.6.a.ts'
import { policies742 } from './sections/742.6.b.ts'
import { section744 } from './sections/744.23.ts'
import { routeNVEU, routeUVEU } from './sections/748.15.ts'
import { entry3A090, entry4E091 } from './sections/774.ts'
import { routeGOV, routeHBM, routeRPL, routeTMP, routeTSU } from './sections/740.not-encoded.ts'
import { routeLICENSE } from './sections/750.ts'
import { routeSAVINGS } from './sections/federal-register.ts'
import { outcomes } from './sections/outcome.ts'
import { postures } from './sections/posture.ts'
import { stagesOf } from './stages.ts'
import { countries } from './tables/country-tables.ts'
import { cuts } from './tables/cuts.ts'
import { dues } from './tables/dues.ts'
import { figures } from './tables/figures.ts'
import { items } from './tables/item-entries.ts'
import { ledgers } from './tables/ledgers.ts'
import { holidays, windows } from './tables/windows.ts'

const exceptions: readonly Route[] = [
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
]

const withoutCoverage: Omit<LawPack, 'coverage'> = {
  id: 'us-ai-diffusion',
  version: '2.0.0',
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
  routes: [...exceptions, routeSAVINGS],
  stages: stagesOf(
    exceptions.map(({ id }) => id),
    routeSAVINGS.id,
  ),
  doubts,
  posture: postureTimeline,
  duties,
  messages,
  countries,
  items,
  ledgers,
  windows,
  dues,
  holidays,
  prior: priorEdition,
  cuts,
  outlook,
  redFlags: redFlagPrompts,
}

const pack: LawPack = { ...withoutCoverage, coverage: coverageOf(withoutCoverage) }

export const currentPack: LoadedPack = { pack, hash: packHash(pack) }

// The second reading of the edition before 13 January 2025 as a whole: every answer it gives to a point where all facts are known.
import { license } from '../outcome.ts'
import type { Point, Status } from '../point.ts'
import { aca, gov, hbm, nac, rpl, tmp, tsu } from './exceptions.ts'
import { subjectToTheEar } from './jurisdiction.ts'
import { outcome } from './outcome.ts'
import { policies } from './policy.ts'
import { requirement } from './requirement.ts'

/** Every license exception and authorization of the edition, by its id in the pack. */
export const routes: Readonly<Record<string, (point: Point) => Status>> = {
  NAC: nac,
  ACA: aca,
  HBM: hbm,
  TMP: tmp,
  RPL: rpl,
  GOV: gov,
  TSU: tsu,
  LICENSE: license,
}

export { policies, requirement, subjectToTheEar }

export const outcomeOf = (point: Point): string =>
  outcome(
    point,
    subjectToTheEar(point),
    requirement(point),
    Object.fromEntries(Object.entries(routes).map(([id, status]) => [id, status(point)])),
  )

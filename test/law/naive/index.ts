// The second reading as a whole: every answer it gives to a point where all facts are known.
import { circuit, subjectToTheEar, weights } from './classify.ts'
import { aca, acm, aia, gov, hbm, lpp, nac, rpl, tmp, tsu } from './exceptions.ts'
import { license, outcome, posture, savings } from './outcome.ts'
import type { Point, Status } from './point.ts'
import { policies } from './policy.ts'
import { redFlag28, requirement } from './requirement.ts'
import { nveu, uveu } from './veu.ts'

/** Every license exception and authorization, by its id in the pack. */
export const routes: Readonly<Record<string, (point: Point, lawDate: string) => Status>> = {
  AIA: aia,
  ACM: acm,
  LPP: lpp,
  NAC: nac,
  ACA: aca,
  UVEU: uveu,
  NVEU: nveu,
  HBM: hbm,
  TMP: tmp,
  RPL: rpl,
  GOV: gov,
  TSU: tsu,
  LICENSE: license,
  SAVINGS: savings,
}

const subjectAnswers = { true: 'subject', false: 'not-subject', disputed: 'disputed' } as const

/** The questions with one answer, by their ids in the pack; the outcome apart, since it leans on all of them. */
export const questions: Readonly<Record<string, (point: Point, lawDate: string) => string>> = {
  circuit,
  weights,
  jurisdiction: (point) => subjectAnswers[`${subjectToTheEar(point)}`],
  requirement: (point) => requirement(point).answer,
  'red-flag-28': redFlag28,
  posture,
}

export const paragraphsRequiring = (point: Point): readonly string[] => requirement(point).by
export { policies }

export const outcomeOf = (point: Point, lawDate: string): string =>
  outcome(
    point,
    subjectToTheEar(point),
    requirement(point),
    Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, route(point, lawDate)])),
    redFlag28(point),
  )

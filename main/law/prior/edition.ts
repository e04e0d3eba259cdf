// The edition that stood just before 13 January 2025, as data of the pack: its bytes are in the pack's hash, its doubts in the register.
import { LAST_DAY, SINCE } from './terms.ts'
import type { EarlierEdition } from '../model.ts'
import { redFlags } from '../sections/732.ts'
import { priorAxes } from './axes.ts'
import { priorJurisdiction } from './jurisdiction.ts'
import { priorOutcomes } from './outcome.ts'
import { priorPolicies } from './policy.ts'
import { priorRequirements } from './requirement.ts'
import { priorRoutes } from './routes.ts'
import { unchanged } from './unchanged.ts'

export const priorEdition: EarlierEdition = {
  edition: 'EAR-2025-01-12',
  from: SINCE,
  through: LAST_DAY,
  figures: [],
  axes: priorAxes,
  cuts: [],
  questions: ['jurisdiction', 'requirement', 'policy', 'red-flag-28', 'outcome'],
  rules: [
    ...priorJurisdiction,
    ...priorRequirements,
    ...priorPolicies,
    ...unchanged(redFlags, 'red-flag-28.none'),
    ...priorOutcomes,
  ],
  routes: priorRoutes,
  sources: [
    {
      cites: ['734.9(h)'],
      source: '15 CFR 734.9(h) as codified after 89 FR 96790 (5 December 2024), read in a public copy of the eCFR',
    },
    {
      cites: ['742.6'],
      source: '15 CFR 742.6 as codified after 89 FR 96790 (5 December 2024), read in a public copy of the eCFR',
    },
    {
      cites: ['744.23'],
      source: '15 CFR 744.23 as codified after 89 FR 96818 (5 December 2024), read in a public copy of the eCFR',
    },
    {
      cites: ['740.2', '740.8', '740.25'],
      source:
        '15 CFR 740.2(a)(9), 740.8 and 740.25 as codified after 89 FR 96814 (5 December 2024), read in a public copy of the eCFR',
    },
  ],
  secondhand: [
    'Control list entries: as printed on 15 January 2025 (90 FR 4544) and, for 3A001, 3D001, 3E001 and 4E001, on 6 September 2024 (89 FR 72926); those of December 2024 were not read',
    'Country Groups: the table of January 2025; that of 12 January 2025 was not read',
  ],
}

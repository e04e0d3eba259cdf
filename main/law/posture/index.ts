// The enforcement posture: a dated timeline, and what it means for each provision. Never merged with the codified verdict.
export {
  newestPostureDate,
  newestSourceSeen,
  postureSearchedThrough,
  postureTimeline,
  postureUpTo,
} from './timeline.ts'
export { isTouched } from './touched.ts'
export { outlook } from './scheduled.ts'
export {
  type Enforcement,
  type PostureSpan,
  type ProvisionPosture,
  postureOf,
  provisionPostures,
} from './provisions.ts'

// The enforcement posture: a dated timeline. Never merged with the codified verdict.
export { newestSourceSeen, postureSearchedThrough, postureTimeline } from './timeline.ts'
export { isTouched } from './touched.ts'
export { outlook } from './scheduled.ts'

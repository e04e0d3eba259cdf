// The one visual language of outcomes, policies, routes and postures: a tone and a line icon each, always beside the word.
import type { Outcome, Posture, ReviewPolicy, RouteStatus } from '../contract/interchange.ts'
import type { Ink } from './scene.ts'

/** Line drawings in a square of 16, stroked 1.5 wide with round ends. */
export const iconPaths = {
  minus: 'M3.5 8h9',
  'check-circle': 'M8 13.7A5.7 5.7 0 1 0 8 2.3a5.7 5.7 0 0 0 0 11.4ZM5.4 8.2l1.9 1.9 3.4-3.8',
  shield: 'M8 2.3 3.2 4v4c0 2.9 2 4.9 4.8 5.8 2.8-.9 4.8-2.9 4.8-5.8V4L8 2.3ZM5.8 8l1.6 1.7L10.4 6.5',
  license: 'M3 3h10v7.500H3zM5.200 5.800h5.600M5.200 7.900h3M9.500 10.500v3.200l1.300-1 1.300 1v-3.200',
  person:
    'M8 7.700a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM3.200 13.500c.4-2.900 2-4.300 4.800-4.300s4.400 1.400 4.800 4.300',
  past: 'M8 13.500A5.500 5.500 0 1 0 8 2.500a5.500 5.500 0 0 0 0 11ZM8 5v3.200L5.800 9.800',
  outside: 'M8 13.500A5.500 5.500 0 1 0 8 2.500a5.500 5.500 0 0 0 0 11ZM4.200 11.800l7.600-7.600',
  question:
    'M8 13.500A5.500 5.500 0 1 0 8 2.500a5.500 5.500 0 0 0 0 11ZM6.300 6.500c.2-1 .8-1.500 1.700-1.500s1.700.6 1.700 1.500c0 1.200-1.700 1.300-1.700 2.600M8 11.200h.01',
  scales: 'M8 2.500v11M3.500 4.500h9M3.500 4.500 2 9h3L3.500 4.500ZM12.500 4.500 11 9h3l-1.500-4.500ZM5.500 13.500h5',
  cross: 'm4 4 8 8m0-8-8 8',
  check: 'm3 8.500 3.300 3.300L13 4.800',
  clock: 'M8 13.500A5.500 5.500 0 1 0 8 2.500a5.500 5.500 0 0 0 0 11ZM8 5v3.200l2.200 1.400',
} as const

export type IconName = keyof typeof iconPaths
export type Mark = { readonly ink: Ink; readonly icon: IconName }

export const outcomeMarks: Readonly<Record<Outcome, Mark>> = {
  'license-required': { ink: 'license', icon: 'license' },
  'needs-review': { ink: 'review', icon: 'person' },
  authorized: { ink: 'authorized', icon: 'shield' },
  'no-license-required': { ink: 'clear', icon: 'check-circle' },
  'prior-rules-apply': { ink: 'prior', icon: 'past' },
  'not-subject-to-ear': { ink: 'outside', icon: 'minus' },
  'out-of-scope': { ink: 'outside', icon: 'outside' },
}

/** Outcomes in the order they are read: what a person must act on first. */
export const outcomeOrder: readonly Outcome[] = [
  'license-required',
  'needs-review',
  'authorized',
  'no-license-required',
  'prior-rules-apply',
  'not-subject-to-ear',
  'out-of-scope',
]

export const policyMarks: Readonly<Record<ReviewPolicy, Mark>> = {
  'presumption-of-approval': { ink: 'clear', icon: 'check' },
  'presumption-of-denial': { ink: 'denial', icon: 'cross' },
  'policy-of-denial': { ink: 'denial', icon: 'cross' },
  'case-by-case': { ink: 'license', icon: 'scales' },
  'not-stated': { ink: 'outside', icon: 'minus' },
  contested: { ink: 'review', icon: 'scales' },
  undetermined: { ink: 'review', icon: 'question' },
  'not-applicable': { ink: 'outside', icon: 'minus' },
}

export const routeMarks: Readonly<Record<RouteStatus, Mark>> = {
  available: { ink: 'authorized', icon: 'check-circle' },
  conditional: { ink: 'license', icon: 'license' },
  unavailable: { ink: 'outside', icon: 'minus' },
  undetermined: { ink: 'review', icon: 'question' },
}

export const postureMarks: Readonly<Record<Posture, Mark>> = {
  enforced: { ink: 'ink', icon: 'check-circle' },
  'not-enforced': { ink: 'outside', icon: 'outside' },
  'partly-enforced': { ink: 'prior', icon: 'minus' },
  'not-yet-required': { ink: 'prior', icon: 'clock' },
}

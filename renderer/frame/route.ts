// Where the person is: a screen and what it shows. No URL is involved; the history lives here.
import type { Filter, View } from '../../shared/contract/casefile.ts'
import type { Words } from '../../shared/contract/values.ts'

/** A list that is gone through one transaction after the other. */
export type Queue = {
  readonly view: View
  /** Where the transaction stood in it when it was opened, 0 is first: one that has left the list since keeps its place. */
  readonly at: number
  /** What the list is of; absent: what the grid shows. */
  readonly name?: Words
}

export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'overview' }
  | { readonly screen: 'transactions'; readonly filter?: Filter; readonly rejected?: true }
  | { readonly screen: 'transaction'; readonly id: string; readonly queue?: Queue }
  | { readonly screen: 'parties'; readonly party?: string }
  | { readonly screen: 'limits'; readonly account?: string }
  | { readonly screen: 'windows' }
  | { readonly screen: 'filings'; readonly draft?: number }
  | { readonly screen: 'rule'; readonly paragraph?: string; readonly doubt?: string }
  | { readonly screen: 'compare' }
  | { readonly screen: 'reports'; readonly verify?: string; readonly create?: true }
  | { readonly screen: 'log' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'import'; readonly path?: string }

export type Screen = Route['screen']

export type Trail = { readonly past: readonly Route[]; readonly now: Route; readonly ahead: readonly Route[] }

export const beginning: Trail = { past: [], now: { screen: 'start' }, ahead: [] }
const longest = 100

export const goTo = (trail: Trail, route: Route): Trail => ({
  past: [...trail.past, trail.now].slice(-longest),
  now: route,
  ahead: [],
})

/** The next of a list takes the place of the one before: the way back leads to the list. */
export const goInPlace = (trail: Trail, route: Route): Trail => ({ ...trail, now: route })

export const goBack = (trail: Trail): Trail => {
  const now = trail.past.at(-1)
  return now === undefined ? trail : { past: trail.past.slice(0, -1), now, ahead: [trail.now, ...trail.ahead] }
}

export const goAhead = (trail: Trail): Trail => {
  const [now, ...ahead] = trail.ahead
  return now === undefined ? trail : { past: [...trail.past, trail.now], now, ahead }
}

/** Where another case begins, or none: nothing of the way through the last one is kept. */
export const inCase = (trail: Trail, isOpen: boolean): Trail => {
  if (isOpen) return { ...beginning, now: { screen: 'overview' } }
  return needsCase(trail.now.screen) ? beginning : { ...beginning, now: trail.now }
}

/** Screens that make no sense without an open case. */
export const needsCase = (screen: Screen): boolean => {
  switch (screen) {
    case 'start':
    case 'rule':
    case 'reports':
    case 'settings':
      return false
    case 'overview':
    case 'transactions':
    case 'transaction':
    case 'parties':
    case 'limits':
    case 'windows':
    case 'filings':
    case 'compare':
    case 'log':
    case 'import':
      return true
  }
}

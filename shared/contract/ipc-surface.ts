// The names that cross the bridge. Plain data, so that the preload stays small: `ipc.ts` must define exactly these, or it does not compile.

/** Methods by area: `window.docket.<area>.<method>(input)`. */
export const surface = {
  app: ['about', 'problems', 'quit'],
  case: ['recent', 'forget', 'current', 'create', 'open', 'sample', 'configure', 'close'],
  import: ['inspect', 'dryRun', 'commit', 'discard', 'rejected', 'template'],
  overview: ['counts', 'get'],
  transactions: [
    'page',
    'locate',
    'facets',
    'ids',
    'determine',
    'signOff',
    'export',
    'views',
    'saveView',
    'removeView',
  ],
  transaction: [
    'get',
    'version',
    'correct',
    'judge',
    'withdrawJudgment',
    'signOff',
    'attach',
    'withdrawEvidence',
    'undo',
    'redo',
  ],
  explain: ['trace', 'sensitivity', 'prose'],
  parties: ['page', 'get', 'correct'],
  limits: ['list', 'fit', 'setPosition'],
  windows: ['timeline', 'savings', 'deadlines', 'export'],
  rule: ['pack', 'paragraphs', 'paragraph', 'doubts', 'doubtEffect', 'posture', 'importText', 'drift'],
  compare: ['run', 'page'],
  reports: ['list', 'create', 'sign', 'verify'],
  log: ['page', 'head', 'proof', 'verify'],
  settings: ['get', 'set', 'identities', 'createIdentity', 'authorities', 'addAuthority', 'removeAuthority', 'backup'],
  tasks: ['list', 'cancel'],
} as const

/** Events main sends to the window: `window.docket.on.<event>(listener)` returns the function that ends it. */
export const eventNames = [
  'progress',
  'caseChanged',
  'dataChanged',
  'settingsChanged',
  'command',
  'filesDropped',
  'problem',
] as const

export type Surface = typeof surface
export type EventName = (typeof eventNames)[number]

/** The channel of a method; the page never sees it. */
export const channelOf = (area: string, method: string): string => `docket:${area}.${method}`
/** The channel of an event; the page never sees it. */
export const eventChannelOf = (event: EventName): string => `docket:on.${event}`

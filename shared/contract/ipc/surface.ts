// The names that cross the bridge, and what each answer rests on. Plain data, so that the preload and the window need no schema:
// `ipc.ts` must define exactly these, or it does not compile.

/** Parts of the case, the pack and the desk that change; main names them when they do. */
export const dataAreas = [
  'case',
  'transactions',
  'determinations',
  'parties',
  'limits',
  'windows',
  'rule',
  'reports',
  'filings',
  'log',
  'settings',
] as const
export type DataArea = (typeof dataAreas)[number]

/** Does something, or answers a moment: nobody keeps its answer. */
const ACT = 'act'
/** An answer that stays the same as long as the program runs. */
const FIXED = [] as const

const ANSWERS = ['transactions', 'determinations'] as const
const ACCOUNTS = ['transactions', 'determinations', 'limits'] as const
const WINDOWS = ['transactions', 'determinations', 'windows'] as const
/** What the pack says, and how many transactions of the open case it touches. */
const RULE_AND_CASE = ['rule', 'case', 'transactions', 'determinations'] as const

/** Methods by area, `window.docket.<area>.<method>(input)`: the areas whose change makes the answer stale, or `act`. */
export const surface = {
  app: { about: FIXED, problems: ACT, quit: ACT },
  case: {
    recent: ['case'],
    forget: ACT,
    current: ['case'],
    create: ACT,
    open: ACT,
    sample: ACT,
    configure: ACT,
    close: ACT,
  },
  import: {
    inspect: ACT,
    dryRun: ACT,
    commit: ACT,
    discard: ACT,
    rejected: ['case', 'transactions'],
    dismissRejected: ACT,
    saveRejected: ACT,
    openPlan: ACT,
    savePlan: ACT,
    template: ACT,
  },
  overview: {
    counts: ['case', 'transactions', 'determinations'],
    get: ['case', 'transactions', 'determinations', 'limits', 'windows'],
  },
  transactions: {
    /** Says which head of the log it stands on. */
    page: [...ANSWERS, 'log'],
    locate: ANSWERS,
    around: ANSWERS,
    facets: ANSWERS,
    ids: ANSWERS,
    determine: ACT,
    openPoints: ANSWERS,
    signOff: ACT,
    reachOfFact: ACT,
    setFact: ACT,
    changeWork: ACT,
    export: ACT,
    views: ['case'],
    saveView: ACT,
    removeView: ACT,
  },
  transaction: {
    get: [...ANSWERS, 'windows'],
    version: FIXED,
    create: ACT,
    correct: ACT,
    judge: ACT,
    withdrawJudgment: ACT,
    signOff: ACT,
    withdrawSignOff: ACT,
    attach: ACT,
    withdrawEvidence: ACT,
    reachOfWithdrawal: ACT,
    withdraw: ACT,
    undo: ACT,
    redo: ACT,
  },
  explain: { trace: ANSWERS, sensitivity: ANSWERS, prose: ANSWERS },
  parties: {
    page: ['parties', 'transactions'],
    get: ['parties', ...ANSWERS],
    reach: ['parties', ...ANSWERS],
    correct: ACT,
  },
  limits: { list: ACCOUNTS, fit: ACCOUNTS, setPosition: ACT },
  windows: { timeline: WINDOWS, watch: ['reports', ...WINDOWS], savings: WINDOWS, deadlines: WINDOWS, export: ACT },
  filings: {
    kinds: FIXED,
    due: ['filings', ...WINDOWS],
    drafts: ['filings', ...WINDOWS],
    draft: ['filings', ...WINDOWS],
    keep: ACT,
    change: ACT,
    send: ACT,
    discard: ACT,
  },
  rule: {
    pack: ['rule'],
    paragraphs: ['rule'],
    paragraph: RULE_AND_CASE,
    doubts: RULE_AND_CASE,
    doubtEffect: ACT,
    redFlags: ['rule'],
    posture: ['rule'],
    outlook: ['rule'],
    importText: ACT,
    drift: ['rule'],
  },
  compare: { run: ACT, candidate: ACT, page: FIXED },
  reports: {
    list: ['case', 'reports'],
    create: ACT,
    sign: ACT,
    requestStamp: ACT,
    attachStamp: ACT,
    verifier: ACT,
    verify: ACT,
  },
  log: { page: ['log'], head: ['log'], proof: ['log'], verify: ACT },
  settings: {
    get: ['settings'],
    set: ACT,
    identities: ['settings'],
    createIdentity: ACT,
    authorities: ['settings'],
    addAuthority: ACT,
    removeAuthority: ACT,
    people: ['settings'],
    addPerson: ACT,
    removePerson: ACT,
    backup: ACT,
  },
  tasks: { list: ACT, cancel: ACT },
} as const satisfies Readonly<Record<string, Readonly<Record<string, typeof ACT | readonly DataArea[]>>>>

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

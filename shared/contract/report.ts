// What is known of a report after verification. Two verdicts are kept apart: who signed which bytes, and whether the
// determinations in it come out the same when they are made again.
import type { StoredLedgerEntry, WithdrawnRecord } from './casefile.ts'
import type { Determination, Outcome } from './interchange.ts'
import type { AccountLedger } from './ledger-keys.ts'
import type { ReportKind } from './values.ts'

/** A fault found while a report was made, signed or verified; each code has a text in both languages. */
export type ReportProblem =
  | { readonly code: 'file-empty' | 'file-too-large'; readonly bytes: number; readonly limit: number }
  | {
      readonly code:
        | 'not-a-pdf'
        | 'end-malformed'
        | 'xref-malformed'
        | 'trailer-malformed'
        | 'object-malformed'
        | 'stream-malformed'
        | 'structure-unexpected'
        | 'update-unexpected'
        | 'byte-range-malformed'
        | 'contents-malformed'
      readonly at: number
    }
  | { readonly code: 'end-has-more'; readonly bytes: number }
  | { readonly code: 'end-cut-off' }
  | { readonly code: 'too-many-updates'; readonly limit: number }
  | { readonly code: 'not-signed' | 'file-changed-meanwhile' }
  | { readonly code: 'report-not-whole'; readonly verdict: Exclude<Verdict, 'whole'> }
  | { readonly code: 'no-free-signature-field'; readonly fields: number }
  | { readonly code: 'already-signed-by'; readonly fingerprint: string }
  | { readonly code: 'signature-too-long'; readonly needed: number; readonly reserved: number }
  | { readonly code: 'time-malformed'; readonly text: string }
  | {
      readonly code: 'signing-time-outside-certificate'
      readonly time: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'cms-malformed' | 'cms-not-canonical'; readonly field: string }
  | { readonly code: 'digest-differs'; readonly field: string }
  | { readonly code: 'signature-wrong'; readonly field: string }
  | { readonly code: 'certificate-mismatch'; readonly field: string }
  | { readonly code: 'key-not-accepted'; readonly field: string; readonly key: string }
  | { readonly code: 'identity-key-not-accepted'; readonly key: string }
  | { readonly code: 'certificate-not-for-signing'; readonly field?: string }
  | { readonly code: 'unsigned-attribute'; readonly field: string; readonly attribute: string }
  | {
      readonly code:
        | 'timestamp-there'
        | 'timestamp-repeated'
        | 'timestamp-malformed'
        | 'timestamp-of-other'
        | 'timestamp-request-of-other'
        | 'timestamp-without-certificate'
        | 'timestamp-has-more'
        | 'timestamp-wrong'
        | 'timestamp-certificate-not-for-it'
      readonly field: string
    }
  | { readonly code: 'timestamp-request-malformed' | 'timestamp-response-malformed' | 'timestamp-nonce-differs' }
  | { readonly code: 'timestamp-not-granted'; readonly status: string; readonly reason: string }
  | { readonly code: 'timestamp-key-not-accepted'; readonly field: string; readonly key: string }
  | { readonly code: 'timestamp-algorithm'; readonly field: string; readonly algorithm: string }
  | {
      readonly code: 'timestamp-outside-certificate'
      readonly field: string
      readonly time: string
      readonly from: string
      readonly to: string
    }
  | {
      readonly code: 'timestamp-no-room'
      readonly field: string
      readonly needed: number
      readonly reserved: number
    }
  | { readonly code: 'receipt-missing' | 'receipt-not-canonical' | 'receipt-malformed'; readonly path: string }
  | { readonly code: 'receipt-too-large'; readonly limit: number }
  | { readonly code: 'receipt-has-more'; readonly bytes: number }
  | { readonly code: 'receipt-part-unused'; readonly path: string }
  | { readonly code: 'transaction-repeated' | 'transaction-out-of-order'; readonly transaction: string }
  | { readonly code: 'no-transactions' | 'case-head-malformed' }
  | { readonly code: 'withdrawn-repeated' | 'withdrawn-counted'; readonly transaction: string }
  | { readonly code: 'memorandum-of-other'; readonly transaction: string; readonly subject: string }
  | { readonly code: 'memorandum-has-more'; readonly transaction: string; readonly member: string }
  | {
      readonly code: 'withdrawn-after-made'
      readonly transaction: string
      readonly time: string
      readonly made: string
    }
  | { readonly code: 'signed-out-of-order'; readonly field: string; readonly before: string }
  | { readonly code: 'signed-by-same-key'; readonly field: string; readonly other: string }
  | { readonly code: 'reason-too-long'; readonly limit: number }
  | { readonly code: 'receipt-digest-differs'; readonly printed: string; readonly actual: string }
  | { readonly code: 'trace-digest-differs'; readonly trace: string }
  | { readonly code: 'ledgers-digest-differs' }
  | { readonly code: 'pages-differ'; readonly at: number }
  | { readonly code: 'pages-changed-after' }
  | { readonly code: 'pages-not-drawn' | 'registers-not-made'; readonly message: string }
  | { readonly code: 'picture-differs'; readonly field: string }
  | { readonly code: 'active-content'; readonly action: string }
  | {
      readonly code: 'register-differs'
      readonly register: 'deadlines' | 'positions' | 'packs'
      readonly path: string
      readonly stated: string
      readonly recomputed: string
    }
  | {
      readonly code: 'release-not-kept'
      readonly product: string
      readonly engine: string
      readonly pack: string
      readonly hash: string
    }
  | { readonly code: 'release-damaged'; readonly product: string; readonly file: string }
  | { readonly code: 'made-before-rule'; readonly time: string }
  | { readonly code: 'made-in-future'; readonly time: string; readonly now: string }
  | { readonly code: 'signed-in-future'; readonly field: string; readonly time: string; readonly now: string }
  | { readonly code: 'signed-before-made'; readonly field: string; readonly time: string; readonly made: string }
  | {
      readonly code: 'signed-before-earlier'
      readonly field: string
      readonly time: string
      readonly earlier: string
      readonly before: string
    }
  | { readonly code: 'stamped-before-signed'; readonly field: string; readonly time: string; readonly stamped: string }
  | { readonly code: 'stamped-in-future'; readonly field: string; readonly time: string; readonly now: string }
  | {
      readonly code: 'signed-before-stamped'
      readonly field: string
      readonly time: string
      readonly earlier: string
      readonly stamped: string
    }
  | { readonly code: 'replay-failed'; readonly transaction: string; readonly message: string }
  | { readonly code: 'passphrase-wrong' }
  | { readonly code: 'passphrase-too-short'; readonly least: number }
  | { readonly code: 'identity-malformed' | 'identity-without-key' | 'identity-without-certificate' }
  | { readonly code: 'identity-protection-too-costly'; readonly iterations: number; readonly limit: number }
  | { readonly code: 'identity-protection-unknown'; readonly algorithm: string }
  | { readonly code: 'name-empty' }
  | { readonly code: 'validity-out-of-range'; readonly years: number }
  | { readonly code: 'not-json'; readonly transaction: string; readonly path: string }

/** A certificate in words; `fingerprint` is the SHA-256 of its DER form. */
export type IdentityDescription = {
  readonly subject: { readonly name: string; readonly organization?: string; readonly email?: string }
  readonly issuer: { readonly name: string; readonly organization?: string; readonly email?: string }
  readonly selfSigned: boolean
  readonly serial: string
  readonly fingerprint: string
  readonly from: string
  readonly to: string
  readonly key: 'RSA' | 'EC' | 'Ed25519' | 'other'
  /** Bits of the modulus or of the curve; 0 where the kind of key has none. */
  readonly keyBits: number
  /** Name of the curve of an EC key. */
  readonly curve?: string
}

/** Who issued a certificate: itself, a certificate that stands beside it and signs it, or somebody it only names. */
type IssuerStanding = 'itself' | 'certificate-beside' | 'claimed'

/** Who somebody is on the reader's own list of people, and since when; no verdict rests on it. */
type KnownPerson = { readonly name: string; readonly added: string }

/** A time stamp of an authority over a signature value (RFC 3161). */
export type TimestampDescription = {
  /** When the authority says it saw the signature, UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly time: string
  /** By how many seconds the time may be off, where the authority says so. */
  readonly accuracy?: number
  /** Number of the token in hexadecimal digits, and object identifier of the policy it was given under. */
  readonly serial: string
  readonly policy: string
  readonly authority: IdentityDescription
  readonly issuer: IssuerStanding
  readonly person?: KnownPerson
}

export type SignatureDescription = {
  /** Name of the reserved field: `Preparer`, `Reviewer` or `Approver`. */
  readonly field: string
  readonly verdict: 'valid' | 'invalid'
  readonly signer?: IdentityDescription
  readonly person?: KnownPerson
  readonly issuer?: IssuerStanding
  /** Time the signer states; no authority vouches for it. */
  readonly time?: string
  /** The time stamp of the signature, where it has one that stands. */
  readonly timestamp?: TimestampDescription
  readonly reason?: string
  /** Bytes of the file under this signature, its own value left out. */
  readonly coveredBytes: number
  /** Whether it covers everything up to the end of the file, its own value left out. */
  readonly coversWholeFile: boolean
  readonly problems: readonly ReportProblem[]
}

/** What a reader should know of the names of signers; no verdict rests on it. */
export type SignatureRemark =
  | { readonly code: 'name-says-nothing' | 'name-hides-something'; readonly field: string }
  | { readonly code: 'same-name-other-key'; readonly field: string; readonly other: string }

/** Where a determination made again parts from the one in the receipt. */
export type ReplayDifference = {
  readonly transaction: string
  /** `positions`: what the ledgers carry to the transaction; `trace`: the evaluation differs at `path`; `determination`: only the answer built on it does. */
  readonly in: 'positions' | 'trace' | 'determination'
  /** Position of the first differing node of the trace, counted in reading order from 1. */
  readonly node?: number
  /** JSON Pointer (RFC 6901) into the trace or the determination. */
  readonly path: string
  readonly stated: string
  readonly recomputed: string
}

export type VerificationResult = {
  readonly file: { readonly bytes: number; readonly sha256: string }
  readonly report?: {
    readonly id: string
    readonly caseTitle: string
    readonly client?: string
    readonly preparedBy: string
    readonly organization?: string
    readonly reference?: string
    readonly language: string
    readonly created: string
    /** The one transaction of a memorandum. */
    readonly subject?: string
    /** What its pages are narrowed to; absent: a memorandum, or the whole file. */
    readonly kind?: ReportKind
    /** The day that deadlines and limits are of. */
    readonly asOf?: string
    readonly lawDate?: string
    readonly knowledgeDate?: string
    readonly product: string
    /** Names of the code that decided and of the code that laid out the pages. */
    readonly engine: string
    readonly layout?: string
    readonly rejectedRows?: number
    /** What persons entered in the ledgers, by their word alone: the first hundred, and how many there are. */
    readonly entered?: readonly EnteredEntry[]
    readonly enteredCount?: number
    /** Transactions that count nowhere, with who withdrew them, when and why: the first hundred, and how many there are. */
    readonly withdrawn?: readonly WithdrawnRecord[]
    readonly withdrawnCount?: number
    /** Whether the positions carried between transactions, too, are as the preparer states them: the first release tells no others. */
    readonly hasPositionsAsStated: boolean
    readonly pack: { readonly id: string; readonly version: string; readonly hash: string }
    readonly transactions: number
    readonly caseHead?: { readonly size: number; readonly root: string }
  }
  readonly signature: {
    readonly verdict: 'valid' | 'invalid' | 'not-signed'
    readonly signatures: readonly SignatureDescription[]
    readonly problems: readonly ReportProblem[]
    readonly remarks: readonly SignatureRemark[]
  }
  readonly receipt: {
    readonly verdict: 'intact' | 'broken' | 'missing'
    readonly sha256?: string
    readonly problems: readonly ReportProblem[]
  }
  /** Whether the pages, drawn again from the receipt, are the pages in the file. */
  readonly pages: {
    readonly verdict: 'same' | 'differ' | 'not-compared'
    readonly problems: readonly ReportProblem[]
  }
  readonly replay: {
    readonly verdict: 'same' | 'differs' | 'not-replayed'
    readonly compared: number
    readonly differing: number
    /** The first differences, at most a hundred. */
    readonly differences: readonly ReplayDifference[]
    readonly problems: readonly ReportProblem[]
  }
  /** Whether deadlines, cumulative positions and the list of packs, filled again from the records, are those of the report. */
  readonly registers: {
    readonly verdict: 'same' | 'differ' | 'not-made'
    readonly problems: readonly ReportProblem[]
  }
  /** Whether the times that the report and its signers state can all be true. */
  readonly times: {
    readonly verdict: 'consistent' | 'contradictory' | 'not-compared'
    readonly problems: readonly ReportProblem[]
  }
  /** Of a report of an older release: what this product would say today of the same facts. */
  readonly today?: TodayBeside
}

/** `whole`: every check was made and passed. `unchecked`: nothing is known to be wrong, and something could not be checked. */
export type Verdict = 'whole' | 'unchecked' | 'broken'

const signs = {
  valid: 'whole',
  invalid: 'broken',
  'not-signed': 'unchecked',
  intact: 'whole',
  broken: 'broken',
  missing: 'broken',
  same: 'whole',
  differ: 'broken',
  differs: 'broken',
  'not-compared': 'unchecked',
  'not-replayed': 'unchecked',
  'not-made': 'unchecked',
  consistent: 'whole',
  contradictory: 'broken',
} as const satisfies Readonly<Record<string, Verdict>>

export const checks = ['signature', 'receipt', 'replay', 'registers', 'pages', 'times'] as const
export type Check = (typeof checks)[number]

type Verified = { readonly [Name in Check]: { readonly verdict: keyof typeof signs } }

/** What one check says of the report. */
export const signOf = (verdict: keyof typeof signs): Verdict => signs[verdict]

/** What all checks together say: the command and the desk ask here, so that they never disagree. */
export const verdictOf = (result: Verified): Verdict => {
  const found = checks.map((check) => signs[result[check].verdict])
  if (found.includes('broken')) return 'broken'
  return found.includes('unchecked') ? 'unchecked' : 'whole'
}

/** A position or a step of a transaction that a person entered in the case; the ledgers count it beside the records. */
export type EnteredEntry = Pick<
  StoredLedgerEntry,
  'ledger' | 'key' | 'tpp' | 'recordId' | 'state' | 'on' | 'source' | 'by'
>

/** One line of the positions printed in a report; quantities are exact decimals. */
/** What one transaction took of a limit or, as attrition, what was lost of it; TPP as decimal text. */
export type PositionMove = {
  readonly on: string
  readonly transaction: string
  readonly kind: 'use' | 'attrition' | 'unmeasured'
  readonly tpp: string
  readonly used: string
}

/** What an answer comes to, as far as two are compared. */
export type AnswerThen = {
  readonly codified: Outcome
  readonly licenseRequirement: Determination['codified']['licenseRequirement']
  readonly enforced: Outcome
  readonly posture: Determination['enforced']['posture']
}

/** Rows of a register then and now: how many there are, and how many stand in one of them alone. */
export type RowsApart = {
  readonly then: number
  readonly now: number
  readonly gone: number
  readonly added: number
}

export type TodayBeside = {
  /** What decides and lays out in this product. */
  readonly pack: { readonly version: string; readonly hash: string }
  readonly engine: string
  readonly layout: string
  readonly compared: number
  readonly differing: number
  /** Ids of the changes. */
  readonly transactions: readonly string[]
  /** The first hundred; `now` is null where this product cannot take the record. */
  readonly changes: readonly {
    readonly transaction: string
    readonly then: AnswerThen
    readonly now: AnswerThen | null
  }[]
  /** Absent where the registers cannot be made today. */
  readonly deadlines?: RowsApart | undefined
  readonly positions?: RowsApart | undefined
}

export type PositionRow = {
  readonly ledger: AccountLedger
  readonly key: string
  readonly period?: string
  readonly limit?: string
  readonly used: string
  readonly remaining?: string
  /** What orders that were not settled might yet add, at most, and the first of them. */
  readonly open?: { readonly tpp: string; readonly first: string }
  readonly citation: string
  /** The transaction that crossed the limit. */
  readonly crossedBy?: string
  /** In a ledger statement: each line that counted, in the order in which it did. */
  readonly moves?: readonly PositionMove[]
}

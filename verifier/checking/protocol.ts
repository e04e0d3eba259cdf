// What the page and its worker say to each other.
import type { VerificationResult } from '../../shared/contract/report.ts'

/** A file that lies in the page: where the product's code looks for it, and its deflated bytes in base64. */
export type Lying = { readonly path: string; readonly base64: string }

export type Asked =
  | { readonly kind: 'begin'; readonly files: readonly Lying[] }
  /** `now`: the reader's clock, UTC. */
  | { readonly kind: 'check'; readonly file: Blob; readonly now: string }

/** One answer for each file, in the order in which they were asked for. */
export type Told =
  | { readonly kind: 'checked'; readonly result: VerificationResult }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly message: string }

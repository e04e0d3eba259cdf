// What goes between a thread of this program and whoever asks it. Values are structured clones; failures are values, so that
// their members survive.

import type { Failure } from '../../shared/kernel/result.ts'

export type Ask = {
  readonly call: number
  readonly method: string
  readonly args: readonly unknown[]
  /** One word; anything but zero means that the work is to stop. Shared, so that a thread in the midst of a loop sees it. */
  readonly cancel: SharedArrayBuffer | null
}

export type Reply =
  | { readonly ready: unknown }
  | { readonly refused: Failure }
  | { readonly call: number; readonly progress: unknown }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly cancelled: true }
  /** What the thread foresaw, such as a damaged file. */
  | { readonly call: number; readonly failure: unknown }
  /** What it did not, with the code of the system under it where there is one. */
  | { readonly call: number; readonly fault: string; readonly systemCode: string }

/** The method that closes what a thread holds. */
export const CLOSE = 'close'

/** The work was stopped by whoever asked for it; nothing of it remains. */
export class Cancelled extends Error {}

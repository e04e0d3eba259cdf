// When the person last moved through a list, told to threads that work in the background: two cores are few, and a list that
// scrolls needs both.

/** One number: the time of the last move in milliseconds, its low 31 bits. */
export type Moves = SharedArrayBuffer

/** A list at rest for this long is at rest, in milliseconds. */
const REST = 600
/** Work goes on after this long all the same, so that it comes to its end. */
const PATIENCE = 5_000
const LOW_BITS = 0x7f_ff_ff_ff

export const newMoves = (): Moves => new SharedArrayBuffer(4)

const now = (): number => Date.now() & LOW_BITS

export const noteMove = (moves: Moves): void => {
  Atomics.store(new Int32Array(moves), 0, now())
}

/** Blocks the calling thread until the person has rested, or for as long as patience lasts; answers how long, in milliseconds. */
export const waitForRest = (moves: Moves): number => {
  const last = new Int32Array(moves)
  const begun = Date.now()
  for (;;) {
    const moved = Atomics.load(last, 0)
    const waited = Date.now() - begun
    const rest = REST - ((now() - moved) & LOW_BITS)
    if (rest <= 0 || waited >= PATIENCE) return waited
    // Nobody wakes it: a move during the wait is seen at its end.
    Atomics.wait(last, 0, moved, Math.min(rest, PATIENCE - waited))
  }
}

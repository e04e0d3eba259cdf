import { expect, test } from 'vitest'
import { newMoves, noteMove, waitForRest } from '../../../../main/casework/moves.ts'

test('work in the background waits for a person who moves, not for one who rests, and not for ever', () => {
  const moves = newMoves()
  expect(waitForRest(moves)).toBeLessThan(100)
  noteMove(moves)
  const waited = waitForRest(moves)
  expect(waited).toBeGreaterThan(300)
  expect(waited).toBeLessThan(6_000)
  expect(waitForRest(moves)).toBeLessThan(300)
})

// The doubt register: every ambiguity of the rule that the engine must show instead of guessing.
import type { Doubt } from '../../engine/model.ts'
import { doubtsOfPriorEdition } from '../prior/doubts.ts'
import { doubtsFoundInEncoding } from './records.ts'
import { doubtsOfRequirements } from './requirements.ts'
import { doubtsOfWindowsAndVeu } from './windows-and-veu.ts'

/** All doubts in the order of their ids: AMB, A, D, PR. */
export const doubts: readonly Doubt[] = [
  ...doubtsOfRequirements,
  ...doubtsOfWindowsAndVeu,
  ...doubtsFoundInEncoding,
  ...doubtsOfPriorEdition,
]

// Questions of the practice that are not determinations of a transaction, answered from the same dates and paragraphs.
import type { Words } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/kernel/civil-date.ts'
import { questionTexts } from '../../../shared/language/windows.ts'
import { type AppliedLaw, limitsOf } from '../limits.ts'
import { countFromPublication } from './dates.ts'
import { both } from './words.ts'

/** The numbers under which comments on 90 FR 4544 go in. */
export const COMMENT_RIN = '0694-AJ90'
export const COMMENT_DOCKET = 'BIS-2025-0001'

export type CommentStanding = {
  readonly inTime: boolean
  readonly due: CivilDate
  readonly arithmetic: string
  readonly rin: typeof COMMENT_RIN
  readonly docket: typeof COMMENT_DOCKET
  /** What nobody read and somebody must confirm. */
  readonly confirm: readonly ('hour' | 'time-zone')[]
  readonly words: Words
}

/** Whether a comment received on a day is in time; the last day is in. */
export const commentStanding = (received: CivilDate, { pack, lawDate }: AppliedLaw): CommentStanding => {
  const limits = limitsOf(pack, lawDate ?? received)
  const days = limits.count('compliance days')
  const { due, arithmetic } = countFromPublication(limits, days)
  const inTime = received <= limits.date('comment deadline')
  return {
    inTime,
    due,
    arithmetic,
    rin: COMMENT_RIN,
    docket: COMMENT_DOCKET,
    confirm: received === due ? ['hour', 'time-zone'] : [],
    words: both(questionTexts, inTime ? 'comment-in-time' : 'comment-late', { due, arithmetic, received, days }),
  }
}

export type ArrangementAnswer = {
  readonly doubt: string
  readonly decided: boolean
  readonly readings: readonly {
    readonly name: 'sought' | 'required'
    readonly citation: string
    readonly words: Words
  }[]
  /** What holds until an NVEU is granted. */
  readonly until: {
    readonly licenseRequirement: 'yes'
    readonly reviewPolicy: 'presumption-of-approval'
    readonly citations: readonly string[]
  }
  readonly words: Words
}

/** Whether an NVEU needs a government-to-government arrangement: two paragraphs that do not agree, both shown. */
export const nveuArrangement = (
  country: string,
  arrangement: boolean | undefined,
  { pack }: AppliedLaw,
): ArrangementAnswer => {
  const doubt = pack.doubts.find(({ finding }) => finding?.id === 'arrangement-sought-or-required')
  const [sought, required] = doubt?.citations ?? []
  if (doubt === undefined || sought === undefined || required === undefined)
    throw new Error('the pack has no doubt of two paragraphs about the arrangement')
  return {
    doubt: doubt.id,
    decided: arrangement === true,
    readings: [
      { name: 'sought', citation: sought, words: both(questionTexts, 'nveu-reading-sought') },
      { name: 'required', citation: required, words: both(questionTexts, 'nveu-reading-required') },
    ],
    until: {
      licenseRequirement: 'yes',
      reviewPolicy: 'presumption-of-approval',
      citations: [
        ...pack.items.classes.flatMap((each) => (each.class === 'A' ? [each.list] : [])),
        pack.ledgers.country.citation,
      ],
    },
    words: both(questionTexts, arrangement === true ? 'nveu-arrangement-held' : 'nveu-arrangement', {
      country,
      doubt: doubt.id,
      sought,
      required,
    }),
  }
}

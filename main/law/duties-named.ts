// The duties of a pack that a determination names. The contract gives their paragraph and their words, not their id.
import type { Determination, Obligation } from '../../shared/contract/interchange.ts'
import type { Pack } from '../engine/model.ts'

/**
 * The obligations of a determination by the id of their duty in the pack that made it: by paragraph, and by words where one paragraph
 * makes several duties.
 */
export const dutiesNamed = (
  { obligations }: Pick<Determination, 'obligations'>,
  { duties }: Pick<Pack, 'duties'>,
): ReadonlyMap<string, Obligation> =>
  new Map(
    obligations.flatMap((obligation) => {
      const made = duties.filter(({ paragraph }) => paragraph === obligation.citation)
      const duty = made.length === 1 ? made[0] : made.find(({ words }) => words.en === obligation.what)
      return duty === undefined ? [] : [[duty.id, obligation] as const]
    }),
  )

// The duties of a pack that a determination names. The contract gives their paragraph and their words, not their id.
import type { Determination, Obligation } from '../../shared/contract/interchange.ts'
import { figuresOf } from './duty-words.ts'
import type { Limits } from './limits.ts'
import type { LawPack } from './model.ts'
import { filled } from './windows/words.ts'

/**
 * The obligations of a determination by the id of their duty in the pack that made it: by paragraph, and by words where one paragraph
 * makes several duties; `limits`: the figures of its law date, which stand in them.
 */
export const dutiesNamed = (
  { obligations }: Pick<Determination, 'obligations'>,
  { duties, dues }: Pick<LawPack, 'duties' | 'dues'>,
  limits: Limits,
): ReadonlyMap<string, Obligation> =>
  new Map(
    obligations.flatMap((obligation) => {
      const made = duties.filter(({ paragraph }) => paragraph === obligation.citation)
      const duty =
        made.length === 1
          ? made[0]
          : made.find(({ id, words }) => {
              const reckoned = dues.find((each) => each.duty === id)
              return filled(words, reckoned === undefined ? {} : figuresOf(reckoned, limits)).en === obligation.what
            })
      return duty === undefined ? [] : [[duty.id, obligation] as const]
    }),
  )

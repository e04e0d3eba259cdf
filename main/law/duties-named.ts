// The duties of a pack that a determination names. The contract gives their paragraph and their words, not their id.
import type { Determination, Obligation } from '../../shared/contract/interchange.ts'
import { dutiesInFigures } from './duty-words.ts'
import type { Limits } from './limits.ts'
import type { LawPack } from './model.ts'

/**
 * The obligations of a determination by the id of their duty in the pack that made it: by paragraph, and by words where one paragraph
 * makes several duties; `limits`: the figures of its law date, which stand in them.
 */
export const dutiesNamed = (
  { obligations }: Pick<Determination, 'obligations'>,
  pack: Pick<LawPack, 'duties' | 'dues'>,
  limits: Limits,
): ReadonlyMap<string, Obligation> =>
  new Map(
    obligations.flatMap((obligation) => {
      const made = pack.duties.filter(({ paragraph }) => paragraph === obligation.citation)
      const [only] =
        made.length === 1
          ? made
          : dutiesInFigures({ ...pack, duties: made }, limits).filter(({ words }) => words.en === obligation.what)
      return only === undefined ? [] : [[only.id, obligation] as const]
    }),
  )

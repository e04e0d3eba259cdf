// Rules of the pack that say of the earlier edition what they say of the present text: the paragraph stood in the same words.
import type { Rule } from '../../engine/model.ts'
import type { RuleName } from '../rule-names.ts'

/** The rules of those ids, in that order; an id that the section lacks is an error in the edition. */
export const unchanged = (section: readonly Rule[], ...ids: readonly RuleName[]): readonly Rule[] =>
  ids.map((id) => {
    const found = section.find((rule) => rule.id === id)
    if (found === undefined) throw new Error(`no rule ${id} stands in that section`)
    return found
  })

// The duty that a paper answers: by its id in the pack, whatever paragraph it stands in.
import type { Determination } from '../../shared/contract/interchange.ts'
import type { LawPack } from '../law/model.ts'
import type { DutyId } from '../law/names.ts'

export const paragraphOf = ({ duties }: Pick<LawPack, 'duties'>, duty: DutyId): string => {
  const found = duties.find(({ id }) => id === duty)
  if (found === undefined) throw new Error(`the pack has no duty ${duty}`)
  return found.paragraph
}

export const isOwed = (paragraph: string, { obligations }: Determination): boolean =>
  obligations.some(({ citation }) => citation === paragraph)

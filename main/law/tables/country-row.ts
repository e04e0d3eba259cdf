// A row of the country tables, the Country Groups of Supplement No. 1 to part 740 it may be in, and a check of the texts that list them.
import type { Words } from '../../engine/model.ts'

export const countryGroups = [
  'A:1',
  'A:2',
  'A:3',
  'A:4',
  'A:5',
  'A:6',
  'B',
  'D:1',
  'D:2',
  'D:3',
  'D:4',
  'D:5',
  'E:1',
  'E:2',
] as const
export type CountryGroup = (typeof countryGroups)[number]

/** A text of groups parted by spaces, as `A:1 B`; one that names another group is `never`. */
export type GroupsText<Text extends string> = Text extends '' | CountryGroup
  ? Text
  : Text extends `${infer First} ${infer Rest}`
    ? First extends CountryGroup
      ? [GroupsText<Rest>] extends [never]
        ? never
        : Text
      : never
    : never

/** One row of the country tables as published; `follows`: no row of its own, treated like that country (15 CFR 738.3(b)). */
export type CountryRow = {
  readonly code: string
  /** Country Groups, parted by spaces. */
  readonly groups: string
  /** Named in Supplement 5(a) to part 740. */
  readonly supp5a?: true
  readonly follows?: string
  /** No destination of its own: one and the same as the country it follows. */
  readonly noDestination?: true
  /** Within the United States as 15 CFR 772.1 defines it. */
  readonly domesticUs?: true
  readonly doubt?: 'low' | 'medium' | 'high'
  /** A row without a sure place: every place it could have, the recorded one first. All stand until someone elects a reading. */
  readonly places?: readonly { readonly groups: string; readonly supp5a?: true }[]
  /** What to know before relying on the row. */
  readonly note?: Words
}

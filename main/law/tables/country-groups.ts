// The Country Groups of Supplement No. 1 to part 740 that the tables know, and a check of the texts that list them.
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

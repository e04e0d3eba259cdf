// The entries of the Commerce Control List that the rule names, by which the compiler knows a misspelt one.

/** Entries that the rule lists, whole or by paragraph (742.6(a)(6), 740.2(a)(9), 734.9(l)). */
export const entriesOfTheRule = [
  '3A001',
  '3A090',
  '3B001',
  '3B002',
  '3D001',
  '3D992',
  '3E001',
  '3E992',
  '4A003',
  '4A004',
  '4A005',
  '4A090',
  '4D001',
  '4D090',
  '4E001',
  '4E091',
  '5A002',
  '5A004',
  '5A992',
  '5D002',
  '5D992',
  '5E002',
  '5E992',
] as const

/** Technology and software whose direct products, or plants that are, put a foreign item under the EAR (734.9(h)(1)(i)(A)). */
export const directProductEntries = [
  '3D001',
  '3D901',
  '3D991',
  '3D992',
  '3D993',
  '3D994',
  '3E001',
  '3E002',
  '3E003',
  '3E901',
  '3E991',
  '3E992',
  '3E993',
  '3E994',
  '4D001',
  '4D090',
  '4D993',
  '4D994',
  '4E001',
  '4E992',
  '4E993',
  '5D001',
  '5D002',
  '5D991',
  '5E001',
  '5E991',
  '5E002',
] as const

/** An entry of which the rule tells paragraphs apart. */
export type RuleEntry = (typeof entriesOfTheRule)[number]
export type ListedEntry = RuleEntry | (typeof directProductEntries)[number]

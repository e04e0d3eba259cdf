// The two languages of the product. A catalog holds one area's messages in both; a missing or extra key does not compile.

export const languages = ['en', 'zh-CN'] as const
export type Language = (typeof languages)[number]

export type Catalog<Key extends string = string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** Values put into a message at `{name}`; already formatted for the language. */
export type Slots = Readonly<Record<string, string | number>>

/** An area's messages; the Chinese keys must be exactly the English ones. */
export const catalog = <Key extends string>(
  en: Readonly<Record<Key, string>>,
  zh: Readonly<Record<NoInfer<Key>, string>>,
): Catalog<Key> => ({ en, 'zh-CN': zh })

/** A message with its slots filled; an unfilled slot stays visible as `{name}` so that a test can see it. */
export const say = <Key extends string>(from: Catalog<Key>, language: Language, key: Key, slots: Slots = {}): string =>
  from[language][key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole))

/** The text of a bilingual value such as a rule's own words. */
export const inLanguage = (words: { readonly en: string; readonly zh: string }, language: Language): string =>
  language === 'en' ? words.en : words.zh

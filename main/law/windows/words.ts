// A message of a catalog in both languages at once, with slots that may differ by language.
import { type Catalog, type Slots, say } from '../../../shared/language/catalog.ts'
import type { Words } from '../../../shared/contract/values.ts'

type BothSlots = Readonly<Record<string, string | number | Words>>

const inOne = (slots: BothSlots, language: 'en' | 'zh'): Slots =>
  Object.fromEntries(
    Object.entries(slots).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  )

/** A text of the pack with its slots filled in both languages. */
export const filled = ({ en, zh }: Words, slots: BothSlots): Words => {
  const put = (text: string, language: 'en' | 'zh'): string => {
    const values = inOne(slots, language)
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  }
  return { en: put(en, 'en'), zh: put(zh, 'zh') }
}

export const both = <Key extends string>(from: Catalog<Key>, key: Key, slots: BothSlots = {}): Words => ({
  en: say(from, 'en', key, inOne(slots, 'en')),
  zh: say(from, 'zh-CN', key, inOne(slots, 'zh')),
})

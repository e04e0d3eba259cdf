// A message of a catalog in both languages, for answers that are shown in either without being asked again.
import { type Catalog, type Slots, say } from './catalog.ts'

export const inBoth = <Key extends string>(from: Catalog<Key>, key: Key, slots?: Slots) => ({
  en: say(from, 'en', key, slots),
  zh: say(from, 'zh-CN', key, slots),
})

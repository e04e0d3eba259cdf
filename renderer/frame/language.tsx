// The language of the desk, switched live: every word on screen is looked up through here.
import { createContext, use, useCallback, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Words } from '../../shared/contract/values.ts'
import { type Catalog, type Language, type Slots, inLanguage, say } from '../../shared/language/catalog.ts'

const LanguageContext = createContext<Language>('en')

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}) {
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language === 'en' ? 'en-US' : 'zh-CN'}>{children}</I18nProvider>
    </LanguageContext>
  )
}

export const useLanguage = (): Language => use(LanguageContext)

export type Say<Key extends string> = (key: Key, slots?: Slots) => string

/** The messages of one area in the desk's language. */
export const useWords = <Key extends string>(from: Catalog<Key>): Say<Key> => {
  const language = useLanguage()
  return useCallback((key, slots) => say(from, language, key, slots), [from, language])
}

/** The text of a bilingual value that came from the main process. */
export const useInLanguage = (): ((words: Words) => string) => {
  const language = useLanguage()
  return useCallback((words) => inLanguage(words, language), [language])
}

// The readings of a doubt, lettered, as a letter to an agency puts them side by side.
import type { Words } from '../../shared/contract/values.ts'

const letter = (index: number): string => String.fromCodePoint(0x41 + index)

export const numberedReadings = (readings: readonly { readonly words: Words }[]): Words => ({
  en: readings.map(({ words }, index) => `Reading ${letter(index)}: ${words.en}`).join('\n'),
  zh: readings.map(({ words }, index) => `解读 ${letter(index)}：${words.zh}`).join('\n'),
})

// The Chinese of the English sentences that a determination carries.
import type { Determination } from '../../shared/contract/interchange.ts'
import type { LoadedPack } from './pack.ts'
import { say } from './say.ts'

/** Chinese words for every English sentence of a determination's reasons and obligations. */
export const inChinese = (
  { codified, enforced, obligations }: Determination,
  { pack }: LoadedPack,
): Readonly<Record<string, string>> => {
  const known = new Map<string, string>()
  const add = ({ en, zh }: { readonly en: string; readonly zh: string }): void => {
    known.set(en, zh)
  }
  const reasons = [...codified.reasons, ...enforced.reasons]
  for (const { words } of pack.duties) add(words)
  for (const { settledBy } of pack.doubts) add(settledBy)
  for (const axis of pack.axes) {
    add(axis.words)
    add(say('state-fact', { axis: axis.id }, pack))
  }
  for (const { words } of pack.messages) if (!words.en.includes('{')) add(words)
  for (const { citation } of reasons) add(say('not-encoded', { citation }, pack))
  for (const { paragraph } of pack.rules) add(say('as-amended-2026', { paragraph }, pack))
  const sentences = [...reasons.map(({ settles }) => settles), ...obligations.map(({ what }) => what)]
  return Object.fromEntries(sentences.flatMap((text) => (known.has(text) ? [[text, known.get(text) ?? text]] : [])))
}

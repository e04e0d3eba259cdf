// Words for what a determination names by code: the messages of a pack, their slots filled in both languages.
import type { Pack, Words } from '../engine/model.ts'

type Said = {
  readonly messages: ReadonlyMap<string, Words>
  /** What a slot of that name is put as; others are put as they are. */
  readonly slots: Readonly<Record<'axis' | 'doubt' | 'duty', ReadonlyMap<string, Words>>>
}

const made = new WeakMap<Pack, Said>()

const saidBy = (pack: Pack): Said => {
  const found = made.get(pack)
  if (found !== undefined) return found
  const said = {
    messages: new Map(pack.messages.map(({ id, words }) => [id, words])),
    slots: {
      axis: new Map(pack.axes.map(({ id, words }) => [id, words])),
      duty: new Map(pack.duties.map(({ id, words }) => [id, words])),
      doubt: new Map(pack.doubts.map(({ id, settledBy }) => [id, settledBy])),
    },
  }
  made.set(pack, said)
  return said
}

/** A message with its slots filled. Throws on a code or a slot that the pack does not know: it would not have been read. */
export const say = (code: string, slots: Readonly<Record<string, string>>, pack: Pack): Words => {
  const said = saidBy(pack)
  const message = said.messages.get(code)
  if (message === undefined) throw new Error(`pack ${pack.id} ${pack.version} has no message ${code}`)
  const fill = (text: string, language: keyof Words): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = slots[name]
      if (value === undefined) throw new Error(`message ${code} has no ${name}`)
      const words = name === 'axis' || name === 'doubt' || name === 'duty' ? said.slots[name].get(value) : undefined
      // The words of a duty have its figures as slots.
      return words === undefined ? value : name === 'duty' ? fill(words[language], language) : words[language]
    })
  return { en: fill(message.en, 'en'), zh: fill(message.zh, 'zh') }
}

// Citations of the rules and conditions that decided something, in the order of the pack.
import type { QuestionTrace } from '../engine/model.ts'
import type { LoadedPack } from './loaded.ts'

/** Citations beside the paragraph of each rule and of each route condition, by id. */
export const citesOf = (() => {
  const made = new WeakMap<LoadedPack, ReadonlyMap<string, readonly string[]>>()
  return (loaded: LoadedPack): ReadonlyMap<string, readonly string[]> => {
    const found = made.get(loaded)
    if (found !== undefined) return found
    const { rules, routes } = loaded.pack
    const cites = new Map(
      [...rules, ...routes.flatMap(({ conditions }) => conditions)].map(({ id, cites: also }) => [id, also ?? []]),
    )
    made.set(loaded, cites)
    return cites
  }
})()

/** Paragraphs of the rules of a question in some statuses, with what they cite beside it. */
export const cited = (
  trace: QuestionTrace,
  statuses: readonly string[],
  loaded: LoadedPack,
  answer?: string,
): readonly string[] => [
  ...new Set(
    trace.rules
      .filter(({ status, then }) => statuses.includes(status) && (answer === undefined || then === answer))
      .flatMap(({ rule, paragraph }) => [paragraph, ...(citesOf(loaded).get(rule) ?? [])]),
  ),
]

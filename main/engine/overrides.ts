// The order in which the rules of a question are decided: a rule after those that override it.
import type { Rule } from './model.ts'

/** A rule with the rules of its question that override it. */
export type Ordered = { readonly rule: Rule; readonly overriddenBy: readonly string[] }

/** Overriding rules before the rules they override; a cycle is an error in the pack. */
export const overridingFirst = (rules: readonly Rule[]): readonly Ordered[] => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const overriddenBy = new Map<string, Rule[]>()
  for (const rule of rules) {
    for (const target of rule.overrides ?? []) {
      if (!byId.has(target)) throw new Error(`rule ${rule.id} overrides ${target}, which its question lacks`)
      overriddenBy.set(target, [...(overriddenBy.get(target) ?? []), rule])
    }
  }
  const order: Rule[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (rule: Rule): void => {
    if (state.get(rule.id) === 'done') return
    if (state.get(rule.id) === 'open') throw new Error(`rules override each other in a circle at ${rule.id}`)
    state.set(rule.id, 'open')
    for (const above of overriddenBy.get(rule.id) ?? []) visit(above)
    state.set(rule.id, 'done')
    order.push(rule)
  }
  for (const rule of rules) visit(rule)
  return order.map((rule) => ({
    rule,
    overriddenBy: order.flatMap((other) => (other.overrides?.includes(rule.id) === true ? [other.id] : [])),
  }))
}

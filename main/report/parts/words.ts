// Words for what determinations name by code: facts, what settles a reason, transactions in a list.
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { policyTerms, term } from '../../../shared/language/desk-terms.ts'
import { factInWords } from '../../../shared/language/facts.ts'
import type { DecisionGroup, TransactionLine } from '../content.ts'
import { type Context, word } from './context.ts'

/** A fact's path in words. */
export const factWords = (context: Context, path: string): string => factInWords(context.paper.language, path)

export const groupTitle = (context: Context, group: DecisionGroup): string => {
  const { language } = context.paper
  switch (group.kind) {
    case 'contested':
      return word(context, 'contested-group', {
        policies: group.contested.map((policy) => term(policyTerms, language, policy)).join(' / '),
      })
    case 'license':
      return word(context, 'license-group', { policy: say(policyTerms, language, group.policy) })
    case 'review': {
      const { doubt, citation } = group.reason
      if (doubt !== undefined) {
        const issue = context.model.pack.pack.doubts.find(({ id }) => id === doubt)?.issue
        return word(context, 'doubt-group', { doubt, issue: issue === undefined ? '' : inLanguage(issue, language) })
      }
      if (group.facts.size > 0) return word(context, 'missing-group', { facts: factList(context, group.facts) })
      return word(context, 'outside-group', { citation })
    }
  }
}

export const factList = (context: Context, facts: Iterable<string>): string =>
  [...new Set([...facts].map((fact) => factWords(context, fact)))].join(context.paper.language === 'en' ? '; ' : '；')

export const groupSettles = (context: Context, group: DecisionGroup): string => {
  const { language } = context.paper
  if (group.kind === 'license') return word(context, 'license-settles')
  if (group.kind === 'contested') return word(context, 'contested-settles')
  const doubt = context.model.pack.pack.doubts.find(({ id }) => id === group.reason.doubt)
  if (doubt !== undefined) return inLanguage(doubt.settledBy, language)
  if (language === 'en') return [...group.settles].join(' ')
  if (group.facts.size > 0) return word(context, 'settles-state', { facts: factList(context, group.facts) })
  return word(context, 'settles-outside', { citation: [...group.citations].join('；') })
}

/** Ids in a row, cut after `most`. */
export const idList = (context: Context, lines: readonly TransactionLine[], most: number): string => {
  const shown = lines.slice(0, most).map(({ id }) => id)
  const rest = lines.length - shown.length
  const joint = context.paper.language === 'en' ? ', ' : '、'
  const tail =
    rest > 0 ? `${context.paper.language === 'en' ? ' ' : '，'}${word(context, 'and-more', { count: rest })}` : ''
  return `${shown.join(joint)}${tail}`
}

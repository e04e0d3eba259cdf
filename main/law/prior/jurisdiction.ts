// 15 CFR 734.9(h) as it stood before 13 January 2025: foreign direct products were subject to the EAR only where they were known
// to go to D:1, D:4 or D:5, into equipment that does, or anywhere to an entity of Macau or D:5.
import type { Rule } from '../../engine/model.ts'
import { either, every, is, outside, restrictedByDestination, rulesOf, words } from '../dsl.ts'
import { chipProduct, encryptionEntry, foreignAndAbroad, otherRulesWith, section734 } from '../sections/734.ts'
import { unchanged } from './unchanged.ts'

const jurisdiction = rulesOf('jurisdiction')

/** "Any entity headquartered in ... is a party to any transaction involving the foreign-produced item" (note to (h)(2)). */
const aPartyOfMacauOrD5 = either(
  is('senders', 'some-d5'),
  is('recipients', '3', '13', '23', '123'),
  is('further-parties', 'some-d5'),
  is('lessees', 'some-d5'),
  is('onward-headquarters', 'some-d5'),
)

const goesOn = is('onward-place', 'restricted', 'macau-d5')

const destinationScope = either(
  restrictedByDestination,
  goesOn,
  is('built-into', 'restricted'),
  aPartyOfMacauOrD5,
  every(is('entry', '3E001'), is('developed-in-d5', 'yes')),
)

export const priorJurisdiction: readonly Rule[] = [
  jurisdiction({
    id: 'prior.no-link',
    paragraph: '734.4',
    cites: ['734.9(h)(2)'],
    when: foreignAndAbroad,
    then: 'not-subject',
    sourcing: 'codified',
    words: words(
      'A foreign-produced item outside the United States was not subject to the EAR unless its U.S. content or the direct product rule of that time brought it in; the latter asked where it goes.',
      '位于美国境外的外国生产物项，除非因美国成分或当时的直接产品规则而被纳入，否则不受EAR管辖；后者以去向为条件。',
    ),
  }),
  ...unchanged(section734, 'jurisdiction.us'),
  ...unchanged(section734, 'jurisdiction.published').map((rule) => ({
    ...rule,
    id: 'prior.published',
    cites: ['734.7(a)'],
    overrides: [
      'jurisdiction.us',
      'prior.jurisdiction.content',
      'prior.jurisdiction.other-rules',
      'prior.content-conditions',
    ],
  })),
  ...unchanged(section734, 'jurisdiction.content', 'jurisdiction.other-rules').map((rule) => ({
    ...rule,
    id: `prior.${rule.id}`,
    when: rule.id === 'jurisdiction.other-rules' ? otherRulesWith(goesOn) : rule.when,
    overrides: ['prior.no-link'],
  })),
  jurisdiction({
    id: 'prior.content-conditions',
    paragraph: '734.4(b)',
    when: every(foreignAndAbroad, is('us-content', 'at-most-de-minimis'), encryptionEntry, outside('734.4(b)')),
    then: 'subject',
    overrides: ['prior.no-link'],
    sourcing: 'codified',
    words: words(
      'For encryption items some U.S. content below the level meets further conditions that this pack does not decide.',
      '加密物项含低于限度的美国成分时另有本规则包不作判断的条件。',
    ),
  }),
  jurisdiction({
    id: 'prior.734.9(h)(1)(i)',
    paragraph: '734.9(h)(1)(i)',
    cites: ['734.9(h)(2)(i)', '734.9(h)(2)(ii)'],
    when: every(foreignAndAbroad, chipProduct, is('direct-product', 'yes'), destinationScope),
    then: 'subject',
    overrides: ['prior.no-link'],
    sourcing: 'codified',
    doubts: ['PR-03', 'PR-11'],
    words: words(
      'A direct product of listed technology or software was subject to the EAR where it was known to go to D:1, D:4 or D:5 (not in A:5 or A:6), into equipment that goes there, or to an entity of Macau or D:5 anywhere.',
      '所列技术或软件的直接产品，已知运往D:1、D:4、D:5组(不属A:5、A:6组)、装入运往当地的设备，或交付任何地点的澳门或D:5组实体者，受EAR管辖。',
    ),
  }),
  jurisdiction({
    id: 'prior.734.9(h)(1)(ii)',
    paragraph: '734.9(h)(1)(ii)',
    cites: ['734.9(h)(2)(i)', '734.9(h)(2)(ii)'],
    when: every(foreignAndAbroad, chipProduct, is('listed-plant', 'yes'), destinationScope),
    then: 'subject',
    overrides: ['prior.no-link'],
    sourcing: 'codified',
    doubts: ['PR-03', 'PR-11'],
    words: words(
      'The same for what a plant, or a major component of one, made that is itself a direct product of listed U.S.-origin technology.',
      '由本身为所列美国原产技术直接产品的工厂或其主要部件生产者，亦同。',
    ),
  }),
]

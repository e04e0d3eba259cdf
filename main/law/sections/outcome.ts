// What the paragraphs come to together: the outcome of a transaction, from the stages before it. Each pair of rules excludes
// the other by its conditions, so that the census can show that exactly one holds.
import type { Rule } from '../../engine/model.ts'
import {
  clearOfPart744,
  deemed,
  either,
  every,
  exportsReexportsOrTransfers,
  is,
  not,
  outside,
  rulesOf,
  words,
} from '../dsl.ts'

const outcome = rulesOf('outcome')

const subject = is('subject', 'yes')
const inEffect = is('phase', 'compliance-optional', 'compliance-required')
const moves = either(exportsReexportsOrTransfers, deemed)
const domestic = every(
  is('from', 'us'),
  is('destination', 'us'),
  is('activity', 'export', 'reexport', 'transfer-in-country'),
)
const reaches = every(subject, inEffect, moves, not(domestic))
/** A service or a movement inside the United States is none of this rule's, yet parts 744 and 746 may reach it. */
export const elsewhereClear = every(
  either(clearOfPart744, outside('744.11')),
  either(is('embargo', 'none'), outside('746')),
)
const required = every(reaches, is('requirement', 'yes'))
const unsaved = every(required, is('phase', 'compliance-required'), is('saved', 'no'))

/** No export leaves the United States for the United States (734.13(a)): the record says one thing too many. */
export const calledAnExport = {
  kind: 'judgment',
  facts: ['activity', 'from', 'destination'],
  settles: 'called-an-export',
  when: 'on',
} as const

export const outcomes: readonly Rule[] = [
  outcome({
    id: 'outcome.not-subject',
    paragraph: '734.9',
    when: every(not(subject), moves),
    then: 'not-subject-to-ear',
    words: words('An item outside the EAR needs no license under it.', '不受EAR管辖的物项无需EAR许可证。'),
  }),
  outcome({
    id: 'outcome.before-effective',
    paragraph: '90 FR 4544',
    when: every(subject, moves, is('phase', 'before-effective')),
    then: 'prior-rules-apply',
    words: words('Before 13 January 2025 the earlier rules apply.', '2025年1月13日之前适用原有规则。'),
  }),
  outcome({
    id: 'outcome.domestic',
    paragraph: '742.6(a)(6)(iii)(A)',
    when: every(is('activity', 'domestic-transfer'), elsewhereClear),
    then: 'out-of-scope',
    doubts: ['AMB-18'],
    raises: [{ doubt: 'AMB-18', kind: 'open-norm', when: 'on' }],
    words: words(
      'A transfer inside the United States is no export, reexport or transfer (in-country) of this rule.',
      '美国境内的转移不构成本规则的出口、再出口或境内转移。',
    ),
  }),
  outcome({
    id: 'outcome.contradictory',
    paragraph: '734.13',
    when: every(subject, inEffect, domestic),
    then: 'needs-review',
    raises: [calledAnExport],
    words: words('The record calls a movement inside the United States an export.', '记录将美国境内的移动称为出口。'),
  }),
  outcome({
    id: 'outcome.service',
    paragraph: '732 Supp. 3 No. 28',
    when: every(is('activity', 'computing-service'), is('flag-28', 'not-raised'), elsewhereClear),
    then: 'out-of-scope',
    doubts: ['AMB-21'],
    raises: [{ doubt: 'AMB-21', kind: 'open-norm', citation: '748 Supp. 10 para 7', when: 'on' }],
    words: words(
      'Access to computing power moves no item; this rule requires no license for it.',
      '提供算力访问不涉及物项移动；本规则不要求许可证。',
    ),
  }),
  outcome({
    id: 'outcome.service-flagged',
    paragraph: '732 Supp. 3 No. 28',
    when: every(is('activity', 'computing-service'), is('flag-28', 'raised')),
    then: 'needs-review',
    words: words('The red flag must be resolved before the service goes on.', '在继续提供服务之前须消除该危险信号。'),
  }),
  outcome({
    id: 'outcome.no-requirement',
    paragraph: '742.6(a)',
    when: every(reaches, is('requirement', 'none'), is('class', 'A', 'B', 'C', 'W')),
    then: 'no-license-required',
    words: words('No paragraph of this rule requires a license.', '本规则无条款要求许可证。'),
  }),
  outcome({
    id: 'outcome.other-item',
    paragraph: '742.6(a)',
    when: every(reaches, is('requirement', 'none'), is('class', 'S', 'other')),
    then: 'out-of-scope',
    raises: [{ kind: 'outside-pack', citation: '738.4', settles: 'other-rules', when: 'on' }],
    words: words(
      'The item is none of this rule; other entries and parts of the EAR are not decided here.',
      '物项不属本规则；EAR其他条目和部分不在此判断。',
    ),
  }),
  outcome({
    id: 'outcome.compliance-optional',
    paragraph: '90 FR 4544',
    when: every(required, is('phase', 'compliance-optional')),
    then: 'prior-rules-apply',
    doubts: ['A-15'],
    words: words(
      'From 13 January to 14 May 2025 compliance was not yet required and the earlier rules apply.',
      '2025年1月13日至5月14日尚不要求遵守，适用原有规则。',
    ),
  }),
  outcome({
    id: 'outcome.saved',
    paragraph: '90 FR 4544',
    when: every(required, is('phase', 'compliance-required'), is('saved', 'yes')),
    then: 'prior-rules-apply',
    words: words(
      'The savings clause lets the shipment proceed under its earlier eligibility.',
      '过渡保留条款允许该发运依原有资格继续。',
    ),
  }),
  outcome({
    id: 'outcome.authorized',
    paragraph: '740.1',
    when: every(unsaved, is('exceptions', 'one-available')),
    then: 'authorized',
    words: words(
      'A license is required and an exception or authorization is available.',
      '须有许可证，且有可用的许可例外或授权。',
    ),
  }),
  outcome({
    id: 'outcome.license-required',
    paragraph: '742.6(a)',
    when: every(unsaved, is('exceptions', 'none-available')),
    then: 'license-required',
    words: words(
      'A license is required and no exception or authorization is available.',
      '须有许可证，且无可用的许可例外或授权。',
    ),
  }),
]

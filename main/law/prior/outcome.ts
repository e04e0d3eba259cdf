// What the earlier edition comes to, from the stages before it. Each pair of rules excludes the other by its conditions.
import type { Rule } from '../../engine/model.ts'
import { deemed, either, every, exportsReexportsOrTransfers, is, not, outside, rulesOf, words } from '../dsl.ts'
import { calledAnExport, elsewhereClear } from '../sections/outcome.ts'

const outcome = rulesOf('outcome', 'codified')

const moves = either(exportsReexportsOrTransfers, deemed)
const domestic = every(is('from', 'us'), is('destination', 'us'), exportsReexportsOrTransfers)
const reaches = every(is('subject', 'yes'), moves, not(domestic))
const ofThisRule = is('class', 'A', 'B', 'C')
const required = every(reaches, not(is('class', 'W')), is('requirement', 'yes'))
/** A general authorization could be a Data Center VEU of October 2024 (748.15), which is outside this pack. */
const byGeneralVeu = every(is('veu', 'general'), outside('748.15'))

export const priorOutcomes: readonly Rule[] = [
  outcome({
    id: 'prior.outcome.earlier-state',
    paragraph: '89 FR 96790',
    when: every(is('state-of-text', 'earlier'), moves, not(is('class', 'W')), outside('89 FR 96790')),
    then: 'needs-review',
    words: words(
      'Before 2 December 2024 the paragraphs read otherwise; those states are not in this pack.',
      '2024年12月2日之前条文不同；该等版本不在本规则包内。',
    ),
  }),
  outcome({
    id: 'prior.outcome.not-subject',
    paragraph: '734.9',
    when: every(not(is('subject', 'yes')), moves),
    then: 'not-subject-to-ear',
    words: words('An item outside the EAR needed no license under it.', '不受EAR管辖的物项无需EAR许可证。'),
  }),
  outcome({
    id: 'prior.outcome.no-movement',
    paragraph: '734.13',
    when: every(is('activity', 'computing-service', 'domestic-transfer'), elsewhereClear),
    then: 'out-of-scope',
    words: words('Nothing was exported, reexported or transferred.', '不存在出口、再出口或境内转移。'),
  }),
  outcome({
    id: 'prior.outcome.contradictory',
    paragraph: '734.13',
    when: every(is('subject', 'yes'), domestic),
    then: 'needs-review',
    raises: [calledAnExport],
    words: words('The record calls a movement inside the United States an export.', '记录将美国境内的移动称为出口。'),
  }),
  outcome({
    id: 'prior.outcome.weights',
    paragraph: '774 Supp. 1',
    when: every(reaches, is('class', 'W'), elsewhereClear),
    then: 'out-of-scope',
    words: words(
      'There was no entry for model weights; other entries are not decided here.',
      '当时无模型权重条目；其他条目不在此判断。',
    ),
  }),
  outcome({
    id: 'prior.outcome.no-requirement',
    paragraph: '742.6(a)(6)',
    when: every(reaches, is('requirement', 'none'), ofThisRule),
    then: 'no-license-required',
    words: words(
      'No paragraph of 742.6(a)(6) or 744.23(a)(3) required a license.',
      '742.6(a)(6)与744.23(a)(3)均无条款要求许可证。',
    ),
  }),
  outcome({
    id: 'prior.outcome.other-item',
    paragraph: '742.6(a)(6)',
    when: every(reaches, is('requirement', 'none'), is('class', 'S', 'other')),
    then: 'out-of-scope',
    words: words(
      'The item is none of these paragraphs; other entries and parts of the EAR are not decided here.',
      '物项不属此等条款；EAR其他条目和部分不在此判断。',
    ),
  }),
  outcome({
    id: 'prior.outcome.authorized',
    paragraph: '740.1',
    when: every(required, is('exceptions', 'one-available')),
    then: 'authorized',
    words: words('A license was required and an exception was available.', '须有许可证，且有可用的许可例外。'),
  }),
  outcome({
    id: 'prior.outcome.general-veu',
    paragraph: '748.15',
    when: every(required, is('exceptions', 'none-available'), byGeneralVeu),
    then: 'authorized',
    overrides: ['prior.outcome.license-required'],
    doubts: ['PR-16'],
    words: words(
      'A General VEU authorization is stated; what it or a Data Center VEU of October 2024 allowed is not encoded.',
      '载明一般VEU授权；其或2024年10月数据中心VEU所许可者未编入。',
    ),
  }),
  outcome({
    id: 'prior.outcome.license-required',
    paragraph: '742.6(a)(6)',
    when: every(required, is('exceptions', 'none-available')),
    then: 'license-required',
    words: words('A license was required and no exception was available.', '须有许可证，且无可用的许可例外。'),
  }),
]

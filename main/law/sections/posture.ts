// How each requirement is enforced, by what was known on the knowledge date. Announcements change nothing that is codified.
import type { Rule } from '../../engine/model.ts'
import {
  aRecipientOfMacauOrD5,
  clearOfPart744,
  either,
  every,
  is,
  isSoftwareOrTechnology,
  not,
  restrictedByDestination,
  rulesOf,
  words,
} from '../dsl.ts'
import type { NamedRuleRaise } from '../raise-names.ts'

const posture = rulesOf('posture', 'secondary')

const required = is('phase', 'compliance-required')
const newByThisRule = either(is('class', 'W'), every(is('class', 'A'), not(restrictedByDestination)))
const byHeadquartersAlone = every(is('class', 'A'), not(restrictedByDestination), aRecipientOfMacauOrD5)
/** What 744.23(a)(3)(i)(A) of November 2023 did not list: technology, and software but two entries (PR-17). */
const notListedBefore: NamedRuleRaise = {
  doubt: 'PR-17',
  kind: 'contested-reading',
  citation: '744.23(a)(3)(i)(A)',
  when: 'on',
  where: every(isSoftwareOrTechnology, not(is('entry', '5D002.z', '5D992.z'))),
}
const touchesNoOtherPart = every(clearOfPart744, is('embargo', 'none'))
const byDestinationAlone = every(newByThisRule, not(byHeadquartersAlone))

export const postures: readonly Rule[] = [
  posture({
    id: 'posture.not-yet-required',
    paragraph: '90 FR 4544',
    when: every(is('phase', 'before-effective', 'compliance-optional'), byDestinationAlone),
    then: 'not-yet-required',
    words: words('Compliance was not required before 15 May 2025.', '2025年5月15日之前不要求遵守。'),
  }),
  posture({
    id: 'posture.headquarters-before',
    paragraph: '744.23(a)(3)',
    when: every(is('phase', 'before-effective', 'compliance-optional'), byHeadquartersAlone),
    then: 'enforced',
    words: words(
      'The requirement for entities headquartered or parented in Macau or D:5 stood since November 2023.',
      '对总部或最终母公司位于澳门或D:5组的实体的要求自2023年11月即已存在。',
    ),
  }),
  posture({
    id: 'posture.before-announcement',
    paragraph: '90 FR 4544',
    when: every(required, newByThisRule, is('knowledge', 'before-announcement')),
    then: 'enforced',
    words: words(
      'Before 13 May 2025 nothing had been said against enforcement.',
      '2025年5月13日之前未有不执行的表示。',
    ),
  }),
  posture({
    id: 'posture.announced',
    paragraph: 'BIS press release of 2025-05-13',
    when: every(required, byDestinationAlone, is('knowledge', 'announced', 'after-guidance'), touchesNoOtherPart),
    then: 'not-enforced',
    doubts: ['A-16'],
    words: words(
      'On 13 May 2025 BIS announced that the new requirements of the rule would not be enforced; the announcement rescinds nothing.',
      '2025年5月13日BIS宣布不执行该规则的新增要求；该宣布并未废止任何条文。',
    ),
  }),
  posture({
    id: 'posture.headquarters-announced',
    paragraph: 'BIS press release of 2025-05-13',
    when: every(
      required,
      newByThisRule,
      is('knowledge', 'announced'),
      either(byHeadquartersAlone, not(touchesNoOtherPart)),
    ),
    then: 'partly-enforced',
    doubts: ['A-16', 'A-17'],
    words: words(
      'Whether the announcement reached entities headquartered in Macau or D:5 was not clear until May 2026; of parts 744 and 746 it said nothing, and what they require of listed parties, end uses and embargoes is enforced.',
      '该宣布是否及于总部位于澳门或D:5组的实体，直至2026年5月方告明确；该宣布未涉及第744、746部分，其对被列名当事方、最终用途及禁运的要求照常执行。',
    ),
  }),
  posture({
    id: 'posture.other-parts',
    paragraph: '744.11',
    when: every(required, byDestinationAlone, is('knowledge', 'after-guidance'), not(touchesNoOtherPart)),
    then: 'partly-enforced',
    words: words(
      'Nothing was said of parts 744 and 746: what they require of listed parties, end uses and embargoes is enforced.',
      '就第744、746部分未有表示：其对被列名当事方、最终用途及禁运的要求照常执行。',
    ),
  }),
  posture({
    id: 'posture.headquarters-guidance',
    paragraph: 'BIS guidance of 2026-05-31',
    when: every(required, byHeadquartersAlone, is('knowledge', 'after-guidance')),
    then: 'enforced',
    doubts: ['A-17', 'PR-17'],
    raises: [notListedBefore],
    words: words(
      'On 31 May 2026 BIS said that the requirement for entities headquartered or parented in Macau or D:5, wherever located, is enforced.',
      '2026年5月31日BIS表示，对总部或最终母公司位于澳门或D:5组的实体(不论所在地)的要求予以执行。',
    ),
  }),
  posture({
    id: 'posture.pre-existing',
    paragraph: '742.6(a)(6)(iii)',
    when: not(newByThisRule),
    then: 'enforced',
    words: words(
      'Requirements that stood before this rule, for D:1, D:4 and D:5 destinations and for class B, are enforced.',
      '本规则之前已有的要求(D:1、D:4、D:5组目的地及B类物项)照常执行。',
    ),
  }),
]

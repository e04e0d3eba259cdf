// The license requirements of 742.6(a)(6) and 744.23(a)(3) as they stood before 13 January 2025.
import type { Rule } from '../../engine/model.ts'
import { deemed, either, every, exportsReexportsOrTransfers, is, not, outside, rulesOf, words } from '../dsl.ts'
import { requirements742 } from '../sections/742.6.a.ts'
import { section744 } from '../sections/744.23.ts'
import {
  LAST_DAY_OF_EARLIER_STATES,
  SINCE,
  classAOrB,
  memoryOutside,
  memoryToMacauOrD5,
  outsideForMacauOrD5,
  restrictedItems,
  technologyFromMacauOrD5,
  technologyFromRestricted,
} from './terms.ts'
import { unchanged } from './unchanged.ts'

const requirement = rulesOf('requirement', 'codified')
type Written = Omit<Parameters<typeof requirement>[0], 'then'>

const requires = (written: Written): Rule => requirement({ then: 'yes', overrides: ['requirement.none'], ...written })

const requiresNone = (written: Written): Rule => requirement({ then: 'none', ...written })

const moves = either(exportsReexportsOrTransfers, deemed)

export const priorRequirements: readonly Rule[] = [
  ...unchanged(requirements742, 'requirement.none', '742.6(a)(6)(i)(A)', '742.6(a)(6)(iv)'),
  requires({
    id: 'prior.earlier-state',
    paragraph: '89 FR 96790',
    when: every(is('class', 'A', 'B', 'C', 'S'), outside('89 FR 96790')),
    standing: { through: LAST_DAY_OF_EARLIER_STATES },
    doubts: ['PR-07'],
    words: words(
      'Before 2 December 2024 the paragraphs read otherwise; those states are not in this pack.',
      '2024年12月2日之前条文不同；该等版本不在本规则包内。',
    ),
  }),
  requires({
    id: 'prior.742.6(a)(6)(i)(B)',
    paragraph: '742.6(a)(6)(i)(B)',
    when: memoryToMacauOrD5,
    standing: { from: SINCE },
    words: words(
      'High-bandwidth memory needed a license to or within Macau or a D:5 destination.',
      '向澳门或D:5组目的地出口或在其境内转移高带宽存储器须有许可证。',
    ),
  }),
  requires({
    id: 'prior.742.6(a)(6)(ii)',
    paragraph: '742.6(a)(6)(ii)',
    when: technologyFromMacauOrD5,
    words: words(
      'Technology for 3A090 developed by an entity of Macau or D:5 needed a license when it left there for a place outside A:5 and A:6.',
      '由澳门或D:5组实体开发的3A090技术，自当地运往A:5、A:6组以外目的地须有许可证。',
    ),
  }),
  requires({
    id: 'prior.742.6(a)(6)(iii)',
    paragraph: '742.6(a)(6)(iii)',
    when: restrictedItems,
    doubts: ['PR-03'],
    words: words(
      'Items of both classes needed a license to or within D:1, D:4 or D:5 (not in A:5 or A:6), whoever received them.',
      '两类物项出口至或在D:1、D:4、D:5组(不属A:5、A:6组)境内转移须有许可证，不论接收方。',
    ),
  }),
  requires({
    id: 'prior.744.23(a)(3)(i)(A)',
    paragraph: '744.23(a)(3)(i)(A)',
    cites: ['744.23(a)'],
    when: outsideForMacauOrD5,
    doubts: ['PR-12', 'PR-13'],
    words: words(
      'Elsewhere commodities of both classes, and software of 5D002.z and 5D992.z, needed a license when known to be for an entity headquartered or parented in Macau or D:5.',
      '在他处，两类商品及5D002.z、5D992.z软件，已知供总部或最终母公司位于澳门或D:5组的实体者，须有许可证。',
    ),
  }),
  requires({
    id: 'prior.744.23(a)(3)(i)(B)',
    paragraph: '744.23(a)(3)(i)(B)',
    cites: ['744.23(a)'],
    when: memoryOutside,
    standing: { from: SINCE },
    doubts: ['PR-12', 'PR-13'],
    words: words(
      'High-bandwidth memory outside Macau and D:5 needed a license when known to be for an entity headquartered or parented there.',
      '在澳门及D:5组之外，已知供总部或最终母公司位于当地的实体的高带宽存储器须有许可证。',
    ),
  }),
  requires({
    id: 'prior.744.23(a)(3)(ii)',
    paragraph: '744.23(a)(3)(ii)',
    when: technologyFromRestricted,
    words: words(
      'Foreign-made technology for 3A090 (other than .c) developed by an entity of Macau or D:5 needed a license from or within D:1, D:4 or D:5 to any place.',
      '由澳门或D:5组实体开发的外国产3A090(不含.c)技术，自D:1、D:4、D:5组或在其境内去往任何地点须有许可证。',
    ),
  }),
  requiresNone({
    id: 'prior.elsewhere',
    exempts: true,
    paragraph: '742.6(a)(6)(iii)',
    cites: ['744.23(a)(3)(i)(A)'],
    when: every(
      classAOrB,
      exportsReexportsOrTransfers,
      not(restrictedItems),
      not(outsideForMacauOrD5),
      not(technologyFromMacauOrD5),
      not(technologyFromRestricted),
    ),
    words: words(
      'Elsewhere, and for others, neither paragraph required a license.',
      '在他处且供他人者，二条款均不要求许可证。',
    ),
  }),
  requiresNone({
    id: 'prior.memory-elsewhere',
    exempts: true,
    paragraph: '742.6(a)(6)(i)(B)',
    cites: ['740.2(a)(9)(ii) Note 1'],
    when: every(
      is('class', 'C'),
      exportsReexportsOrTransfers,
      not(memoryToMacauOrD5),
      not(memoryOutside),
      not(technologyFromMacauOrD5),
    ),
    standing: { from: SINCE },
    words: words(
      'High-bandwidth memory went elsewhere, D:1 and D:4 included, without a license.',
      '高带宽存储器运往他处(含D:1、D:4)无需许可证。',
    ),
  }),
  requires({
    id: 'prior.weights',
    paragraph: '774 Supp. 1',
    when: every(is('class', 'W'), moves, outside('774 Supp. 1')),
    words: words(
      'No entry was written for model weights; whether another one described a given file is not decided here.',
      '当时并无针对模型权重的条目；其他条目是否涵盖特定文件，在此不作判断。',
    ),
  }),
  ...unchanged(section744, 'part-744', 'part-746'),
  requires({
    id: 'prior.other-reasons',
    paragraph: '742.4',
    cites: ['742.15'],
    when: every(is('other-controls', 'yes'), moves, outside('742.4')),
    words: words(
      'The entry carries other reasons for control (national security, missile technology, encryption) that this pack does not encode.',
      '该条目另有本规则包未编入的管制理由(国家安全、导弹技术、加密等)。',
    ),
  }),
]

// 15 CFR 744.23, end use and end user controls: the headquarters limb for class B and for high-bandwidth memory.
import type { Rule } from '../../engine/model.ts'
import {
  aRecipientOfMacauOrD5,
  commodityEntries,
  deemed,
  either,
  every,
  exportsReexportsOrTransfers,
  inMacauOrD5,
  is,
  not,
  outside,
  restrictedByDestination,
  rule,
  words,
} from '../dsl.ts'

const classBOutside = every(
  is('class', 'B'),
  is('entry', ...commodityEntries, '5D002.z', '5D992.z'),
  exportsReexportsOrTransfers,
  not(restrictedByDestination),
  aRecipientOfMacauOrD5,
)

const memoryOutside = every(
  is('class', 'C'),
  is('entry', '3A090'),
  exportsReexportsOrTransfers,
  not(inMacauOrD5),
  aRecipientOfMacauOrD5,
)

export const section744: readonly Rule[] = [
  rule({
    id: '744.23(a)(3)(i)(A)',
    question: 'requirement',
    paragraph: '744.23(a)(3)(i)(A)',
    when: classBOutside,
    then: 'yes',
    overrides: ['requirement.none'],
    words: words(
      'Class B commodities and 5D002.z or 5D992.z software outside D:1, D:4 and D:5 need a license when they are for an entity headquartered or parented in Macau or D:5.',
      'B类商品及5D002.z、5D992.z软件发往D:1、D:4、D:5组以外，但供总部或最终母公司位于澳门或D:5组的实体使用的，须有许可证。',
    ),
  }),
  rule({
    id: '744.23(a)(3)(i)(B)',
    question: 'requirement',
    paragraph: '744.23(a)(3)(i)(B)',
    when: memoryOutside,
    then: 'yes',
    overrides: ['requirement.none'],
    words: words(
      'High-bandwidth memory outside Macau and D:5 needs a license when it is for an entity headquartered or parented there.',
      '高带宽存储器发往澳门及D:5组以外，但供总部或最终母公司位于当地的实体使用的，须有许可证。',
    ),
  }),
  rule({
    id: 'part-744',
    question: 'requirement',
    paragraph: '744.11',
    cites: ['744.21', '744.22'],
    when: every(is('part-744', 'caught'), outside('744.11')),
    then: 'yes',
    overrides: ['requirement.none'],
    sourcing: 'codified',
    doubts: ['D-12'],
    words: words(
      'A listed party or a prohibited end use, in whatever activity, brings requirements of part 744 that this pack does not encode.',
      '被列名当事方或禁止用途引发本规则包未编入的第744部分要求。',
    ),
  }),
  rule({
    id: 'part-746',
    question: 'requirement',
    paragraph: '746',
    cites: ['740.2(a)(6)'],
    when: every(is('embargo', 'embargoed', 'sanctioned'), outside('746')),
    then: 'yes',
    overrides: ['requirement.none'],
    sourcing: 'codified',
    doubts: ['D-12'],
    words: words(
      'An embargoed or sanctioned destination brings requirements of part 746 that this pack does not encode.',
      '禁运或受制裁目的地引发本规则包未编入的第746部分要求。',
    ),
  }),
  rule({
    id: 'other-reasons',
    question: 'requirement',
    paragraph: '742.4',
    cites: ['742.15'],
    when: every(
      is('other-controls', 'yes'),
      either(is('class', 'B', 'C', 'S', 'other'), every(is('class', 'A'), deemed)),
      either(exportsReexportsOrTransfers, deemed),
      outside('742.4'),
    ),
    then: 'yes',
    overrides: ['requirement.none'],
    sourcing: 'codified',
    words: words(
      'The entry carries other reasons for control (national security, missile technology, encryption) that this pack does not encode.',
      '该条目另有本规则包未编入的管制理由(国家安全、导弹技术、加密等)。',
    ),
  }),
  rule({
    id: '744.23(d)(1)',
    question: 'policy',
    paragraph: '744.23(d)(1)',
    when: either(classBOutside, memoryOutside),
    then: 'presumption-of-denial',
    sourcing: 'codified',
    doubts: ['AMB-06'],
    raises: [
      {
        doubt: 'AMB-06',
        kind: 'contested-reading',
        citation: '744.23(d)',
        when: 'contested',
        against: ['744.23(d)(3)(i)'],
      },
    ],
    words: words(
      'For entities headquartered or parented in Macau or D:5 wherever located: presumption of denial, unless (d)(2) or (d)(3) applies.',
      '对总部或最终母公司位于澳门或D:5组的实体(不论所在地)：推定拒绝，(d)(2)或(d)(3)适用者除外。',
    ),
  }),
  rule({
    id: '744.23(d)(3)(i)',
    question: 'policy',
    paragraph: '744.23(d)(3)(i)',
    when: either(classBOutside, memoryOutside),
    then: 'case-by-case',
    sourcing: 'codified',
    doubts: ['AMB-06'],
    raises: [
      {
        doubt: 'AMB-06',
        kind: 'contested-reading',
        citation: '744.23(d)',
        when: 'contested',
        against: ['744.23(d)(1)'],
      },
    ],
    words: words(
      'Items of 3A090, 4A090 and their correspondents that are not datacenter items meeting 3A090.a: case by case.',
      '3A090、4A090及对应物项中并非达到3A090.a的数据中心物项者：逐案审查。',
    ),
  }),
]

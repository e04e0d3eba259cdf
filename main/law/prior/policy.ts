// The review policies of 742.6(b)(10) and 744.23(d) as they stood from 2 December 2024 through 12 January 2025.
import type { Rule } from '../../engine/model.ts'
import { always, commodityEntries, either, every, is, not, outside, readings, rulesOf, words } from '../dsl.ts'
import {
  LAST_DAY_OF_EARLIER_STATES,
  SINCE,
  forMacauOrD5,
  memoryOutside,
  memoryToMacauOrD5,
  outsideForMacauOrD5,
  restrictedItems,
  technologyFromMacauOrD5,
  technologyFromRestricted,
  toMacauOrD5,
} from './terms.ts'

const asCodified = rulesOf('policy', 'codified')
const policy = (written: Parameters<typeof asCodified>[0]): Rule =>
  asCodified({ standing: { from: SINCE }, ...written })

const eitherLimb = either(toMacauOrD5, forMacauOrD5)
const bothLimbs = every(toMacauOrD5, forMacauOrD5)

/** Where the sentences (A) and (B) of (b)(10)(iii) both match by their words. */
const overlap = every(eitherLimb, not(bothLimbs))

const datacenterA = every(is('class', 'A'), is('datacenter', 'yes'))
const commodity = is('entry', ...commodityEntries)
const gentler = either(
  every(is('class', 'A'), is('datacenter', 'no')),
  every(is('class', 'B'), is('datacenter', 'yes')),
)

const of744 = either(outsideForMacauOrD5, technologyFromRestricted)
const favored = is('end-users', 'favored')
/** 744.23(d)(3)(i): not both for datacenters and within 3A090.a, and never technology. */
const milder744 = every(outsideForMacauOrD5, not(datacenterA))
const technology = either(technologyFromRestricted, technologyFromMacauOrD5)

export const priorPolicies: readonly Rule[] = [
  policy({
    id: 'prior.742.6(b)(10)(ii).approval',
    paragraph: '742.6(b)(10)(ii)',
    when: every(memoryToMacauOrD5, not(forMacauOrD5)),
    then: 'presumption-of-approval',
    words: words(
      'High-bandwidth memory to an entity in Macau or D:5 that is neither headquartered nor parented there: presumption of approval.',
      '高带宽存储器发往位于澳门或D:5组但总部及母公司均不在当地的实体：推定批准。',
    ),
  }),
  policy({
    id: 'prior.742.6(b)(10)(ii).denial',
    paragraph: '742.6(b)(10)(ii)',
    when: either(every(memoryToMacauOrD5, forMacauOrD5), memoryOutside),
    then: 'presumption-of-denial',
    doubts: ['PR-04'],
    words: words(
      '"There is a presumption of denial policy for all other license applications": memory for entities of Macau or D:5.',
      '“其余许可申请均推定拒绝”：供澳门或D:5组实体的存储器。',
    ),
  }),
  policy({
    id: 'prior.742.6(b)(10)(iii)(A)',
    paragraph: '742.6(b)(10)(iii)(A)',
    when: every(
      restrictedItems,
      either(
        not(eitherLimb),
        every(overlap, readings('PR-01', ['742.6(b)(10)(iii)'], { stricter: not(always), 'by-its-words': always })),
      ),
    ),
    then: 'presumption-of-approval',
    doubts: ['PR-01'],
    words: words(
      'Items of both classes to D:1 and D:4, for others than entities of Macau or D:5: presumption of approval, with no limit of quantity.',
      '两类物项发往D:1、D:4且非供澳门或D:5组实体：推定批准，无数量限额。',
    ),
  }),
  policy({
    id: 'prior.742.6(b)(10)(iii)(B)',
    paragraph: '742.6(b)(10)(iii)(B)',
    when: every(restrictedItems, eitherLimb, not(every(commodity, gentler))),
    then: 'presumption-of-denial',
    doubts: ['PR-01', 'PR-06', 'PR-10'],
    words: words(
      'To Macau or D:5, or to an entity headquartered or parented there: presumption of denial, for software and technology always.',
      '发往澳门或D:5组，或发往总部或最终母公司位于当地的实体：推定拒绝；软件与技术一律如此。',
    ),
  }),
  policy({
    id: 'prior.742.6(b)(10)(iii)(B)(1)',
    paragraph: '742.6(b)(10)(iii)(B)(1)',
    when: every(restrictedItems, eitherLimb, commodity, is('class', 'A'), is('datacenter', 'no')),
    then: 'case-by-case',
    doubts: ['PR-02'],
    words: words(
      'A commodity within 3A090.a that is not designed or marketed for datacenters, to the same places and entities: case by case.',
      '达到3A090.a参数但并非为数据中心设计或营销的商品，发往同样地点与实体：逐案审查。',
    ),
  }),
  policy({
    id: 'prior.742.6(b)(10)(iii)(B)(2)',
    paragraph: '742.6(b)(10)(iii)(B)(2)',
    when: every(restrictedItems, eitherLimb, commodity, is('class', 'B'), is('datacenter', 'yes')),
    then: 'case-by-case',
    doubts: ['PR-02'],
    words: words(
      'A commodity within 3A090.b that is designed or marketed for datacenters, to the same places and entities: case by case.',
      '达到3A090.b参数且为数据中心设计或营销的商品，发往同样地点与实体：逐案审查。',
    ),
  }),
  policy({
    id: 'prior.744.23(d)(1)',
    paragraph: '744.23(d)(1)',
    when: either(every(outsideForMacauOrD5, not(favored), not(milder744)), every(technology, eitherLimb, not(favored))),
    then: 'presumption-of-denial',
    words: words(
      'For Macau, D:5 and every entity headquartered or parented there: presumption of denial, unless (d)(2) or (d)(3) applies. A foreign-made equivalent outside this section makes it case by case (d)(3)(ii); no fact of a record says so.',
      '对澳门、D:5组及总部或母公司位于当地的任何实体：推定拒绝，(d)(2)或(d)(3)适用者除外。存在不受本条管制的外国同类产品者依(d)(3)(ii)逐案审查；记录中无此项事实。',
    ),
  }),
  policy({
    id: 'prior.744.23(d)(2)',
    paragraph: '744.23(d)(2)',
    when: every(either(of744, memoryOutside, technologyFromMacauOrD5), favored),
    then: 'presumption-of-approval',
    words: words(
      'End users headquartered in the United States, A:5 or A:6 and not majority-owned from Macau or D:5: presumption of approval.',
      '最终用户总部位于美国、A:5或A:6组，且非由澳门或D:5组实体多数持有：推定批准。',
    ),
  }),
  policy({
    id: 'prior.744.23(d)(3)(i)',
    paragraph: '744.23(d)(3)(i)',
    when: either(
      milder744,
      every(memoryOutside, readings('PR-04', ['744.23(d)(3)(i)'], { denial: not(always), 'case-by-case': always })),
    ),
    then: 'case-by-case',
    doubts: ['PR-04', 'PR-06'],
    words: words(
      'Items of 3A090, 4A090 and their correspondents that are not both for datacenters and within 3A090.a: case by case.',
      '3A090、4A090及对应物项中并非同时为数据中心设计且达到3A090.a参数者：逐案审查。',
    ),
  }),
  policy({
    id: 'prior.744.23(d)(3)(iii)',
    paragraph: '744.23(d)(3)(iii)',
    when: every(technology, not(eitherLimb), not(favored)),
    then: 'case-by-case',
    doubts: ['PR-05'],
    words: words(
      'Other technology that an entity of Macau or D:5 developed: case by case.',
      '澳门或D:5组实体所开发的其他技术：逐案审查。',
    ),
  }),
  policy({
    id: 'prior.742.4(b)',
    paragraph: '742.4(b)',
    when: every(
      is('other-controls', 'yes'),
      either(restrictedItems, outsideForMacauOrD5, technology),
      outside('742.4(b)'),
    ),
    then: 'undetermined',
    words: words(
      'Where the entry is controlled for national security as well, the most restrictive of the policies applies; that of 742.4(b) is not encoded.',
      '该条目兼因国家安全受控的，适用各项政策中最严者；742.4(b)的政策未编入。',
    ),
  }),
  policy({
    id: 'prior.earlier-policies',
    paragraph: '89 FR 96790',
    when: always,
    then: 'undetermined',
    standing: { through: LAST_DAY_OF_EARLIER_STATES },
    words: words(
      'Before 2 December 2024 the policies read otherwise; those states are not in this pack.',
      '2024年12月2日之前审查政策不同；该等版本不在本规则包内。',
    ),
  }),
]

// 15 CFR 748.15 and Supplement No. 10 to part 748: Data Center VEU, universal (UVEU) and national (NVEU).
import type { Condition, Route, RouteCondition } from '../../engine/model.ts'
import {
  always,
  clearOfPart744,
  condition,
  either,
  every,
  exportsOrReexports,
  inMacauOrD5,
  inSupplement5a,
  is,
  isCommodity,
  not,
  outside,
  paperCondition,
  readings,
  whenever,
  words,
} from '../dsl.ts'

type Kind = 'UVEU' | 'NVEU'

const authorized = (id: Kind, paragraph: string): readonly RouteCondition[] => [
  condition({
    id: `${id}.stated`,
    paragraph: '748.15(a)(1)',
    when: is('veu', id === 'UVEU' ? 'uveu' : 'nveu'),
    words: words('An authorization of this kind is stated.', '载明此类授权。'),
  }),
  condition({
    id: `${id}.proof`,
    paragraph,
    cites: ['748.15(a)(1)'],
    when: is('veu-listed', 'yes'),
    words: words(
      'The end user is in Supplement No. 7, or shows its authorization letter.',
      '该用户列于附件7，或出示授权函。',
    ),
  }),
  condition({
    id: `${id}.activity`,
    paragraph: '748.15(d)(2)(iii)',
    cites: ['748.15'],
    when: either(exportsOrReexports, every(is('activity', 'transfer-in-country'), is('veu-same-site', 'yes'))),
    words: words(
      'The activity is an export or reexport; a transfer only to an authorized location of the same end user.',
      '活动为出口或再出口；境内转移仅限转往同一用户的授权地点。',
    ),
  }),
  condition({
    id: `${id}.items`,
    paragraph: '748.15(c)',
    when: every(
      not(is('entry', '600-series')),
      whenever(is('entry', '3A001.z', 'sme', 'unlisted', 'ear99', '4E091'), outside('748.15(c)')),
    ),
    sourcing: 'codified',
    words: words(
      'The items are necessary for a data center, not of the 600 series, and not controlled for missile technology or crime control.',
      '物项为数据中心所必需，不属600系列，亦不受导弹技术或犯罪控制管制。',
    ),
  }),
  condition({
    id: `${id}.use`,
    paragraph: '748.15(d)(2)',
    when: either(is('datacenter-use', 'yes'), every(is('datacenter-use', 'no'), outside('748.15(d)(2)'))),
    words: words(
      'The items are used at the own facility in an authorized destination.',
      '物项用于授权目的地的自有设施。',
    ),
  }),
  condition({
    id: `${id}.operator`,
    paragraph,
    when: is('veu-operator', 'yes'),
    words: words('The operator is the owner, or is itself authorized.', '运营方即所有人，或其自身已获授权。'),
  }),
  condition({
    id: `${id}.ownership`,
    paragraph: '748 Supp. 10 para 13',
    cites: ['748.15(b)(2)(ii)'],
    when: whenever(
      is('veu-headquarters', '3', '13', '23', '123'),
      readings('D-17', ['748.15(b)(2)(ii)', '748 Supp. 10 para 13'], {
        'one-limb-suffices': always,
        'no-limb-there': not(always),
      }),
    ),
    doubts: ['D-17'],
    words: words(
      'Neither headquarters nor ultimate parent of the end user lies in Macau or D:5.',
      '该用户总部及最终母公司均不在澳门或D:5组。',
    ),
  }),
  condition({
    id: `${id}.part-744`,
    paragraph: '748.15(d)(2)',
    cites: ['744.11'],
    when: clearOfPart744,
    words: words('The items serve no activity of part 744.', '物项不用于第744部分所述活动。'),
  }),
  condition({
    id: `${id}.security`,
    paragraph,
    cites: ['748 Supp. 10 para 14', '748 Supp. 10 para 15', '748 Supp. 10 para 18'],
    when: whenever(is('security-date', 'due'), is('veu-security', 'yes')),
    words: words(
      'From 15 January 2026 paragraphs 14, 15 and 18 of Supplement No. 10 are followed.',
      '自2026年1月15日起遵守附件10第14、15、18段。',
    ),
  }),
  condition({
    id: `${id}.training`,
    paragraph: '748 Supp. 10 para 7',
    when: either(
      every(inSupplement5a, is('service-customer', 'inside')),
      every(is('trains-4e091', 'no'), is('fine-tuning', 'none', 'within')),
    ),
    words: words(
      'No 4E091 model is trained outside Supplement 5(a), or for an entity headquartered outside it; fine-tuning takes no more than 25 percent of the original operations.',
      '不在附件5(a)目的地以外、亦不为总部在其外的实体训练4E091模型；微调不超过原始运算量的25%。',
    ),
  }),
]

/** The shares and levels measure circuits that meet 3A090.a; other items add nothing to them. */
const countedCircuits = every(is('class', 'A'), isCommodity)

/** Para 6 binds outside Supplement 5(a), for entities headquartered inside it (A-2 for a parent there alone). */
const boundOutside = (within: Condition): Condition =>
  whenever(
    every(countedCircuits, not(inSupplement5a)),
    either(
      within,
      every(
        is('veu-seat', 'no'),
        readings('A-2', ['748 Supp. 10 para 6'], { 'headquarters-only': always, 'parent-too': within }),
      ),
    ),
  )

const capped = (axis: 'uveu-25' | 'uveu-7' | 'uveu-50', when: 'each-transaction' | 'reporting-dates'): Condition => {
  const within = either(
    is(axis, 'within'),
    every(
      is(axis, 'differs'),
      readings('A-3', ['748 Supp. 10 para 6'], { 'denominator-before': not(always), 'denominator-after': always }),
    ),
  )
  if (when === 'each-transaction') return within
  return either(
    within,
    every(
      is('reporting-date', 'no'),
      readings('A-4', ['748 Supp. 10 para 6', '748 Supp. 10 para 10'], {
        'reporting-dates-only': always,
        'every-transaction': within,
      }),
    ),
  )
}

export const routeUVEU: Route = {
  id: 'UVEU',
  paragraph: '748.15(a)(2)(ii)',
  words: words('Authorization UVEU, universal Data Center VEU', '授权UVEU(数据中心通用验证最终用户)'),
  conditions: [
    ...authorized('UVEU', '748.15(a)(2)(ii)(A)'),
    condition({
      id: 'UVEU.headquarters',
      paragraph: '748.15(b)(2)(i)',
      when: is('veu-headquarters', '1', '12', '13', '123'),
      words: words(
        'The end user is headquartered, or has its ultimate parent headquartered, in Supplement 5(a).',
        '该用户总部或最终母公司位于附件5(a)目的地。',
      ),
    }),
    condition({
      id: 'UVEU.destination',
      paragraph: '748.15(b)(2)(i)',
      when: not(inMacauOrD5),
      words: words('The data center is not in Macau or D:5.', '数据中心不在澳门或D:5组。'),
    }),
    condition({
      id: 'UVEU.25-percent',
      paragraph: '748 Supp. 10 para 6',
      when: boundOutside(capped('uveu-25', 'each-transaction')),
      doubts: ['A-2', 'A-3', 'A-4'],
      words: words(
        'No more than 25 percent of the owned computing power is outside Supplement 5(a).',
        '附件5(a)目的地以外的自有算力不超过25%。',
      ),
    }),
    condition({
      id: 'UVEU.7-percent',
      paragraph: '748 Supp. 10 para 6',
      when: boundOutside(capped('uveu-7', 'each-transaction')),
      doubts: ['A-2', 'A-3', 'A-4'],
      words: words(
        'No more than 7 percent of the owned computing power is in any one country outside Supplement 5(a).',
        '附件5(a)以外任一国家的自有算力不超过7%。',
      ),
    }),
    condition({
      id: 'UVEU.50-percent',
      paragraph: '748 Supp. 10 para 6',
      cites: ['748 Supp. 10 para 10'],
      when: either(
        not(countedCircuits),
        is('veu-in-us', 'no'),
        is('destination', 'us'),
        every(is('veu-in-us', 'headquarters'), capped('uveu-50', 'reporting-dates')),
        every(
          is('veu-in-us', 'parent-only'),
          readings('A-2', ['748 Supp. 10 para 6'], {
            'headquarters-only': always,
            'parent-too': capped('uveu-50', 'reporting-dates'),
          }),
        ),
      ),
      doubts: ['A-2', 'A-3', 'A-4'],
      words: words(
        'A U.S.-headquartered end user keeps no more than 50 percent of its computing power outside the United States, measured on 1 February and 1 August.',
        '总部在美国的用户在美国境外的算力不超过50%,于2月1日和8月1日计量。',
      ),
    }),
    paperCondition({
      id: 'UVEU.site-notice',
      paragraph: '748.15(a)(2)(ii)(A)',
      when: is('site-notice', 'held'),
      words: words(
        'A new data center location was notified 180 days before the first shipment.',
        '新数据中心地点于首次发运180日前通知。',
      ),
    }),
    paperCondition({
      id: 'UVEU.move-notice',
      paragraph: '748 Supp. 10 para 5',
      when: is('move-notice', 'not-needed', 'held'),
      words: words(
        'A transfer of chips between countries was notified 60 days in advance.',
        '芯片跨国转移于60日前通知。',
      ),
    }),
  ],
}

export const routeNVEU: Route = {
  id: 'NVEU',
  paragraph: '748.15(a)(2)(iii)',
  words: words('Authorization NVEU, national Data Center VEU', '授权NVEU(数据中心国家验证最终用户)'),
  conditions: [
    ...authorized('NVEU', '748.15(a)(2)(iii)(A)'),
    condition({
      id: 'NVEU.country',
      paragraph: '748.15(a)(2)(iii)(A)',
      cites: ['748.15(d) Note 1'],
      when: is('veu-country', 'yes'),
      words: words('The authorization is for the country of destination.', '授权针对目的地国。'),
    }),
    condition({
      id: 'NVEU.eligible',
      paragraph: '748.15(b)(2)(ii)',
      when: every(is('veu-eligible-place', 'yes'), not(inMacauOrD5)),
      words: words(
        'The end user is headquartered, parented or located in Group A, B or D:1 to D:4, not in Macau or D:5.',
        '该用户总部、母公司或所在地属A、B或D:1至D:4组，且不属澳门或D:5组。',
      ),
    }),
    condition({
      id: 'NVEU.government',
      paragraph: '748 Supp. 10 para 12',
      cites: ['748.15(a)(2)(iii)(A)'],
      when: either(
        inSupplement5a,
        is('veu-headquarters', '1'),
        is('government-arrangement', 'yes'),
        readings('A-7', ['748.15(a)(2)(iii)(A)', '748 Supp. 10 para 12'], {
          'may-be-sought': always,
          required: is('government-arrangement', 'yes'),
        }),
      ),
      doubts: ['A-7'],
      words: words(
        'A government-to-government arrangement stands behind the authorization; the texts differ on whether it is needed.',
        '授权以政府间安排为基础；条文对其是否必需表述不一。',
      ),
    }),
    condition({
      id: 'NVEU.level',
      paragraph: '748.15(a)(2)(iii)(B)',
      when: whenever(
        countedCircuits,
        every(
          whenever(
            either(is('nveu-export-quarter', 'no-level'), is('nveu-receipt-quarter', 'no-level')),
            outside('748.15(a)(2)(iii)(B)'),
          ),
          readings('D-09', ['748.15(a)(2)(iii)(B)'], {
            'by-export': is('nveu-export-quarter', 'within', 'no-level'),
            'by-receipt': is('nveu-receipt-quarter', 'within', 'no-level'),
          }),
        ),
      ),
      doubts: ['A-8', 'A-9', 'D-09'],
      words: words(
        'The installed base, attrition taken off, stays within the level printed for the quarter.',
        '扣除损耗后的装机总量不超过该季度规定水平。',
      ),
    }),
  ],
}

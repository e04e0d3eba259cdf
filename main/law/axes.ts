// The facts this rule turns on, as axes with closed lists of values. Figures and dates are cut where the text cuts.
import type { Axis, Words } from '../engine/model.ts'
import type { NamedRaise, NamedValueRaise } from './raise-names.ts'
import { words } from './words.ts'

/** An axis whose name and values the compiler knows, so that a rule that misspells one is no program. */
type NamedAxis<Id extends string, Value extends string> = {
  readonly id: Id
  readonly words: Words
  readonly values: readonly {
    readonly id: Value
    readonly words: Words
    readonly raises?: readonly NamedValueRaise[]
  }[]
  readonly raises?: readonly NamedRaise[]
}

export const axis = <const Id extends string, const Value extends string>(
  id: Id,
  en: string,
  zh: string,
  values: readonly (readonly [id: Value, en: string, zh: string, raises?: readonly NamedValueRaise[]])[],
  raises?: readonly NamedRaise[],
): NamedAxis<Id, Value> => ({
  id,
  words: words(en, zh),
  values: values.map(([value, valueEn, valueZh, raised]) => ({
    id: value,
    words: words(valueEn, valueZh),
    ...(raised === undefined ? {} : { raises: raised }),
  })),
  ...(raises === undefined ? {} : { raises }),
})

export const yesNo = <const Id extends string>(id: Id, en: string, zh: string) =>
  axis(id, en, zh, [
    ['yes', 'yes', '是'],
    ['no', 'no', '否'],
  ])

const paper = <const Id extends string>(id: Id, en: string, zh: string) =>
  axis(id, en, zh, [
    ['held', 'made in time', '已按时办理'],
    ['not-held', 'not made, or made too late', '未办理或办理过迟'],
  ])

/** Classes of headquarters found among some parties, both limbs together: 1 Supplement 5(a), 2 elsewhere, 3 Macau or D:5. */
const headquarters = <const Id extends string>(id: Id, en: string, zh: string) =>
  axis(id, en, zh, [
    ['1', 'all in Supplement 5(a)', '全部位于附件5(a)目的地'],
    ['2', 'all elsewhere, none in Macau or D:5', '全部位于其他目的地，无一位于澳门或D:5组'],
    ['3', 'all in Macau or D:5', '全部位于澳门或D:5组'],
    ['12', 'in Supplement 5(a) and elsewhere', '分别位于附件5(a)目的地和其他目的地'],
    ['13', 'in Supplement 5(a) and in Macau or D:5', '分别位于附件5(a)目的地和澳门或D:5组'],
    ['23', 'elsewhere and in Macau or D:5', '分别位于其他目的地和澳门或D:5组'],
    ['123', 'in all three', '三类均有'],
  ])

const position = <const Id extends string>(id: Id, en: string, zh: string) =>
  axis(id, en, zh, [
    ['within', 'within the limit after this shipment', '本次发运后未超限额'],
    ['over', 'over the limit after this shipment', '本次发运后超出限额'],
  ])

const share = <const Id extends string>(id: Id, en: string, zh: string) =>
  axis(id, en, zh, [
    ['within', 'within the share on either denominator', '无论以何分母计算均未超比例'],
    [
      'differs',
      'over on the owned TPP before this shipment, within on that after it',
      '以发运前总量为分母超出，以发运后总量为分母未超',
    ],
    ['over', 'over the share on either denominator', '无论以何分母计算均超出比例'],
  ])

const allocation = <const Id extends string>(id: Id, en: string, zh: string) =>
  axis(id, en, zh, [
    ['within', 'the whole order fits', '整笔订单在额度之内'],
    ['straddles', 'part of the order fits', '仅部分订单在额度之内'],
    ['met', 'already met before the order', '订单之前额度已用尽'],
  ])

/** Entries that are integrated circuits, computers, assemblies or components. */
export const commodityEntries = [
  '3A001.z',
  '3A090',
  '4A003.z',
  '4A004.z',
  '4A005.z',
  '4A090',
  '5A002.z',
  '5A004.z',
  '5A992.z',
] as const

export const softwareAndTechnologyEntries = [
  '3D001',
  '3E001',
  '4D001',
  '4D090',
  '4E001',
  '5D002.z',
  '5D992.z',
  '5E002',
  '5E992',
] as const

const entries = [
  ...commodityEntries,
  ...softwareAndTechnologyEntries,
  '4E091',
  'sme',
  '600-series',
  'ear99',
  'unlisted',
  'below',
] as const

const entryWords: Readonly<Partial<Record<(typeof entries)[number], readonly [string, string]>>> = {
  sme: ['semiconductor manufacturing equipment', '半导体制造设备'],
  '600-series': ['a 600 series entry', '600系列条目'],
  ear99: ['EAR99', 'EAR99'],
  unlisted: ['an entry outside this rule', '本规则之外的条目'],
  below: ['below every parameter of this rule', '低于本规则各项参数'],
}

/** Whether a model needs fewer operations than the most capable published one is a judgment, unless BIS classified it. */
const lessCapable: NamedValueRaise = {
  doubt: 'AMB-14',
  kind: 'judgment',
  citation: 'ECCN 4E091 Note 2',
  facts: ['item.weights.belowMostCapablePublished'],
}

export const axes = [
  // Time
  axis('phase', 'Law date against the dates of the rule', '法律适用日与规则日期的关系', [
    ['before-effective', 'before 2025-01-13, the effective date', '2025-01-13(生效日)之前'],
    [
      'compliance-optional',
      'from 2025-01-13 through 2025-05-14, compliance not yet required',
      '2025-01-13至2025-05-14，尚不要求遵守',
    ],
    ['compliance-required', 'on or after 2025-05-15, the compliance date', '2025-05-15(合规日)及以后'],
  ]),
  axis('knowledge', 'What was known of enforcement', '对执行状况的知悉时点', [
    ['before-announcement', 'before 2025-05-13', '2025-05-13之前'],
    ['announced', 'from 2025-05-13 through 2026-05-30', '2025-05-13至2026-05-30'],
    ['after-guidance', 'from 2026-05-31 on', '2026-05-31及以后'],
  ]),
  axis(
    'aboard',
    'Aboard a carrier on 2025-05-15 (publication + 120 days)',
    '2025-05-15(公布日+120日)是否已装载于承运工具',
    [
      ['in-time', 'loaded by that day and not yet completed', '当日或之前已装载且尚未完成'],
      ['late', 'not aboard on that day', '当日未在承运工具上'],
    ],
  ),
  axis('completion', 'Completion against publication + 150 days', '完成日与公布日+150日的关系', [
    ['by-raw-day', 'by Saturday 2025-06-14, day 150', '不晚于2025-06-14(星期六，第150日)'],
    ['in-caution-band', 'on 2025-06-15 or 2025-06-16', '2025-06-15或2025-06-16'],
    ['after', 'after 2025-06-16', '2025-06-16之后'],
  ]),
  axis('prior-eligibility', 'Position just before 2025-01-13', '2025-01-13之前的管制状态', [
    ['free', 'no license required, or a license exception', '无需许可证或适用许可例外'],
    ['license', 'a license was required', '需要许可证'],
  ]),
  yesNo('actual-order', 'An actual order existed', '存在真实订单'),

  // Activity and jurisdiction
  axis('activity', 'Activity', '活动类型', [
    ['export', 'export', '出口'],
    ['reexport', 'reexport', '再出口'],
    ['transfer-in-country', 'transfer (in-country)', '境内转移'],
    ['deemed-export', 'deemed export', '视同出口'],
    ['deemed-reexport', 'deemed reexport', '视同再出口'],
    ['computing-service', 'computing service', '算力服务'],
    ['domestic-transfer', 'transfer inside the United States', '美国境内转移'],
  ]),
  axis('from', 'Country of departure', '启运国', [
    ['us', 'the United States', '美国'],
    ['macau-d5', 'Macau or Country Group D:5', '澳门或D:5组国家'],
    ['abroad', 'another country', '其他国家'],
  ]),
  yesNo(
    'from-restricted',
    'Departs from D:1, D:4 or D:5, not in A:5 or A:6',
    '自D:1、D:4或D:5组且不属A:5、A:6组处启运',
  ),
  axis('origin', 'Origin of the item', '物项原产地', [
    ['us', 'United States', '美国'],
    ['foreign', 'foreign-produced', '外国生产'],
  ]),
  yesNo('direct-product', 'Direct product of listed technology or software', '所列技术或软件的直接产品'),
  yesNo('listed-plant', 'Made by a plant that is itself a listed direct product', '由本身为所列直接产品的工厂生产'),
  axis('training-hardware', 'Hardware the weights were trained on', '训练权重所用硬件', [
    ['listed-and-subject', 'listed in 734.9(l) and subject to the EAR', '列于734.9(l)且受EAR管辖'],
    ['not', 'not listed, or not subject to the EAR', '未列入或不受EAR管辖'],
  ]),
  axis('us-content', 'Controlled U.S. content', '受控美国成分', [
    ['none', 'none', '无'],
    ['at-most-de-minimis', 'some, not above the de minimis level', '有，但未超过最低限度'],
    ['above-de-minimis', 'above the de minimis level', '超过最低限度'],
  ]),

  // Item
  axis(
    'entry',
    'Entry of the Commerce Control List',
    '商业管制清单条目',
    entries.map((id) => [id, entryWords[id]?.[0] ?? `ECCN ${id}`, entryWords[id]?.[1] ?? `ECCN ${id}`] as const),
  ),
  yesNo('other-controls', 'The entry carries other reasons for control', '该条目另有其他管制理由'),
  axis('class', 'Class of the item', '物项类别', [
    [
      'A',
      'class A: 3A090.a and its correspondents, license required worldwide',
      'A类：3A090.a及对应物项，全球均需许可证',
    ],
    ['B', 'class B: 3A090.b and its correspondents', 'B类：3A090.b及对应物项'],
    ['C', 'class C: high-bandwidth memory, 3A090.c', 'C类：高带宽存储器(3A090.c)'],
    ['S', 'class S: semiconductor manufacturing equipment', 'S类：半导体制造设备'],
    ['W', 'class W: model weights, 4E091', 'W类：模型权重(4E091)'],
    ['other', 'none of these classes', '不属上述类别'],
  ]),
  axis('tpp', 'Total processing performance of one circuit', '单个集成电路的总处理性能', [
    ['below-1600', 'below 1,600', '低于1,600'],
    ['1600-to-2400', '1,600 to below 2,400', '1,600至2,400以下'],
    ['2400-to-4800', '2,400 to below 4,800', '2,400至4,800以下'],
    ['4800-or-more', '4,800 or more', '4,800或以上'],
  ]),
  axis('density', 'Performance density', '性能密度', [
    ['below-1.6', 'below 1.6', '低于1.6'],
    ['1.6-to-3.2', '1.6 to below 3.2', '1.6至3.2以下'],
    ['3.2-to-5.92', '3.2 to below 5.92', '3.2至5.92以下'],
    ['5.92-or-more', '5.92 or more', '5.92或以上'],
    ['not-computable', 'not computable: no die made on a non-planar process', '无法计算：无非平面工艺裸片'],
  ]),
  axis(
    'datacenter',
    'Designed or marketed for use in a datacenter',
    '为数据中心使用而设计或营销',
    [
      ['yes', 'yes', '是'],
      ['no', 'no', '否'],
    ],
    [{ doubt: 'AMB-15', kind: 'open-norm', citation: 'ECCN 3A090 Note 2' }],
  ),
  yesNo('hbm', 'Memory with a bandwidth density above 2 GB/s/mm²', '带宽密度高于2 GB/s/mm²的存储器'),
  axis('designer', 'Designer of the circuit', '集成电路设计方', [
    ['listed', 'an approved or authorized designer', '经批准或授权的设计方'],
    ['neither', 'neither approved nor authorized', '既未批准也未授权'],
  ]),
  yesNo('developed-in-d5', 'Technology developed by an entity of Macau or D:5', '由澳门或D:5组实体开发的技术'),
  yesNo('weights-published', 'The weights are published', '权重已公开发布'),
  axis('operations', 'Training operations', '训练运算量', [
    ['below', 'fewer than 10²⁶', '少于10²⁶'],
    ['at-least', '10²⁶ or more', '10²⁶或以上'],
  ]),
  axis('derived', 'Derivation from published weights', '是否源自已公开权重', [
    ['not', 'not derived from published weights', '并非源自已公开权重'],
    ['within', 'derived, additional training within the allowance of Note 1', '源自，追加训练在注释1限额内'],
    ['between', 'derived, within on the total but not on the base', '源自，按总量在限额内、按基础量超出'],
    ['beyond', 'derived, additional training beyond the allowance', '源自，追加训练超出限额'],
  ]),
  axis('capability', 'Fewer operations than the most capable published model needs', '运算量少于最强已公开模型所需', [
    ['not', 'no', '否'],
    ['guidance', 'yes, on published agency guidance', '是，依据已发布的机构指引', [lessCapable]],
    ['classification', 'yes, on a classification by BIS', '是，依据BIS的归类决定'],
    ['own-view', "yes, on the exporter's own view", '是,仅依据出口商自行判断', [lessCapable]],
  ]),
  yesNo('storage', 'Stored in a facility that meets paragraphs 14, 15 and 18', '存储设施符合第14、15、18段'),

  // Destination and parties
  axis('destination', 'Destination', '目的地', [
    ['us', 'the United States', '美国'],
    ['supplement-5a', 'in Supplement 5(a)', '附件5(a)目的地'],
    [
      'elsewhere',
      'elsewhere, outside D:1, D:4 and D:5 (or in A:5 or A:6)',
      '其他，不属D:1、D:4、D:5组(或属A:5、A:6组)',
    ],
    ['restricted', 'in D:1 or D:4, not in A:5 or A:6', '属D:1或D:4组且不属A:5、A:6组'],
    ['macau-d5', 'Macau or Country Group D:5', '澳门或D:5组'],
  ]),
  yesNo('china-or-macau', 'Destination China or Macau', '目的地为中国或澳门'),
  yesNo('destination-a5-a6', 'Destination in Country Group A:5 or A:6', '目的地属A:5或A:6组'),
  axis('embargo', 'Embargo of part 746', '第746部分禁运', [
    ['none', 'none', '无'],
    ['embargoed', 'comprehensive embargo', '全面禁运'],
    ['sanctioned', 'limited sanctions', '有限制裁'],
  ]),
  headquarters('recipients', 'Headquarters and ultimate parents of the recipients', '接收方总部及最终母公司所在地'),
  headquarters(
    'consignee',
    'Headquarters and ultimate parent of the ultimate consignee',
    '最终收货人总部及最终母公司所在地',
  ),
  axis('recipients-located', 'Where the recipients are located', '接收方所在地', [
    ['supplement-5a', 'all in Supplement 5(a)', '全部位于附件5(a)目的地'],
    ['elsewhere', 'one elsewhere, none in Macau or D:5', '有位于其他目的地者，无一位于澳门或D:5组'],
    ['macau-d5', 'one in Macau or D:5', '有位于澳门或D:5组者'],
  ]),
  axis('lessees', 'Customers that use the items where they stand', '就地使用物项的客户', [
    ['none-d5', 'none headquartered or parented in Macau or D:5', '总部或母公司均不在澳门或D:5组'],
    ['some-d5', 'one headquartered or parented in Macau or D:5', '有总部或母公司位于澳门或D:5组者'],
  ]),
  axis('further-parties', 'Purchasers and intermediate consignees', '买方及中间收货人', [
    ['none-d5', 'none headquartered or parented in Macau or D:5', '总部或母公司均不在澳门或D:5组'],
    ['some-d5', 'one headquartered or parented in Macau or D:5', '有总部或母公司位于澳门或D:5组者'],
  ]),
  axis('part-744', 'Parties and end uses of part 744', '第744部分的当事方与最终用途', [
    ['clear', 'no listed party, no prohibited end use', '无被列名当事方，无禁止用途'],
    [
      'caught',
      'a listed party or a prohibited end use',
      '有被列名当事方或禁止用途',
      [
        // Part 744 has a review policy of its own, which this pack does not encode.
        {
          doubt: 'D-12',
          kind: 'outside-pack',
          citation: '744.11',
          facts: ['parties.listed', 'endUse'],
          leaves: 'policy',
        },
      ],
    ],
  ]),
  axis('private-sector', 'Recipients are private sector end users', '接收方为私营部门最终用户', [
    ['yes', 'not owned or controlled by a government other than the United States', '非由美国以外政府所有或控制'],
    ['no', 'owned or controlled by another government', '由他国政府所有或控制'],
  ]),
  axis('final-customer', 'Customers the items are ultimately destined to', '物项最终流向的客户', [
    ['outside', 'outside Macau and D:5, by location and headquarters', '所在地和总部均在澳门及D:5组之外'],
    [
      'headquartered-inside',
      'located outside, headquartered or parented in Macau or D:5',
      '所在地在外，总部或母公司在澳门或D:5组',
    ],
    ['inside', 'located in Macau or D:5', '位于澳门或D:5组'],
  ]),
  axis('onward', 'Customers it is sold on to of whom too little is stated', '所述不足的转售对象', [
    ['outside', 'none, or none of Macau or D:5', '无，或无属澳门或D:5组者'],
    ['restricted', 'some there by location, headquarters or ultimate parent', '有所在地、总部或最终母公司在当地者'],
  ]),
  yesNo('permanent-employee', 'Permanent and regular employee', '长期正式雇员'),
  axis('employers', 'Employers of those a release is made to', '披露对象的雇主', [
    [
      'both-limbs',
      'each headquartered and with its ultimate parent in Supplement 5(a)',
      '总部与最终母公司均位于附件5(a)目的地',
    ],
    [
      'one-limb',
      'each there by headquarters or ultimate parent, one by only one of them',
      '均以总部或最终母公司位于附件5(a)目的地，且有仅居其一者',
    ],
    ['not', 'one with neither in Supplement 5(a)', '有二者均不在附件5(a)目的地者'],
  ]),
  axis(
    'service-customer',
    'Headquarters and ultimate parent of the customer of the service',
    '算力服务客户的总部及最终母公司',
    [
      ['inside', 'both in Supplement 5(a)', '均位于附件5(a)目的地'],
      ['outside', 'one outside Supplement 5(a)', '有一位于附件5(a)目的地之外'],
    ],
  ),
  axis('lpp-owner', 'Who owns the items on arrival', '到货时物项所有人', [
    ['ultimate-consignee', 'the ultimate consignee or its group', '最终收货人或其集团'],
    ['reseller', 'a purchaser that takes title and resells', '取得所有权并转售的买方'],
  ]),

  axis('lpp-consignee', 'Ultimate consignees of the shipment', '本次发运的最终收货人', [
    ['one', 'a single one, or one group', '单一收货人或同一集团'],
    ['several', 'several', '多名'],
  ]),

  // End use
  axis('manufacturing-use', 'Development, production, or storage before delivery', '开发、生产或交付前仓储', [
    ['only', 'only these uses', '仅限此类用途'],
    ['partly', 'these and other uses', '兼有其他用途'],
    ['none', 'none of these uses', '无此类用途'],
  ]),
  yesNo('trains-4e091', 'Used to train a model of 4E091', '用于训练4E091模型'),
  axis('fine-tuning', 'Fine-tuning of a 4E091 model', '对4E091模型的微调', [
    ['none', 'none stated', '未涉及'],
    ['within', 'no more than 25 percent of the original operations', '不超过原始运算量的25%'],
    ['over', 'more than 25 percent of the original operations', '超过原始运算量的25%'],
  ]),
  yesNo('memory-stated', 'The item is stated to be memory, or not to compute', '载明物项为存储器或不作运算'),
  axis('hbm-exporter', 'Headquarters of the exporter, for License Exception HBM', '许可例外HBM所称出口方总部', [
    [
      'fits',
      'the United States or A:5, ultimate parent not in Macau or D:5',
      '位于美国或A:5组，最终母公司不在澳门或D:5组',
    ],
    ['not', 'elsewhere, or parented in Macau or D:5', '位于他处，或最终母公司在澳门或D:5组'],
  ]),
  axis('hbm-density', 'Memory bandwidth density against 3.3 GB/s/mm²', '存储带宽密度与3.3 GB/s/mm²的关系', [
    ['below', 'below 3.3', '低于3.3'],
    ['at-least', '3.3 or more', '3.3或以上'],
  ]),
  yesNo('resale', 'Resale', '转售'),
  yesNo('repair', 'Repair or replacement', '维修或更换'),
  yesNo('temporary', 'Temporary export', '临时出口'),
  yesNo('government-use', 'Use by a government', '政府使用'),
  yesNo('operation-use', 'Installation, operation or repair of items', '物项的安装、运行或维修'),
  yesNo('datacenter-use', 'Use in a data center', '用于数据中心'),

  // Cumulative positions
  position(
    'lpp-export-year',
    'LPP of the calendar year of export (26,900,000 TPP)',
    '出口所在日历年的LPP额度(26,900,000 TPP)',
  ),
  position(
    'lpp-receipt-year',
    'LPP of the calendar year of receipt (26,900,000 TPP)',
    '收货所在日历年的LPP额度(26,900,000 TPP)',
  ),
  axis('lpp-shipment', 'Aggregate TPP of the shipment against 3,200,000', '本次发运总TPP与3,200,000的关系', [
    ['below', 'below 3,200,000', '低于3,200,000'],
    ['at-least', '3,200,000 or more', '3,200,000或以上'],
  ]),
  axis(
    'aia-cumulative',
    'Cumulative TPP of the consignee under AIA against 253,000,000',
    '收货人AIA累计TPP与253,000,000的关系',
    [
      ['below', 'below 253,000,000', '低于253,000,000'],
      ['at-least', '253,000,000 or more', '253,000,000或以上'],
    ],
  ),
  allocation('allocation', 'Country allocation, as licensed', '国家分配额度(按许可总量)'),
  allocation('allocation-net', 'Country allocation, net of attrition', '国家分配额度(扣除损耗)'),
  axis('allocation-country', 'Countries whose allocation may be drawn on', '可能动用额度的国家', [
    ['one', 'the destination only', '仅目的地国'],
    ['several', 'the destination and another country of headquarters', '目的地国及另一总部所在国'],
  ]),
  yesNo('assurance', 'An increase under Supplement 5(b) is stated', '载明附件5(b)项下的额度增加'),
  axis('allocation-period', 'Allocation period 2025 to 2027', '2025至2027年额度期间', [
    ['inside', 'inside', '期间之内'],
    ['after', 'after 2027', '2027年之后'],
  ]),
  axis('tpp-21000', 'Total processing performance against 21,000', '总处理性能与21,000的关系', [
    ['below', 'below 21,000', '低于21,000'],
    ['at-least', '21,000 or more', '21,000或以上'],
  ]),
  axis('bandwidth-6500', 'Total memory bandwidth against 6,500 GB/s', '总存储带宽与6,500 GB/s的关系', [
    ['below', 'below 6,500 GB/s', '低于6,500 GB/s'],
    ['at-least', '6,500 GB/s or more', '6,500 GB/s或以上'],
  ]),

  // Validated end users
  axis('veu', 'Validated end-user authorization stated', '载明的验证最终用户授权', [
    ['none', 'none', '无'],
    ['general', 'General', '一般VEU'],
    ['uveu', 'Data Center, universal', '数据中心通用VEU(UVEU)'],
    ['nveu', 'Data Center, national', '数据中心国家VEU(NVEU)'],
  ]),
  headquarters(
    'veu-headquarters',
    'Headquarters and ultimate parent of the validated end user',
    '验证最终用户的总部及最终母公司',
  ),
  yesNo(
    'veu-seat',
    'The validated end user itself is headquartered in Supplement 5(a)',
    '验证最终用户自身总部位于附件5(a)目的地',
  ),
  yesNo('veu-listed', 'In Supplement No. 7, or holds its authorization letter', '列于附件7或持有授权函'),
  yesNo('veu-papers-dated', 'The entry or letter bears a date it may have', '列名或授权函所载日期可能成立'),
  yesNo('veu-operator', 'The operator is the owner or is itself authorized', '运营方即所有人或自身已获授权'),
  axis(
    'veu-recipients',
    'Those who receive, use or run the items beside their owner',
    '所有人以外的接收、使用或运营方',
    [
      ['validated', 'none, or each validated itself', '无，或其自身均为验证最终用户'],
      [
        'one-limb',
        'each validated, one with headquarters or parent in Macau or D:5',
        '均为验证最终用户，但有总部或母公司在澳门或D:5组者',
      ],
      [
        'another',
        'a consignee or a member of the group without an authorization of this kind',
        '有收货人或集团成员无此类授权',
      ],
      ['not', 'one that is no validated end user, or cannot be one', '有非验证最终用户或不得为之者'],
    ],
  ),
  yesNo('veu-country', 'The authorization names the country of destination', '授权载明目的地国'),
  yesNo(
    'veu-eligible-place',
    'Headquartered, parented or located in Country Group A, B or D:1 to D:4',
    '总部、母公司或所在地属A、B或D:1至D:4组',
  ),
  yesNo('veu-same-site', 'To an authorized location of the same validated end user', '转往同一验证最终用户的授权地点'),
  yesNo('veu-security', 'Paragraphs 14, 15 and 18 of Supplement No. 10 are followed', '遵守附件10第14、15、18段'),
  axis('security-date', 'Date of paragraphs 14, 15 and 18 (2026-01-15)', '第14、15、18段的合规日(2026-01-15)', [
    ['before', 'the shipment is before that day', '发运早于该日'],
    ['due', 'the shipment is on or after that day', '发运在该日或之后'],
  ]),
  yesNo('government-arrangement', 'Government-to-government arrangement', '政府间安排'),
  paper('site-notice', 'Notice of a new site 180 days before', '新址180日前通知'),
  axis('move-notice', 'Notice of a move between countries 60 days before', '跨国转移60日前通知', [
    ['not-needed', 'no move between countries', '不涉及跨国转移'],
    ['held', 'given in time', '已按时通知'],
    ['not-held', 'not given, or given too late', '未通知或通知过迟'],
  ]),
  axis('nveu-export-quarter', 'NVEU level of the quarter of export', '出口所在季度的NVEU水平', [
    ['within', 'within the level', '未超水平'],
    ['over', 'over the level', '超出水平'],
    ['no-level', 'no level is printed', '未规定水平'],
  ]),
  axis('nveu-receipt-quarter', 'NVEU level of the quarter of receipt', '收货所在季度的NVEU水平', [
    ['within', 'within the level', '未超水平'],
    ['over', 'over the level', '超出水平'],
    ['no-level', 'no level is printed', '未规定水平'],
  ]),
  share('uveu-25', 'Owned computing power outside Supplement 5(a) against 25 percent', '附件5(a)之外算力占比与25%'),
  share('uveu-7', 'Owned computing power in the country against 7 percent', '该国算力占比与7%'),
  share('uveu-50', 'Owned computing power outside the United States against 50 percent', '美国境外算力占比与50%'),
  axis('veu-in-us', 'The validated end user is headquartered in the United States', '验证最终用户总部位于美国', [
    ['headquarters', 'yes', '是'],
    ['parent-only', 'its ultimate parent is, itself it is not', '仅最终母公司位于美国'],
    ['no', 'no', '否'],
  ]),
  yesNo('reporting-date', 'The day is a reporting date, 1 February or 1 August', '当日为2月1日或8月1日报告日'),

  // Papers and steps
  paper('eccn-furnished', 'ECCN furnished to the ultimate consignee', '已向最终收货人告知ECCN'),
  paper('aia-certification', 'AIA certification of the ultimate consignee', '最终收货人的AIA认证'),
  paper('aia-submission', 'AIA certification submitted to BIS', 'AIA认证已提交BIS'),
  paper('aia-notice', 'Notice of the AIA shipment to the ultimate consignee', '向最终收货人发出AIA发运通知'),
  yesNo('aia-papers-dated', 'The papers of AIA bear dates they may have', 'AIA文件所载日期可能成立'),
  paper('lpp-statement', 'LPP statement of the ultimate consignee', '最终收货人的LPP声明'),
  paper('lpp-notice', 'Notice to BIS before an LPP shipment', 'LPP发运前通知BIS'),
  yesNo('lpp-papers-dated', 'The papers of LPP bear dates they may have', 'LPP文件所载日期可能成立'),
  paper('nac-notice', 'NAC notification filed 25 days before', 'NAC通知于25日前提交'),
  axis('nac-contents', 'Contents of the NAC notification', 'NAC通知内容', [
    ['complete', 'all six points', '六项齐备'],
    ['incomplete', 'points missing', '有缺项'],
  ]),
  axis('nac-answer', 'Answer to the NAC notification', 'NAC通知的答复', [
    ['eligible', 'eligible, before shipment', '发运前获准'],
    ['refused', 'a license is required', '答复须申请许可证'],
  ]),
  axis('acm-accounting', 'ACM accounting of the facility', '设施的ACM台账', [
    ['current', 'updated within six months', '六个月内已更新'],
    ['lapsed', 'last updated more than six months ago', '超过六个月未更新'],
    ['none', 'not kept', '未建立'],
  ]),
  paper('purchase-order', 'Purchase order', '采购订单'),
  axis('license', 'License held', '所持许可证', [
    ['valid', 'in force on the day and large enough', '当日有效且数量足够'],
    ['expired', 'expired, or not yet issued', '已过期或尚未签发'],
    ['too-small', 'in force, too small for the order', '有效但数量不足'],
    ['none', 'none', '无'],
  ]),
  axis('license-left', 'What is left of the license', '许可证剩余数量', [
    ['enough', 'enough for the order', '足以覆盖订单'],
    ['short', 'too little for the order', '不足以覆盖订单'],
  ]),
  axis('license-place', 'Countries the licensed items go to', '所许可物项的去向国', [
    ['one', 'one country', '同一国家'],
    ['several', 'several countries', '多个国家'],
  ]),
] as const satisfies readonly Axis[]

/**
 * What the first stage came to, as axes of the second: the outcome is decided by rules over these, never by a list of ifs.
 */
export const stageAxes = [
  axis('subject', 'Subject to the EAR', '是否受EAR管辖', [
    ['yes', 'subject to the EAR', '受EAR管辖'],
    ['no', 'not subject to the EAR', '不受EAR管辖'],
  ]),
  axis('requirement', 'License requirement', '许可证要求', [
    ['yes', 'a paragraph requires a license', '有条款要求许可证'],
    ['none', 'no paragraph of this rule requires a license', '本规则无条款要求许可证'],
  ]),
  axis('exceptions', 'License exceptions and authorizations', '许可例外与授权', [
    ['one-available', 'at least one is available', '至少一项可用'],
    ['none-available', 'none is available', '均不可用'],
  ]),
  axis('saved', 'Savings clause', '过渡保留条款', [
    ['yes', 'the shipment is saved', '发运受其保护'],
    ['no', 'the shipment is not saved', '发运不受其保护'],
  ]),
  axis('flag-28', 'Red flag 28', '第28号危险信号', [
    ['raised', 'raised', '触发'],
    ['not-raised', 'not raised', '未触发'],
  ]),
] as const satisfies readonly Axis[]

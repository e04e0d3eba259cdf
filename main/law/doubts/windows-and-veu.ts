// the data center authorization, the dates of the rule, and its enforcement.
import type { Doubt } from '../../engine/model.ts'
import { byBis, byBisOrCounsel, byLicensingOfficer, reading, words } from './doubt.ts'

export const doubtsOfWindowsAndVeu = [
  {
    id: 'A-1',
    citations: ['748.15(a)(2)(ii)(B)', '748 Supp. 10 para 6', '748.15(d)(2)(iii)'],
    issue: words(
      'Slips of drafting: "or" where "of" must be meant, Power for Performance, a stray parenthesis, and an item (iii) that does not continue its lead-in.',
      '起草疏误：应为“of”而作“or”，以Power代Performance，多余括号，以及与引导语不接的(iii)项。',
    ),
    readings: [
      reading('mended', 'The slips are read as their sense demands.', '依文义更正后解读。'),
      reading('as-printed', 'The words stand as printed.', '依印刷文字解读。'),
    ],
    taken: 'mended',
    why: words('As printed the sentences have no meaning of their own.', '依印刷文字则语句不成义。'),
    settledBy: byBis,
  },
  {
    id: 'A-2',
    citations: ['748 Supp. 10 para 6', '748.15(b)(2)(i)'],
    issue: words(
      'The shares bind entities headquartered in Supplement 5(a), and half of them those headquartered in the United States; a UVEU may also qualify by its ultimate parent alone.',
      '份额约束总部位于附件5(a)的实体，50%者约束总部在美国的实体；而UVEU亦可仅凭最终母公司取得资格。',
    ),
    readings: [
      reading(
        'headquarters-only',
        'Only an entity with its own headquarters there is bound.',
        '仅自身总部在当地者受约束。',
      ),
      reading('parent-too', 'An entity that qualifies by its parent is bound as well.', '凭母公司取得资格者亦受约束。'),
    ],
    why: words(
      'None is taken: where only the parent lies there and the share is exceeded, the route stays open.',
      '均不采用：仅母公司在当地且份额超限的，授权不作定论。',
    ),
    settledBy: byBis,
  },
  {
    id: 'A-3',
    citations: ['748 Supp. 10 para 6'],
    issue: words(
      'The shares are of the total computing power owned; whether the chips now being moved belong to that total, and whether installed or moved power is measured, is not said.',
      '份额以自有总算力为基数；本次移转的芯片是否计入基数、衡量装机还是移转量，均未明示。',
    ),
    readings: [
      reading('denominator-before', 'The total is that before the transaction.', '基数为交易前总量。'),
      reading('denominator-after', 'The total includes the chips of the transaction.', '基数包括本次交易的芯片。'),
    ],
    why: words(
      'None is taken: both shares are shown, and between them the route stays open.',
      '均不采用：两种份额均列出，介于其间者不作定论。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'A-4',
    citations: ['748 Supp. 10 para 6', '748 Supp. 10 para 10'],
    issue: words(
      'The 50 percent share is measured on reporting dates; whether the other shares are too, and whether an excess between two dates is a breach, is open.',
      '50%份额于报告日计量；其他份额是否同此、两日之间超限是否构成违反，未有定论。',
    ),
    readings: [
      reading(
        'reporting-dates-only',
        'Only the position on 1 February and 1 August matters.',
        '仅以2月1日与8月1日的状况为准。',
      ),
      reading('every-transaction', 'The share must hold after every transaction.', '每次交易后均须符合份额。'),
    ],
    why: words(
      'None is taken for the 50 percent; the 25 and 7 percent carry no such words and are tested at each transaction.',
      '对50%均不采用；25%与7%无此表述，逐笔检验。',
    ),
    settledBy: byBis,
  },
  {
    id: 'A-5',
    citations: ['748.15(f)(1)(iii)', '748 Supp. 10 para 10'],
    issue: words(
      'Two half-yearly reports run on different days, one place cites a Section 10 that must be paragraph 10, and no day is moved off a weekend.',
      '两种半年报截止日不同，一处所引“第10节”应为第10段，且截止日遇周末不顺延。',
    ),
    readings: [
      reading(
        'both-as-dated',
        'Both reports are due on their own days, weekends included.',
        '两种报告各按其日，周末不顺延。',
      ),
      reading('next-business-day', 'A day on a weekend moves to the next business day.', '遇周末顺延至下一工作日。'),
    ],
    taken: 'both-as-dated',
    why: words(
      'Nothing read moves the day, and the earlier one is safe under both readings.',
      '所读条文无顺延规定，较早之日两种解读均稳妥。',
    ),
    settledBy: byBis,
    finding: { id: 'report-due-on-weekend', kind: 'contested-reading', citation: '748.15(f)(1)(iii)' },
  },
  {
    id: 'A-6',
    citations: ['748 Supp. 10 para 10'],
    issue: words(
      'The list of places to report leaves out, on its words, every country outside Supplement 5(a), which the next item and the aim of the report contradict.',
      '应报告地点依其文字排除附件5(a)以外所有国家，与下一项及报告目的相悖。',
    ),
    readings: [
      reading('all-but-d5', 'All facilities outside Macau and D:5 are reported.', '澳门与D:5以外的设施均须报告。'),
      reading('supplement-5a-only', 'Only facilities in Supplement 5(a) are reported.', '仅报告附件5(a)内的设施。'),
    ],
    taken: 'all-but-d5',
    why: words('It agrees with item b and leaves nothing out.', '与b项一致且无遗漏。'),
    settledBy: byBis,
  },
  {
    id: 'A-7',
    citations: ['748.15(a)(2)(iii)(A)', '748 Supp. 10 para 12'],
    issue: words(
      'Assurances between governments may be sought before an NVEU is granted, says the section; the guidelines make an arrangement a condition, and seem to open the universal authorization to others.',
      '本节称授予NVEU前可以寻求政府间保证；指南则以安排为条件，且似使通用授权对他者开放。',
    ),
    readings: [
      reading('may-be-sought', 'The arrangement is within the discretion of BIS.', '安排由BIS裁量。'),
      reading(
        'required',
        'Without an arrangement there is no NVEU outside Supplement 5(a).',
        '附件5(a)以外无安排即无NVEU。',
      ),
    ],
    why: words(
      'None is taken: a granted authorization without a known arrangement goes to a person.',
      '均不采用：已获授权而安排不明的，由人判断。',
    ),
    settledBy: byBis,
    finding: { id: 'arrangement-sought-or-required', kind: 'contested-reading', citation: '748.15(a)(2)(iii)(A)' },
  },
  {
    id: 'A-8',
    citations: ['748.15(a)(2)(iii)(B)'],
    issue: words(
      'The NVEU level is called one per NVEU in the sentence and one per company in the table; a quarter is not defined, and no figure stands for the time after 2027.',
      'NVEU水平在正文称按每一NVEU、在表头称按每一公司；季度未定义，2027年之后无数额。',
    ),
    readings: [
      reading(
        'per-company',
        'Affiliates of one company share a level in a country.',
        '同一公司的关联方在一国共用一个水平。',
      ),
      reading('per-nveu', 'Each authorization has a level of its own.', '每项授权各有其水平。'),
    ],
    taken: 'per-company',
    why: words(
      'It is the stricter and the heading of the figures themselves. Quarters are those of the calendar; after 2027 there is no level, which is neither zero nor the last one.',
      '此为从严解读且为数额表头用语。季度依日历；2027年之后无水平，既非零亦非末期数额。',
    ),
    settledBy: byBis,
  },
  {
    id: 'A-9',
    citations: ['748.15(a)(2)(iii)(B)'],
    issue: words(
      'Relocated and resold circuits leave the installed base like lost ones, though relocation within a country changes nothing there.',
      '搬迁与转售的电路与灭失者一样不计入装机总量，但国内搬迁并不改变该国总量。',
    ),
    readings: [
      reading('left-the-country', 'Only circuits that left the country are taken off.', '仅移出该国者扣除。'),
      reading('any-relocation', 'Any relocation or resale takes them off.', '任何搬迁或转售均扣除。'),
    ],
    taken: 'left-the-country',
    why: words(
      'A base counted for a country loses only what leaves it; the figure is stated by a person with proof.',
      '按国计量的总量仅因移出而减少；数额由人申报并附证明。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'A-10',
    citations: ['748.15(f)(1)(i)', '748.15(f)(1)(iv)', '748.15(a)(2)(iv)'],
    issue: words(
      'Reports bind reexporters and say nothing of an exporter from the United States, and two addresses on different avenues are given.',
      '报告义务仅及再出口商，未言美国出口商；且所列两处地址街道不同。',
    ),
    readings: [
      reading('reexporters-only', 'An exporter from the United States need not report.', '自美国的出口商无须报告。'),
      reading('exporters-too', 'Whoever ships under the authorization reports.', '凡依授权发运者均须报告。'),
    ],
    taken: 'reexporters-only',
    why: words('The duty is laid on reexporters by name.', '义务明确加于再出口商。'),
    settledBy: byBis,
  },
  {
    id: 'A-11',
    citations: ['748.15(d)(2)(i)', '748.15(a)(2)(ii)(A)', '748.15(a)(2)(iii)(A)'],
    issue: words(
      "Items are used at the end user's own facility, while owner and operator may be different and space may be rented.",
      '物项须用于最终用户“自有设施”，而所有者与运营者可不同，场地亦可租用。',
    ),
    readings: [
      reading('control-counts', 'A facility the end user controls counts as its own.', '最终用户控制的设施视为自有。'),
      reading('title-counts', 'Only a facility the end user owns counts.', '仅最终用户拥有的设施符合。'),
    ],
    why: words(
      'None is taken: the authorization letter names the place, and what it says is the fact to record.',
      '均不采用：授权函载明地点，以其为准记录。',
    ),
    settledBy: byBis,
  },
  {
    id: 'A-12',
    citations: ['740.27(a)(3)(ii)', '748 Supp. 10 para 8', '748.15(a)(2)(ii)(A)'],
    issue: words(
      'AIA wants weights stored where paragraphs 14, 15 and 18 are met; those paragraphs need not be met before 15 January 2026, and AIA does not say what holds until then.',
      'AIA要求权重存放于符合第14、15、18段的设施；而该等段落至2026年1月15日方须符合，其间如何AIA未言。',
    ),
    readings: [
      reading(
        'waived-until-2026-01-15',
        'Until that day the storage condition is not yet asked.',
        '在该日之前不要求存储条件。',
      ),
      reading('binding', 'The condition binds at once; without it AIA is closed.', '条件立即有效；不符即不得使用AIA。'),
    ],
    why: words(
      'None is taken: the delay is written for the VEU guidelines, and AIA borrows only their content.',
      '均不采用：宽限写于VEU指南，AIA仅援引其内容。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'A-13',
    citations: ['90 FR 4544'],
    issue: words(
      'The savings clause speaks of carriers and ports; weights, software and releases have neither, and reexports, inland legs and part deliveries fit it badly.',
      '过渡条款言及承运人与港口；权重、软件与披露二者皆无，再出口、内陆段与分批交付亦难套用。',
    ),
    readings: [
      reading('goods-only', 'Only goods on board a carrier are saved.', '仅承运人所载货物受保护。'),
      reading('any-item', 'Any item under way on an actual order is saved.', '凡依真实订单在途的物项均受保护。'),
    ],
    why: words(
      'None is taken for what is not a good. The clause, as printed on page 4544, saves shipments on their way to a port aboard a carrier: nothing sent by wire is, and of software or weights on a medium that is aboard it does not speak.',
      '对非货物均不采用。条款（第4544页）所保留者为经承运工具运往港口的发运：经网络传送者不在其内；对载于介质而在途的软件或权重则未作表述。',
    ),
    settledBy: byBisOrCounsel,
    finding: { id: 'saved-without-carrier', kind: 'contested-reading', citation: '90 FR 4544' },
  },
  {
    id: 'A-14',
    citations: ['90 FR 4544'],
    issue: words(
      'Day 150 after publication is Saturday 14 June 2025, while the saving clause is printed with Monday 16 June.',
      '公布后第150日为2025年6月14日（周六），而保留条款印定日期为6月16日（周一）。',
    ),
    readings: [
      reading('raw-day-150', 'The count governs: 14 June is the last day.', '以计数为准：末日为6月14日。'),
      reading('printed-date', 'The printed date governs: 16 June is the last day.', '以印刷日期为准：末日为6月16日。'),
    ],
    taken: 'printed-date',
    why: words(
      'The clause on page 4544 names 16 June 2025 and no count of days; completion on that day is in time. It names 15 May 2025 both for compliance and for being under way.',
      '第4544页条款载明2025年6月16日而未言日数，当日完成即为按期。遵守与在途均以2025年5月15日为准。',
    ),
    settledBy: words('Read in the printed preamble of 90 FR 4544, page 4544.', '已见于90 FR 4544印刷本序言第4544页。'),
  },
  {
    id: 'A-15',
    citations: ['90 FR 4544', '740.27', '740.28', '740.29'],
    issue: words(
      'Between 13 January and 14 May 2025 the rule was in effect but need not be followed; whether its new exceptions could be used before is not said.',
      '2025年1月13日至5月14日规则已生效而无须遵守；其间可否使用新例外未明示。',
    ),
    readings: [
      reading('usable-at-once', 'The exceptions stand from the effective date.', '例外自生效日起可用。'),
      reading('usable-from-compliance', 'They begin with the duty to comply.', '例外自须遵守之日起可用。'),
    ],
    taken: 'usable-at-once',
    why: words(
      'The exceptions are part of a rule in effect; only the duty is delayed.',
      '例外属已生效规则；延后的仅为义务。',
    ),
    settledBy: byBis,
  },
  {
    id: 'A-16',
    citations: ['742.6(a)(6)(iii)(A)', '742.6(a)(13)'],
    issue: words(
      'How far non-enforcement goes, what force it has after the GAO decision, whether it may end with effect for the past, and whether it reaches model weights.',
      '不执行的范围、GAO决定后其效力、可否追溯恢复、是否及于模型权重，均不明。',
    ),
    readings: [
      reading(
        'new-requirements-only',
        'Only what the framework newly required is not enforced.',
        '仅对框架新设要求不执行。',
      ),
      reading('whole-rule', 'Nothing of the rule is enforced.', '整部规则均不执行。'),
    ],
    taken: 'new-requirements-only',
    why: words(
      'The guidance of 31 May 2026 speaks so. Non-enforcement is shown beside the codified verdict and never in its place.',
      '2026年5月31日指引如此表述。不执行与法典所载结论并列显示，绝不取代之。',
    ),
    settledBy: words('BIS, by guidance or by a rule in the Federal Register.', 'BIS，可发布指引或在联邦公报发布规则。'),
  },
  {
    id: 'A-17',
    citations: ['742.6(a)(6)(iii)(A)', '740.2(a)(9)(ii)', '740.8(a)'],
    issue: words(
      'Guidance rests the requirement for entities of Macau and D:5 elsewhere on the worldwide paragraph; which exceptions are left to them follows only from other paragraphs.',
      '指引将位于他处的澳门及D:5实体的要求置于全球要求之下；其仍可使用何种例外须由其他条文推得。',
    ),
    readings: [
      reading('exceptions-as-written', 'Each exception is tested on its own words.', '各例外依其自身条文检验。'),
      reading(
        'exceptions-of-2023',
        'The exceptions that stood with the older end-user rule still run.',
        '沿用旧最终用户规则时的例外。',
      ),
    ],
    taken: 'exceptions-as-written',
    why: words(
      'The text in force names the exceptions; guidance does not add any.',
      '现行条文列明例外；指引并未增加。',
    ),
    settledBy: byBis,
  },
  {
    id: 'A-18',
    citations: ['744.11'],
    issue: words(
      'The rule on affiliates held half or more by listed parties was suspended until 9 November 2026; what holds afterwards was not found.',
      '由被列名方持股过半的关联方规则暂停至2026年11月9日；此后状况未查得。',
    ),
    readings: [
      reading('suspended', 'The suspension goes on.', '继续暂停。'),
      reading('in-force', 'The rule is in force again.', '规则恢复效力。'),
    ],
    why: words(
      'None is taken: from 10 November 2026 on state of every party whether listed parties own half of it or more, their shares together.',
      '均不采用：自2026年11月10日起，请逐一申报各方是否由被列名方合计持股50%或以上。',
    ),
    settledBy: words('The Federal Register after 9 November 2026.', '以2026年11月9日后的联邦公报为准。'),
    finding: { id: 'owned-by-listed', kind: 'source-unverified', citation: '744.11' },
    ofTables: true,
  },
  {
    id: 'A-19',
    citations: ['90 FR 4544'],
    issue: words(
      'Public inspection is dated 10 January in one place and filing 13 January 2025 in another, which matters only for notice to those who shipped on 13 to 15 January.',
      '公开查阅一处为2025年1月10日，提交存档另处为1月13日，仅关乎1月13日至15日发运者的知悉。',
    ),
    readings: [
      reading('filed-13-january', 'The stamp of filing governs.', '以提交存档日为准。'),
      reading('inspected-10-january', 'The earlier day governs.', '以较早之日为准。'),
    ],
    taken: 'filed-13-january',
    why: words('The stamp stands in the document itself.', '存档印记载于文件本身。'),
    settledBy: words('The Office of the Federal Register.', '联邦公报办公室。'),
  },
  {
    id: 'A-20',
    citations: ['740 Supp. 1', '91 FR 5091', '91 FR 43034'],
    issue: words(
      'Cambodia is reported out of D:5 since February 2026 and the United Arab Emirates in A:5 since July 2026; neither rule was read, and other moves may have been missed.',
      '据报柬埔寨自2026年2月移出D:5、阿联酋自2026年7月列入A:5；两规则均未读，其他变动亦可能遗漏。',
    ),
    readings: [
      reading('as-of-january-2025', 'The groups of January 2025 still hold.', '仍依2025年1月的国家组。'),
      reading('as-moved', 'The groups are those after the reported move.', '依所报变动后的国家组。'),
    ],
    why: words(
      'None is taken: after the reported day both positions are possible and the answer is marked as resting on unread sources.',
      '均不采用：所报日期之后两种位置均可能，并注明来源未经核实。',
    ),
    settledBy: words(
      'Supplement 1 to part 740 as printed on the day, once read.',
      '以当日印行的第740部分附件1为准，待查阅。',
    ),
    finding: { id: 'moved-by-unread-rule', kind: 'source-unverified' },
    ofTables: true,
  },
  {
    id: 'A-21',
    citations: ['91 FR 1684', '742.6(b)(10)(iii)(A)(1)'],
    issue: words(
      'Case-by-case review since January 2026 is reported for exports from the United States to China and Macau; whether other D:5 destinations and reexports keep the presumption of denial is inferred.',
      '2026年1月起的逐案审查据报限于自美国向中国与澳门的出口；其他D:5目的地及再出口是否仍为推定拒绝系推断。',
    ),
    readings: [
      reading(
        'china-and-macau-only',
        'Only exports from the United States to China and Macau are reviewed so.',
        '仅自美国向中国与澳门的出口适用。',
      ),
      reading('all-of-d5', 'The policy reaches all of D:5.', '政策及于全部D:5。'),
    ],
    taken: 'china-and-macau-only',
    why: words('The summary of the rule names these two.', '规则摘要仅列此二者。'),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'A-22',
    citations: ['748.15(a)(1)', '748.15(d)(2)(i)', '748 Supp. 10 para 4'],
    issue: words(
      'Items go only to validated end users, for use at the own facility of one; of a consignee that takes delivery, or a member of the same group that uses them, without an authorization of that kind, nothing is said.',
      '物项仅可发往验证最终用户并用于其自有设施；收货人或使用物项的同集团成员无此类授权时如何，未予明示。',
    ),
    readings: [
      reading('validated-alone', 'Only the holder of the authorization may receive.', '仅授权持有人可接收。'),
      reading(
        'others-may-receive',
        'Others may take delivery or use, where the facility is that of the holder.',
        '设施属持有人的，他人亦可接收或使用。',
      ),
    ],
    why: words(
      'None is taken: the entry of Supplement No. 7 or the letter names who may receive.',
      '均不采用：附件7条目或授权函载明何者可接收。',
    ),
    settledBy: byBis,
  },
] as const satisfies readonly Doubt[]

// Classification requests, the data center authorization of 748.15, and Supplements No. 2, 8 and 10 to part 748.
import { type CoverageEntry, encoded, judged, left } from './entry.ts'

const grantedByBis = 'BIS tests it when it grants the authorization; the record states the grant.'
const grantedByBisZh = '由BIS在授予时审查；记录载明授予情况。'
const conductOfTheVeu = 'it governs the conduct of the authorized end user after delivery, not the shipment.'
const conductOfTheVeuZh = '规范获授权用户交付后的行为，而非发运本身。'

export const part748: readonly CoverageEntry[] = [
  judged(
    '748.3(f)',
    [
      'BIS may confirm that a model falls below 4E091, measured by an average of benchmarks.',
      'Has BIS classified the model, and with what result?',
    ],
    ['BIS可按基准测试平均值确认模型不属4E091。', 'BIS是否已归类，结果如何？'],
  ),
  encoded(
    '748.15',
    'A validated end user is one BIS approved; the data center authorization is universal or national and serves exports and reexports to data centers. A refusal makes no new requirement.',
    '验证最终用户为经BIS批准者；数据中心授权分通用与国家两种，供向数据中心出口与再出口。未获批准不产生新要求。',
  ),
  encoded('748.15(a)(1)', 'Only end users listed in Supplement No. 7 are served.', '仅供附件7所列最终用户。'),
  left(
    '748.15(a)(2)',
    ['How to ask for an authorization.', 'a heading over the paragraphs below it.'],
    ['如何申请授权。', '为其下各款的标题。'],
  ),
  left(
    '748.15(a)(2)(i)',
    [
      'A request is made as one for an advisory opinion with a list of items by ECCN.',
      'it concerns applying, not deciding a transaction.',
    ],
    ['申请以咨询意见形式提出，并附按ECCN列明的物项清单。', '涉及申请而非交易判断。'],
  ),
  encoded('748.15(a)(2)(ii)', 'The universal authorization, UVEU.', '通用授权UVEU。'),
  encoded(
    '748.15(a)(2)(ii)(A)',
    'The owner of the circuits applies and certifies the guidelines, 14, 15 and 18 by 15 January 2026; an operator needs its own; a new site is notified 180 days before.',
    '由电路所有者申请并证明遵守指南，第14、15、18段至2026年1月15日；运营者须自有授权；新址提前180日通知。',
    'windows',
  ),
  encoded(
    '748.15(a)(2)(ii)(B)',
    'A UVEU is bound to the geographic shares of the guidelines.',
    'UVEU受指南地域份额约束。',
    '748 Supp. 10 para 6',
  ),
  encoded('748.15(a)(2)(iii)', 'The national authorization, NVEU.', '国家授权NVEU。'),
  encoded(
    '748.15(a)(2)(iii)(A)',
    'One authorization for each country; the owner applies, an operator needs its own, and assurances between governments may be sought.',
    '每国一项授权；由所有者申请，运营者须自有授权，可寻求政府间保证。',
  ),
  encoded(
    '748.15(a)(2)(iii)(B)',
    'The installed base of an NVEU in a country stays within the level of the quarter.',
    'NVEU在一国的装机总量不得超过当季水平。',
    'ledger:nveu',
  ),
  encoded(
    '748.15(a)(2)(iii)(B) Table 1',
    'Levels from 633,000,000 TPP in the first quarter of 2025 to 5,064,000,000 in 2027.',
    '水平自2025年第一季度633,000,000 TPP至2027年5,064,000,000 TPP。',
    'ledger:nveu',
  ),
  encoded(
    '748.15(a)(2)(iii)(B) closing',
    'The levels are not added up, leave the country allocation alone, and lost or resold circuits leave them.',
    '各水平不相加，不影响国家额度，灭失或转售的电路不计入。',
    'ledger:nveu',
  ),
  left(
    '748.15(a)(2)(iv)',
    ['What a request holds and where it is sent.', 'it concerns applying, not deciding a transaction.'],
    ['申请内容与寄送地址。', '涉及申请而非交易判断。'],
  ),
  left(
    '748.15(a)(3)',
    ['What the committee weighs, consent to reviews among it.', grantedByBis],
    ['委员会考虑的因素，包括同意现场审查。', grantedByBisZh],
  ),
  judged(
    '748.15(a)(4)',
    ['An authorization may be revised, suspended or revoked.', 'Is the authorization still in force?'],
    ['授权可被修改、暂停或撤销。', '授权是否仍有效？'],
  ),
  judged(
    '748.15(a)(5)',
    [
      'What was represented stays a promise; a material change is reported.',
      'Has anything material changed since the grant?',
    ],
    ['所作陈述持续有效；重大变化须报告。', '授予后有无重大变化？'],
  ),
  encoded('748.15(b)', 'Where authorizations run.', '授权适用的目的地。', '748.15(b)(2)(i)'),
  left(
    '748.15(b)(1)',
    [
      'The general authorization runs to two countries.',
      'general authorizations are another instrument than the data center one.',
    ],
    ['一般授权适用于两国。', '一般授权为数据中心授权以外的另一制度。'],
  ),
  left(
    '748.15(b)(1)(i)',
    ['China.', 'general authorizations are another instrument than the data center one.'],
    ['中国。', '一般授权为数据中心授权以外的另一制度。'],
  ),
  left(
    '748.15(b)(1)(ii)',
    ['India.', 'general authorizations are another instrument than the data center one.'],
    ['印度。', '一般授权为数据中心授权以外的另一制度。'],
  ),
  encoded('748.15(b)(2)', 'Where data center authorizations run.', '数据中心授权适用的目的地。'),
  encoded(
    '748.15(b)(2)(i)',
    'A UVEU is headquartered or parented in Supplement 5(a); its data centers lie anywhere but Macau and D:5.',
    'UVEU总部或最终母公司在附件5(a)；数据中心可在澳门与D:5以外任何地点。',
  ),
  encoded(
    '748.15(b)(2)(ii)',
    'An NVEU is headquartered, parented or located in A, B or D:1 to D:4; not Macau or D:5, nor its data centers.',
    'NVEU总部、最终母公司或所在地属A、B或D:1至D:4；其本身与数据中心均不得在澳门或D:5。',
    'table:countries',
  ),
  encoded(
    '748.15(c)',
    'Items on the control list that a data center needs; none controlled for missile or crime control reasons, no 600 series.',
    '数据中心所需的管制清单物项；导弹技术或犯罪控制管制者及600系列除外。',
  ),
  judged(
    '748.15(d)(2)',
    ['Items serve no activity of part 744.', 'Is an activity of part 744 involved?'],
    ['物项不得用于第744部分所列活动。', '是否涉及第744部分活动？'],
  ),
  judged(
    '748.15(d)(2)(i)',
    [
      'They are used at the facility of the end user itself in an authorized place.',
      "Is the facility the end user's own?",
    ],
    ['须在授权地点的用户自有设施使用。', '设施是否为用户自有？'],
    'doubt:A-11',
  ),
  left('748.15(d)(2)(ii)', ['Or used up there.', conductOfTheVeu], ['或在该处消耗。', conductOfTheVeuZh]),
  encoded(
    '748.15(d)(2)(iii)',
    'They move on only to an authorized place of the same VEU or under another authorization.',
    '仅可移至同一VEU的授权地点或依另一授权移转。',
  ),
  encoded(
    '748.15(d) Note 1',
    'General and national authorizations hold for one country each.',
    '一般与国家授权各限一国。',
    '748.15(a)(2)(iii)(A)',
  ),
  judged(
    '748.15(e)',
    [
      'Exporters obtain certifications of the VEU before the first shipment.',
      'Are the certifications of the VEU on file?',
    ],
    ['出口商首次发运前须取得VEU证明。', 'VEU证明是否在档？'],
  ),
  encoded('748.15(f)', 'Reports and reviews.', '报告与审查。', 'windows'),
  encoded('748.15(f)(1)', 'Reports.', '报告。', 'windows'),
  encoded(
    '748.15(f)(1)(i)',
    'Reexporters report: each half year under data center authorizations.',
    '再出口商报告：数据中心授权每半年一次。',
    'windows',
  ),
  encoded('748.15(f)(1)(i)(A)', 'Contents: who received.', '内容：接收方。', 'windows'),
  encoded('748.15(f)(1)(i)(B)', 'Contents: where.', '内容：目的地。', 'windows'),
  encoded('748.15(f)(1)(i)(C)', 'Contents: how many.', '内容：数量。', 'windows'),
  encoded('748.15(f)(1)(i)(D)', 'Contents: of what value.', '内容：价值。', 'windows'),
  encoded('748.15(f)(1)(i)(E)', 'Contents: under which ECCN.', '内容：ECCN。', 'windows'),
  encoded(
    '748.15(f)(1)(ii)',
    'End users of data center authorizations report each half year too.',
    '数据中心授权的最终用户亦每半年报告。',
    'windows',
  ),
  encoded('748.15(f)(1)(ii)(A)', 'Contents: what is in stock.', '内容：现有库存。', 'windows'),
  encoded('748.15(f)(1)(ii)(B)', 'Contents: when it came.', '内容：收到日期。', 'windows'),
  encoded('748.15(f)(1)(ii)(C)', 'Contents for an NVEU: its customers.', 'NVEU的内容：现有客户。', 'windows'),
  encoded(
    '748.15(f)(1)(iii)',
    'General reports are due on 15 February, data center reports twice a year.',
    '一般报告2月15日到期，数据中心报告每年两次。',
    'windows',
  ),
  encoded('748.15(f)(1)(iii)(A)', 'On 15 July for the first half of the year.', '7月15日：上半年。', 'windows'),
  encoded(
    '748.15(f)(1)(iii)(B)',
    'On 15 January for the second half of the year before.',
    '1月15日：上年下半年。',
    'windows',
  ),
  left(
    '748.15(f)(1)(iv)',
    ['Where reports are sent.', 'an address decides nothing; see doubt A-10 on the two that are printed.'],
    ['报告寄送地址。', '地址不影响判断；两处地址之差见疑义A-10。'],
  ),
  left(
    '748.15(f)(2)',
    ['Records are open to review on request, on site too.', conductOfTheVeu],
    ['记录应要求接受审查，包括现场。', conductOfTheVeuZh],
  ),
  judged(
    '748.15(g)',
    ['The VEU is told of each shipment in the way agreed beforehand.', 'Was the VEU told of the shipment as agreed?'],
    ['每次发运按事先约定方式告知VEU。', '是否已按约定告知VEU？'],
  ),
  left(
    '748.15(h)',
    ['Conditions lapse when an item needs no license any more.', conductOfTheVeu],
    ['物项不再需许可时条件终止。', conductOfTheVeuZh],
  ),
  left('748.15(i)', ['Older records stay open to review.', conductOfTheVeu], ['旧记录仍可审查。', conductOfTheVeuZh]),
  encoded(
    '748 Supp. 2 (c)(3)',
    'A license application for these items comes with a purchase order, and the license is generally limited to it.',
    '此类物项的许可证申请须附采购订单，许可数量一般以其为限。',
    'table:item-lists',
  ),
  judged(
    '748 Supp. 2 (c)(4)',
    [
      'The application states the whole TPP of each item in block 22(j), one application for each country under an allocation.',
      'Does the application state the aggregate TPP, country by country?',
    ],
    ['申请须在第22(j)栏填报各物项TPP总量，适用额度的国家一国一申请。', '申请是否按国填报TPP总量？'],
    'ledger:country',
  ),
  left(
    '748 Supp. 8 B(2)',
    ['Ties of the applicant with the government or military of Macau or D:5.', grantedByBis],
    ['申请人与澳门或D:5政府、军方的往来。', grantedByBisZh],
  ),
  left(
    '748 Supp. 8 B(6)',
    ['Customers of an NVEU, present and expected.', grantedByBis],
    ['NVEU现有与潜在客户。', grantedByBisZh],
  ),
  left(
    '748 Supp. 8 B(9)',
    ['How equipment of Chinese origin is kept out of the supply chain.', grantedByBis],
    ['如何在供应链中限制中国原产设备。', grantedByBisZh],
  ),
  left('748 Supp. 8 B(10)', ['Training and compliance program.', grantedByBis], ['培训与合规制度。', grantedByBisZh]),
  left(
    '748 Supp. 8 B(11)',
    ['How an NVEU can show that items stayed in their country.', grantedByBis],
    ['NVEU如何证明物项未离开该国。', grantedByBisZh],
  ),
  left(
    '748 Supp. 9',
    ['How the committee votes, and in what time.', grantedByBis],
    ['委员会表决方式与时限。', grantedByBisZh],
  ),
  judged(
    '748 Supp. 7',
    [
      'The list of validated end users with their places and items.',
      'Is the end user listed, for this place and these items, or does its letter say so?',
    ],
    ['验证最终用户及其地点、物项的名单。', '最终用户是否就该地点与物项列名，或授权函如此载明？'],
  ),
  left(
    '748 Supp. 10 para 1',
    ['A record or plan of security, compliance and respect for human rights.', grantedByBis],
    ['安全、合规与尊重人权的记录或计划。', grantedByBisZh],
  ),
  left(
    '748 Supp. 10 para 2',
    ['Freedom from foreign military and intelligence ties.', grantedByBis],
    ['无外国军事与情报联系。', grantedByBisZh],
  ),
  left(
    '748 Supp. 10 para 2(a)',
    ['No ties to military or military-intelligence end users, group and staff included.', grantedByBis],
    ['集团及人员与军事、军事情报最终用户无联系。', grantedByBisZh],
  ),
  left(
    '748 Supp. 10 para 2(b)',
    ['Joint research and activities are ties.', grantedByBis],
    ['联合研发与活动属联系。', grantedByBisZh],
  ),
  left(
    '748 Supp. 10 para 3',
    [
      'Outbound investment and technology supply rules are followed, supply from Macau and D:5 is ended, and holdings from there are reported above a small share.',
      grantedByBis,
    ],
    ['遵守对外投资与信息技术供应规则，终止来自澳门与D:5的供应，并报告当地持股（微量除外）。', grantedByBisZh],
  ),
  judged(
    '748 Supp. 10 para 4',
    [
      'A VEU passes no circuits at 3A090.a to the following without authorization.',
      'Does the onward transfer go to one of these?',
    ],
    ['未经授权，VEU不得将达到3A090.a的电路转移给下列对象。', '后续转移是否给予下列对象？'],
  ),
  judged(
    '748 Supp. 10 para 4(a)',
    ['Entities located or headquartered in Macau or D:5.', 'Is the recipient one?'],
    ['位于或总部在澳门或D:5的实体。', '接收方是否属之？'],
  ),
  judged(
    '748 Supp. 10 para 4(b)',
    ['People who work for listed parties.', 'Is the recipient one?'],
    ['为被列名方工作的人员。', '接收方是否属之？'],
  ),
  judged(
    '748 Supp. 10 para 4(c)',
    ['Employees of governments there, and people likely to divert.', 'Is the recipient one?'],
    ['当地政府雇员及有转移风险的人员。', '接收方是否属之？'],
  ),
  left(
    '748 Supp. 10 para 4(c) closing',
    [
      'Nothing here allows a transfer that needs a license.',
      'it takes nothing away and adds nothing to the requirements.',
    ],
    ['此处不准许须许可证的转移。', '对要求无增减。'],
  ),
  encoded(
    '748 Supp. 10 para 5',
    'A UVEU announces transfers of circuits between countries, and building in a new country, 60 days before.',
    'UVEU跨国转移电路或在新国家建设，须提前60日通知。',
    'windows',
  ),
  encoded(
    '748 Supp. 10 para 6',
    'No more than 25 percent of the computing power owned by the group outside Supplement 5(a), 7 percent in one country there, and for U.S. headquarters 50 percent outside the United States.',
    '集团自有算力在附件5(a)以外不超过25%，其中任一国不超过7%，总部在美国者在美国以外不超过50%。',
    'ledger:uveu',
  ),
  encoded(
    '748 Supp. 10 para 7',
    'No training of 4E091 models outside Supplement 5(a) or for entities of elsewhere; fine-tuning up to 25 percent and inference are free.',
    '不得在附件5(a)以外或为他处实体训练4E091模型；25%以内的微调与推理不受限。',
  ),
  judged(
    '748 Supp. 10 para 8',
    [
      'Weights are stored in Supplement 5(a), or elsewhere outside Macau and D:5 at facilities of its entities that meet 14, 15 and 18 by 15 January 2026.',
      'Where are weights stored, by whom, and are the three paragraphs met?',
    ],
    [
      '权重存放于附件5(a)，或存放于澳门与D:5以外由其实体所有或运营、至2026年1月15日符合第14、15、18段的设施。',
      '权重存于何处、由谁管理、三段是否符合？',
    ],
  ),
  judged(
    '748 Supp. 10 para 9',
    ['Three kinds of use are prohibited.', 'Is one of them known or suspected?'],
    ['三类用途被禁止。', '是否知悉或怀疑其一？'],
  ),
  judged(
    '748 Supp. 10 para 9(a)',
    ['Activities of part 744.', 'Is one involved?'],
    ['第744部分所列活动。', '是否涉及？'],
  ),
  judged(
    '748 Supp. 10 para 9(b)',
    ['Military and intelligence entities of Macau or D:5, or named by BIS.', 'Is one involved?'],
    ['澳门或D:5的军事、情报实体，或BIS指明者。', '是否涉及？'],
  ),
  judged(
    '748 Supp. 10 para 9(c)',
    ['Abuse of human rights, censorship and unlawful surveillance.', 'Is it involved?'],
    ['侵犯人权、审查与非法监控。', '是否涉及？'],
  ),
  encoded(
    '748 Supp. 10 para 10',
    'The whole group accounts for its circuits facility by facility each 1 February and 1 August.',
    '集团每年2月1日与8月1日逐设施申报电路。',
    'windows',
  ),
  encoded(
    '748 Supp. 10 para 10(a)',
    'Kinds and numbers bought, approved, moved and installed.',
    '采购、获批、移转与安装的种类与数量。',
    'windows',
  ),
  encoded(
    '748 Supp. 10 para 10(b)',
    'The sum of computing power, circuits not yet installed and losses shown.',
    '算力总量，含未安装电路与损耗。',
    'windows',
  ),
  encoded(
    '748 Supp. 10 para 11',
    'The VEU watches its own compliance, reports failures, and keeps records five years.',
    'VEU自行监督、报告不符，并保存记录五年。',
    'windows',
  ),
  encoded(
    '748 Supp. 10 para 12',
    'An NVEU outside Supplement 5(a) needs an arrangement between governments, whose end may end the status.',
    '附件5(a)以外的NVEU须有政府间安排，安排终止可致资格终止。',
  ),
  left(
    '748 Supp. 10 para 13',
    ['No foreign ownership, control or influence of Macau or D:5.', grantedByBis],
    ['无澳门或D:5的外国所有、控制或影响。', grantedByBisZh],
  ),
  left('748 Supp. 10 para 13(a)', ['Factor: financial soundness.', grantedByBis], ['因素：财务状况。', grantedByBisZh]),
  left(
    '748 Supp. 10 para 13(b)',
    ['Factor: concerns about leaders and owners.', grantedByBis],
    ['因素：对管理层与所有者的关切。', grantedByBisZh],
  ),
  left(
    '748 Supp. 10 para 13(c)',
    ['Factor: record of enforcement and unauthorized transfers.', grantedByBis],
    ['因素：执法与未授权转让记录。', grantedByBisZh],
  ),
  left(
    '748 Supp. 10 para 13(d)',
    ['Factor: agreements on security and information.', grantedByBis],
    ['因素：安全与信息交换协定。', grantedByBisZh],
  ),
  left(
    '748 Supp. 10 para 13(e)',
    ['Factor: any other means of influence.', grantedByBis],
    ['因素：其他影响手段。', grantedByBisZh],
  ),
  judged(
    '748 Supp. 10 para 14',
    [
      'Data centers meet the federal controls for high-impact systems and nine more.',
      'Is there an attestation for the facility?',
    ],
    ['数据中心符合联邦高影响系统控制及另九项控制。', '设施是否有证明？'],
  ),
  ...(
    [
      [
        '(a)',
        'Weights and training methods are treated as highest in all three respects.',
        '权重与训练方法在三方面均按最高等级对待。',
      ],
      ['(b)', 'An accredited assessor attests each year.', '由获认可的评估机构每年证明。'],
      ['(c)', 'Seizure of circuits is provided against.', '防范电路被扣押。'],
      ['(d)', 'Tampering is detected and defeated.', '发现并抵御篡改。'],
      ['(e)', 'Operation follows a plan of defense in depth.', '运行依纵深防御计划。'],
      ['(e)(i)', 'Its part on threats.', '其中威胁分析。'],
      ['(e)(ii)', 'Its part on weaknesses.', '其中脆弱性分析。'],
      ['(e)(iii)', 'Its part on likelihood.', '其中概率分析。'],
      ['(e)(iv)', 'Its part on consequences.', '其中后果分析。'],
      ['(f)', 'Physical security has three requirements.', '物理安全有三项要求。'],
      ['(f)(i)', 'Stand-off and building criteria of the defense department.', '国防部的建筑防护标准。'],
      ['(f)(ii)', 'No windows at the servers.', '服务器区无窗。'],
      [
        '(f)(iii)',
        'Guards at all hours or a detection system answered in fifteen minutes.',
        '全天候警卫，或十五分钟内响应的探测系统。',
      ],
    ] as const
  ).map(([leaf, en, zh]) =>
    judged(
      `748 Supp. 10 para 14${leaf}`,
      [en, 'Does the attestation for the facility cover it?'],
      [zh, '设施证明是否涵盖？'],
    ),
  ),
  judged(
    '748 Supp. 10 para 15',
    ['Artificial intelligence systems have security practices of their own.', 'Are they in place at the facility?'],
    ['人工智能系统另有安全实践要求。', '设施是否落实？'],
  ),
  ...(
    [
      [
        '(a)',
        'Deployment guidance of NSA and the cross-referenced goals of CISA are followed.',
        '遵循NSA部署指南及所引CISA目标。',
      ],
      ['(b)', 'Usage is logged, interfaces of others included.', '记录使用情况，含第三方接口。'],
      ['(c)', 'Weights of 4E091 have three more requirements.', '4E091权重另有三项要求。'],
      ['(c)(i)', 'They lie on devices nobody else uses.', '存于不与他人共用的设备。'],
      ['(c)(ii)', 'Each interface is limited to the output its purpose needs.', '各接口输出限于其目的所需。'],
      [
        '(c)(iii)',
        'Where extraction would take six months or less only a narrow interface is open.',
        '六个月内可提取者仅开放狭窄接口。',
      ],
    ] as const
  ).map(([leaf, en, zh]) =>
    judged(`748 Supp. 10 para 15${leaf}`, [en, 'Is it in place at the facility?'], [zh, '设施是否落实？']),
  ),
  left(
    '748 Supp. 10 para 16',
    ['Circuits travel under a security plan, and losses are reported within 30 days.', conductOfTheVeu],
    ['电路依安全计划运输，损失于30日内报告。', conductOfTheVeuZh],
  ),
  left(
    '748 Supp. 10 para 17',
    ['Circuits at the end of their life are cleaned and disposed of verifiably.', conductOfTheVeu],
    ['到期电路的清除与处置可核验。', conductOfTheVeuZh],
  ),
  judged(
    '748 Supp. 10 para 18',
    ['Personnel are vetted under a plan.', 'Is the vetting plan in place at the facility?'],
    ['人员依计划审查。', '设施是否落实审查计划？'],
  ),
  ...(
    [
      ['(a)', 'The plan covers everyone with access.', '计划涵盖全部有权进入者。'],
      ['(b)', 'Whoever enters unescorted is vetted on two points.', '无人陪同进入者按两项审查。'],
      ['(b)(i)', 'Sanctions lists.', '制裁名单。'],
      [
        '(b)(ii)',
        'Work for governments, intelligence or military of Macau or D:5, or for listed parties.',
        '曾为澳门或D:5政府、情报、军方或被列名方工作。',
      ],
      ['(c)', 'A program against threats from within.', '内部威胁防范制度。'],
    ] as const
  ).map(([leaf, en, zh]) =>
    judged(`748 Supp. 10 para 18${leaf}`, [en, 'Is it in place at the facility?'], [zh, '设施是否落实？']),
  ),
  left(
    '748 Supp. 10 para 19',
    [
      'Breach may cost the status, allocations and licenses.',
      'consequences of a breach are no part of a determination.',
    ],
    ['违反可致资格、额度与许可被取消。', '违反后果不属判断范围。'],
  ),
  encoded(
    '748 Supp. 10 Exemption for Intentional Publication',
    'Nothing here stands against publishing weights, data or code on purpose.',
    '此处规定均不妨碍有意公开权重、数据或代码。',
    'ECCN 4E091 Note 1',
  ),
]

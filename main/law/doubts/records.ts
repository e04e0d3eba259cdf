// D-01 onward: doubts found while putting the rule into data, beyond those the sources name.
import type { Doubt } from '../../engine/model.ts'
import { byBis, byBisOrCounsel, byLicensingOfficer, reading, words } from './doubt.ts'

export const doubtsFoundInEncoding = [
  {
    id: 'D-01',
    citations: ['740 Supp. 5(a)', '738.3(b)'],
    issue: words(
      'A territory without a row of its own is licensed like its country, but Supplement 5(a) is a list of names and says nothing of territories.',
      '无自身一行的领土按其所属国许可，而附件5(a)为名单，未言及领土。',
    ),
    readings: [
      reading(
        'follows',
        'The territory shares the place of its country in Supplement 5(a).',
        '领土与其所属国同列附件5(a)。',
      ),
      reading('named-only', 'Only the destinations named are in Supplement 5(a).', '仅所列目的地属附件5(a)。'),
    ],
    why: words(
      'None is taken: 738.3(b) is a rule of the country chart, and the list may or may not follow it.',
      '均不采用：738.3(b)系国家表的规则，名单是否随之未定。',
    ),
    settledBy: byBis,
    finding: { id: 'territory-of-supplement-5a', kind: 'contested-reading' },
    ofTables: true,
  },
  {
    id: 'D-02',
    citations: ['742.6(b)(10)(iii)(A)(1)', '740.2(a)(9)(ii)', '744.23(a)(3)(i)'],
    issue: words(
      'An item goes "to an entity": whether a purchaser, an intermediate consignee, or a customer who takes the whole capacity of a data center is such an entity is not said.',
      '物项“运往某实体”：购买方、中间收货人或包下数据中心全部算力的客户是否属之，未予明示。',
    ),
    readings: [
      reading(
        'recipients-only',
        'Consignee, end user, owner and operator are meant.',
        '指收货人、最终用户、所有者与运营者。',
      ),
      reading('every-party', 'Every party to the transaction is meant.', '指交易各方。'),
    ],
    why: words(
      'None is taken where another party is of Macau or D:5; elsewhere the recipients decide.',
      '其他当事方属澳门或D:5时均不采用；其余以接收方为准。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'D-03',
    citations: ['ECCN 3A090', '748.3(a)'],
    issue: words(
      'The ECCN stated in the record and the class that follows from the figures stated beside it differ.',
      '记录所申报ECCN与同列参数所得类别不符。',
    ),
    readings: [
      reading('figures-govern', 'The figures decide the class.', '以参数定类。'),
      reading('declaration-governs', 'The stated ECCN decides the class.', '以申报ECCN定类。'),
    ],
    why: words(
      'None is taken: one of the two statements is wrong and a person must say which.',
      '均不采用：两者必有一误，须由人指明。',
    ),
    settledBy: words(
      'Whoever classified the item; in doubt BIS by a classification under 748.3.',
      '由归类者更正；有疑时由BIS依748.3归类。',
    ),
    finding: { id: 'declaration-against-figures', kind: 'judgment' },
  },
  {
    id: 'D-04',
    citations: ['740.28(a)', '740.28(c)'],
    issue: words(
      'ACM asks that items end with customers outside Macau and D:5: where the customer is, or where it is headquartered, is not said.',
      'ACM要求物项最终售予澳门及D:5以外的客户：以客户所在地还是总部为准，未予明示。',
    ),
    readings: [
      reading(
        'location',
        'The place to which the final customer takes the item decides.',
        '以最终客户取得物项的地点为准。',
      ),
      reading(
        'headquarters',
        'The headquarters of the final customer and its parent decide as well.',
        '最终客户及其母公司总部亦予考虑。',
      ),
    ],
    why: words(
      'None is taken where the two differ; the paragraph on destinations names headquarters of the consignee only.',
      '两者不一时均不采用；目的地条款仅言收货人总部。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'D-05',
    citations: ['740.28(e)'],
    issue: words(
      'ACM wants facility records brought up to date at least every six months; whether a lapse closes the exception or is only a breach of its own is not said.',
      'ACM要求设施账目至少每六个月更新；逾期是使例外失效还是仅构成违规，未予明示。',
    ),
    readings: [
      reading('closes', 'Without current records ACM cannot be used.', '账目未更新即不得使用ACM。'),
      reading(
        'breach-only',
        'The lapse is a breach of record duties; shipments under ACM stand.',
        '逾期仅违反记录义务；ACM项下发运仍有效。',
      ),
    ],
    why: words('None is taken: bring the records up to date first.', '均不采用：宜先更新账目。'),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'D-06',
    citations: ['740.29(d)', '740.29(h)(2)', '740.29(a)'],
    issue: words(
      'The yearly LPP limit is put on exports made in a calendar year in one place and on items received in it in another; a shipment at the turn of the year falls in two years.',
      'LPP年度限额一处以当年出口计，另处以当年收到计；跨年发运分属两年。',
    ),
    readings: [
      reading('by-export', 'The year of the export or reexport counts.', '以出口或再出口之年计。'),
      reading('by-receipt', 'The year of receipt counts.', '以收到之年计。'),
    ],
    why: words('None is taken where the years differ and only one has room.', '两年不同且仅一年尚有余额时均不采用。'),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'D-07',
    citations: ['740.29(a)', '740.29(h)(1)'],
    issue: words(
      'LPP goes directly to one ultimate consignee, defined by ownership; a reseller that takes title owns the items until it sells them.',
      'LPP须直接运往单一最终收货人，以所有权定义；取得所有权的转售商在售出前即为所有者。',
    ),
    readings: [
      reading(
        'reseller-is-consignee',
        'The reseller is the ultimate consignee and its own limit is used.',
        '转售商为最终收货人，占用其限额。',
      ),
      reading(
        'end-user-is-consignee',
        'The buyer behind it is, and its limit is used.',
        '其后的买方为最终收货人，占用该方限额。',
      ),
    ],
    why: words('None is taken: a resale goes to a person.', '均不采用：转售由人判断。'),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'D-08',
    citations: ['740.8(c)(1)'],
    issue: words(
      'Agency practice wants one end user in a NAC notice and no distributor; the paragraph does not say so.',
      '机构实务要求NAC通知仅列一名最终用户且不得为经销商；条文并无此语。',
    ),
    readings: [
      reading('barred', 'A distributor cannot stand in for the end user.', '经销商不得代替最终用户。'),
      reading('open', 'The paragraph sets no such limit.', '条文无此限制。'),
    ],
    why: words('None is taken: the practice is known from guidance only.', '均不采用：该实务仅见于指引。'),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'D-09',
    citations: ['748.15(a)(2)(iii)(B)'],
    issue: words(
      'The NVEU level is an installed base in a quarter; whether chips count with export, receipt or installation is not said.',
      'NVEU水平为某季度装机总量；芯片以出口、收到还是安装计入，未予明示。',
    ),
    readings: [
      reading('by-export', 'The quarter of the export counts.', '以出口所在季度计。'),
      reading(
        'by-receipt',
        'The quarter of receipt counts, the nearest known day to installation.',
        '以收到所在季度计，此为最接近安装的已知日期。',
      ),
    ],
    why: words(
      'None is taken where the two quarters differ and only one has room.',
      '两季度不同且仅一季度尚有余额时均不采用。',
    ),
    settledBy: byBis,
  },
  {
    id: 'D-10',
    citations: ['740 Supp. 1', '738.3(b)', '22 CFR 126.1'],
    issue: words(
      'Six destinations have no sure place: Cyprus by its suspended listing, the Caribbean Netherlands, the Cook Islands, Niue, the Palestinian Territories and Antarctica by the lack of a row.',
      '六个目的地位置不定：塞浦路斯因列名暂停，荷属加勒比区、库克群岛、纽埃、巴勒斯坦领土与南极洲因无自身一行。',
    ),
    readings: [
      reading('as-recorded', 'The place recorded in the country table holds.', '以国家表所记位置为准。'),
      reading('other-place', 'Another of the places shown for it holds.', '以其所列其他位置为准。'),
    ],
    why: words(
      'None is taken: all places that could hold are carried through the rules, and an answer comes only where they agree.',
      '均不采用：所有可能位置均代入规则，仅在一致时给出结论。',
    ),
    settledBy: words(
      'BIS by an advisory opinion, or the State Department for its own list.',
      'BIS出具咨询意见，或由国务院就其清单说明。',
    ),
    finding: { id: 'country-group-unsure', kind: 'source-unverified' },
    ofTables: true,
  },
  {
    id: 'D-11',
    citations: ['740.28(b)', '740.27(a)(1)', '90 FR 5298'],
    issue: words(
      'The companion rule of 16 January 2025 is reported to have tied ACM, like AIA, to circuits of an approved or authorized designer; for ACM the words were not read.',
      '2025年1月16日的配套规则据报使ACM与AIA一样限于获批准或授权设计方的电路；ACM相应条文未读。',
    ),
    readings: [
      reading('applies', 'ACM carries these circuits only from such a designer.', 'ACM仅适用于此类设计方的电路。'),
      reading('does-not-apply', 'ACM carries them whoever designed them.', 'ACM不论设计方均适用。'),
    ],
    why: words(
      'None is taken for a circuit of another designer; one of an approved or authorized designer meets both.',
      '对其他设计方的电路均不采用；获批准或授权设计方的电路两者均符合。',
    ),
    settledBy: words(
      '740.28(b) as codified after 16 January 2025, once read.',
      '以2025年1月16日后法典所载740.28(b)为准，待查阅。',
    ),
  },
  {
    id: 'D-12',
    citations: ['744', '746', '740.2(a)(6)'],
    issue: words(
      'Prohibited end uses, listed parties and embargoes have rules of their own in parts 744 and 746, which this pack does not hold.',
      '禁止用途、被列名当事方与禁运在第744、746部分另有规定，本规则包未收录。',
    ),
    readings: [
      reading('parts-apply', 'Those parts impose a requirement or close an exception.', '该等部分设有要求或排除例外。'),
      reading('parts-do-not-apply', 'They do not reach the transaction.', '该等部分不及于该交易。'),
    ],
    why: words(
      'None is taken: where such a fact is present the answer is outside this pack.',
      '均不采用：存在此类事实时结论在本规则包之外。',
    ),
    settledBy: words(
      'Counsel, on parts 744 and 746 as they stand on the day.',
      '法律顾问依当日有效的第744、746部分判断。',
    ),
    finding: { id: 'embargoed-regions', kind: 'outside-pack' },
  },
  {
    id: 'D-13',
    citations: ['742.6(a)(6)(iii)', '740.27(a)', '748.5'],
    issue: words(
      'The record states a destination, and that a consignee, an end user, the storage of weights or, in Macau or Country Group D:5, an owner or operator is located in another country; or it does not say where weights will be stored.',
      '记录载明目的地，同时载明收货人、最终用户、权重存储地位于另一国家，或所有者、运营者位于澳门或D:5组；或未载明权重存储地。',
    ),
    readings: [
      reading('destination', 'The item goes to the destination stated.', '物项运往所载目的地。'),
      reading('location', 'It goes to where they are located.', '物项运往其所在地。'),
    ],
    why: words(
      'None is taken where the rule treats the two differently: an item goes to one place, and a person must say which.',
      '规则对二者区别对待时均不采用：物项只去一处，须由人指明。',
    ),
    settledBy: words(
      'Whoever states the facts: correct the destination or the location, or record a judgment on where the item goes.',
      '由事实陈述者更正目的地或所在地，或就物项去向记录判断。',
    ),
    finding: { id: 'destination-against-location', kind: 'judgment' },
    ofTables: true,
  },
  {
    id: 'D-14',
    citations: ['742.6(a)(6)(iii)', '744.23(a)(3)(i)', '740.28(a)', '748.5'],
    issue: words(
      'A final customer is named behind those who receive the item: whether the item goes "to" that customer already now is not said.',
      '接收方之后另载明最终客户：物项是否此时即“运往”该客户，未予明示。',
    ),
    readings: [
      reading(
        'first-recipient',
        'Those who receive it first decide; the sale to the customer is a transaction of its own.',
        '以首先接收者为准；向客户的销售为另一交易。',
      ),
      reading('final-customer', 'The item is destined to the customer named.', '物项以所载客户为目的。'),
    ],
    why: words(
      'None is taken where the customer would make the answer stricter: what is known to go on is known now.',
      '客户会使结论更严时均不采用：已知后续去向者，现即知悉。',
    ),
    settledBy: byBisOrCounsel,
    finding: { id: 'final-customer-named', kind: 'contested-reading' },
    ofTables: true,
  },
  {
    id: 'D-15',
    citations: ['732.3', '764.2(g)'],
    issue: words('Facts of the record that state one thing twice do not agree.', '记录对同一事项的两处陈述不一致。'),
    readings: [
      reading('one-holds', 'One of the statements holds and the other is an error.', '其一为真，另一有误。'),
      reading(
        'both-hold',
        'Both hold, of different things that the record does not tell apart.',
        '均为真，但所指不同而记录未加区分。',
      ),
    ],
    why: words(
      'None is taken: every answer that one of them allows stays possible until the record is put right.',
      '均不采用：在记录更正之前，任一陈述所容许的结论均为可能。',
    ),
    settledBy: words('Whoever states the facts: put the record right.', '由事实陈述者更正记录。'),
    finding: { id: 'stated-twice', kind: 'judgment' },
  },
  {
    id: 'D-16',
    citations: ['ECCN 3A090', '748.3(a)'],
    issue: words(
      'No ECCN is stated: the figures show the parameters of 3A090, which circuits of 3A001.z, 5A002.z and 5A992.z and their computers share, with further reasons for control.',
      '未申报ECCN：参数达到3A090，而3A001.z、5A002.z、5A992.z的电路及相应计算机亦同此参数，并另有管制理由。',
    ),
    readings: [
      reading('as-3a090', 'The item is 3A090 or 4A090.', '物项属3A090或4A090。'),
      reading('other-entry', 'Another entry with the same parameters names it.', '另一同参数条目涵盖该物项。'),
    ],
    taken: 'as-3a090',
    why: words(
      'The entry that the figures alone define; the answer is for 3A090 or 4A090 and says so.',
      '此为仅凭参数即可界定的条目；结论系就3A090或4A090作出并已注明。',
    ),
    settledBy: words('Whoever classifies the item: state its ECCN.', '由归类者申报ECCN。'),
    finding: { id: 'entry-by-figures', kind: 'judgment', citation: 'ECCN 3A090' },
  },
  {
    id: 'D-17',
    citations: ['748.15(b)(2)(ii)', '748 Supp. 10 para 4', '748 Supp. 10 para 13'],
    issue: words(
      'A validated end user may be headquartered, parented or located in many groups "except Macau or destinations specified in Country Group D:5": whether one limb there bars it although another qualifies is not said.',
      '验证最终用户的总部、母公司或所在地可在诸多国家组，“澳门或D:5组目的地除外”：一项位于其内而另一项合格时是否排除，未予明示。',
    ),
    readings: [
      reading('one-limb-suffices', 'One limb that qualifies is enough.', '一项合格即足。'),
      reading('no-limb-there', 'No limb may lie in Macau or D:5.', '任何一项均不得位于澳门或D:5组。'),
    ],
    why: words(
      'None is taken: paragraph 13 asks that no factor of ownership relates to Macau or D:5.',
      '均不采用：第13段要求不存在涉及澳门或D:5组的所有权因素。',
    ),
    settledBy: byBis,
  },
  {
    id: 'D-18',
    citations: ['740.28(a)', '740.28(c)'],
    issue: words(
      'ACM is closed where the ultimate consignee belongs to Macau or D:5; of an end user, owner or operator of Macau or D:5 beside another consignee it says nothing.',
      '最终收货人属澳门或D:5组者不得使用ACM；收货人另属他处而最终用户、所有者或运营者属澳门或D:5组的，未予明示。',
    ),
    readings: [
      reading('consignee-only', 'Only the ultimate consignee counts.', '仅以最终收货人为准。'),
      reading('every-recipient', 'Whoever the items go to counts.', '凡接收方均计。'),
    ],
    why: words(
      'None is taken: the end user is the entity that paragraph (a) authorizes.',
      '均不采用：(a)段所授权者即最终用户。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'D-19',
    citations: ['742.6(b)(10)(iii)(B)(1)'],
    issue: words(
      'How long a stated figure of TPP licensed to a country speaks, while others are licensed too, no paragraph says.',
      '一国已获许可TPP的申报数额在他人亦获许可期间可沿用多久，无条文规定。',
    ),
    readings: [
      reading('speaks-on', 'It stands until another is stated.', '在另行申报前有效。'),
      reading('stale', 'After a time it shows nothing of what is left.', '逾时不能说明余额。'),
    ],
    why: words(
      'None is taken for a figure more than 92 days older than the shipment, or younger than it.',
      '数额早于发运超过92日或晚于发运的，均不采用。',
    ),
    settledBy: words(
      'Whoever states the position: take a figure near the day, with its source.',
      '由申报者提供临近当日的数额及其来源。',
    ),
    finding: { id: 'allocation-figure-old', kind: 'open-norm' },
  },
  {
    id: 'D-20',
    citations: ['734.13', '734.14', '734.16'],
    issue: words(
      'The activity stated is not what the places of the record make it: an export leaves the United States, a reexport goes from one foreign country to another, a transfer (in-country) stays in one, a release is one of technology or source code to a person where it happens, and a service moves nothing.',
      '所载活动与记录所载地点不符：出口系离开美国，再出口系自一外国至另一外国，境内转移系在一国之内，披露系就地向某人披露技术或源代码，服务则不移动物项。',
    ),
    readings: [
      reading('activity', 'The activity is as stated and a place is wrong.', '活动如所载，地点有误。'),
      reading('places', 'The places are right and make another activity.', '地点无误，活动应为另一类。'),
    ],
    why: words('None is taken: both activities are carried through the rules.', '均不采用：两种活动均代入规则。'),
    settledBy: words(
      'Whoever states the facts: correct the activity, the item, the country of departure, the destination or where a party is located.',
      '由事实陈述者更正活动、物项、启运国、目的地或当事方所在地。',
    ),
    finding: { id: 'activity-against-places', kind: 'judgment', citation: '734.13' },
  },
  {
    id: 'D-21',
    citations: ['750.7(g)'],
    issue: words(
      'A license that ends on a legal holiday, federal or of a State, runs to the next business day; whether a Saturday or Sunday is such a day is not said.',
      '许可证届满日逢联邦或州法定假日的，顺延至下一工作日；星期六、星期日是否属于法定假日，条文未作规定。',
    ),
    readings: [
      reading('runs-on', 'It runs to the next business day.', '顺延至下一工作日。'),
      reading('ends', 'It ends on the day on its face.', '于所载之日届满。'),
    ],
    why: words(
      'None is taken for a shipment between the day on its face and the next business day.',
      '发运介于所载之日与下一工作日之间的，均不采用。',
    ),
    settledBy: byBis,
    finding: { id: 'license-ends-on-weekend', kind: 'contested-reading', citation: '750.7(g)' },
  },
  {
    id: 'D-22',
    citations: ['740.27(b)(2)', '740.27(c)', '740.29(f)(iii)', '748.15(a)(1)'],
    issue: words(
      'A paper bears a date it cannot have: before the rule that asks for it could be read, submitted before it was obtained, or of another calendar year than the one it speaks of.',
      '文件所载日期不可能成立：早于要求该文件的规则公开查阅、提交早于取得，或不属其所述日历年。',
    ),
    readings: [
      reading('date-wrong', 'The date is an error and the paper stands.', '日期有误，文件有效。'),
      reading(
        'other-paper',
        'The date is right; it is another paper, and the one asked for is lacking.',
        '日期无误，系另一文件，所要求者缺失。',
      ),
    ],
    why: words('None is taken: the paper itself shows which.', '均不采用：以文件本身为准。'),
    settledBy: words('Whoever holds the paper: look at it and put the record right.', '由持有文件者查对并更正记录。'),
  },
] as const satisfies readonly Doubt[]

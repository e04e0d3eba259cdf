// AMB-01 to AMB-25: requirements, review policy, the control list, exceptions and country groups.
import type { Doubt } from '../../engine/model.ts'
import { byBis, byBisOrCounsel, byLicensingOfficer, reading, words } from './doubt.ts'

export const doubtsOfRequirements = [
  {
    id: 'AMB-01',
    citations: ['742.6(b)(10)(iii)', '740.27(a)', '740.29(h)(1)', '772.1'],
    issue: words(
      'Nothing defines where a company is headquartered or which parent is the ultimate one; a joint venture in equal shares has no clear answer at all.',
      '何谓公司总部、何为最终母公司，条文均无定义；股权均等的合资企业更无明确答案。',
    ),
    readings: [
      reading(
        'seat-of-management',
        'Headquarters are where the company is in fact directed; the ultimate parent is the one that controls it.',
        '总部为公司实际管理所在地；最终母公司为实际控制者。',
      ),
      reading(
        'place-of-incorporation',
        'Headquarters are where the company is registered; the ultimate parent is the one at the top of the share register.',
        '总部为公司注册地；最终母公司为股权登记链条的顶端。',
      ),
    ],
    why: words(
      'Neither reading is taken. The stated country is used as a fact with its evidence and date; partners of a joint venture in different classes leave both classes possible.',
      '两种解读均不采用。以所申报国家为事实，附证据与日期；合资各方属不同类别的，各类别均视为可能。',
    ),
    settledBy: byBisOrCounsel,
    finding: { id: 'parent-of-joint-venture', kind: 'judgment' },
  },
  {
    id: 'AMB-02',
    citations: ['742.6(b)(10)(iii)(A)(1)', '742.6(b)(10)(iii)(A)(2)', '742.6(b)(10)(iii)(B)'],
    issue: words(
      'Review policies are chosen by destination or by headquarters, so an entity of one class in a destination of another meets two of them, and no sentence says which prevails.',
      '审查政策或按目的地、或按总部选定，一类实体位于另一类目的地时同时符合两项，而无条文规定何者优先。',
    ),
    readings: [
      reading('stricter', 'The stricter of the policies met prevails.', '所符合各项政策中从严者优先。'),
      reading(
        'each-limb',
        'Each policy stands on its own words; meeting the milder one is enough.',
        '各项政策各依其文义；符合较宽者即可。',
      ),
    ],
    why: words(
      'None is taken: both policies are shown as contested. A precedence for Macau and D:5 came only with the text of January 2026.',
      '均不采用：两项政策并列显示为存在争议。澳门及D:5优先的规定至2026年1月文本方出现。',
    ),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'AMB-03',
    citations: ['742.6(b)(10)(iii)', '740.27(a)', '740.28(c)', '740.29(c)(2)'],
    issue: words(
      'Headquarters and ultimate parent may lie in countries of different classes, and the paragraphs join the two limbs now with "or", now with a bar on either.',
      '总部与最终母公司可能属不同类别国家，各条文对两项标准或以“或”相连，或以任一不符即排除。',
    ),
    readings: [
      reading(
        'either-limb-counts',
        'Each paragraph is tested on both limbs; one limb in Macau or D:5 is enough for its bar.',
        '各条文对两项标准均予检验；任一项属澳门或D:5即触发排除。',
      ),
      reading(
        'parent-prevails',
        'The ultimate parent alone tells the class of an entity.',
        '仅以最终母公司确定实体类别。',
      ),
    ],
    taken: 'either-limb-counts',
    why: words(
      'Every paragraph names both limbs, so both are kept and tested as each paragraph joins them.',
      '各条文均列明两项标准，故均予保留，并按各条文的连接方式检验。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-04',
    citations: ['742.6(b)(10)(iii)(B)', '742.6(b)(10)(iii)(B)(1)', '742.6(b)(10)(iii)(B)(2)'],
    issue: words(
      'The country allocation leaves three questions open: whose allocation a license draws on, what becomes of an order that straddles the limit, and whether retired circuits are taken off.',
      '国家分配额度留有三个问题：许可证计入何国额度、跨越上限的订单如何处理、报废电路是否扣除。',
    ),
    readings: [
      reading(
        'destination',
        'A license draws on the allocation of the country of destination.',
        '许可证计入目的地国的额度。',
      ),
      reading(
        'headquarters-country',
        'A license draws on the allocation of the country where the recipient or its ultimate parent is headquartered.',
        '许可证计入接收方或其最终母公司总部所在国的额度。',
      ),
      reading(
        'whole-order',
        'An order that would pass the limit falls wholly under the policy for a met allocation.',
        '超出上限的订单整体适用额度已满时的政策。',
      ),
      reading(
        'part-up-to-limit',
        'An order that straddles the limit is favored up to the limit and only the rest is not.',
        '跨越上限的订单在上限以内部分从宽，仅余下部分从严。',
      ),
      reading(
        'gross',
        'All processing performance ever licensed since 2025 counts.',
        '自2025年起获许可的全部处理性能均计入。',
      ),
      reading(
        'net-of-attrition',
        'Circuits lost, failed or retired are taken off, as an installed base suggests.',
        '按“装机总量”之意，灭失、损坏或报废的电路予以扣除。',
      ),
    ],
    why: words(
      'None is taken: the section settles none of the three pairs, which are elected apart. The preamble speaks for two readings: page 4553 totals what is licensed to each destination, though by calendar year where the section says cumulatively from 2025, and page 4552 lets circuits that are lost, fail, move or are resold no longer count. Of an order that straddles the limit it says nothing. The position is a dated figure entered by a person with its source.',
      '均不采用：条文于三组均无定论，可分别选定。序言支持其中两种解读：第4553页按目的地合计获许可的数量（惟称按日历年，而条文称自2025年起累计），第4552页称灭失、损坏、迁移或转售的电路不再计入。跨越上限的订单如何处理，序言未言。额度用量由人录入并注明日期与来源。',
    ),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'AMB-05',
    citations: ['740.2(a)(9)(ii)', '740.29(c)'],
    issue: words(
      'LPP by its own terms is closed only to Macau and D:5, while the list of exceptions that still run to D:1, D:4 and D:5 does not name it.',
      'LPP自身条款仅排除澳门与D:5，而对D:1、D:4、D:5仍可使用的例外清单未列LPP。',
    ),
    readings: [
      reading(
        'barred',
        'The closed list of 740.2(a)(9)(ii) governs: no LPP to its destinations.',
        '以740.2(a)(9)(ii)的封闭清单为准：对该等目的地不得使用LPP。',
      ),
      reading(
        'open',
        'The terms of 740.29(c) govern: LPP runs to D:1 and D:4.',
        '以740.29(c)为准：LPP可用于D:1与D:4。',
      ),
    ],
    why: words(
      'None is taken. The general restriction reads as complete, yet the same rule wrote both; LPP is never shown as available there.',
      '均不采用。一般限制看似穷尽，但两处出自同一规则；在该等目的地绝不显示LPP可用。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-06',
    citations: ['744.23(d)(1)', '744.23(d)(3)', '742.6(b)(10)(iv)(B)'],
    issue: words(
      'A class B item for an entity of Macau or D:5 that sits elsewhere meets a denial policy and a case-by-case policy at once.',
      '位于他处的澳门或D:5实体所用的B类物项，同时符合拒绝政策与逐案审查政策。',
    ),
    readings: [
      reading(
        'denial',
        'The presumption of denial of 744.23(d)(1) and 742.6(b)(10)(iv)(B) applies.',
        '适用744.23(d)(1)与742.6(b)(10)(iv)(B)的推定拒绝。',
      ),
      reading(
        'case-by-case',
        'The exception of 744.23(d)(3) applies, for the item does not meet 3A090.a.',
        '因物项未达3A090.a，适用744.23(d)(3)的逐案审查。',
      ),
    ],
    why: words('None is taken: all policies met are shown.', '均不采用：所符合的政策全部列出。'),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'AMB-07',
    citations: ['740.29(b)', '740.29(f)(iii)', '740.29(h)(2)', 'ECCN 5A002'],
    issue: words(
      '5A002.z is missing from the items LPP may carry, but is counted in the consignee statement and in the definition of the yearly figure.',
      '5A002.z未列入LPP适用物项，却计入收货人声明及年度数额的定义。',
    ),
    readings: [
      reading('not-eligible', 'LPP does not carry 5A002.z; it only counts.', 'LPP不适用于5A002.z，仅计入数额。'),
      reading('eligible', 'The omission is a slip: LPP carries 5A002.z.', '遗漏系笔误：LPP适用于5A002.z。'),
    ],
    why: words(
      'None is taken. The list is plain, and three other places contradict it; a received item is counted either way.',
      '均不采用。清单文义明确，但另有三处与之矛盾；已收物项无论如何均计入。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-08',
    citations: ['742.6(a)(6)(iii)(A)', '740.28(b)', 'ECCN 3E001'],
    issue: words(
      'Technology of 3E001 needs a license worldwide by part 742 and is eligible for ACM by part 740. Its entry as published in January 2025 showed AIA and ACM; the entry as codified in 2026 shows neither and names D:1, D:4 and D:5 only, while 740.27 does not list it for AIA.',
      '依第742部分3E001技术全球均须许可证，依第740部分可用ACM。2025年1月公布的条目载有AIA与ACM；2026年法典所载条目两者均无，且仅列D:1、D:4、D:5；740.27则未将其列入AIA。',
    ),
    readings: [
      reading('part-740', 'The words of parts 740 and 742 govern.', '以第740、742部分条文为准。'),
      reading(
        'eccn-lines',
        'The exception lines of the entry govern: no ACM for 3E001.',
        '以条目所列例外为准：3E001不得使用ACM。',
      ),
    ],
    why: words(
      'For the requirement part 742 is followed, being the stricter, and for AIA the list of 740.27(a)(2). Whether ACM carries the technology is left open: the entry that showed it did not stay so, and no rule read says why.',
      '许可要求从严，依第742部分；AIA依740.27(a)(2)所列。ACM是否适用于该技术不作定论：曾载明ACM的条目未予保留，所读规则均未说明原因。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-09',
    citations: ['740.28(b)', '740.8(a)', '740.27(a)(2)(i)', 'ECCN 4A004', 'ECCN 5A992', 'ECCN 5D002'],
    issue: words(
      'Exception lines of several entries are narrower than part 740, 740.27 cites a 4D090.a that does not exist, and 5D002.z refers to the wrong software entry.',
      '若干条目所列例外窄于第740部分，740.27引用并不存在的4D090.a，5D002.z所引软件条目有误。',
    ),
    readings: [
      reading('part-740', 'Part 740 governs; the entries lag behind.', '以第740部分为准，条目未及更新。'),
      reading('eccn-lines', 'An exception runs only where the entry shows it too.', '仅条目亦载明时例外方可使用。'),
    ],
    why: words(
      'None is taken where the two differ; 4D090.a is read as software for 4A090.a.',
      '二者不一时均不采用；4D090.a读作用于4A090.a的软件。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-10',
    citations: ['742.6(b)(14)'],
    issue: words(
      'For model weights the review policy speaks only of end users with headquarters or ultimate parent outside Supplement 5(a); for the others none is written.',
      '模型权重的审查政策仅及总部或最终母公司位于附件5(a)以外的最终用户；对其余用户未作规定。',
    ),
    readings: [
      reading(
        'no-policy',
        'No presumption exists; the application is reviewed on its merits.',
        '不存在推定，依个案实情审查。',
      ),
      reading('denial-for-all', 'The presumption of denial reaches every application.', '推定拒绝适用于所有申请。'),
    ],
    taken: 'no-policy',
    why: words(
      'The words stop at the users they name, so the answer is that the policy is not stated. The preamble does not settle it: page 4555 presumes approval for destinations of Supplement 5(a), a test of place and not of headquarters, and page 4554 presumes denial for every application.',
      '条文止于其所列用户，故结论为政策未作规定。序言未予澄清：第4555页对附件5(a)目的地推定批准（以地点而非总部为准），第4554页则对所有申请推定拒绝。',
    ),
    settledBy: byLicensingOfficer,
  },
  {
    id: 'AMB-11',
    citations: ['740.27(a)', '740.27(a)(3)', '740.2(a)(9)(ii)'],
    issue: words(
      'For model weights AIA accepts a recipient by headquarters or by ultimate parent in Supplement 5(a); the general bar and the restriction of 740.2 speak of headquarters.',
      '对模型权重，AIA以总部或最终母公司位于附件5(a)为准；一般排除及740.2的限制则仅言总部。',
    ),
    readings: [
      reading(
        'both-limbs',
        'Headquarters and ultimate parent must both lie in Supplement 5(a).',
        '总部与最终母公司均须位于附件5(a)。',
      ),
      reading('either-limb', 'One of the two is enough.', '二者居其一即可。'),
    ],
    why: words(
      'None is taken: only a recipient with both limbs inside passes without a person.',
      '均不采用：仅两项均符合者无须人工判断即可通过。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'AMB-12',
    citations: ['734.9(l)', '742.6(b)(10)', '742.6(b)(14)'],
    issue: words(
      'The direct product rule for weights sends the reader to the review policy for circuits, which says nothing of weights.',
      '权重直接产品规则援引的是集成电路的审查政策，而该处并未涉及权重。',
    ),
    readings: [
      reading('b-14', 'The policy for weights in (b)(14) is meant.', '所指应为(b)(14)的权重政策。'),
      reading('b-10', 'The reference to (b)(10) stands as written.', '对(b)(10)的援引依原文。'),
    ],
    taken: 'b-14',
    why: words(
      'Only (b)(14) speaks of 4E091; the other reference leads nowhere.',
      '仅(b)(14)涉及4E091；另一援引并无对应内容。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-13',
    citations: ['ECCN 4E091 Note 1', 'ECCN 4E091 Technical Note 3'],
    issue: words(
      'The 25 percent that further training of published weights may reach is not said to be of the base model or of the sum; and with several unpublished generators it is open whose generation counts.',
      '对已公开权重追加训练的25%是以基础模型还是以总量计，未予明示；有多个未公开生成模型时何者计入亦不明。',
    ),
    readings: [
      reading(
        'of-base',
        'A quarter of the operations that trained the published model.',
        '以已公开模型的训练运算量计四分之一。',
      ),
      reading('of-total', 'A quarter of all training, base and further.', '以基础与追加训练的总运算量计四分之一。'),
    ],
    why: words('None is taken: between the two figures a person decides.', '均不采用：介于两数之间者由人判断。'),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'AMB-14',
    citations: ['ECCN 4E091 Note 2', '748.3(f)'],
    issue: words(
      'How many operations the most capable published model needs is never printed; the note speaks of an aggregate of benchmarks and 748.3(f) of an average, and the agency guidance may not exist.',
      '最强已公开模型所需运算量从未公布；注释称基准测试的“综合”，748.3(f)称“平均”，而机构指引可能并不存在。',
    ),
    readings: [
      reading(
        'guidance-needed',
        'The exclusion rests only on published guidance or on a classification by BIS.',
        '排除仅得依据已发布指引或BIS归类。',
      ),
      reading('own-assessment', "A careful assessment of one's own is enough.", '自行审慎评估即可。'),
    ],
    why: words(
      "None is taken: an assessment of one's own is neither of the two ways the note names, so it goes to a person.",
      '均不采用：自行评估不属注释所列两种途径，须由人判断。',
    ),
    settledBy: words(
      'BIS, by a classification under 748.3(f) or by publishing guidance.',
      'BIS，可依748.3(f)归类或发布指引。',
    ),
  },
  {
    id: 'AMB-15',
    citations: ['ECCN 3A090 Note 2', '740.8(a)'],
    issue: words(
      'When an item is designed or marketed for use in a datacenter is not defined, and NAC, ACA and Note 2 all turn on it.',
      '何谓为数据中心设计或营销未予定义，而NAC、ACA与注释2均取决于此。',
    ),
    readings: [
      reading(
        'by-documents',
        "The maker's design papers, data sheets and marketing decide.",
        '以制造商的设计文件、数据表与营销材料为准。',
      ),
      reading('by-use', 'What buyers in fact use it for decides too.', '买方的实际用途亦予考虑。'),
    ],
    why: words(
      'None is taken: the record states the answer with its evidence, and without it the class stays open where it matters.',
      '均不采用：由记录申报并附证据；未申报且有影响的，类别不作定论。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'AMB-16',
    citations: ['ECCN 3A090.a', 'ECCN 3A090.b'],
    issue: words(
      'A circuit at 4,800 or more with a performance density from 3.2 to below 5.92 meets both paragraph .a.1 and paragraph .b.2.',
      '总处理性能达4,800且性能密度为3.2至5.92以下的集成电路，同时符合.a.1与.b.2。',
    ),
    readings: [
      reading('paragraph-a', 'Paragraph .a governs.', '以.a为准。'),
      reading('paragraph-b', 'Paragraph .b governs as the more particular one.', '以较具体的.b为准。'),
    ],
    taken: 'paragraph-a',
    why: words('The higher control is not lost by meeting a lower one as well.', '符合较低管制并不免除较高管制。'),
    settledBy: byBis,
  },
  {
    id: 'AMB-17',
    citations: ['ECCN 3A090 Technical Note 2'],
    issue: words(
      'Performance density divides by the area of dies made on a non-planar process; without such a die the area is zero and the figure does not exist.',
      '性能密度以非平面工艺裸片面积为除数；无此类裸片时面积为零，该值不存在。',
    ),
    readings: [
      reading(
        'not-computable',
        'There is no density; only paragraphs that rest on TPP alone can apply.',
        '无密度可言；仅单凭TPP的项段可适用。',
      ),
      reading('all-dies', 'The area of all logic dies is used instead.', '改用全部逻辑裸片面积。'),
    ],
    taken: 'not-computable',
    why: words(
      'The note counts no other area, and an invented divisor would be a made-up figure.',
      '注释不计其他面积，自拟除数即为虚构数值。',
    ),
    settledBy: byBisOrCounsel,
    finding: { id: 'no-non-planar-die', kind: 'open-norm', citation: 'ECCN 3A090' },
  },
  {
    id: 'AMB-18',
    citations: ['742.6(a)(6)(iii)(A)', '734.16'],
    issue: words(
      'The requirement reaches any destination worldwide; whether a movement inside the United States is among them is not said.',
      '要求及于全球任何目的地；美国境内移动是否在内，未予明示。',
    ),
    readings: [
      reading(
        'domestic-outside',
        'A movement within the United States is no export, reexport or transfer (in-country).',
        '美国境内移动不属出口、再出口或境内转移。',
      ),
      reading('domestic-inside', 'The word "worldwide" takes it in.', '“全球”一词将其包括在内。'),
    ],
    taken: 'domestic-outside',
    why: words(
      'The three acts the requirement names are crossings of a border or changes within a foreign country; the outcome follows that, while the requirement is still shown as open.',
      '要求所列三种行为均为跨境或外国境内的变动；结论依此，而许可要求本身仍显示为未定。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-19',
    citations: ['740.27(a)', '740.27(b)(2)', '740.27(c)'],
    issue: words(
      'AIA asks for the certification to be sent to BIS always in one place, and at a cumulative 253,000,000 TPP in another, without saying "or more"; a paragraph (b)(4) is cited that does not exist.',
      'AIA一处要求一律向BIS提交证明，另一处限于累计253,000,000 TPP且未写“以上”；并援引不存在的(b)(4)。',
    ),
    readings: [
      reading(
        'always',
        'The certification is sent before the first shipment, whatever its size.',
        '不论规模，首次发运前均须提交。',
      ),
      reading(
        'at-threshold',
        'It is sent only once the consignee reaches 253,000,000.',
        '仅在收货人达到253,000,000时提交。',
      ),
    ],
    why: words(
      'None is taken below the threshold; sending it meets both readings. The certification itself is always obtained.',
      '未达门槛时均不采用；提交则两种解读均满足。证明本身一律须取得。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'AMB-20',
    citations: ['734.4(d)', '734.4(c)'],
    issue: words(
      'How U.S. content is counted when model weights are bundled in foreign software or technology is commingled is not settled for 4E091.',
      '模型权重捆绑于外国软件或技术混同时，4E091的美国成分如何计算未有定论。',
    ),
    readings: [
      reading(
        'counts',
        'The ordinary percentages apply and a small share is below them.',
        '适用一般百分比，份额低者在限度以下。',
      ),
      reading('does-not-count', 'Weights cannot be diluted by what is bundled with them.', '权重不因捆绑物而被稀释。'),
    ],
    why: words('None is taken: a person decides.', '均不采用：由人判断。'),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'AMB-21',
    citations: ['734.18(a)(5)', '748 Supp. 10 para 7'],
    issue: words(
      'Encrypted storage may not be an export and inference over an interface moves no weights; where either turns into a release is a question of fact.',
      '加密存储可能不构成出口，通过接口推理亦不移转权重；何时构成披露属事实问题。',
    ),
    readings: [
      reading(
        'no-export',
        'Access without the weights themselves is not an export of 4E091.',
        '未取得权重本身的访问不属4E091出口。',
      ),
      reading(
        'release-possible',
        'Access from which weights can be drawn may be a release.',
        '可从中提取权重的访问可能构成披露。',
      ),
    ],
    taken: 'no-export',
    why: words(
      'The acts regulated are movements of the item; the guidelines say that inference is not prohibited.',
      '受规制者为物项移转；指南称推理不受禁止。',
    ),
    settledBy: byBisOrCounsel,
  },
  {
    id: 'AMB-22',
    citations: ['742.6(b)(10)(iii)(B)(1)', '742.6(b)(10)(iv)(A)'],
    issue: words(
      'Two approvals are open to other destinations "or" to entities of other headquarters, so that on the bare word an entity of D:5 elsewhere would meet them.',
      '两项推定批准对其他目的地“或”其他总部实体开放，仅凭该字，位于他处的D:5实体亦符合。',
    ),
    readings: [
      reading(
        'cumulative',
        'Destination and headquarters must both lie outside Macau and D:5.',
        '目的地与总部均须在澳门及D:5以外。',
      ),
      reading('literal', 'One of them is enough.', '其一在外即可。'),
    ],
    taken: 'cumulative',
    why: words(
      'Read literally they would swallow the presumption of denial that stands beside them.',
      '若依字面，将架空并列的推定拒绝。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-23',
    citations: ['740 Supp. 1', '742.6(a)(6)(iii)(B)'],
    issue: words(
      'Country Groups move, and a D:5 destination that is also in A:5 or A:6 would escape the class B requirement.',
      '国家组时有变动；D:5目的地若兼属A:5或A:6，将不受B类要求所及。',
    ),
    readings: [
      reading('on-the-day', 'Groups are those of the day of the transaction.', '以交易当日的国家组为准。'),
      reading('as-published', 'Groups are those on which the rule was published.', '以规则公布时的国家组为准。'),
    ],
    taken: 'on-the-day',
    why: words(
      'The text refers to the groups and not to a list of its own; a dated table answers for each day.',
      '条文援引国家组而非自列清单；以注明日期的表逐日回答。',
    ),
    settledBy: byBis,
  },
  {
    id: 'AMB-24',
    citations: ['ECCN 3A090', '740.29(h)(2)'],
    issue: words(
      'Notes to 3A090 were renumbered the day after this rule was published, so that a note number alone may point to the wrong words.',
      '3A090的注释在本规则公布次日重新编号，仅凭编号可能指向他文。',
    ),
    readings: [
      reading('numbering-of-2025-01-16', 'Numbers are those since 16 January 2025.', '采用2025年1月16日以后的编号。'),
      reading('numbering-of-the-rule', 'Numbers are those on the day of the rule.', '采用本规则公布日的编号。'),
    ],
    taken: 'numbering-of-2025-01-16',
    why: words(
      'It is the numbering of nearly the whole period, and the list of September 2026 keeps it. The list of 15 January 2025 numbers the notes one lower, yet its own Note 3 already speaks of Notes 2 and 3. Only citations differ, no outcome does.',
      '该编号几乎适用于整个期间，2026年9月的清单仍沿用。2025年1月15日的清单各注编号均少一，而其注释3已称注释2、3。仅引注不同，结果不变。',
    ),
    settledBy: words('The reader, by the date of the copy at hand.', '由读者依所持版本日期判断。'),
  },
  {
    id: 'AMB-25',
    citations: ['740.8(a)'],
    issue: words(
      'A transfer within a country outside Macau and D:5 to an entity of Macau or D:5 fits neither NAC, which covers exports and reexports, nor ACA, which excludes such entities.',
      '在澳门与D:5以外国家境内向澳门或D:5实体转移，既不属NAC（限出口与再出口），亦不属ACA（排除此类实体）。',
    ),
    readings: [
      reading('gap', 'No exception covers it; a license is needed.', '无例外可用，须许可证。'),
      reading('nac-by-purpose', 'NAC is meant to cover what ACA excludes.', 'NAC意在涵盖ACA所排除者。'),
    ],
    taken: 'gap',
    why: words(
      'The acts each exception covers are listed, and this one is on neither list.',
      '两项例外所及行为均已列明，此行为不在其列。',
    ),
    settledBy: byBis,
  },
] as const satisfies readonly Doubt[]

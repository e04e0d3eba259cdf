// Requirements and review policy of 742.6 and the end-user control of 744.23.
import { type CoverageEntry, encoded, judged, left } from './entry.ts'

export const parts742and744: readonly CoverageEntry[] = [
  encoded(
    '742.6(a)(6)(i)(A)',
    'Listed semiconductor equipment to Macau or D:5 needs a license under a rule of its own.',
    '所列半导体设备运往澳门或D:5须依另一规则取得许可证。',
    'table:item-lists',
  ),
  encoded(
    '742.6(a)(6)(i)(B)',
    'Memory of 3A090.c needs a license to Macau or D:5.',
    '3A090.c存储器运往澳门或D:5须许可证。',
    'table:item-lists',
  ),
  judged(
    '742.6(a)(6)(ii)',
    [
      'Technology for 3A090 developed by an entity of Macau or D:5 needs a license when it leaves there for places outside A:5 and A:6.',
      'Who developed the technology, and with which software?',
    ],
    ['澳门或D:5实体开发的3A090技术自当地运往A:5、A:6以外须许可证。', '技术由谁开发，使用何种软件？'],
  ),
  encoded(
    '742.6(a)(6)(iii)(A)',
    'Class A items need a license to every destination in the world, whoever receives them.',
    'A类物项运往世界任何目的地均须许可证，不论接收方。',
    'table:item-lists',
  ),
  encoded(
    '742.6(a)(6)(iii)(B)',
    'Class B items need a license to D:1, D:4 and D:5 unless the destination is also in A:5 or A:6.',
    'B类物项运往D:1、D:4、D:5须许可证，兼属A:5或A:6者除外。',
    'table:item-lists',
  ),
  encoded(
    '742.6(a)(6)(iv)',
    'The requirements of (a)(6)(i) to (iii) leave deemed exports and deemed reexports alone.',
    '(a)(6)(i)至(iii)的要求不及于视同出口与视同再出口。',
  ),
  encoded(
    '742.6(a)(13)',
    'Model weights need a license to all destinations, save releases to permanent and regular employees of entities of Supplement 5(a).',
    '模型权重运往所有目的地均须许可证，向附件5(a)实体的长期正式雇员披露除外。',
  ),
  encoded(
    '742.6(b)(10)(i)',
    'Equipment and technology of (a)(6)(i)(A) and (ii) follow the policy of 744.23(d).',
    '(a)(6)(i)(A)与(ii)的设备及技术适用744.23(d)政策。',
  ),
  encoded(
    '742.6(b)(10)(ii)',
    'Memory to Macau or D:5: approval presumed for entities of other headquarters, denial for all else.',
    '运往澳门或D:5的存储器：他处总部实体推定批准，其余推定拒绝。',
  ),
  encoded('742.6(b)(10)(iii)', 'Review policy for class A.', 'A类的审查政策。'),
  encoded(
    '742.6(b)(10)(iii)(A)(1)',
    'Denial is presumed to Macau or D:5 and to entities headquartered or parented there.',
    '运往澳门或D:5，或总部、最终母公司在当地的实体，推定拒绝。',
  ),
  encoded(
    '742.6(b)(10)(iii)(A)(2)',
    'Approval is presumed to Supplement 5(a) and to entities headquartered or parented there.',
    '运往附件5(a)，或总部、最终母公司在当地的实体，推定批准。',
  ),
  encoded(
    '742.6(b)(10)(iii)(B)',
    'Other destinations and entities come under an allocation for each country.',
    '其他目的地与实体适用国别额度。',
    'ledger:country',
  ),
  encoded(
    '742.6(b)(10)(iii)(B)(1)',
    'Approval is presumed up to 790,000,000 TPP a country for 2025 to 2027, an installed base counted from licenses since 2025.',
    '2025至2027年每国790,000,000 TPP以内推定批准，为自2025年起按许可计的装机总量。',
    'ledger:country',
  ),
  encoded(
    '742.6(b)(10)(iii)(B)(2)',
    'Beyond it a policy of denial holds; later years are reviewed annually.',
    '超出即适用拒绝政策；其后年度逐年审议。',
    'ledger:country',
  ),
  encoded(
    '742.6(b)(10)(iii)(C)',
    'For Supplement 5(b) the allocation may be raised by up to 100 percent.',
    '附件5(b)目的地的额度可提高至多100%。',
    'ledger:country',
  ),
  encoded('742.6(b)(10)(iv)', 'Review policy for class B.', 'B类的审查政策。'),
  encoded(
    '742.6(b)(10)(iv)(A)',
    'Approval is presumed outside Macau and D:5 for entities of other headquarters.',
    '澳门与D:5以外且总部在他处的实体，推定批准。',
  ),
  encoded(
    '742.6(b)(10)(iv)(B)',
    'Denial is presumed to Macau or D:5 and to entities headquartered or parented there.',
    '运往澳门或D:5，或总部、最终母公司在当地的实体，推定拒绝。',
  ),
  encoded(
    '742.6(b)(14)',
    'For weights denial is presumed where the end user is headquartered or parented outside Supplement 5(a); for others nothing is said.',
    '最终用户总部或最终母公司在附件5(a)以外的，权重推定拒绝；其余未作规定。',
  ),
  judged(
    '742.6(b)(14) Note',
    [
      'Weights below the benchmark of Note 2 to 4E091 are not controlled.',
      'On which published guidance or classification does the exclusion rest?',
    ],
    ['低于4E091注释2基准的权重不受管制。', '排除依据何项已发布指引或归类？'],
  ),
  left(
    '742.4',
    [
      'National security controls ride on several of these entries.',
      'they are older controls with their own country chart.',
    ],
    ['若干条目另受国家安全管制。', '属较早管制，另有国家表。'],
  ),
  encoded(
    '744.23(a)(3)(i)(A)',
    'Class B commodities and 5D002.z or 5D992.z software to places outside D:1, D:4 and D:5 need a license when for an entity headquartered or parented in Macau or D:5.',
    'B类商品及5D002.z、5D992.z软件运往D:1、D:4、D:5以外，供总部或最终母公司在澳门或D:5的实体的，须许可证。',
    'table:item-lists',
  ),
  encoded(
    '744.23(a)(3)(i)(B)',
    'Memory of 3A090.c outside Macau and D:5 needs one when for such an entity.',
    '3A090.c存储器运往澳门与D:5以外而供此类实体的，须许可证。',
    'table:item-lists',
  ),
  left(
    '744.23(a)(3)(ii)',
    [
      'Technology of 3E001 developed by such an entity comes under the end-use control too.',
      'the record has no fact for who developed a technology.',
    ],
    ['此类实体开发的3E001技术亦受最终用途管制。', '记录中无技术开发者之事实。'],
  ),
  encoded(
    '744.23(c)',
    'Only the exceptions of 740.2(a)(9)(ii) overcome this control.',
    '仅740.2(a)(9)(ii)的例外可用于此管制。',
    '740.2(a)(9)(ii)',
  ),
  encoded(
    '744.23(d)(1)',
    'Denial is presumed for Macau, D:5 and their entities, unless (d)(2) or (d)(3) holds.',
    '澳门、D:5及其实体推定拒绝，(d)(2)或(d)(3)适用者除外。',
  ),
  judged(
    '744.23(d)(2)',
    [
      'Approval is presumed for end users headquartered in the United States, A:5 or A:6 and not owned by entities of Macau or D:5.',
      'Who owns the end user, and is the majority elsewhere?',
    ],
    ['总部在美国、A:5或A:6且非由澳门或D:5实体多数持股的最终用户，推定批准。', '最终用户由谁持有，多数股权是否在他处？'],
  ),
  encoded(
    '744.23(d)(3)(i)',
    'Items of 3A090, 4A090 and .z that are no datacenter items at 3A090.a are reviewed case by case.',
    '3A090、4A090及.z中非达到3A090.a的数据中心物项，逐案审查。',
  ),
  ...(
    [
      ['742.15', 'Encryption items carry a control of their own.', '加密物项另受管制。'],
      ['744.11', 'Listed entities have license requirements of their own.', '被列名实体另有许可要求。'],
      ['744.21', 'Military end users have license requirements of their own.', '军事最终用户另有许可要求。'],
      [
        '744.22',
        'Military-intelligence end users have license requirements of their own.',
        '军事情报最终用户另有许可要求。',
      ],
      ['744', 'Prohibited end uses have license requirements of their own.', '禁止用途另有许可要求。'],
      ['746', 'Embargoes and sanctions have license requirements of their own.', '禁运与制裁另有许可要求。'],
    ] as const
  ).map(([paragraph, en, zh]) =>
    left(
      paragraph,
      [en, 'they belong to other rules; a fact that points there makes the answer say so.'],
      [zh, '属其他规则；存在相应事实时在结论中提示。'],
    ),
  ),
]

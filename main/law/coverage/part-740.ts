// License exceptions: the restrictions of 740.2, NAC and ACA, AIA, ACM, LPP and Supplement No. 5.
import { type CoverageEntry, encoded, judged, left } from './entry.ts'
import { coverageIn } from '../paragraph.ts'
import { section740_29 } from '../sections/740.29.ts'
import { section740_28 } from '../sections/740.28.ts'
import { section740_27 } from '../sections/740.27.ts'

export const part740: readonly CoverageEntry[] = [
  judged(
    '740.2(a)(6)',
    [
      'To embargoed and sanctioned destinations an exception runs only where part 746 names it.',
      'Does part 746 name the exception for this destination?',
    ],
    ['对禁运与受制裁目的地，仅第746部分列明的例外可用。', '第746部分是否为该目的地列明此例外？'],
    'table:embargo',
  ),
  encoded(
    '740.2(a)(9)(ii)',
    'To D:1, D:4 and D:5 net of A:5 and A:6, and to entities of Macau or D:5 anywhere, only the exceptions named here run; LPP is not named.',
    '对D:1、D:4、D:5（A:5、A:6除外）及位于任何地点的澳门或D:5实体，仅此处列名的例外可用；未列LPP。',
  ),
  encoded(
    '740.2(a)(9)(ii)(A)',
    'The restriction covers 3A090, 4A090, 4E091 and the software and technology for them.',
    '限制及于3A090、4A090、4E091及其相关软件与技术。',
    'table:item-lists',
  ),
  encoded(
    '740.2(a)(9)(ii)(B)',
    'And the .z entries with software and technology for them; these words were read in a later copy.',
    '并及于.z条目及其软件与技术；该处文字系据后来版本查阅。',
    'table:item-lists',
  ),
  encoded(
    '740.8(a)',
    'NAC serves exports and reexports to Macau, D:5 and their entities; ACA serves other destinations and transfers within Macau and D:5. Neither covers 3A090.c nor datacenter items at 3A090.a.',
    'NAC用于对澳门、D:5及其实体的出口与再出口；ACA用于其他目的地及澳门、D:5境内转移。二者均不涵盖3A090.c及达到3A090.a的数据中心物项。',
  ),
  encoded('740.8(a)(1)', 'A written purchase order stands before shipment.', '发运前须有书面采购订单。'),
  judged(
    '740.8(b)',
    [
      'Neither is usable where part 744 or 746 itself asks for a license.',
      'Does part 744 or 746 require a license here?',
    ],
    ['第744或746部分本身要求许可证的，均不得使用。', '此处第744或746部分是否要求许可证？'],
  ),
  encoded(
    '740.8(c)(1)',
    'NAC needs a notification in SNAP-R at least 25 calendar days before, with the listed blocks and six points.',
    'NAC须至少提前25个日历日在SNAP-R通知，含所列栏目与六项内容。',
  ),
  encoded('740.8(c)(1)(i)', 'Point one: the TPP of the item.', '第一项：物项的总处理性能。'),
  encoded('740.8(c)(1)(ii)', 'Point two: its performance density.', '第二项：其性能密度。'),
  encoded('740.8(c)(1)(iii)', 'Point three: papers that show design and marketing.', '第三项：说明设计与营销的文件。'),
  encoded(
    '740.8(c)(1)(iv)',
    'Point four: NAC answers and licenses for the end user in the last twelve months.',
    '第四项：该最终用户近十二个月的NAC与许可证批准。',
  ),
  encoded('740.8(c)(1)(v)', 'Point five: memory bandwidth.', '第五项：内存带宽。'),
  encoded('740.8(c)(1)(vi)', 'Point six: whether it goes into a computing cluster.', '第六项：是否用于计算集群。'),
  encoded('740.8(c)(1)(vi)(A)', 'For a cluster: its whole computing power when complete.', '集群的：建成后的总算力。'),
  encoded('740.8(c)(1)(vi)(B)', 'And who will use it.', '以及由谁使用。'),
  encoded(
    '740.8(c)(1)(vi)(B)(1)',
    'Either a company headquartered in the United States, A:5 or A:6 for itself alone.',
    '或为总部在美国、A:5或A:6的公司专供自用。',
  ),
  encoded('740.8(c)(1)(vi)(B)(2)', 'Or others, such as customers of a cloud.', '或为他方，如云服务客户。'),
  encoded('740.8(c)(2)', 'Shipment waits for the answer to the notification.', '发运须待通知答复。'),
  ...coverageIn(section740_27),
  ...coverageIn(section740_28),
  ...coverageIn(section740_29),
  encoded(
    '740 Supp. 5(a)',
    'Nineteen destinations, the United States among them.',
    '十九个目的地，含美国。',
    'table:countries',
  ),
  encoded(
    '740 Supp. 5(b)',
    'Destinations with government assurances and a higher allocation; published without any.',
    '作出政府保证而获较高额度的目的地；公布时无一列名。',
    'table:countries',
  ),
  encoded('740 Supp. 1', 'Country Groups, kept by date.', '国家组，按日期保存。', 'table:countries'),
  ...(
    [
      ['740.9(a)(6)', 'The part of License Exception TMP that still runs.', '仍可使用的许可例外TMP部分。'],
      ['740.10', 'License Exception RPL for parts and repair.', '用于零件与维修的许可例外RPL。'],
      ['740.11(b)', 'The part of License Exception GOV that still runs.', '仍可使用的许可例外GOV部分。'],
      [
        '740.13(a)',
        'License Exception TSU for operation technology and software.',
        '用于操作技术与软件的许可例外TSU。',
      ],
      ['740.13(c)', 'License Exception TSU for mass market software.', '用于大众市场软件的许可例外TSU。'],
      ['740.17', 'License Exception ENC, which encryption entries must also meet.', '加密条目尚须符合的许可例外ENC。'],
      ['740.25', 'License Exception HBM for memory of 3A090.c.', '用于3A090.c存储器的许可例外HBM。'],
    ] as const
  ).map(([paragraph, en, zh]) =>
    left(
      paragraph,
      [en, 'its conditions belong to other rules; where it could be the way out the answer is left open.'],
      [zh, '其条件属其他规则；可能适用时结论留待判断。'],
    ),
  ),
]

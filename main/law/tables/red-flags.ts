// The red flags of Supplement No. 3 to part 732, each as a circumstance to look for. A raised flag is a duty to ask: it changes no
// answer by itself, and it stays raised until a person records how it was resolved.
import type { RedFlag } from '../model.ts'
import { words } from '../words.ts'

const circumstances: readonly (readonly [en: string, zh: string])[] = [
  ['The customer or its agent does not want to say what the product is for.', '客户或其代理人不愿说明产品用途。'],
  ['The product does not fit what the buyer does.', '产品性能与买方业务不符。'],
  ['The country has no industry that could use the product.', '目的国的技术水平与所订产品不相称。'],
  ['The customer has hardly any business behind it.', '客户几乎没有商业背景。'],
  ['Cash is offered for a costly item that is usually financed.', '对通常融资购买的昂贵物项，客户愿以现金支付。'],
  ['The customer does not know what the product does and wants it all the same.', '客户不了解产品性能，却仍要购买。'],
  [
    'Installation, training or maintenance that usually comes with it is refused.',
    '客户拒绝通常提供的安装、培训或维护。',
  ],
  ['Delivery dates are vague, or the place of delivery is out of the way.', '交货日期含糊，或交货地偏僻。'],
  ['The final destination named is a freight forwarder.', '最终目的地填写的是货运代理。'],
  ['The route is unusual for the product and where it goes.', '运输路线与产品及目的地不合常理。'],
  ['The packaging does not suit the way of shipment or the destination.', '包装与所述运输方式或目的地不符。'],
  [
    'Asked whether it will use, export or reexport the product, the buyer evades.',
    '被问及产品供国内使用、出口还是再出口时，买方回避或说法不清。',
  ],
  [
    'Parts for a 9x515 or "600 series" end item are ordered in numbers that the country has no such items for.',
    '所订9x515或“600系列”最终物项的部件数量，远超该国拥有的此类物项所需。',
  ],
  ['A 9x515 or "600 series" item may go on to Country Group D:5.', '9x515或“600系列”物项可能再出口至国家组D:5。'],
  [
    'Before 7 October 2022 the customer advertised that it can develop or produce advanced-node integrated circuits.',
    '客户在2022年10月7日之前曾宣称能够开发或生产先进节点集成电路。',
  ],
  [
    'The customer says that the items are not for advanced-node integrated circuits, and such items are used for hardly anything else.',
    '客户称物项不用于先进节点集成电路，而此类物项通常专用或主要用于此。',
  ],
  [
    'The customer develops or produces for companies in Macau or D:5 that deal with supercomputers.',
    '客户为位于澳门或D:5、从事超级计算机的公司开发或生产。',
  ],
  [
    'The customer means to develop or produce supercomputers or integrated circuits that 744.23 restricts.',
    '客户拟开发或生产受744.23限制的超级计算机或集成电路。',
  ],
  [
    'Where advanced-node circuits are produced, one for a company headquartered in Macau or D:5 is made that will hold more than 50 billion transistors and high-bandwidth memory.',
    '在生产先进节点集成电路的设施中，为总部位于澳门或D:5的公司生产将含500亿以上晶体管及高带宽存储器的产品。',
  ],
  [
    'A plant that is not advanced orders equipment that only advanced-node production needs.',
    '非先进制造厂订购仅先进节点生产才需要的设备。',
  ],
  [
    'Who will own or use the items in the end is not known, as where a distributor orders what is made or installed for its user.',
    '物项的最终所有人或使用人不明，例如由分销商订购通常为用户定制或由供方安装的物项。',
  ],
  [
    'The item needed a license before, and whether one was obtained is in doubt.',
    '物项此前须有许可证，而是否取得存在疑问。',
  ],
  [
    'Service is asked for an item that others altered, after delivery, for a more advanced use that needs a license.',
    '要求对物项提供服务，而该物项交付后已被他人改作须有许可证的更先进用途。',
  ],
  [
    'The senior management or technical leadership of a new customer overlaps with that of an entity on the Entity List.',
    '新客户的高层管理或技术负责人与实体清单上的实体重叠。',
  ],
  [
    'A new customer asks for what was designed for a customer that is now on the Entity List.',
    '新客户所求物项或服务原为现列入实体清单的客户设计或改制。',
  ],
  [
    'A foreign-produced item of category 3B named in 734.9(e)(3) or (k) contains an integrated circuit.',
    '734.9(e)(3)或(k)所列3B类外国生产物项含有集成电路。',
  ],
  [
    'The facility of the end user is joined to one where advanced-node circuits are produced.',
    '最终用户的设施与生产先进节点集成电路的设施相连。',
  ],
  [
    'Computing services help to train a model that 4E091 captures for an entity headquartered or parented outside Supplement 5(a).',
    '以算力服务协助总部或最终母公司位于附件5(a)以外的实体训练受4E091管制的模型。',
  ],
  [
    'An owner of a foreign party is listed, or restricted by its own owners, and the share is not established.',
    '外国当事方的某一所有人被列名，或因其所有人而受限，而持股比例未经查明。',
  ],
]

/** In the order of their numbers. */
export const redFlagPrompts: readonly RedFlag[] = circumstances.map(([en, zh], index) => ({
  number: String(index + 1),
  citation: `732 Supp. 3 No. ${index + 1}`,
  words: words(en, zh),
}))

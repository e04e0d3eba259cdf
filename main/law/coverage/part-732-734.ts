// Red flag 28, the direct product rules and de minimis.
import { type CoverageEntry, encoded, judged, left } from './entry.ts'

export const parts732and734: readonly CoverageEntry[] = [
  encoded(
    '732 Supp. 3 No. 28',
    'Helping to train a model whose weights 4E091 captures for an entity headquartered or parented outside Supplement 5(a) is a red flag: ask about export, then apply or inform.',
    '协助总部或最终母公司位于附件5(a)以外的实体训练受4E091管制的模型，属危险信号：应询问出口意图，并申请许可或告知对方义务。',
  ),
  encoded(
    '734.3(b)(3)',
    'Published technology and software is not subject to the EAR; published model weights are such, and Note 1 to 4E091 leaves them out.',
    '已公开的技术和软件不受EAR管辖；已公开的模型权重属之，4E091注释1亦予排除。',
  ),
  encoded(
    '734.7(a)',
    'Published means available to the public without restriction on further dissemination; the record states it.',
    '“已公开”指向公众提供且不限制进一步传播；以记录所载为准。',
  ),
  encoded(
    '734.9',
    'Foreign-direct product rules: a foreign-made item that meets none of them is not subject to the EAR on their account.',
    '外国直接产品规则：不符合其中任何一项的外国物项，不因该等规则受EAR管辖。',
  ),
  encoded(
    '734.9(h)',
    'A foreign-produced item that meets the product scope and the destination scope of this paragraph is subject to the EAR.',
    '外国生产物项同时符合本款产品范围与目的地范围的，受EAR管辖。',
  ),
  encoded('734.9(h)(1)', 'Either of two product scopes is enough.', '两项产品范围符合其一即可。'),
  encoded(
    '734.9(h)(1)(i)',
    'First product scope: a direct product of listed technology or software that is itself a listed item.',
    '第一项产品范围：属所列技术或软件的直接产品，且本身为所列物项。',
  ),
  encoded(
    '734.9(h)(1)(i)(A)',
    'The item comes directly from technology or software subject to the EAR in the listed entries.',
    '物项直接产自受EAR管辖的所列条目技术或软件。',
    'table:item-lists',
  ),
  encoded(
    '734.9(h)(1)(i)(B)',
    'The item itself must be one of the following.',
    '物项本身须属下列之一。',
    'table:item-lists',
  ),
  encoded(
    '734.9(h)(1)(i)(B)(1)',
    'It is 3A090 or 4A090, or technology of 3E001 or 4E001 for them.',
    '属3A090或4A090，或用于二者的3E001、4E001技术。',
    'table:item-lists',
  ),
  encoded(
    '734.9(h)(1)(i)(B)(2)',
    'Or it is a circuit, computer, assembly or component of a .z paragraph; software is not named.',
    '或属.z项段的集成电路、计算机、组件或部件；未列软件。',
    'table:item-lists',
  ),
  encoded(
    '734.9(h)(1)(ii)',
    'Second product scope: made by a plant, or a major component of one, that is itself such a direct product.',
    '第二项产品范围：由本身为上述直接产品的工厂或其主要部件制造。',
  ),
  encoded(
    '734.9(h)(1)(ii)(A)',
    'The plant or component lies outside the United States and comes directly from listed U.S.-origin technology or software.',
    '工厂或部件位于美国境外，直接产自所列美国原产技术或软件。',
    'table:item-lists',
  ),
  encoded(
    '734.9(h)(1)(ii)(B)',
    'The item itself must be one of the following.',
    '物项本身须属下列之一。',
    'table:item-lists',
  ),
  encoded(
    '734.9(h)(1)(ii)(B)(1)',
    'The same entries as under the first scope: 3A090, 4A090 and technology for them.',
    '与第一项相同：3A090、4A090及用于二者的技术。',
    'table:item-lists',
  ),
  encoded(
    '734.9(h)(1)(ii)(B)(2)',
    'The same .z circuits, computers, assemblies and components.',
    '与第一项相同的.z集成电路、计算机、组件与部件。',
    'table:item-lists',
  ),
  judged(
    '734.9(h)(2)',
    [
      'The destination scope needs knowledge of where the item goes.',
      'Is there knowledge of the destination or of the use?',
    ],
    ['目的地范围以知悉去向为要件。', '是否知悉目的地或用途？'],
  ),
  encoded(
    '734.9(h)(2)(i)',
    'Any place in the world will do, also when the item goes into another one that is not EAR99.',
    '世界任何地点均可，装入非EAR99之他项者亦同。',
  ),
  left(
    '734.9(h)(2)(ii)',
    [
      'Or the item is technology developed by an entity of Macau or D:5 for producing masks, wafers or dies.',
      'the record has no fact for who developed a technology; 742.6(a)(6)(ii) shows the same limit.',
    ],
    ['或属澳门或D:5实体为生产掩模、晶圆或裸片而开发的技术。', '记录中无技术开发者之事实；742.6(a)(6)(ii)同此。'],
  ),
  left(
    '734.9(h)(2)(ii) Note 5',
    [
      'The use scope is met when such an entity is any party to a transaction in the item.',
      'it explains a paragraph that is itself outside.',
    ],
    ['此类实体为任何交易方时即符合用途范围。', '所释条款本身未收录。'],
  ),
  encoded(
    '734.9(l)',
    'Weights made abroad that meet the product and destination scope of this paragraph are subject to the EAR.',
    '在境外产出且符合本款产品与目的地范围的权重受EAR管辖。',
  ),
  encoded(
    '734.9(l)(1)',
    'They are 4E091 and made by a plant or component that is subject to the EAR and of a listed hardware entry, whichever limb.',
    '属4E091，且由受EAR管辖、属所列硬件条目（不论.a或.b）的工厂或部件产出。',
    'table:item-lists',
  ),
  encoded(
    '734.9(l)(1) Note 7',
    'Further training, fine-tuning or quantization abroad leaves weights within the scope.',
    '在境外的后续训练、微调或量化不使权重脱离范围。',
  ),
  encoded(
    '734.9(l)(2)',
    'Any destination is within the scope, and no knowledge is needed.',
    '任何目的地均在范围内，且无须知悉。',
  ),
  encoded(
    '734.3(a)',
    'Items in the United States or of U.S. origin, and foreign items brought in by content or direct product, are subject to the EAR.',
    '位于美国或美国原产的物项，以及因成分或直接产品而纳入的外国物项，受EAR管辖。',
  ),
  encoded(
    '734.4',
    'A foreign-made item with controlled U.S. content above the de minimis level is subject to the EAR; no zero level exists for these entries except for 5E002 technology.',
    '受控美国成分超过最低限度的外国物项受EAR管辖；除5E002技术外，上述条目无零限度。',
  ),
  judged(
    '734.4(b)',
    [
      'Encryption items have further conditions before the de minimis levels run.',
      'Are the conditions for encryption items met?',
    ],
    ['加密物项适用最低限度前另有条件。', '加密物项的条件是否满足？'],
  ),
  encoded(
    '734.4(c)',
    'The level is 10 percent to destinations of E:1 and E:2.',
    '对E:1与E:2目的地，限度为10%。',
    'reading:us-content',
  ),
  encoded(
    '734.4(d)',
    'The level is 25 percent to other destinations.',
    '对其他目的地，限度为25%。',
    'reading:us-content',
  ),
  encoded(
    '734.13',
    'A release of technology or weights to a foreign person in the United States is a deemed export.',
    '在美国向外国人披露技术或权重，构成视同出口。',
  ),
  judged(
    '734.18(a)(5)',
    [
      'Sending or storing technology end-to-end encrypted to the stated grade and not kept in D:5 on purpose is no export.',
      'Is the storage encrypted end to end to the stated grade, and where is it kept?',
    ],
    ['以规定等级端到端加密传送或存储且非有意存于D:5者，不构成出口。', '存储是否达到规定等级的端到端加密，存于何处？'],
    'doubt:AMB-21',
  ),
  judged(
    '734.19',
    [
      'Passing on access information or keys needs the authorization that the item itself would need.',
      'Does access information or a key go with the transaction?',
    ],
    ['转交访问信息或密钥须取得与物项本身相同的授权。', '交易是否包含访问信息或密钥？'],
  ),
  encoded(
    '734.20(d)(2)',
    'A permanent and regular employee is one employed for a year or more, or in a long contract under the direction of the company.',
    '长期正式雇员指受雇一年以上者，或在公司指挥下的长期合同人员。',
  ),
]

// What each member of a record is, in words: for the columns of a table, the published schema, and forms. A member of a
// party is given once for all roles under `parties`.
import { roleTerms } from './desk-terms.ts'

/** `also` are headers in use for the same thing, in either language; a header matches whatever its case and punctuation. */
export type MemberWords = { readonly en: string; readonly zh: string; readonly also?: readonly string[] }

export const memberWords: Readonly<Record<string, MemberWords>> = {
  id: {
    en: 'Transaction number, unique in the list',
    zh: '交易编号，在清单中唯一',
    also: [
      'transaction',
      'transaction id',
      'transaction number',
      'reference',
      'line',
      'no',
      '交易编号',
      '编号',
      '序号',
    ],
  },
  activity: {
    en: 'What is done with the item',
    zh: '对物项所作的行为',
    also: ['transaction type', 'type', '交易类型', '行为'],
  },
  'item.eccn': {
    en: 'Export control classification number with its paragraph, when it is known',
    zh: '出口管制分类编号（含段落），如已知',
    also: ['eccn', 'classification', 'export classification', '出口管制分类编号', '分类编号'],
  },
  'item.forEccn': {
    en: 'For software and technology: the ECCN of the item it is for',
    zh: '软件与技术：其所针对物项的 ECCN',
    also: ['for eccn', '所针对的 eccn'],
  },
  'item.description': {
    en: 'Product or description',
    zh: '产品或说明',
    also: ['product', 'model', 'description', 'item', 'part', 'goods', '产品', '型号', '品名', '物项', '货物'],
  },
  'item.quantity': { en: 'Units', zh: '数量', also: ['quantity', 'qty', 'units', 'pieces', '数量', '件数'] },
  'item.unit.totalProcessingPerformance': {
    en: 'Total processing performance (TPP) of one unit, or of one circuit where the number of circuits is given',
    zh: '单件的总处理性能（TPP）；若给出电路数，则为单个电路的总处理性能',
    also: ['tpp', 'total processing performance', 'tpp per unit', '总处理性能', '单件总处理性能'],
  },
  'item.unit.performanceDensity': {
    en: 'Performance density: TPP per square millimeter of applicable die area',
    zh: '性能密度：每平方毫米适用裸片面积的 TPP',
    also: ['pd', 'performance density', '性能密度'],
  },
  'item.unit.applicableDieAreaMm2': {
    en: 'Applicable die area in square millimeters: logic dies made on a non-planar node',
    zh: '适用裸片面积（平方毫米）：以非平面工艺制造的逻辑裸片',
    also: ['die area', 'applicable die area', '裸片面积', '适用裸片面积'],
  },
  'item.unit.rates': { en: 'Processing rates by bit length', zh: '各位长的处理速率' },
  'item.unit.rates.bitLength': {
    en: 'Bit length of the inputs of the operation',
    zh: '运算输入的位长',
    also: ['bit length'],
  },
  'item.unit.rates.tops': {
    en: 'Rate in 10¹² operations a second (TOPS or TFLOPS)',
    zh: '速率，每秒 10¹² 次运算（TOPS 或 TFLOPS）',
    also: ['tops', 'tflops'],
  },
  'item.unit.rates.sparsity': { en: 'Whether the rate is dense, or counts on sparsity', zh: '速率为稠密值还是稀疏值' },
  'item.unit.rates.sparsityFactor': { en: 'Factor by which sparsity raises the rate', zh: '稀疏使速率提高的倍数' },
  'item.unit.rates.counts': {
    en: 'Whether the rate counts operations or multiply-accumulates',
    zh: '速率按运算计还是按乘加计',
  },
  'item.unit.dies': { en: 'Dies of one unit', zh: '单件的裸片' },
  'item.unit.dies.areaMm2': { en: 'Area of the die in square millimeters', zh: '裸片面积（平方毫米）' },
  'item.unit.dies.nonPlanar': { en: 'Whether the die is made on a non-planar node', zh: '裸片是否以非平面工艺制造' },
  'item.unit.dies.totalProcessingPerformance': { en: 'TPP of the die', zh: '裸片的 TPP' },
  'item.unit.circuits': {
    en: 'Integrated circuits in one unit (a server of eight accelerators: 8)',
    zh: '单件中的集成电路数（八加速器服务器为 8）',
    also: ['circuits', 'gpus per server', 'accelerators per unit', '电路数', '每台加速器数'],
  },
  'item.unit.memoryBandwidthGBs': {
    en: 'Memory bandwidth in GB per second',
    zh: '内存带宽（GB/秒）',
    also: ['memory bandwidth', '内存带宽'],
  },
  'item.unit.hbmBandwidthDensity': {
    en: 'Memory bandwidth density of high-bandwidth memory, GB per second per square millimeter',
    zh: '高带宽存储器的带宽密度（GB/秒/平方毫米）',
  },
  'item.datacenter': {
    en: 'Whether the item is designed or marketed for use in a datacenter',
    zh: '物项是否为数据中心用途设计或销售',
    also: ['datacenter', 'data center', 'datacentre', '数据中心'],
  },
  'item.designer': {
    en: 'Standing of the designer: approved, authorized, or neither',
    zh: '设计方地位：approved（获批）、authorized（获授权）或 neither（皆非）',
    also: ['designer status'],
  },
  'item.origin': {
    en: 'Whether the item is of United States or foreign origin',
    zh: '物项原产于美国还是外国',
    also: ['origin', '原产'],
  },
  'item.foreignProduct.directProductOfListedTechnology': {
    en: 'Foreign-produced item: direct product of listed technology or software',
    zh: '外国生产物项：是否为所列技术或软件的直接产品',
  },
  'item.foreignProduct.listedPlant': {
    en: 'Foreign-produced item: made by a plant that is a direct product of listed technology or software',
    zh: '外国生产物项：是否由所列技术或软件的直接产品之工厂制造',
  },
  'item.foreignProduct.trainedOnEccns': {
    en: 'Model weights produced abroad: ECCNs of the hardware they were trained on',
    zh: '国外产生的模型权重：训练所用硬件的 ECCN',
  },
  'item.foreignProduct.hardwareSubjectToEar': {
    en: 'Model weights produced abroad: whether that hardware was subject to the EAR',
    zh: '国外产生的模型权重：该硬件是否受 EAR 管辖',
  },
  'item.usContentPercent': {
    en: 'Controlled United States content in per cent',
    zh: '受管制的美国成分百分比',
    also: ['us content'],
  },
  'item.weights.trainingOperations': {
    en: 'Model weights: operations of all training, generators of data not included',
    zh: '模型权重：全部训练的运算次数，不含数据生成模型',
    also: ['training operations', 'training compute', '训练运算次数', '训练算力'],
  },
  'item.weights.published': {
    en: 'Model weights: whether they are published',
    zh: '模型权重：是否已公开发布',
    also: ['open weights'],
  },
  'item.weights.base': {
    en: 'Model the weights are derived from; none: not derived',
    zh: '权重所衍生自的模型；none：并非衍生',
  },
  'item.weights.base.published': {
    en: 'Base model: whether its weights are published',
    zh: '基础模型：其权重是否已公开',
  },
  'item.weights.base.trainingOperations': {
    en: 'Base model: operations of its training',
    zh: '基础模型：其训练运算次数',
  },
  'item.weights.additionalOperations': {
    en: 'Operations of training after the base model',
    zh: '在基础模型之后的训练运算次数',
  },
  'item.weights.syntheticDataShare': {
    en: 'Share of the operations spent on synthetic data, 0 to 1',
    zh: '用于合成数据的运算份额，0 至 1',
  },
  'item.weights.generators': { en: 'Models that generated the synthetic data', zh: '生成合成数据的模型' },
  'item.weights.generators.published': {
    en: 'Generator: whether its weights are published',
    zh: '生成模型：其权重是否已公开',
  },
  'item.weights.generators.dataPublished': {
    en: 'Generator: whether the data is published',
    zh: '生成模型：其数据是否已公开',
  },
  'item.weights.generators.generationOperations': {
    en: 'Generator: operations spent on generating',
    zh: '生成模型：用于生成的运算次数',
  },
  'item.weights.generators.trainingOperations': {
    en: 'Generator: operations of its training',
    zh: '生成模型：其训练运算次数',
  },
  'item.weights.belowMostCapablePublished.value': {
    en: 'Whether the model takes fewer operations than the most capable published one',
    zh: '模型所用运算是否少于能力最强的已公开模型',
  },
  'item.weights.belowMostCapablePublished.basis': { en: 'What that rests on', zh: '上述判断的依据' },
  'item.weights.storage.country': {
    en: 'Country the weights are stored in',
    zh: '权重存储所在国',
    also: ['storage country'],
  },
  'item.weights.storage.paragraph14': {
    en: 'Storage complies with 748 Supp. 10 para 14',
    zh: '存储符合 748 Supp. 10 para 14',
  },
  'item.weights.storage.paragraph15': {
    en: 'Storage complies with 748 Supp. 10 para 15',
    zh: '存储符合 748 Supp. 10 para 15',
  },
  'item.weights.storage.paragraph18': {
    en: 'Storage complies with 748 Supp. 10 para 18',
    zh: '存储符合 748 Supp. 10 para 18',
  },
  'item.weights.fineTuning.operations': { en: 'Fine-tuning: its operations', zh: '微调：其运算次数' },
  'item.weights.fineTuning.originalOperations': {
    en: 'Fine-tuning: operations of the original model',
    zh: '微调：原模型的运算次数',
  },
  from: {
    en: 'Country of departure',
    zh: '启运国',
    also: ['from', 'ship from', 'country of export', 'departure', '启运国', '出口国', '发货国'],
  },
  destination: {
    en: 'Country of ultimate destination',
    zh: '最终目的国',
    also: [
      'destination',
      'destination country',
      'country',
      'ship to country',
      'ship to',
      '目的国',
      '目的地',
      '最终目的国',
    ],
  },
  'parties.name': { en: 'Name', zh: '名称', also: ['', 'name', '名称'] },
  'parties.id': {
    en: 'Identity, when one name means several',
    zh: '标识，同名时用以区分',
    also: ['id', 'number', '标识'],
  },
  'parties.location': { en: 'Country it is located in', zh: '所在国', also: ['country', 'location', '国家', '所在国'] },
  'parties.headquarters': {
    en: 'Country of its headquarters',
    zh: '总部所在国',
    also: ['headquarters', 'hq', 'headquarters country', '总部', '总部所在国'],
  },
  'parties.ultimateParent': {
    en: 'Country of the headquarters of its ultimate parent',
    zh: '最终母公司总部所在国',
    also: ['ultimate parent', 'parent', 'ultimate parent country', 'parent country', '最终母公司', '母公司国家'],
  },
  'parties.group': {
    en: 'Ultimate parent, by the name or number under which limits are counted',
    zh: '最终母公司的名称或编号，限额按此累计',
    also: ['group', 'parent name', 'ultimate parent name', '集团', '母公司名称'],
  },
  'parties.government': {
    en: 'Whether a government owns or controls it',
    zh: '是否由政府所有或控制',
    also: ['government', '政府'],
  },
  'parties.jointVenture.partners': { en: 'Partners of a joint venture', zh: '合资方' },
  'parties.jointVenture.partners.headquarters': {
    en: 'Joint venture: country of a partner',
    zh: '合资：合资方总部所在国',
  },
  'parties.jointVenture.partners.percent': {
    en: 'Joint venture: share of that partner in per cent',
    zh: '合资：该方所占百分比',
  },
  'parties.ownedByListed': {
    en: 'Whether listed parties own half of it or more, their shares together',
    zh: '被列名方是否合计持有其50%或以上',
    also: ['owned by listed', '50 percent', '合计持股'],
  },
  'parties.listed': {
    en: 'Lists it stands on; none: screened and on none',
    zh: '所列入的名单；none：已筛查且未列入',
    also: ['listed', 'screening', '名单'],
  },
  'parties.veu': { en: 'Validated end user authorization; none: it has none', zh: '经验证最终用户授权；none：没有' },
  'parties.veu.kind': { en: 'Validated end user: kind', zh: '经验证最终用户：类别', also: ['veu'] },
  'parties.veu.country': {
    en: 'Validated end user: country of a national one',
    zh: '经验证最终用户：国家级授权之国家',
  },
  'parties.veu.supplement7': {
    en: 'Validated end user: entry in 748 Supp. 7',
    zh: '经验证最终用户：748 Supp. 7 的条目',
  },
  'parties.veu.letter': { en: 'Validated end user: letter of authorization', zh: '经验证最终用户：授权函' },
  'parties.veu.operatorAuthorized': {
    en: 'Validated end user: the operator is authorized too',
    zh: '经验证最终用户：运营方亦获授权',
  },
  'parties.veu.paragraph14': {
    en: 'Validated end user: meets 748 Supp. 10 para 14',
    zh: '经验证最终用户：符合 748 Supp. 10 para 14',
  },
  'parties.veu.paragraph15': {
    en: 'Validated end user: meets 748 Supp. 10 para 15',
    zh: '经验证最终用户：符合 748 Supp. 10 para 15',
  },
  'parties.veu.paragraph18': {
    en: 'Validated end user: meets 748 Supp. 10 para 18',
    zh: '经验证最终用户：符合 748 Supp. 10 para 18',
  },
  'parties.veu.governmentArrangement': {
    en: 'Validated end user: a government arrangement stands',
    zh: '经验证最终用户：已有政府间安排',
  },
  'parties.employment.permanentAndRegular': { en: 'Employee: permanent and regular', zh: '雇员：是否为长期正式雇员' },
  'parties.employment.nationality': { en: 'Employee: nationality', zh: '雇员：国籍', also: ['nationality', '国籍'] },
  endUse: { en: 'End uses', zh: '最终用途', also: ['end use', 'end uses', 'use', '最终用途', '用途'] },
  'dates.order': {
    en: 'Date of the order',
    zh: '订单日期',
    also: ['order date', 'purchase order date', 'po date', '订单日期'],
  },
  'dates.aboardCarrier': {
    en: 'Date it was aboard a carrier to a port of export',
    zh: '装上运往出口港之运输工具的日期',
    also: ['loading date', 'on board date', '装运日期'],
  },
  'dates.export': {
    en: 'Date of export, reexport or transfer',
    zh: '出口、再出口或转让日期',
    also: ['export date', 'ship date', 'shipment date', '出口日期', '发货日期'],
  },
  'dates.completed': { en: 'Date the export was completed', zh: '出口完成日期', also: ['delivery date', 'completed'] },
  'dates.received': { en: 'Date of receipt', zh: '收货日期', also: ['received', 'receipt date', '收货日期'] },
  'dates.licenseIssued': { en: 'Date a license was issued', zh: '许可证签发日期' },
  'dates.newSiteNotice': { en: 'Date of the notice of a new site', zh: '新场所通知日期' },
  'dates.moveNotice': { en: 'Date of the notice of a move', zh: '搬移通知日期' },
  'prior.eligibility': { en: 'What applied just before 13 January 2025', zh: '2025 年 1 月 13 日前适用的规则' },
  'prior.actualOrder': { en: 'Whether there was an actual order', zh: '是否有实际订单' },
  'held.aiaCertification': { en: 'AIA: certification of the consignee', zh: 'AIA：收货人的认证' },
  'held.aiaCertificationSubmitted': { en: 'AIA: certification submitted to BIS', zh: 'AIA：向 BIS 提交认证' },
  'held.aiaShipmentNotice': { en: 'AIA: notice of shipment', zh: 'AIA：发货通知' },
  'held.eccnFurnished': { en: 'ECCN furnished to the consignee', zh: '已向收货人提供 ECCN' },
  'held.lppStatement': { en: 'LPP: statement of the ultimate consignee', zh: 'LPP：最终收货人声明' },
  'held.lppCopySent': { en: 'LPP: copy of the statement sent to BIS', zh: 'LPP：声明副本已送 BIS' },
  'held.lppPriorNotice': { en: 'LPP: notice before shipment', zh: 'LPP：发货前通知' },
  'held.nacFiled': { en: 'NAC: notification filed', zh: 'NAC：已提交通知' },
  'held.nacContents': { en: 'NAC: what the notification contains', zh: 'NAC：通知所含内容' },
  'held.nacAnswer.on': { en: 'NAC: date of the answer', zh: 'NAC：答复日期' },
  'held.nacAnswer.result': { en: 'NAC: the answer', zh: 'NAC：答复结果' },
  'held.acmAccountingUpdated': { en: 'ACM: accounting of the facility last updated', zh: 'ACM：设施台账最近更新' },
  'held.purchaseOrder': { en: 'Purchase order', zh: '采购订单', also: ['purchase order', 'po'] },
  'held.license': { en: 'License; no: none is held', zh: '许可证；no：未持有' },
  'held.license.number': { en: 'License: number', zh: '许可证：编号', also: ['license', 'license number', '许可证号'] },
  'held.license.issued': { en: 'License: date of issue', zh: '许可证：签发日期' },
  'held.license.expires': { en: 'License: last day', zh: '许可证：到期日' },
  'held.license.quantityTpp': { en: 'License: TPP it covers', zh: '许可证：所涵盖的 TPP' },
  'positions.lpp': { en: 'LPP: positions before this transaction', zh: 'LPP：本交易之前的累计' },
  'positions.lpp.year': { en: 'LPP: calendar year', zh: 'LPP：日历年' },
  'positions.lpp.receivedTpp': {
    en: 'LPP: TPP received in the year before this transaction',
    zh: 'LPP：本交易之前当年已收 TPP',
  },
  'positions.lpp.party': { en: 'LPP: identity of the owner or operator it is of', zh: 'LPP：所属所有方或运营方的标识' },
  'positions.country.country': { en: 'Country allocation: country', zh: '国家配额：国家' },
  'positions.country.licensedTpp': { en: 'Country allocation: TPP licensed so far', zh: '国家配额：迄今已许可 TPP' },
  'positions.country.asOf': { en: 'Country allocation: as of', zh: '国家配额：截至日期' },
  'positions.country.source': { en: 'Country allocation: source of the figure', zh: '国家配额：数字来源' },
  'positions.country.assuranceIncreasePercent': {
    en: 'Country allocation: increase under 740 Supp. 5(b) in per cent',
    zh: '国家配额：按 740 Supp. 5(b) 提高的百分比',
  },
  'positions.country.attritionTpp': { en: 'Country allocation: TPP retired', zh: '国家配额：已退役 TPP' },
  'positions.nveu.country': { en: 'National validated end user: country', zh: '国家级经验证最终用户：国家' },
  'positions.nveu.installedTpp': {
    en: 'National validated end user: TPP installed',
    zh: '国家级经验证最终用户：已装 TPP',
  },
  'positions.nveu.attritionTpp': {
    en: 'National validated end user: TPP retired',
    zh: '国家级经验证最终用户：已退役 TPP',
  },
  'positions.uveu.totalOwnedTpp': {
    en: 'Universal validated end user: TPP owned in all',
    zh: '通用经验证最终用户：拥有的 TPP 总量',
  },
  'positions.uveu.outsideSupplement5aTpp': {
    en: 'Universal validated end user: TPP outside 740 Supp. 5(a)',
    zh: '通用经验证最终用户：740 Supp. 5(a) 以外的 TPP',
  },
  'positions.uveu.inCountryTpp': {
    en: 'Universal validated end user: TPP in the country',
    zh: '通用经验证最终用户：该国境内 TPP',
  },
  'positions.uveu.outsideUnitedStatesTpp': {
    en: 'Universal validated end user: TPP outside the United States',
    zh: '通用经验证最终用户：美国境外 TPP',
  },
  'positions.aia.consigneeCumulativeTpp': {
    en: 'AIA: cumulative TPP of the consignee before this transaction',
    zh: 'AIA：本交易之前收货人累计 TPP',
  },
  'positions.license.number': { en: 'License used before: number', zh: '此前已用许可证：编号' },
  'positions.license.usedTpp': {
    en: 'License used before: TPP shipped under it',
    zh: '此前已用许可证：依其发运的 TPP',
  },
  'elections.lppCountedAgainst': {
    en: 'LPP: identity of the operator whose limit is used',
    zh: 'LPP：所用限额之运营方的标识',
  },
  judgments: { en: 'Judgments of a person on points of doubt', zh: '人员就疑义所作的判断' },
  'judgments.doubt': { en: 'Judgment: id of the doubt', zh: '判断：疑义编号' },
  'judgments.reading': { en: 'Judgment: reading elected', zh: '判断：所采解读' },
  'judgments.by': { en: 'Judgment: by whom', zh: '判断：作出者' },
  'judgments.on': { en: 'Judgment: date', zh: '判断：日期' },
  'judgments.reason': { en: 'Judgment: reason', zh: '判断：理由' },
}

const role = (of: keyof (typeof roleTerms)['en']) => ({ role: of, en: roleTerms.en[of], zh: roleTerms['zh-CN'][of] })

/** The roles as prefixes of columns, in the order of a template; `also` are words for them in headers. */
export const roleWords: Readonly<Record<string, MemberWords & { readonly role: string }>> = {
  exporter: {
    ...role('exporter'),
    also: ['exporter', 'seller', 'shipper', '出口商', '卖方'],
  },
  purchaser: { ...role('purchaser'), also: ['purchaser', 'buyer', '购买方', '买方'] },
  intermediateConsignee: {
    ...role('intermediate-consignee'),
    also: ['intermediate consignee', 'forwarder', 'freight forwarder', '中间收货人', '货代'],
  },
  consignee: {
    ...role('ultimate-consignee'),
    also: ['ultimate consignee', 'ultimateConsignee', 'consignee', '最终收货人', '收货人'],
  },
  endUser: { ...role('end-user'), also: ['end user', 'user', '最终用户'] },
  operator: { ...role('operator'), also: ['operator', '运营方'] },
  owner: { ...role('owner'), also: ['owner', '所有方', '所有人'] },
  employer: { ...role('employer'), also: ['employer', '雇主'] },
  employee: { ...role('employee'), also: ['employee', '雇员'] },
  customer: { ...role('customer'), also: ['customer', '客户'] },
  finalCustomer: { ...role('final-customer'), also: ['final customer', '最终客户'] },
  designer: { ...role('designer'), also: ['designer', '设计方'] },
  serviceProvider: {
    ...role('service-provider'),
    also: ['service provider', 'cloud provider', '服务提供方', '服务商'],
  },
}

/** How a cell is filled, by the kind of its value. */
export const formWords: Readonly<Record<string, MemberWords>> = {
  text: { en: 'text', zh: '文本' },
  choice: { en: 'one of', zh: '下列之一' },
  country: {
    en: 'country: ISO 3166-1 code, or its name in English or Chinese',
    zh: '国家（地区）：ISO 3166-1 代码，或其中英文名称',
  },
  date: { en: 'date: YYYY-MM-DD', zh: '日期：YYYY-MM-DD' },
  operations: { en: 'operations: digits or an exponent, such as 1.2e26', zh: '运算次数：数字或指数，例如 1.2e26' },
  number: { en: 'number without grouping or unit', zh: '数字，不分组、不带单位' },
  'whole-number': { en: 'whole number', zh: '整数' },
  'yes-no': { en: 'yes or no', zh: '是或否（yes 或 no）' },
  paper: { en: 'the day it was made, or no when it is not held', zh: '制作日期；未持有写“否”（no）' },
  choices: { en: 'one or several of, with semicolons between; none', zh: '下列之一或多个，以分号分隔；或 none' },
  texts: { en: 'one or several, with semicolons between; none', zh: '一个或多个，以分号分隔；或 none' },
  'instead-none': { en: 'none, when the columns below it are not filled', zh: '其下各列不填时写 none' },
  'instead-no': { en: 'no, when the columns below it are not filled', zh: '其下各列不填时写 no（否）' },
  'also-roles': {
    en: 'further roles of the same party, with semicolons between',
    zh: '同一当事方的其他角色，以分号分隔',
  },
}

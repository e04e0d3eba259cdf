// License validity, records, definitions, the control list, and the documents around the rule.
import { type CoverageEntry, encoded, judged, left } from './entry.ts'

export const parts750to774: readonly CoverageEntry[] = [
  encoded(
    '750.7(g)',
    'A license for class A items generally runs one year; an end on a holiday moves to the next business day.',
    'A类物项许可证一般有效一年；到期日为假日的顺延至下一工作日。',
    'windows',
  ),
  encoded('762.2(b)(58)', 'Records of AIA are kept.', '保存AIA记录。', 'windows'),
  encoded('762.2(b)(59)', 'Records of ACM are kept.', '保存ACM记录。', 'windows'),
  encoded('762.2(b)(60)', 'Records of LPP are kept.', '保存LPP记录。', 'windows'),
  encoded(
    '762.6',
    'Five years from the latest of export, known onward movement and end of the transaction; the day moves with each event, and a request stops destruction.',
    '自出口、已知后续移转与交易终止之最晚者起五年；随事件变动，经要求的不得销毁。',
    'windows',
  ),
  encoded('772.1 Model Weights', 'The term is explained in 4E091.', '该用语见4E091。', 'ECCN 4E091'),
  encoded(
    'ECCN 3A090',
    'Circuits are classed by processing performance and density into .a and .b, memory into .c.',
    '集成电路按处理性能与密度分入.a与.b，存储器分入.c。',
  ),
  encoded(
    'ECCN 3A090.a',
    'Circuits of 4,800 TPP or more, or of 1,600 or more with a density of 5.92 or more.',
    '总处理性能4,800以上，或1,600以上且性能密度5.92以上的集成电路。',
  ),
  encoded(
    'ECCN 3A090.b',
    'Circuits from 2,400 to below 4,800 with a density from 1.6 to below 5.92, or of 1,600 or more with a density from 3.2 to below 5.92.',
    '2,400以上不足4,800且密度1.6以上不足5.92，或1,600以上且密度3.2以上不足5.92的集成电路。',
  ),
  encoded('ECCN 3A090.c', 'Memory with a bandwidth density above 2 GB/s/mm².', '带宽密度高于2 GB/s/mm²的存储器。'),
  judged(
    'ECCN 3A090 Note 1',
    [
      'Foundries and assemblers presume advanced logic circuits to be 3A090.a for datacenters until shown otherwise.',
      'Is the exporter a foundry or assembler, and who designed the circuit?',
    ],
    ['代工与封测企业推定先进逻辑电路为数据中心用3A090.a，除非另有证明。', '出口方是否为代工或封测企业，电路由谁设计？'],
  ),
  encoded(
    'ECCN 3A090 Note 2',
    'Circuits below 4,800 that are neither designed nor marketed for datacenters fall outside .a and .b.',
    '不足4,800且非为数据中心设计或营销者，不属.a与.b。',
  ),
  judged(
    'ECCN 3A090 Note 3',
    [
      'Kinds of circuits meant: processors, accelerators, programmable and application-specific ones.',
      'Is the circuit one of these kinds?',
    ],
    ['所指电路种类：处理器、加速器、可编程与专用电路。', '电路是否属此类？'],
  ),
  judged(
    'ECCN 3A090 Note 4',
    [
      'A circuit excluded by a note makes no other item a .z or 4A090 item.',
      'Which circuits does the item hold, and is one of them controlled?',
    ],
    ['依注释排除的电路不使他项成为.z或4A090。', '物项含何电路，其中是否有受控者？'],
  ),
  encoded(
    'ECCN 3A090 Technical Note 2',
    'TPP is twice the multiply-accumulate rate times bit length, dense, highest over bit lengths, summed over units; density divides it by the area of non-planar logic dies.',
    'TPP为乘加速率之二倍乘以位长，取稠密值与各位长之最大，按单元求和；密度为其除以非平面逻辑裸片面积。',
    'reading:circuit',
  ),
  encoded(
    'ECCN 4A090',
    'Computers, assemblies and components with a circuit at 3A090.a or .b.',
    '含达到3A090.a或.b电路的计算机、组件与部件。',
    'table:item-lists',
  ),
  ...(
    [
      ['3A001.z', 'Other controlled circuits', '其他受控集成电路'],
      ['4A003.z', 'Controlled computers', '受控计算机'],
      ['4A004.z', 'Controlled special computers', '受控特种计算机'],
      ['4A005.z', 'Controlled systems for intrusion software', '与入侵软件有关的受控系统'],
      ['5A002.z', 'Controlled encryption items', '受控加密物项'],
      ['5A004.z', 'Controlled cryptanalytic items', '受控密码分析物项'],
      ['5A992.z', 'Mass market encryption items', '大众市场加密物项'],
      ['5D002.z', 'Controlled encryption software', '受控加密软件'],
      ['5D992.z', 'Mass market encryption software', '大众市场加密软件'],
    ] as const
  ).map(([entry, en, zh]) =>
    encoded(
      `ECCN ${entry}`,
      `${en} that also meet the parameters of 3A090 or 4A090, limb by limb.`,
      `${zh}，同时达到3A090或4A090参数者，分.a与.b。`,
      'table:item-lists',
    ),
  ),
  ...(
    [
      ['3D001', 'Software for these circuits', '用于此类集成电路的软件'],
      ['3E001', 'Technology for these circuits', '用于此类集成电路的技术'],
      ['4D001', 'Software for these computers', '用于此类计算机的软件'],
      ['4D090', 'Software for 4A090', '用于4A090的软件'],
      ['4E001', 'Technology for these computers and their software', '用于此类计算机及其软件的技术'],
      ['5E002', 'Technology for these encryption items and their software', '用于此类加密物项及其软件的技术'],
      ['5E992', 'Technology for these mass market items and their software', '用于此类大众市场物项及其软件的技术'],
    ] as const
  ).map(([entry, en, zh]) =>
    encoded(`ECCN ${entry}`, `${en}, by what it is for.`, `${zh}，依其用途。`, 'table:item-lists'),
  ),
  encoded(
    'ECCN 4E091',
    'Parameters of a model trained with 10²⁶ operations or more.',
    '以10²⁶次以上运算训练的模型之参数。',
  ),
  encoded(
    'ECCN 4E091 Note 1',
    'Published parameters are free; so are those derived from them unless further training exceeds the greater of 2.5 × 10²⁵ operations and 25 percent.',
    '已公开参数不受管制；由其派生者，追加训练未超过2.5×10²⁵次与25%之较高者的，亦同。',
  ),
  judged(
    'ECCN 4E091 Note 2',
    [
      'Parameters trained with fewer operations than the most capable published model needs are free, on guidance or a classification.',
      'On which published guidance or classification does this rest?',
    ],
    ['运算量少于最强已公开模型所需者，依指引或归类不受管制。', '依据何项已发布指引或归类？'],
  ),
  encoded(
    'ECCN 4E091 Technical Note 1',
    'Parameters are all values learned in training.',
    '参数指训练中习得的一切数值。',
    'reading:weights',
  ),
  encoded(
    'ECCN 4E091 Technical Note 2',
    'Operations are all those of training, fine-tuning included, whatever the hardware; collecting data is not counted.',
    '运算指全部训练运算（含微调），不论硬件；数据收集不计。',
    'reading:weights',
  ),
  encoded(
    'ECCN 4E091 Technical Note 3',
    'Above ten percent of training on unpublished data of one generator, its generation counts too, and its training when it is unpublished.',
    '以单一生成模型的未公开数据训练超过10%的，其生成运算亦计入；该模型未公开的，其训练运算并计。',
    'reading:weights',
  ),
  encoded(
    '90 FR 4544',
    'In effect since 13 January 2025, compliance from 15 May; goods then aboard a carrier on an actual order are saved if completed in time. The exact words were not read.',
    '自2025年1月13日生效，5月15日起须遵守；届时依真实订单已装运且按期完成者受过渡保护。条款原文未读。',
    'windows',
  ),
  encoded(
    '90 FR 5298',
    'The companion rule ties AIA, and as reported ACM, to circuits of approved or authorized designers.',
    '配套规则使AIA（据报亦及ACM）限于获批准或授权设计方的电路。',
    'AIA.designer',
    'doubt:D-11',
  ),
  encoded(
    '91 FR 1684',
    'Since 15 January 2026 certain exports to China and Macau are reviewed case by case.',
    '自2026年1月15日起，对中国与澳门的部分出口逐案审查。',
  ),
  left(
    'ECCN 3A001',
    [
      'Other reasons for control ride on these entries: national security, missile technology, nuclear, encryption, anti-terrorism.',
      'they are older controls with their own country chart.',
    ],
    ['此类条目另有管制理由：国家安全、导弹技术、核、加密、反恐。', '属较早管制，另有国家表。'],
  ),
]

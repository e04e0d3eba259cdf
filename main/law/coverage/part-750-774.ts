// License validity, records, definitions, the control list, and the documents around the rule.
import { type CoverageEntry, encoded, left } from './entry.ts'
import { coverageIn } from '../paragraph.ts'
import { paragraphs3A090, paragraphs4E091 } from '../sections/774.ts'

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
  ...coverageIn(paragraphs3A090),
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
  ...coverageIn(paragraphs4E091),
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

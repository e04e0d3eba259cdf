// Supplement No. 1 to part 774: the entries that follow 3A090 and 4A090 without rules of their own, and 15 CFR 772.1.
import { encoded, left } from '../coverage/entry.ts'
import { paragraph, type Paragraph } from '../paragraph.ts'

export const section772: readonly Paragraph[] = [
  paragraph(encoded('772.1 Model Weights', 'The term is explained in 4E091.', '该用语见4E091。', 'ECCN 4E091')),
]

export const entry4A090: readonly Paragraph[] = [
  paragraph(
    encoded(
      'ECCN 4A090',
      'Computers, assemblies and components with a circuit at 3A090.a or .b.',
      '含达到3A090.a或.b电路的计算机、组件与部件。',
      'table:item-lists',
    ),
  ),
]

/** Entries that come in with the parameters of 3A090 or 4A090. */
export const furtherEntries: readonly Paragraph[] = [
  paragraph(
    left(
      'ECCN 3A001',
      [
        'Other reasons for control ride on these entries: national security, missile technology, nuclear, encryption, anti-terrorism.',
        'they are older controls with their own country chart.',
      ],
      ['此类条目另有管制理由：国家安全、导弹技术、核、加密、反恐。', '属较早管制，另有国家表。'],
    ),
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
  )
    .map(([entry, en, zh]) =>
      encoded(
        `ECCN ${entry}`,
        `${en} that also meet the parameters of 3A090 or 4A090, limb by limb.`,
        `${zh}，同时达到3A090或4A090参数者，分.a与.b。`,
        'table:item-lists',
      ),
    )
    .map((entry) => paragraph(entry)),
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
  )
    .map(([entry, en, zh]) =>
      encoded(`ECCN ${entry}`, `${en}, by what it is for.`, `${zh}，依其用途。`, 'table:item-lists'),
    )
    .map((entry) => paragraph(entry)),
]

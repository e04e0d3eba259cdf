// What the drift alarm says: of a text it cannot read, and of each paragraph it compared.
import { catalog } from './catalog.ts'

export const driftProblems = catalog(
  {
    'drift-xml-malformed':
      'The file is not well-formed XML (line {line}: {detail}). Save the part again from the electronic CFR as XML.',
    'drift-not-recognized':
      'No section of the regulations is found in this file. Give XML of the electronic CFR, or the plain amendatory text of the Federal Register.',
  },
  {
    'drift-xml-malformed': '文件不是格式正确的XML（第{line}行：{detail}）。请从电子CFR重新以XML保存该部分。',
    'drift-not-recognized': '文件中未找到法规条文。请提供电子CFR的XML，或联邦公报修订指令的纯文本。',
  },
)

export const driftStatuses = catalog(
  { unchanged: 'unchanged', changed: 'words changed', missing: 'no longer there', new: 'new' },
  { unchanged: '未变', changed: '文字已变', missing: '已不存在', new: '新增' },
)

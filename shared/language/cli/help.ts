// The fixed words of help pages.
import { catalog } from '../catalog.ts'

export const helpWords = catalog(
  {
    tagline: 'Audit workstation for the U.S. AI Diffusion rule (90 FR 4544). It works offline.',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    'every-command': 'Every command',
    examples: 'Examples',
    status: 'Exit status',
    'status-0': 'done',
    'status-1': 'the command failed',
    'status-2': 'wrong usage',
    'status-3': 'done, but some lines or checks failed',
    'more-help': 'docket help COMMAND explains one command.',
    COMMAND: 'COMMAND',
    advice: 'Determinations are made by the text and the facts given; they are no legal advice.',
  },
  {
    tagline: '美国《人工智能扩散规则》（90 FR 4544）审核工作站，离线运行。',
    usage: '用法',
    commands: '命令',
    options: '选项',
    'every-command': '所有命令通用',
    examples: '示例',
    status: '退出码',
    'status-0': '完成',
    'status-1': '命令失败',
    'status-2': '用法错误',
    'status-3': '已完成，但有些行或检查未通过',
    'more-help': 'docket help COMMAND 说明某一命令。',
    COMMAND: '命令',
    advice: '判定依据条文与所给事实作出，不构成法律意见。',
  },
)

// Long work by its kind: what it is called, and what it counts.
import type { TaskKind } from '../contract/ipc/tasks.ts'
import { catalog } from './catalog.ts'

export const taskTerms = catalog<TaskKind>(
  {
    import: 'Importing',
    'dry-run': 'Reading the list',
    preview: 'Trying the change',
    determine: 'Determining',
    report: 'Writing the report',
    verify: 'Verifying',
    compare: 'Comparing',
    doubt: 'Trying the other reading',
    export: 'Exporting',
    sample: 'Making the sample case',
    backup: 'Backing up',
    drift: 'Comparing the official text',
  },
  {
    import: '导入',
    'dry-run': '读取清单',
    preview: '试算更改',
    determine: '判定',
    report: '生成报告',
    verify: '验证',
    compare: '对照',
    doubt: '试用另一种解读',
    export: '导出',
    sample: '生成示例案卷',
    backup: '备份',
    drift: '比对官方文本',
  },
)

type Unit = 'rows' | 'transactions' | 'determinations' | 'steps' | 'bytes' | 'paragraphs'

export const unitTerms = catalog<Unit>(
  {
    rows: 'rows',
    transactions: 'transactions',
    determinations: 'determinations',
    steps: 'steps',
    bytes: 'bytes',
    paragraphs: 'paragraphs',
  },
  {
    rows: '行',
    transactions: '笔交易',
    determinations: '项判定',
    steps: '步',
    bytes: '字节',
    paragraphs: '段',
  },
)

export const unitOf: Readonly<Record<TaskKind, Unit>> = {
  import: 'rows',
  'dry-run': 'rows',
  preview: 'transactions',
  determine: 'transactions',
  report: 'transactions',
  verify: 'determinations',
  compare: 'transactions',
  doubt: 'transactions',
  export: 'transactions',
  sample: 'steps',
  backup: 'bytes',
  drift: 'paragraphs',
}

// What the checks of a case file say.
import { catalog } from '../catalog.ts'

export const verifyWords = catalog(
  {
    passed: 'passed ({count} checked)',
    'not-passed': 'FAILED ({count} checked)',
    'check-schema': 'Schema',
    'check-pages': 'Pages of the file',
    'check-foreign-keys': 'References',
    'check-log-chain': 'Log',
    'check-sealed-rows': 'Rows sealed by the log',
    'check-record-hashes': 'Facts',
    'check-determination-hashes': 'Determinations',
    'check-trace-hashes': 'Traces',
    'check-current-rows': 'Current versions',
    'check-sign-offs': 'Sign-offs',
  },
  {
    passed: '通过（检查 {count} 项）',
    'not-passed': '未通过（检查 {count} 项）',
    'check-schema': '结构',
    'check-pages': '文件页',
    'check-foreign-keys': '引用',
    'check-log-chain': '日志',
    'check-sealed-rows': '由日志封存的行',
    'check-record-hashes': '事实',
    'check-determination-hashes': '判定',
    'check-trace-hashes': '推理轨迹',
    'check-current-rows': '当前版本',
    'check-sign-offs': '签核',
  },
)

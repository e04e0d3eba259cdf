// What a person is told of a case file's checks, its log and the rows it rejects. Its failures are in failures.ts.
import { catalog } from './catalog.ts'

/** Why the case itself rejects a row that its file gave well; the other codes of rejected rows are the intake's own. */
export const caseRejections = catalog(
  {
    'record-exists':
      'the case holds a transaction {id} with other facts; correct that one, or import again and let new facts make a new version',
    'record-twice-in-file':
      '{id} stands more than once in this file, and only the first was taken; give the others ids of their own',
    'record-invalid': 'the facts break the schema ({why}); correct them',
  },
  {
    'record-exists': '案卷中已有编号为 {id} 的交易，且事实不同；请更正原交易，或重新导入并让新的事实成为新版本',
    'record-twice-in-file': '{id} 在此文件中出现不止一次，仅采用第一条；请为其余各条另定编号',
    'record-invalid': '事实不符合模式（{why}）；请更正',
  },
)

/** What one check of a case looks at, and what it may find. */
export const caseChecks = catalog(
  {
    schema: 'Tables and triggers are as this program makes them',
    pages: 'Every page of the file is whole',
    'foreign-keys': 'Every reference leads to a row',
    'log-chain': 'The log is unbroken, each entry bound to the one before',
    'sealed-rows': 'Every row is the one its log entry sealed, and none is missing',
    'record-hashes': 'Facts match their hashes, in every version',
    'determination-hashes': 'Determinations match their hashes',
    'trace-hashes': 'Traces match the ids that determinations name',
    'current-rows': 'What the desk shows follows from the facts',
  },
  {
    schema: '表和触发器与本程序生成的一致',
    pages: '文件各页完整',
    'foreign-keys': '每一引用都指向存在的行',
    'log-chain': '日志连续，每一条都与前一条相扣',
    'sealed-rows': '每一行都是日志条目所封存的行，且无缺失',
    'record-hashes': '各版本事实与其哈希一致',
    'determination-hashes': '判定与其哈希一致',
    'trace-hashes': '推理记录与判定所引编号一致',
    'current-rows': '工作台所示由事实得出',
  },
)

/** Problems a check names; `{place}` is the row, event or page. */
export const caseProblems = catalog(
  {
    'schema-altered': '{place} was added, removed or changed',
    'page-damaged': 'Damaged: {place}',
    'reference-broken': 'A reference leads nowhere: {place}',
    'event-missing': 'Missing from the log: {place}',
    'event-altered': 'Changed after it was written: {place}',
    'chain-broken': 'Not bound to the entry before it: {place}',
    'rows-altered': 'Changed, added or taken away after they were written: {place}',
    'rows-missing': 'Sealed by the log and gone: {place}',
    'record-altered': 'Facts changed after they were recorded: {place}',
    'record-renamed': 'Stands under another id than its facts say: {place}',
    'version-missing': 'A version is gone: {place}',
    'determination-altered': 'Changed after it was stored: {place}',
    'determination-incomplete': 'Determinations whose parts are gone: {place}',
    'trace-altered': 'Changed after it was stored: {place}',
    'part-altered': 'Changed after it was stored: {place}',
    'row-not-current': 'The desk shows another version or determination than the latest: {place}',
    'row-altered': 'The desk shows something else than the facts say: {place}',
    unreadable: 'Cannot be read: {place}',
  },
  {
    'schema-altered': '{place} 被添加、删除或改动',
    'page-damaged': '已损坏：{place}',
    'reference-broken': '引用无所指：{place}',
    'event-missing': '日志中缺失：{place}',
    'event-altered': '写入后被改动：{place}',
    'chain-broken': '与前一条不相扣：{place}',
    'rows-altered': '写入后被改动、增加或删除：{place}',
    'rows-missing': '日志已封存而现已缺失：{place}',
    'record-altered': '事实在记录后被改动：{place}',
    'record-renamed': '所在编号与其事实不符：{place}',
    'version-missing': '缺少某一版本：{place}',
    'determination-altered': '保存后被改动：{place}',
    'determination-incomplete': '判定的组成部分缺失：{place}',
    'trace-altered': '保存后被改动：{place}',
    'part-altered': '保存后被改动：{place}',
    'row-not-current': '工作台所示并非最新版本或最新判定：{place}',
    'row-altered': '工作台所示与事实不符：{place}',
    unreadable: '无法读取：{place}',
  },
)

/** One line of the log, by kind. */
export const eventWords = catalog(
  {
    'case-created': 'Made the case',
    'case-migrated': 'Brought the file up to date',
    'meta-changed': 'Changed the description of the case',
    'import-started': 'Began an import',
    'records-imported': 'Imported rows',
    'import-ended': 'Ended an import',
    'record-added': 'Added a transaction',
    'records-revised': 'Changed facts',
    'records-restored': 'Undid a change',
    'judgment-recorded': 'Recorded a judgment',
    'judgment-withdrawn': 'Withdrew a judgment',
    'rejected-row-settled': 'Settled a rejected row',
    'run-started': 'Began to determine',
    'determinations-stored': 'Stored determinations',
    'run-ended': 'Ended determining',
    'signed-off': 'Signed off',
    'sign-off-withdrawn': 'Withdrew a sign-off',
    'ledger-entries-added': 'Added ledger entries',
    'evidence-added': 'Added a document',
    'evidence-withdrawn': 'Withdrew a document',
    'report-issued': 'Issued a report',
    'official-text-imported': 'Imported official text',
    'view-saved': 'Saved a view',
    'view-deleted': 'Deleted a view',
  },
  {
    'case-created': '新建案卷',
    'case-migrated': '升级文件',
    'meta-changed': '更改案卷说明',
    'import-started': '开始导入',
    'records-imported': '导入若干行',
    'import-ended': '结束导入',
    'record-added': '添加交易',
    'records-revised': '更改事实',
    'records-restored': '撤销更改',
    'judgment-recorded': '记录判断',
    'judgment-withdrawn': '撤回判断',
    'rejected-row-settled': '处理被拒绝的行',
    'run-started': '开始判定',
    'determinations-stored': '保存判定',
    'run-ended': '结束判定',
    'signed-off': '签核',
    'sign-off-withdrawn': '撤回签核',
    'ledger-entries-added': '添加台账条目',
    'evidence-added': '添加文件',
    'evidence-withdrawn': '撤回文件',
    'report-issued': '出具报告',
    'official-text-imported': '导入官方文本',
    'view-saved': '保存视图',
    'view-deleted': '删除视图',
  },
)

// Papers kept in the case: their states, and the lines that say what became of one.
import { catalog } from './catalog.ts'

export const draftStateTerms = catalog(
  { draft: 'draft', sent: 'sent', discarded: 'discarded' },
  { draft: '草稿', sent: '已发出', discarded: '已弃用' },
)

export const draftWords = catalog(
  {
    none: 'No paper is kept in the case.',
    number: 'No.',
    state: 'State',
    paper: 'Document',
    subject: 'Transaction',
    due: 'Due',
    standing: 'Standing',
    missing: 'Missing',
    reference: 'Sent, reference',
    whole: 'nothing',
    refused: 'refused now',
    unknown: 'not known',
    kept: 'Kept as draft {draft}: {subject}.',
    'draft-line': 'Changed draft {draft}: {subject}.',
    'sent-line': 'Marked as sent on {day} ({reference}): {draft}, {subject}.',
    'discarded-line': 'Discarded draft {draft}: {subject}.',
    'sent-facts': 'The register of deadlines knows it once the record says so: {facts}.',
  },
  {
    none: '案卷中没有已保存的文件。',
    number: '序号',
    state: '状态',
    paper: '文件',
    subject: '交易',
    due: '截止日',
    standing: '状态',
    missing: '缺少',
    reference: '发出日与凭证',
    whole: '无',
    refused: '现被拒绝',
    unknown: '未知',
    kept: '已存为草稿 {draft}：{subject}。',
    'draft-line': '已更改草稿 {draft}：{subject}。',
    'sent-line': '已标记为于 {day} 发出（{reference}）：{draft}，{subject}。',
    'discarded-line': '已弃用草稿 {draft}：{subject}。',
    'sent-facts': '记录载明后，期限登记册方知其已发出：{facts}。',
  },
)

/** Why a paper does not take what is stated. */
export const filingStatementTexts = catalog(
  {
    'filing-field-unknown': 'the paper has no such field',
    'filing-field-not-stated': 'it comes from the record; correct it there',
  },
  { 'filing-field-unknown': '该文件没有此栏', 'filing-field-not-stated': '取自记录；请在记录中更正' },
)

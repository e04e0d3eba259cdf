// docket filing in words: what is due, what was written, and what cannot be taken.
import { catalog } from '../catalog.ts'

export const filingCommandWords = catalog(
  {
    kind: 'Kind',
    paper: 'Paper',
    'next-due': 'Next due',
    papers: 'Papers',
    overdue: 'Overdue',
    refused: 'Refused',
    due: 'Due',
    standing: 'Standing',
    subject: 'Transaction',
    missing: 'Missing',
    files: 'Files in {folder}',
    'refused-line': '{subject}: {reason}',
    'refused-title': 'Not drawn',
    'none-due': 'No paper of this kind is due then.',
    'list-more': 'docket filing CASE --list --kind KIND lists each paper of a kind.',
    whole: 'complete, to be signed',
    'missing-line': '{count} missing',
    'unmet-line': 'does not hold: {checks}',
    'wrote-none': 'Nothing was written; --out DIR writes it.',
  },
  {
    kind: '种类',
    paper: '文件',
    'next-due': '最近到期',
    papers: '份数',
    overdue: '已逾期',
    refused: '拒绝',
    due: '到期日',
    standing: '状态',
    subject: '交易',
    missing: '所缺',
    files: '{folder} 中的文件',
    'refused-line': '{subject}：{reason}',
    'refused-title': '未写出',
    'none-due': '该时段内没有此类文件到期。',
    'list-more': 'docket filing CASE --list --kind KIND 列出某一种类的各份文件。',
    whole: '已完整，待签字',
    'missing-line': '缺 {count} 项',
    'unmet-line': '不成立：{checks}',
    'wrote-none': '未写出文件；以 --out DIR 写出。',
  },
)

export const filingErrors = catalog(
  {
    'kind-missing': 'which paper is meant is missing; add --kind KIND, or --list to see what is due',
    'which-missing':
      'of which transaction is missing; add --transaction ID, or --due YYYY-MM for all that fall due then',
    'which-twice': '--transaction and --due are both given; give one of them',
    'month-wrong': '"{value}" is no month; write --due as YYYY-MM',
    'state-wrong': '"{value}" states nothing; write --state FIELD=VALUE',
    'state-file-wrong': '{path}: it is no JSON object of fields with text values',
    'filing-field-unknown': 'the paper has no field "{field}"; the fields to state are: {fields}',
    'filing-field-not-stated': '"{field}" comes from the record; correct it there',
    'filing-value-wrong': '{field} cannot have that value: {why}',
    'filing-refused': '{subject}: {reason}',
  },
  {
    'kind-missing': '未指明文件种类；请加 --kind KIND，或以 --list 查看到期者',
    'which-missing': '未指明交易；请加 --transaction ID，或以 --due YYYY-MM 指全部到期者',
    'which-twice': '--transaction 与 --due 只能给出其一',
    'month-wrong': '“{value}”不是月份；请写作 --due YYYY-MM',
    'state-wrong': '“{value}”未陈述任何内容；请写作 --state FIELD=VALUE',
    'state-file-wrong': '{path}：不是由字段及其文字内容组成的 JSON 对象',
    'filing-field-unknown': '该文件没有字段“{field}”；可陈述的字段为：{fields}',
    'filing-field-not-stated': '“{field}”取自记录；请在记录中更正',
    'filing-value-wrong': '{field} 不能为该值：{why}',
    'filing-refused': '{subject}：{reason}',
  },
)

/** Why a paper is not drawn, in a word or two; the reason in full comes with the paper. */
export const refusalInShort = catalog(
  {
    'route-unavailable': 'refused: route closed',
    'route-open': 'refused: route in doubt',
    'doubt-open': 'refused: doubt open',
    'not-owed': 'refused: not asked for',
    'not-this-activity': 'refused: other activity',
    'no-license-required': 'refused: no license needed',
    'no-such-user': 'refused: no such end user',
    'not-named': 'refused: no question named',
  },
  {
    'route-unavailable': '拒绝：途径不可用',
    'route-open': '拒绝：途径存疑',
    'doubt-open': '拒绝：疑义未决',
    'not-owed': '拒绝：条文未要求',
    'not-this-activity': '拒绝：活动不符',
    'no-license-required': '拒绝：无需许可证',
    'no-such-user': '拒绝：无此类用户',
    'not-named': '拒绝：未指明问题',
  },
)

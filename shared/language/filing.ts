// Papers that leave the desk, in words: what a value must look like, why a paper is refused, what must hold, and the working sheet.
import { catalog } from './catalog.ts'

/** Words that stand in a field. */
export const filingTerms = catalog(
  {
    yes: 'Yes',
    no: 'No',
    'export-license': 'Export license',
    'reexport-license': 'Reexport license',
    'country-position': '{tpp} TPP licensed to the country as of {day} (source: {source})',
    'shipment-name': 'Shipment {id}, leaving on {day}',
    'doubt-effect': 'Of {examined} transactions examined, {changed} would come out otherwise under another reading.',
  },
  {
    yes: '是',
    no: '否',
    'export-license': '出口许可证',
    'reexport-license': '再出口许可证',
    'country-position': '截至 {day} 该国已获许可 {tpp} TPP（来源：{source}）',
    'shipment-name': '{day} 发运的货物 {id}',
    'doubt-effect': '所审查的 {examined} 笔交易中，采另一解读时有 {changed} 笔结论不同。',
  },
)

/** Why a value cannot stand in its field, by the form that the field asks for. */
export const filingFaults = catalog(
  {
    text: 'it is empty',
    day: '"{text}" is no day; a day is written YYYY-MM-DD',
    count: '"{text}" is no whole number',
    figure: '"{text}" is no figure; digits and a decimal point only',
    dollars: '"{text}" is no amount; US dollars with no cents or two digits of them, such as 31000 or 31000.50',
    eccn: '"{text}" does not reach down to the paragraph, such as 3A090.a',
    country: '"{text}" is no country code, such as DE',
    'end-uses': 'the end use is stated as unknown',
    'yes-no': '"{text}" is neither yes nor no',
    email: '"{text}" is no e-mail address',
    telephone: '"{text}" is no telephone number',
    choice: '"{text}" is none of: {choices}',
  },
  {
    text: '内容为空',
    day: '“{text}”不是日期；日期写作 YYYY-MM-DD',
    count: '“{text}”不是整数',
    figure: '“{text}”不是数值；只能有数字与小数点',
    dollars: '“{text}”不是金额；以美元计，无分或两位分，例如 31000 或 31000.50',
    eccn: '“{text}”未写到段，例如 3A090.a',
    country: '“{text}”不是国家代码，例如 DE',
    'end-uses': '最终用途载为未知',
    'yes-no': '“{text}”既非 yes 亦非 no',
    email: '“{text}”不是电子邮件地址',
    telephone: '“{text}”不是电话号码',
    choice: '“{text}”不在下列之中：{choices}',
  },
)

/** Why a paper is not drawn. */
export const filingRefusals = catalog(
  {
    'route-unavailable':
      '{route} is not available to this transaction ({citations}), so there is nothing to file under it',
    'route-open':
      'whether {route} is available is open (doubts: {doubts}; facts not known: {facts}); settle it first, or record a judgment with its reason',
    'doubt-open': 'the doubt {doubts} is open for this transaction; record a judgment with its reason first',
    'not-owed': 'the text does not ask for it here: {citation} names no such duty for this transaction',
    'not-this-activity': 'the paper is for an export or reexport, and this is: {activity}',
    'no-license-required': 'no license is required for this transaction',
    'no-such-user': 'no party of this transaction is a validated end user of the kind that reports',
    'not-named': 'the question has to be named: --doubt ID, one of "docket pack --doubts"',
  },
  {
    'route-unavailable': '本交易不能适用 {route}（{citations}），故无可依其申报',
    'route-open': '能否适用 {route} 尚无定论（疑义：{doubts}；未知事实：{facts}）；请先予查明，或记录判断及其理由',
    'doubt-open': '疑义 {doubts} 就本交易尚未解决；请先记录判断及其理由',
    'not-owed': '条文在此并不要求：{citation} 未就本交易设此义务',
    'not-this-activity': '该文件用于出口或再出口，而本交易为：{activity}',
    'no-license-required': '本交易无需许可证',
    'no-such-user': '本交易的当事方中没有须作此报告的经验证最终用户',
    'not-named': '须指明疑义：--doubt ID，见“docket pack --doubts”',
  },
)

/** What must hold of a paper as a whole. */
export const filingChecks = catalog(
  {
    'one-consignee': 'Exactly one ultimate consignee stands in Block 18 (there: {count})',
    'one-end-user': 'Exactly one end user stands in Block 19 (there: {count})',
    'not-resale': 'The end use is no resale; a distributor is no party of the notification',
    'no-day': 'The text counts no days for it, or the day of the shipment is not known',
    'in-time': 'The day on the paper, {day}, is no later than the day it is due, {due}',
    'one-country': 'One application names one country of destination (there: {count})',
    'ledger-agrees': 'Block 22(j) is what the allocation of the country is charged with',
    'count-agrees': 'Opening count + received − out − attrition = closing count',
    'others-not-negative': 'The running sum of the year is no less than what this case itself shipped',
  },
  {
    'one-consignee': '第 18 栏恰有一个最终收货人（现有 {count} 个）',
    'one-end-user': '第 19 栏恰有一个最终用户（现有 {count} 个）',
    'not-resale': '最终用途不是转售；经销商不得作为通知的当事方',
    'no-day': '条文未为其规定日数，或发运日期未知',
    'in-time': '文件日期 {day} 不晚于到期日 {due}',
    'one-country': '一份申请只有一个目的国（现有 {count} 个）',
    'ledger-agrees': '第 22(j) 栏即计入国家额度的数字',
    'count-agrees': '期初数 + 收入 − 转出 − 损耗 = 期末数',
    'others-not-negative': '全年累计数不少于本案卷自身的发运量',
  },
)

/** The working sheet beside a paper, and the marks on a draft. The paper itself is English. */
export const sheetWords = catalog(
  {
    draft: 'DRAFT',
    'draft-missing': 'DRAFT – {count} missing',
    'draft-complete': 'DRAFT – complete, not signed',
    sheet: 'Working sheet',
    'not-filed': 'For the desk only. This sheet is no part of the paper and goes to nobody.',
    subject: 'Drawn of',
    channel: 'How it is given',
    to: 'To',
    'subject-line': 'Subject line',
    mark: 'Marked',
    due: 'Due',
    attach: 'To be attached:',
    'no-due': 'The text counts no days for it.',
    missing: 'What is missing, and who can give it',
    'missing-none': 'Nothing is missing.',
    'given-in-record': 'state it in the record: {facts}',
    'reckoned-from': 'reckoned from {from}',
    fields: 'Every field with its source',
    no: 'No.',
    field: 'Field',
    value: 'Value',
    source: 'Source',
    giver: 'Who gives it',
    citation: 'Paragraph',
    attachments: 'Attachments',
    state: 'State',
    checks: 'What must hold',
    met: 'holds',
    unmet: 'does not hold',
    basis: 'Paragraphs it rests on',
    hash: 'SHA-256 of the words in the pack',
    'no-hash': 'the pack has no words of it',
    sourcing: 'How its contents were read',
    enforcement: 'Enforcement',
    page: 'Page {page} of {pages}',
    statement: 'Statement',
    signature: 'Name, signature, title, date',
    'sign-name': 'Name',
    'sign-signature': 'Signature',
    'sign-title': 'Title',
    'sign-date': 'Date',
  },
  {
    draft: '草稿',
    'draft-missing': '草稿——缺 {count} 项',
    'draft-complete': '草稿——已完整，未签字',
    sheet: '工作底稿',
    'not-filed': '仅供内部使用。本底稿不属于该文件，不提交任何人。',
    subject: '所据交易',
    channel: '提交方式',
    to: '至',
    'subject-line': '邮件主题',
    mark: '封面标注',
    due: '截止日',
    attach: '应附文件：',
    'no-due': '条文未为其规定日数。',
    missing: '所缺事项及可提供者',
    'missing-none': '无缺项。',
    'given-in-record': '在记录中载明：{facts}',
    'reckoned-from': '由 {from} 推算',
    fields: '各栏及其来源',
    no: '序号',
    field: '事项',
    value: '值',
    source: '来源',
    giver: '提供者',
    citation: '条款',
    attachments: '附件',
    state: '状态',
    checks: '须成立者',
    met: '成立',
    unmet: '不成立',
    basis: '所依条款',
    hash: '规则包中该段文字的 SHA-256',
    'no-hash': '规则包无其文字',
    sourcing: '内容出处',
    enforcement: '执法态势',
    page: '第 {page} 页，共 {pages} 页',
    statement: '声明',
    signature: '姓名、签字、职务、日期',
    'sign-name': '姓名',
    'sign-signature': '签字',
    'sign-title': '职务',
    'sign-date': '日期',
  },
)

export const originTerms = catalog(
  {
    record: 'record',
    answer: 'determination',
    ledger: 'ledger',
    case: 'case',
    rule: 'rule',
    stated: 'stated by the filer',
  },
  { record: '记录', answer: '判定', ledger: '台账', case: '案卷', rule: '规则', stated: '申报人陈述' },
)

export const giverTerms = catalog(
  {
    record: 'the record',
    filer: 'the filer',
    signer: 'who signs',
    consignee: 'the ultimate consignee',
    'end-user': 'the end user',
    manufacturer: 'the manufacturer',
  },
  {
    record: '记录',
    filer: '申报人',
    signer: '签字人',
    consignee: '最终收货人',
    'end-user': '最终用户',
    manufacturer: '制造商',
  },
)

export const stateTerms = catalog(
  { filled: 'filled', missing: 'MISSING', open: 'left open', faulty: 'CANNOT STAND', held: 'held' },
  { filled: '已填', missing: '缺失', open: '留空', faulty: '不能成立', held: '已持有' },
)

export const sourcingLevels = catalog(
  {
    text: 'read in the regulation',
    'agency-page': 'read on a page of the agency',
    secondary: 'read at second hand',
    memory: 'from memory, not read',
  },
  { text: '读自法规文本', 'agency-page': '读自主管机关网页', secondary: '读自二手资料', memory: '凭记忆，未读原文' },
)

/** At the foot of every page of an export paper. */
export const paperFooters = catalog(
  {
    'export-paper':
      'Information subject to section 1761(h) of the Export Control Reform Act of 2018 (50 U.S.C. 4820(h))',
    none: '',
  },
  { 'export-paper': '受《2018 年出口管制改革法》第 1761(h) 条（50 U.S.C. 4820(h)）保护的信息', none: '' },
)

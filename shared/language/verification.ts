// What a verification says, in the same words by the command and on the desk.
import type { Outcome } from '../contract/interchange.ts'
import type { RowsApart, SignatureRemark, TodayBeside, VerificationResult } from '../contract/report.ts'
import { shown } from '../kernel/shown.ts'
import { type Language, catalog, say } from './catalog.ts'
import { outcomeTerms, postureTerms, requirementTerms } from './desk-terms.ts'

export const verificationWords = catalog(
  {
    'verdict-whole': 'whole: every check was made and passed',
    'verdict-unchecked': 'not wholly checked: nothing is known to be wrong, but not every check could be made',
    'verdict-broken': 'does not stand: do not rely on this file',
    file: 'File',
    verdict: 'Verdict',
    signers: 'Signed by',
    'short-whole': 'whole',
    'short-unchecked': 'not wholly checked',
    'short-broken': 'does NOT stand',
    report: 'Report',
    'report-is': '{id}, made {created} by {product}',
    memorandum: 'Memorandum',
    'memorandum-of': 'of transaction {transaction} alone',
    'pages-kind': 'Pages',
    'kind-exceptions': 'exceptions file; the receipt carries the whole case',
    'kind-ledger-statement': 'ledger statement; the receipt carries the whole case',
    'kind-deadline-register': 'deadline register; the receipt carries the whole case',
    case: 'Case',
    'case-is': '{title}',
    'case-reference': '{title} ({reference})',
    client: 'Client',
    prepared: 'Prepared by',
    holds: 'Holds',
    'holds-count': '{count} transactions',
    'as-of': 'Deadlines and limits of {day}',
    law: 'Law',
    'law-own': 'as it stood on each event’s own day',
    'law-on': 'as it stood on {day}',
    knowledge: 'known through {day}',
    pack: 'Rule pack',
    'pack-is': '{id} {version}, {hash}',
    machine: 'Decided by',
    layout: 'Laid out by',
    stated: 'Stated only',
    'stated-is':
      'the facts of the transactions with the judgments on them, title, client, names of persons, times, rows refused at import ({rejected}), what was entered by hand and the head of the case’s log ({events} events, {root}) are the preparer’s statements: a report alone cannot prove them, nor that no transaction of the case was left out; “docket verify CASE --report FILE” compares it with the case',
    'stated-positions':
      'also the positions carried from one transaction to the next: neither a memorandum nor a report of the first release says what they come from',
    'stated-entered': 'entered by hand, {count}:',
    'entered-position': 'position {ledger} {key}: {tpp} TPP on {on}; by {by}; source: {source}',
    'entered-reserved': '{transaction} reserved ({ledger} {key}, {tpp} TPP on {on}; by {by}; source: {source})',
    'entered-committed': '{transaction} shipped ({ledger} {key}, {tpp} TPP on {on}; by {by}; source: {source})',
    'entered-released': '{transaction} cancelled ({ledger} {key}, {tpp} TPP on {on}; by {by}; source: {source})',
    'stated-withdrawn': 'withdrawn, and counted nowhere, {count}:',
    'withdrawn-line': '{id}: by {by} on {at}; reason: {reason}',
    'no-head': 'none stated',
    'check-signature': 'Signatures',
    'signature-valid': 'valid',
    'signature-invalid': 'NOT valid',
    'signature-not-signed': 'none: nobody answers for this file',
    'check-receipt': 'Facts and traces',
    'receipt-intact': 'as sealed',
    'receipt-broken': 'NOT as sealed',
    'receipt-missing': 'MISSING',
    'check-replay': 'Determinations',
    'replay-same': 'made again from the facts, and the same',
    'replay-differs': 'made again from the facts, and NOT the same',
    'replay-not-replayed': 'not made again',
    'check-registers': 'Deadlines, positions, packs',
    'registers-same': 'made again from the facts, and the same',
    'registers-differ': 'made again from the facts, and NOT the same',
    'registers-not-made': 'not made again',
    'check-pages': 'Pages',
    'pages-same': 'drawn again, and the same to the last byte',
    'pages-differ': 'drawn again, and NOT the same',
    'pages-not-compared': 'not compared',
    'check-times': 'Times',
    'times-consistent': 'can all be true; but for time stamps, each is its signer’s own statement',
    'times-contradictory': 'CONTRADICT each other or the clock',
    'times-not-compared': 'not compared',
    'counted-same': '{compared} of {compared}',
    'counted-differ': '{differing} of {compared} differ',
    'difference-trace':
      '{transaction} differs at node {node} of its trace ({path}): {stated} in the report, {recomputed} made again',
    'difference-positions':
      '{transaction} carries other positions than the ledgers give it ({path}): {stated} in the report, {recomputed} made again',
    'difference-determination': '{transaction} differs at {path}: {stated} in the report, {recomputed} made again',
    more: 'and {count} more',
    'field-Preparer': 'Preparer',
    'field-Reviewer': 'Reviewer',
    'field-Approver': 'Approver',
    signer: '{field}: {name}, {verdict}',
    'signer-unknown': '{field}: {verdict}',
    'signed-at': 'says it was signed {time}',
    'signed-for': 'for the reason: {reason}',
    'stamped-by': 'time stamp: {authority} says it saw the signature at {time}, with all that it covers',
    'stamped-within':
      'time stamp: {authority} says it saw the signature at {time} (to within {seconds} s), with all that it covers',
    'stamped-as': 'number {serial}, policy {policy}',
    'issuer-itself': 'certificate made by its holder alone',
    'issuer-certificate-beside':
      'certificate issued by {issuer}, whose own certificate came along and is not proven here',
    'issuer-claimed': 'certificate that names {issuer} as its issuer, which nothing here proves',
    'valid-from': 'valid {from} to {to}, key {key}',
    fingerprint: 'fingerprint {fingerprint}',
    'person-add': 'I have compared this fingerprint…',
    'person-text':
      'Put somebody on the list only after you got the fingerprint from that person by another way, such as by telephone or in person, and compared it sign by sign.',
    'person-name': 'Name by which you know the person',
    'person-save': 'Put on the list of people',
    'person-remove': 'Take off the list of people',
    'person-known': 'on your list of people as {name}, compared on {added}',
    'name-is-claim':
      'A name is a claim of whoever made the certificate until you have compared the fingerprint with one that its holder gave you.',
    'despite-broken': 'Signed though the report does not stand: {why}',
    'despite-unchecked': 'Signed though not everything could be checked: {why}',
    today: 'Today',
    'today-same': 'this product (pack {pack}) would answer all {compared} alike',
    'today-differs': 'this product (pack {pack}) would answer {differing} of {compared} otherwise:',
    'today-change': '{id}: {then} → {now}; as enforced: {thenEnforced} → {nowEnforced}',
    'today-within': '{id}: {then}; {from} → {to}',
    'today-not-taken': '{id}: {then} → not readable by this product',
    'today-more': 'and {count} more',
    'today-deadlines': 'deadlines: {then} then, {now} today; {gone} of those are gone, {added} are new',
    'today-positions': 'cumulative positions: {then} then, {now} today; {gone} of those are gone, {added} are new',
  },
  {
    'verdict-whole': '完整：各项检查均已进行并通过',
    'verdict-unchecked': '未能全部检查：未发现不符，但有检查无法进行',
    'verdict-broken': '不成立：请勿依赖此文件',
    file: '文件',
    verdict: '结论',
    signers: '签名人',
    'short-whole': '完整',
    'short-unchecked': '未能全部检查',
    'short-broken': '不成立',
    report: '报告',
    'report-is': '{id}，由 {product} 生成于 {created}',
    memorandum: '备忘录',
    'memorandum-of': '仅就交易 {transaction}',
    'pages-kind': '页面',
    'kind-exceptions': '许可例外台账；凭据载有全案',
    'kind-ledger-statement': '累计额度明细；凭据载有全案',
    'kind-deadline-register': '期限登记册；凭据载有全案',
    case: '案卷',
    'case-is': '{title}',
    'case-reference': '{title}（{reference}）',
    client: '客户',
    prepared: '编制人',
    holds: '内容',
    'holds-count': '{count} 笔交易',
    'as-of': '期限与限额截至 {day}',
    law: '法律',
    'law-own': '以各事件当日为准',
    'law-on': '以 {day} 为准',
    knowledge: '所知截至 {day}',
    pack: '规则包',
    'pack-is': '{id} {version}，{hash}',
    machine: '判定程序',
    layout: '排版程序',
    stated: '仅为陈述',
    'stated-is':
      '各笔交易的事实及对其所作判断、标题、客户、人员姓名、时间、导入时被拒的行数（{rejected}）、手工录入的内容与案卷日志的树头（{events} 个事件，{root}）均为编制人所述：单凭报告无法证明，也无法证明案卷中没有遗漏交易；“docket verify CASE --report FILE”可将其与案卷比对',
    'stated-positions': '各笔交易之间承接的用量亦然：备忘录及首个版本的报告均未载明其来源',
    'stated-entered': '手工录入 {count} 条：',
    'entered-position': '用量 {ledger} {key}：{tpp} TPP，截至 {on}；录入人 {by}；来源：{source}',
    'entered-reserved': '{transaction} 已预留（{ledger} {key}，{tpp} TPP，{on}；录入人 {by}；来源：{source}）',
    'entered-committed': '{transaction} 已发货（{ledger} {key}，{tpp} TPP，{on}；录入人 {by}；来源：{source}）',
    'entered-released': '{transaction} 已取消（{ledger} {key}，{tpp} TPP，{on}；录入人 {by}；来源：{source}）',
    'stated-withdrawn': '已作废、不计入任何结果 {count} 笔：',
    'withdrawn-line': '{id}：{by} 于 {at} 作废；理由：{reason}',
    'no-head': '未载明',
    'check-signature': '签名',
    'signature-valid': '有效',
    'signature-invalid': '无效',
    'signature-not-signed': '无：无人对此文件负责',
    'check-receipt': '事实与推理过程',
    'receipt-intact': '与封存时相同',
    'receipt-broken': '与封存时不同',
    'receipt-missing': '缺失',
    'check-replay': '判定',
    'replay-same': '已由事实重新作出，结果相同',
    'replay-differs': '已由事实重新作出，结果不同',
    'replay-not-replayed': '未重新作出',
    'check-registers': '期限、用量与规则包',
    'registers-same': '已由事实重新作出，结果相同',
    'registers-differ': '已由事实重新作出，结果不同',
    'registers-not-made': '未重新作出',
    'check-pages': '页面',
    'pages-same': '已重新绘制，逐字节相同',
    'pages-differ': '已重新绘制，并不相同',
    'pages-not-compared': '未比对',
    'check-times': '时间',
    'times-consistent': '可以同时成立；除时间戳外，每一时间均为签名人自述',
    'times-contradictory': '彼此矛盾，或与时钟矛盾',
    'times-not-compared': '未比对',
    'counted-same': '{compared} / {compared}',
    'counted-differ': '{compared} 项中有 {differing} 项不同',
    'difference-trace':
      '{transaction} 在推理过程第 {node} 个节点（{path}）不同：报告为 {stated}，重新作出为 {recomputed}',
    'difference-positions':
      '{transaction} 所承接的用量与台账所得不同（{path}）：报告为 {stated}，重新得出为 {recomputed}',
    'difference-determination': '{transaction} 在 {path} 不同：报告为 {stated}，重新作出为 {recomputed}',
    more: '另有 {count} 项',
    'field-Preparer': '编制人',
    'field-Reviewer': '复核人',
    'field-Approver': '批准人',
    signer: '{field}：{name}，{verdict}',
    'signer-unknown': '{field}：{verdict}',
    'signed-at': '自述签署于 {time}',
    'signed-for': '理由：{reason}',
    'stamped-by': '时间戳：{authority} 称于 {time} 见到该签名及其所涵盖的全部内容',
    'stamped-within': '时间戳：{authority} 称于 {time}（误差 {seconds} 秒以内）见到该签名及其所涵盖的全部内容',
    'stamped-as': '编号 {serial}，策略 {policy}',
    'issuer-itself': '证书由持有人自行制作',
    'issuer-certificate-beside': '证书由 {issuer} 签发；签发者的证书随附于此，但在此未获证明',
    'issuer-claimed': '证书自称由 {issuer} 签发，此处无从证明',
    'valid-from': '有效期 {from} 至 {to}，密钥 {key}',
    fingerprint: '指纹 {fingerprint}',
    'person-add': '我已核对此指纹…',
    'person-text': '仅在您已通过其他途径（电话、当面、名片）从本人取得指纹并逐字核对后，方可列入名单。',
    'person-name': '您所知的该人姓名',
    'person-save': '列入人员名单',
    'person-remove': '自名单移除',
    'person-known': '在您的人员名单中为 {name}，核对于 {added}',
    'name-is-claim': '在您将指纹与持有人亲自给出的指纹核对之前，姓名只是证书制作者的自称。',
    'despite-broken': '虽报告不成立仍予签署：{why}',
    'despite-unchecked': '虽未能全部检查仍予签署：{why}',
    today: '今日',
    'today-same': '本产品（规则包 {pack}）对全部 {compared} 笔的结论相同',
    'today-differs': '本产品（规则包 {pack}）对 {compared} 笔中的 {differing} 笔会有不同结论：',
    'today-change': '{id}：{then} → {now}；按实际执行：{thenEnforced} → {nowEnforced}',
    'today-within': '{id}：{then}；{from} → {to}',
    'today-not-taken': '{id}：{then} → 本产品无法读取',
    'today-more': '另有 {count} 笔',
    'today-deadlines': '期限：当时 {then} 项，今日 {now} 项；其中 {gone} 项不再出现，{added} 项为新增',
    'today-positions': '累计头寸：当时 {then} 项，今日 {now} 项；其中 {gone} 项不再出现，{added} 项为新增',
  },
)

export const signatureRemarks = catalog<SignatureRemark['code']>(
  {
    'name-says-nothing': 'the name of the signer in {field} has neither letters nor digits',
    'name-hides-something': 'the name of the signer in {field} holds characters that nobody sees',
    'same-name-other-key':
      'the signer in {field} has the same name as the one in {other}, with another key: one person with two keys, or two persons',
  },
  {
    'name-says-nothing': '{field} 的签名人姓名既无字母亦无数字',
    'name-hides-something': '{field} 的签名人姓名含有不可见字符',
    'same-name-other-key': '{field} 的签名人与 {other} 的签名人同名而密钥不同：或为一人两把密钥，或为两人',
  },
)

type Stamp = {
  readonly time: string
  readonly accuracy?: number | undefined
  readonly authority: { readonly subject: { readonly name: string; readonly organization?: string | undefined } }
}

/** Who says that the signature was there, and when. */
export const stampText = (language: Language, { time, accuracy, authority }: Stamp): string => {
  const { name, organization } = authority.subject
  const slots = { time, authority: [name, organization].filter((each) => each !== undefined).join(', ') }
  return accuracy === undefined
    ? say(verificationWords, language, 'stamped-by', slots)
    : say(verificationWords, language, 'stamped-within', { ...slots, seconds: accuracy })
}

type Report = {
  readonly [Name in 'rejectedRows' | 'caseHead' | 'entered' | 'enteredCount' | 'withdrawn' | 'withdrawnCount']?:
    NonNullable<VerificationResult['report']>[Name] | undefined
} & { readonly hasPositionsAsStated: boolean }

const MOST_ENTERED = 20

/** What a report says by its preparer's word alone. */
export const statedTexts = (
  language: Language,
  {
    rejectedRows,
    caseHead,
    hasPositionsAsStated,
    entered = [],
    enteredCount = 0,
    withdrawn = [],
    withdrawnCount = 0,
  }: Report,
): readonly string[] => {
  const word = (key: keyof (typeof verificationWords)['en'], slots: Record<string, string | number> = {}): string =>
    say(verificationWords, language, key, slots)
  const shownEntries = entered.slice(0, MOST_ENTERED)
  const more = enteredCount - shownEntries.length
  const shownWithdrawn = withdrawn.slice(0, MOST_ENTERED)
  const moreWithdrawn = withdrawnCount - shownWithdrawn.length
  return [
    word('stated-is', {
      rejected: rejectedRows ?? 0,
      events: caseHead?.size ?? 0,
      root: caseHead?.root ?? word('no-head'),
    }),
    ...(hasPositionsAsStated ? [word('stated-positions')] : []),
    ...(enteredCount === 0 ? [] : [word('stated-entered', { count: enteredCount })]),
    ...shownEntries.map(({ state, recordId, ...entry }) =>
      word(`entered-${state}`, { ...entry, transaction: recordId ?? '' }),
    ),
    ...(more > 0 ? [word('more', { count: more })] : []),
    ...(withdrawnCount === 0 ? [] : [word('stated-withdrawn', { count: withdrawnCount })]),
    ...shownWithdrawn.map((each) => word('withdrawn-line', each)),
    ...(moreWithdrawn > 0 ? [word('more', { count: moreWithdrawn })] : []),
  ].map(shown)
}

const MOST_CHANGES = 10

/** What this product would say today of the facts of an older report, a line each; nothing where the report is its own. */
export const todayTexts = (
  language: Language,
  { today }: { readonly today?: TodayBeside | undefined },
  figure: (count: number) => string,
): readonly string[] => {
  if (today === undefined) return []
  const { compared, differing, changes, pack, deadlines, positions } = today
  const word = (key: keyof (typeof verificationWords)['en'], slots: Record<string, string> = {}): string =>
    say(verificationWords, language, key, slots)
  const outcome = (code: Outcome): string => say(outcomeTerms, language, code)
  const change = ({ transaction: id, then, now }: (typeof changes)[number]): string => {
    const before = { id: shown(id), then: outcome(then.codified) }
    if (now === null) return word('today-not-taken', before)
    if (then.codified !== now.codified || then.enforced !== now.enforced)
      return word('today-change', {
        ...before,
        now: outcome(now.codified),
        thenEnforced: outcome(then.enforced),
        nowEnforced: outcome(now.enforced),
      })
    // The outcomes are the same, and what they rest on is not.
    const [from, to] =
      then.licenseRequirement === now.licenseRequirement
        ? [say(postureTerms, language, then.posture), say(postureTerms, language, now.posture)]
        : [
            say(requirementTerms, language, then.licenseRequirement),
            say(requirementTerms, language, now.licenseRequirement),
          ]
    return word('today-within', { ...before, from, to })
  }
  const more = differing - Math.min(changes.length, MOST_CHANGES)
  const rows = (key: 'today-deadlines' | 'today-positions', apart: RowsApart | undefined): readonly string[] =>
    apart === undefined || (apart.gone === 0 && apart.added === 0)
      ? []
      : [
          word(key, {
            then: figure(apart.then),
            now: figure(apart.now),
            gone: figure(apart.gone),
            added: figure(apart.added),
          }),
        ]
  return [
    word(differing === 0 ? 'today-same' : 'today-differs', {
      pack: pack.version,
      compared: figure(compared),
      differing: figure(differing),
    }),
    ...changes.slice(0, MOST_CHANGES).map(change),
    ...(more > 0 ? [word('today-more', { count: figure(more) })] : []),
    ...rows('today-deadlines', deadlines),
    ...rows('today-positions', positions),
  ]
}

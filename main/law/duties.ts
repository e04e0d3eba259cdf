// Duties and settlements as a determination names them. A determination carries the English words, which are its bytes; the
// Chinese ones stand beside them here and in the pack, and are found again by the English.
import type { Determination } from '../../shared/contract/interchange.ts'
import type { LoadedPack } from './pack.ts'
import { words } from './words.ts'

export const duties = {
  nacNotice: words(
    'File the NAC notification twenty-five calendar days before shipment',
    '于发运二十五个日历日前提交NAC通知',
  ),
  acmAccounting: words('Update the accounting of each facility every six months', '每六个月更新各设施的台账'),
  aiaNotice: words(
    'Notify the ultimate consignee in writing that the shipment is made under AIA',
    '书面通知最终收货人该批货物依AIA发运',
  ),
  aiaSubmission: words(
    'Submit the AIA certification to BIS (cumulative 253,000,000 TPP)',
    '向BIS提交AIA认证（累计253,000,000 TPP）',
  ),
  lppCopy: words(
    'Send BIS a copy of the LPP statement within thirty days of the shipment',
    '发运后三十日内向BIS提交LPP声明副本',
  ),
  lppReached: words(
    'The ultimate consignee tells BIS on receipt that the LPP limit is reached',
    '最终收货人收货时通知BIS已达LPP限额',
  ),
  lppNotice: words(
    'Notify BIS before a shipment with an aggregate of 3,200,000 TPP or more',
    '总TPP达3,200,000或以上的发运须事先通知BIS',
  ),
  siteNotice: words(
    'Notify BIS of a new data center location 180 days before the first shipment',
    '新数据中心地点须于首次发运180日前通知BIS',
  ),
  moveNotice: words('Notify BIS of a transfer between countries 60 days before', '跨国转移须于60日前通知BIS'),
  veuReport: words('Report receipts and inventory each 15 January and 15 July', '每年1月15日和7月15日报告收货与库存'),
  chipAccount: words('Account for installed chips each 1 February and 1 August', '每年2月1日和8月1日申报已安装芯片'),
  purchaseOrder: words(
    'File a purchase order or equivalent with the license application',
    '随许可证申请提交采购订单或同等文件',
  ),
  aggregateTpp: words(
    'State the aggregate TPP of each item in block 22(j), one application for each country with an allocation',
    '在22(j)栏填报各物项总TPP；有额度的国家一国一申请',
  ),
  redFlag: words(
    'Ask whether the customer intends to export the model, then apply for a license or inform the customer',
    '询问客户是否拟出口该模型，然后申请许可证或告知客户',
  ),
  records: words(
    'Keep the records of the transaction five years from its latest event',
    '自交易最近事件起保存记录五年',
  ),
} as const

/** What settles a reason where the pack has no words of its own for it. */
export const settlements = {
  judgment: words('A person decides and records a judgment.', '由人判断并记录。'),
  resolveFlag: words(
    'Ask whether the customer intends to export the model; then apply for a license, or tell the customer of its duty to.',
    '询问客户是否拟出口该模型；然后申请许可证，或告知客户其义务。',
  ),
  otherRules: words(
    'Other entries, reasons for control, end-use rules and letters of the agency are not decided by this pack.',
    '其他条目、管制理由、最终用途规则及主管机关函件不由本规则包判断。',
  ),
  notEnforced: words(
    'Non-enforcement is announced, not codified, and no authorization; the rules before 13 January 2025 are not in this pack.',
    '不执行仅系宣布，并未入法，亦非授权；2025年1月13日之前的规则不在本规则包内。',
  ),
} as const

export const notEncoded = (citation: string) =>
  words(
    `Someone who reads ${citation} decides; this pack does not encode it.`,
    `由查阅${citation}者判断；本规则包未编入。`,
  )

export const asAmended2026 = (paragraph: string) =>
  words(
    `Read ${paragraph} as amended in January 2026; only secondary sources were read.`,
    `查阅2026年1月修订后的${paragraph}；目前仅阅次级来源。`,
  )

export const stateFact = (name: { readonly en: string; readonly zh: string }) =>
  words(`State: ${name.en}.`, `须说明：${name.zh}。`)

/** Chinese words for every English sentence of a determination's reasons and obligations. */
export const inChinese = (
  { codified, enforced, obligations }: Determination,
  { pack }: LoadedPack,
): Readonly<Record<string, string>> => {
  const known = new Map<string, string>()
  const add = ({ en, zh }: { readonly en: string; readonly zh: string }): void => {
    known.set(en, zh)
  }
  for (const duty of Object.values(duties)) add(duty)
  for (const settlement of Object.values(settlements)) add(settlement)
  for (const { settledBy } of pack.doubts) add(settledBy)
  for (const axis of pack.axes) {
    add(axis.words)
    add(stateFact(axis.words))
  }
  const reasons = [...codified.reasons, ...enforced.reasons]
  for (const { citation } of reasons) add(notEncoded(citation))
  for (const rule of pack.rules) add(asAmended2026(rule.paragraph))
  const sentences = [...reasons.map(({ settles }) => settles), ...obligations.map(({ what }) => what)]
  return Object.fromEntries(sentences.flatMap((text) => (known.has(text) ? [[text, known.get(text) ?? text]] : [])))
}

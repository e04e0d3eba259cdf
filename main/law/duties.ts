// Duties that come with a determination, each with the paragraph that makes it. Their days are reckoned in tables/dues.ts, whose figures
// stand in the words: `{days}`, `{months}` or `{years}` of the count, `{tpp}` of the threshold, `{day}` as printed.
import type { Duty } from '../engine/model.ts'
import { words } from './words.ts'

const duty = <const Id extends string>(id: Id, paragraph: string, en: string, zh: string) => ({
  id,
  paragraph,
  words: words(en, zh),
})

export const duties = [
  duty(
    'nac-notice',
    '740.8(c)(1)',
    'Notify BIS of the NAC export through SNAP-R, at least {days} calendar days before it.',
    '通过 SNAP-R 就 NAC 出口通知 BIS，至少提前 {days} 个日历日。',
  ),
  duty(
    'acm-accounting',
    '740.28(e)',
    'Update the ACM accounting of items in and out of the facility, {months} months after the last update.',
    '更新 ACM 物项进出设施的台账，距上次更新满 {months} 个月。',
  ),
  duty(
    'aia-eccn',
    '740.27(b)(1)',
    'Furnish the ECCN of each item to the consignee before the shipment.',
    '在发运前向收货人提供各物项的 ECCN。',
  ),
  duty(
    'aia-certification',
    '740.27(b)(2)',
    "Have the consignee's one-time AIA certification in hand before the shipment.",
    '在发运前取得收货人的一次性 AIA 证明。',
  ),
  duty(
    'aia-notice',
    '740.27(b)(3)',
    'Notify the ultimate consignee in writing that the shipment is made under AIA',
    '书面通知最终收货人该批货物依AIA发运',
  ),
  duty(
    'aia-submission',
    '740.27(c)',
    "Submit the consignee's AIA certification to BIS before the shipment that brings it to {tpp} TPP.",
    '在使收货人累计达到 {tpp} TPP 的发运之前，向 BIS 提交其 AIA 证明。',
  ),
  duty(
    'lpp-statement',
    '740.29(f)',
    "Have the consignee's LPP certification in hand before the shipment.",
    '在发运前取得收货人的 LPP 证明。',
  ),
  duty(
    'lpp-copy',
    '740.29(g)(1)',
    'Send BIS a copy of the consignee\'s LPP certification ("LPP Shipment"), within {days} days of the export.',
    '在出口后 {days} 日内将收货人的 LPP 证明副本（“LPP Shipment”）发送 BIS。',
  ),
  duty(
    'lpp-reached',
    '740.29(g)(2)',
    'The consignee tells BIS ("LPP TPP Limit Reached") as soon as the shipment that uses up its year has arrived.',
    '用尽当年限额的发运一经实际收到，收货人即须通知 BIS（“LPP TPP Limit Reached”）。',
  ),
  duty(
    'lpp-notice',
    '740.29(g)(3)',
    'Tell BIS by e-mail ("LPP Shipment") of a shipment of {tpp} TPP or more, before it leaves.',
    '单批 {tpp} TPP 及以上的发运，须在发运前以电子邮件（“LPP Shipment”）通知 BIS。',
  ),
  duty(
    'site-notice',
    '748.15(a)(2)(ii)(A)',
    'Notify BIS of the new data center, {days} days before anything is exported, reexported or transferred to it.',
    '向新数据中心出口、再出口或转让任何物项之前 {days} 日，将该数据中心通知 BIS。',
  ),
  duty(
    'move-notice',
    '748 Supp. 10 para 5',
    'Notify BIS {days} days before chips move between countries, or before building in a country not yet notified.',
    '芯片跨国移动前，或在尚未通知过的国家建设前 {days} 日，通知 BIS。',
  ),
  duty(
    'security-paragraphs',
    '748 Supp. 10 para 14',
    'Follow paragraphs 14, 15 and 18 of Supplement No. 10 to part 748 from {day} on.',
    '自 {day} 起遵守第 748 部分附件 10 第 14、15、18 段。',
  ),
  duty(
    'veu-report',
    '748.15(f)(1)(iii)',
    'Report receipts and inventory as a reexporter or end user of a Data Center VEU.',
    '作为数据中心 VEU 的再出口方或最终用户报告收货与库存。',
  ),
  duty(
    'chip-account',
    '748 Supp. 10 para 10',
    'Facility-specific chip accounting of the VEU with its parents and subsidiaries.',
    'VEU 及其全部母公司、子公司按设施逐一申报的芯片统计。',
  ),
  duty(
    'purchase-order',
    '748 Supp. 2 (c)(3)',
    'File a purchase order or equivalent with the license application',
    '随许可证申请提交采购订单或同等文件',
  ),
  duty(
    'aggregate-tpp',
    '748 Supp. 2 (c)(4)',
    'State the aggregate TPP of each item in block 22(j), one application for each country with an allocation',
    '在22(j)栏填报各物项总TPP；有额度的国家一国一申请',
  ),
  duty(
    'red-flag',
    '732 Supp. 3 No. 28',
    'Ask whether the customer intends to export the model, then apply for a license or inform the customer',
    '询问客户是否拟出口该模型，然后申请许可证或告知客户',
  ),
  duty(
    'records',
    '762.6(a)',
    'Keep the records of the transaction for {years} years from its latest event.',
    '自交易最近事件起保存记录 {years} 年。',
  ),
] as const satisfies readonly Duty[]

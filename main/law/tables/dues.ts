// What falls due, and how its day is reckoned: by the figures of the pack, counted from the event that a duty hangs on.
import type { DueRule } from '../model.ts'

const firstHalf = { en: 'January to June {year}', zh: '{year} 年 1 月至 6 月' }
const secondHalf = { en: 'July to December {year}', zh: '{year} 年 7 月至 12 月' }
const wholeYear = { en: 'January to December {year}', zh: '{year} 年 1 月至 12 月' }

export const dues: readonly DueRule[] = [
  {
    id: 'nac-notification',
    duty: 'nac-notice',
    citation: '740.8(c)(1)',
    count: { figure: 'NAC days', unit: 'days', direction: 'before' },
    words: {
      en: 'Notify BIS of the NAC export through SNAP-R, at least {days} calendar days before it.',
      zh: '通过 SNAP-R 就 NAC 出口通知 BIS，至少提前 {days} 个日历日。',
    },
  },
  {
    id: 'lpp-certification',
    duty: 'lpp-statement',
    citation: '740.29(f)',
    words: {
      en: "Have the consignee's LPP certification in hand before the shipment.",
      zh: '在发运前取得收货人的 LPP 证明。',
    },
  },
  {
    id: 'lpp-prior-notice',
    duty: 'lpp-notice',
    citation: '740.29(g)(3)',
    threshold: 'LPP notice',
    words: {
      en: 'Tell BIS by e-mail ("LPP Shipment") of a shipment of {tpp} TPP or more, before it leaves.',
      zh: '单批 {tpp} TPP 及以上的发运，须在发运前以电子邮件（“LPP Shipment”）通知 BIS。',
    },
  },
  {
    id: 'lpp-certification-copy',
    duty: 'lpp-copy',
    citation: '740.29(g)(1)',
    count: { figure: 'LPP copy days', unit: 'days', direction: 'after' },
    words: {
      en: 'Send BIS a copy of the consignee\'s LPP certification ("LPP Shipment"), within {days} days of the export.',
      zh: '在出口后 {days} 日内将收货人的 LPP 证明副本（“LPP Shipment”）发送 BIS。',
    },
  },
  {
    id: 'lpp-limit-reached',
    duty: 'lpp-reached',
    citation: '740.29(g)(2)',
    threshold: 'LPP year',
    words: {
      en: 'The consignee tells BIS ("LPP TPP Limit Reached") as soon as the shipment that uses up its year has arrived.',
      zh: '用尽当年限额的发运一经实际收到，收货人即须通知 BIS（“LPP TPP Limit Reached”）。',
    },
  },
  {
    id: 'aia-eccn',
    duty: 'aia-eccn',
    citation: '740.27(b)(1)',
    words: {
      en: 'Furnish the ECCN of each item to the consignee before the shipment.',
      zh: '在发运前向收货人提供各物项的 ECCN。',
    },
  },
  {
    id: 'aia-certification',
    duty: 'aia-certification',
    citation: '740.27(b)(2)',
    words: {
      en: "Have the consignee's one-time AIA certification in hand before the shipment.",
      zh: '在发运前取得收货人的一次性 AIA 证明。',
    },
  },
  {
    id: 'aia-submission',
    duty: 'aia-submission',
    citation: '740.27(c)',
    threshold: 'AIA submission',
    doubts: ['AMB-19'],
    words: {
      en: "Submit the consignee's AIA certification to BIS before the shipment that brings it to {tpp} TPP.",
      zh: '在使收货人累计达到 {tpp} TPP 的发运之前，向 BIS 提交其 AIA 证明。',
    },
  },
  {
    id: 'uveu-new-site',
    duty: 'site-notice',
    citation: '748.15(a)(2)(ii)(A)',
    count: { figure: 'UVEU site days', unit: 'days', direction: 'before' },
    words: {
      en: 'Notify BIS of the new data center, {days} days before anything is exported, reexported or transferred to it.',
      zh: '向新数据中心出口、再出口或转让任何物项之前 {days} 日，将该数据中心通知 BIS。',
    },
  },
  {
    id: 'uveu-move',
    duty: 'move-notice',
    citation: '748 Supp. 10 para 5',
    count: { figure: 'UVEU move days', unit: 'days', direction: 'before' },
    words: {
      en: 'Notify BIS {days} days before chips move between countries, or before building in a country not yet notified.',
      zh: '芯片跨国移动前，或在尚未通知过的国家建设前 {days} 日，通知 BIS。',
    },
  },
  {
    id: 'veu-report',
    duty: 'veu-report',
    citation: '748.15(f)(1)(iii)',
    yearly: [
      { on: '07-15', citation: '748.15(f)(1)(iii)(A)', period: { through: '06-30', words: firstHalf } },
      { on: '01-15', citation: '748.15(f)(1)(iii)(B)', period: { through: '12-31', words: secondHalf } },
    ],
    doubts: ['A-10'],
    words: {
      en: 'Data Center VEU report of reexporters and end users for {period}.',
      zh: '数据中心 VEU 再出口方及最终用户报告，期间：{period}。',
    },
  },
  {
    id: 'general-veu-report',
    citation: '748.15(f)(1)(iii)',
    yearly: [{ on: '02-15', citation: '748.15(f)(1)(iii)', period: { through: '12-31', words: wholeYear } }],
    words: {
      en: 'General VEU report of reexporters for {period}.',
      zh: '一般 VEU 再出口方报告，期间：{period}。',
    },
  },
  {
    id: 'chip-accounting',
    duty: 'chip-account',
    citation: '748 Supp. 10 para 10',
    yearly: [
      { on: '02-01', citation: '748 Supp. 10 para 10' },
      { on: '08-01', citation: '748 Supp. 10 para 10' },
    ],
    words: {
      en: 'Facility-specific chip accounting of the VEU with its parents and subsidiaries.',
      zh: 'VEU 及其全部母公司、子公司按设施逐一申报的芯片统计。',
    },
  },
  {
    id: 'acm-accounting',
    duty: 'acm-accounting',
    citation: '740.28(e)',
    count: { figure: 'ACM months', unit: 'months', direction: 'after' },
    words: {
      en: 'Update the ACM accounting of items in and out of the facility, {months} months after the last update.',
      zh: '更新 ACM 物项进出设施的台账，距上次更新满 {months} 个月。',
    },
  },
  {
    id: 'license-validity',
    citation: '750.7(g)',
    count: { figure: 'license months', unit: 'months', direction: 'after' },
    words: {
      en: 'Last day of the license: the items must have moved by then.',
      zh: '许可证最后有效日：物项须在此日之前完成出口、再出口或转让。',
    },
  },
  {
    id: 'security-paragraphs',
    duty: 'security-paragraphs',
    citation: '748.15(a)(2)(ii)(A)',
    day: 'Supplement 10 security',
    words: {
      en: 'Paragraphs 14, 15 and 18 of Supplement 10 must be met.',
      zh: '须达到附件 10 第 14、15、18 段的要求。',
    },
  },
  {
    id: 'records-retention',
    duty: 'records',
    citation: '762.6(a)',
    count: { figure: 'record months', unit: 'months', direction: 'after' },
    words: {
      en: 'Keep the records of the transaction until this day, five years from its latest event.',
      zh: '交易记录须保存至此日，即最后一项事件起五年。',
    },
  },
  {
    id: 'comment-deadline',
    citation: '90 FR 4544',
    day: 'comment deadline',
    words: {
      en: 'Comments under RIN 0694-AJ90 (docket BIS-2025-0001) are received by BIS no later than this day.',
      zh: 'RIN 0694-AJ90（案卷号 BIS-2025-0001）的意见须于此日之前由 BIS 收到。',
    },
  },
]

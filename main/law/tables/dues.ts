// How the day of a duty is reckoned: by the figures of the pack, counted from the event that the duty hangs on. What is due and where it
// is written says the duty itself (duties.ts).
import type { DueRule } from '../model.ts'

const firstHalf = { en: 'January to June {year}', zh: '{year} 年 1 月至 6 月' }
const secondHalf = { en: 'July to December {year}', zh: '{year} 年 7 月至 12 月' }
const wholeYear = { en: 'January to December {year}', zh: '{year} 年 1 月至 12 月' }

export const dues: readonly DueRule[] = [
  {
    id: 'nac-notification',
    duty: 'nac-notice',
    count: { figure: 'NAC days', unit: 'days', direction: 'before' },
  },
  {
    id: 'lpp-certification',
    duty: 'lpp-statement',
  },
  {
    id: 'lpp-prior-notice',
    duty: 'lpp-notice',
    threshold: 'LPP notice',
  },
  {
    id: 'lpp-certification-copy',
    duty: 'lpp-copy',
    count: { figure: 'LPP copy days', unit: 'days', direction: 'after' },
  },
  {
    id: 'lpp-limit-reached',
    duty: 'lpp-reached',
    threshold: 'LPP year',
  },
  {
    id: 'aia-eccn',
    duty: 'aia-eccn',
  },
  {
    id: 'aia-certification',
    duty: 'aia-certification',
  },
  {
    id: 'aia-submission',
    duty: 'aia-submission',
    threshold: 'AIA submission',
    doubts: ['AMB-19'],
  },
  {
    id: 'uveu-new-site',
    duty: 'site-notice',
    count: { figure: 'UVEU site days', unit: 'days', direction: 'before' },
  },
  {
    id: 'uveu-move',
    duty: 'move-notice',
    count: { figure: 'UVEU move days', unit: 'days', direction: 'before' },
  },
  {
    id: 'veu-report',
    duty: 'veu-report',
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
    yearly: [
      { on: '02-01', citation: '748 Supp. 10 para 10' },
      { on: '08-01', citation: '748 Supp. 10 para 10' },
    ],
  },
  {
    id: 'acm-accounting',
    duty: 'acm-accounting',
    count: { figure: 'ACM months', unit: 'months', direction: 'after' },
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
    day: 'Supplement 10 security',
  },
  {
    id: 'records-retention',
    duty: 'records',
    count: { figure: 'record months', unit: 'months', direction: 'after' },
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

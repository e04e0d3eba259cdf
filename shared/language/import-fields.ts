// The groups in which the fields of a transaction are offered when a list is read.
import type { Words } from '../contract/values.ts'

const groups: Readonly<Record<string, Words>> = {
  item: { en: 'Item', zh: '物项' },
  weights: { en: 'Model weights', zh: '模型权重' },
  dates: { en: 'Dates', zh: '日期' },
  held: { en: 'Papers held', zh: '持有的文件' },
  positions: { en: 'Cumulative positions', zh: '累计数量' },
  prior: { en: 'Before 13 January 2025', zh: '2025年1月13日之前' },
}

const transaction: Words = { en: 'Transaction', zh: '交易' }

/** The group of a member of the record; members of no group of their own belong to the transaction. */
export const groupWords = (member: string): Words =>
  Object.hasOwn(groups, member) ? (groups[member] ?? transaction) : transaction

// How far the work on a transaction is, in words.
import { workStatuses } from '../../../shared/contract/casefile.ts'
import type { transactions } from '../../../shared/language/desk-transactions.ts'
import type { useWords } from '../../frame/language.tsx'

type Say = ReturnType<typeof useWords<keyof (typeof transactions)['en']>>

export const workStatusText = (value: string | null, t: Say): string => {
  const status = workStatuses.find((one) => one === value)
  return status === undefined ? (value ?? '') : t(`workStatus.${status}`)
}

// Keeping a paper as a draft, and going to it.
import { filings } from '../../../shared/language/desk-filings.ts'
import type { InputOf } from '../../../shared/contract/ipc.ts'
import { call } from '../../data/docket.ts'
import { useDesk } from '../../frame/context.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'

/** Whether it was kept; that it was refused is told with the reason. */
export const useKeep = () => {
  const t = useWords(filings)
  const words = useInLanguage()
  const { take, toast, go } = useDesk()
  return async (asked: InputOf<'filings', 'keep'>): Promise<boolean> => {
    const done = await take(call('filings', 'keep', asked))
    if (done === undefined) return false
    const {
      kept: [kept],
      refused: [refused],
    } = done
    if (kept === undefined) {
      toast({
        text: t('notKept', { why: refused?.refusal === undefined ? '' : words(refused.refusal.words) }),
        icon: 'warning',
      })
      return false
    }
    toast({ text: t('kept', { draft: kept.draft }), icon: 'check' })
    go({ screen: 'filings', draft: kept.draft })
    return true
  }
}

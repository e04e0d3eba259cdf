// A new paper: which one, of which transaction, and for an advisory opinion the doubt that it asks about.
import { useState } from 'react'
import type { FilingKind } from '../../../shared/contract/filing.ts'
import { filings } from '../../../shared/language/desk-filings.ts'
import { useQuery } from '../../data/query.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Field } from '../../widgets/parts.tsx'
import { useKeep } from './use-keep.ts'

export function NewPaper({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(filings)
  const words = useInLanguage()
  const kinds = useQuery('filings', 'kinds', {}).value ?? []
  const keep = useKeep()
  const [kind, setKind] = useState<FilingKind>('license-application')
  const [transaction, setTransaction] = useState('')
  const [doubt, setDoubt] = useState('')
  const make = async (): Promise<void> => {
    const asksDoubt = kind === 'advisory-opinion' && doubt.trim() !== ''
    const kept = await keep({
      kind,
      transaction: transaction.trim(),
      due: null,
      doubt: asksDoubt ? doubt.trim() : null,
      stated: {},
    })
    if (kept) onClose()
  }
  return (
    <Dialog
      title={t('newTitle')}
      onClose={onClose}
      confirm={{ label: t('keep'), run: make, disabled: transaction.trim() === '' }}
    >
      <Field label={t('kind')}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={kind}
            onChange={(event) => setKind(kinds.find((each) => each.kind === event.target.value)?.kind ?? kind)}
          >
            {kinds.map((each) => (
              <option key={each.kind} value={each.kind}>
                {words(each.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('transaction')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            spellCheck={false}
            autoComplete="off"
            value={transaction}
            onChange={(event) => setTransaction(event.target.value)}
          />
        )}
      </Field>
      {kind === 'advisory-opinion' ? (
        <Field label={t('doubt')} hint={t('doubtHint')}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              spellCheck={false}
              autoComplete="off"
              value={doubt}
              onChange={(event) => setDoubt(event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </Dialog>
  )
}

// Export: the whole case, or the view the grid shows.
import { useState } from 'react'
import type { Filter } from '../../../shared/contract/casefile.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Segments } from '../../widgets/parts.tsx'

const formats = ['csv', 'xlsx', 'ndjson'] as const

type Props = {
  readonly view?: { readonly filter: Filter; readonly total: number }
  readonly onClose: () => void
}

export function ExportDialog({ view, onClose }: Props) {
  const t = useWords(transactions)
  const { case: openCase, take, toast } = useDesk()
  const [format, setFormat] = useState<(typeof formats)[number]>('csv')
  // What is shown is answers; the whole case is written to be read in again.
  const [answers, setAnswers] = useState(view !== undefined)
  const run = async (): Promise<void> => {
    onClose()
    const written = await take(call('transactions', 'export', { filter: view?.filter ?? {}, format, answers }))
    if (written != null) toast({ text: t('exported', { rows: figure(written.rows), path: written.path }) })
  }
  return (
    <Dialog title={t('exportTitle')} onClose={onClose} confirm={{ label: t('export'), run: () => void run() }}>
      <p className="read">
        {view === undefined
          ? t('exportText', { count: figure(openCase?.records ?? 0) })
          : t('exportView', { count: figure(view.total) })}
      </p>
      <Segments
        label={t('format')}
        value={format}
        onChange={setFormat}
        choices={formats.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <label className="choice">
        <input type="checkbox" checked={answers} onChange={({ target }) => setAnswers(target.checked)} />
        {t('exportAnswers')}
      </label>
    </Dialog>
  )
}

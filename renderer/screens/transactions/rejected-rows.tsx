// Rows an import could not take: what is wrong with each and how to mend it.
import { useState } from 'react'
import { desk } from '../../../shared/language/desk.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { figure } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { useQuery } from '../../data/query.ts'
import { rejectionInWords } from '../../data/rejected.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Answered } from '../../widgets/parts.tsx'

export function RejectedRows({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(transactions)
  const d = useWords(desk)
  const language = useLanguage()
  const [limit, setLimit] = useState(50)
  const rejected = useQuery('import', 'rejected', { limit })
  return (
    <Dialog title={t('rejectedTitle')} size="wide" onClose={onClose}>
      <p className="soft">{t('rejectedText')}</p>
      <Answered query={rejected}>
        {({ rows, total }) => (
          <>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {t('rejected.row')}
                  </th>
                  <th scope="col">{t('rejected.column')}</th>
                  <th scope="col">{t('rejected.what')}</th>
                  <th scope="col">{t('rejected.mend')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const { what, mend } = rejectionInWords(row, language)
                  return (
                    <tr key={row.id} title={row.fileName}>
                      <td className="number">{figure(row.row)}</td>
                      <td className="mono">{row.column === '' ? '–' : row.column}</td>
                      <td>{what}</td>
                      <td>{mend}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
            {total > rows.length && limit < 1000 ? (
              <button type="button" className="link" onClick={() => setLimit(1000)}>
                {d('common.more')} ({figure(total - rows.length)})
              </button>
            ) : null}
          </>
        )}
      </Answered>
    </Dialog>
  )
}

// Rows an import could not take: what is wrong with each and how to mend it.
import { useState } from 'react'
import type { RejectedRow } from '../../../shared/contract/casefile.ts'
import { desk } from '../../../shared/language/desk.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { rejectionInWords } from '../../data/rejected.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Answered, ReasonField } from '../../widgets/parts.tsx'

export function RejectedRows({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(transactions)
  const d = useWords(desk)
  const language = useLanguage()
  const [limit, setLimit] = useState(50)
  const [aside, setAside] = useState<readonly RejectedRow[] | null>(null)
  const rejected = useQuery('import', 'rejected', { limit })
  return (
    <>
      <Dialog title={t('rejectedTitle')} size="wide" onClose={onClose}>
        <p className="soft">{t('rejectedText')}</p>
        <Answered query={rejected}>
          {({ problems, more }) => (
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
                    <th scope="col">
                      <span className="visually-hidden">{t('rejected.dismiss')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {problems.map((row) => {
                    const { what, mend } = rejectionInWords(row, language)
                    return (
                      <tr key={row.id} title={row.fileName}>
                        <td className="number">{figure(row.row)}</td>
                        <td className="mono">{row.column === '' ? '–' : row.column}</td>
                        <td>{what}</td>
                        <td>{mend}</td>
                        <td>
                          <button
                            type="button"
                            className="link small"
                            aria-label={t('rejected.dismissRow', { row: figure(row.row), file: row.fileName })}
                            onClick={() =>
                              setAside(problems.filter((one) => one.import === row.import && one.row === row.row))
                            }
                          >
                            {t('rejected.dismiss')}
                          </button>
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
              <span className="row">
                {more && limit < 1000 ? (
                  <button type="button" className="link" onClick={() => setLimit(1000)}>
                    {d('common.more')}
                  </button>
                ) : null}
                {problems.length === 0 || more ? null : (
                  <button type="button" className="link" onClick={() => setAside(problems)}>
                    {t('rejected.dismissAll')}
                  </button>
                )}
              </span>
            </>
          )}
        </Answered>
      </Dialog>
      {aside === null ? null : <SetAside problems={aside} onClose={() => setAside(null)} />}
    </>
  )
}

function SetAside({ problems, onClose }: { readonly problems: readonly RejectedRow[]; readonly onClose: () => void }) {
  const t = useWords(transactions)
  const { take } = useDesk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const rows = new Set(problems.map((one) => `${one.import} ${one.row}`)).size
  const dismiss = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '') return
    const done = await take(
      call('import', 'dismissRejected', { problems: problems.map(({ id }) => id), reason: reason.trim() }),
    )
    if (done !== undefined) onClose()
  }
  return (
    <Dialog
      title={t('rejected.dismissTitle', { count: figure(rows) })}
      onClose={onClose}
      confirm={{ label: t('rejected.dismiss'), run: dismiss }}
    >
      <p className="soft read">{t('rejected.dismissText')}</p>
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}

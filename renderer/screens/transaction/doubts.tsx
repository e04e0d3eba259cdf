// Doubts of the text this determination rests on, and a person's election between their readings.
import { useState } from 'react'
import type { DoubtEntry, TransactionFull } from '../../../shared/contract/ipc.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { Badge } from '../../widgets/badges.tsx'
import { Citations } from '../../widgets/parts.tsx'
import { JudgeDialog, JudgedLine, judgmentOn } from './judge-dialog.tsx'
import { DoubtLink } from './verdicts.tsx'

export function Doubts({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const [asked, setAsked] = useState<{ readonly doubt: DoubtEntry; readonly withdraw: boolean } | null>(null)
  const judgedOf = (id: string) => judgmentOn(full, id)
  if (full.doubts.length === 0) return <p className="soft">{t('doubtsNone')}</p>
  return (
    <div className="stack-loose">
      {full.doubts.map((doubt) => (
        <article key={doubt.id} className="section stack" aria-label={doubt.id}>
          <div className="spread">
            <span className="row">
              <span className="strong">
                <DoubtLink doubt={doubt.id} />
              </span>
              <Citations of={doubt.citations} />
            </span>
            {judgedOf(doubt.id) === undefined ? (
              <button type="button" className="button" onClick={() => setAsked({ doubt, withdraw: false })}>
                {t('judge')}
              </button>
            ) : (
              <button
                type="button"
                className="button"
                data-kind="quiet"
                onClick={() => setAsked({ doubt, withdraw: true })}
              >
                {t('withdraw')}
              </button>
            )}
          </div>
          <p className="read">{words(doubt.issue)}</p>
          <ul className="stack-tight">
            {doubt.readings.map((reading) => (
              <li key={reading.name} className="reading-choice">
                <span className="grow">{words(reading.words)}</span>
                {judgedOf(doubt.id)?.reading === reading.name ? (
                  <Badge ink="authorized" icon="person">
                    {t('judgedHere')}
                  </Badge>
                ) : doubt.taken === reading.name ? (
                  <Badge ink="prior" icon="check">
                    {t('taken')}
                  </Badge>
                ) : null}
              </li>
            ))}
          </ul>
          <JudgedLine judged={judgedOf(doubt.id)} />
          <p className="note read">
            {words(doubt.why)} {t('settledBy')}: {words(doubt.settledBy)}
          </p>
        </article>
      ))}
      {asked === null ? null : (
        <JudgeDialog
          id={full.row.id}
          on={asked.doubt.id}
          title={t('judgeTitle', { doubt: asked.doubt.id })}
          text={t('judgeText')}
          choices={{
            legend: t('readings'),
            of: asked.doubt.readings.map((reading) => ({ name: reading.name, text: words(reading.words) })),
            first: asked.doubt.taken ?? asked.doubt.readings[0]?.name,
          }}
          withdraw={asked.withdraw}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

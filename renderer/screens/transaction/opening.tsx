// The answer as counsel would write it, before anything else: each line with its paragraph, the whole trace behind the tabs below.
import type { SummaryKind, TransactionFull } from '../../../shared/contract/ipc.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { Icon, type IconName } from '../../frame/icons.tsx'
import { Citations } from '../../widgets/parts.tsx'

/** Lines that a person acts on carry a mark; the others read on as prose. */
const icons: Readonly<Partial<Record<SummaryKind, IconName>>> = {
  flag: 'flag',
  missing: 'question',
  doubt: 'scales',
  duty: 'clock',
}

export function Opening({ summary }: { readonly summary: TransactionFull['summary'] }) {
  const t = useWords(transaction)
  const words = useInLanguage()
  if (summary.length === 0) return null
  return (
    <section className="opening" aria-label={t('opening')}>
      <ul>
        {summary.map(({ kind, text, citations }) => {
          const icon = icons[kind]
          return (
            <li key={`${kind} ${text.en}`} data-kind={kind}>
              <span className="opening-mark">{icon === undefined ? null : <Icon name={icon} />}</span>
              <span className="opening-text">{words(text)}</span>
              <span className="opening-cites">
                {/* What was enforced rests on announcements, which the pack has no paragraphs of. */}
                {kind === 'enforced' ? (
                  <span className="note">{citations.join('; ')}</span>
                ) : (
                  <Citations of={citations} />
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

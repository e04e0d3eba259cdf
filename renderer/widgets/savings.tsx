// Where one transaction stands in the windows, and each condition of the savings clause with its evidence.
import { transaction } from '../../shared/language/desk-transaction.ts'
import { useInLanguage, useLanguage, useWords } from '../frame/language.tsx'
import { useQuery } from '../data/query.ts'
import { factName } from './fact-words.tsx'
import { Badge } from './badges.tsx'
import { Answered, Citation } from './parts.tsx'

const truthSigns = {
  true: { ink: 'clear', icon: 'check' },
  false: { ink: 'denial', icon: 'cross' },
  unknown: { ink: 'review', icon: 'question' },
  'not-needed': { ink: 'outside', icon: 'minus' },
} as const

export function SavingsEvidence({ id }: { readonly id: string }) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const language = useLanguage()
  const standing = useQuery('windows', 'savings', { id })
  const listed = (items: readonly string[]): string => items.join(language === 'en' ? ', ' : '、')
  return (
    <Answered query={standing}>
      {({ savings, windows }) => (
        <div className="stack">
          <ul className="stack-tight">
            {windows.map((window) => (
              <li key={window.days} className="spread">
                <span className="grow read">{words(window.words)}</span>
                <Citation of={window.citation} />
              </li>
            ))}
          </ul>
          <p className="strong">{words(savings.words)}</p>
          {savings.conditions.length === 0 ? null : (
            <ul>
              {savings.conditions.map((condition) => (
                <li key={condition.id} className="saving">
                  <span className="row-tight">
                    <Badge {...truthSigns[condition.truth]}>{t(`truth.${condition.truth}`)}</Badge>
                  </span>
                  <span className="stack-tight grow">
                    <span>
                      {words(condition.words)} <Citation of={condition.citation} />
                    </span>
                    {condition.held.length === 0 ? null : (
                      <span className="note">
                        {t('windowsHeld')}:{' '}
                        {listed(condition.held.map(({ fact, value }) => `${factName(language, fact)} ${value}`))}
                      </span>
                    )}
                    {condition.missing.length === 0 ? null : (
                      <span className="note">
                        {t('windowsMissing')}: {listed(condition.missing.map((fact) => factName(language, fact)))}
                      </span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Answered>
  )
}

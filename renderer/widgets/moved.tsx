// What a change would do to the answers of the case, shown before it is made.
import { useEffect, useState } from 'react'
import type { Answer, OutputOf } from '../../shared/contract/ipc.ts'
import { desk } from '../../shared/language/desk.ts'
import { outcomeTerms, term } from '../../shared/language/desk-terms.ts'
import { figure } from '../frame/format.tsx'
import { useLanguage, useWords } from '../frame/language.tsx'

type AnswersMoved = OutputOf<'transaction', 'reachOfWithdrawal'>['moved']

const LINES = 6

/** The answer to `ask`, asked anew whenever `key` is another; undefined until it is there. */
export const usePreview = <Value,>(
  key: string,
  ask: () => Promise<Answer<Value> | undefined>,
): Answer<Value> | undefined => {
  const [found, setFound] = useState<{ readonly key: string; readonly answer: Answer<Value> | undefined }>()
  useEffect(() => {
    let wanted = true
    void ask().then((answer) => {
      if (wanted) setFound({ key, answer })
    })
    return () => {
      wanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- what is asked is told by the key
  }, [key])
  return found?.key === key ? found.answer : undefined
}

export function Moved({ moved }: { readonly moved: AnswersMoved | undefined }) {
  const t = useWords(desk)
  const language = useLanguage()
  if (moved === undefined)
    return (
      <p className="soft" role="status">
        {t('moved.trying')}
      </p>
    )
  const { answers, outcomes, listed } = moved
  const shown = listed.slice(0, LINES)
  return (
    <div className="stack-tight" role="status">
      <p className="strong">
        {answers === 0 ? t('moved.none') : t('moved.answers', { answers: figure(answers), outcomes: figure(outcomes) })}
      </p>
      {shown.length === 0 ? null : (
        <ul className="note">
          {shown.map(({ id, before, after }) => (
            <li key={id}>
              {t(before === null ? 'moved.new' : 'moved.line', {
                id,
                before: before === null ? '' : bothOf(language, before),
                after: bothOf(language, after),
              })}
            </li>
          ))}
          {outcomes > shown.length ? <li>{t('moved.more', { count: figure(outcomes - shown.length) })}</li> : null}
        </ul>
      )}
    </div>
  )
}

/** As codified, and as enforced where that is another. */
const bothOf = (
  language: Parameters<typeof term>[1],
  { codified, enforced }: AnswersMoved['listed'][number]['after'],
): string => [...new Set([codified, enforced])].map((outcome) => term(outcomeTerms, language, outcome)).join(' / ')

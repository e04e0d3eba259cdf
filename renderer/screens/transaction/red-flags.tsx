// The red flags of Supplement No. 3 to part 732: those that stand first, then every other with what a person answered.
import { useState } from 'react'
import type { OutputOf, TransactionFull } from '../../../shared/contract/ipc.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useInLanguage, useLanguage, useWords } from '../../frame/language.tsx'
import { figure } from '../../frame/format.tsx'
import { useQuery } from '../../data/query.ts'
import { Badge } from '../../widgets/badges.tsx'
import { factName } from '../../widgets/fact-words.tsx'
import { Answered, Citation, Notice, Section } from '../../widgets/parts.tsx'
import { JudgeDialog, JudgedLine, judgmentOn } from './judge-dialog.tsx'

type Prompt = OutputOf<'rule', 'redFlags'>[number]

/** As a flag stands: raised by the facts or a person, cleared, or not answered. */
type State = 'raised' | 'cleared' | 'unanswered'

const answers = ['raised', 'resolved', 'not-present'] as const
type Answer = (typeof answers)[number]

const isAnswer = (reading: string | undefined): reading is Answer => answers.some((answer) => answer === reading)

export function RedFlags({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const prompts = useQuery('rule', 'redFlags', {})
  const [asked, setAsked] = useState<{ readonly prompt: Prompt; readonly withdraw: boolean } | null>(null)
  const byFacts = new Map(
    (full.determination?.redFlags ?? []).map(({ citation, because }) => [
      citation,
      because.filter((fact) => fact !== 'judgments'),
    ]),
  )
  const stateOf = ({ citation }: Prompt): State => {
    const reading = judgmentOn(full, citation)?.reading
    if ((byFacts.get(citation)?.length ?? 0) > 0) return 'raised'
    if (reading === undefined) return 'unanswered'
    return reading === 'resolved' || reading === 'not-present' ? 'cleared' : 'raised'
  }
  const list = (of: readonly Prompt[]) => (
    <ul className="flag-list">
      {of.map((prompt) => (
        <Flag
          key={prompt.number}
          full={full}
          prompt={prompt}
          because={byFacts.get(prompt.citation) ?? []}
          onAnswer={() => setAsked({ prompt, withdraw: false })}
          onWithdraw={() => setAsked({ prompt, withdraw: true })}
        />
      ))}
    </ul>
  )
  const titles: Readonly<Record<State, string>> = {
    raised: t('flagsRaised'),
    cleared: t('flagsCleared'),
    unanswered: t('flagsUnanswered'),
  }
  return (
    <div className="stack-loose">
      <Notice tone="prior" icon="info">
        {t('flagsText')}
      </Notice>
      <Answered query={prompts}>
        {(all) => (
          <>
            {(['raised', 'cleared', 'unanswered'] as const).map((state) => {
              const of = all.filter((prompt) => stateOf(prompt) === state)
              if (of.length === 0 && state !== 'raised') return null
              return (
                <Section key={state} title={`${titles[state]} · ${figure(of.length)}`}>
                  {of.length === 0 ? <p className="soft">{t('redFlagsNone')}</p> : list(of)}
                </Section>
              )
            })}
          </>
        )}
      </Answered>
      {asked === null ? null : (
        <JudgeDialog
          id={full.row.id}
          on={asked.prompt.citation}
          title={t('redFlag', { number: asked.prompt.number })}
          text={t('flagAsk')}
          choices={{
            legend: t('flagAnswers'),
            of: answers.map((name) => ({ name, text: t(`flag.${name}`) })),
            first: answers.find((name) => name === judgmentOn(full, asked.prompt.citation)?.reading),
          }}
          withdraw={asked.withdraw}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

type FlagProps = {
  readonly full: TransactionFull
  readonly prompt: Prompt
  readonly because: readonly string[]
  readonly onAnswer: () => void
  readonly onWithdraw: () => void
}

function Flag({ full, prompt, because, onAnswer, onWithdraw }: FlagProps) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const language = useLanguage()
  const judged = judgmentOn(full, prompt.citation)
  const named = t('redFlag', { number: prompt.number })
  return (
    <li className="flag" aria-label={named}>
      <div className="spread">
        <span className="row">
          <span className="strong">{named}</span>
          <Citation of={prompt.citation} />
          {because.length === 0 ? null : (
            <Badge ink="denial" icon="flag">
              {t('flagByFacts')}
            </Badge>
          )}
          {judged === undefined ? null : (
            <Badge
              ink={judged.reading === 'resolved' || judged.reading === 'not-present' ? 'authorized' : 'denial'}
              icon="person"
            >
              {isAnswer(judged.reading) ? t(`flag.${judged.reading}`) : judged.reading}
            </Badge>
          )}
        </span>
        <span className="row">
          <button
            type="button"
            className="button"
            data-kind="quiet"
            aria-label={`${t('flagAnswer')} ${named}`}
            onClick={onAnswer}
          >
            {t('flagAnswer')}
          </button>
          {judged === undefined ? null : (
            <button
              type="button"
              className="button"
              data-kind="quiet"
              aria-label={`${t('withdraw')} ${named}`}
              onClick={onWithdraw}
            >
              {t('withdraw')}
            </button>
          )}
        </span>
      </div>
      <p className="read">{words(prompt.words)}</p>
      {because.length === 0 ? null : (
        <ul className="note">
          {because.map((fact) => (
            <li key={fact}>{factName(language, fact)}</li>
          ))}
        </ul>
      )}
      <JudgedLine judged={judged} />
    </li>
  )
}

// Both verdicts side by side, never merged: the text as it stood, and what was enforced.
import { useState } from 'react'
import type { Determination, Verdict } from '../../../shared/contract/interchange.ts'
import type { TransactionFull } from '../../../shared/contract/ipc.ts'
import type { Words } from '../../../shared/contract/trace.ts'
import { inLanguage, type Language } from '../../../shared/language/catalog.ts'
import {
  authorizationTerms,
  policyTerms,
  reasonTerms,
  requirementTerms,
  term,
} from '../../../shared/language/desk-terms.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { governingPrior } from '../../../shared/contract/reasons.ts'
import { priorStanding, priorWords } from '../../../shared/language/prior.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import {
  AuthorizationName,
  Badge,
  OutcomeBadge,
  PolicyBadge,
  PostureBadge,
  RouteBadge,
  RouteMark,
} from '../../widgets/badges.tsx'
import { Citation, Citations, Section } from '../../widgets/parts.tsx'
import { factName } from '../../widgets/fact-words.tsx'

export function Verdicts({ determination }: { readonly determination: Determination }) {
  const t = useWords(transaction)
  const { codified, enforced } = determination
  return (
    <div className="verdict-pair">
      <section className="verdict" aria-label={t('codified')}>
        <h2 className="verdict-name">{t('codified')}</h2>
        <VerdictBody verdict={codified} />
      </section>
      <section className="verdict" aria-label={t('enforced')}>
        <h2 className="verdict-name">
          {t('enforced')}
          <span className="verdict-posture">
            <PostureBadge code={enforced.posture} /> <span className="note">{t('asOf', { date: enforced.asOf })}</span>
          </span>
        </h2>
        <VerdictBody verdict={enforced} />
        {enforced.sources.length === 0 ? null : (
          <p className="note">
            {t('sources')}: {enforced.sources.join('; ')}
          </p>
        )}
      </section>
      <PriorSection determination={determination} />
    </div>
  )
}

/** What is left where prior rules apply; elsewhere a comparison, folded away. */
function PriorSection({ determination }: { readonly determination: Determination }) {
  const t = useWords(priorWords)
  const { prior } = determination
  const standing = priorStanding(determination)
  if (prior === undefined || standing === undefined) return null
  const body = (
    <>
      <p className={standing === 'comparison' ? 'note' : 'strong'}>{t(standing)}</p>
      <VerdictBody verdict={prior} />
      <p className="note">
        {t('sources')}: {prior.sources.join('; ')}
      </p>
    </>
  )
  return (
    <section className="verdict" aria-label={t('title')}>
      {standing === 'comparison' ? (
        <details>
          <summary className="verdict-name">{t('title')}</summary>
          {body}
        </details>
      ) : (
        <>
          <h2 className="verdict-name">{t('title')}</h2>
          {body}
        </>
      )}
    </section>
  )
}

function VerdictBody({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords(transaction)
  const language = useLanguage()
  const routes = verdict.authorizations.filter(({ status }) => status !== 'unavailable')
  return (
    <div className="stack">
      <OutcomeBadge code={verdict.outcome} size="large" />
      <dl className="facts">
        <dt>{t('requirement')}</dt>
        <dd>
          {term(requirementTerms, language, verdict.licenseRequirement)} <Citations of={verdict.requirement} />
        </dd>
        <dt>{t('policy')}</dt>
        <dd>
          <PolicyBadge code={verdict.reviewPolicy} /> <Citations of={verdict.policyCitations} />
          {verdict.contested === undefined ? null : (
            <span className="note">
              {t('contested')}: {verdict.contested.map((policy) => term(policyTerms, language, policy)).join(' / ')}
            </span>
          )}
        </dd>
        <dt>{t('decidedBy')}</dt>
        <dd>{verdict.decidedBy.length === 0 ? '–' : <Citations of={verdict.decidedBy} />}</dd>
        {routes.length === 0 ? null : (
          <>
            <dt>{t('routes')}</dt>
            <dd className="row">
              {routes.map((route) => (
                <span key={route.id} className="row-tight" title={term(authorizationTerms, language, route.id)}>
                  <RouteMark status={route.status} />
                  {route.id}
                </span>
              ))}
            </dd>
          </>
        )}
        {verdict.allocation === undefined ? null : (
          <>
            <dt>{t('allocation')}</dt>
            <dd>
              {t('allocationText', {
                used: figure(verdict.allocation.usedTpp),
                limit: figure(verdict.allocation.limitTpp),
                after: figure(verdict.allocation.afterTpp),
              })}
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}

/** The routes with what each turns on, and every point that is open, with what settles it. */
type Sentences = TransactionFull['sentences']

export function RoutesAndReasons({
  determination,
  sentences,
}: {
  readonly determination: Determination
  readonly sentences: Sentences
}) {
  const t = useWords(transaction)
  const p = useWords(priorWords)
  const { codified, enforced } = determination
  const prior = governingPrior(determination)
  const same = JSON.stringify(codified.reasons) === JSON.stringify(enforced.reasons)
  return (
    <div className="columns-2">
      <Section title={t('routes')}>
        <Routes verdict={codified} />
        {prior === undefined ? null : (
          <>
            <h3 className="open-head">{p('title')}</h3>
            <Routes verdict={prior} />
          </>
        )}
      </Section>
      <Section title={t('reasons')}>
        <Reasons verdict={codified} sentences={sentences?.codified} />
        {same ? (
          <p className="note">{t('sameEnforced')}</p>
        ) : (
          <>
            <h3 className="open-head">{t('enforced')}</h3>
            <Reasons verdict={enforced} sentences={sentences?.enforced} />
          </>
        )}
        {prior === undefined ? null : (
          <>
            <h3 className="open-head">{p('title')}</h3>
            <Reasons verdict={prior} sentences={sentences?.prior} />
          </>
        )}
      </Section>
    </div>
  )
}

function Routes({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords(transaction)
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const unavailable = verdict.authorizations.filter(({ status }) => status === 'unavailable')
  const shown = all ? verdict.authorizations : verdict.authorizations.filter(({ status }) => status !== 'unavailable')
  return (
    <>
      {shown.length === 0 ? <p className="soft">{t('routesNone')}</p> : null}
      <ul>
        {shown.map((route) => (
          <li key={route.id} className="route">
            <span className="spread">
              <AuthorizationName id={route.id} />
              <RouteBadge code={route.status} />
            </span>
            {route.because.length === 0 ? null : (
              <ul className="note because">
                {route.because.map((because) => (
                  <li key={`${because.citation} ${because.fact ?? ''}`}>
                    <Citation of={because.citation} />
                    {because.fact === undefined ? null : ` ${factName(language, because.fact)}`}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {unavailable.length === 0 ? null : (
        <button type="button" className="link note" aria-expanded={all} onClick={() => setAll(!all)}>
          {t('routesUnavailable', { count: unavailable.length })}
        </button>
      )}
    </>
  )
}

function Reasons({
  verdict,
  sentences,
}: {
  readonly verdict: Verdict
  readonly sentences: NonNullable<Sentences>['codified'] | undefined
}) {
  const t = useWords(transaction)
  const language = useLanguage()
  if (verdict.reasons.length === 0) return <p className="soft">{t('reasonsNone')}</p>
  return (
    <ul>
      {verdict.reasons.map((reason, index) => (
        <li key={`${reason.kind} ${reason.citation} ${reason.doubt ?? ''} ${reason.settles}`} className="reason">
          <span className="spread">
            <Badge ink="review" icon={reason.kind === 'contested-reading' ? 'scales' : 'question'}>
              {term(reasonTerms, language, reason.kind)}
            </Badge>
            <span className="row">
              {reason.doubt === undefined ? null : <DoubtLink doubt={reason.doubt} />}
              <Citation of={reason.citation} />
            </span>
          </span>
          {reason.facts.length === 0 ? null : (
            <span className="small">
              {reason.facts.map((fact) => factName(language, fact)).join(language === 'en' ? ', ' : '、')}
            </span>
          )}
          {reason.settles === '' ? null : (
            <span className="note">{sentence(language, sentences?.[index], reason.settles)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A sentence in the language of the window; one that only the contract has is English. */
export const sentence = (language: Language, words: Words | undefined, english: string): string =>
  words === undefined ? english : inLanguage(words, language)

export function DoubtLink({ doubt }: { readonly doubt: string }) {
  const { go } = useDesk()
  return (
    <button type="button" className="citation" onClick={() => go({ screen: 'rule', doubt })}>
      {doubt}
    </button>
  )
}

// Both verdicts side by side, never merged: the text as it stood, and what was enforced.
import { useState } from 'react'
import type { Determination, Verdict } from '../../../shared/contract/interchange.ts'
import { doubtsIn } from './doubt-links.ts'
import { desk } from '../../../shared/language/desk.ts'
import { reasonTerms, requirementTerms, term } from '../../../shared/language/desk-terms.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useDesk } from '../../app/context.ts'
import { figure } from '../../app/format.tsx'
import { useLanguage, useWords } from '../../app/language.tsx'
import { AuthorizationName, OutcomeBadge, PolicyBadge, PostureBadge, RouteBadge } from '../../widgets/badges.tsx'
import { Icon } from '../../widgets/icons.tsx'
import { Citations } from '../../widgets/parts.tsx'
import { factName } from './fact-words.tsx'

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
    </div>
  )
}

function VerdictBody({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords(transaction)
  const d = useWords(desk)
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const unavailable = verdict.authorizations.filter(({ status }) => status === 'unavailable')
  const shown = all ? verdict.authorizations : verdict.authorizations.filter(({ status }) => status !== 'unavailable')
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
              {t('contested')}: {verdict.contested.join(' / ')}
            </span>
          )}
        </dd>
        <dt>{t('decidedBy')}</dt>
        <dd>{verdict.decidedBy.length === 0 ? '–' : <Citations of={verdict.decidedBy} />}</dd>
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
      {verdict.authorizations.length === 0 ? null : (
        <div>
          <h3 className="note">{t('routes')}</h3>
          <ul>
            {shown.map((route) => (
              <li key={route.id} className="route">
                <span className="spread">
                  <AuthorizationName id={route.id} />
                  <RouteBadge code={route.status} />
                </span>
                {route.because.length === 0 ? null : (
                  <ul className="note because">
                    {route.because.slice(0, 6).map((because) => (
                      <li key={`${because.citation} ${because.fact ?? ''}`}>
                        <Citations of={[because.citation]} />
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
        </div>
      )}
      {verdict.reasons.length === 0 ? null : (
        <div>
          <h3 className="note">{t('reasons')}</h3>
          <ul>
            {verdict.reasons.map((reason) => (
              <li key={`${reason.kind} ${reason.citation} ${reason.doubt ?? ''} ${reason.settles}`} className="reason">
                <span className="badge" data-tone="review">
                  <Icon name={reason.kind === 'contested-reading' ? 'scales' : 'question'} />
                  {term(reasonTerms, language, reason.kind)}
                </span>
                {doubtsIn(reason.doubt).map((doubt) => (
                  <DoubtLink key={doubt} doubt={doubt} />
                ))}
                <Citations of={[reason.citation]} />
                {reason.facts.length === 0 ? null : (
                  <span className="note">
                    {t('unknownFacts', {
                      facts: reason.facts.map((fact) => factName(language, fact)).join(language === 'en' ? ', ' : '、'),
                    })}
                  </span>
                )}
                {reason.settles === '' ? null : (
                  <span className="note">
                    {t('settles')}: {reason.settles}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {verdict.authorizations.length === 0 && verdict.reasons.length === 0 ? (
        <span className="visually-hidden">{d('common.none')}</span>
      ) : null}
    </div>
  )
}

export function DoubtLink({ doubt }: { readonly doubt: string }) {
  const { go } = useDesk()
  return (
    <button type="button" className="citation" onClick={() => go({ screen: 'rule', doubt })}>
      {doubt}
    </button>
  )
}

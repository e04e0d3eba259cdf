// What would change this: sensitivity, named as that, never as advice.
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { useQuery } from '../../data/query.ts'
import { OutcomeBadge } from '../../widgets/badges.tsx'
import { figure } from '../../frame/format.tsx'
import { Answered, Citations, Notice, Section } from '../../widgets/parts.tsx'

export function SensitivityPane({ id }: { readonly id: string }) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const sensitivity = useQuery('explain', 'sensitivity', { id })
  return (
    <div className="stack-loose">
      <Notice tone="prior" icon="info">
        <span className="strong">{t('sensitivity')}. </span>
        {t('sensitivityText')}
      </Notice>
      <Answered query={sensitivity}>
        {({ flips, decisive, missing, open }) => (
          <>
            <Section title={t('flips')}>
              {flips.length === 0 ? (
                <p className="soft">{t('flipsNone')}</p>
              ) : (
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('ifFact')}</th>
                      <th scope="col">{t('were')}</th>
                      <th scope="col">{t('then')}</th>
                      <th scope="col">{t('decidedBy')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {flips.map((flip) => (
                      <tr key={`${flip.axis} ${flip.to.en}`}>
                        <th scope="row">{words(flip.fact)}</th>
                        <td>
                          {words(flip.to)}
                          <div className="note">
                            {t('insteadOf')} {words(flip.from)}
                          </div>
                        </td>
                        <td>
                          <OutcomeBadge code={flip.outcome} />
                        </td>
                        <td>
                          <Citations of={flip.citations.length === 0 ? [flip.citation] : flip.citations.slice(0, 4)} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </Section>
            <div className="columns-2">
              <Section title={t('open')}>
                {open.length === 0 ? (
                  <p className="soft">
                    {missing === 0 ? t('openNone') : t('openNoSingle', { count: figure(missing) })}
                  </p>
                ) : (
                  <ol className="stack">
                    {open.map((one) => (
                      <li key={one.axis} className="stack-tight">
                        <span className="strong">{words(one.fact)}</span>
                        {one.values.length === 0 ? (
                          <span className="note">{words(one.settles)}</span>
                        ) : (
                          <ul className="small">
                            {one.values.map(({ value, outcome }) => (
                              <li key={value.en} className="spread">
                                <span>{words(value)}</span>
                                <OutcomeBadge code={outcome} />
                              </li>
                            ))}
                          </ul>
                        )}
                      </li>
                    ))}
                  </ol>
                )}
              </Section>
              <Section title={t('decisive')}>
                <dl className="facts">
                  {decisive.map((one) => (
                    <Decisive key={one.axis} fact={words(one.fact)} value={words(one.value)} />
                  ))}
                </dl>
              </Section>
            </div>
          </>
        )}
      </Answered>
    </div>
  )
}

function Decisive({ fact, value }: { readonly fact: string; readonly value: string }) {
  return (
    <>
      <dt>{fact}</dt>
      <dd>{value}</dd>
    </>
  )
}

// What is owed because of this transaction, and by when, with how the day is reckoned.
import type { TransactionFull } from '../../../shared/contract/ipc.ts'
import { overview } from '../../../shared/language/desk-start.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useInLanguage, useLanguage, useWords } from '../../frame/language.tsx'
import { Met } from '../../widgets/met.tsx'
import { Citation, Section } from '../../widgets/parts.tsx'
import { SavingsEvidence } from '../../widgets/savings.tsx'
import { sentence } from './verdicts.tsx'

export function Obligations({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const obligations = full.determination?.obligations ?? []
  return (
    <div className="stack-loose">
      {obligations.length === 0 && full.deadlines.length === 0 ? (
        <p className="soft">{t('obligationsNone')}</p>
      ) : (
        <Table full={full} />
      )}
      <Section title={t('windows')}>
        <SavingsEvidence id={full.row.id} />
      </Section>
    </div>
  )
}

function Table({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const o = useWords(overview)
  const words = useInLanguage()
  const language = useLanguage()
  const obligations = full.determination?.obligations ?? []
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('due')}</th>
          <th scope="col">{t('obligation')}</th>
          <th scope="col">{o('reckoned')}</th>
          <th scope="col">{t('met')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('decidedBy')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {full.deadlines.map((deadline) => (
          <tr key={deadline.id}>
            <td>{deadline.due}</td>
            <td>{words(deadline.what)}</td>
            <td className="soft">{words(deadline.arithmetic)}</td>
            <td>
              <Met met={deadline.met} />
            </td>
            <td>
              <Citation of={deadline.citation} />
            </td>
          </tr>
        ))}
        {obligations
          .filter(({ citation, due }) => !full.deadlines.some((one) => one.citation === citation && one.due === due))
          .map((one) => (
            <tr key={`${one.what} ${one.citation}`}>
              <td>{one.due ?? '–'}</td>
              <td>{sentence(language, full.sentences?.obligations[obligations.indexOf(one)], one.what)}</td>
              <td>–</td>
              <td>
                <Met met={one.met} />
              </td>
              <td>
                <Citation of={one.citation} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

// Filings: papers kept as drafts with what each lacks, what is due without one, and what was sent.
import { useState } from 'react'
import type { DraftRow } from '../../../shared/contract/filing-drafts.ts'
import type { FilingRow } from '../../../shared/contract/filing.ts'
import { refusalInShort } from '../../../shared/language/cli/filing.ts'
import { filings } from '../../../shared/language/desk-filings.ts'
import { draftStateTerms } from '../../../shared/language/filing-drafts.ts'
import { standingTerms } from '../../../shared/language/windows.ts'
import { lackOf } from '../../../shared/tables/filing-drafts.ts'
import { useQuery } from '../../data/query.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { Icon } from '../../frame/icons.tsx'
import { useInLanguage, useLanguage, useWords } from '../../frame/language.tsx'
import { BasisNotice } from '../../widgets/basis.tsx'
import { Answered, Empty, PageHead, Section } from '../../widgets/parts.tsx'
import { Draft } from './draft.tsx'
import { NewPaper } from './new-paper.tsx'
import { useKeep } from './use-keep.ts'

const DUE = 200

export function Filings({ draft }: { readonly draft?: number }) {
  return draft === undefined ? <All /> : <Draft key={draft} draft={draft} />
}

function All() {
  const t = useWords(filings)
  const [isNew, setIsNew] = useState(false)
  const drafts = useQuery('filings', 'drafts', {})
  return (
    <div className="page">
      <PageHead title={t('title')} text={t('text')}>
        <button type="button" className="button" data-kind="primary" onClick={() => setIsNew(true)}>
          <Icon name="plus" />
          {t('new')}
        </button>
      </PageHead>
      <Answered query={drafts}>
        {({ drafts: all, basis }) => (
          <div className="stack-loose">
            <BasisNotice of={basis} />
            <Drafts rows={all.filter(({ kept }) => kept.state === 'draft')} />
            <Due />
            <Sent rows={all.filter(({ kept }) => kept.state !== 'draft')} />
          </div>
        )}
      </Answered>
      {isNew ? <NewPaper onClose={() => setIsNew(false)} /> : null}
    </div>
  )
}

function Opening({ of: { kept, title } }: { readonly of: DraftRow }) {
  const words = useInLanguage()
  const { go } = useDesk()
  return (
    <button type="button" className="link" onClick={() => go({ screen: 'filings', draft: kept.draft })}>
      {words(title)}
    </button>
  )
}

function Drafts({ rows }: { readonly rows: readonly DraftRow[] }) {
  const t = useWords(filings)
  const language = useLanguage()
  const standing = useWords(standingTerms)
  return (
    <Section title={t('drafts')}>
      {rows.length === 0 ? (
        <Empty title={t('draftsNone')} text={t('draftsNoneText')} />
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('number')}
              </th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('transaction')}</th>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('standing')}</th>
              <th scope="col">{t('missing')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kept.draft}>
                <td className="number">{row.kept.draft}</td>
                <th scope="row">
                  <Opening of={row} />
                </th>
                <td>{row.kept.subject}</td>
                <td>{row.due ?? '–'}</td>
                <td>{row.standing === undefined ? '' : standing(row.standing)}</td>
                <td>{lackOf(row, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Due() {
  const t = useWords(filings)
  const due = useQuery('filings', 'due', { limit: DUE })
  return (
    <Section title={t('due')}>
      <Answered query={due}>
        {({ rows }) => {
          const open = rows.filter(({ kept }) => kept === undefined)
          return open.length === 0 ? (
            <p className="soft">{t('dueNone')}</p>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('day')}</th>
                  <th scope="col">{t('standing')}</th>
                  <th scope="col">{t('kind')}</th>
                  <th scope="col">{t('transaction')}</th>
                  <th scope="col">{t('missing')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('keep')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {open.map((row) => (
                  <DueRow key={`${row.kind} ${row.subject} ${row.due ?? ''}`} row={row} />
                ))}
              </tbody>
            </table>
          )
        }}
      </Answered>
    </Section>
  )
}

function DueRow({ row }: { readonly row: FilingRow }) {
  const t = useWords(filings)
  const standing = useWords(standingTerms)
  const refused = useWords(refusalInShort)
  const words = useInLanguage()
  const { go } = useDesk()
  const keep = useKeep()
  const { kind, subject, due, refusal, missing } = row
  return (
    <tr>
      <td>{due ?? '–'}</td>
      <td>{row.standing === undefined ? '' : standing(row.standing)}</td>
      <th scope="row">{words(row.title)}</th>
      <td>
        <button type="button" className="link" onClick={() => go({ screen: 'transaction', id: subject })}>
          {subject}
        </button>
      </td>
      <td>{refusal === undefined ? figure(missing ?? 0) : refused(refusal.code)}</td>
      <td>
        {refusal === undefined ? (
          <button
            type="button"
            className="link"
            aria-label={`${t('keep')}: ${words(row.title)} ${subject}`}
            onClick={() => void keep({ kind, transaction: subject, due: due ?? null, doubt: null, stated: {} })}
          >
            {t('keep')}
          </button>
        ) : null}
      </td>
    </tr>
  )
}

function Sent({ rows }: { readonly rows: readonly DraftRow[] }) {
  const t = useWords(filings)
  const state = useWords(draftStateTerms)
  if (rows.length === 0) return null
  return (
    <Section title={t('sent')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('number')}
            </th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('transaction')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('sentOn')}</th>
            <th scope="col">{t('reference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kept.draft}>
              <td className="number">{row.kept.draft}</td>
              <th scope="row">
                <Opening of={row} />
              </th>
              <td>{row.kept.subject}</td>
              <td>{state(row.kept.state)}</td>
              <td>{row.kept.sentOn ?? '–'}</td>
              <td>{row.kept.state === 'discarded' ? row.kept.reason : row.kept.reference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

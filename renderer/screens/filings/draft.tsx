// One kept paper: what it lacks and who can give it, a field for each thing the filer states, and what becomes of it.
import { Fragment, useState } from 'react'
import type { DraftInFull } from '../../../shared/contract/filing-drafts.ts'
import type { Filled, FilledField } from '../../../shared/contract/filing.ts'
import { filings } from '../../../shared/language/desk-filings.ts'
import { draftStateTerms } from '../../../shared/language/filing-drafts.ts'
import { giverTerms } from '../../../shared/language/filing.ts'
import { standingTerms } from '../../../shared/language/windows.ts'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { useDesk } from '../../frame/context.ts'
import { Icon } from '../../frame/icons.tsx'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { Answered, Citation, Notice, PageHead, Section } from '../../widgets/parts.tsx'
import { DiscardDialog, SendDialog } from './draft-dialogs.tsx'

/** Where the field of a paper stands on the page. */
const placeOf = (id: string): string => `filing-${id.replaceAll(/[^A-Za-z0-9]/g, '-')}`

export function Draft({ draft }: { readonly draft: number }) {
  const found = useQuery('filings', 'draft', { draft })
  return (
    <div className="page">
      <Answered query={found}>{(value) => <InFull of={value} />}</Answered>
    </div>
  )
}

function InFull({ of }: { readonly of: DraftInFull }) {
  const t = useWords(filings)
  const state = useWords(draftStateTerms)
  const standing = useWords(standingTerms)
  const words = useInLanguage()
  const { go, take, toast } = useDesk()
  const { row, paper, fields } = of
  const { draft, subject, stated, sentOn, reference, paper: hash } = row.kept
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [asks, setAsks] = useState<'send' | 'discard' | null>(null)
  const isOpen = row.kept.state === 'draft'
  const changed = Object.fromEntries(Object.entries(typed).filter(([id, text]) => (stated[id] ?? '') !== text))
  const save = async (): Promise<void> => {
    const done = await take(call('filings', 'change', { draft, stated: changed }))
    if (done === undefined) return
    setTyped({})
    toast({ text: t('saved', { draft }), icon: 'check' })
  }
  return (
    <>
      <PageHead
        title={t('paperOf', { title: words(row.title), subject })}
        text={[state(row.kept.state), row.due, row.standing === undefined ? undefined : standing(row.standing)]
          .filter((part) => part !== undefined)
          .join(' · ')}
      >
        <button type="button" className="button" data-kind="quiet" onClick={() => go({ screen: 'filings' })}>
          <Icon name="left" />
          {t('back')}
        </button>
        {isOpen ? (
          <>
            <button type="button" className="button" onClick={() => setAsks('discard')}>
              {t('discard')}
            </button>
            <button type="button" className="button" onClick={() => setAsks('send')}>
              {t('send')}
            </button>
            <button
              type="button"
              className="button"
              data-kind="primary"
              disabled={Object.keys(changed).length === 0}
              onClick={() => void save()}
            >
              {t('save')}
            </button>
          </>
        ) : null}
      </PageHead>
      <div className="stack-loose">
        {row.refusal === undefined ? null : (
          <Notice tone="denial" icon="warning">
            {t('refused', { why: words(row.refusal.words) })}
          </Notice>
        )}
        {sentOn === null ? null : <p className="read">{t('asSent', { day: sentOn, reference, hash: hash ?? '' })}</p>}
        {paper === null ? null : (
          <>
            {isOpen ? <Lacking paper={paper} subject={subject} /> : null}
            <Where paper={paper} />
            <Fields
              paper={paper}
              fields={isOpen ? fields : []}
              value={(id) => typed[id] ?? stated[id] ?? ''}
              onValue={(id, text) => setTyped((before) => ({ ...before, [id]: text }))}
            />
            <p className="note">{t('where', { draft })}</p>
          </>
        )}
      </div>
      {asks === 'send' ? <SendDialog row={row} onClose={() => setAsks(null)} /> : null}
      {asks === 'discard' ? <DiscardDialog draft={draft} onClose={() => setAsks(null)} /> : null}
    </>
  )
}

const allFields = ({ parts }: Filled): readonly FilledField[] =>
  parts.flatMap((part) => {
    if (part.kind === 'fields') return part.fields
    return part.kind === 'table' ? part.rows.flatMap(({ cells }) => cells) : []
  })

/** Each thing that is missing, with the way to where it is given. */
function Lacking({ paper, subject }: { readonly paper: Filled; readonly subject: string }) {
  const t = useWords(filings)
  const giver = useWords(giverTerms)
  const words = useInLanguage()
  const { go } = useDesk()
  const unmet = paper.checks.filter(({ isMet }) => !isMet)
  const toField = (id: string): void => document.querySelector<HTMLElement>(`#${placeOf(id)}`)?.focus()
  const inRecord = () => go({ screen: 'transaction', id: subject })
  return (
    <Section title={t('lacking')}>
      {paper.missing.length === 0 ? <p className="soft">{t('lackingNone')}</p> : null}
      <ul>
        {allFields(paper)
          .filter(({ id }) => paper.missing.includes(id))
          .map((field) => (
            <li key={field.id} className="line">
              <span className="grow">
                {words(field.label)} <Citation of={field.citation} />
                {field.fault === undefined ? null : <span className="field-error">{words(field.fault)}</span>}
              </span>
              <span className="note">{giver(field.giver)}</span>
              {field.reckonedFrom === undefined ? (
                <button
                  type="button"
                  className="link"
                  aria-label={`${field.giver === 'record' ? t('inRecord', { id: subject }) : t('goToField')}: ${words(field.label)}`}
                  onClick={() => (field.giver === 'record' ? inRecord() : toField(field.id))}
                >
                  {field.giver === 'record' ? t('inRecord', { id: subject }) : t('goToField')}
                </button>
              ) : (
                <span className="note">{t('reckoned')}</span>
              )}
            </li>
          ))}
        {paper.attachments
          .filter(({ state }) => state === 'missing')
          .map((each) => (
            <li key={each.id} className="line">
              <span className="grow">
                {words(each.label)} <Citation of={each.citation} />
              </span>
              <button
                type="button"
                className="link"
                aria-label={`${each.fact === undefined ? t('goToField') : t('inRecord', { id: subject })}: ${words(each.label)}`}
                onClick={() => (each.fact === undefined ? toField(each.id) : inRecord())}
              >
                {each.fact === undefined ? t('goToField') : t('inRecord', { id: subject })}
              </button>
            </li>
          ))}
      </ul>
      {unmet.length === 0 ? null : (
        <div className="stack-tight filing-unmet">
          <h3>{t('unmet')}</h3>
          {unmet.map((check) => (
            <p key={check.id} className="read">
              {words(check.words)}
            </p>
          ))}
        </div>
      )}
    </Section>
  )
}

function Where({ paper: { channel } }: { readonly paper: Filled }) {
  const t = useWords(filings)
  const words = useInLanguage()
  const lines = [
    [t('channel'), words(channel.words)],
    [t('to'), channel.to],
    [t('subject'), channel.subject],
    [t('mark'), channel.mark],
  ] as const
  return (
    <dl className="facts">
      {lines.map(([name, value]) =>
        value === undefined ? null : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  )
}

type Editing = {
  readonly paper: Filled
  readonly fields: DraftInFull['fields']
  readonly value: (id: string) => string
  readonly onValue: (id: string, text: string) => void
}

function Fields({ paper, fields, value, onValue }: Editing) {
  const t = useWords(filings)
  const words = useInLanguage()
  const able = new Map(fields.map((field) => [field.id, field]))
  const line = (field: FilledField, row?: string) => {
    const input = able.get(field.id)
    const label = row === undefined ? words(field.label) : `${words(field.label)} · ${row}`
    return (
      <div key={field.id} className="field">
        <label htmlFor={placeOf(field.id)}>
          {field.no === undefined ? '' : `${field.no} `}
          {label}
        </label>
        {input === undefined ? (
          <output id={placeOf(field.id)} className="read">
            {field.value === undefined ? <span className="soft">{t('notStated')}</span> : words(field.value)}
          </output>
        ) : (
          <Input of={input} value={value(field.id)} onValue={(text) => onValue(field.id, text)} />
        )}
      </div>
    )
  }
  return (
    <Section title={t('fields')}>
      <div className="stack-loose">
        {paper.parts.map((part) => {
          if (part.kind === 'fields')
            return (
              <div key={part.title.en} className="stack">
                <h3>{words(part.title)}</h3>
                {part.fields.map((field) => line(field))}
              </div>
            )
          if (part.kind !== 'table') return null
          return (
            <div key={part.title.en} className="stack">
              <h3>{words(part.title)}</h3>
              {part.rows.flatMap(({ id, cells }) => cells.map((cell) => line(cell, t('row', { id }))))}
            </div>
          )
        })}
        {paper.attachments.length === 0 ? null : (
          <div className="stack">
            <h3>{t('attachments')}</h3>
            {paper.attachments.map((each) => {
              const input = able.get(each.id)
              return (
                <label key={each.id} className="row">
                  <input
                    type="checkbox"
                    id={placeOf(each.id)}
                    disabled={input === undefined}
                    checked={input === undefined ? each.state === 'held' : value(each.id) === 'held'}
                    onChange={(event) => onValue(each.id, event.target.checked ? 'held' : '')}
                  />
                  {words(each.label)}
                </label>
              )
            })}
          </div>
        )}
      </div>
    </Section>
  )
}

function Input({
  of,
  value,
  onValue,
}: {
  readonly of: DraftInFull['fields'][number]
  readonly value: string
  readonly onValue: (text: string) => void
}) {
  const t = useWords(filings)
  const words = useInLanguage()
  const id = placeOf(of.id)
  if (of.kind === 'choice')
    return (
      <select id={id} className="input" value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">{t('notStated')}</option>
        {of.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {words(choice.words)}
          </option>
        ))}
      </select>
    )
  return (
    <input
      id={id}
      className="input"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}

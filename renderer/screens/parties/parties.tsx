// Parties: who they are, who owns them, what the records said over time, and one correction for all records.
import { useEffect, useMemo, useState } from 'react'
import { ownershipGraph } from '../../../shared/charts/ownership.ts'
import type { OutputOf, PartyRow } from '../../../shared/contract/ipc.ts'
import { countryName } from '../../../shared/language/countries.ts'
import { desk } from '../../../shared/language/desk.ts'
import { parties } from '../../../shared/language/desk-limits.ts'
import { roleTerms, term } from '../../../shared/language/desk-terms.ts'
import { CountryInput } from '../../widgets/country-input.tsx'
import { DateInput } from '../../widgets/date-input.tsx'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { usePaused, useQuery } from '../../data/query.ts'
import { OutcomeBadge } from '../../widgets/badges.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Answered, Empty, Field, Figure, Notice, PageHead, ReasonField, Section } from '../../widgets/parts.tsx'
import { Picture } from '../../widgets/picture.tsx'

type Correction = OutputOf<'parties', 'correct'>

const nameOf = ({ names, identity }: PartyRow): string => names[0] ?? identity
const listed = (values: readonly string[]): string => (values.length === 0 ? '–' : values.join(' / '))
const memberNames = { headquarters: 'headquarters', ultimateParents: 'ultimateParent', groups: 'group' } as const

export function Parties({ asked }: { readonly asked?: string }) {
  const t = useWords(parties)
  const d = useWords(desk)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(asked)
  const [limit, setLimit] = useState(100)
  const text = usePaused(typed.trim(), 180)
  const page = useQuery('parties', 'page', { ...(text === '' ? {} : { text }), start: 0, limit })
  const first = page.value?.rows[0]?.identity
  useEffect(() => setLimit(100), [text])
  const shown = chosen ?? first
  return (
    <div className="page page-wide">
      <PageHead title={t('title')} text={t('text')} />
      <div className="master">
        <div className="stack master-list">
          <Field label={t('find')}>
            {(ids) => (
              <input
                {...ids}
                type="search"
                className="input"
                placeholder={t('findHint')}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <Answered query={page}>
            {({ rows, total }) =>
              rows.length === 0 ? (
                <Empty title={t('none')} text={t('noneText')} />
              ) : (
                <>
                  <span className="note" role="status">
                    {t('total', { count: figure(total) })}
                  </span>
                  <ul>
                    {rows.map((party) => (
                      <li key={party.identity}>
                        <button
                          type="button"
                          className="master-item"
                          aria-current={party.identity === shown ? 'true' : undefined}
                          onClick={() => setChosen(party.identity)}
                        >
                          <span className="spread">
                            <span className="strong clip">{nameOf(party)}</span>
                            <span className="note">{figure(party.transactions)}</span>
                          </span>
                          <span className="note">
                            {t('headquarters')} {listed(party.headquarters)} · {t('ultimateParent')}{' '}
                            {listed(party.ultimateParents)}
                          </span>
                        </button>
                      </li>
                    ))}
                  </ul>
                  {total > rows.length && limit < 1000 ? (
                    <button type="button" className="link" onClick={() => setLimit(1000)}>
                      {d('common.more')}
                    </button>
                  ) : null}
                </>
              )
            }
          </Answered>
        </div>
        {shown === undefined ? <p className="soft">{t('choose')}</p> : <Detail key={shown} identity={shown} />}
      </div>
    </div>
  )
}

function Detail({ identity }: { readonly identity: string }) {
  const t = useWords(parties)
  const language = useLanguage()
  const { go } = useDesk()
  const full = useQuery('parties', 'get', { identity })
  const [correcting, setCorrecting] = useState(false)
  const [done, setDone] = useState<Correction | null>(null)
  return (
    <div className="grow stack-loose">
      <Answered query={full}>
        {(value) => {
          const { party } = value
          return (
            <>
              <div className="stack">
                <div className="spread">
                  <h2 className="detail-title">{nameOf(party)}</h2>
                  <button type="button" className="button" onClick={() => setCorrecting(true)}>
                    {t('correct')}
                  </button>
                </div>
                <dl className="facts">
                  <dt>{t('roles')}</dt>
                  <dd>
                    {party.roles.map((role) => term(roleTerms, language, role)).join(language === 'en' ? ', ' : '、')}
                  </dd>
                  <dt>{t('location')}</dt>
                  <dd>{listed(party.locations)}</dd>
                  <dt>{t('headquarters')}</dt>
                  <dd>{listed(party.headquarters)}</dd>
                  <dt>{t('ultimateParent')}</dt>
                  <dd>{listed(party.ultimateParents)}</dd>
                  <dt>{t('group')}</dt>
                  <dd>{listed(party.groups)}</dd>
                </dl>
                {party.disagreements.length === 0 ? null : (
                  <Notice tone="review" icon="warning">
                    {t('disagree', {
                      members: party.disagreements
                        .map((member) => t(memberNames[member]))
                        .join(language === 'en' ? ', ' : '、'),
                    })}
                  </Notice>
                )}
                {done === null ? null : <Changed done={done} />}
              </div>
              <Ownership value={value} />
              <Section title={t('history')}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('period')}</th>
                      <th scope="col">{t('headquarters')}</th>
                      <th scope="col">{t('ultimateParent')}</th>
                      <th scope="col">{t('group')}</th>
                      <th scope="col" className="number">
                        {t('transactions')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {value.history.map((one) => (
                      <tr
                        key={`${one.from ?? ''} ${one.through ?? ''} ${one.headquarters ?? ''} ${one.ultimateParent ?? ''} ${one.group ?? ''}`}
                      >
                        <th scope="row">
                          {one.from === null && one.through === null
                            ? t('always')
                            : `${one.from ?? ''} – ${one.through ?? ''}`}
                        </th>
                        <td>{one.headquarters ?? '–'}</td>
                        <td>{one.ultimateParent ?? '–'}</td>
                        <td>{one.group ?? '–'}</td>
                        <td className="number">{figure(one.transactions)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Section>
              <Section title={t('transactions')}>
                <table className="table">
                  <tbody>
                    {value.transactions.map((row) => (
                      <tr key={row.id}>
                        <th scope="row">
                          <button
                            type="button"
                            className="link"
                            onClick={() => go({ screen: 'transaction', id: row.id })}
                          >
                            {row.id}
                          </button>
                        </th>
                        <td>{row.eccn ?? '–'}</td>
                        <td>{row.destination ?? '–'}</td>
                        <td>{row.eventDate ?? '–'}</td>
                        <td>
                          <OutcomeBadge code={row.outcomeCodified} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Section>
              {correcting ? <CorrectParty party={party} onDone={setDone} onClose={() => setCorrecting(false)} /> : null}
            </>
          )
        }}
      </Answered>
    </div>
  )
}

function Ownership({ value }: { readonly value: OutputOf<'parties', 'get'> }) {
  const t = useWords(parties)
  const nodeName = (key: string): string => value.nodes.find((node) => node.key === key)?.name ?? key
  const scene = useMemo(
    () =>
      ownershipGraph(
        value.nodes,
        value.edges.map(({ from, to, kind, percent }) => ({
          from,
          to,
          label: percent === null ? t(`tie.${kind}`) : `${percent}%`,
        })),
        value.party.identity,
        t('ownership'),
      ),
    [value, t],
  )
  if (value.edges.length === 0) return null
  return (
    <Section title={t('ownership')}>
      <Figure
        caption={t('ownershipCaption')}
        picture={
          <div style={{ maxInlineSize: scene.width }}>
            <Picture scene={scene} />
          </div>
        }
        table={
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('owned')}</th>
                <th scope="col">{t('tie')}</th>
                <th scope="col">{t('owner')}</th>
              </tr>
            </thead>
            <tbody>
              {value.edges.map((edge) => (
                <tr key={`${edge.from} ${edge.to}`}>
                  <th scope="row">{nodeName(edge.from)}</th>
                  <td>
                    {t(`tie.${edge.kind}`)} {edge.percent === null ? '' : `${edge.percent}%`}
                  </td>
                  <td>{nodeName(edge.to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </Section>
  )
}

function Changed({ done }: { readonly done: Correction }) {
  const t = useWords(parties)
  const { go } = useDesk()
  return (
    <Notice tone="prior" icon="check">
      <p role="status">{t('corrected', { count: figure(done.corrected), changed: figure(done.changed.length) })}</p>
      {done.changed.length === 0 ? null : (
        <table className="table">
          <caption className="visually-hidden">{t('changed')}</caption>
          <tbody>
            {done.changed.slice(0, 30).map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => go({ screen: 'transaction', id: one.id })}>
                    {one.id}
                  </button>
                </th>
                <td>
                  <OutcomeBadge code={one.before} />
                </td>
                <td>
                  <OutcomeBadge code={one.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  )
}

const members = ['headquarters', 'ultimateParent', 'group', 'location', 'government'] as const

function CorrectParty({
  party,
  onDone,
  onClose,
}: {
  readonly party: PartyRow
  readonly onDone: (done: Correction) => void
  readonly onClose: () => void
}) {
  const t = useWords(parties)
  const { take } = useDesk()
  const [member, setMember] = useState<(typeof members)[number]>('headquarters')
  const [value, setValue] = useState('')
  const [from, setFrom] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [unknown, setUnknown] = useState(false)
  const language = useLanguage()
  const isCountry = member !== 'group' && member !== 'government'
  const said = (code: string): string => (isCountry ? `${code} ${countryName(code, language)}` : code)
  const moved = useQuery('parties', 'reach', {
    identity: party.identity,
    member,
    ...(from === '' ? {} : { from }),
  })
  const correct = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '' || (value.trim() === '' && !unknown)) return
    const done = await take(
      call('parties', 'correct', {
        identity: party.identity,
        member,
        value: unknown ? null : value.trim(),
        ...(from === '' ? {} : { from }),
        reason: reason.trim(),
      }),
    )
    if (done === undefined) return
    onDone(done)
    onClose()
  }
  return (
    <Dialog
      title={t('correctTitle', { name: nameOf(party) })}
      onClose={onClose}
      confirm={{ label: t('correct'), run: correct }}
    >
      <p className="soft read">{t('correctText')}</p>
      <p role="status">
        {moved.value === undefined
          ? '…'
          : t('moves', { count: figure(moved.value.records), answers: figure(moved.value.determined) })}
      </p>
      <Field label={t('member')}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={member}
            onChange={({ target }) => {
              setMember(members.find((one) => one === target.value) ?? 'headquarters')
              setValue('')
            }}
          >
            {members.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <span className="soft">{t('present')}: </span>
        {moved.value === undefined
          ? '…'
          : moved.value.present
              .map(({ value: one, records }) =>
                t('presentValue', { value: one === null ? t('unknownValue') : said(one), count: figure(records) }),
              )
              .join(language === 'en' ? ', ' : '、')}
      </p>
      <label className="choice">
        <input type="checkbox" checked={unknown} onChange={({ target }) => setUnknown(target.checked)} />
        {t('makeUnknown')}
      </label>
      {unknown ? null : (
        <Field label={t('value')} error={tried && value.trim() === '' ? t('valueNeeded') : undefined}>
          {(ids) =>
            isCountry ? (
              <CountryInput {...ids} aria-label={t('value')} value={value} onValue={setValue} />
            ) : (
              <input
                {...ids}
                className="input"
                maxLength={512}
                value={value}
                onChange={({ target }) => setValue(target.value)}
              />
            )
          }
        </Field>
      )}
      <Field label={t('from')} hint={t('fromHint')}>
        {(ids) => <DateInput {...ids} value={from} onValue={setFrom} />}
      </Field>
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}

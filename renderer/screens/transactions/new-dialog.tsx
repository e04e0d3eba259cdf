// A transaction stated by hand: what, whence and whither, when, and between whom. What else matters its open points ask for.
import { useMemo, useState } from 'react'
import { type Accelerator, acceleratorSource, accelerators } from '../../../shared/contract/accelerators.ts'
import type { InputOf, TransactionFull } from '../../../shared/contract/ipc.ts'
import { countryName } from '../../../shared/language/countries.ts'
import { roleTerms, term } from '../../../shared/language/desk-terms.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { IconButton } from '../../widgets/icon-button.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { usePaused, useQuery } from '../../data/query.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { factName } from '../../widgets/fact-words.tsx'
import { type FactPattern, factKinds } from '../../../shared/contract/fact-kinds.ts'
import { factsOf } from '../../widgets/facts.ts'
import { Icon } from '../../frame/icons.tsx'
import { Field, ReasonField } from '../../widgets/parts.tsx'
import { SuggestInput } from '../../widgets/suggest-input.tsx'
import { roles } from '../transaction/choices.ts'
import { type FactJson, ValueField } from '../transaction/value-field.tsx'
import { nextId } from './next-id.ts'

/** Asked for one after the other; the description with its figures stands between. */
const route = ['activity', 'from', 'destination', 'dates.export'] as const satisfies readonly FactPattern[]
const item = [
  'item.quantity',
  'item.eccn',
  'item.unit.totalProcessingPerformance',
  'item.unit.applicableDieAreaMm2',
  'item.datacenter',
  'item.origin',
] as const satisfies readonly FactPattern[]
const asked = [...route, 'item.description', ...item, 'endUse'] as const
type Asked = (typeof asked)[number]

type StatedParty = {
  readonly key: number
  readonly role: string
  readonly name: string
  /** A party of the case. */
  readonly identity?: string
  readonly location: string
  readonly headquarters: string
  readonly ultimateParent: string
}

const party = (key: number, role: string): StatedParty => ({
  key,
  role,
  name: '',
  location: '',
  headquarters: '',
  ultimateParent: '',
})
const places = ['location', 'headquarters', 'ultimateParent'] as const

type Facts = Readonly<Partial<Record<Asked, FactJson>>>

const statedIn = ({ record }: TransactionFull): Facts => {
  const facts = new Map(factsOf(record).map(({ path, value }) => [path, value]))
  return Object.fromEntries(
    asked
      .filter((path) => path !== 'dates.export')
      .flatMap((path) => {
        const value = facts.get(path)
        return isFactJson(value) ? [[path, value]] : []
      }),
  )
}

const isFactJson = (value: unknown): value is FactJson =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'))

type Props = {
  /** The transaction that this one is like. */
  readonly like?: TransactionFull
  readonly onClose: () => void
}

export function NewTransactionDialog({ like, onClose }: Props) {
  const t = useWords(transactions)
  const language = useLanguage()
  const { go, take, toast } = useDesk()
  const last = useQuery('transactions', 'page', newest)
  const [typedId, setId] = useState<string | undefined>(undefined)
  const id = typedId ?? (last.value === undefined ? '' : nextId(last.value.rows[0]?.id ?? ''))
  const [facts, setFacts] = useState<Facts>(() => (like === undefined ? {} : statedIn(like)))
  const [chip, setChip] = useState<Accelerator | undefined>(undefined)
  const [parties, setParties] = useState<readonly StatedParty[]>(() =>
    like === undefined ? [party(0, 'exporter'), party(1, 'ultimate-consignee'), party(2, 'end-user')] : [],
  )
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const state = (path: Asked, value: FactJson): void => setFacts((now) => ({ ...now, [path]: value }))

  const create = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '' || id.trim() === '' || facts.activity == null) return
    const named = parties.filter(({ name }) => name.trim() !== '')
    const known = named.filter(({ identity }) => identity !== undefined)
    const first = known.length + (like?.record.parties.length ?? 0)
    const made = await take(
      call('transaction', 'create', {
        id: id.trim(),
        ...(like === undefined ? {} : { like: like.row.id }),
        parties: known.flatMap(({ role, identity }) => (isRole(role) ? [{ role, identity: identity ?? '' }] : [])),
        changes: [
          ...asked.flatMap((path) => {
            const value = facts[path]
            return value === undefined || (value === null && like === undefined) ? [] : [{ path, value }]
          }),
          ...named
            .filter(({ identity }) => identity === undefined)
            .flatMap((each, index) => stated(each, `parties.${first + index}`)),
        ],
        reason: chip === undefined ? reason.trim() : `${reason.trim()} (${t('figuresOf', sourceOf(chip))})`,
      }),
    )
    if (made === undefined) return
    toast({ text: t('added', { id: made.row.id }), icon: 'check' })
    onClose()
    go({ screen: 'transaction', id: made.row.id })
  }

  const field = (path: Asked) => {
    const label = factName(language, path)
    const input = (
      <ValueField
        key={path}
        kind={factKinds[path]}
        label={label}
        value={facts[path] ?? null}
        onValue={(value) => state(path, value)}
      />
    )
    // A choice of segments is named for readers only.
    return factKinds[path].kind !== 'truth' ? (
      input
    ) : (
      <div key={path} className="field">
        <span className="field-label" aria-hidden>
          {label}
        </span>
        {input}
      </div>
    )
  }
  return (
    <Dialog
      title={like === undefined ? t('newTitle') : t('likeTitle', { id: like.row.id })}
      size="wide"
      onClose={onClose}
      confirm={{ label: t('add'), run: create }}
    >
      <p className="soft">{like === undefined ? t('newText') : t('likeText')}</p>
      <div className="form-grid">
        <Field label={t('newId')} error={tried && id.trim() === '' ? t('newIdNeeded') : undefined}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              maxLength={512}
              value={id}
              onChange={({ target }) => setId(target.value)}
            />
          )}
        </Field>
        {route.map(field)}
      </div>
      {tried && facts.activity == null ? (
        <p className="field-error" role="alert">
          {t('activityNeeded')}
        </p>
      ) : null}
      <div className="form-grid">
        <Field label={t('product')}>
          {(ids) => (
            <SuggestInput
              {...ids}
              aria-label={t('product')}
              items={chipsLike(facts['item.description'])}
              value={typeof facts['item.description'] === 'string' ? facts['item.description'] : ''}
              onValue={(text, chosen) => {
                const found = accelerators.find(({ name }) => name === chosen?.id)
                setChip(found)
                setFacts((now) => ({
                  ...now,
                  'item.description': text === '' ? null : text,
                  ...(found === undefined
                    ? {}
                    : {
                        'item.unit.totalProcessingPerformance': found.totalProcessingPerformance,
                        'item.unit.applicableDieAreaMm2': found.applicableDieAreaMm2 ?? null,
                        'item.datacenter': found.datacenter,
                      }),
                }))
              }}
            />
          )}
        </Field>
        {item.map(field)}
      </div>
      {chip === undefined ? null : <p className="note">{t('figuresFrom', sourceOf(chip))}</p>}
      {field('endUse')}
      {like === undefined ? null : <p className="note">{t('likeParties', { count: like.record.parties.length })}</p>}
      {parties.map((each) => (
        <PartyFields
          key={each.key}
          party={each}
          onParty={(next) => setParties((now) => now.map((one) => (one.key === each.key ? next : one)))}
          onRemove={() => setParties((now) => now.filter(({ key }) => key !== each.key))}
        />
      ))}
      <button
        type="button"
        className="link small"
        onClick={() => setParties((now) => [...now, party((now.at(-1)?.key ?? 0) + 1, 'intermediate-consignee')])}
      >
        <Icon name="plus" />
        {t('addParty')}
      </button>
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}

const newest = {
  view: { filter: {}, sort: { by: 'id', descending: true } },
  start: { index: 0 },
  limit: 1,
} as const

const sourceOf = ({ name }: Accelerator) => ({ name, source: acceleratorSource.name, date: acceleratorSource.asOf })

const chipsLike = (typed: FactJson | undefined) => {
  const words = typeof typed === 'string' ? typed.toLowerCase().split(/\s+/) : []
  return accelerators
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .map(({ name, totalProcessingPerformance }) => ({
      id: name,
      text: name,
      note: `TPP ${figure(totalProcessingPerformance)}`,
    }))
}

type PartyRole = InputOf<'transaction', 'create'>['parties'][number]['role']

const isRole = (role: string): role is PartyRole => roles.includes(role)

/** A party that the case does not know yet, as changes beneath its place. */
const stated = (each: StatedParty, at: string) => [
  { path: `${at}.role`, value: each.role },
  { path: `${at}.name`, value: each.name.trim() },
  ...places.flatMap((place) => (each[place] === '' ? [] : [{ path: `${at}.${place}`, value: each[place] }])),
]

type PartyProps = {
  readonly party: StatedParty
  readonly onParty: (party: StatedParty) => void
  readonly onRemove: () => void
}

function PartyFields({ party: each, onParty, onRemove }: PartyProps) {
  const t = useWords(transactions)
  const language = useLanguage()
  const typed = usePaused(each.name, 200)
  const found = useQuery('parties', 'page', { text: typed, start: 0, limit: 20 })
  const items = useMemo(
    () =>
      (found.value?.rows ?? []).map(({ identity, names, headquarters }) => ({
        id: identity,
        text: names[0] ?? identity,
        note: headquarters.map((code) => countryName(code, language)).join(', '),
      })),
    [found.value, language],
  )
  const role = term(roleTerms, language, each.role)
  return (
    <fieldset className="party-fields">
      <legend className="visually-hidden">{role}</legend>
      <div className="form-grid">
        <Field label={factName(language, 'parties.0.role')}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={each.role}
              onChange={({ target }) => onParty({ ...each, role: target.value })}
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {term(roleTerms, language, one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('partyName')}>
          {(ids) => (
            <SuggestInput
              {...ids}
              aria-label={`${role}: ${t('partyName')}`}
              items={items}
              value={each.name}
              onValue={(name, chosen) => {
                const { identity: _before, ...rest } = each
                onParty({ ...rest, name, ...(chosen === undefined ? {} : { identity: chosen.id }) })
              }}
            />
          )}
        </Field>
        {each.identity !== undefined
          ? null
          : places.map((place) => (
              <ValueField
                key={place}
                kind={{ kind: 'country' }}
                label={factName(language, `parties.0.${place}`)}
                value={each[place]}
                onValue={(code) => onParty({ ...each, [place]: typeof code === 'string' ? code : '' })}
              />
            ))}
        <span className="row party-end">
          {each.identity === undefined ? null : <span className="note">{t('partyKnown')}</span>}
          <IconButton icon="close" label={t('removeParty', { role })} onClick={onRemove} />
        </span>
      </div>
    </fieldset>
  )
}

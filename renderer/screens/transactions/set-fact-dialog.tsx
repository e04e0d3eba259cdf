// One fact set in all transactions chosen: what they say now, how many records move, and which answers change, before it is done.
import { useState } from 'react'
import { type FactPattern, factKinds, settablePatterns } from '../../../shared/contract/fact-kinds.ts'
import type { InputOf, OutputOf, Selection } from '../../../shared/contract/ipc.ts'
import { countryName } from '../../../shared/language/countries.ts'
import { roleTerms, term } from '../../../shared/language/desk-terms.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { call } from '../../data/docket.ts'
import { usePaused } from '../../data/query.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { factName, factText } from '../../widgets/fact-words.tsx'
import { groupOf } from '../../widgets/facts.ts'
import { Moved, usePreview } from '../../widgets/moved.tsx'
import { ErrorNotice, Field, ReasonField } from '../../widgets/parts.tsx'
import { roles } from '../transaction/choices.ts'
import { type FactJson, ValueField } from '../transaction/value-field.tsx'

type Fact = InputOf<'transactions', 'reachOfFact'>['fact']
type Role = NonNullable<Fact['role']>
type Reach = OutputOf<'transactions', 'reachOfFact'>

const groups = ['item', 'place', 'parties', 'dates', 'held', 'positions'] as const
const PRESENT = 6
/** In milliseconds: how long somebody who types rests before the case is gone through. */
const REST = 500

const isRole = (text: string): text is Role => roles.includes(text)
const isPattern = (text: string): text is FactPattern => settablePatterns.some((one) => one === text)

type Props = { readonly count: number; readonly selection: Selection; readonly onClose: () => void }

export function SetFactDialog({ count, selection, onClose }: Props) {
  const t = useWords(transactions)
  const f = useWords(transaction)
  const language = useLanguage()
  const { take, toast } = useDesk()
  const [pattern, setPattern] = useState<FactPattern>('destination')
  const [role, setRole] = useState<Role>('ultimate-consignee')
  const [typed, setTyped] = useState<FactJson>(null)
  const [unknown, setUnknown] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const fact: Fact = pattern.includes('*') ? { pattern, role } : { pattern }
  // Nothing chosen is not the same as unknown: that is said by itself.
  const value: FactJson | undefined = unknown ? null : typed === null || typed === '' ? undefined : typed
  const wanted = usePaused(JSON.stringify({ fact, value }), REST)
  const now = usePreview(JSON.stringify(fact), () => call('transactions', 'reachOfFact', { selection, fact }))
  const then = usePreview(wanted, async () =>
    value === undefined ? undefined : call('transactions', 'reachOfFact', { selection, fact, value }),
  )
  const isAsked = wanted === JSON.stringify({ fact, value })
  const reach = isAsked && then?.ok === true ? then.value : undefined

  const set = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '' || value === undefined) return
    const done = await take(call('transactions', 'setFact', { selection, fact, value, reason: reason.trim() }))
    if (done === undefined) return
    toast({ text: t('setDone', { count: figure(done.changed) }), undo: done.changed > 0 })
    onClose()
  }
  const change = (next: FactPattern): void => {
    setPattern(next)
    setTyped(null)
    setUnknown(false)
  }
  return (
    <Dialog
      title={t('setTitle', { count: figure(count) })}
      size="wide"
      onClose={onClose}
      confirm={{
        label: t('setConfirm', { count: figure(reach?.records ?? 0) }),
        run: set,
        disabled: reach === undefined || reach.records === 0,
      }}
    >
      <p className="soft read">{t('setText')}</p>
      <div className="columns-2">
        <div className="stack">
          <Field label={t('setWhich')}>
            {(ids) => (
              <select
                {...ids}
                className="input"
                value={pattern}
                onChange={({ target }) => {
                  if (isPattern(target.value)) change(target.value)
                }}
              >
                {groups.map((group) => (
                  <optgroup key={group} label={f(group)}>
                    {settablePatterns
                      .filter((one) => groupOf(one) === group)
                      .map((one) => (
                        <option key={one} value={one}>
                          {factName(language, one)}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
          {pattern.includes('*') ? (
            <Field label={t('setRole')}>
              {(ids) => (
                <select
                  {...ids}
                  className="input"
                  value={role}
                  onChange={({ target }) => {
                    if (isRole(target.value)) setRole(target.value)
                  }}
                >
                  {roles.map((one) => (
                    <option key={one} value={one}>
                      {term(roleTerms, language, one)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : null}
          {unknown ? null : (
            <ValueField
              key={pattern}
              kind={factKinds[pattern]}
              label={t('setValue')}
              value={typed}
              onValue={setTyped}
            />
          )}
          <label className="choice">
            <input type="checkbox" checked={unknown} onChange={({ target }) => setUnknown(target.checked)} />
            {t('setUnknown')}
          </label>
        </div>
        <div className="stack">
          <section className="stack-tight" aria-label={t('setPresent')}>
            <h3 className="note">{t('setPresent')}</h3>
            {now?.ok === false ? <ErrorNotice error={now.error} /> : null}
            {now?.ok === true ? <Present reach={now.value} pattern={pattern} /> : null}
          </section>
          {value === undefined ? <p className="soft">{t('setChoose')}</p> : null}
          {value !== undefined && isAsked && then?.ok === false ? <ErrorNotice error={then.error} /> : null}
          {value === undefined || (isAsked && then?.ok === false) ? null : (
            <>
              {reach === undefined ? null : (
                <p className="strong">
                  {t('setReach', { records: figure(reach.records), selected: figure(reach.selected) })}
                </p>
              )}
              <Moved moved={reach?.moved ?? undefined} />
            </>
          )}
        </div>
      </div>
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}

/** The values that stand in the records now, the most frequent first. */
function Present({ reach, pattern }: { readonly reach: Reach; readonly pattern: FactPattern }) {
  const t = useWords(transactions)
  const language = useLanguage()
  const { present, values, without } = reach
  const shown = present.slice(0, PRESENT)
  return (
    <ul>
      {shown.map(({ value, records }) => (
        <li key={JSON.stringify(value)}>
          {t('setPresentLine', {
            value:
              factKinds[pattern].kind === 'country' && typeof value === 'string'
                ? `${countryName(value, language)} (${value})`
                : factText(language, pattern, value),
            count: figure(records),
          })}
        </li>
      ))}
      {values > shown.length ? (
        <li className="note">{t('setPresentMore', { count: figure(values - shown.length) })}</li>
      ) : null}
      {without > 0 ? <li className="note">{t('setWithout', { count: figure(without) })}</li> : null}
    </ul>
  )
}

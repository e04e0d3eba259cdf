// Who has transactions, how far they are, until when, and what is noted of them: of one, as it stands, or of many chosen.
import { useState } from 'react'
import { type WorkChange, type WorkStanding, workStatuses } from '../../../shared/contract/casefile.ts'
import type { Selection } from '../../../shared/contract/ipc.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useWords } from '../../frame/language.tsx'
import { DateInput } from '../../widgets/date-input.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Field } from '../../widgets/parts.tsx'
import { SuggestInput } from '../../widgets/suggest-input.tsx'

type Props = {
  readonly selection: Selection
  readonly count: number
  /** How it stands, of one; many may stand each in its own way. */
  readonly standing?: WorkStanding
  readonly onClose: () => void
}

type Member = keyof WorkStanding
const members = ['assignee', 'status', 'due', 'note'] as const
const none: WorkStanding = { assignee: null, status: null, due: null, note: null }
const PEOPLE = 100

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export function WorkDialog({ selection, count, standing, onClose }: Props) {
  const t = useWords(transactions)
  const { take, toast, settings } = useDesk()
  const people = useQuery('transactions', 'facets', { filter: {}, facets: ['assignee'], limit: PEOPLE })
  const [stated, setStated] = useState<WorkStanding>(standing ?? none)
  // Of many, what is not chosen stays in each as it is.
  const [chosen, setChosen] = useState<ReadonlySet<Member>>(new Set(standing === undefined ? [] : members))
  const names = new Set([settings.actor, ...(people.value?.[0]?.values ?? []).flatMap(({ value }) => value ?? [])])
  const changed = members.filter((member) => chosen.has(member) && stated[member] !== standing?.[member])
  const state = (member: Member, value: string | null): void => {
    setStated((now) => ({ ...now, [member]: value }))
    setChosen((now) => new Set([...now, member]))
  }
  const keep = async (): Promise<void> => {
    const change: WorkChange = Object.fromEntries(changed.map((member) => [member, stated[member]]))
    const done = await take(call('transactions', 'changeWork', { selection, change }))
    if (done === undefined) return
    toast({ text: t('workDone', { count: figure(done.changed) }), undo: done.changed > 0 })
    onClose()
  }
  const which = (member: Member) =>
    standing !== undefined ? null : (
      <label className="choice small">
        <input
          type="checkbox"
          checked={chosen.has(member)}
          onChange={({ target }) =>
            setChosen((now) => new Set(target.checked ? [...now, member] : [...now].filter((one) => one !== member)))
          }
        />
        {t('workChange', { what: t(`work.${member}`) })}
      </label>
    )
  return (
    <Dialog
      title={
        count === 1 && selection.kind === 'ids'
          ? t('workTitleOne', { id: selection.ids[0] ?? '' })
          : t('workTitle', { count: figure(count) })
      }
      onClose={onClose}
      confirm={{ label: t('workKeep'), run: keep, disabled: changed.length === 0 }}
    >
      <p className="soft read">{t(standing === undefined ? 'workTextMany' : 'workText')}</p>
      <div className="stack-tight">
        <Field label={t('work.assignee')}>
          {({ id, 'aria-describedby': about }) => (
            <SuggestInput
              id={id}
              aria-label={t('work.assignee')}
              aria-describedby={about}
              items={[...names].filter((name) => name !== '').map((name) => ({ id: name, text: name }))}
              value={stated.assignee ?? ''}
              onValue={(text) => {
                if (orNull(text) !== stated.assignee) state('assignee', orNull(text))
              }}
            />
          )}
        </Field>
        {which('assignee')}
      </div>
      <div className="stack-tight">
        <Field label={t('work.status')}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={stated.status ?? ''}
              onChange={({ target }) => state('status', orNull(target.value))}
            >
              <option value="">{t('valueNone')}</option>
              {workStatuses.map((one) => (
                <option key={one} value={one}>
                  {t(`workStatus.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {which('status')}
      </div>
      <div className="stack-tight">
        <Field label={t('work.due')}>
          {(ids) => <DateInput {...ids} value={stated.due ?? ''} onValue={(value) => state('due', orNull(value))} />}
        </Field>
        {which('due')}
      </div>
      <div className="stack-tight">
        <Field label={t('work.note')} hint={t('workNoteHint')}>
          {(ids) => (
            <textarea
              {...ids}
              className="input"
              maxLength={4000}
              value={stated.note ?? ''}
              onChange={({ target }) => state('note', target.value === '' ? null : target.value)}
            />
          )}
        </Field>
        {which('note')}
      </div>
    </Dialog>
  )
}

// A sign-off with a person's key, of one transaction or of many; what is still open in them is told first.
import { useState } from 'react'
import type { Row, SignOff } from '../../shared/contract/casefile.ts'
import { reasonKinds } from '../../shared/contract/interchange.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
import { needTerms } from '../../shared/language/needs.ts'
import { figure } from '../frame/format.tsx'
import { useWords } from '../frame/language.tsx'
import { Dialog } from './dialog.tsx'
import { IdentityFields, useIdentityChoice } from './identity-fields.tsx'
import { Field, Notice, Segments } from './parts.tsx'

type Role = SignOff['role']
type Points = OutputOf<'transactions', 'openPoints'>

/** What a door is asked beside which transactions. */
export type SignOffStated = {
  readonly role: Role
  readonly note?: string
  readonly identity: string
  readonly passphrase: string
}

export const pointsOfOne = ({ needs, status }: Pick<Row, 'needs' | 'status'>): Points => ({
  selected: 1,
  open: needs.length > 0 ? 1 : 0,
  needs: Object.fromEntries(needs.map((kind) => [kind, 1])),
  undetermined: status === 'determined' ? 0 : 1,
})

function OpenPoints({ points }: { readonly points: Points }) {
  const t = useWords(transaction)
  const need = useWords(needTerms)
  const { selected, open, undetermined, needs } = points
  const kinds = reasonKinds.filter((kind) => (needs[kind] ?? 0) > 0)
  return (
    <>
      {open === 0 ? null : (
        <Notice tone="review" icon="warning">
          <p>{selected === 1 ? t('signOpenOne') : t('signOpen', { open: figure(open), count: figure(selected) })}</p>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>
                {selected === 1 ? need(kind) : t('signOpenKind', { kind: need(kind), count: figure(needs[kind] ?? 0) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {undetermined === 0 ? null : (
        <Notice tone="review" icon="warning">
          {t('signUndetermined', { count: figure(undetermined) })}
        </Notice>
      )}
    </>
  )
}

/** `roles`: those that a person may choose between, the likely one first. */
export function SignOffDialog({
  title,
  roles,
  points,
  onSign,
  onClose,
}: {
  readonly title: string
  readonly roles: readonly [Role, ...Role[]]
  readonly points: Points | undefined
  readonly onSign: (stated: SignOffStated) => Promise<void>
  readonly onClose: () => void
}) {
  const t = useWords(transaction)
  const choice = useIdentityChoice()
  const { identity, passphrase } = choice
  const [role, setRole] = useState<Role>(roles[0])
  const [note, setNote] = useState('')
  const sign = (): Promise<void> => {
    const said = note.trim()
    return onSign({ role, identity, passphrase, ...(said === '' ? {} : { note: said }) })
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      confirm={{ label: t('signConfirm'), run: sign, disabled: identity === '' || passphrase === '' }}
    >
      <p className="soft read">{t('signText')}</p>
      {points === undefined ? null : <OpenPoints points={points} />}
      {roles.length === 1 ? null : (
        <Segments
          label={t('asRole')}
          value={role}
          onChange={setRole}
          choices={[
            { value: 'preparer', label: t('role.preparer') },
            { value: 'reviewer', label: t('role.reviewer') },
          ]}
        />
      )}
      <IdentityFields choice={choice} unsigned={false} />
      <Field label={t('signNote')}>
        {(ids) => <textarea {...ids} className="input" value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
    </Dialog>
  )
}

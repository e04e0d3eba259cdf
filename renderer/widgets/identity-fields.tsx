// Which identity signs, and its passphrase.
import { useState } from 'react'
import { reports } from '../../shared/language/desk-reports.ts'
import { useQuery } from '../data/query.ts'
import { subjectName } from '../frame/format.tsx'
import { useWords } from '../frame/language.tsx'
import { Field, PassphraseField } from './parts.tsx'

const useIdentities = () => useQuery('settings', 'identities', {})

/** The identity at hand, the first there is until a person chooses; empty where none signs. */
export const useIdentityChoice = () => {
  const identities = useIdentities()
  const [chosen, setIdentity] = useState<string | undefined>(undefined)
  const [passphrase, setPassphrase] = useState('')
  const identity = chosen ?? identities.value?.[0]?.id ?? ''
  return { identity, setIdentity, passphrase, setPassphrase }
}

export type IdentityChoice = ReturnType<typeof useIdentityChoice>

/** `unsigned`: whether nobody may sign, too. */
export function IdentityFields({ choice, unsigned }: { readonly choice: IdentityChoice; readonly unsigned: boolean }) {
  const t = useWords(reports)
  const identities = useIdentities()
  const { identity, setIdentity, passphrase, setPassphrase } = choice
  const none = t(unsigned ? 'identityNone' : 'identityMissing')
  return (
    <>
      <Field label={t('identity')} hint={identities.value?.length === 0 ? none : undefined}>
        {(ids) => (
          <select {...ids} className="input" value={identity} onChange={(event) => setIdentity(event.target.value)}>
            {unsigned ? <option value="">{t('unsigned')}</option> : null}
            {(identities.value ?? []).map((one) => (
              <option key={one.id} value={one.id}>
                {subjectName(one.certificate)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {identity === '' ? null : <PassphraseField label={t('passphrase')} value={passphrase} onChange={setPassphrase} />}
    </>
  )
}

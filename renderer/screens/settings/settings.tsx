// Settings: the look, who acts, the dates of this case, signing identities, trusted authorities, backup.
import { useEffect, useState } from 'react'
import { settings } from '../../../shared/language/desk-reports.ts'
import { DateInput } from '../../widgets/date-input.tsx'
import { useDesk } from '../../frame/context.ts'
import { bytes, shortHash, subjectName } from '../../frame/format.tsx'
import { IconButton } from '../../widgets/icon-button.tsx'
import { useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Icon } from '../../frame/icons.tsx'
import { Answered, Field, PageHead, PassphraseField, Section, Segments } from '../../widgets/parts.tsx'

export function SettingsScreen() {
  const t = useWords(settings)
  const { case: openCase, settings: now, changeSettings, take, toast } = useDesk()
  const [actor, setActor] = useState(now.actor)
  const [organization, setOrganization] = useState(now.organization)
  useEffect(() => setActor(now.actor), [now.actor])
  return (
    <div className="page settings">
      <PageHead title={t('title')} />
      <div className="stack-loose">
        <Section title={t('look')}>
          <div className="settings-rows">
            <span>{t('language')}</span>
            <Segments
              label={t('language')}
              value={now.language}
              onChange={(language) => changeSettings({ language })}
              choices={[
                { value: 'en', label: <span lang="en">{t('en')}</span> },
                { value: 'zh-CN', label: <span lang="zh-CN">{t('zh-CN')}</span> },
              ]}
            />
            <span>{t('appearance')}</span>
            <Segments
              label={t('appearance')}
              value={now.appearance}
              onChange={(appearance) => changeSettings({ appearance })}
              choices={(['system', 'light', 'dark'] as const).map((value) => ({
                value,
                label: t(`appearance.${value}`),
              }))}
            />
            <span>{t('contrast')}</span>
            <Segments
              label={t('contrast')}
              value={now.contrast}
              onChange={(contrast) => changeSettings({ contrast })}
              choices={(['normal', 'high'] as const).map((value) => ({ value, label: t(`contrast.${value}`) }))}
            />
            <span>{t('density')}</span>
            <Segments
              label={t('density')}
              value={now.density}
              onChange={(density) => changeSettings({ density })}
              choices={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t(`density.${value}`) }))}
            />
          </div>
        </Section>
        <Section title={t('who')}>
          <div className="columns-2">
            <Field label={t('actor')} hint={t('actorHint')}>
              {(ids) => (
                <input
                  {...ids}
                  className="input"
                  maxLength={200}
                  value={actor}
                  onChange={(event) => setActor(event.target.value)}
                  onBlur={() => {
                    if (actor.trim() !== '' && actor.trim() !== now.actor) changeSettings({ actor: actor.trim() })
                  }}
                />
              )}
            </Field>
            <Field label={t('organization')}>
              {(ids) => (
                <input
                  {...ids}
                  className="input"
                  maxLength={200}
                  value={organization}
                  onChange={(event) => setOrganization(event.target.value)}
                  onBlur={() => {
                    if (organization !== now.organization) changeSettings({ organization })
                  }}
                />
              )}
            </Field>
          </div>
        </Section>
        <Section title={t('reports')}>
          <div className="settings-rows">
            <span>{t('paper')}</span>
            <Segments
              label={t('paper')}
              value={now.paper}
              onChange={(paper) => changeSettings({ paper })}
              choices={(['a4', 'letter'] as const).map((value) => ({ value, label: t(`paper.${value}`) }))}
            />
          </div>
        </Section>
        {openCase === null ? null : <CaseSettings key={openCase.path} />}
        <Identities />
        <Authorities />
        {openCase === null ? null : (
          <Section title={t('backup')}>
            <div className="stack">
              <p className="soft">{t('backupText')}</p>
              <div>
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    void take(call('settings', 'backup', {})).then((made) => {
                      if (made != null) toast({ text: t('backedUp', { bytes: bytes(made.bytes), path: made.path }) })
                    })
                  }
                >
                  {t('backupNow')}
                </button>
              </div>
            </div>
          </Section>
        )}
      </div>
    </div>
  )
}

function CaseSettings() {
  const t = useWords(settings)
  const { case: openCase, take, toast } = useDesk()
  const [name, setName] = useState(openCase?.meta.title ?? '')
  const [lawDate, setLawDate] = useState(openCase?.meta.settings.lawDate ?? '')
  const [knowledgeDate, setKnowledgeDate] = useState(openCase?.meta.settings.knowledgeDate ?? '')
  const apply = async (): Promise<void> => {
    const done = await take(
      call('case', 'configure', {
        title: name.trim(),
        settings: {
          ...(lawDate === '' ? {} : { lawDate }),
          ...(knowledgeDate === '' ? {} : { knowledgeDate }),
        },
      }),
    )
    if (done !== undefined) toast({ text: t('applied') })
  }
  return (
    <Section title={t('run')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void apply()
        }}
      >
        <div className="columns-3">
          <Field label={t('name')}>
            {(ids) => (
              <input
                {...ids}
                className="input"
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('lawDate')} hint={t('lawDateHint')}>
            {(ids) => <DateInput {...ids} value={lawDate} onValue={setLawDate} />}
          </Field>
          <Field label={t('knowledgeDate')} hint={t('knowledgeDateHint')}>
            {(ids) => <DateInput {...ids} value={knowledgeDate} onValue={setKnowledgeDate} />}
          </Field>
        </div>
        <div>
          <button type="submit" className="button" disabled={name.trim() === ''}>
            {t('apply')}
          </button>
        </div>
      </form>
    </Section>
  )
}

function Identities() {
  const t = useWords(settings)
  const identities = useQuery('settings', 'identities', {})
  const [making, setMaking] = useState(false)
  return (
    <Section
      title={t('identities')}
      aside={
        <button type="button" className="link small" onClick={() => setMaking(true)}>
          {t('newIdentity')}
        </button>
      }
    >
      <Answered query={identities}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('identitiesNone')}</p>
          ) : (
            <ul>
              {list.map(({ id, certificate }) => (
                <li key={id} className="line">
                  <Icon name="key" />
                  <span className="grow stack-tight">
                    <span className="strong">{subjectName(certificate)}</span>
                    <span className="note">
                      {t('validThrough', { date: certificate.to.slice(0, 10) })}
                      {certificate.selfSigned ? ` · ${t('selfIssued')}` : ''}
                    </span>
                  </span>
                  <span className="mono soft">{shortHash(certificate.fingerprint)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {making ? <IdentityDialog onClose={() => setMaking(false)} onMade={identities.reload} /> : null}
    </Section>
  )
}

function IdentityDialog({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: () => void }) {
  const t = useWords(settings)
  const { settings: now, take, toast } = useDesk()
  const [name, setName] = useState(now.actor)
  const [organization, setOrganization] = useState(now.organization)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const differs = again !== '' && again !== passphrase
  const make = async (): Promise<void> => {
    const made = await take(
      call('settings', 'createIdentity', {
        name: name.trim(),
        ...(organization.trim() === '' ? {} : { organization: organization.trim() }),
        passphrase,
      }),
    )
    if (made === undefined) return
    onMade()
    toast({ text: t('created') })
    onClose()
  }
  return (
    <Dialog
      title={t('newIdentity')}
      onClose={onClose}
      confirm={{
        label: t('create'),
        run: make,
        disabled: name.trim() === '' || passphrase.length < 8 || again !== passphrase,
      }}
    >
      <Field label={t('identityName')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('organization')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={200}
            value={organization}
            onChange={(event) => setOrganization(event.target.value)}
          />
        )}
      </Field>
      <PassphraseField label={t('passphrase')} hint={t('passphraseHint')} value={passphrase} onChange={setPassphrase} />
      <PassphraseField
        label={t('passphraseAgain')}
        error={differs ? t('passphraseDiffers') : undefined}
        value={again}
        onChange={setAgain}
      />
    </Dialog>
  )
}

function Authorities() {
  const t = useWords(settings)
  const { take } = useDesk()
  const authorities = useQuery('settings', 'authorities', {})
  return (
    <Section
      title={t('authorities')}
      aside={
        <button
          type="button"
          className="link small"
          onClick={() => void take(call('settings', 'addAuthority', {})).then(authorities.reload)}
        >
          {t('addAuthority')}
        </button>
      }
    >
      <Answered query={authorities}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('authoritiesNone')}</p>
          ) : (
            <ul>
              {list.map(({ id, certificate }) => (
                <li key={id} className="line">
                  <span className="grow">{subjectName(certificate)}</span>
                  <span className="note">{t('validThrough', { date: certificate.to.slice(0, 10) })}</span>
                  <span className="mono soft">{shortHash(certificate.fingerprint)}</span>
                  <IconButton
                    icon="close"
                    label={t('remove', { name: subjectName(certificate) })}
                    onClick={() => void take(call('settings', 'removeAuthority', { id })).then(authorities.reload)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Section>
  )
}

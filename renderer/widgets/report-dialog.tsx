// What a report is made with: its language and who signs it. Of the whole case, or a memorandum of one transaction.
import { useState } from 'react'
import { reports } from '../../shared/language/desk-reports.ts'
import { type ReportKind, reportKinds } from '../../shared/contract/values.ts'
import { call } from '../data/docket.ts'
import { useDesk } from '../frame/context.ts'
import { useLanguage, useWords } from '../frame/language.tsx'
import { Dialog } from './dialog.tsx'
import { IdentityFields, useIdentityChoice } from './identity-fields.tsx'
import { Field, Segments } from './parts.tsx'

/** `transaction`: the one that a memorandum is of; absent for a report of the whole case. */
export function ReportDialog({
  transaction,
  onClose,
  onWritten,
}: {
  readonly transaction?: string
  readonly onClose: () => void
  readonly onWritten: (path: string) => void
}) {
  const t = useWords(reports)
  const desk = useLanguage()
  const { take } = useDesk()
  const choice = useIdentityChoice()
  const { identity, passphrase } = choice
  const [language, setLanguage] = useState(desk)
  const [kind, setKind] = useState<ReportKind | ''>('')
  const write = async (): Promise<void> => {
    onClose()
    const entry = await take(
      call('reports', 'create', {
        language,
        ...(transaction === undefined ? {} : { transaction }),
        ...(kind === '' ? {} : { kind }),
        ...(identity === '' ? {} : { identity, passphrase }),
      }),
    )
    if (entry?.path != null) onWritten(entry.path)
  }
  return (
    <Dialog
      title={transaction === undefined ? t('createTitle') : t('memorandumTitle', { id: transaction })}
      onClose={onClose}
      confirm={{ label: t('write'), run: () => void write(), disabled: identity !== '' && passphrase === '' }}
    >
      {transaction === undefined ? null : <p className="soft read">{t('memorandumText')}</p>}
      <div className="field">
        <span className="field-label">{t('language')}</span>
        <Segments
          label={t('language')}
          value={language}
          onChange={setLanguage}
          choices={[
            { value: 'en', label: t('en') },
            { value: 'zh-CN', label: t('zh-CN') },
          ]}
        />
      </div>
      {transaction === undefined ? (
        <Field label={t('pages')} hint={kind === '' ? undefined : t('kindHint')}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={kind}
              onChange={({ target }) => setKind(reportKinds.find((each) => each === target.value) ?? '')}
            >
              <option value="">{t('wholeFile')}</option>
              {reportKinds.map((each) => (
                <option key={each} value={each}>
                  {t(`kind.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <IdentityFields choice={choice} unsigned />
    </Dialog>
  )
}

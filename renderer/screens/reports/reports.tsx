// Reports: write, sign, verify.
import { useEffect, useState } from 'react'
import type { VerifiedReport } from '../../../shared/contract/ipc.ts'
import { reports } from '../../../shared/language/desk-reports.ts'
import { useDesk } from '../../frame/context.ts'
import { moment, shortHash } from '../../frame/format.tsx'
import { useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Icon } from '../../frame/icons.tsx'
import { Answered, Empty, Notice, PageHead, Section } from '../../widgets/parts.tsx'
import { IdentityFields, useIdentityChoice } from '../../widgets/identity-fields.tsx'
import { ReportDialog } from '../../widgets/report-dialog.tsx'
import { ReportVerification } from '../../widgets/verification.tsx'

type Props = { readonly verify?: string; readonly create?: true }

export function Reports({ verify: asked, create: asksToCreate }: Props) {
  const t = useWords(reports)
  const { case: openCase, take, toast, go } = useDesk()
  const list = useQuery('reports', 'list', {})
  const [verification, setVerification] = useState<VerifiedReport | null>(null)
  const [overlay, setOverlay] = useState<'create' | 'stamp' | { readonly sign: string | undefined } | null>(null)
  const [busy, setBusy] = useState(false)
  const [page, setPage] = useState<{ readonly path: string; readonly sha256: string } | null>(null)
  const writePage = async (): Promise<void> => {
    const written = await take(call('reports', 'verifier', {}))
    if (written != null) setPage(written)
  }

  const verify = async (path: string | undefined): Promise<void> => {
    setBusy(true)
    const result = await take(call('reports', 'verify', path === undefined ? {} : { path }))
    setBusy(false)
    if (result != null) setVerification(result)
  }
  useEffect(() => {
    if (asked !== undefined) void verify(asked === '' ? undefined : asked)
    if (asksToCreate === true && openCase !== null) setOverlay('create')
    // oxlint-disable-next-line react/exhaustive-deps -- once for each way in
  }, [asked, asksToCreate])

  return (
    <div className="page">
      <PageHead title={t('title')} text={t('text')}>
        <button type="button" className="button" disabled={busy} onClick={() => void verify(undefined)}>
          <Icon name="seal" />
          {t('verify')}
        </button>
        <button type="button" className="button" onClick={() => setOverlay({ sign: undefined })}>
          <Icon name="edit" />
          {t('countersign')}
        </button>
        <button type="button" className="button" onClick={() => void writePage()}>
          <Icon name="export" />
          {t('verifierPage')}
        </button>
        <button type="button" className="button" onClick={() => setOverlay('stamp')}>
          <Icon name="windows" />
          {t('stamp')}
        </button>
        <button
          type="button"
          className="button"
          data-kind="primary"
          disabled={openCase === null}
          title={openCase === null ? t('needsCase') : undefined}
          onClick={() => setOverlay('create')}
        >
          <Icon name="reports" />
          {t('create')}
        </button>
      </PageHead>
      <div className="stack-loose" aria-busy={busy}>
        {page === null ? null : (
          <Notice icon="check" tone="clear">
            <p className="read" role="status">
              {t('verifierWritten', page)}
            </p>
          </Notice>
        )}
        {verification === null ? null : (
          <Section title={t('verified', { name: verification.fileName })}>
            <ReportVerification result={verification.result} />
          </Section>
        )}
        <Section title={t('list')}>
          <Answered query={list}>
            {(entries) =>
              entries.length === 0 ? (
                <Empty title={t('none')} text={t('noneText')} />
              ) : (
                <div className="table-scroll">
                  <table className="table">
                    <thead>
                      <tr>
                        <th scope="col">{t('file')}</th>
                        <th scope="col">{t('at')}</th>
                        <th scope="col">{t('by')}</th>
                        <th scope="col">{t('lang')}</th>
                        <th scope="col">
                          <span className="visually-hidden">{t('verify')}</span>
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {entries.map((entry) => (
                        <tr key={entry.id}>
                          <th scope="row">
                            {entry.fileName}
                            <div className="note">
                              {entry.exists ? <span className="mono">{shortHash(entry.sha256)}</span> : t('gone')}
                            </div>
                          </th>
                          <td>{moment(entry.at)}</td>
                          <td>{entry.by}</td>
                          <td>{t(entry.language)}</td>
                          <td>
                            <span className="row">
                              <button
                                type="button"
                                className="link"
                                disabled={!entry.exists || busy}
                                onClick={() => void verify(entry.path ?? undefined)}
                              >
                                {t('verify')}
                              </button>
                              <button
                                type="button"
                                className="link"
                                disabled={!entry.exists}
                                onClick={() => setOverlay({ sign: entry.path ?? undefined })}
                              >
                                {t('countersign')}
                              </button>
                            </span>
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )
            }
          </Answered>
        </Section>
      </div>
      {overlay === 'create' ? (
        <ReportDialog
          onClose={() => {
            setOverlay(null)
            if (asksToCreate === true) go({ screen: 'reports' })
          }}
          onWritten={(path) => {
            toast({ text: t('written', { path }) })
            list.reload()
            void verify(path)
          }}
        />
      ) : overlay === 'stamp' ? (
        <StampDialog onClose={() => setOverlay(null)} onStamped={setVerification} />
      ) : overlay === null ? null : (
        <SignDialog
          path={overlay.sign}
          onClose={() => setOverlay(null)}
          onSigned={(result) => {
            setVerification(result)
            toast({ text: t('signed') })
          }}
        />
      )}
    </div>
  )
}

function SignDialog({
  path,
  onClose,
  onSigned,
}: {
  readonly path: string | undefined
  readonly onClose: () => void
  readonly onSigned: (verification: VerifiedReport) => void
}) {
  const t = useWords(reports)
  const { take } = useDesk()
  const choice = useIdentityChoice()
  const { identity, passphrase } = choice
  const sign = async (): Promise<void> => {
    onClose()
    const result = await take(
      call('reports', 'sign', { ...(path === undefined ? {} : { path }), identity, passphrase }),
    )
    if (result != null) onSigned(result)
  }
  return (
    <Dialog
      title={t('signTitle')}
      onClose={onClose}
      confirm={{ label: t('sign'), run: () => void sign(), disabled: identity === '' || passphrase === '' }}
    >
      <p className="soft read">{t('signText')}</p>
      <IdentityFields choice={choice} unsigned={false} />
    </Dialog>
  )
}

/** Two ways, days apart: the request goes out, and its response comes back. */
function StampDialog({
  onClose,
  onStamped,
}: {
  readonly onClose: () => void
  readonly onStamped: (verification: VerifiedReport) => void
}) {
  const t = useWords(reports)
  const { take, toast } = useDesk()
  const request = async (): Promise<void> => {
    const asked = await take(call('reports', 'requestStamp', {}))
    if (asked == null) return
    onClose()
    toast({ text: t('stampRequested', { path: asked.path }) })
  }
  const attach = async (): Promise<void> => {
    const result = await take(call('reports', 'attachStamp', {}))
    if (result == null) return
    onClose()
    onStamped(result)
    toast({ text: t('stamped', { path: result.path }) })
  }
  return (
    <Dialog title={t('stampTitle')} onClose={onClose}>
      <p className="soft read">{t('stampText')}</p>
      <div className="row">
        <button type="button" className="button" onClick={() => void request()}>
          {t('stampRequest')}
        </button>
        <button type="button" className="button" onClick={() => void attach()}>
          {t('stampAttach')}
        </button>
      </div>
    </Dialog>
  )
}

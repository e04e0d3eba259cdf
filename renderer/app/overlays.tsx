// What may lie over the screens: the palette, the shortcut sheet, a new case, a new transaction, the export, about.
import { useState } from 'react'
import { commands, menuWords, menus } from '../../shared/contract/commands.ts'
import { desk } from '../../shared/language/desk.ts'
import { call } from '../data/docket.ts'
import { useQuery } from '../data/query.ts'
import { ExportDialog } from '../screens/transactions/export-dialog.tsx'
import { NewTransactionDialog } from '../screens/transactions/new-dialog.tsx'
import { Dialog } from '../widgets/dialog.tsx'
import { Answered, Field, Kbd } from '../widgets/parts.tsx'
import { useDesk } from '../frame/context.ts'
import { shortHash } from '../frame/format.tsx'
import { labels, onMac } from '../frame/keys.ts'
import { useInLanguage, useWords } from '../frame/language.tsx'
import type { Overlay } from './command-runs.ts'
import { Palette } from './palette.tsx'

type Props = { readonly shown: Overlay | null; readonly show: (overlay: Overlay | null) => void }

export function Overlays({ shown, show }: Props) {
  const close = (): void => show(null)
  switch (shown) {
    case null:
      return null
    case 'palette':
      return <Palette onClose={close} />
    case 'shortcuts':
      return <Shortcuts onClose={close} />
    case 'new-case':
      return <NewCase onClose={close} />
    case 'new-transaction':
      return <NewTransactionDialog onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'about':
      return <About onClose={close} />
  }
}

type Closing = { readonly onClose: () => void }

function Shortcuts({ onClose }: Closing) {
  const t = useWords(desk)
  const words = useInLanguage()
  const mac = onMac()
  const withKeys = menus.map((menu) => ({
    menu,
    entries: commands.flatMap((command) =>
      command.menu === menu && 'accelerator' in command ? [{ words: command.words, keys: command.accelerator }] : [],
    ),
  }))
  const fixed = [
    {
      title: t('shortcuts.grid'),
      rows: [
        [t('shortcuts.move'), ['↑', '↓', '←', '→', 'PgUp', 'PgDn', 'Home', 'End']],
        [t('shortcuts.select'), ['Space', 'Shift']],
        [t('shortcuts.open'), ['Enter']],
        [t('shortcuts.sort'), ['Enter']],
      ],
    },
    {
      title: t('shortcuts.tree'),
      rows: [
        [t('shortcuts.expand'), ['→', '←']],
        [t('shortcuts.expandAll'), ['*']],
        [t('shortcuts.jump'), ['A–Z']],
      ],
    },
  ] as const
  return (
    <Dialog title={t('shortcuts.title')} size="wide" onClose={onClose}>
      <div className="columns-2">
        {withKeys
          .filter(({ entries }) => entries.length > 0)
          .map(({ menu, entries }) => (
            <section key={menu} className="stack-tight">
              <h3>{words(menuWords[menu])}</h3>
              {entries.map((entry) => (
                <div key={entry.keys} className="spread">
                  <span>{words(entry.words)}</span>
                  <Kbd keys={labels(entry.keys, mac)} />
                </div>
              ))}
            </section>
          ))}
        <section className="stack-tight">
          <h3>{t('shortcuts.everywhere')}</h3>
          <div className="spread">
            <span>{t('shortcuts.help')}</span>
            <Kbd keys={['?']} />
          </div>
          <div className="spread">
            <span>{t('shortcuts.back')}</span>
            <Kbd keys={['Alt', '←', '→']} />
          </div>
        </section>
        {fixed.map(({ title, rows }) => (
          <section key={title} className="stack-tight">
            <h3>{title}</h3>
            {rows.map(([what, keys]) => (
              <div key={what} className="spread">
                <span>{what}</span>
                <Kbd keys={keys} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function NewCase({ onClose }: Closing) {
  const t = useWords(desk)
  const { take, toast } = useDesk()
  const [name, setName] = useState('')
  const create = async (): Promise<void> => {
    const made = await take(call('case', 'create', { title: name.trim() }))
    if (made == null) return
    toast({ text: t('case.created') })
    onClose()
  }
  return (
    <Dialog
      title={t('new.title')}
      onClose={onClose}
      confirm={{ label: t('new.create'), run: create, disabled: name.trim() === '' }}
    >
      <Field label={t('new.name')} hint={t('new.hint')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            // A dialog with one field starts in it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}

function About({ onClose }: Closing) {
  const t = useWords(desk)
  const about = useQuery('app', 'about', {})
  return (
    <Dialog title={t('about.title')} onClose={onClose}>
      <Answered query={about}>
        {(value) => (
          <div className="stack">
            <p className="read">{t('about.offline')}</p>
            <dl className="facts">
              <dt>{value.name}</dt>
              <dd>{value.version}</dd>
              <dt>{t('about.pack')}</dt>
              <dd>
                {value.pack.id} {value.pack.version} <span className="mono soft">{shortHash(value.pack.hash)}</span>
              </dd>
              <dt>{t('about.data')}</dt>
              <dd className="mono">{value.dataFolder}</dd>
              {Object.entries(value.versions).map(([name, version]) => (
                <Version key={name} name={name} version={version} />
              ))}
            </dl>
          </div>
        )}
      </Answered>
    </Dialog>
  )
}

function Version({ name, version }: { readonly name: string; readonly version: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{version}</dd>
    </>
  )
}

// The command palette: a combobox over every command, and over transaction ids.
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { commands, menuWords } from '../../shared/contract/commands.ts'
import { desk } from '../../shared/language/desk.ts'
import { usePaused, useQuery } from '../data/query.ts'
import { Icon } from '../frame/icons.tsx'
import { Kbd } from '../widgets/parts.tsx'
import { useDesk } from '../frame/context.ts'
import { isComposing, labels, onMac } from '../frame/keys.ts'
import { useInLanguage, useWords } from '../frame/language.tsx'

type Choice = {
  readonly id: string
  readonly text: string
  readonly group: string
  readonly keys: readonly string[]
  readonly run: () => void
}

/** Whether the letters occur in that order; a plain part of the words ranks before scattered letters. */
const rank = (words: string, typed: string): number => {
  const place = words.indexOf(typed)
  if (place >= 0) return place
  let at = 0
  for (const letter of typed) {
    at = words.indexOf(letter, at) + 1
    if (at === 0) return -1
  }
  return 1000 + at
}

const useTransactionIds = (typed: string, open: boolean) => {
  const text = usePaused(typed.trim(), 120)
  const asked = open && text.length >= 2
  return useQuery('transactions', 'page', {
    view: { filter: asked ? { text } : {}, sort: { by: 'id', descending: false } },
    start: { index: 0 },
    limit: asked ? 5 : 1,
  })
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(desk)
  const words = useInLanguage()
  const { case: openCase, go, run, route } = useDesk()
  const onTransaction = route.screen === 'transaction'
  const onList = route.screen === 'transaction' && route.queue !== undefined
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const found = useTransactionIds(typed, openCase !== null)
  const mac = onMac()

  const choices = useMemo<readonly Choice[]>(() => {
    const wanted = typed.trim().toLowerCase()
    const ranked = commands
      .filter((command) => openCase !== null || !('needsCase' in command))
      .filter((command) => onTransaction || !('needsTransaction' in command))
      .filter((command) => onList || !('needsList' in command))
      .map((command) => {
        // Both languages are searched, whichever is shown.
        const ranks = [command.words.en, command.words.zh].map((text) => rank(text.toLowerCase(), wanted))
        const best = Math.min(...ranks.map((one) => (one < 0 ? Infinity : one)))
        return { command, best }
      })
      .filter(({ best }) => best !== Infinity)
      .toSorted((left, right) => (wanted === '' ? 0 : left.best - right.best))
      .map(({ command }) => ({
        id: command.id,
        text: words(command.words),
        group: words(menuWords[command.menu]),
        keys: 'accelerator' in command ? labels(command.accelerator, mac) : [],
        run: () => run(command.id),
      }))
    const ids = wanted.length >= 2 && found.state === 'ready' ? found.value.rows : []
    const transactions = ids.map(({ id }) => ({
      id: `transaction ${id}`,
      text: t('palette.openTransaction', { id }),
      group: t('common.transactions'),
      keys: [],
      run: () => go({ screen: 'transaction', id }),
    }))
    return [...ranked, ...transactions]
  }, [typed, openCase, onTransaction, onList, found, words, t, go, run, mac])

  const chosen = Math.min(at, choices.length - 1)
  const choose = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    onClose()
    choice.run()
  }
  const pressed = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      const next = Math.max(0, Math.min(choices.length - 1, chosen + move))
      setAt(next)
      document.querySelector(`#${CSS.escape(`${listId}-${next}`)}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(choices[chosen])
    }
  }
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className="sheet palette">
        <AriaDialog aria-label={t('palette.title')}>
          <div className="palette-field">
            <Icon name="search" />
            <input
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is opened to type
              autoFocus
              role="combobox"
              aria-label={t('palette.title')}
              aria-expanded="true"
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={choices.length === 0 ? undefined : `${listId}-${chosen}`}
              placeholder={t('palette.placeholder')}
              value={typed}
              onKeyDown={pressed}
              onChange={(event) => {
                setTyped(event.target.value)
                setAt(0)
              }}
            />
          </div>
          <div id={listId} role="listbox" aria-label={t('palette.title')} className="palette-list" tabIndex={-1}>
            {choices.map((choice, index) => (
              <div
                key={choice.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                className="menu-item"
                {...(index === chosen ? { 'data-focused': true } : {})}
                onMouseMove={() => setAt(index)}
                onKeyDown={pressed}
                onClick={() => choose(choice)}
              >
                <span className="grow clip">{choice.text}</span>
                <span className="note">{choice.group}</span>
                <Kbd keys={choice.keys} />
              </div>
            ))}
          </div>
          {choices.length === 0 ? <p className="palette-none soft">{t('palette.none')}</p> : null}
          <div className="visually-hidden" role="status">
            {t('palette.results', { count: choices.length })}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

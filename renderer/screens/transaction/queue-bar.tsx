// Going through a list one transaction after the other: where in it, and the ways to the next and the previous one.
import { useEffect, useRef } from 'react'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useQuery } from '../../data/query.ts'
import { listMoved, useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { Icon } from '../../frame/icons.tsx'
import { isComposing, labels, matches, onMac } from '../../frame/keys.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import type { Queue } from '../../frame/route.ts'
import { Kbd } from '../../widgets/parts.tsx'

type Way = 'next' | 'previous'
const keys: Readonly<Record<Way, string>> = { next: 'Alt+Down', previous: 'Alt+Up' }

/** Whether the element opens its own list with the arrows. */
const isOwnList = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.role === 'combobox')

type Props = {
  readonly id: string
  readonly queue: Queue
  /** Told before the next one is shown, so that what had the focus can have it again. */
  readonly onMove: () => void
}

export function QueueBar({ id, queue, onMove }: Props) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const { goInPlace } = useDesk()
  const mac = onMac()
  // Its place as it was last seen: what is settled leaves the list, and the way goes on from there.
  const seen = useRef({ id, at: queue.at })
  if (seen.current.id !== id) seen.current = { id, at: queue.at }
  const around = useQuery('transactions', 'around', { id, view: queue.view, at: seen.current.at })
  const last = useRef(around.value)
  if (around.value !== undefined) last.current = around.value
  const at = around.value?.at
  if (at != null) seen.current.at = at

  // Pressed while the place in the list is being asked for: done when it is known, not lost.
  const wanted = useRef<Way | null>(null)
  const move = (way: Way): void => {
    wanted.current = around.value === undefined ? way : null
    const to = around.value?.[way] ?? null
    if (to === null) return
    onMove()
    const { at: place } = seen.current
    // The place of one that has left the list is that of the one behind it.
    const next = way === 'previous' ? place - 1 : at === null ? place : place + 1
    goInPlace({ screen: 'transaction', id: to, queue: { ...queue, at: next } })
  }
  const moving = useRef(move)
  moving.current = move
  useEffect(() => {
    if (around.value !== undefined && wanted.current !== null) moving.current(wanted.current)
  }, [around.value])
  useEffect(() => {
    const [next, previous] = [() => moving.current('next'), () => moving.current('previous')]
    // Before any widget takes the arrows for itself.
    const pressed = (event: KeyboardEvent): void => {
      if (isComposing(event) || isOwnList(event.target) || document.querySelector('.veil') !== null) return
      const way = (['next', 'previous'] as const).find((one) => matches(keys[one], event, mac))
      if (way === undefined) return
      event.preventDefault()
      event.stopPropagation()
      moving.current(way)
    }
    globalThis.addEventListener('keydown', pressed, true)
    listMoved.addEventListener('next', next)
    listMoved.addEventListener('previous', previous)
    return () => {
      globalThis.removeEventListener('keydown', pressed, true)
      listMoved.removeEventListener('next', next)
      listMoved.removeEventListener('previous', previous)
    }
  }, [mac])

  const shown = last.current
  const step = (way: Way) => (
    <button
      type="button"
      className="button"
      data-kind="quiet"
      // Not disabled at an end: the focus would be lost there.
      aria-disabled={shown?.[way] == null}
      onClick={() => move(way)}
    >
      <Icon name={way === 'next' ? 'down' : 'up'} />
      {t(way)}
      <Kbd keys={labels(keys[way], mac)} />
    </button>
  )
  return (
    <nav className="queue" aria-label={t('list')}>
      <span className="soft clip">{queue.name === undefined ? t('listShown') : words(queue.name)}</span>
      <span role="status" className="row-tight">
        <span className="strong">{id}</span>
        <span>·</span>
        <span>
          {shown === undefined
            ? ''
            : shown.at !== null
              ? t('listAt', { at: figure(shown.at + 1), total: figure(shown.total) })
              : t(shown.total === 0 ? 'listDone' : 'listLeft', { total: figure(shown.total) })}
        </span>
      </span>
      <span className="grow" />
      {step('previous')}
      {step('next')}
    </nav>
  )
}

// A small cache of answers. A query is a method and its input; it is loaded once, shared by every part that shows it, and
// loaded again when the main process says that something it rests on changed. An answer that nobody waits for any more is dropped.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Area, DataArea, InputOf, IpcError, OutputOf, QueryOf } from '../../shared/contract/ipc.ts'
import { surface } from '../../shared/contract/ipc/surface.ts'
import { call, on } from './docket.ts'

export type Loaded<Value> =
  | { readonly state: 'loading'; readonly value: Value | undefined }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: IpcError; readonly value: Value | undefined }

type Entry = {
  readonly load: () => Promise<void>
  readonly areas: readonly DataArea[]
  readonly listeners: Set<() => void>
  current: Loaded<unknown>
  turn: number
}

const loading: Loaded<never> = { state: 'loading', value: undefined }
const entries = new Map<string, Entry>()
const unwatchedLimit = 60

let underway = 0
const followers = new Set<(busy: boolean) => void>()

const count = (change: 1 | -1): void => {
  underway += change
  for (const follower of followers) follower(underway > 0)
}

/** Tells whether any answer is being waited for, now and at each change; answers how to stop. */
export const followLoading = (follower: (busy: boolean) => void): (() => void) => {
  followers.add(follower)
  follower(underway > 0)
  return () => {
    followers.delete(follower)
  }
}

const publish = (entry: Entry, next: Loaded<unknown>): void => {
  entry.current = next
  for (const listener of entry.listeners) listener()
}

const forgetOldest = (): void => {
  for (const [key, entry] of entries) {
    if (entries.size <= unwatchedLimit) return
    if (entry.listeners.size === 0) entries.delete(key)
  }
}

const restsOn = (area: Area, method: string): readonly DataArea[] => {
  const methods: Readonly<Record<string, 'act' | readonly DataArea[]>> = surface[area]
  const rests = methods[method]
  return rests === undefined || rests === 'act' ? [] : rests
}

const entryFor = <A extends Area, M extends QueryOf<A>>(
  key: string,
  area: A,
  method: M,
  input: InputOf<A, M>,
): Entry => {
  const known = entries.get(key)
  if (known !== undefined) return known
  const load = async (): Promise<void> => {
    entry.turn += 1
    const turn = entry.turn
    count(1)
    const answer = await call(area, method, input).finally(() => count(-1))
    if (turn !== entry.turn) return
    const before = entry.current.value
    publish(
      entry,
      answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', error: answer.error, value: before },
    )
  }
  const entry: Entry = { load, areas: restsOn(area, method), listeners: new Set(), current: loading, turn: 0 }
  forgetOldest()
  entries.set(key, entry)
  void entry.load()
  return entry
}

const keyOf = (area: string, method: string, input: unknown): string => `${area}.${method} ${JSON.stringify(input)}`

/** Marks answers of these areas as out of date: what is on screen loads again, what is not is dropped. */
export const invalidate = (areas: readonly DataArea[]): void => {
  for (const [key, entry] of entries) {
    if (!entry.areas.some((area) => areas.includes(area))) continue
    if (entry.listeners.size === 0) entries.delete(key)
    else void entry.load()
  }
}

/** Forgets everything, as when another case is opened. */
export const invalidateAll = (): void => {
  for (const [key, entry] of entries) {
    if (entry.listeners.size === 0) entries.delete(key)
    else void entry.load()
  }
}

let subscribed = false
/** Follows the main process; called once when the desk starts. */
export const followChanges = (): void => {
  if (subscribed) return
  subscribed = true
  on().dataChanged(({ areas }) => invalidate(areas))
}

export type Query<Value> = Loaded<Value> & { readonly reload: () => void }

/** The answer of a method, kept fresh: the contract names what it rests on. The value of an earlier input is not shown for a later one. */
export const useQuery = <A extends Area, M extends QueryOf<A>>(
  area: A,
  method: M,
  input: InputOf<A, M>,
): Query<OutputOf<A, M>> => {
  const key = keyOf(area, method, input)
  const subscribe = useCallback(
    (listener: () => void) => {
      const entry = entryFor(key, area, method, input)
      entry.listeners.add(listener)
      return () => {
        entry.listeners.delete(listener)
      }
    },
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for method and input
    [key],
  )
  const current = useSyncExternalStore(subscribe, () => entries.get(key)?.current ?? loading)
  const reload = useCallback(() => {
    void entries.get(key)?.load()
  }, [key])
  // The cache holds answers of many types under one key each; the key was made from this method.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...(current as Loaded<OutputOf<A, M>>), reload }
}

/** A value that follows another with a pause, so that typing does not ask the main process for every letter. */
export const usePaused = <Value>(value: Value, milliseconds: number): Value => {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return paused
}

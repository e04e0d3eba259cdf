// What every service works with: the shell around it, the open case, and the thread that looks over it.
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Actor, RunSummary } from '../../../shared/contract/casefile.ts'
import type { CaseSummary, DataArea, TaskKind } from '../../../shared/contract/ipc.ts'
import type { RunSettings } from '../../../shared/contract/interchange.ts'
import { type Result, ok } from '../../../shared/kernel/result.ts'
import { say } from '../../../shared/language/catalog.ts'
import { desktopDialogs } from '../../../shared/language/desktop.ts'
import { type CivilDate, civilDate } from '../../../shared/kernel/civil-date.ts'
import { type Asker, Cancelled, askerOf } from '../../casework/ask.ts'
import type { CaseFailure, ReadableCase, WritableCase, Written } from '../../casework/case.ts'
import { newMoves, noteMove } from '../../casework/moves.ts'
import { packName } from '../../casework/pack.ts'
import type { AnswerOf, AskedOf, QuestionName } from '../../casework/questions.ts'
import { settingsInForce, stands } from '../../casework/standing.ts'
import type { FileKind, Platform } from '../platform.ts'
import type { SettingsStore } from '../settings.ts'
import type { TaskContext, Tasks } from '../tasks.ts'
import { refuse } from './failures.ts'

export type OpenCase = {
  readonly path: string
  readonly reads: ReadableCase
  /** Absent when the case is open for reading only. */
  readonly writes: WritableCase | undefined
  /** Questions to its readers. */
  readonly asker: Asker
}

export class Workshop {
  readonly platform: Platform
  readonly settings: SettingsStore
  readonly tasks: Tasks
  /** The entry of the threads over a case. */
  readonly worker: URL
  readonly #moves = newMoves()
  /** Places that the person chose to write to, or that were free to write to, since the desk started. */
  readonly #chosen = new Set<string>()
  #open: OpenCase | undefined
  #writing: Promise<unknown> | undefined
  /** Changes after which answers were to be brought up to date, and how many of them the last run has seen. */
  readonly #changes = { made: 0, seen: 0 }

  constructor(parts: {
    readonly platform: Platform
    readonly settings: SettingsStore
    readonly tasks: Tasks
    readonly worker: URL
  }) {
    this.platform = parts.platform
    this.settings = parts.settings
    this.tasks = parts.tasks
    this.worker = parts.worker
  }

  open(): OpenCase | undefined {
    return this.#open
  }

  /** Takes a case that was just opened in the place of the one before. */
  async take(path: string, reads: ReadableCase, writes: WritableCase | undefined): Promise<CaseSummary> {
    await this.letGo()
    this.#open = { path, reads, writes, asker: askerOf(reads, this.#moves) }
    const summary = await this.summary()
    this.settings.remember({ path, title: summary.meta.title, openedAt: this.platform.now() })
    this.platform.tell.caseChanged(summary)
    return summary
  }

  /** Closes the open case; it is one file again afterwards. */
  async letGo(): Promise<void> {
    const open = this.#open
    if (open === undefined) return
    this.#open = undefined
    await open.reads.close()
  }

  async close(): Promise<void> {
    await this.letGo()
    this.platform.tell.caseChanged(null)
  }

  /** Whether long work that writes is running; it and another one would get in each other's way. */
  isBusy(): boolean {
    return this.#writing !== undefined
  }

  actor(): Actor {
    return { by: this.settings.get().actor, at: this.platform.now() }
  }

  today(): CivilDate {
    return civilDate(this.platform.now().slice(0, 10))
  }

  async summary(open: OpenCase | undefined = this.#open): Promise<CaseSummary> {
    if (open === undefined) throw new Error('no case is open')
    const { reads } = open
    const [summary, { stale, rejected }, runs, undo, redo] = await Promise.all([
      reads.summary(),
      reads.unsettled(),
      reads.runs(1),
      open.writes === undefined ? null : reads.undoable(),
      open.writes === undefined ? null : reads.redoable(),
    ])
    return {
      ...summary,
      path: open.path,
      stale,
      upToDate: stands(runs[0]),
      rejectedRows: rejected,
      pack: { ...packName },
      readOnly: open.writes === undefined,
      damage: reads.damage,
      canUndo: undo?.event.kind ?? null,
      canRedo: redo?.event.kind ?? null,
    }
  }

  /** Determines the whole case in the order of its ledgers, with the settings that the case states. */
  determine(writes: WritableCase): Promise<Written<RunSummary>> {
    return this.#determine(writes, async () => (await writes.summary()).meta.settings)
  }

  #determine(writes: WritableCase, settings: () => Promise<RunSettings>): Promise<Written<RunSummary>> {
    this.#changes.seen = this.#changes.made
    return this.writeLong('determine', async ({ signal, progress }) =>
      writes.determine(this.actor(), {
        settings: await settings(),
        signal,
        onProgress: ({ done, total }) => progress(done, total),
      }),
    )
  }

  /**
   * Brings every answer up to date after a change, under what the case was determined under: one fact or position moves the
   * answers after it as well. Waits for other work that writes; changes made meanwhile are taken together. A run that the person cancels leaves the case to be determined,
   * and so does a case that was never determined: it has no answer that could mislead.
   */
  async bringUpToDate(writes: WritableCase): Promise<CaseFailure | undefined> {
    if ((await writes.runs(1)).length === 0) return undefined
    this.#changes.made += 1
    const change = this.#changes.made
    while (this.#writing !== undefined) await this.#writing.catch(() => undefined)
    if (this.#changes.seen >= change) return undefined
    const done = await this.#determine(writes, async () => {
      const [[last], { meta }] = await Promise.all([writes.runs(1), writes.summary()])
      return settingsInForce(last, meta.settings)
    })
    return done.ok ? undefined : done.error
  }

  /** After a write: the window is told what is out of date. */
  async changed(areas: readonly DataArea[]): Promise<void> {
    if (this.#open === undefined) return
    this.platform.tell.dataChanged([...areas, 'case', 'log'])
    this.platform.tell.caseChanged(await this.summary())
  }

  /** The person moves through a list: what runs in the background gives way for a moment. */
  moved(): void {
    noteMove(this.#moves)
  }

  /** A question over the case that a screen waits for. */
  ask<Name extends QuestionName>(open: OpenCase, question: Name, asked: AskedOf<Name>): Promise<AnswerOf<Name>> {
    return open.asker.ask(question, asked)
  }

  /** A long question, as a task. */
  async long<Name extends QuestionName>(
    kind: TaskKind,
    open: OpenCase,
    question: Name,
    asked: AskedOf<Name>,
  ): Promise<{ readonly ok: true; readonly value: AnswerOf<Name> } | ReturnType<typeof refuse<'cancelled'>>> {
    return this.cancellable(kind, (context) => open.asker.ask(question, asked, context))
  }

  /** Long work as a task; that the person stopped it is an answer. */
  async cancellable<Value>(kind: TaskKind, work: (context: TaskContext) => Promise<Value>) {
    return unlessStopped(this.tasks.run(kind, work))
  }

  /** Long work that writes; one at a time. */
  async writeLong<T>(kind: TaskKind, work: (context: TaskContext) => Promise<T>): Promise<T> {
    const running = this.tasks.run(kind, work)
    this.#writing = running
    try {
      return await running
    } finally {
      this.#writing = undefined
    }
  }

  /** The path given, or the one a person chooses; undefined when the person cancels. */
  async fileOr(path: string | undefined, title: TitleKey, kinds: readonly FileKind[]): Promise<string | undefined> {
    return path ?? this.platform.chooseFile({ title: this.#title(title), kinds })
  }

  /**
   * Where to write: the path given, or the one a person chooses, who is asked before a file there gives way; null when the person
   * cancels. A path that the page gives by itself never takes the place of a file that neither the person chose nor
   * the desk made since it started.
   */
  async targetOr(
    path: string | undefined,
    title: TitleKey,
    kinds: readonly FileKind[],
    name: string,
  ): Promise<Result<string | null, ReturnType<typeof refuse<'already-exists'>>['error']>> {
    if (path !== undefined) {
      if (existsSync(path) && !this.#chosen.has(path)) return refuse('already-exists', { path })
      this.#chosen.add(path)
      return ok(path)
    }
    const chosen = await this.platform.chooseTarget({ title: this.#title(title), kinds, name })
    if (chosen !== undefined) this.#chosen.add(chosen)
    return ok(chosen ?? null)
  }

  #title(key: TitleKey): string {
    return say(desktopDialogs, this.settings.get().language, key)
  }
}

type TitleKey = Extract<keyof (typeof desktopDialogs)['en'], `open.${string}` | `save.${string}`>

/** That the person stopped the work is an answer. */
export const unlessStopped = async <Value>(
  work: Promise<Value>,
): Promise<{ readonly ok: true; readonly value: Value } | ReturnType<typeof refuse<'cancelled'>>> => {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    if (error instanceof Cancelled) return refuse('cancelled')
    throw error
  }
}

/** A file name without what file systems refuse. */
export const safeName = (title: string, ending: string): string =>
  `${
    title
      .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'case'
  }.${ending}`

/** Runs with the open case, or refuses. */
export const withCase = async <T>(
  shop: Workshop,
  work: (open: OpenCase) => Promise<T>,
): Promise<T | ReturnType<typeof refuse<'no-case'>>> => {
  const open = shop.open()
  return open === undefined ? refuse('no-case') : work(open)
}

/** Runs with the open case when its file is whole: nothing is made of one that is damaged. */
export const withWhole = async <T>(
  shop: Workshop,
  work: (open: OpenCase) => Promise<T>,
): Promise<T | ReturnType<typeof refuse<'no-case' | 'damaged-case'>>> =>
  withCase(shop, async (open) => {
    const { damage } = open.reads
    return damage === null ? work(open) : refuse('damaged-case', { path: open.path, found: damage })
  })

/** Runs with the open case as one that can be written, or refuses. */
export const withWrites = async <T>(
  shop: Workshop,
  work: (open: OpenCase, writes: WritableCase) => Promise<T>,
): Promise<T | ReturnType<typeof refuse<'no-case' | 'read-only' | 'no-actor'>>> => {
  const open = shop.open()
  if (open === undefined) return refuse('no-case')
  if (open.writes === undefined) return refuse('read-only')
  if (shop.settings.get().actor.trim() === '') return refuse('no-actor')
  return work(open, open.writes)
}

export const fileNameOf = (path: string): string => basename(path)

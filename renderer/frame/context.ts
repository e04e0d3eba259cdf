// What every screen may ask of the desk: where to go, the open case, the settings, messages and commands.
import { createContext, use } from 'react'
import type { Ink } from '../../shared/charts/scene.ts'
import type { CommandId } from '../../shared/contract/commands.ts'
import type { Answer, CaseSummary, IpcError, Settings, Task } from '../../shared/contract/ipc.ts'
import type { IconName } from './icons.tsx'
import type { Route } from './route.ts'

/** The ink of a sign or a word; `none`: it stays in the color of the text. */
export type Tone = Ink | 'none'

export type Toast = {
  readonly text: string
  readonly icon?: IconName
  readonly tone?: Tone
  /** The change can be taken back. */
  readonly undo?: boolean
}

export type Desk = {
  readonly route: Route
  readonly go: (route: Route) => void
  /** Goes there in the place of the screen shown, which no way leads back to. */
  readonly goInPlace: (route: Route) => void
  readonly case: CaseSummary | null
  readonly settings: Settings
  readonly changeSettings: (change: Partial<Settings>) => void
  readonly tasks: readonly Task[]
  readonly toast: (toast: Toast) => void
  /** Says what went wrong; a cancelled piece of work is no error. */
  readonly fail: (error: IpcError) => void
  /** The value of an answer, or undefined after the error has been shown. */
  readonly take: <Value>(answer: Promise<Answer<Value>>) => Promise<Value | undefined>
  readonly run: (command: CommandId) => void
}

export const DeskContext = createContext<Desk | undefined>(undefined)

export const useDesk = (): Desk => {
  const desk = use(DeskContext)
  if (desk === undefined) throw new Error('the desk is used outside its frame')
  return desk
}

/** Tells the transaction on screen to give way to the next or the previous one of its list. */
export const listMoved = new EventTarget()

/** Tells the transaction on screen what is asked of it: `withdraw` (or bring back), `memorandum`. */
export const transactionAsked = new EventTarget()

/** Tells the transactions grid to put the cursor into its search field. */
export const findRequested = new EventTarget()

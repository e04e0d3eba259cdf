// The desk: loads the settings and the open case, then shows the frame in the person's language and appearance.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type CommandId, commands } from '../../shared/contract/commands.ts'
import type { Answer, CaseSummary, IpcError, Settings, Task } from '../../shared/contract/ipc.ts'
import { say } from '../../shared/language/catalog.ts'
import { desk as words } from '../../shared/language/desk.ts'
import { call, on } from '../data/docket.ts'
import { invalidateAll } from '../data/query.ts'
import { runCommand } from './command-runs.ts'
import { DeskContext, type Desk, type Toast } from '../frame/context.ts'
import { Frame } from './frame.tsx'
import { isComposing, matches, onMac, takesText } from '../frame/keys.ts'
import { LanguageProvider } from '../frame/language.tsx'
import type { Overlay } from './command-runs.ts'
import { Overlays } from './overlays.tsx'
import { beginning, goAhead, goBack, goInPlace, goTo, inCase, type Route, type Trail } from '../frame/route.ts'
import { type ShownToast, Toasts } from './toasts.tsx'

const unsaved: Settings = {
  language: 'en',
  appearance: 'system',
  contrast: 'normal',
  density: 'comfortable',
  paper: 'a4',
  actor: '–',
  organization: '',
  backupFolder: null,
}

/** Puts the chosen look on the document, where the tokens read it; follows the system's light or dark when asked to. */
const useLook = ({ appearance, contrast, density, language }: Settings): void => {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const more = matchMedia('(prefers-contrast: more)')
    const root = document.documentElement
    const apply = (): void => {
      root.dataset['appearance'] = appearance === 'system' ? (dark.matches ? 'dark' : 'light') : appearance
      root.dataset['contrast'] = contrast === 'high' || more.matches ? 'more' : 'normal'
      root.dataset['density'] = density
      root.lang = language
    }
    apply()
    dark.addEventListener('change', apply)
    more.addEventListener('change', apply)
    return () => {
      dark.removeEventListener('change', apply)
      more.removeEventListener('change', apply)
    }
  }, [appearance, contrast, density, language])
}

/** Whether a dialog or the palette lies over the screens: what is behind it takes no keys, commands or files then. */
const isCovered = (): boolean => document.querySelector('.veil') !== null

const withTask = (tasks: readonly Task[], task: Task): readonly Task[] =>
  tasks.some(({ id }) => id === task.id) ? tasks.map((old) => (old.id === task.id ? task : old)) : [...tasks, task]

export function App() {
  const [settings, setSettings] = useState<Settings>()
  const [openCase, setCase] = useState<CaseSummary | null>()
  const [trail, setTrail] = useState<Trail>(beginning)
  const [tasks, setTasks] = useState<readonly Task[]>([])
  const [toasts, setToasts] = useState<readonly ShownToast[]>([])
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const toastId = useRef(0)
  const casePath = useRef<string>(undefined)

  /** The case on screen, and when it is another one, nothing of the last: no screen, no way back, no message, no answer. */
  const showCase = useCallback((summary: CaseSummary | null) => {
    const path = summary?.path
    if (path !== casePath.current) {
      if (casePath.current !== undefined) setToasts([])
      setOverlay(null)
      casePath.current = path
      invalidateAll()
      setTrail((now) => inCase(now, path !== undefined))
    }
    setCase(summary)
  }, [])
  const toast = useCallback((shown: Toast) => {
    toastId.current += 1
    const { current: id } = toastId
    setToasts((all) => [...all.slice(-3), { ...shown, id }])
  }, [])
  const fail = useCallback(
    (error: IpcError) => {
      if (error.code !== 'cancelled') toast({ text: error.message, icon: 'error', tone: 'denial' })
    },
    [toast],
  )
  const take = useCallback(
    async <Value,>(answer: Promise<Answer<Value>>): Promise<Value | undefined> => {
      const given = await answer
      if (given.ok) return given.value
      fail(given.error)
      return undefined
    },
    [fail],
  )
  const go = useCallback((route: Route) => {
    setTrail((now) => goTo(now, route))
    // The new screen's heading takes the focus.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }, [])
  const inPlace = useCallback((route: Route) => setTrail((now) => goInPlace(now, route)), [])
  const changeSettings = useCallback(
    (change: Partial<Settings>) => {
      // Shown at once; main confirms with what it keeps.
      setSettings((now) => ({ ...(now ?? unsaved), ...change }))
      void take(call('settings', 'set', change))
    },
    [take],
  )

  useEffect(() => {
    const start = async (): Promise<void> => {
      const [kept, current, running] = await Promise.all([
        call('settings', 'get', {}),
        call('case', 'current', {}),
        call('tasks', 'list', {}),
      ])
      setSettings(kept.ok ? kept.value : unsaved)
      if (!kept.ok) fail(kept.error)
      showCase(current.ok ? current.value : null)
      if (running.ok) setTasks(running.value)
      const problems = await call('app', 'problems', {})
      if (problems.ok) problems.value.forEach(fail)
      document.documentElement.dataset['appState'] = 'loaded'
    }
    void start()
  }, [fail, showCase])

  useEffect(() => {
    const endings = [
      on().caseChanged(showCase),
      on().settingsChanged((kept) => setSettings(kept)),
      on().progress((task) => {
        setTasks((all) => withTask(all, task))
        // Long work changes whole cases; whatever is on screen is asked for again when it ends.
        if (task.state !== 'running') invalidateAll()
      }),
      on().problem(fail),
    ]
    return () => endings.forEach((end) => end())
  }, [fail, showCase])
  const shown = settings ?? unsaved
  useLook(shown)

  const desk = useMemo<Desk>(() => {
    const run = (command: CommandId): void => {
      const entry = commands.find(({ id }) => id === command)
      if (entry !== undefined && 'needsCase' in entry && (openCase ?? null) === null) return
      const { now } = trail
      if (entry !== undefined && 'needsTransaction' in entry && now.screen !== 'transaction') {
        toast({ text: say(words, shown.language, 'needsTransaction'), icon: 'info' })
        return
      }
      if (entry !== undefined && 'needsList' in entry && (now.screen !== 'transaction' || now.queue === undefined)) {
        toast({ text: say(words, shown.language, 'needsList'), icon: 'info' })
        return
      }
      runCommand(command, { go, take, toast, changeSettings, settings: shown, setOverlay })
    }
    return {
      route: trail.now,
      go,
      goInPlace: inPlace,
      case: openCase ?? null,
      settings: shown,
      changeSettings,
      tasks,
      toast,
      fail,
      take,
      run,
    }
  }, [trail, go, inPlace, openCase, shown, changeSettings, tasks, toast, fail, take])

  const runRef = useRef(desk.run)
  runRef.current = desk.run
  useEffect(() => {
    const mac = onMac()
    const pressed = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented) return
      const command = commands.find((entry) => 'accelerator' in entry && matches(entry.accelerator, event, mac))
      // Under a dialog nothing moves but the colors.
      if (isCovered() && command?.id !== 'view.appearance') return
      if (event.altKey && !event.ctrlKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
        event.preventDefault()
        setTrail(event.key === 'ArrowLeft' ? goBack : goAhead)
        return
      }
      if (event.key === '?' && !takesText(event.target)) {
        event.preventDefault()
        setOverlay('shortcuts')
        return
      }
      if (command === undefined) return
      // Undo in a text field is the field's own.
      if (command.menu === 'edit' && command.id !== 'edit.find' && takesText(event.target)) return
      event.preventDefault()
      runRef.current(command.id)
    }
    globalThis.addEventListener('keydown', pressed)
    const endings = [
      on().command(({ id }) => {
        if (!isCovered() || id === 'app.quit') runRef.current(id)
      }),
      on().filesDropped(({ paths }) => {
        const [first] = paths
        if (first === undefined || isCovered()) return
        if (/\.pdf$/i.test(first)) go({ screen: 'reports', verify: first })
        else if (/\.docket$/i.test(first)) void take(call('case', 'open', { path: first }))
        else go({ screen: 'import', path: first })
      }),
    ]
    return () => {
      globalThis.removeEventListener('keydown', pressed)
      endings.forEach((end) => end())
    }
  }, [go, take])

  if (settings === undefined || openCase === undefined) return null
  return (
    <LanguageProvider language={shown.language}>
      <DeskContext value={desk}>
        <Frame
          canGoBack={trail.past.length > 0}
          canGoAhead={trail.ahead.length > 0}
          onBack={() => setTrail(goBack)}
          onAhead={() => setTrail(goAhead)}
        />
        <Overlays shown={overlay} show={setOverlay} />
        <Toasts
          toasts={toasts}
          onUndo={() => desk.run('edit.undo')}
          dismiss={(id) => setToasts((all) => all.filter((one) => one.id !== id))}
        />
      </DeskContext>
    </LanguageProvider>
  )
}

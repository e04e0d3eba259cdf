// The frame around every screen: navigation at the side, the case at the top, the state of things at the foot.
import { Component, type ReactNode, useEffect, useRef } from 'react'
import { Button, DialogTrigger, Dialog as AriaDialog, Popover } from 'react-aria-components'
import type { Task } from '../../shared/contract/ipc.ts'
import { desk } from '../../shared/language/desk.ts'
import { followLoading } from '../data/query.ts'
import { ScreenOf } from '../screens/screens.tsx'
import { IconButton } from '../widgets/icon-button.tsx'
import { Icon, type IconName } from '../frame/icons.tsx'
import { Empty, Kbd } from '../widgets/parts.tsx'
import { TaskLine } from '../widgets/task-line.tsx'
import { useDesk } from '../frame/context.ts'
import { figure } from '../frame/format.tsx'
import { labels, onMac } from '../frame/keys.ts'
import { useWords } from '../frame/language.tsx'
import { type Route, type Screen, needsCase } from '../frame/route.ts'

type Place = { readonly screen: Exclude<Screen, 'transaction' | 'start' | 'import'>; readonly icon: IconName }

const groups: readonly (readonly Place[])[] = [
  [
    { screen: 'overview', icon: 'overview' },
    { screen: 'transactions', icon: 'transactions' },
    { screen: 'parties', icon: 'parties' },
    { screen: 'limits', icon: 'limits' },
    { screen: 'windows', icon: 'windows' },
    { screen: 'filings', icon: 'filings' },
  ],
  [
    { screen: 'rule', icon: 'rule' },
    { screen: 'compare', icon: 'compare' },
    { screen: 'reports', icon: 'reports' },
    { screen: 'log', icon: 'log' },
  ],
  [{ screen: 'settings', icon: 'settings' }],
]

type Props = {
  readonly canGoBack: boolean
  readonly canGoAhead: boolean
  readonly onBack: () => void
  readonly onAhead: () => void
}

export function Frame({ canGoBack, canGoAhead, onBack, onAhead }: Props) {
  const t = useWords(desk)
  const { route, go, case: openCase, tasks, run } = useDesk()
  const main = useRef<HTMLElement>(null)
  // Set beside React, so that an answer on its way does not draw the frame again.
  useEffect(() => followLoading((busy) => main.current?.setAttribute('aria-busy', String(busy))), [])
  const mac = onMac()
  const here = route.screen === 'transaction' || route.screen === 'import' ? 'transactions' : route.screen
  const running = tasks.filter(({ state }) => state === 'running')
  return (
    <div className="shell">
      <button type="button" className="button skip" onClick={() => main.current?.focus()}>
        {t('skip.main')}
      </button>
      <nav className="nav" aria-label={t('nav.label')}>
        <button
          type="button"
          className="nav-item nav-name"
          aria-current={route.screen === 'start' ? 'page' : undefined}
          aria-label={`Diffusion Docket: ${t('nav.start')}`}
          onClick={() => go({ screen: 'start' })}
        >
          <Mark />
          <span>Diffusion Docket</span>
        </button>
        {groups.map((group) => (
          <ul key={group[0]?.screen} className="nav-group">
            {group
              .filter(({ screen }) => openCase !== null || !needsCase(screen))
              .map(({ screen, icon }) => (
                <li key={screen}>
                  <button
                    type="button"
                    className="nav-item"
                    aria-current={here === screen ? 'page' : undefined}
                    onClick={() => go({ screen })}
                  >
                    <Icon name={icon} />
                    <span>{t(`nav.${screen}`)}</span>
                    {screen === 'transactions' && openCase !== null ? (
                      <span className="nav-count">{figure(openCase.records)}</span>
                    ) : null}
                  </button>
                </li>
              ))}
          </ul>
        ))}
      </nav>
      <header className="top">
        <span className="row-tight">
          <IconButton icon="left" label={t('top.back')} disabled={!canGoBack} onClick={onBack} />
          <IconButton icon="right" label={t('top.ahead')} disabled={!canGoAhead} onClick={onAhead} />
        </span>
        <span className="strong clip">
          {openCase === null ? <span className="soft">{t('top.noCase')}</span> : openCase.meta.title}
        </span>
        {openCase?.damage == null ? null : (
          <span className="badge clip" data-tone="denial" data-fill="soft" title={openCase.damage}>
            <Icon name="warning" />
            {t('top.damaged', { finding: openCase.damage })}
          </span>
        )}
        {openCase?.readOnly === true && openCase.damage === null ? (
          <span className="badge" data-tone="prior" data-fill="soft">
            <Icon name="key" />
            {t('top.readOnly')}
          </span>
        ) : null}
        <span className="grow" />
        {running.length > 0 ? <Tasks tasks={running} /> : null}
        {openCase !== null &&
        openCase.records > 0 &&
        !openCase.upToDate &&
        !running.some(({ kind }) => kind === 'determine') ? (
          <button type="button" className="button" onClick={() => run('case.determine')}>
            <Icon name="play" />
            {openCase.stale > 0 ? t('top.determine', { count: figure(openCase.stale) }) : t('top.determineAgain')}
          </button>
        ) : null}
        <button type="button" className="button palette-button" data-kind="quiet" onClick={() => run('app.palette')}>
          <Icon name="search" />
          <span className="soft">{t('top.palette')}</span>
          <Kbd keys={labels('CmdOrCtrl+K', mac)} />
        </button>
      </header>
      <main className="main" ref={main} tabIndex={-1} data-screen={route.screen}>
        <Guard key={placeOf(route)}>
          <Shown route={route} />
        </Guard>
      </main>
      <Foot />
    </div>
  )
}

/**
 * Routes of one place share the screen and what it holds: a report that is being written outlives its dialog's route, and the tab
 * that a person is on the next transaction of the list.
 */
const placeOf = (route: Route): string => {
  if (route.screen === 'reports') return route.screen
  return JSON.stringify(
    route.screen === 'transaction' && route.queue !== undefined ? [route.screen, route.queue.view] : route,
  )
}

const fileNameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

function Shown({ route }: { readonly route: Route }) {
  const t = useWords(desk)
  const { case: openCase, go } = useDesk()
  if (openCase === null && needsCase(route.screen))
    return (
      <div className="page">
        <Empty title={t('needsCase.title')} text={t('needsCase.text')}>
          <button type="button" className="button" onClick={() => go({ screen: 'start' })}>
            {t('needsCase.go')}
          </button>
        </Empty>
      </div>
    )
  return <ScreenOf route={route} />
}

function Foot() {
  const t = useWords(desk)
  const { case: openCase } = useDesk()
  const { lawDate, knowledgeDate } = openCase?.meta.settings ?? {}
  return (
    <footer className="foot" aria-label={t('foot.label')}>
      {openCase === null ? null : (
        <>
          <span className="clip grow" title={openCase.path}>
            {fileNameOf(openCase.path)}
          </span>
          <span>{lawDate === undefined ? t('foot.ownDate') : t('foot.lawDate', { date: lawDate })}</span>
          <span>
            {knowledgeDate === undefined ? t('foot.knowledgeNewest') : t('foot.knowledge', { date: knowledgeDate })}
          </span>
          <span>{t('foot.pack', { version: openCase.pack.version })}</span>
          <span className="row-tight">
            <Icon name="check" />
            {t('foot.saved')}
          </span>
        </>
      )}
    </footer>
  )
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useWords(desk)
  return (
    <DialogTrigger>
      <Button className="button">
        <Wheel />
        <span role="status">{t('tasks.running', { count: tasks.length })}</span>
      </Button>
      <Popover className="popover" placement="bottom end">
        <AriaDialog aria-label={t('tasks.label')} className="task-list stack">
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  )
}

const Wheel = () => (
  <svg className="icon wheel" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2.500A5.500 5.500 0 1 1 2.500 8" />
  </svg>
)

const Mark = () => (
  <svg className="nav-mark" viewBox="0 0 18 18" aria-hidden="true">
    <rect x="1" y="1" width="16" height="16" rx="3" fill="var(--accent)" />
    <path d="M5 5.500h8M5 9h8M5 12.500h4.500" stroke="var(--accent-ink)" strokeWidth="1.600" strokeLinecap="round" />
  </svg>
)

/** Keeps one broken screen from taking the desk with it. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }
  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return <Broken again={() => this.setState({ broken: false })} />
  }
}

function Broken({ again }: { readonly again: () => void }) {
  const t = useWords(desk)
  return (
    <div className="page" role="alert">
      <Empty title={t('error.broken')} text={t('error.brokenWhy')}>
        <button type="button" className="button" onClick={again}>
          {t('error.reopen')}
        </button>
      </Empty>
    </div>
  )
}

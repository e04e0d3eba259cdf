// What each command of the table does; exhaustive, so that a new command cannot be forgotten here.
import type { CommandId } from '../../shared/contract/commands.ts'
import type { Settings } from '../../shared/contract/ipc.ts'
import { say } from '../../shared/language/catalog.ts'
import { desk } from '../../shared/language/desk.ts'
import { undoText } from '../../shared/language/undo.ts'
import { call } from '../data/docket.ts'
import { type Desk, findRequested, listMoved, transactionAsked } from '../frame/context.ts'

/** What may lie over the screens. */
export type Overlay = 'palette' | 'shortcuts' | 'new-case' | 'new-transaction' | 'export' | 'about'

type Means = Pick<Desk, 'go' | 'take' | 'toast' | 'changeSettings'> & {
  readonly settings: Settings
  readonly setOverlay: (overlay: Overlay) => void
}

export const runCommand = (command: CommandId, means: Means): void => {
  const { go, take, toast, changeSettings, settings, setOverlay } = means
  const { language } = settings
  switch (command) {
    case 'case.new':
      return setOverlay('new-case')
    case 'case.open':
      return void take(call('case', 'open', {}))
    case 'case.sample':
      return void take(call('case', 'sample', {}))
    case 'import.start':
      return go({ screen: 'import' })
    case 'transaction.new':
      return setOverlay('new-transaction')
    case 'list.next':
      listMoved.dispatchEvent(new Event('next'))
      return
    case 'list.previous':
      listMoved.dispatchEvent(new Event('previous'))
      return
    case 'transaction.withdraw':
      transactionAsked.dispatchEvent(new Event('withdraw'))
      return
    case 'transaction.memorandum':
      transactionAsked.dispatchEvent(new Event('memorandum'))
      return
    case 'transactions.export':
      return setOverlay('export')
    case 'report.verify':
      return go({ screen: 'reports', verify: '' })
    case 'case.backup':
      return void take(call('settings', 'backup', {})).then((made) => {
        if (made != null) toast({ text: say(desk, language, 'case.backedUp', { path: made.path }), icon: 'check' })
      })
    case 'case.close':
      return void take(call('case', 'close', {}))
    case 'app.quit':
      return void call('app', 'quit', {})
    case 'edit.undo':
      return void take(call('transaction', 'undo', {})).then((undone) => {
        if (undone === undefined) return
        toast({ text: say(desk, language, 'toast.undone', { what: undoText(undone.event, language) }), icon: 'undo' })
      })
    case 'edit.redo':
      return void take(call('transaction', 'redo', {})).then((redone) => {
        if (redone === undefined) return
        toast({ text: say(desk, language, 'toast.redone', { what: undoText(redone.event, language) }), icon: 'undo' })
      })
    case 'edit.find':
      go({ screen: 'transactions' })
      setTimeout(() => findRequested.dispatchEvent(new Event('find')))
      return
    case 'go.overview':
      return go({ screen: 'overview' })
    case 'go.transactions':
      return go({ screen: 'transactions' })
    case 'go.parties':
      return go({ screen: 'parties' })
    case 'go.limits':
      return go({ screen: 'limits' })
    case 'go.windows':
      return go({ screen: 'windows' })
    case 'go.filings':
      return go({ screen: 'filings' })
    case 'go.rule':
      return go({ screen: 'rule' })
    case 'go.compare':
      return go({ screen: 'compare' })
    case 'go.reports':
      return go({ screen: 'reports' })
    case 'go.log':
      return go({ screen: 'log' })
    case 'go.settings':
      return go({ screen: 'settings' })
    case 'case.determine':
      return void take(call('transactions', 'determine', {})).then((done) => {
        if (done === undefined) return
        const slots = { count: done.determined.toLocaleString('en-US'), changed: done.changed.toLocaleString('en-US') }
        toast({ text: say(desk, language, 'determine.done', slots), icon: 'check' })
      })
    case 'report.create':
      return go({ screen: 'reports', create: true })
    case 'rule.importText':
      return void take(call('rule', 'importText', {})).then((drift) => {
        if (drift != null) go({ screen: 'rule' })
      })
    case 'app.palette':
      return setOverlay('palette')
    case 'view.language':
      return changeSettings({ language: language === 'en' ? 'zh-CN' : 'en' })
    case 'view.appearance': {
      const dark = document.documentElement.dataset['appearance'] === 'dark'
      return changeSettings({ appearance: dark ? 'light' : 'dark' })
    }
    case 'view.density':
      return changeSettings({ density: settings.density === 'compact' ? 'comfortable' : 'compact' })
    case 'app.shortcuts':
      return setOverlay('shortcuts')
    case 'app.about':
      return setOverlay('about')
  }
}

// Questions the system asks: files, quitting during work, a stopped window. The only file that imports dialog.
import { type BrowserWindow, dialog } from 'electron'
import { type Language, say } from '../../shared/language/catalog.ts'
import { desktopDialogs } from '../../shared/language/desktop.ts'
import { type FileKind, type OpenQuestion, type SaveQuestion, extensionsOf } from './platform.ts'

const filtersFor = (kinds: readonly FileKind[], language: Language) =>
  kinds.map((kind) => ({ name: say(desktopDialogs, language, `kind.${kind}`), extensions: [...extensionsOf[kind]] }))

/** The path chosen, or undefined when the person cancels. */
export const chooseFile = async (
  window: BrowserWindow,
  language: Language,
  { title, kinds }: OpenQuestion,
): Promise<string | undefined> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: filtersFor(kinds, language),
    properties: ['openFile'],
  })
  return canceled ? undefined : filePaths[0]
}

/** The path to write to, or undefined when the person cancels. */
export const chooseTarget = async (
  window: BrowserWindow,
  language: Language,
  { title, kinds, name }: SaveQuestion,
): Promise<string | undefined> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: name,
    filters: filtersFor(kinds, language),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? undefined : filePath
}

// The safe answer comes first, is the default, and is what closing the dialog means.
const SAFE = 0

/** Whether to cancel the running work and quit. */
export const confirmQuit = async (language: Language, tasks: readonly string[]): Promise<boolean> => {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: say(desktopDialogs, language, 'quit.title'),
    message: say(desktopDialogs, language, 'quit.message', { tasks: tasks.join(language === 'en' ? ', ' : '、') }),
    buttons: [say(desktopDialogs, language, 'quit.stay'), say(desktopDialogs, language, 'quit.now')],
    defaultId: SAFE,
    cancelId: SAFE,
  })
  return response !== SAFE
}

/** Whether to open the window again after its page stopped. */
export const offerReopen = async (language: Language): Promise<boolean> => {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: say(desktopDialogs, language, 'crash.title'),
    message: say(desktopDialogs, language, 'crash.message'),
    buttons: [say(desktopDialogs, language, 'crash.again'), say(desktopDialogs, language, 'quit.now')],
    defaultId: SAFE,
    cancelId: SAFE,
  })
  return response === SAFE
}

/** Says why the program ends; works before the app is ready. */
export const showFatal = (title: string, message: string): void => dialog.showErrorBox(title, message)

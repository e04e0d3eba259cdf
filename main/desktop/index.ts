// The entry of the desk. What must be settled before the app is ready is settled here, in this order: the sandbox, the scheme,
// the data folder, the single instance.
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { say } from '../../shared/language/catalog.ts'
import { desktopDialogs } from '../../shared/language/desktop.ts'
import { caseFileIn } from './arguments.ts'
import { checkDataFolder } from './data-folder.ts'
import { showFatal } from './dialogs.ts'
import { startDesk } from './lifecycle.ts'
import { guardNavigation } from './navigation.ts'
import { OFFLINE_SWITCHES } from './policy.ts'
import { registerScheme } from './protocol.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const language = app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('zh') === true ? 'zh-CN' : 'en'

app.enableSandbox()
for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value)
registerScheme()
guardNavigation(app)

const dataFolder = app.getPath('userData')
const problem = checkDataFolder(dataFolder)

if (problem !== undefined) {
  showFatal(
    say(desktopDialogs, language, 'start.title'),
    say(desktopDialogs, language, `start.${problem}`, { path: dataFolder }),
  )
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  startDesk({
    folder,
    dataFolder,
    locale: language,
    user: userInfo().username,
    caseFile: caseFileIn(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd()),
  })
} else {
  // The first instance was told of this start and its arguments, and comes to the front.
  app.quit()
}

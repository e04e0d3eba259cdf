// The module that the app gets when it imports `electron`. What is not exported here cannot be linked; what a part lacks throws.
import { HostApp, asElectronApp } from './app.ts'
import { HostWebContents, HostWindow, checked, webContents as contents } from './contents.ts'
import { makeDialog } from './dialog.ts'
import { HostIpcMain } from './ipc.ts'
import { HostMenu, HostMenuItem } from './menu.ts'
import { host } from './program.ts'
import { HostSession } from './session.ts'
import { loud, loudClass } from './unsupported.ts'

loudClass('app', HostApp)
loudClass('ipcMain', HostIpcMain)
loudClass('session', HostSession)
loudClass('webContents', HostWebContents)
loudClass('BrowserWindow', HostWindow)
loudClass('Menu', HostMenu)

export const app = asElectronApp(host.app)
export const ipcMain = host.ipcMain
export const protocol = loud('protocol', host.session.protocol)
export const session = loud('session', { defaultSession: host.session })
export const dialog = loud(
  'dialog',
  makeDialog(async (script) => HostWindow.getAllWindows()[0]?.webContents.ask(script)),
)
export const Menu = loud('Menu', HostMenu)
export const MenuItem = HostMenuItem
export const BrowserWindow = loud('BrowserWindow', checked.window)
export const webContents = loud('webContents', contents)

export default loud('electron', { app, ipcMain, protocol, session, dialog, Menu, MenuItem, BrowserWindow, webContents })

// The native menu, from the table of commands. Keys are handled by the page on every host, so the menu only shows them.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandId, commands, menuWords, menus } from '../../shared/contract/commands.ts'
import { type Language, inLanguage } from '../../shared/language/catalog.ts'

export type MenuState = { readonly language: Language; readonly hasCase: boolean }

/** What the menus are made of; `choose` is called with the command chosen. */
export const menuTemplate = (
  { language, hasCase }: MenuState,
  choose: (id: CommandId) => void,
): MenuItemConstructorOptions[] =>
  menus.map((menu) => ({
    id: menu,
    label: inLanguage(menuWords[menu], language),
    submenu: commands
      .filter((command) => command.menu === menu)
      .map((command) => ({
        id: command.id,
        label: inLanguage(command.words, language),
        ...('accelerator' in command ? { accelerator: command.accelerator, registerAccelerator: false } : {}),
        enabled: hasCase || !('needsCase' in command),
        click: () => choose(command.id),
      })),
  }))

export const showMenu = (state: MenuState, choose: (id: CommandId) => void): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, choose)))
}

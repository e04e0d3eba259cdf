// `Menu`: held, not shown. The page has its own menu bar; tests and other code can still choose an item.
import type * as Electron from 'electron'

type Template = readonly Electron.MenuItemConstructorOptions[]

export class HostMenuItem {
  readonly id: string
  readonly label: string
  readonly enabled: boolean
  readonly accelerator: string | undefined
  readonly submenu: HostMenu | undefined
  readonly #chosen: (() => void) | undefined
  constructor(options: Electron.MenuItemConstructorOptions) {
    this.id = options.id ?? ''
    this.label = options.label ?? ''
    this.enabled = options.enabled ?? true
    this.accelerator = options.accelerator
    this.submenu = Array.isArray(options.submenu) ? HostMenu.buildFromTemplate(options.submenu) : undefined
    this.#chosen = options.click as (() => void) | undefined
  }
  click(): void {
    if (this.enabled) this.#chosen?.()
  }
}

export class HostMenu {
  static #application: HostMenu | null = null
  readonly items: readonly HostMenuItem[]
  constructor(items: readonly HostMenuItem[] = []) {
    this.items = items
  }
  static buildFromTemplate(template: Template): HostMenu {
    return new HostMenu(template.map((options) => new HostMenuItem(options)))
  }
  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.#application = menu
  }
  static getApplicationMenu(): HostMenu | null {
    return HostMenu.#application
  }
  getMenuItemById(id: string): HostMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
      if (found !== null) return found
    }
    return null
  }
}

// Every command of the desk in one table: the native menu, the menu bar in the page, the palette and the shortcut sheet are made from it.

export const menus = ['file', 'edit', 'go', 'case', 'view', 'help'] as const
export type Menu = (typeof menus)[number]

export type Command = {
  readonly id: string
  readonly menu: Menu
  readonly words: { readonly en: string; readonly zh: string }
  /** Electron's spelling; `CmdOrCtrl` is Command on macOS and Control elsewhere. */
  readonly accelerator?: string
  /** Only with a case open. */
  readonly needsCase?: true
  /** Only while a transaction is shown. */
  readonly needsTransaction?: true
  /** Only while a transaction is shown that was opened from a list. */
  readonly needsList?: true
}

export const menuWords: Readonly<Record<Menu, { readonly en: string; readonly zh: string }>> = {
  file: { en: 'File', zh: '文件' },
  edit: { en: 'Edit', zh: '编辑' },
  go: { en: 'Go', zh: '前往' },
  case: { en: 'Case', zh: '案卷' },
  view: { en: 'View', zh: '视图' },
  help: { en: 'Help', zh: '帮助' },
}

export const commands = [
  { id: 'case.new', menu: 'file', words: { en: 'New case…', zh: '新建案卷…' }, accelerator: 'CmdOrCtrl+N' },
  { id: 'case.open', menu: 'file', words: { en: 'Open case…', zh: '打开案卷…' }, accelerator: 'CmdOrCtrl+O' },
  { id: 'case.sample', menu: 'file', words: { en: 'Open the sample case', zh: '打开示例案卷' } },
  {
    id: 'transaction.new',
    menu: 'file',
    words: { en: 'New transaction…', zh: '新建交易…' },
    accelerator: 'CmdOrCtrl+Shift+N',
    needsCase: true,
  },
  {
    id: 'import.start',
    menu: 'file',
    words: { en: 'Import a transaction list…', zh: '导入交易清单…' },
    accelerator: 'CmdOrCtrl+I',
    needsCase: true,
  },
  {
    id: 'transactions.export',
    menu: 'file',
    words: { en: 'Export transactions…', zh: '导出交易…' },
    accelerator: 'CmdOrCtrl+Shift+E',
    needsCase: true,
  },
  { id: 'report.verify', menu: 'file', words: { en: 'Verify a report…', zh: '验证报告…' } },
  { id: 'case.backup', menu: 'file', words: { en: 'Back up the case…', zh: '备份案卷…' }, needsCase: true },
  { id: 'case.close', menu: 'file', words: { en: 'Close case', zh: '关闭案卷' }, needsCase: true },
  { id: 'app.quit', menu: 'file', words: { en: 'Quit', zh: '退出' }, accelerator: 'CmdOrCtrl+Q' },

  { id: 'edit.undo', menu: 'edit', words: { en: 'Undo', zh: '撤销' }, accelerator: 'CmdOrCtrl+Z', needsCase: true },
  {
    id: 'edit.redo',
    menu: 'edit',
    words: { en: 'Redo', zh: '重做' },
    accelerator: 'CmdOrCtrl+Shift+Z',
    needsCase: true,
  },
  { id: 'edit.find', menu: 'edit', words: { en: 'Find…', zh: '查找…' }, accelerator: 'CmdOrCtrl+F', needsCase: true },

  { id: 'go.overview', menu: 'go', words: { en: 'Overview', zh: '概览' }, accelerator: 'Alt+1', needsCase: true },
  {
    id: 'go.transactions',
    menu: 'go',
    words: { en: 'Transactions', zh: '交易' },
    accelerator: 'Alt+2',
    needsCase: true,
  },
  { id: 'go.parties', menu: 'go', words: { en: 'Parties', zh: '当事方' }, accelerator: 'Alt+3', needsCase: true },
  { id: 'go.limits', menu: 'go', words: { en: 'Limits', zh: '限额' }, accelerator: 'Alt+4', needsCase: true },
  { id: 'go.windows', menu: 'go', words: { en: 'Windows', zh: '期限' }, accelerator: 'Alt+5', needsCase: true },
  { id: 'go.filings', menu: 'go', words: { en: 'Filings', zh: '文件' }, accelerator: 'Alt+0', needsCase: true },
  { id: 'go.rule', menu: 'go', words: { en: 'Rule', zh: '规则' }, accelerator: 'Alt+6' },
  { id: 'go.compare', menu: 'go', words: { en: 'Compare', zh: '对照' }, accelerator: 'Alt+7', needsCase: true },
  { id: 'go.reports', menu: 'go', words: { en: 'Reports', zh: '报告' }, accelerator: 'Alt+8' },
  { id: 'go.log', menu: 'go', words: { en: 'Log', zh: '日志' }, accelerator: 'Alt+9', needsCase: true },
  {
    id: 'list.next',
    menu: 'go',
    words: { en: 'Next transaction of the list', zh: '清单中的下一笔交易' },
    accelerator: 'Alt+Down',
    needsCase: true,
    needsList: true,
  },
  {
    id: 'list.previous',
    menu: 'go',
    words: { en: 'Previous transaction of the list', zh: '清单中的上一笔交易' },
    accelerator: 'Alt+Up',
    needsCase: true,
    needsList: true,
  },
  { id: 'go.settings', menu: 'go', words: { en: 'Settings', zh: '设置' }, accelerator: 'CmdOrCtrl+,' },

  {
    id: 'case.determine',
    menu: 'case',
    words: { en: 'Determine all transactions', zh: '判定全部交易' },
    accelerator: 'CmdOrCtrl+R',
    needsCase: true,
  },
  {
    id: 'transaction.withdraw',
    menu: 'case',
    words: { en: 'Withdraw this transaction, or bring it back…', zh: '作废或恢复此笔交易…' },
    needsCase: true,
    needsTransaction: true,
  },
  {
    id: 'transaction.memorandum',
    menu: 'case',
    words: { en: 'Write a memorandum of this transaction…', zh: '出具此笔交易的备忘录…' },
    needsCase: true,
    needsTransaction: true,
  },
  {
    id: 'report.create',
    menu: 'case',
    words: { en: 'Write a signed report…', zh: '生成签名报告…' },
    accelerator: 'CmdOrCtrl+Shift+R',
    needsCase: true,
  },
  { id: 'rule.importText', menu: 'case', words: { en: 'Import official text…', zh: '导入官方文本…' } },

  { id: 'app.palette', menu: 'view', words: { en: 'Command palette…', zh: '命令面板…' }, accelerator: 'CmdOrCtrl+K' },
  {
    id: 'view.language',
    menu: 'view',
    words: { en: 'Switch to 中文', zh: '切换为 English' },
    accelerator: 'CmdOrCtrl+Shift+L',
  },
  {
    id: 'view.appearance',
    menu: 'view',
    words: { en: 'Switch light and dark', zh: '切换浅色与深色' },
    accelerator: 'CmdOrCtrl+Shift+D',
  },
  { id: 'view.density', menu: 'view', words: { en: 'Switch density', zh: '切换密度' } },

  { id: 'app.shortcuts', menu: 'help', words: { en: 'Keyboard shortcuts', zh: '键盘快捷键' }, accelerator: 'F1' },
  { id: 'app.about', menu: 'help', words: { en: 'About Diffusion Docket', zh: '关于 Diffusion Docket' } },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']

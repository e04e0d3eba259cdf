// `dialog`: zenity or kdialog where there is a display and one of them, else a plain question in the page. Without any display
// nobody can answer, and the host says so instead of pretending that somebody cancelled.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import type * as Electron from 'electron'
import { hasDisplay } from './chromium.ts'

type PathOptions = { title?: string; defaultPath?: string; filters?: Electron.FileFilter[] }
type Ask = (script: string) => Promise<unknown>

const program = (name: string): boolean =>
  hasDisplay() && (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))

const run = (name: string, args: readonly string[]): Promise<{ code: number; out: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, out: out.replace(/\n$/, '') }))
  })

const filtersOf = (filters: readonly Electron.FileFilter[] = []): string[] =>
  filters.map(
    ({ name, extensions }) =>
      `--file-filter=${name} | ${extensions.map((ending) => (ending === '*' ? '*' : `*.${ending}`)).join(' ')}`,
  )

/** Dialogs over the page that `ask` evaluates in. */
export const makeDialog = (ask: Ask) => {
  const inPage = async (script: string): Promise<unknown> => {
    if (!hasDisplay()) throw new Error('the Chromium host cannot show a dialog without a display')
    return ask(script)
  }
  const path = async (
    options: { title?: string; defaultPath?: string; filters?: Electron.FileFilter[] },
    save: boolean,
  ): Promise<string | undefined> => {
    if (program('zenity')) {
      const { code, out } = await run('zenity', [
        '--file-selection',
        `--title=${options.title ?? ''}`,
        ...(options.defaultPath === undefined ? [] : [`--filename=${options.defaultPath}`]),
        ...(save ? ['--save', '--confirm-overwrite'] : []),
        ...filtersOf(options.filters),
      ])
      return code === 0 && out !== '' ? out : undefined
    }
    if (program('kdialog')) {
      const { code, out } = await run('kdialog', [
        '--title',
        options.title ?? '',
        save ? '--getsavefilename' : '--getopenfilename',
        options.defaultPath ?? '.',
      ])
      return code === 0 && out !== '' ? out : undefined
    }
    const typed = await inPage(
      `prompt(${JSON.stringify(options.title ?? '')}, ${JSON.stringify(options.defaultPath ?? '')})`,
    )
    return typeof typed === 'string' && typed !== '' ? typed : undefined
  }
  // Electron takes an optional window before the options.
  const last = (args: readonly unknown[]) => args.at(-1) as Electron.MessageBoxOptions & PathOptions

  return {
    showOpenDialog: async (...args: unknown[]): Promise<Electron.OpenDialogReturnValue> => {
      const chosen = await path(last(args), false)
      return { canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] }
    },
    showSaveDialog: async (...args: unknown[]): Promise<Electron.SaveDialogReturnValue> => {
      const chosen = await path(last(args), true)
      return { canceled: chosen === undefined, filePath: chosen ?? '' }
    },
    showMessageBox: async (...args: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
      const { message, title = '', buttons = ['OK'], cancelId = 0 } = last(args)
      const other = buttons.findIndex((_, index) => index !== cancelId)
      if (program('zenity')) {
        const { code } = await run('zenity', [
          '--question',
          `--title=${title}`,
          `--text=${message}`,
          '--no-markup',
          `--ok-label=${buttons[other] ?? 'OK'}`,
          `--cancel-label=${buttons[cancelId] ?? ''}`,
          '--default-cancel',
        ])
        return { response: code === 0 ? other : cancelId, checkboxChecked: false }
      }
      const agreed = await inPage(
        `confirm(${JSON.stringify(`${title}\n\n${message}\n\nOK: ${buttons[other] ?? 'OK'}`)})`,
      )
      return { response: agreed === true ? other : cancelId, checkboxChecked: false }
    },
    showErrorBox: (title: string, content: string): void => {
      process.stderr.write(`${title}\n${content}\n`)
      if (program('zenity'))
        spawnSync('zenity', ['--error', `--title=${title}`, `--text=${content}`, '--no-markup'], { stdio: 'ignore' })
    },
  } satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>
}

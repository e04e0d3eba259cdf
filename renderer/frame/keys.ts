// Keyboard: accelerators as the command table spells them, and the guard that keeps an input method's keys its own.

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether the key belongs to an input method that is composing: Enter picks a word then, it sends nothing. */
export const isComposing = (event: { readonly isComposing?: boolean; readonly keyCode?: number }): boolean =>
  event.isComposing === true || event.keyCode === 229

export const onMac = (): boolean => navigator.platform.startsWith('Mac')

const keyOf = (event: Pressed): string => {
  // Alt and Shift change `key` on many layouts; digits and letters are told by their place then.
  if (/^Digit\d$/.test(event.code)) return event.code.slice(5)
  if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3)
  // Electron names the arrows without the word.
  if (/^Arrow(Up|Down|Left|Right)$/.test(event.key)) return event.key.slice(5)
  return event.key
}

/** Whether a key press is the accelerator, such as `CmdOrCtrl+Shift+E` or `Alt+1`. */
export const matches = (accelerator: string, event: Pressed, mac: boolean): boolean => {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name)
  const command = wants('CmdOrCtrl')
  return (
    keyOf(event).toLowerCase() === key.toLowerCase() &&
    event.altKey === wants('Alt') &&
    event.shiftKey === wants('Shift') &&
    (mac ? event.metaKey === command && !event.ctrlKey : event.ctrlKey === command && !event.metaKey)
  )
}

const ARROWS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' }

/** The accelerator as its keys are labelled, in pressing order. */
export const labels = (accelerator: string, mac: boolean): readonly string[] =>
  accelerator
    .split('+')
    .map((part) =>
      part === 'CmdOrCtrl'
        ? mac
          ? '⌘'
          : 'Ctrl'
        : mac && part === 'Alt'
          ? '⌥'
          : mac && part === 'Shift'
            ? '⇧'
            : (ARROWS[part] ?? part),
    )

/** Whether typing goes into the element, so that single keys and text editing keys are not commands. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable)

import { describe, expect, test } from 'vitest'
import { isComposing, labels, matches } from '../../../../renderer/frame/keys.ts'

const press = (
  key: string,
  more: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
  code = '',
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('accelerators of the command table', () => {
  test('CmdOrCtrl is Control on a PC and Command on a Mac', () => {
    expect(matches('CmdOrCtrl+K', press('k', { ctrlKey: true }), false)).toBe(true)
    expect(matches('CmdOrCtrl+K', press('k', { metaKey: true }), true)).toBe(true)
    expect(matches('CmdOrCtrl+K', press('k', { ctrlKey: true }), true)).toBe(false)
  })

  test('a key with one modifier more or less is another key', () => {
    expect(matches('CmdOrCtrl+K', press('k'), false)).toBe(false)
    expect(matches('CmdOrCtrl+K', press('K', { ctrlKey: true, shiftKey: true }, 'KeyK'), false)).toBe(false)
    expect(matches('CmdOrCtrl+Shift+E', press('E', { ctrlKey: true, shiftKey: true }, 'KeyE'), false)).toBe(true)
  })

  test('Alt with a digit is told by the place of the key, whatever the layout writes there', () => {
    expect(matches('Alt+1', press('¡', { altKey: true }, 'Digit1'), true)).toBe(true)
  })

  test('an arrow has the name that Electron gives it, and its sign on the sheet', () => {
    expect(matches('Alt+Down', press('ArrowDown', { altKey: true }, 'ArrowDown'), false)).toBe(true)
    expect(matches('Alt+Down', press('ArrowDown', {}, 'ArrowDown'), false)).toBe(false)
    expect(matches('Alt+Up', press('ArrowDown', { altKey: true }, 'ArrowDown'), false)).toBe(false)
    expect(labels('Alt+Up', false)).toEqual(['Alt', '↑'])
  })

  test('the sheet shows the keys as they are labelled on the machine', () => {
    expect(labels('CmdOrCtrl+Shift+E', false)).toEqual(['Ctrl', 'Shift', 'E'])
    expect(labels('CmdOrCtrl+Shift+E', true)).toEqual(['⌘', '⇧', 'E'])
  })

  test('a key that an input method is composing with is not a command', () => {
    expect(isComposing({ isComposing: true })).toBe(true)
    expect(isComposing({ keyCode: 229 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })
})

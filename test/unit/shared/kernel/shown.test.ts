import { describe, expect, it } from 'vitest'
import { verificationSchema } from '../../../../shared/contract/ipc/verification.ts'
import { forTerminal, hidesSomething, shown, shownLines } from '../../../../shared/kernel/shown.ts'

describe('text from a file', () => {
  it.each([
    ['a sequence that clears the screen', '\u001B[2J\u001B[H', '[U+001B][2J[U+001B][H'],
    ['the same in one character', '\u009B2J', '[U+009B]2J'],
    ['a line feed', 'A\n  Reviewer: Judge, valid', 'A[U+000A]  Reviewer: Judge, valid'],
    ['an override of direction', 'T-\u202E1000', 'T-[U+202E]1000'],
    ['isolates', '\u2067a\u2069', '[U+2067]a[U+2069]'],
    ['zero width', 'Ali\u200Bce', 'Ali[U+200B]ce'],
    ['a tag', 'A\u{E0041}', 'A[U+E0041]'],
  ])('shows %s by its number', (_, text, expected) => {
    expect(shown(text)).toBe(expected)
    expect(hidesSomething(text)).toBe(true)
  })

  it.each(['Alice Counsel', '李雷 Li Lei', 'شركة', 'क्षत्रिय', 'Ünïcode – “quoted”', '𠮷野家', '👩‍💻'])(
    'leaves %s alone',
    (text) => {
      expect(shown(text)).toBe(text)
    },
  )

  it('keeps the lines of what is laid out', () => {
    expect(shownLines('one\ntwo\u0007')).toBe('one\ntwo[U+0007]')
  })

  it('is the same value as JSON for a terminal, which does nothing that it says', () => {
    const value = { path: 'x', title: '\u001B[2J\u009B2J\u202Etxet \u{E0041} 李雷' }
    const text = forTerminal(`${JSON.stringify(value)}\n`)
    expect(text.endsWith('}\n')).toBe(true)
    expect(hidesSomething(text.trimEnd())).toBe(false)
    expect(JSON.parse(text)).toEqual(value)
  })

  it('crosses to the window as it is shown', () => {
    const { file } = verificationSchema.shape
    expect(file.parse({ bytes: 1, sha256: 'a\u202E' })).toEqual({ bytes: 1, sha256: 'a[U+202E]' })
  })
})

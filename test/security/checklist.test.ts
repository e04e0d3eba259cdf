// docs/security.md promises a line of code and a test for each of the twenty items; here it is held to it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../e2e/support/desk.ts'

const rows = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, item, , code, proof] = line.split(/\s\|\s|^\|\s|\s\|$/).map((cell) => cell.trim())
    return /^\d+$/.test(number ?? '') ? [{ number: Number(number), item, code, proof }] : []
  })

const reference = (cell = ''): { file: string; quote: string } => {
  const [, file = '', quote = ''] = /^`([^`]+)`: `(.+)`$/.exec(cell) ?? []
  return { file, quote }
}

describe('the security checklist', () => {
  test('has the twenty items in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test.each(rows)('$number. $item is answered by a line that is there and a test that is there', ({ code, proof }) => {
    for (const { file, quote } of [reference(code), reference(proof)]) {
      expect(existsSync(join(root, file)), file).toBe(true)
      expect(readFileSync(join(root, file), 'utf8')).toContain(quote)
    }
  })
})

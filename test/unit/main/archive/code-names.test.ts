// The code is named by its own bytes. Whoever changes what decides or what lays out pages writes the names anew, or this fails.
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { bundle, kinds, nameOf } from '../../../../build/archive/bundle.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { LAYOUT, MACHINE } from '../../../../shared/contract/code-names.ts'

vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../../../..', import.meta.url))

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const codes = Promise.all(kinds.map(async (kind) => nameOf(kind, await bundle(root, kind))))

describe('the names of the code', () => {
  it('are those of the sources; where they are not, run "npm run -s archive:name"', async () => {
    expect([MACHINE, LAYOUT]).toEqual(await codes)
  })

  it('come out the same when the code is built again', async () => {
    expect(nameOf('machine', await bundle(root, 'machine'))).toBe((await codes)[0])
  })

  it('are those of the code alone: no sentence of the law is in it, so that an amendment leaves the code what it is', async () => {
    const sentences = [...new Set(textsIn(currentPack.pack))].filter((text) => text.length > 30 && /[.。]$/.test(text))
    expect(sentences.length).toBeGreaterThan(1000)
    for (const kind of kinds) {
      const code = await bundle(root, kind)
      expect(sentences.filter((sentence) => code.includes(JSON.stringify(sentence).slice(1, -1)))).toEqual([])
    }
  })

  it('know neither the place nor the product that the code was built in', async () => {
    for (const kind of kinds) expect(await bundle(root, kind)).not.toContain(root)
  })
})

// The code is named by its own bytes. Whoever changes what decides or what lays out pages writes the names anew, or this fails.
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { bundle, kinds, nameOf } from '../../../../build/archive/bundle.ts'
import { LAYOUT, MACHINE } from '../../../../shared/contract/code-names.ts'

vi.setConfig({ testTimeout: 60_000 })

const root = fileURLToPath(new URL('../../../..', import.meta.url))

const codes = Promise.all(kinds.map(async (kind) => nameOf(kind, await bundle(root, kind))))

describe('the names of the code', () => {
  it('are those of the sources; where they are not, run "npm run -s archive:name"', async () => {
    expect([MACHINE, LAYOUT]).toEqual(await codes)
  })

  it('come out the same when the code is built again', async () => {
    expect(nameOf('machine', await bundle(root, 'machine'))).toBe((await codes)[0])
  })

  it('know neither the place nor the product that the code was built in', async () => {
    for (const kind of kinds) expect(await bundle(root, kind)).not.toContain(root)
  })
})

// Equal sources give an equal page, so that its SHA-256 can be compared by whoever has the product. Needs the verifier to be built.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { verifierHtml } from '../../../build/verifier.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

it(
  'the page of the verifier is the same whenever it is built, and holds no path of this machine',
  { timeout: 240_000 },
  async () => {
    const page = await verifierHtml()
    expect((await verifierHtml()) === page).toBe(true)
    expect(readFileSync(join(root, 'out', 'verifier', 'verifier.html'), 'utf8') === page).toBe(true)
    expect(page.includes(root)).toBe(false)
  },
)

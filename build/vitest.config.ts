// Fast by default: plain Node, threads, no globals. `*.test.ts` belongs to Vitest, `*.spec.ts` under test/e2e to Playwright.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

// Threads of the product start from its sources; what was compiled once is kept for the next, which starts in less than half the time.
// Figures of coverage need code that was compiled where it is counted.
if (!process.argv.some((argument) => argument.startsWith('--coverage')))
  process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))

// A test that hangs must end; one that is slow on a busy machine must not fail for it.
const project = (name: string, testTimeout: number) => ({
  test: { name, root, include: [`test/${name}/**/*.test.{ts,tsx}`], environment: 'node', testTimeout },
})

export default defineConfig({
  root,
  test: {
    projects: [
      project('unit', 20_000),
      project('property', 120_000),
      project('law', 240_000),
      project('casefile', 120_000),
      project('security', 120_000),
      project('conformance', 240_000),
      project('host-contract', 180_000),
      project('bench', 600_000),
    ],
    passWithNoTests: true,
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts', 'main/**/*.ts'],
      reportsDirectory: 'coverage',
    },
  },
})

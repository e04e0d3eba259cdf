// Fast by default: plain Node, threads, no globals. `*.test.ts` belongs to Vitest, `*.spec.ts` under test/e2e to Playwright.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

const project = (name: string, testTimeout: number) => ({
  test: { name, root, include: [`test/${name}/**/*.test.{ts,tsx}`], environment: 'node', testTimeout },
})

export default defineConfig({
  root,
  test: {
    projects: [
      project('unit', 5_000),
      project('property', 30_000),
      project('law', 60_000),
      project('casefile', 30_000),
      project('security', 30_000),
      project('conformance', 120_000),
      project('host-contract', 60_000),
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

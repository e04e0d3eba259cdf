// Only the tests that touch the code Stryker changes; see stryker.config.json.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/unit/main/engine/evaluate.test.ts', 'test/unit/shared/kernel/kleene.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
})

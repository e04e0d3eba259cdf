// The desk's specs drive a whole window, so they run one at a time; nothing is retried, because a flaky test is a failing one.
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: fileURLToPath(new URL('../test/e2e', import.meta.url)),
  testMatch: '**/*.spec.ts',
  outputDir: fileURLToPath(new URL('../reports/e2e', import.meta.url)),
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
})

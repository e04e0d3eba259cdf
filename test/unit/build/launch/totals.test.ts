import { describe, expect, test } from 'vitest'
import { addTotals, formatTotal, readPlaywright, readVitest, totalOfRun } from '../../../../build/launch/totals.cjs'

const vitestReport = (testResults: { status: string; assertionResults: unknown[] }[]): string =>
  JSON.stringify({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults })

describe('the total of a test run', () => {
  test('counts pending and to-do tests of Vitest as skipped', () => {
    expect(readVitest(vitestReport([]))).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  test('counts a file that does not load as a failure', () => {
    const report = vitestReport([
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [] },
    ])
    expect(readVitest(report).failed).toBe(2)
  })

  test('counts a flaky spec and an error outside the specs as failures', () => {
    const report = JSON.stringify({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })
    expect(readPlaywright(report)).toEqual({ passed: 3, failed: 3, skipped: 2 })
  })

  test('is one failure when the run wrote no report', () => {
    expect(totalOfRun(0, undefined, readVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  test('has a failure when the run ended badly although every test passed', () => {
    const passed = () => ({ passed: 7, failed: 0, skipped: 0 })
    expect(totalOfRun(1, '{}', passed).failed).toBe(1)
    expect(totalOfRun(null, '{}', passed).failed).toBe(1)
    expect(totalOfRun(0, '{}', passed).failed).toBe(0)
  })

  test('is written as one line over all runs', () => {
    const total = addTotals([
      { passed: 1200, failed: 0, skipped: 1 },
      { passed: 34, failed: 2, skipped: 0 },
    ])
    expect(formatTotal(total)).toBe('1234 passed, 2 failed, 1 skipped')
  })
})

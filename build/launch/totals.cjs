// True totals of test runs, read from their JSON reports.
'use strict'

/** @typedef {{ passed: number, failed: number, skipped: number }} Total */

/** The part of Vitest's JSON report that is counted.
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport */

/** The part of Playwright's JSON report that is counted.
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport */

/** @param {string} json @returns {Total} */
function readVitest(json) {
  const report = /** @type {VitestReport} */ (JSON.parse(json))
  // A file that does not load has no tests that could fail.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A flaky test is a failed one. @param {string} json @returns {Total} */
function readPlaywright(json) {
  const { stats, errors } = /** @type {PlaywrightReport} */ (JSON.parse(json))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/** A run that reported nothing, or ended badly without a failed test, counts as one failure.
 * @param {number | null} status @param {string | undefined} json @param {(json: string) => Total} read @returns {Total} */
function totalOfRun(status, json, read) {
  if (json === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const total = read(json)
  return status !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total
}

/** @param {Total[]} totals @returns {Total} */
function addTotals(totals) {
  const sum = (/** @type {keyof Total} */ key) => totals.reduce((count, total) => count + total[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** @param {Total} total */
const formatTotal = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

module.exports = { addTotals, formatTotal, readPlaywright, readVitest, totalOfRun }

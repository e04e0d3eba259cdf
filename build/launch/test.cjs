// npm test: installs and builds what is missing, runs Vitest and then the desk's specs, and ends with the true total of both.
'use strict'

const { spawnSync } = require('child_process')
const fs = require('fs')
const path = require('path')
const { TARGETS, bringUpToDate, isCurrent } = require('./build.cjs')
const { bringPackagesUpToDate } = require('./install.cjs')
const { findToolRuntime } = require('./runtime.cjs')
const { giveUp, say, timed } = require('./say.cjs')
const { bringToolsUpToDate } = require('./tools.cjs')
const { addTotals, formatTotal, readPlaywright, readVitest, totalOfRun } = require('./totals.cjs')

const root = path.join(__dirname, '..', '..')
const reports = path.join(root, 'reports')

/** @typedef {import('./totals.cjs').Total} Total */

/** Runs a test program with its JSON report and counts it.
 * @param {string} name @param {string[]} command @param {string} report @param {(json: string) => Total} read @returns {Total} */
function run(name, command, report, read) {
  const runtime = findToolRuntime(root)
  if (runtime.path === undefined) return giveUp(runtime.problem)
  fs.rmSync(report, { force: true })
  const env = {
    ...process.env,
    PATH: `${path.dirname(runtime.path)}${path.delimiter}${process.env.PATH}`,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
  }
  const start = Date.now()
  const { status } = spawnSync(runtime.path, command, { cwd: root, stdio: 'inherit', env })
  say(`${name} took ${Math.round((Date.now() - start) / 1000)} s`)
  return totalOfRun(status, fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : undefined, read)
}

/** @param {string[]} selection */
function runVitest(selection) {
  const report = path.join(reports, 'vitest.json')
  const script = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const command = [script, 'run', '--config', 'build/vitest.config.ts', ...reporters, ...selection]
  return run('Vitest', command, report, readVitest)
}

function runPlaywright() {
  const report = path.join(reports, 'playwright.json')
  const script = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const command = [script, 'test', '--config', 'build/playwright.config.ts', '--reporter=dot,json']
  return run("The desk's specs", command, report, readPlaywright)
}

/** @param {string} folder @param {string} ending @returns {boolean} */
function holds(folder, ending) {
  if (!fs.existsSync(folder)) return false
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .some((entry) => (entry.isDirectory() ? holds(path.join(folder, entry.name), ending) : entry.name.endsWith(ending)))
}

function main() {
  bringPackagesUpToDate(root)
  bringToolsUpToDate()
  for (const target of /** @type {const} */ (['cli', 'desktop', 'verifier'])) {
    if (!fs.existsSync(path.join(root, TARGETS[target].needs)) || isCurrent(root, target)) continue
    const problem = timed(`Building ${target}`, () => bringUpToDate(root, target))
    if (problem !== undefined) giveUp(problem)
  }
  fs.mkdirSync(reports, { recursive: true })
  const filters = process.argv.slice(2)
  const totals = [runVitest(filters.length > 0 ? filters : ['--project', '!bench'])]
  if (filters.length === 0 && holds(path.join(root, 'test', 'e2e'), '.spec.ts')) totals.push(runPlaywright())
  const total = addTotals(totals)
  if (total.failed > 0) process.exitCode = 1
  say(formatTotal(total))
}

main()

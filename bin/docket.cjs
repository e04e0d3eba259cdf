#!/usr/bin/env node
// Entry of the docket command. It must parse on any Node that people still have and load nothing native before the version
// check: the SQLite driver does not fail on an older Node, it crashes it.
'use strict'

const fs = require('fs')
const path = require('path')

const root = path.join(__dirname, '..')
const bundle = path.join(root, 'out', 'cli', 'docket.js')
const isClone = fs.existsSync(path.join(root, 'main', 'cli', 'docket.ts'))

/** @param {string} message @returns {never} */
function refuse(message) {
  process.stderr.write('docket: ' + message + '\n')
  process.exit(1)
}

/** @param {string} node */
function handOver(node) {
  const child = require('child_process').spawn(node, process.execArgv.concat(__filename, process.argv.slice(2)), {
    stdio: 'inherit',
  })
  // A terminal sends Ctrl-C to the child as well; forwarding it would deliver it twice.
  process.on('SIGINT', function () {
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
  process.on('SIGTERM', function () {
    child.kill('SIGTERM')
  })
  process.on('SIGHUP', function () {
    child.kill('SIGHUP')
  })
  child.on('error', function (error) {
    refuse('Node ' + node + ' cannot be started (' + error.message + '); run "npm ci" again')
  })
  child.on('exit', function (code, signal) {
    process.exit(code === null ? 128 + (require('os').constants.signals[signal || 'SIGTERM'] || 0) : code)
  })
}

function run() {
  // `docket … | head` closes the pipe early; that is not an error of the command.
  process.stdout.on('error', function (/** @type {NodeJS.ErrnoException} */ error) {
    if (error.code === 'EPIPE') process.exit(0)
    refuse('the output cannot be written (' + error.message + ')')
  })
  process.on('uncaughtException', function (error) {
    if (process.env.DOCKET_DEBUG) process.stderr.write(String(error && error.stack) + '\n')
    refuse('an internal error stopped the command (' + (error && error.message) + '); set DOCKET_DEBUG=1 for details')
  })
  import(require('url').pathToFileURL(bundle).href).catch(function (error) {
    process.nextTick(function () {
      throw error
    })
  })
}

function main() {
  if (isClone && !fs.existsSync(path.join(root, 'node_modules', '.package-lock.json')))
    refuse('the packages are not installed; run "npm ci" in ' + root)
  const runtime = require('../build/launch/runtime.cjs').findRuntime(root)
  if (runtime.path === undefined) return refuse(runtime.problem)
  if (runtime.path !== process.execPath) return handOver(runtime.path)
  if (isClone) {
    const { bringUpToDate } = require('../build/launch/build.cjs')
    const asksForPage = process.argv.some((given) => /^(--)?verifier(=|$)/.test(given))
    const problem = bringUpToDate(root, 'cli') || (asksForPage ? bringUpToDate(root, 'verifier') : undefined)
    if (problem) refuse(problem)
  } else if (!fs.existsSync(bundle))
    refuse('this installation is incomplete: ' + bundle + ' is missing; install it again')
  run()
}

main()

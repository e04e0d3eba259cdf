// Rebuilds what is older than its sources. A target is current when the hash over its sources is the one in its stamp.
'use strict'

const { spawnSync } = require('child_process')
const { createHash } = require('crypto')
const fs = require('fs')
const path = require('path')
const { findToolRuntime } = require('./runtime.cjs')

/** @typedef {'cli' | 'desktop' | 'verifier'} Target */

/** @type {Record<Target, { sources: string[], needs: string }>} */
const TARGETS = {
  cli: {
    // The name of the product, which reports bear, stands in package.json.
    sources: ['shared', 'main', 'build/build.ts', 'build/workers.ts', 'package.json', 'package-lock.json'],
    needs: 'main/cli/docket.ts',
  },
  desktop: {
    sources: [
      'shared',
      'main',
      'renderer',
      'build/build.ts',
      'build/workers.ts',
      'electron.config.ts',
      'package.json',
      'package-lock.json',
    ],
    needs: 'main/desktop/index.ts',
  },
  verifier: {
    sources: [
      'shared',
      'main',
      'renderer/styles',
      'verifier',
      'build/archive',
      'build/build.ts',
      'build/verifier.ts',
      'package.json',
      'package-lock.json',
    ],
    needs: 'verifier/page/page.ts',
  },
}

const LOCK_PATIENCE_MS = 180_000
const LOCK_POLL_MS = 100

/** Folders and files, folders first, so that a removed file shows in its folder's time. @param {string} entry @returns {string[]} */
function walk(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) return [entry]
  return [
    entry,
    ...fs
      .readdirSync(entry)
      .toSorted()
      .flatMap((name) => walk(path.join(entry, name))),
  ]
}

/** @param {string} root @param {Target} target */
function sourcesOf(root, target) {
  return TARGETS[target].sources.flatMap((source) => walk(path.join(root, source)))
}

/** @param {string} root @param {Target} target */
function hashSources(root, target) {
  const hash = createHash('sha256')
  for (const file of sourcesOf(root, target)) {
    if (fs.statSync(file).isDirectory()) continue
    const content = fs.readFileSync(file)
    hash.update(`${path.relative(root, file)}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} root @param {Target} target */
const stampPath = (root, target) => path.join(root, 'out', `${target}.stamp`)

/** Whether the output is the one of these sources; reads file times first and contents only when a time is newer. @param {string} root @param {Target} target */
function isCurrent(root, target) {
  const stamp = stampPath(root, target)
  const stampStat = fs.statSync(stamp, { throwIfNoEntry: false })
  if (stampStat === undefined) return false
  const newest = Math.max(...sourcesOf(root, target).map((file) => fs.statSync(file).mtimeMs))
  if (newest < stampStat.mtimeMs) return true
  if (fs.readFileSync(stamp, 'utf8') !== hashSources(root, target)) return false
  const now = new Date()
  fs.utimesSync(stamp, now, now)
  return true
}

/** @param {number} milliseconds */
const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Runs an action while no other process builds in this folder. @template Value @param {string} root @param {() => Value} action */
function alone(root, action) {
  const lock = path.join(root, 'out', '.building')
  fs.mkdirSync(path.dirname(lock), { recursive: true })
  for (let waited = 0; ; waited += LOCK_POLL_MS) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const holder = Number(fs.existsSync(lock) ? fs.readFileSync(lock, 'utf8') : 0)
      if (holder > 0 && (!isAlive(holder) || waited > LOCK_PATIENCE_MS)) fs.rmSync(lock, { force: true })
      else sleep(LOCK_POLL_MS)
    }
  }
  try {
    return action()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

/** Builds a target if it is older than its sources; returns what is wrong, or nothing. @param {string} root @param {Target} target @returns {string | undefined} */
function bringUpToDate(root, target) {
  if (!fs.existsSync(path.join(root, TARGETS[target].needs)))
    return `${TARGETS[target].needs} is missing, so there is nothing to build`
  if (isCurrent(root, target)) return undefined
  return alone(root, () => {
    // Another process may have built it while this one waited.
    if (isCurrent(root, target)) return undefined
    const runtime = findToolRuntime(root)
    if (runtime.path === undefined) return runtime.problem
    const hash = hashSources(root, target)
    const build = spawnSync(runtime.path, [path.join(root, 'build', 'build.ts'), target], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    })
    if (build.status !== 0) return `the sources of ${target} cannot be built\n${build.stdout}${build.stderr}`.trimEnd()
    fs.writeFileSync(stampPath(root, target), hash)
    return undefined
  })
}

module.exports = { TARGETS, bringUpToDate, isCurrent }

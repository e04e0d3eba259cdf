// Installs the packages when they are missing or not the ones of the lock.
'use strict'

const { spawnSync } = require('child_process')
const fs = require('fs')
const path = require('path')
const { giveUp, timed } = require('./say.cjs')

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Entry */

/** @param {string} file @returns {Record<string, Entry> | undefined} */
function readLock(file) {
  if (!fs.existsSync(file)) return undefined
  const lock = /** @type {{ packages: Record<string, Entry> }} */ (JSON.parse(fs.readFileSync(file, 'utf8')))
  return Object.fromEntries(Object.entries(lock.packages).filter(([place]) => place !== ''))
}

/** Whether node_modules holds exactly what the lock names; packages for other platforms may be absent. @param {string} root */
function isInstalled(root) {
  const wanted = readLock(path.join(root, 'package-lock.json'))
  const present = readLock(path.join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined || present === undefined) return false
  const isMet = (/** @type {[string, Entry]} */ [place, entry]) => {
    const found = present[place]
    return found === undefined
      ? entry.optional === true
      : found.version === entry.version && found.integrity === entry.integrity
  }
  return Object.entries(wanted).every(isMet) && Object.keys(present).every((place) => place in wanted)
}

/** @param {string} root */
function bringPackagesUpToDate(root) {
  if (isInstalled(root)) return
  const npm = process.env.npm_execpath
  const [command, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm]
  const install = timed('Installing packages, about a minute', () =>
    spawnSync(command, [...before, 'ci'], {
      cwd: root,
      encoding: 'utf8',
      shell: npm === undefined && process.platform === 'win32',
    }),
  )
  if (install.status !== 0)
    giveUp(
      `npm ci failed; the npm registry must be reachable, or its cache filled.\n${install.stderr ?? install.error?.message}`,
    )
}

module.exports = { bringPackagesUpToDate, isInstalled }

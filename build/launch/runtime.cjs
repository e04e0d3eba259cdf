// Which Node runs the program: the one in use when it is new enough, otherwise Node 24 from the optional platform package.
'use strict'

const fs = require('fs')
const path = require('path')

// The first release line whose Node-API the SQLite driver needs, and that runs ES modules with require().
const OLDEST_MAJOR = 22
const OLDEST_MINOR = 12

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR)
}

/** Path of the Node 24 that came with the packages, if there is one for this platform. @param {string} root */
function bundledNode(root) {
  const folder = path.join(
    root,
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  )
  const binary = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return fs.existsSync(binary) ? binary : undefined
}

/** @param {string} root @returns {{ path: string, problem?: undefined } | { path?: undefined, problem: string }} */
function findRuntime(root) {
  if (isNewEnough(process.versions.node)) return { path: process.execPath }
  const bundled = bundledNode(root)
  if (bundled !== undefined) return { path: bundled }
  return {
    problem:
      `Node ${process.versions.node} is too old and none came with the packages for ${process.platform}-${process.arch}; ` +
      `install Node 24, or run "npm ci" without --omit=optional`,
  }
}

/** Node for the tools, which run TypeScript as it is: the bundled one first, so that every machine uses the same. @param {string} root */
function findToolRuntime(root) {
  const bundled = bundledNode(root)
  return bundled === undefined ? findRuntime(root) : { path: bundled }
}

module.exports = { findRuntime, findToolRuntime }

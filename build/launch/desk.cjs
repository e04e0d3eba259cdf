// Finds what shows the desk: the Electron binary if it is there, otherwise the Chromium host. ELECTRON_OVERRIDE_DIST_PATH names
// the folder of either, as the electron package itself reads it.
'use strict'

const { spawn } = require('child_process')
const fs = require('fs')
const path = require('path')

const BINARY = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/** @param {string} file */
const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** @param {string} root @returns {{ path: string, kind: 'electron' | 'host', problem?: undefined } | { path?: undefined, problem: string }} */
function findDesk(root) {
  if (!isFile(path.join(root, 'out', 'main', 'index.js'))) return { problem: 'the desk is not built' }
  const binary = process.platform === 'darwin' || process.platform === 'win32' ? BINARY[process.platform] : 'electron'
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const electron = path.join(named ?? path.join(root, 'node_modules', 'electron', 'dist'), binary)
  if (isFile(electron)) return { path: electron, kind: 'electron' }
  const host = path.join(root, 'build', 'host', 'electron')
  if (isFile(host) && process.platform !== 'win32') return { path: host, kind: 'host' }
  return {
    problem:
      'the Electron binary is not installed (node node_modules/electron/install.js fetches it where the network allows)',
  }
}

/** Opens a case file in the desk and resolves with its exit status. @param {string} root @param {string} desk @param {string[]} args @returns {Promise<number>} */
function openDesk(root, desk, args) {
  const child = spawn(desk, [root, ...args], { cwd: root, stdio: 'inherit' })
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

module.exports = { findDesk, hasDisplay, openDesk }

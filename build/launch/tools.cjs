// Programs that tests use as judges from outside: a browser for the desk, and PDF and certificate tools that nobody here wrote.
'use strict'

const { spawnSync } = require('child_process')
const fs = require('fs')
const path = require('path')
const { say, timed } = require('./say.cjs')

/** @type {ReadonlyArray<{ program: string, debian: string, serves: string }>} */
const TOOLS = [
  { program: 'chromium', debian: 'chromium', serves: 'the desk in a window' },
  { program: 'pdfsig', debian: 'poppler-utils', serves: 'signatures and text of reports' },
  { program: 'qpdf', debian: 'qpdf', serves: 'the structure of reports' },
  { program: 'mutool', debian: 'mupdf-tools', serves: 'a second opinion on signatures' },
  { program: 'openssl', debian: 'openssl', serves: 'certificates and CMS' },
]

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => folder !== '' && fs.existsSync(path.join(folder, program)))
}

const missingTools = () => TOOLS.filter(({ program }) => !isOnPath(program))

/** @param {string[]} args */
function aptGet(args) {
  return (
    spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  )
}

/** Installs what is missing where that is allowed (Debian, as root), and says what stays missing. */
function bringToolsUpToDate() {
  const missing = missingTools()
  if (missing.length === 0) return
  const packages = [...new Set(missing.map(({ debian }) => debian))]
  if (process.getuid?.() === 0 && isOnPath('apt-get'))
    timed(
      `Installing ${packages.join(', ')} from Debian`,
      () => aptGet(['update']) && aptGet(['install', '--yes', '--no-install-recommends', ...packages]),
    )
  for (const { program, debian, serves } of missingTools())
    say(`${program} is missing (Debian package ${debian}): tests of ${serves} are skipped`)
}

module.exports = { bringToolsUpToDate, missingTools }

// npm start: installs and builds what is missing, makes the sample case once, and opens the desk where there is a display.
'use strict'

const { spawnSync } = require('child_process')
const fs = require('fs')
const path = require('path')
const { bringUpToDate, isCurrent } = require('./build.cjs')
const { findDesk, hasDisplay, openDesk } = require('./desk.cjs')
const { bringPackagesUpToDate } = require('./install.cjs')
const { giveUp, say, timed } = require('./say.cjs')

const root = path.join(__dirname, '..', '..')
const sample = path.join(root, 'sample')

/** @typedef {import('./build.cjs').Target} Target */

/** @param {Target} target @param {string} label */
function build(target, label) {
  if (isCurrent(root, target)) return undefined
  return timed(`Building ${label}`, () => bringUpToDate(root, target))
}

/** Makes the sample anew whenever the command that makes it has changed; the user's own files live elsewhere. */
function makeSample() {
  const stamp = path.join(sample, '.made-by')
  const maker = fs.readFileSync(path.join(root, 'out', 'cli.stamp'), 'utf8')
  const summary = path.join(sample, '.summary')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === maker) return fs.readFileSync(summary, 'utf8')
  fs.rmSync(sample, { recursive: true, force: true })
  const demo = timed('Making the sample case, its determinations and a signed report', () =>
    spawnSync(process.execPath, [path.join(root, 'bin', 'docket.cjs'), 'demo', sample], {
      cwd: root,
      encoding: 'utf8',
    }),
  )
  if (demo.status !== 0) return giveUp(`docket demo failed.\n${demo.stderr}`)
  fs.writeFileSync(summary, demo.stdout)
  fs.writeFileSync(stamp, maker)
  return demo.stdout
}

function sampleCase() {
  const caseFile = fs.readdirSync(sample).find((name) => name.endsWith('.docket'))
  return caseFile === undefined ? giveUp('docket demo made no case file in ./sample') : path.join(sample, caseFile)
}

/** @param {string} caseFile */
async function showDesk(caseFile) {
  const problem = build('desktop', 'the desk')
  if (problem !== undefined) giveUp(problem)
  const desk = findDesk(root)
  if (desk.path === undefined)
    return giveUp(`The desk cannot open: ${desk.problem}. The docket command works without it.`)
  say(desk.kind === 'host' ? 'Opening the desk in the installed Chromium' : 'Opening the desk')
  process.exitCode = await openDesk(root, desk.path, [caseFile])
}

async function main() {
  bringPackagesUpToDate(root)
  const problem = build('cli', 'the docket command')
  if (problem !== undefined) giveUp(problem)
  say(makeSample().trimEnd())
  if (hasDisplay()) await showDesk(sampleCase())
  else
    say('There is no display, so the desk stays closed; the sample is in ./sample, and "npx docket" lists the commands')
}

void main()

// Short output: a line before what takes long, and its time after.
'use strict'

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)

/** Ends the program with a message of what happened and what to do. @param {string} message @returns {never} */
function giveUp(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** Runs a long action between its label and its duration. @template Value @param {string} label @param {() => Value} action @returns {Value} */
function timed(label, action) {
  process.stdout.write(`${label} … `)
  const start = Date.now()
  const value = action()
  say(`${((Date.now() - start) / 1000).toFixed(1)} s`)
  return value
}

module.exports = { giveUp, say, timed }

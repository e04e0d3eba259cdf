// Asks for a secret on the terminal. The question goes to standard error, so that output stays clean; nothing typed is shown.
import process from 'node:process'

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const BACKSPACES = new Set(['\b', '\u007f'])

const withoutLast = (text: string): string => Array.from(text).slice(0, -1).join('')

export const askSecret = (question: string): Promise<string> =>
  new Promise((resolve) => {
    const { stdin, stderr } = process
    let typed = ''
    stderr.write(question)
    stdin.setRawMode(true)
    stdin.setEncoding('utf8')
    stdin.resume()
    const finish = (): void => {
      stdin.setRawMode(false)
      stdin.pause()
      stdin.off('data', onData)
      stderr.write('\n')
    }
    const onData = (piece: string): void => {
      for (const character of piece) {
        if (character === CTRL_C) {
          finish()
          process.kill(process.pid, 'SIGINT')
          return
        }
        if (character === '\r' || character === '\n' || character === CTRL_D) {
          finish()
          resolve(typed)
          return
        }
        typed = BACKSPACES.has(character) ? withoutLast(typed) : typed + character
      }
    }
    stdin.on('data', onData)
  })

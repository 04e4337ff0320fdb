import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { giveUp } from './say.mjs'

/** A closed terminal is told to the server as a wish to stop. */
const toldAs = { SIGINT: 'SIGINT', SIGTERM: 'SIGTERM', SIGHUP: 'SIGTERM' }

/**
 * Runs the server to its end and gives its exit code (128 and the signal's number where a signal ended it).
 *
 * A Ctrl-C reaches every process of the terminal's group, and npm passes it on once more. The server stands in a group of its own and hears
 * each signal from here alone, once, however often it comes; then it is waited for, since it may be writing.
 */
export const serve = (node, args) =>
  new Promise((done) => {
    const isWindows = process.platform === 'win32' // there the console tells every process itself, and a signal sent would be a kill
    const child = spawn(node, args, { stdio: 'inherit', detached: !isWindows })
    const told = new Set()
    for (const [signal, passedOn] of Object.entries(toldAs)) {
      process.on(signal, () => {
        if (isWindows || told.has(passedOn)) return
        told.add(passedOn)
        child.kill(passedOn)
      })
    }
    child.once('error', (error) => giveUp(`服务没有启动：${error.message}`, `The server did not start: ${error.message}`))
    child.once('close', (code, signal) => done(code ?? 128 + constants.signals[signal]))
  })

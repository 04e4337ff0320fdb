import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export interface Child<Answer> {
  pid: number
  /** What it tells first. */
  told: Promise<Answer>
  /** Asks it to end, and waits until it has. */
  end: () => Promise<void>
}

const main = join(import.meta.dirname, '../main.ts')

/** One of this folder's programs in a process of its own; it is given `asked` and tells one thing. */
export function startProgram<Answer>(name: 'serve' | 'load' | 'replay', asked: unknown): Child<Answer> {
  const child = fork(main, ['--program', name], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
  const told = new Promise<Answer>((resolve, reject) => {
    // What a program tells is what it is asked for here and nowhere else.
    child.once('message', (message) => resolve(message as Answer))
    child.once('exit', (code) => reject(new Error(`the program ${name} ended with ${code} before it told anything`)))
  })
  told.catch(() => undefined)
  child.send({ asked })
  return { pid: child.pid ?? 0, told, end: () => ended(child) }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** In the program: what it was given. */
export function given<Asked>(): Promise<Asked> {
  return new Promise((resolve) => {
    // Said by `startProgram` alone.
    process.once('message', (message: { asked: Asked }) => resolve(message.asked))
  })
}

/** In the program: tells the one thing. */
export function tell(answer: unknown): void {
  process.send?.(answer)
}

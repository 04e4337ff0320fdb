import { fork } from 'node:child_process'
import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface ProgramLimits {
  /** Of working memory, in MB. */
  memory: number
  seconds: number
}

/** What came of it: an answer, or why there is none. `broke`: the program failed by itself. */
export type ProgramEnd<Answer> = { answer: Answer } | { none: 'too-heavy' } | { none: 'broke'; fault: Error }

/** Programs that may look into somebody's files at once; others wait their turn. */
const most = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * Runs a program on what somebody sent, in a process of its own with bounded memory and time; it sends one answer, of the type its caller knows.
 * A thread would not do: one that runs out of memory may take the whole server with it.
 */
export async function runBounded<Answer>(program: URL, job: unknown, limits: ProgramLimits): Promise<ProgramEnd<Answer>> {
  if (running >= most) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await run(program, job, limits)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** Nothing of ours, but where what was compiled once is kept: the same program is begun for every file. */
function surroundings(): Record<string, string> {
  const compiled = getCompileCacheDir()
  return compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }
}

/** What the program last complained of, for whoever mends it. */
const longestComplaint = 4000

function run<Answer>(program: URL, job: unknown, { memory, seconds }: ProgramLimits): Promise<ProgramEnd<Answer>> {
  return new Promise((done) => {
    const child = fork(fileURLToPath(program), [String(seconds)], { env: surroundings(), execArgv: [`--max-old-space-size=${memory}`], serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { complaint = (complaint + text).slice(-longestComplaint) })
    const timer = setTimeout(() => end({ none: 'too-heavy' }), seconds * 1000)
    const end = (ended: ProgramEnd<Answer>) => {
      clearTimeout(timer)
      child.removeAllListeners().on('error', () => undefined)
      child.kill('SIGKILL')
      done(ended)
    }
    child.once('message', (answer) => end({ answer: answer as Answer })) // as: the program's own type, which its caller knows
    child.once('error', (fault) => end({ none: 'broke', fault }))
    // Out of memory the engine aborts; the machine's own keeper kills.
    child.once('close', (_code, signal) => end(signal === 'SIGABRT' || signal === 'SIGKILL' ? { none: 'too-heavy' } : { none: 'broke', fault: new Error(`${program.pathname} ended without an answer: ${complaint}`) }))
    child.send({ job }, (fault) => { if (fault !== null) end({ none: 'broke', fault }) })
  })
}

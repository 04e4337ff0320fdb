import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runBounded } from './bounded-program.ts'

const program = new URL('./bounded-program.fixture.ts', import.meta.url)
const asked = (job: string, seconds = 30) => runBounded<string>(program, { job }, { memory: 64, seconds })

test('a job is answered, by a program that sees nothing of our surroundings', async () => {
  expect(await asked('surroundings')).toEqual({ answer: '' })
})

test('one list that grows without end, which would end a server along with its thread, ends its own process', async () => {
  expect(await asked('grow')).toEqual({ none: 'too-heavy' })
})

test('what takes too long is ended, and what waits its turn behind it is done', async () => {
  const [first, second, third] = await Promise.all([asked('wait', 1), asked('wait', 1), asked('surroundings')])

  expect([first, second, third]).toEqual([{ none: 'too-heavy' }, { none: 'too-heavy' }, { answer: '' }])
})

test('a fault of the program is told with what it complained of', async () => {
  const end = await asked('break')

  expect(end).toMatchObject({ none: 'broke' })
  expect('fault' in end && end.fault.message).toContain('a fault of its own')
})

test('one that hears nothing any more ends by itself when whoever started it is gone', async () => {
  const child = fork(fileURLToPath(program), ['2'], { env: {}, execArgv: [], stdio: 'ignore' })
  const ended = once(child, 'exit')
  await once(child, 'spawn')
  await new Promise((sent) => child.send({ job: { job: 'spin' } }, sent))
  child.disconnect()

  expect(await ended).toEqual([null, 'SIGKILL'])
})

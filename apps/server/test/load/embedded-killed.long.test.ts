import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { embeddedTown } from './embedded-town.ts'
import { lostOf } from './kept-acts.ts'
import { load } from './processes.ts'

async function familyOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return [pid, ...children.split(' ').filter((part) => part !== '').map(Number)]
}

test('the embedded database stands still for half a minute, and later is killed: said in words, nothing acknowledged is lost, and all goes on by itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-embedded-'))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  const { app, databasePid, headers, loading, send, stopAndVerify } = await embeddedTown(join(folder, 'data'))
  const going = load({ ...loading, seconds: 70, again: 60 })
  await pause(5000)
  const family = await familyOf(databasePid)
  for (const pid of family) process.kill(pid, 'SIGSTOP')
  await pause(15_000)
  const began = performance.now()
  const still = await send('/api/cases', { headers })
  const took = performance.now() - began
  await pause(15_000)
  for (const pid of family) process.kill(pid, 'SIGCONT')
  await pause(10_000)
  const again = await send('/api/cases', { headers })
  for (const pid of await familyOf(databasePid)) process.kill(pid, 'SIGKILL')
  const told = await going
  console.log({ took, acknowledged: told.done.length, refused: told.refusedTook.length })

  expect(still).toMatchObject({ status: 503, text: expect.stringContaining('数据库暂时连不上') })
  expect([took < 1000, again.status]).toEqual([true, 200])
  expect([told.odd, told.done.length > 20]).toEqual([[], true])
  expect((await send('/api/cases', { headers })).status).toBe(200)
  expect(await lostOf(app, [told])).toEqual([])
  expect(await stopAndVerify()).toEqual([0, ''])
})

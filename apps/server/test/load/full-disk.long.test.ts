import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { picture } from '../files.ts'
import { town } from '../towns.ts'
import { embeddedTown } from './embedded-town.ts'
import { lostOf } from './kept-acts.ts'
import { load } from './processes.ts'
import { smallDisk } from './small-disk.ts'

const MB = 1_000_000

test('a disk that fills up: first no more files, then nothing more, always in words; reading goes on, nothing acknowledged is lost, and with room it goes on by itself', async () => {
  const disk = await smallDisk(500)
  onTestFinished(() => disk.remove())
  const dataDir = join(disk.folder, 'data')
  const { app, headers, loading, send, stopAndVerify } = await embeddedTown(dataDir)
  const upload = () => {
    const form = new FormData()
    form.append('file', new Blob([picture]), 'a.png')
    return send(`/api/files?town=${town}&declared=yes`, { method: 'POST', headers, body: form })
  }
  const list = () => send('/api/cases', { headers })

  const before = await load({ ...loading, seconds: 4, again: 0 })
  expect([before.done.length > 5, before.odd, (await upload()).status]).toEqual([true, [], 200])

  await disk.leave(24 * MB)
  await pause(5000)
  expect(await upload()).toMatchObject({ status: 503, text: expect.stringContaining('不收附件') })
  const few = await load({ ...loading, seconds: 1, again: 0 })
  expect([few.done.length > 0, few.odd]).toEqual([true, []])

  await disk.leave(11 * MB)
  await pause(5000)
  const none = await load({ ...loading, seconds: 2, again: 0 })
  expect([none.done.length, none.odd, none.refusedTook.length > 5]).toEqual([0, [], true])
  expect((await list()).status).toBe(200)
  expect(await send('/readyz')).toMatchObject({ status: 503, text: expect.stringContaining('磁盘快满了') })

  await disk.leave(0)
  const looked: { status: number; text: string }[] = []
  for (let second = 0; second < 20; second += 1) {
    looked.push(await list())
    await pause(1000)
  }
  console.log(looked.map(({ status }) => status).join(' '))
  expect(looked.filter(({ status, text }) => status !== 200 && !(status === 503 && /\p{Script=Han}/u.test(text)))).toEqual([])

  await disk.free()
  const after = await load({ ...loading, seconds: 20, again: 20 })
  expect([after.done.length > 5, after.odd]).toEqual([true, []])
  expect(await lostOf(app, [before, few, after])).toEqual([])
  expect(await stopAndVerify()).toEqual([0, ''])
})

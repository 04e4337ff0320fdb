import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { dossierZip } from './dossier-zip.ts'

test('an archive that is whole before anybody reads it is read whole all the same', async () => {
  const zip = dossierZip({ files: [], openFile: () => Promise.reject(new Error('there is none')) }, { dossier: Buffer.from('卷宗'), papers: [] })
  await pause(50)

  expect((await buffer(zip)).subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'))
})

import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { checkRoom } from './free-space.ts'

test('where there is no room nothing is begun, and how much is wanted and free is said', async () => {
  await expect(checkRoom(tmpdir(), 1e15)).rejects.toThrow(/剩余空间不够：备份约需 1000000067\.1 MB，只剩 \d+\.\d MB。没有写入任何内容/)
  await expect(checkRoom(tmpdir(), 1)).resolves.toBeUndefined()
})

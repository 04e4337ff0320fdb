import { expect, onTestFinished, test } from 'vitest'
import { playTown } from './four/play-town.fixture.ts'
import { yinzu } from './four/yinzu/yinzu.ts'

test('a town by itself is played at the same desk, as far as one likes: of 殷祖镇 there are in January its villages, their mediators and their lawyers', async () => {
  const { acts, reported, close } = await playTown({ ...yinzu, to: '2024-01-31', until: '2024-01-19' })
  onTestFinished(close)

  expect(acts).toBeGreaterThan(250)
  expect(['villages', 'mediators-per-village', 'village-lawyers-per-village', 'villages-with-lawyer', 'law-savvy-current'].map((id) => [id, reported.get(id)?.value]))
    .toEqual([['villages', '21'], ['mediators-per-village', '5'], ['village-lawyers-per-village', '1'], ['villages-with-lawyer', '21'], ['law-savvy-current', '22']])
})

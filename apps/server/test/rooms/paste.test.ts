import type { PastedOrder } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, villages } from '../database.ts'
import { opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const [east, west] = villages[town]!
const url = `/api/towns/${town}/intake/recognise`
const caller = { name: '田满仓', phone: '13900001101' }
const text = `12345热线工单
工单编号：RX-2026-0302-7
工单类型：投诉
来电人：${caller.name}　联系电话：${caller.phone}
事发地点：东村老油坊
诉求内容：老油坊旁边的养猪场把粪水排进水渠，下游十几户没法洗菜。
受理时间：2026-03-02 09:10
办理期限：5个工作日内
承办单位：农业农村办公室`
const sewage = '养猪场的粪水排进水渠，洗菜的水是臭的。'
const dayAfter = '2026-03-03T02:00:00.000Z'

let rooms: Rooms
let clerk: Person
const read = async (who: Person, body: object) => (await who.post(url, body)).json<PastedOrder>()
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  await rooms.also(clerk, { post: 'clerk', unit: 'safety-law-office' })
  const administrator = await rooms.as({ post: 'administrator' })
  await administrator.send({ method: 'PUT', url: `/api/towns/${town}/places/${east}`, payload: { name: '东村', aliases: ['老油坊', '桥头'] } })
  await administrator.send({ method: 'PUT', url: `/api/towns/${town}/places/${west}`, payload: { name: '西村', aliases: ['桥头'] } })
})
afterAll(() => rooms.close())

test('a pasted order fills the form of its platform, and registering it is the ordinary act', async () => {
  const pasted = await read(clerk, { text })

  expect(pasted).toMatchObject({ definition: 'hotline-order', recognised: true, day: '2026-03-02', doubts: [], already: [], samePerson: [], samePlace: [] })
  expect(pasted.what).toEqual({
    number: 'RX-2026-0302-7', kind: 'complaint', village: east, unit: 'rural-economy', upperDue: '2026-03-09', caller,
    demand: '老油坊旁边的养猪场把粪水排进水渠，下游十几户没法洗菜。',
  })
  const place = pasted.found.find(({ field }) => field === 'village')
  expect([place?.shown, text.slice(place?.at, place?.end)]).toEqual(['东村', '东村'])
  expect((await opened(clerk, { definition: 'hotline-order', what: pasted.what })).state.key).toBe('received')
})

test('pasted again it is told that the number is there; the same caller and the same trouble stand beside it, each looking up a line in the log', async () => {
  rooms.on(dayAfter)
  const again = await read(clerk, { text })
  expect(again.already.map(({ says, state }) => [says, state])).toEqual([['平台编号相同', '已收单']])

  const other = await read(clerk, { text: text.replace('RX-2026-0302-7', 'RX-2026-0303-1') })
  expect(other.already).toEqual([])
  expect(other.samePerson.map(({ says }) => says)).toEqual(['此人一个月内反映过同一事'])
  const neighbour = await read(clerk, { text: `12345热线工单\n单号：RX-2026-0303-2\n地点：东村\n内容：${sewage}` })
  expect(neighbour.samePlace.map(({ title }) => title)).toEqual(['12345热线工单'])
  expect(neighbour.samePerson).toEqual([])

  const administrator = await rooms.as({ post: 'administrator' })
  const { lines } = await administrator.read<{ lines: { verb: string; purpose: string | null }[] }>(`/api/towns/${town}/audit?purpose=${encodeURIComponent('抽查')}`)
  expect(lines.filter(({ verb }) => verb === 'person-find').map(({ purpose }) => purpose)).toEqual(Array.from({ length: 3 }, () => '接收工单：核对来电人以前的事项'))
})

test('never beside it: what is against the reader, reports of others, what another office has', async () => {
  const leader = await rooms.as({ post: 'clerk', unit: 'general-office' })
  const hidden = { definition: 'hotline-order', what: { number: 'RX-2026-0303-8', kind: 'complaint', village: west, demand: '路灯坏了三盏没有人修', caller: { name: '诉某甲', phone: '13900001109' }, aboutOfficer: leader.account } }
  await opened(clerk, hidden)
  await opened(clerk, { definition: 'hotline-order', what: { ...hidden.what, number: 'RX-2026-0303-9', kind: 'report', aboutOfficer: undefined } })
  const pasted = '12345热线工单\n单号：RX-2026-0303-8\n电话：13900001109\n地点：西村\n内容：路灯坏了三盏没有人修'

  expect(await read(leader, { text: pasted })).toMatchObject({ already: [], samePerson: [], samePlace: [] })
  expect((await read(clerk, { text: pasted })).already).toHaveLength(1)
  expect(JSON.stringify(await read(clerk, { text: pasted.replace('0303-8', '0303-7') }))).not.toContain('举报')
})

test('what cannot be is not filled and told, a name of two villages is told with both, an unknown form is read as the matter that is chosen', async () => {
  const wrong = await read(clerk, { text: '12345热线工单\n电话：1390000110\n内容：桥头的路断了，车过不去。\n受理时间：2026-03-02\n办理期限：2026年2月30日' })
  expect(wrong.doubts.map(({ title, says }) => `${title}：${says}`)).toEqual([
    expect.stringContaining('东村、西村'), expect.stringContaining('10 位'), expect.stringContaining('没有“2026年2月30日”这一天'),
  ])
  expect(wrong.doubts[0]?.choices.map(({ name }) => name)).toEqual(['东村', '西村'])
  expect(wrong.what).toEqual({ demand: '桥头的路断了，车过不去。' })

  const nameless = await read(clerk, { text: '12345热线工单\n电话：13900001188\n内容：东村的井干了，大家没有水吃。' })
  expect([nameless.what['caller'], nameless.doubts.map(({ says }) => says)]).toEqual([{ phone: '13900001188' }, [expect.stringContaining('没有认出姓名')]])
  const unknown = await read(clerk, { text: '村里说东村的井干了，大家没有水吃。' })
  expect([unknown.recognised, unknown.what['village']]).toEqual([false, east])
  const petition = await read(clerk, { text: '村里说东村的井干了，大家没有水吃。', definition: 'petition' })
  expect([petition.definition, petition.what['channel'], petition.forms.map(({ id }) => id).toSorted()]).toEqual(['petition', 'sunshine', ['hotline-order', 'petition']])
  expect(refusalOf(await clerk.post(url, { text: '井干了', definition: 'mediation' }))).toEqual([403, 'not-your-post', 'definition'])
})

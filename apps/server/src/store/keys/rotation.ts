import type { Moment } from '@zhenzhi/kernel'
import type { Pool } from '../connection.ts'
import { withoutTowns } from '../in-towns.ts'
import type { Keyring, MasterKeyStore } from './keyring.ts'
import { fits, proofOf } from './keyring.ts'
import { insertMaster, listMasters, listReaders, makeCurrent, retireMaster } from './master-registry.ts'
import type { KeyReader, MasterRow } from './master-registry.ts'
import { countWrapped, rotateKeys } from './rotate-keys.ts'

export interface Rotating {
  app: Pool
  /** Of the one role that may rewrap. */
  eraser: Pool
  keys: MasterKeyStore
  keyring: Pick<Keyring, 'current' | 'older' | 'cipher' | 'refresh' | 'look'>
  towns: readonly number[]
  moment: Moment
  say: (line: string) => void
  /** Between two looks at what the servers say. */
  pause: () => Promise<void>
  /** A server whose count stands still over so many looks is taken for gone. */
  looks: number
}

/**
 * A new master key, taken into use while servers work: 1. made, durable, and announced; 2. when every living server can read it, it wraps what
 * is new; 3. when every living server wraps with it, everything older is rewrapped. Broken off or killed anywhere and begun again, it goes on
 * where it was; a rotation that was not ended is ended before another is begun. False where a server does not have the key: nothing is lost,
 * and the old key stays in use.
 */
export async function rotate(rotating: Rotating): Promise<boolean> {
  const { app, eraser, keyring, say } = rotating
  const announced = await announce(rotating)
  if (announced !== undefined) {
    const without = await waitFor(rotating, ({ knows }) => knows.includes(announced))
    if (without.length > 0) return refuse(rotating, announced, without)
    await withoutTowns(eraser, (tx) => makeCurrent(tx, announced))
    say(`新主密钥 ${announced} 已启用，此后新的内容由它封存`)
  }
  await keyring.refresh()
  const { id } = keyring.current
  const behind = await waitFor(rotating, ({ uses }) => uses === id)
  if (behind.length > 0) say(`服务器 ${behind.map(({ place }) => place).join('、')} 还没有换用 ${id}，换完后请再运行一次`)
  await rewrapAll(rotating)
  const left = (await countAll(rotating)).filter(({ master }) => master !== id).reduce((sum, { wrapped }) => sum + wrapped, 0)
  const readers = await withoutTowns(app, listReaders)
  say(left === 0 ? `已全部由 ${id} 封存（${readers.length} 台服务器在用）。旧主密钥仍留着，确认备份后用 --retire 收起` : `还有 ${left} 把由旧主密钥封存，请再运行一次`)
  return left === 0 && behind.length === 0
}

/** The key that is to come; undefined where an earlier rotation has still something to rewrap, which comes first. */
async function announce(rotating: Rotating): Promise<string | undefined> {
  const { app, eraser, keys, moment, say } = rotating
  const rows = await withoutTowns(app, listMasters)
  const waiting = rows.find(({ state }) => state === 'announced')
  const current = rows.find(({ state }) => state === 'current')
  if (current === undefined) throw new Error('there is no current master key')
  if (waiting === undefined && (await countAll(rotating)).some(({ master }) => master !== current.id)) {
    say(`上一次没有换完，接着换成 ${current.id}`)
    return undefined
  }
  const id = waiting?.id ?? nextAfter(rows)
  const key = await keys.make(id)
  if (waiting !== undefined && !fits(key, waiting)) throw new Error(`${keys.where} 里的主密钥“${id}”不是先前做好的那一把，请放回原来的文件 · another key lies under the name ${id}`)
  if (waiting === undefined) await withoutTowns(eraser, (tx) => insertMaster(tx, { id, proof: proofOf(key), state: 'announced', made: moment }))
  say(`新主密钥 ${id} 已写入 ${keys.where}。请把这个文件另存到保险处；有几台服务器的，每台都要放`)
  return id
}

function nextAfter(rows: readonly MasterRow[]): string {
  return `master-${Math.max(...rows.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0))) + 1}`
}

/** Servers that live and are not so yet. Nobody's clock is asked: who lives goes on counting. */
async function waitFor({ app, pause, looks }: Rotating, isSo: (reader: KeyReader) => boolean): Promise<KeyReader[]> {
  const still = new Map<string, { beat: number; looks: number }>()
  for (let turn = 0; ; turn++) {
    const readers = (await withoutTowns(app, listReaders)).filter((reader) => !isSo(reader))
    for (const { server, beat } of readers) {
      const before = still.get(server)
      still.set(server, before?.beat === beat ? { beat, looks: before.looks + 1 } : { beat, looks: 0 })
    }
    const living = readers.filter(({ server }) => (still.get(server)?.looks ?? 0) < looks)
    if (living.length === 0 || turn >= looks * 3) return living
    await pause()
  }
}

function refuse({ keys, say }: Rotating, id: string, without: readonly KeyReader[]): false {
  say(`服务器 ${without.map(({ place }) => place).join('、')} 读不到新主密钥 ${id}，没有启用。请把 ${keys.where} 里它的文件放到这些服务器的主密钥文件夹，再运行一次`)
  return false
}

async function rewrapAll({ eraser, towns, keyring, say }: Rotating): Promise<void> {
  for (const town of [undefined, ...towns]) {
    const rewrapped = await rotateKeys(eraser, town, keyring)
    if (rewrapped > 0) say(`${town === undefined ? '不属于乡镇的' : `乡镇 ${town}`}：改由 ${keyring.current.id} 封存 ${rewrapped} 把`)
  }
}

type Counted = Awaited<ReturnType<typeof countWrapped>>[number]

async function countAll({ eraser, towns }: Pick<Rotating, 'eraser' | 'towns'>): Promise<Counted[]> {
  const counts: Counted[] = []
  for (const town of [undefined, ...towns]) counts.push(...await countWrapped(eraser, town))
  return counts
}

/**
 * Puts old master keys away by which nothing is wrapped any more, counted now; the others stay. Refused while a living server still wraps with
 * one. A key that was put away opens again once its file is brought back.
 */
export async function retire(rotating: Rotating): Promise<boolean> {
  const { app, eraser, keys, say } = rotating
  const rows = await withoutTowns(app, listMasters)
  const current = rows.find(({ state }) => state === 'current')
  const behind = await waitFor(rotating, ({ uses }) => uses === current?.id)
  if (behind.length > 0) {
    say(`服务器 ${behind.map(({ place }) => place).join('、')} 还在用旧主密钥，没有收起`)
    return false
  }
  const counts = await countAll(rotating)
  let all = true
  for (const { id, state } of rows.filter((row) => row.state === 'older' || row.state === 'retired')) {
    const wrapped = counts.filter(({ master }) => master === id).reduce((sum, one) => sum + one.wrapped, 0)
    if (wrapped > 0) {
      say(`还有 ${wrapped} 把由 ${id} 封存，没有收起。请先运行 npm run rotate-keys`)
      all = false
      continue
    }
    // Killed in between, the file is put away at the next call.
    await withoutTowns(eraser, (tx) => retireMaster(tx, id))
    await keys.putAway(id)
    if (state === 'older') say(`${id} 已没有内容由它封存，已收到 ${keys.where} 的 retired 文件夹。恢复以前的备份还要用它，请移到保险处`)
  }
  return all
}

/** How things stand: keys, what each wraps, which servers have which. */
export async function tellRotation({ app, eraser, keys, towns, say }: Rotating): Promise<void> {
  const [rows, readers, counts] = [await withoutTowns(app, listMasters), await withoutTowns(app, listReaders), await countAll({ eraser, towns })]
  const words = { announced: '已做好，未启用', current: '正在使用', older: '旧的，只用于打开', retired: '已收起' }
  for (const row of rows) {
    const key = keys.find(row.id)
    const by = [...new Set(counts.filter(({ master }) => master === row.id).map(({ zh }) => zh))]
    const wraps = by.map((zh) => `${zh} ${counts.filter((one) => one.zh === zh && one.master === row.id).reduce((sum, one) => sum + one.wrapped, 0)} 把`)
    say(`${row.id}：${words[row.state]}；${key === undefined ? '文件不在这里' : fits(key, row) ? '文件在' : '文件不是原来那一把'}；${wraps.length === 0 ? '没有内容由它封存' : `封存 ${wraps.join('、')}`}`)
  }
  for (const { place, knows, uses } of readers) say(`服务器 ${place}：用 ${uses}，读得到 ${knows.join('、')}`)
}

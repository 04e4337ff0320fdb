import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { readCard } from './side-keys.ts'
import type { Peer, Zone } from './side-keys.ts'

const file = 'trusted.json'

/** The other side's card as it was trusted here; it lies beside the packets and not in the database, where the application could write it. */
export async function findPeer(folder: string): Promise<Peer | undefined> {
  return readCard(await readFile(join(folder, file), 'utf8').catch(() => ''))
}

/** Trusts a card whose fingerprint was heard from the other side. Refused: no card, this side's own, another fingerprint. */
export async function trustCard(folder: string, { card, fingerprint, zone }: { card: string; fingerprint: string; zone: Zone }): Promise<Peer | Refused> {
  const peer = readCard(card)
  if (peer === undefined) return refuse('field-wrong', '这不是公钥卡。请在另一区运行 exchange --key，把显示的那一行原样存成文件带过来。')
  if (peer.zone === zone) return refuse('field-wrong', '这是本区自己的公钥卡。要登记的是另一区的。')
  const plain = (text: string) => text.replaceAll(/\D/g, '')
  if (plain(fingerprint) !== plain(peer.fingerprint)) return refuse('wrong-code', '指纹不一致，没有登记。请打电话向另一区的管理员逐组核对，不一致的卡不能用。')
  const draft = join(folder, `${file}.part`)
  await writeFile(draft, card, { mode: 0o600 })
  await rename(draft, join(folder, file))
  return peer
}

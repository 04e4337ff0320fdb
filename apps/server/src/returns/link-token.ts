import { timingSafeEqual } from 'node:crypto'
import type { Id } from '@zhenzhi/kernel'
import type { ReturnKeys } from './returns-room.ts'

/** What stands in the address: town and link, and what only this installation can make of them. It says nothing of a village or a person. */
export function tokenOf(keys: Pick<ReturnKeys, 'linkMac'>, { town, id }: { town: number; id: Id }): string {
  const place = Buffer.alloc(4)
  place.writeUInt32BE(town)
  return Buffer.concat([place, Buffer.from(id.replaceAll('-', ''), 'hex'), keys.linkMac(town, id)]).toString('base64url')
}

/** Undefined for whatever was not made here. */
export function readToken(keys: Pick<ReturnKeys, 'linkMac'>, token: string): { town: number; id: Id } | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 38 || bytes.toString('base64url') !== token) return undefined
  const town = bytes.readUInt32BE(0)
  const hex = bytes.subarray(4, 20).toString('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return timingSafeEqual(bytes.subarray(20), keys.linkMac(town, id)) ? { town, id } : undefined
}

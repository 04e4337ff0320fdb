import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { inTowns } from '../store/in-towns.ts'
import { placesThere } from '../store/people/place.ts'
import { deleteReturnContact, findReturnContact, insertReturnContact, listReturnContacts } from '../store/returns/return-contact.ts'
import type { ReturnsRoom } from './returns-room.ts'

export interface Contact {
  id: Id
  village: Id
  name: string
}

const boundTo = (town: number, id: Id) => `contact ${town} ${id}`

/** Whose phone may report for a village. The phone itself is not kept. Refused: no phone of this country, no such village, registered already. */
export async function addContact(room: ReturnsRoom, { town, account, village, name, phone: typed }: { town: number; account: Id; village: Id; name: string; phone: string }): Promise<{ id: Id } | Refused> {
  const phone = room.codes.readPhone(typed)
  if (phone === undefined) return refuse('field-wrong', '手机号码不对，请填11位手机号码。', 'phone')
  const id = v7()
  return inTowns(room.app, [town], async (tx) => {
    if ((await placesThere(tx, town, [village])).length === 0) return refuse('not-found', '没有这个村，或已经撤并。请刷新后重新选择。', 'village')
    const row = { id, village, name: room.keys.seal(name, boundTo(town, id)), phoneIndex: room.keys.phoneIndex(phone), account, made: room.clock.now().moment }
    return (await insertReturnContact(tx, town, row)) ? { id } : refuse('not-accepted', '这个号码已经登记为这个村的报送人。', 'phone')
  })
}

export async function removeContact(room: ReturnsRoom, { town, id }: { town: number; id: Id }): Promise<{ done: true } | Refused> {
  const gone = await inTowns(room.app, [town], (tx) => deleteReturnContact(tx, town, id))
  return gone ? { done: true } : refuse('not-found', '没有这个报送人，可能已经取消。')
}

export async function listContacts(room: ReturnsRoom, town: number): Promise<Contact[]> {
  const rows = await inTowns(room.app, [town], (tx) => listReturnContacts(tx, town))
  return rows.map(({ id, village, name }) => ({ id, village, name: room.keys.open(name, boundTo(town, id)) }))
}

export async function findContact(room: ReturnsRoom, { town, village, phone }: { town: number; village: Id; phone: string }): Promise<Contact | undefined> {
  const row = await inTowns(room.app, [town], (tx) => findReturnContact(tx, town, { village, phoneIndex: room.keys.phoneIndex(phone) }))
  return row && { id: row.id, village, name: room.keys.open(row.name, boundTo(town, row.id)) }
}

import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { hasHeldPost } from '../store/people/post-held.ts'
import { deleteDutyPhone, listDutyPhones, putDutyPhone } from '../store/rota/duty-phone.ts'
import type { RotaRoom } from './rota-room.ts'

const boundTo = (town: number, account: Id) => `duty phone ${town} ${account}`

/** On which phone somebody on the rota is reached; empty takes it away. Refused: no telephone number, nobody of this town. */
export async function keepPhone(room: RotaRoom, { town, account, phone: typed }: { town: number; account: Id; phone: string }): Promise<{ done: true } | Refused> {
  const phone = typed.normalize('NFKC').replaceAll(/\s/g, '')
  if (phone !== '' && !/^(1\d{10}|0\d{2,3}-?\d{7,8}(-\d{1,5})?|\d{3,8})$/.test(phone)) return refuse('field-wrong', '电话不对，请填手机、带区号的座机或者内线短号。', 'phone')
  return inTowns(room.app, [town], async (tx) => {
    if (!await hasHeldPost(tx, account, town)) return refuse('not-found', '没有这位工作人员，请从名单中重新选择。', 'account')
    if (phone === '') await deleteDutyPhone(tx, town, account)
    else await putDutyPhone(tx, town, { account, phone: room.phones.seal(phone, boundTo(town, account)), moment: room.clock.now().moment })
    return { done: true }
  })
}

/** The phones of those on the rota, by account. */
export async function readPhones(tx: Tx, room: RotaRoom, town: number): Promise<ReadonlyMap<Id, string>> {
  const rows = await listDutyPhones(tx, town)
  return new Map(rows.map(({ account, phone }) => [account, room.phones.open(phone, boundTo(town, account))]))
}

import { readDemand } from './demand.ts'
import { readDue } from './due.ts'
import { readIdNumber } from './id-number.ts'
import { readKind } from './kind.ts'
import { readNumber } from './number.ts'
import type { Doubt, Found, OrderAsked, OrderField, OrderRead } from './order.ts'
import { readPerson } from './person.ts'
import { readPhone } from './phone.ts'
import { readPlace } from './place.ts'
import { readPlatform } from './platform.ts'
import { readReceived } from './received.ts'
import { layOut } from './sheet.ts'
import { readUnit } from './unit.ts'

/**
 * What a pasted order says: each value with how sure it is and where it was read, and what could not be or could be several. The same text
 * gives the same answer; nothing is looked up and nothing is decided. Never throws, whatever was pasted.
 */
export function recogniseOrder(asked: OrderAsked): OrderRead {
  const sheet = layOut(asked)
  const platform = readPlatform(sheet)
  const person = readPerson(sheet)
  const received = readReceived(sheet)
  const [place, phone, idNumber, due] = [readPlace(sheet, person), readPhone(sheet), readIdNumber(sheet), readDue(sheet, received.found?.value)]
  const kinds = asked.forms.flatMap((form) => form.kinds.map(({ name }) => name))
  const demand = readDemand(sheet, { person, kinds })
  const found: Partial<Record<OrderField, Found | undefined>> = {
    platform, number: readNumber(sheet), kind: readKind(sheet, platform?.value), place: place.found, unit: readUnit(sheet, demand), received: received.found, due: due.found, person,
    phone: phone.found, idNumber: idNumber.found, demand,
  }
  const doubts = [place, phone, idNumber, received, due].flatMap(({ doubt }): Doubt[] => (doubt === undefined ? [] : [doubt]))
  // Object.fromEntries forgets which keys they are
  return { ...(Object.fromEntries(Object.entries(found).filter(([, one]) => one !== undefined)) as Partial<Record<OrderField, Found>>), doubts }
}

import type { Id } from '@zhenzhi/kernel'
import { readOptions } from './asked.ts'
import type { TownNamed } from './asked.ts'

/** What is to be deleted for good: a whole case, or one person wherever they stand in the town. */
export interface EraseAsked {
  town: number
  kind: 'case' | 'person'
  owner: Id
  reason: string
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `erase -- --town T (--case ID | --person ID) --reason TEXT`; what is wrong is said in one sentence. */
export function readErase(args: readonly string[], towns: readonly TownNamed[]): EraseAsked | { says: string } {
  const read = readOptions(args, { town: { type: 'string' }, case: { type: 'string' }, person: { type: 'string' }, reason: { type: 'string' } })
  if ('says' in read) return read
  const { town: named, case: caseId, person, reason = '' } = read.values
  const town = towns.find(({ code, name }) => code === named || name === named)
  if (town === undefined) return { says: `没有找到乡镇“${named ?? ''}”。请用 --town 写全名或代码` }
  const [kind, owner] = caseId === undefined ? ['person' as const, person] : ['case' as const, caseId]
  if (owner === undefined || !id.test(owner) || (caseId !== undefined && person !== undefined)) return { says: '请写删哪一件 --case 编号，或删哪个人 --person 编号，只写一个' }
  if (reason.trim() === '' || reason.length > 200) return { says: '请用 --reason 写明理由（不写姓名），不超过 200 字，会一直保留' }
  return { town: town.id, kind, owner, reason: reason.trim() }
}

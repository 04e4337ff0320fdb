import { isRefused } from '@zhenzhi/kernel'
import type { People } from '../people/people.ts'
import { readOptions } from './asked.ts'

type Reset = Pick<People, 'makeResetCode' | 'makeAdministrator' | 'listAllTowns'>

const how = '请写 --account 登录名（给这个账号生成重设码），或 --administrator 登录名 --name 姓名 --town 单位（管理员全都丢了，新设一个）'

/**
 * `recover -- --account NAME`, or `recover -- --administrator NAME --name NAME --town TOWN`: a way in again, for who holds the machine. What is
 * wrong is said in one sentence.
 */
export async function recover(people: Reset, args: readonly string[]): Promise<string | { says: string }> {
  const read = readOptions(args, { account: { type: 'string' }, administrator: { type: 'string' }, name: { type: 'string' }, town: { type: 'string' } })
  if ('says' in read) return read
  const { account, administrator, name = '', town: named } = read.values
  if ((account === undefined) === (administrator === undefined)) return { says: how }
  const towns = await people.listAllTowns()
  const town = towns.find((one) => one.code === named || one.name === named)
  if (administrator !== undefined && (town === undefined || name.trim() === '')) return { says: `${how}。单位有：${towns.map((one) => `${one.name} ${one.code}`).join('，')}` }
  const made = administrator === undefined || town === undefined
    ? await people.makeResetCode({ signIn: account ?? '' })
    : await people.makeAdministrator({ town: town.id, signIn: administrator, name: name.trim() })
  if (isRefused(made)) return { says: made.refusal.says }
  return [
    `${made.name}（登录名 ${made.signIn}）的重设码：${made.code}`,
    '30 分钟内有效，只能用一次。请本人打开登录页，点“用重设码设新密码”。',
    '设了新密码，原来的二次验证、认得的设备和所有登录都随即取消。这件事已记入操作记录。',
  ].join('\n')
}

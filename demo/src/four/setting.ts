import { demoTown } from '../county.ts'
import { administrator } from '../people.ts'
import type { DemoAccount } from '../people.ts'
import type { Setting } from '../setting.ts'
import type { Hand } from '../tell.ts'

/** The people of a played town, in the order in which they sit down to enter things on a day. */
export const hands = {
  mediator: { signIn: 'tiaojie', post: 'mediator' },
  clerk: { signIn: 'jingban', post: 'clerk' },
  justice: { signIn: 'sifa', post: 'clerk' },
  handler: { signIn: 'chengban', post: 'clerk' },
  safety: { signIn: 'zongzhi', post: 'clerk' },
  police: { signIn: 'paichusuo', post: 'body' },
  works: { signIn: 'nongjing', post: 'clerk' },
  welfare: { signIn: 'minzheng', post: 'clerk' },
  officer: { signIn: 'zhifa', post: 'officer' },
  enforcement: { signIn: 'zhifajb', post: 'clerk' },
  reviewer: { signIn: 'fazhishenhe', post: 'reviewer' },
  leader: { signIn: 'lingdao', post: 'leader' },
} as const satisfies Record<string, Hand>

const order: readonly string[] = Object.values(hands).map(({ signIn }) => signIn)

export function minuteOf({ signIn }: Hand): number {
  return 30 + order.indexOf(signIn) * 38
}

/** A county with one town: what is played is that town's own, and no other's night has to pass beside it. */
export function settingOf({ code, name, villages, firstDay }: { code: string; name: string; villages: readonly string[]; firstDay: string }): Setting {
  return { county: { code: code.slice(0, 6), name: '示例县' }, towns: [demoTown(code, name, villages)], administrator, accounts: accountsOf(villages.length), firstDay }
}

function accountsOf(villages: number): DemoAccount[] {
  const every = Array.from({ length: villages }, (_, index) => index)
  const one = ({ signIn, post }: Hand, name: string, of: { unit: string; villages?: readonly number[] }): DemoAccount => ({ signIn, name: `演示·${name}`, posts: [{ town: 0, post, ...of }] })
  return [
    one(hands.mediator, '调解员', { unit: '', villages: every }), one(hands.clerk, '党政办经办', { unit: 'general-office' }), one(hands.justice, '司法所经办', { unit: 'justice-office' }),
    one(hands.handler, '承办人', { unit: 'safety-law-office' }), one(hands.safety, '综治经办', { unit: 'safety-law-office' }), one(hands.police, '派出所', { unit: 'safety-law-office' }),
    one(hands.works, '农经经办', { unit: 'rural-economy' }), one(hands.welfare, '民政经办', { unit: 'civil-affairs' }), one(hands.officer, '执法队员', { unit: 'enforcement-team' }),
    one(hands.enforcement, '执法队经办', { unit: 'enforcement-team' }), one(hands.reviewer, '法制审核', { unit: '' }), one(hands.leader, '领导', { unit: '' }),
    { signIn: 'baogao', name: '演示·报告员', posts: [{ town: 0, post: 'report-writer', unit: 'general-office' }] },
    { signIn: 'guanli', name: '演示·管理员', posts: [{ town: 0, post: 'administrator', unit: '' }] },
    { signIn: 'xianji', name: '演示·县级经办', posts: [{ town: 'county', post: 'county-desk', unit: '' }] },
  ]
}

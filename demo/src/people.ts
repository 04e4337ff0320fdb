import type { Random } from './random.ts'

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜')
const stems = Array.from('甲乙丙丁戊己庚辛壬癸')

/** A name nobody bears: 王某甲, 李某乙庚. */
export function inventedName(random: Random): string {
  return `${random.pick(surnames)}某${random.pick(stems)}${random.chance(60) ? random.pick(stems) : ''}`
}

/** Eleven digits that no network gives out. */
export function inventedPhone(random: Random): string {
  return `100${String(random.upTo(100_000_000)).padStart(8, '0')}`
}

export interface DemoAccount {
  signIn: string
  name: string
  posts: readonly { town: number | 'county'; post: string; unit: string; villages?: readonly number[] }[]
}

/** The county's administrator, who gives the others their posts. */
export const administrator = { signIn: 'admin', name: '演示·县级管理员' } as const

const everyVillage = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Sign-in names of the demo; all share one password, which a demo alone accepts. Towns by place in the list of towns. */
export const accounts: readonly DemoAccount[] = [
  {
    signIn: 'shiqiao', name: '演示·石桥经办',
    posts: ['justice-office', 'general-office', 'safety-law-office'].map((unit) => ({ town: 0, post: 'clerk', unit })).concat({ town: 0, post: 'report-writer', unit: 'general-office' }),
  },
  { signIn: 'tiaojie', name: '演示·石桥调解员', posts: [{ town: 0, post: 'mediator', unit: '', villages: [0, 1, 2, 3, 4, 5, 6, 7] }] },
  { signIn: 'wangge', name: '演示·柳湾网格员', posts: [{ town: 0, post: 'grid-worker', unit: '', villages: [1] }] },
  { signIn: 'lingdao', name: '演示·石桥领导', posts: [{ town: 0, post: 'leader', unit: '' }] },
  { signIn: 'guanli', name: '演示·石桥管理员', posts: [{ town: 0, post: 'administrator', unit: '' }] },
  {
    signIn: 'qingxi', name: '演示·青溪经办',
    posts: ['justice-office', 'general-office', 'safety-law-office'].map((unit) => ({ town: 1, post: 'clerk', unit })).concat({ town: 1, post: 'report-writer', unit: 'general-office' }),
  },
  { signIn: 'qingxitj', name: '演示·青溪调解员', posts: [{ town: 1, post: 'mediator', unit: '', villages: [0, 1, 2, 3, 4, 5] }] },
  {
    signIn: 'gbqjb', name: '演示·官埠桥经办',
    posts: ['general-office', 'safety-law-office', 'justice-office'].map((unit) => ({ town: 2, post: 'clerk', unit })).concat({ town: 2, post: 'report-writer', unit: 'general-office' }),
  },
  { signIn: 'gbqza', name: '演示·官埠桥综治经办', posts: ['safety-law-office', 'justice-office', 'enforcement-team'].map((unit) => ({ town: 2, post: 'clerk', unit })) },
  { signIn: 'gbqgc', name: '演示·官埠桥工程经办', posts: [{ town: 2, post: 'clerk', unit: 'rural-economy' }] },
  { signIn: 'gbqtj', name: '演示·官埠桥调解员', posts: [{ town: 2, post: 'mediator', unit: '', villages: everyVillage }] },
  { signIn: 'gbqwg', name: '演示·官埠桥网格员', posts: [{ town: 2, post: 'grid-worker', unit: '', villages: everyVillage }] },
  { signIn: 'gbqzf', name: '演示·官埠桥执法', posts: [{ town: 2, post: 'officer', unit: 'enforcement-team' }] },
  { signIn: 'gbqld', name: '演示·官埠桥领导', posts: [{ town: 2, post: 'leader', unit: '' }] },
  { signIn: 'gbqgl', name: '演示·官埠桥管理员', posts: [{ town: 2, post: 'administrator', unit: '' }] },
  ...[['gbqsc', '市监所'], ['gbqscf', '市监所复查']].map(([signIn = '', name = '']) => ({ signIn, name: `演示·官埠桥${name}`, posts: [{ town: 2, post: 'body', unit: 'market-office' }] })),
  // The hospital and the police station sign the month at the town's own desk.
  ...[['gbqpcs', '派出所'], ['gbqwsy', '卫生院']].map(([signIn = '', name = '']) => ({ signIn, name: `演示·官埠桥${name}`, posts: [{ town: 2, post: 'body', unit: 'safety-law-office' }] })),
  { signIn: 'xianji', name: '演示·县级经办', posts: [{ town: 'county', post: 'county-desk', unit: '' }] },
]

export const demoPassword = 'yanshi-2026-demo'

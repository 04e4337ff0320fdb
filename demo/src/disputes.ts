import { addDays } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import { recordedOn } from './deed.ts'
import type { DemoDeed } from './deed.ts'
import { inventedName, inventedPhone } from './people.ts'
import type { Random } from './random.ts'

const stories = [
  { kind: 'neighbours', summary: '两家院墙相邻，一家屋檐滴水冲坏另一家墙脚，多次争吵。', issues: '滴水由谁处理，墙脚由谁修补。', terms: '檐口加装水槽，墙脚由双方各出一半工钱修好。' },
  { kind: 'land', summary: '承包地边界的田埂被挖窄，双方对原来的界线说法不一。', issues: '界线在哪里，挖掉的田埂由谁恢复。', terms: '按承包合同附图重新定界，挖埂一方负责恢复。' },
  { kind: 'housing', summary: '翻建房屋时挑梁伸出，邻居认为占了巷道。', issues: '挑梁是否影响通行。', terms: '挑梁截短到墙面，工期十五天。' },
  { kind: 'wages', summary: '在工地做了三个月，工钱没有结清。', issues: '欠多少、什么时候付清。', terms: '分两次付清所欠工钱。' },
  { kind: 'family', summary: '老人赡养费由几个子女分担，其中一人半年没有出钱。', issues: '今后怎样分担。', terms: '每人每月按时给付，看病的费用平摊。' },
  { kind: 'damages', summary: '放养的牛踩坏邻组的菜地。', issues: '损失多少、谁来赔。', terms: '按市价赔偿，牛加栏圈养。' },
  { kind: 'traffic', summary: '电动车在村道上相撞，双方都有轻伤。', issues: '责任怎样分、医药费谁出。', terms: '各自承担一部分医药费，互不追究。' },
  { kind: 'contract', summary: '买卖苗木，成活率没有达到约定。', issues: '货款怎样结。', terms: '按成活棵数结算货款。' },
] as const
// One in twenty is still being talked about; most of those are young, some are stuck, as in any town.
const ends = ['agree', 'agree', 'agree', 'agree', 'agree', 'agree', 'agree', 'agree', 'oral', 'oral', 'oral', 'oral', 'oral', 'oral', 'oral', 'fail', 'fail', 'decline', 'decline', 'open'] as const

interface Telling {
  random: Random
  until: string
  deeds: DemoDeed[]
  told: Pick<DemoDeed, 'town' | 'definition' | 'case'>
  day: string
  /** The played time ended in the middle of this dispute: nothing after it was recorded. */
  cut: boolean
  desk: { signIn: string; post: string }
}

/** One dispute from the day it was found to the day it was closed, with the delays and slips of real offices. */
export function disputeOf(one: { town: number; number: number; villages: number; found: string }, random: Random, until: string): DemoDeed[] {
  const story = random.pick(stories)
  const desk = one.town === 0 ? { signIn: 'tiaojie', post: 'mediator' } : { signIn: 'qingxitj', post: 'mediator' }
  const telling: Telling = { random, until, deeds: [], told: { town: one.town, definition: 'mediation', case: `dispute-${one.town}-${one.number}` }, day: one.found, cut: false, desk }
  const level = random.pick(['group', 'village', 'village', 'town'])
  const parties = [person(random), person(random), ...(random.chance(20) ? [person(random)] : [])]
  tell(telling, { name: 'register', wait: 0 }, {
    parties, village: `@village:${random.upTo(one.villages)}`, kind: story.kind, source: random.pick(['sweep', 'sweep', 'application', 'referral']), level, summary: story.summary,
  })
  if (random.chance(2)) correctFirst(telling, { level: level === 'town' ? 'village' : 'town' })
  const ending = random.pick(ends)
  if (ending === 'decline') {
    tell(telling, { name: 'decline', wait: 2 }, { reason: '一方明确表示不愿意调解，准备起诉。' })
    return telling.deeds
  }
  if (random.chance(8)) tell(telling, { name: 'escalate', wait: 5 }, { level: 'town', reason: '村里调了两次没有谈拢。' })
  tell(telling, { name: 'accept', wait: 1 + random.upTo(3) }, { willing: true, committee: '镇人民调解委员会（演示）', mediator: '演示调解员', told: true })
  if (random.chance(50)) tell(telling, { name: 'record', wait: 2 + random.upTo(6) }, { session: '听取双方意见，查看现场，讲明有关规定。' })
  if (ending === 'open') return telling.deeds
  const slow = random.chance(7) ? 35 : 0
  if (ending === 'fail') tell(telling, { name: 'fail', wait: 3 + random.upTo(15) + slow }, { failure: '双方分歧较大，不愿再谈。', advised: '可以向人民法院起诉，也可以申请法律援助。' })
  else settle(telling, { story, written: ending === 'agree', wait: 3 + random.upTo(12) + slow })
  return telling.deeds
}

function settle(telling: Telling, { story, written, wait }: { story: (typeof stories)[number]; written: boolean; wait: number }): void {
  const { random } = telling
  const amount = random.chance(55) ? String((1 + random.upTo(80)) * 50_000) : null
  if (written) {
    tell(telling, { name: 'draft', wait: wait }, { issues: story.issues, terms: story.terms, way: '当面履行', performBy: addDays(telling.day, 40), amount })
    tell(telling, { name: 'sign', wait: random.upTo(2) }, { signedCopy: ['@photo'] })
  } else tell(telling, { name: 'agreeOrally', wait: wait }, { terms: story.terms, amount })
  if (random.chance(8)) tell(telling, { name: 'applyConfirmation', wait: 4 }, { jointly: true, statusMatter: false })
  if (random.chance(95)) tell(telling, { name: 'visit', wait: 10 + random.upTo(24) }, { visitNote: '电话和上门回访，双方关系平和。', performed: random.chance(92) })
  else return
  if (random.chance(90)) tell(telling, { name: 'close', wait: random.upTo(3) }, {})
  if (random.chance(2)) tell(telling, { name: 'reopen', wait: 20 }, { reason: '一方对履行有不同意见，双方同意再谈。' })
}

function tell(telling: Telling, { name, wait }: { name: string; wait: number }, what: Record<string, Json>): void {
  const day = addDays(telling.day, wait)
  const recorded = telling.random.chance(90) ? day : addDays(day, 1 + telling.random.upTo(5))
  telling.cut ||= recorded > telling.until
  if (telling.cut) return
  const last = telling.deeds.at(-1)
  const moment = recordedOn(recorded, telling.random.upTo(480))
  telling.deeds.push({
    ...telling.told, ...telling.desk, name, day, what, kind: telling.deeds.length === 0 ? 'open' : 'step',
    // What is recorded later is never recorded before what came earlier.
    moment: last !== undefined && last.moment >= moment ? new Date(Date.parse(last.moment) + 60_000).toISOString() : moment,
  })
  telling.day = day
}

function correctFirst(telling: Telling, set: Record<string, Json>): void {
  const last = telling.deeds.at(-1)
  if (last === undefined || telling.cut) return
  telling.deeds.push({
    ...last, kind: 'correct', name: 'correct', of: 0, what: { set, reason: '登记时层级选错' }, moment: new Date(Date.parse(last.moment) + 120_000).toISOString(),
  })
}

function person(random: Random): Record<string, Json> {
  return { name: inventedName(random), sex: random.pick(['男', '女']), phone: inventedPhone(random), address: '演示地址' }
}

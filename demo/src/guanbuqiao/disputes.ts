import { addDays } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { inventedName, inventedPhone } from '../people.ts'
import type { Random } from '../random.ts'
import { quarrels, summaryOf } from './dispute-words.ts'
import type { Dispute } from './dispute-words.ts'
import { hands } from './hands.ts'
import { daysOver, later } from './spread.ts'
import { tell, village } from './telling.ts'
import type { Step } from './telling.ts'

type End = 'sign' | 'oral' | 'fail' | 'decline'

interface Case {
  name: string
  found: string
  campaign?: true
  end: End
  /** It is the same dispute as this one, registered by another finder. */
  same?: string
  /** Taken for the same as this one, and found to be another. */
  likened?: string
  reopened?: true
}

/** Resolved in the campaign of visits, as disputes: told twice they count once. */
const resolved = 86
const by = hands.mediator

/** The campaign's disputes, those of every other day, and those that reach into the year or out of it. */
export function disputesOf(random: Random): DemoDeed[] {
  const name = (group: string, index: number) => `gbq-dispute-${group}-${String(index).padStart(3, '0')}`
  const inCampaign = daysOver(resolved, { from: '2022-04-06', to: '2022-12-09' }, random).map((found, index): Case => ({
    name: name('campaign', index), found, campaign: true, end: index % 9 < 4 ? 'sign' : 'oral',
    ...(index % 43 === 20 ? { likened: name('campaign', index - 1) } : {}), ...(index === 31 ? { reopened: true as const } : {}),
  }))
  const again = [12, 40, 66].map((index, at): Case => ({ name: name('again', at), found: later(inCampaign[index]?.found ?? '', 0), campaign: true, end: 'oral', same: name('campaign', index) }))
  const lost = daysOver(9, { from: '2022-04-12', to: '2022-11-18' }, random).map((found, index): Case => ({ name: name('lost', index), found, campaign: true, end: index % 3 === 0 ? 'decline' : 'fail' }))
  const after = ['2022-12-29', '2022-12-30'].map((found, index): Case => ({ name: name('after', index), found, campaign: true, end: 'oral' }))
  const others = daysOver(150, { from: '2021-12-02', to: '2023-01-06' }, random).map((found, index): Case => ({ name: name('daily', index), found, end: index % 20 === 7 ? 'fail' : index % 31 === 3 ? 'decline' : index % 3 === 0 ? 'sign' : 'oral' }))
  return [...inCampaign, ...again, ...lost, ...after, ...others].flatMap((one) => disputeOf(one, random))
}

function disputeOf(one: Case, random: Random): DemoDeed[] {
  const { name, found, campaign, end } = one
  const story = random.pick(quarrels)
  const late = (day: string) => (random.chance(8) ? later(day, 1 + random.upTo(4)) : day)
  const steps: Step[] = [{
    name: 'register', day: found, by, entered: late(found),
    what: {
      parties: [person(random), person(random), ...(random.chance(15) ? [person(random)] : [])], village: village(random.upTo(13)), kind: story.kind, source: campaign === true ? 'sweep' : random.pick(['sweep', 'application', 'referral']),
      level: random.pick(['group', 'village', 'village', 'town']), summary: summaryOf(story, random.chance(12)), ...(campaign === true ? { campaign: 'visit-sweep-resolve' } : {}),
    },
  }]
  if (/[05]7$/.test(name)) steps.push({ name: 'correct', kind: 'correct', of: 0, day: found, by, entered: later(found, 2), what: { set: { level: 'village' }, reason: '调解层级登记错了，是村里调的' } })
  if (end === 'decline') return tell({ case: name, definition: 'mediation' }, [...steps, { name: 'decline', day: later(found, 3), by, what: { reason: '一方已经向法院起诉，不愿调解。' } }])
  const accepted = later(found, found > '2022-12-28' ? 5 : 1 + random.upTo(3))
  steps.push({ name: 'accept', day: accepted, by, entered: late(accepted), what: { willing: true, committee: '镇人民调解委员会（演示）', mediator: '演示调解员', told: true } })
  if (one.same !== undefined) steps.push({ name: 'join', kind: 'join', into: one.same, day: accepted, by, entered: later(accepted, 5), what: { reason: '网格员和村干部各报了一次，是同一起纠纷' } })
  if (random.chance(40)) steps.push({ name: 'record', day: later(accepted, 1), by, what: { session: '到场听取双方意见，看了现场，讲了有关规定，约好下次的时间。' } })
  const ended = later(accepted, 2 + random.upTo(found > '2022-11-20' ? 6 : 18))
  steps.push(...ending({ story, end, ended, found }, random))
  if (one.likened !== undefined) steps.push(...likened(one.likened, steps.at(-1)?.day ?? ended))
  if (one.reopened === true) steps.push(...reopened(steps.at(-1)?.day ?? ended, story))
  return tell({ case: name, definition: 'mediation' }, steps)
}

function ending({ story, end, ended, found }: { story: Dispute; end: End; ended: string; found: string }, random: Random): Step[] {
  if (end === 'fail') return [{ name: 'fail', day: ended, by, what: { failure: '双方对数额分歧很大，各自坚持。', advised: '可以向人民法院起诉，也可以申请法律援助。' } }]
  const amount = random.chance(45) ? String((1 + random.upTo(60)) * 30_000) : null
  const agreed: Step[] = end === 'oral'
    ? [{ name: 'agreeOrally', day: ended, by, what: { terms: story.terms, amount } }]
    : [
        { name: 'draft', day: ended, by, what: { issues: story.issues, terms: story.terms, way: '当面履行', performBy: addDays(ended, 30), amount } },
        { name: 'sign', day: ended, by, what: { signedCopy: ['@photo'] } },
      ]
  const visited = later(ended, found > '2022-11-25' ? 3 : 7 + random.upTo(20))
  return [...agreed, { name: 'visit', day: visited, by, what: { visitNote: random.pick(['双方都说按协议办了，见面能打招呼。', '上门看过，沟已经改好。', '电话回访，没有新的意见。']), performed: random.chance(94) } }, { name: 'close', day: visited, by }]
}

function likened(into: string, day: string): Step[] {
  return [
    { name: 'join', kind: 'join', into, day, by, entered: later(day, 1), what: { reason: '当事人同姓，以为是同一起' } },
    { name: 'split', kind: 'split', day, by, entered: later(day, 4), what: { reason: '核对后是两起不同的纠纷，分开计数' } },
  ]
}

/** Talked about once more, and agreed on again: still one dispute resolved. */
function reopened(closed: string, { terms }: Dispute): Step[] {
  const again = later(closed, 20)
  return [
    { name: 'reopen', day: again, by, what: { reason: '履行时对材料的做法有不同理解，双方同意再谈一次。' } },
    { name: 'agreeOrally', day: later(again, 5), by, what: { terms } }, { name: 'visit', day: later(again, 15), by, what: { visitNote: '已经做完，双方满意。', performed: true } }, { name: 'close', day: later(again, 15), by },
  ]
}

function person(random: Random): Record<string, Json> {
  return { name: inventedName(random), sex: random.pick(['男', '女']), phone: inventedPhone(random), address: '演示地址' }
}

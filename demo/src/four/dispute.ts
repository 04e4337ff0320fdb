import { addDays } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { later } from '../guanbuqiao/spread.ts'
import { inventedName, inventedPhone } from '../people.ts'
import type { Random } from '../random.ts'
import { tellWith } from '../tell.ts'
import type { Step, Teller } from '../tell.ts'
import { hands } from './setting.ts'

/** What it was about, and what was agreed. */
export interface Quarrel {
  kind: string
  summary: string
  terms: string
}

export interface Dispute {
  case: string
  found: string
  /** sweep: found by the town or a village; application: somebody asked; referral: another body passed it on. */
  source: 'sweep' | 'application' | 'referral'
  level: 'group' | 'village' | 'town'
  village: number
  quarrel: Quarrel
  /** How it ended, and so many days after it was accepted; `open`: it was still talked about when the years end. */
  end: 'sign' | 'oral' | 'fail' | 'decline' | 'open'
  after: number
  /** Where it was taken from the list of another body. */
  grade?: 'import'
  /** It is another dispute told a second time, found to be the same once accepted. */
  same?: string
}

/** One dispute from the day it was found to the day it was closed. */
export function disputeOf(teller: Teller, dispute: Dispute, random: Random): DemoDeed[] {
  const by = hands.mediator
  const { found, source, level, quarrel, end, after, same } = dispute
  const steps: Step[] = [{
    name: 'register', day: found, by,
    what: { parties: [person(random), person(random)], village: `@village:${dispute.village}`, kind: quarrel.kind, source, level, summary: quarrel.summary },
  }]
  const accepted = later(found, 1)
  if (end === 'decline') steps.push({ name: 'decline', day: accepted, by, what: { reason: '一方已经起诉，不愿意再谈。' } })
  else steps.push({ name: 'accept', day: accepted, by, what: { willing: true, committee: '镇人民调解委员会（演示）', mediator: '演示调解员', told: true } })
  if (same !== undefined) steps.push({ name: 'join', kind: 'join', into: same, day: accepted, by, what: { reason: '村里和网格各报了一次，是同一起' } })
  steps.push(...endingOf(end, later(accepted, after), quarrel))
  return tellWith(teller, { case: dispute.case, definition: 'mediation', ...(dispute.grade === undefined ? {} : { grade: dispute.grade }) }, steps)
}

function endingOf(end: Dispute['end'], ended: string, { terms }: Quarrel): Step[] {
  const by = hands.mediator
  if (end === 'open' || end === 'decline') return []
  if (end === 'fail') return [{ name: 'fail', day: ended, by, what: { failure: '双方说的数相差太远。', advised: '可以起诉，也可以先去问法律援助。' } }]
  const visited = later(ended, 9)
  const agreed: Step[] = end === 'oral'
    ? [{ name: 'agreeOrally', day: ended, by, what: { terms } }]
    : [
        { name: 'draft', day: ended, by, what: { issues: '谁来做、什么时候做、钱谁出。', terms, way: '当面履行', performBy: addDays(ended, 12) } },
        { name: 'sign', day: ended, by, what: { signedCopy: ['@photo'] } },
      ]
  return [...agreed, { name: 'visit', day: visited, by, what: { visitNote: '问过双方，都照办了。', performed: true } }, { name: 'close', day: visited, by }]
}

function person(random: Random): Record<string, Json> {
  return { name: inventedName(random), sex: random.pick(['男', '女']), phone: inventedPhone(random), address: '演示地址' }
}

import { randomInt } from 'node:crypto'
import { addDays } from '@zhenzhi/kernel'
import type { Id, Json } from '@zhenzhi/kernel'
import { inventedDispute, inventedPerson, pick } from './dispute.ts'

/** One act of a pattern case, to be taken at the desk. */
export interface Deed {
  case: number
  definition: string
  by: 'clerk' | 'mediator'
  kind: 'open' | 'step'
  name: string
  day: string
  what: Record<string, Json>
}

/** What one case goes through from the day it is registered. */
export function disputeStory(number: number, day: string, villages: readonly Id[]): Deed[] {
  const deeds: Deed[] = []
  let today = day
  const tell = (name: string, wait: number, what: Record<string, Json>) => {
    today = addDays(today, wait)
    deeds.push({ case: number, definition: 'mediation', by: 'mediator', kind: deeds.length === 0 ? 'open' : 'step', name, day: today, what })
  }
  const asked = inventedDispute(villages)
  const parties = [asked['parties'] ?? null].flat()
  tell('register', 0, randomInt(5) === 0 ? { ...asked, parties: [...parties, inventedPerson()] } : asked)
  const ending = randomInt(100)
  if (ending < 6) tell('decline', 2, { reason: '一方明确表示不愿意调解，准备起诉。' })
  if (ending < 6) return deeds
  tell('accept', 1 + randomInt(3), { willing: true, committee: '镇人民调解委员会（演示）', mediator: '演示调解员', told: true })
  if (randomInt(2) === 0) tell('record', 2 + randomInt(6), { session: '听取双方意见，查看现场，讲明有关规定。' })
  if (ending < 16) return deeds
  const wait = 3 + randomInt(12) + (randomInt(100) < 7 ? 35 : 0)
  if (ending < 30) tell('fail', wait, { failure: '双方分歧较大，不愿再谈。', advised: '可以向人民法院起诉，也可以申请法律援助。' })
  else agree(tell, wait)
  return deeds
}

function agree(tell: (name: string, wait: number, what: Record<string, Json>) => void, wait: number): void {
  const amount = randomInt(100) < 55 ? String((1 + randomInt(80)) * 50_000) : null
  const terms = '檐口加装水槽，墙脚由双方各出一半工钱修好。'
  if (randomInt(100) < 40) tell('draft', 1, { issues: '滴水由谁处理，墙脚由谁修补。', terms, way: '当面履行', performBy: '2025-12-31', amount })
  tell('agreeOrally', wait, { terms, amount })
  if (randomInt(100) < 8) tell('applyConfirmation', 4, { jointly: true, statusMatter: false })
  if (randomInt(100) >= 85) return
  tell('visit', 10 + randomInt(24), { visitNote: '电话和上门回访，双方关系平和。', performed: randomInt(100) < 92 })
  if (randomInt(100) < 90) tell('close', randomInt(3), {})
}

const items = ['防汛备汛', '春耕生产', '安全生产', '环境整治', '民生项目进度', '村级集体经济', '森林防火']

export function meetingStory(number: number, day: string): Deed[] {
  const special = randomInt(6) === 0 ? [{ subject: '听取法治政府建设情况汇报', tag: 'rule-of-law' }] : []
  const what = {
    kind: pick(['party', 'government', 'study']), topic: `${pick(items)}专题会（第${1 + randomInt(40)}次）`, agenda: [{ subject: pick(items), tag: 'other' }, ...special], attendance: 9 + randomInt(20),
  }
  return [{ case: number, definition: 'meeting', by: 'clerk', kind: 'open', name: 'register', day, what }]
}

export function gridWorkerStory(number: number, day: string, villages: readonly Id[]): Deed[] {
  const told = { case: number, definition: 'grid-worker', by: 'clerk' } as const
  const opening: Deed = { ...told, kind: 'open', name: 'register', day, what: { worker: { name: '王某甲' }, village: pick(villages), kind: pick(['full', 'part']), grid: `第${1 + randomInt(9)}网格`, from: day } }
  const left = addDays(day, 40 + randomInt(60))
  return randomInt(100) < 20 ? [opening, { ...told, kind: 'step', name: 'end', day: left, what: { to: left, reason: '调离' } }] : [opening]
}

import type { CaseView } from '@zhenzhi/contract'
import type { LightMyRequestResponse } from 'fastify'
import { v4 } from 'uuid'
import { town, villages } from './database.ts'
import type { Person } from './rooms.ts'

/** People nobody is, with everything that must not leave unasked. */
export const plaintiff = { name: '王某甲', sex: '女', phone: '10012345678', idNumber: '990001199001011234', address: '演示路九号', employer: '演示厂' }
export const defendant = { name: '李某乙', phone: '10087654321' }
/** What a view without a stated purpose never holds. */
export const hidden = ['10012345678', '990001199001011234', '演示路九号', '演示厂', '10087654321']

export function disputeWhat(more: object = {}): Record<string, unknown> {
  return {
    parties: [plaintiff, defendant], village: villages[town]![0], kind: 'neighbours', source: 'sweep', level: 'village', summary: '两家院墙相邻，屋檐滴水冲坏墙脚。', ...more,
  }
}

interface Opening {
  town?: number
  day?: string
  key?: string
  definition?: string
  post?: string
  enteredFor?: string
  what?: object
}

export function open(person: Person, more: Opening = {}): Promise<LightMyRequestResponse> {
  return person.post('/api/cases', { town, definition: 'mediation', key: v4(), day: '2026-03-02', declared: true, ...more, what: more.what ?? disputeWhat() })
}

export async function opened(person: Person, more: Opening = {}): Promise<CaseView> {
  return viewOf(await open(person, more))
}

interface Acting {
  name: string
  kind?: string
  key?: string
  day?: string
  after?: number
  post?: string
  enteredFor?: string
  what?: object
}

export function act(person: Person, id: string, acting: string | Acting): Promise<LightMyRequestResponse> {
  const { what = {}, ...more } = typeof acting === 'string' ? { name: acting } : acting
  return person.post(`/api/cases/${id}/acts`, { key: v4(), day: '2026-03-02', ...more, what })
}

export async function acted(person: Person, id: string, acting: string | Acting): Promise<CaseView> {
  return viewOf(await act(person, id, acting))
}

export const accepting = { name: 'accept', what: { willing: true, committee: '镇人民调解委员会（演示）', mediator: '演示调解员', told: true } }
export const agreeing = { name: 'agreeOrally', what: { terms: '檐口加装水槽。', amount: '500000' } }
export const failing = { name: 'fail', what: { failure: '双方分歧较大。', advised: '可以向人民法院起诉。' } }

export function correcting(of: string, set: object, reason = '登记时选错') {
  return { kind: 'correct', name: 'correct', what: { of, set, reason } }
}

function viewOf(reply: LightMyRequestResponse): CaseView {
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply.json<CaseView>()
}

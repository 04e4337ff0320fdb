import type { Day, Json } from '@zhenzhi/kernel'

/** Who takes a step: the town whose report it is, or the county that it is sent to. */
export type WaySide = 'town' | 'county'

/** Which text of the report a step is about: the one sent up, or the one for everybody. */
export type WayEdition = 'upward' | 'public'

/** What is said with a step. A required field says by which rule, or for what use. */
export interface SaidField {
  id: string
  title: string
  kind: 'line' | 'text' | 'day' | 'address'
  basis?: { rule: string } | { use: string }
}

export interface WayStep {
  id: string
  title: string
  side: WaySide
  /** Held in the town, or in its county. */
  posts: readonly string[]
  /** Of these kinds; none: it is about no text in particular. */
  editions: readonly WayEdition[]
  /** An edition has to be named. */
  editionRequired: boolean
  says: readonly SaidField[]
  /** Steps that come before it in every way. */
  needs: readonly string[]
  /** In every way, whatever a county leaves out. */
  always: boolean
  /** Once the county has sent the report back it has to be taken anew. */
  anew: boolean
  /** The rule that sets its last day in the year after. */
  due?: string
}

/** One step as it was taken. Numbers run from 1 without gaps, over town and county. */
export interface TakenStep {
  number: number
  step: string
  edition: number | null
  day: Day
  said: Readonly<Record<string, Json>>
}

const note: SaidField = { id: 'note', title: '备注', kind: 'text' }
const office = { side: 'town', posts: ['report-writer', 'leader'], editions: [], editionRequired: false, needs: [], always: false, anew: false } as const
const above = { side: 'county', posts: ['county-desk', 'county-leader'], editions: [], editionRequired: false, needs: ['send'], always: true, anew: false } as const

/** The steps a town's report can go through, in the order in which it goes through them. */
export const townSteps: readonly WayStep[] = [
  { ...office, id: 'gather', title: '取数', says: [{ id: 'cutoff', title: '数字登记截止', kind: 'day' }, note] },
  { ...office, id: 'draft', title: '起草', says: [note], anew: true },
  { ...office, id: 'check', title: '校核', says: [{ id: 'checker', title: '校核人', kind: 'line' }, note], editions: ['upward'], anew: true },
  { ...office, id: 'consult', title: '征求意见', editions: ['upward'], editionRequired: true, says: [{ id: 'asked', title: '征求了哪些单位', kind: 'text' }, { id: 'taken', title: '采纳情况', kind: 'text' }] },
  {
    ...office, id: 'secrecy', title: '保密审查', editions: ['upward', 'public'], editionRequired: true,
    says: [{ id: 'reviewer', title: '审查人', kind: 'line', basis: { rule: 'DIS-005' } }, { id: 'opinion', title: '审查意见', kind: 'text' }],
  },
  { ...office, id: 'deliberate', title: '审议', editions: ['upward'], editionRequired: true, says: [{ id: 'meeting', title: '会议', kind: 'line', basis: { use: '上报时说明由哪次会议审议' } }, note] },
  {
    ...office, id: 'sign', title: '审签', editions: ['upward'], editionRequired: true, always: true, anew: true,
    says: [{ id: 'signer', title: '签发人', kind: 'line', basis: { use: '报告版头要印签发人' } }, { id: 'documentNumber', title: '文号', kind: 'line' }, note],
  },
  {
    ...office, id: 'send', title: '上报', editions: ['upward'], editionRequired: true, always: true, anew: true, needs: ['sign'], due: 'ROL-001',
    says: [{ id: 'to', title: '主送', kind: 'line' }, { id: 'documentNumber', title: '文号', kind: 'line' }, { id: 'how', title: '报送方式', kind: 'line' }, note],
  },
  {
    ...office, id: 'publish', title: '公开', editions: ['public'], editionRequired: true, always: true, needs: ['send'], due: 'ROL-002',
    says: [{ id: 'where', title: '公开在哪里', kind: 'line', basis: { rule: 'ROL-002' } }, { id: 'address', title: '网址', kind: 'address' }, note],
  },
]

/** What may follow once the report is out: the figure or the words are mended, and it is said why. */
export const correcting: WayStep = {
  ...office, id: 'correct', title: '更正', editions: ['upward', 'public'], editionRequired: true,
  says: [{ id: 'correction', title: '更正说明', kind: 'text', basis: { use: '改了什么、为什么改，随报告一并保存和公开' } }, { id: 'signer', title: '签发人', kind: 'line' }],
}

export const countySteps: readonly WayStep[] = [
  { ...above, id: 'received', title: '收到', says: [note] },
  { ...above, id: 'returned', title: '退回', says: [{ id: 'comments', title: '退回意见', kind: 'text', basis: { use: '乡镇按意见修改' } }] },
  { ...above, id: 'accepted', title: '接受', says: [note] },
]

/** A step that a county has added under a title of its own; the town takes it. */
export function ownStep(id: string, title: string): WayStep {
  return { ...office, id, title, editions: ['upward'], says: [note] }
}

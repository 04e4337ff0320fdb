import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FindingKind, ReplyFinding, ReplyRemedy } from './reply.ts'

/** An answer written for this set, and what a careful reader finds amiss with it. */
export interface LabelledReply {
  id: string
  /** Answers that were looked at while the check was made, and those kept apart. */
  use: 'tuning' | 'held-out'
  for: 'hotline' | 'petition' | 'mediation' | 'act'
  demand: string
  reply: string
  expect: readonly { kind: FindingKind; at?: string }[]
}

/** What each kind of answer names: a petition review in thirty days above, the court's confirmation in thirty, reconsideration in sixty or a lawsuit in six months. */
export const remediesFor: Record<LabelledReply['for'], ReplyRemedy | null> = {
  hotline: null,
  petition: { words: ['复查'], days: 30, notBy: ['镇人民政府', '乡人民政府', '镇政府', '乡政府'], beside: [], required: true },
  mediation: { words: ['司法确认'], days: 30, notBy: [], beside: [], required: true },
  act: { words: ['行政复议', '申请复议'], days: 60, notBy: [], beside: [{ words: ['行政诉讼', '起诉', '提起诉讼'], days: null }], required: true },
}

/** The first two were looked at while the check was made; the last was labelled once it was there and never looked at since. */
const files = ['replies.json', 'written-afterwards.json', 'held-out.json']

export function readReplies(): LabelledReply[] {
  // Written beside this code, in this shape.
  return files.flatMap((name) => JSON.parse(readFileSync(join(import.meta.dirname, '../../labelled/replies', name), 'utf8')) as LabelledReply[])
}

/** How many findings are right, wrong and missed: one is right where a label of its kind speaks of the same words. */
export function scoreOf(findings: readonly ReplyFinding[], { expect }: LabelledReply): { right: number; wrong: number; missed: number } {
  const rest = [...expect]
  let right = 0
  for (const { kind, words } of findings) {
    const at = rest.findIndex((one) => one.kind === kind && (one.at === undefined || words.includes(one.at) || one.at.includes(words)))
    if (at === -1) continue
    rest.splice(at, 1)
    right += 1
  }
  return { right, wrong: findings.length - right, missed: rest.length }
}

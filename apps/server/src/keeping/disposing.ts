import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit } from '../store/audit/audit.ts'
import { inTowns } from '../store/in-towns.ts'
import { decideDisposal, endDisposal, endItems, holdDisposal, insertDisposal, itemsOf, listDisposals } from '../store/keeping/disposal.ts'
import type { Disposal, DisposalItem, DisposalWhy } from '../store/keeping/disposal.ts'
import { findHold } from '../store/keeping/legal-hold.ts'
import { extentOf, findOwners } from '../store/keeping/owners.ts'
import type { Extent } from '../store/keeping/owners.ts'
import { accountNames } from '../store/names/find-names.ts'
import type { KeepingParts, Keeper } from './keeping-parts.ts'
import { endedAmong } from './retaining.ts'

export interface Going extends Extent {
  kind: 'case' | 'person'
  owner: Id
  /** Why it stays for now; null: nothing holds it. */
  held: string | null
}

/** What would go, in numbers: shown before anybody proposes it. */
export function previewOf({ app, clock }: KeepingParts, town: number, owner: Id): Promise<Going | Refused> {
  return inTowns(app, [town], async (tx) => {
    const kind = (await findOwners(tx, town, [owner])).get(owner)
    if (kind === undefined) return refuse('not-found', '没有找到，或内容早已删除。请核对编号。', 'owner')
    const [extent, hold] = await Promise.all([
      extentOf(tx, town, { kind, owner }), findHold(tx, town, { cases: kind === 'case' ? [owner] : [], persons: kind === 'person' ? [owner] : [], day: clock.now().day }),
    ])
    return { kind, owner, ...extent, held: hold?.reason ?? null }
  })
}

export interface Proposing {
  town: number
  keeper: Keeper
  why: DisposalWhy
  basis: string
  reason: string
  owners: readonly Id[]
}

/** By which rules content may be destroyed: each is in the rule base with its article. */
export const bases: Readonly<Record<DisposalWhy, readonly string[]>> = { expired: ['ARC-002', 'PRV-003'], deletion: ['PRV-010', 'PRV-003'] }

/** Lays before somebody else what is to be destroyed. Nothing goes yet. Refused: what is not there, not yet at its end, or no basis of this kind. */
export async function propose(parts: KeepingParts, { town, keeper, why, basis, reason, owners }: Proposing): Promise<{ id: Id } | Refused> {
  if (!bases[why].includes(basis)) return refuse('field-wrong', '请从列出的依据中选择。', 'basis')
  if (parts.isSecret(reason)) return refuse('secret-mark', '理由里不能写涉密内容。', 'reason')
  const { moment } = parts.clock.now()
  const ended = why === 'expired' ? await endedAmong(parts, town, owners) : undefined
  return inTowns(parts.app, [town], async (tx) => {
    const found = await findOwners(tx, town, owners)
    const wrong = owners.some((owner) => !found.has(owner) || ended?.has(owner) === false)
    if (wrong) return refuse('not-found', '有的已经删除、隔离或还没有到期。请刷新后重新选择。', 'owners')
    const id = v7()
    await insertDisposal(tx, town, { id, why, basis, reason, ...keeper, moment, items: [...found].map(([owner, kind]) => ({ owner, kind })) })
    await insertAudit(tx, { town, id: v7(), moment, ...keeper, verb: 'disposal-propose', subjectKind: 'disposal', subject: id, purpose: reason, detail: { why, basis, items: found.size } })
    return { id }
  })
}

export interface DisposalSeen extends Disposal {
  by: string
  decidedName: string | null
  items: readonly DisposalItem[]
}

export function listProposed({ app }: KeepingParts, town: number) {
  return inTowns(app, [town], async (tx) => {
    const rows = await listDisposals(tx, town)
    const names = await accountNames(tx, rows.flatMap(({ account, decidedBy }) => [account, ...(decidedBy === null ? [] : [decidedBy])]))
    return rows.map((row) => ({ ...row, by: names[row.account] ?? '', decidedName: row.decidedBy === null ? null : names[row.decidedBy] ?? '' }))
  })
}

/** One with everything in it: what is printed, signed by two, and kept. */
export function viewDisposal({ app }: KeepingParts, town: number, id: Id): Promise<DisposalSeen | Refused> {
  return inTowns(app, [town], async (tx) => {
    const row = (await listDisposals(tx, town)).find((one) => one.id === id)
    if (row === undefined) return refuse('not-found', '没有找到这份销毁清单。')
    const names = await accountNames(tx, [row.account, ...(row.decidedBy === null ? [] : [row.decidedBy])])
    return { ...row, by: names[row.account] ?? '', decidedName: row.decidedBy === null ? null : names[row.decidedBy] ?? '', items: await itemsOf(tx, town, id) }
  })
}

export interface Deciding {
  town: number
  id: Id
  keeper: Keeper
  verdict: 'approved' | 'declined'
  /** Appraised as worth keeping: they stay. */
  keep: readonly Id[]
}

/**
 * Somebody else decides: another person, in another post. Approved, what was not kept is destroyed at once, one by one, each with its record;
 * what is under a legal hold stays and is said so. Killed on the way, the same person asks again, and the rest is done.
 */
export async function decide(parts: KeepingParts, deciding: Deciding): Promise<{ destroyed: number; keys: number; held: number } | Refused> {
  const decided = await decideIn(parts, deciding)
  if ('refusal' in decided) return decided
  const { town, id, keeper } = deciding
  const tally = { destroyed: 0, keys: 0, held: 0 }
  if (decided.verdict === 'declined') return tally
  for (const { kind, owner } of decided.left) {
    const keys = await parts.erase({ town, kind, owner, reason: decided.reason, account: keeper.account })
    const outcome = typeof keys !== 'number' ? 'held' as const : keys === 0 ? 'gone' as const : 'destroyed' as const
    await inTowns(parts.app, [town], (tx) => endItems(tx, town, { disposal: id, owners: [owner], outcome, keys: typeof keys === 'number' ? keys : 0 }))
    if (outcome === 'destroyed') tally.destroyed += 1
    if (outcome === 'held') tally.held += 1
    tally.keys += typeof keys === 'number' ? keys : 0
  }
  await inTowns(parts.app, [town], (tx) => endDisposal(tx, town, { id, moment: parts.clock.now().moment }))
  return tally
}

interface Decided {
  verdict: 'approved' | 'declined'
  reason: string
  left: readonly DisposalItem[]
}

function decideIn({ app, clock }: KeepingParts, { town, id, keeper, verdict, keep }: Deciding): Promise<Decided | Refused> {
  const { moment } = clock.now()
  return inTowns(app, [town], async (tx) => {
    const disposal = await holdDisposal(tx, town, id)
    if (disposal === undefined) return refuse('not-found', '没有找到这份销毁清单。')
    const goesOn = disposal.verdict === 'approved' && disposal.done === null && disposal.decidedBy === keeper.account && verdict === 'approved'
    if (disposal.verdict !== null && !goesOn) return refuse('wrong-state', '这份清单已经处理过，请刷新。')
    if (disposal.account === keeper.account) return refuse('needs-approver', '销毁要两个人：提出的人不能自己批准，请由另一岗位的同事批准。')
    if (disposal.post === keeper.post) return refuse('needs-approver', '批准的人要在另一个岗位上，请由另一岗位的同事批准。')
    if (!goesOn) {
      await decideDisposal(tx, town, { id, verdict, by: keeper.account, post: keeper.post, moment })
      await endItems(tx, town, { disposal: id, owners: keep, outcome: 'kept', keys: 0 })
      await insertAudit(tx, {
        town, id: v7(), moment, ...keeper, verb: 'disposal-decide', subjectKind: 'disposal', subject: id, purpose: disposal.reason, detail: { verdict, kept: keep.length },
      })
    }
    return { verdict, reason: disposal.reason, left: (await itemsOf(tx, town, id)).filter(({ outcome }) => outcome === null) }
  })
}

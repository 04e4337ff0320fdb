import { refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit } from '../store/audit/audit.ts'
import { inTowns } from '../store/in-towns.ts'
import { insertHold, liftHold, listHolds, lockKeeping } from '../store/keeping/legal-hold.ts'
import type { HoldKind, LegalHold } from '../store/keeping/legal-hold.ts'
import { findOwners } from '../store/keeping/owners.ts'
import { accountNames } from '../store/names/find-names.ts'
import type { KeepingParts, Keeper } from './keeping-parts.ts'

export interface HoldAsked {
  town: number
  keeper: Keeper
  kind: HoldKind
  /** The case or the person. */
  owner?: Id | undefined
  definition?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  reason: string
  /** Its last day; absent: until it is lifted. */
  until?: Day | undefined
}

/** Nothing it covers is destroyed from then on, by whomever. Refused: what is not there, and a last day that is past. */
export async function setHold(parts: KeepingParts, { town, keeper, ...asked }: HoldAsked): Promise<{ id: Id } | Refused> {
  const { moment, day } = parts.clock.now()
  const wrong = checkHold(parts, asked, day)
  if (wrong !== undefined) return wrong
  const { kind, owner = null, definition = null, from = null, to = null, reason, until = null } = asked
  const id = v7()
  return inTowns(parts.app, [town], async (tx) => {
    if (owner !== null && !(await findOwners(tx, town, [owner])).has(owner)) return refuse('not-found', '没有找到，或内容早已删除。请核对编号。', 'owner')
    await lockKeeping(tx, town)
    await insertHold(tx, town, {
      id, kind, owner, definition, from, to, reason, ...keeper, moment, until, lifted: null, liftedBy: null, liftedPost: null, liftedReason: null,
    })
    await insertAudit(tx, { town, id: v7(), moment, ...keeper, verb: 'hold', subjectKind: kind, subject: owner ?? definition ?? '', purpose: reason, detail: { until, from, to } })
    return { id }
  })
}

function checkHold({ classes, isSecret }: KeepingParts, { kind, owner, definition, from, to, until, reason }: Omit<HoldAsked, 'town' | 'keeper'>, day: Day): Refused | undefined {
  if (kind === 'definition' && (definition === undefined || !Object.hasOwn(classes, definition))) return refuse('not-found', '没有这类事项，请重新选择。', 'definition')
  if (kind !== 'definition' && owner === undefined) return refuse('field-missing', '请写明冻结哪一件或哪个人。', 'owner')
  if (from !== undefined && to !== undefined && to < from) return refuse('day-wrong', '截止日不能早于起始日。', 'to')
  if (until !== undefined && until < day) return refuse('day-wrong', '冻结的截止日已经过去，请核对。', 'until')
  return isSecret(reason) ? refuse('secret-mark', '理由里不能写涉密内容。', 'reason') : undefined
}

export interface LiftAsked {
  town: number
  id: Id
  keeper: Keeper
  reason: string
}

/**
 * Ends a hold. Good practice, not law: somebody else than who set it. It is not refused, a town may have one such person; the record and the
 * answer say that it was the same.
 */
export function lift(parts: KeepingParts, { town, id, keeper, reason }: LiftAsked): Promise<{ bySame: boolean } | Refused> {
  const { moment } = parts.clock.now()
  return inTowns(parts.app, [town], async (tx) => {
    if (parts.isSecret(reason)) return refuse('secret-mark', '理由里不能写涉密内容。', 'reason')
    const lifted = await liftHold(tx, town, { id, by: keeper.account, post: keeper.post, reason, moment })
    if (lifted === undefined) return refuse('not-found', '没有这项冻结，可能已经解除。请刷新。')
    const bySame = lifted.account === keeper.account
    await insertAudit(tx, { town, id: v7(), moment, ...keeper, verb: 'hold-lift', subjectKind: 'hold', subject: id, purpose: reason, detail: { bySame } })
    return { bySame }
  })
}

export interface HoldSeen extends Omit<LegalHold, 'account' | 'liftedBy'> {
  by: string
  liftedBy: string | null
  /** Lifted by who had set it. */
  bySame: boolean
  /** It holds today. */
  stands: boolean
}

export function listHeld({ app, clock }: KeepingParts, town: number): Promise<HoldSeen[]> {
  const { day } = clock.now()
  return inTowns(app, [town], async (tx) => {
    const rows = await listHolds(tx, town)
    const names = await accountNames(tx, rows.flatMap(({ account, liftedBy }) => [account, ...(liftedBy === null ? [] : [liftedBy])]))
    return rows.map(({ account, liftedBy, ...row }) => ({
      ...row, by: names[account] ?? '', liftedBy: liftedBy === null ? null : names[liftedBy] ?? '', bySame: liftedBy === account,
      stands: row.lifted === null && (row.until === null || row.until >= day),
    }))
  })
}

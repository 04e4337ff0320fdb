import { addDays } from '@zhenzhi/kernel'
import type { Day, Id, Json, Moment } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { insertAudit, listAuditOf, type AuditRow } from '../store/audit/audit.ts'
import { hiddenSubjects } from '../store/lists/hidden-cases.ts'
import type { Tx } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { findAccount } from '../store/people/account.ts'
import type { Officer } from './officer.ts'
import type { Room } from './room.ts'

export interface AuditLine {
  town: number
  account: AuditRow['account']
  post: string
  verb: string
  subjectKind: string
  subject: string
  purpose?: string
  detail?: Record<string, Json>
}

/** Writes one line, in a transaction that is open already, so that what was done and its line stand or fall together. */
export async function auditIn(tx: Tx, moment: Moment, { purpose, detail, ...line }: AuditLine): Promise<void> {
  await insertAudit(tx, { ...line, id: v7(), moment, purpose: purpose ?? null, detail: detail ?? {} })
}

/** What an administrator's line in the log has in common with the others. */
export function asAdministrator({ account }: Pick<Officer, 'account'>, town: number): Pick<AuditLine, 'town' | 'account' | 'post'> {
  return { town, account, post: 'administrator' }
}

export interface OwnLine {
  towns: readonly number[]
  account: Id
  verb: string
  detail?: Record<string, Json>
}

/** What somebody did with their own account: a line in each town where they hold a post. */
export async function auditOwn(tx: Tx, moment: Moment, { towns, account, verb, detail = {} }: OwnLine): Promise<void> {
  for (const town of towns) await auditIn(tx, moment, { town, account, post: '', verb, subjectKind: 'account', subject: account, detail })
}

/** Writes one line by itself: something was read. */
export async function audit(room: Room, line: AuditLine): Promise<void> {
  await inTowns(room.pool, [line.town], (tx) => auditIn(tx, room.clock.now().moment, line))
}

export interface AuditQuestion {
  by: Officer
  town: number
  purpose: string
  subject?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  /** The last line of the page before. */
  after?: Id | undefined
}

const linesOnPage = 50

/** One page, latest first, without the cases that are against the reader. Reading the log is itself a line of the log. */
export async function listAudit(room: Room, { by, town, purpose, subject, from, to, after }: AuditQuestion) {
  const { moment } = room.clock.now()
  return inTowns(room.pool, [town], async (tx) => {
    const rows = await listAuditOf(tx, {
      town, subject, after,
      from: from && startOf(from),
      before: to && startOf(addDays(to, 1)),
      hidden: await hiddenSubjects(tx, { town, reach: by.reach }),
      most: linesOnPage + 1,
    })
    const lines = rows.slice(0, linesOnPage)
    const names = await namesOf(tx, lines)
    await auditIn(tx, moment, {
      ...asAdministrator(by, town), verb: 'audit-read', subjectKind: 'audit', subject: subject ?? '', purpose,
      detail: { from: from ?? null, to: to ?? null, after: after ?? null },
    })
    return {
      lines: lines.map((line) => ({ ...line, name: names.get(line.account) ?? '' })),
      next: rows.length > linesOnPage ? lines.at(-1)?.id ?? null : null,
    }
  })
}

/** The first moment of a day in Shanghai, fixed at +08:00 like every day here. */
function startOf(day: Day): Moment {
  return new Date(`${day}T00:00:00.000+08:00`).toISOString()
}

async function namesOf(tx: Tx, lines: readonly AuditRow[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const account of new Set(lines.map((line) => line.account))) {
    if (account === 'clock' || account === 'nobody') continue
    names.set(account, (await findAccount(tx, account))?.name ?? '')
  }
  return names
}

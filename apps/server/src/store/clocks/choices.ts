import type { Calendar, Day, Id, Moment, Rule } from '@zhenzhi/kernel'
import type { Tx } from '../connection.ts'

export interface CalendarChoice {
  owner: number
  /** Counted from 1 for each owner; the highest is in use. */
  number: number
  version: string
  year: number
  title: string
  document: string
  documentDay: Day
  account: Id
  chosen: Moment
}

/** Everything entered for one county or lone town, the latest first. */
export async function listCalendarChoices(tx: Tx, owner: number): Promise<CalendarChoice[]> {
  const { rows } = await tx.query<CalendarChoice>(
    `SELECT c.owner, c.number, c.version, c.year, c.title, c.document, c.document_day AS "documentDay", c.account, c.chosen FROM z.calendar_choice c
     WHERE c.owner = $1 ORDER BY c.number DESC`, [owner])
  return rows
}

/** The calendar itself and that it is in use. Fails where somebody entered another one meanwhile. */
export async function chooseCalendar(tx: Tx, calendar: Calendar, { owner, number, year, title, document, documentDay, account, chosen }: Omit<CalendarChoice, 'version'>): Promise<void> {
  await tx.query('INSERT INTO z.calendar (version, json, added) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [calendar.version, JSON.stringify(calendar), chosen])
  await tx.query(
    `INSERT INTO z.calendar_choice (owner, number, version, year, title, document, document_day, account, chosen) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [owner, number, calendar.version, year, title, document, documentDay, account, chosen])
}

export interface LocalRule {
  owner: number
  id: string
  version: string
  since: Day
  amount: number
  document: string
  account: Id
  chosen: Moment
}

/** What was set for these owners (a town and the county above it), in the order it was set. */
export async function listLocalRules(tx: Tx, owners: readonly number[]): Promise<LocalRule[]> {
  const { rows } = await tx.query<LocalRule>(
    `SELECT r.owner, r.id, r.version, r.since, r.amount, r.document, r.account, r.chosen FROM z.local_rule r WHERE r.owner = ANY($1::int[])
     ORDER BY r.chosen, r.id, r.version`, [owners])
  return rows
}

/** The version itself, and whose it is. Fails where somebody set another one meanwhile. */
export async function setLocalRule(tx: Tx, rule: Rule, { owner, since, amount, document, account, chosen }: Omit<LocalRule, 'id' | 'version'>): Promise<void> {
  await tx.query('INSERT INTO z.rule (id, version, json) VALUES ($1, $2, $3)', [rule.id, rule.version, JSON.stringify(rule)])
  await tx.query(
    'INSERT INTO z.local_rule (owner, id, version, since, amount, document, account, chosen) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [owner, rule.id, rule.version, since, amount, document, account, chosen])
}

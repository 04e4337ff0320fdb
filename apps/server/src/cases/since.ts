import { refuse } from '@zhenzhi/kernel'
import type { ActLine, Definition, Standing } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import type { Moved } from './taking.ts'

/** The case moved on since the screen was drawn: says who did what, so that nobody decides on a picture of yesterday. */
export async function movedSince(tx: Tx, { standing, definition, after }: { standing: Standing; definition: Definition; after: number }): Promise<Moved> {
  const since = standing.acts.filter((act) => act.position > after)
  const names = await namesOf(tx, since)
  const told = since.slice(-3).map((act) => `${names.get(act.who.account) ?? '系统'}于${clockTime(act.moment)}办理了“${titleOf(definition, act)}”`)
  const more = since.length > 3 ? `等 ${since.length} 步` : ''
  return { ...refuse('case-moved', `这一件刚有变化：${told.join('，')}${more}。请看最新情况，再决定是否办理。`), since }
}

async function namesOf(tx: Tx, lines: readonly ActLine[]): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ id: string; name: string }>(
    'SELECT c.id::text AS id, c.name FROM z.account c WHERE c.id::text = ANY($1::text[])', [lines.map(({ who }) => who.account)])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** `2026-05-08 10:31` in Shanghai, fixed at +08:00. */
function clockTime(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

const kinds = { correct: '更正', join: '并单', split: '拆单', adopt: '转新版本', measured: '补计指标', clock: '时限届满登记' } as const

function titleOf(definition: Definition, { kind, name }: ActLine): string {
  return kind === 'open' || kind === 'step' ? definition.transitions[name]?.title ?? name : kinds[kind]
}

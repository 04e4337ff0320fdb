import type { CaseList, PastedOrder } from '@zhenzhi/contract'
import { ask } from './ask.ts'
import type { Refused } from './refused.ts'

/** What a pasted order says; nothing is registered. Sent in the body, so that it stands in no address. */
export function recognisePasted(town: number, asked: { text: string; definition?: string }): Promise<PastedOrder | Refused> {
  return ask<PastedOrder>(`/towns/${town}/intake/recognise`, { method: 'POST', body: asked })
}

/** The case that has this number of a platform already, where one may be seen. */
export async function findNumbered(town: number, asked: { definition: string; field: string; number: string }): Promise<{ id: string; heading: string; state: string } | undefined> {
  const list = await ask<CaseList>('/cases', { query: { town, definition: asked.definition, where: [`${asked.field}:${asked.number}`] } })
  const row = 'refusal' in list ? undefined : list.rows[0]
  return row && { id: row.id, heading: row.heading, state: row.stateTitle }
}

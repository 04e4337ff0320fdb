import type { Form } from './as-of.ts'
import { hasKeys } from './asked-part.ts'

/**
 * Where the nets of subjects are read, as ends of `SELECT … FROM ask a`, each with `d` of `(day, by_keys, subject, net)` for every row of `a`
 * (`kind, measure, from_day, to_day, k1` to `k4`): subject days with the tail on top; of records as subjects the facts, with what must not be seen taken off.
 */
export function subjectSources({ tail, unseen }: Form): string[] {
  const lies = (source: string) => `${source}.measure = a.measure AND ${source}.day BETWEEN a.from_day AND a.to_day AND ${hasKeys(source)}`
  const kept = `
        CROSS JOIN LATERAL (SELECT s.day, s.by_keys, s.subject, s.net FROM z.subject_day s WHERE s.town_id = $1 AND ${lies('s')} OFFSET 0) d
        WHERE a.kind <> 'records'`
  const facts = `
        CROSS JOIN LATERAL (SELECT f.day, f.by_keys, f.record::text COLLATE "C" AS subject, f.amount AS net FROM z.fact f WHERE f.town_id = $1 AND ${lies('f')} OFFSET 0) d
        WHERE a.kind = 'records'`
  const added = (source: string, { subject, kinds }: { subject: string; kinds: string }) => `
        JOIN (SELECT t.measure, t.day, t.by_keys, t.${subject}::text COLLATE "C" AS subject, t.amount AS net FROM ${source} t) d ON ${lies('d')}
        WHERE a.kind ${kinds}`
  return [kept, added(tail, { subject: 'subject', kinds: `<> 'records'` }), facts, ...(unseen === undefined ? [] : [added(unseen, { subject: 'record', kinds: `= 'records'` })])]
}

import { entryOf } from './asked-part.ts'

/**
 * When a figure is read: `screen` is now, with what is not sealed yet; a number is the sequence it is read at, as it was when so many
 * acts had been sealed and no more.
 */
export type AsOf = 'screen' | number

/**
 * The two forms of every reader differ only by the facts that come on top of what is read. Both are common tables of facts with signs.
 * `tail`, on top of the balances: on screen the unsealed facts; at a sequence the opposite of those sealed since.
 * `unseen`, on top of all facts: on screen none; at a sequence the opposite of those sealed since and of the unsealed.
 * `sees` says of one act whether its facts are read: on screen always; at a sequence when it was sealed by then.
 */
export interface Form {
  with: string
  tail: string
  unseen: string | undefined
  sees: (act: string) => string
}

const columns = (sign: string) =>
  `f.record, f.measure, f.day, f.by_keys, f.grade, f.subject, ${sign}f.amount AS amount, ${sign}(${entryOf('f')}) AS entries`

/** The unsealed acts are few; the facts of each are found by key (OFFSET 0 keeps it so, whatever the statistics believe). */
const waiting = (sign: string) => `
  SELECT f.* FROM z.unsealed u
  CROSS JOIN LATERAL (SELECT ${columns(sign)} FROM z.fact f WHERE f.town_id = $1 AND f.act = u.act OFFSET 0) f
  WHERE u.town_id = $1`

const onScreen: Form = { with: `tail AS MATERIALIZED (${waiting('')})`, tail: 'tail', unseen: undefined, sees: () => 'true' }

const atSequence = (sequence: `$${number}`): Form => ({
  with: `
later AS MATERIALIZED (
  SELECT ${columns('-')} FROM z.sealed s
  JOIN z.fact f ON f.town_id = $1 AND f.act = s.act
  WHERE s.town_id = $1 AND s.seq > ${sequence}::bigint AND f.measure = ANY (SELECT measure FROM asked)
),
unseen AS MATERIALIZED (SELECT * FROM later UNION ALL ${waiting('-')})`,
  tail: 'later',
  unseen: 'unseen',
  sees: (act) => `(SELECT s.seq FROM z.sealed s WHERE s.town_id = $1 AND s.act = ${act}) <= ${sequence}::bigint`,
})

/** `sequence` names the parameter that holds it. */
export function formOf(asOf: AsOf, sequence: `$${number}`): Form {
  return asOf === 'screen' ? onScreen : atSequence(sequence)
}

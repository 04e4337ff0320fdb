/** A table that patterns have rows in: which columns, how the rows of a case are found, and what stands for bytes that every copy has of its own. */
export interface Table {
  name: string
  columns: readonly string[]
  /** The rows of one case. `$1` is the town, `$2` the case. */
  of: string
  marks?: Readonly<Record<string, string>>
  /** Kept for every case, also for those without acts. */
  lean?: boolean
}

const byCase = 'town_id = $1 AND case_id = $2'
const ofActs = 'town_id = $1 AND act IN (SELECT id FROM z.act WHERE town_id = $1 AND stream = $2)'

export const tables: readonly Table[] = [
  {
    name: 'act', of: 'town_id = $1 AND stream = $2 ORDER BY position',
    columns: ['town_id', 'id', 'stream', 'position', 'kind', 'name', 'day', 'moment', 'definition', 'bytes', 'alg', 'hash', 'prev', 'key', 'request_mac', 'mac_kid'],
    marks: { bytes: 'BYTES', hash: 'HASH', prev: 'PREV', request_mac: 'MAC' },
  },
  {
    name: 'fact', of: ofActs,
    columns: ['town_id', 'act', 'ordinal', 'measure', 'record', 'row_key', 'subject', 'day', 'amount', 'unit', 'by_keys', 'grade', 'reverses_act', 'reverses_ordinal'],
  },
  { name: 'outbox', of: ofActs, columns: ['town_id', 'act', 'ordinal', 'effect', 'carried'] },
  {
    name: 'audit', of: `town_id = $1 AND verb = 'act' AND subject = $2::text`,
    columns: ['town_id', 'id', 'moment', 'account', 'post', 'verb', 'subject_kind', 'subject', 'purpose', 'detail'],
  },
  {
    name: 'case_head', of: 'town_id = $1 AND id = $2', lean: true, marks: { hash: 'LAST' },
    columns: [
      'town_id', 'id', 'definition', 'definition_hash', 'engine', 'state', 'closed', 'void', 'thread', 'place', 'unit', 'handler', 'opened', 'moved', 'position', 'hash',
      'next_due', 'next_duty', 'shown', 'hidden_from',
    ],
  },
  { name: 'duty', of: byCase, lean: true, columns: ['town_id', 'case_id', 'duty', 'round', 'status', 'stopped', 'trigger_day', 'statutory_due', 'internal_due', 'fell_due'] },
  { name: 'case_value', of: byCase, lean: true, columns: ['town_id', 'definition', 'field', 'value', 'case_id'] },
  { name: 'words', of: byCase, lean: true, columns: ['town_id', 'word', 'case_id'] },
  { name: 'case_account', of: byCase, lean: true, columns: ['town_id', 'account', 'case_id', 'moved', 'next_due'] },
  { name: 'case_person', of: byCase, columns: ['town_id', 'person', 'case_id', 'field'] },
  { name: 'paper', of: byCase, columns: ['town_id', 'case_id', 'paper', 'version', 'template', 'issued', 'signed', 'served', 'withdrawn'] },
  {
    name: 'person', of: 'town_id = $1 AND id IN (SELECT person FROM z.case_person WHERE town_id = $1 AND case_id = $2)', marks: { phone_index: 'PHONE' },
    columns: ['town_id', 'id', 'kid', 'phone_index', 'id_number_index'],
  },
]

/** Written by the copier of its own, and what is made of it all at the end. */
const made: Readonly<Record<string, string>> = {
  data_key: 'town_id, kid, owner_kind, owner, wrapped, master', sealed: 'town_id, seq, act, batch',
  seal_batch: 'town_id, batch, first_seq, last_seq, alg, root, prev, moment', unsealed: '', balance_day: '', balance_span: '', subject_day: '',
}

export const filledTables: readonly string[] = [...tables.map(({ name }) => name), ...Object.keys(made)]

export function columnsOf(table: string): string {
  return made[table] ?? tables.find(({ name }) => name === table)?.columns.join(', ') ?? ''
}

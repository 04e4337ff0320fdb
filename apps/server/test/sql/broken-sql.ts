import { referenceTables } from './tables.ts'

interface Rule {
  readonly broken: RegExp
  readonly why: string
}

const rules: readonly Rule[] = [
  { broken: /\b(now\(\)|current_timestamp|clock_timestamp\(|current_date|localtimestamp)/i, why: 'reads the database\'s clock; moments are handed in' },
  { broken: /\bset_config\s*\(/i, why: 'set_config does not travel between machines; scope goes by z.scope alone' },
  { broken: /\bAS\s+(NOT\s+)?(MATERIALIZED\s+)?\(\s*(INSERT INTO|UPDATE|DELETE FROM)\s/i, why: 'a common table that writes' },
  { broken: /\b(nextval\(|GENERATED\s+(ALWAYS|BY DEFAULT)|\bSERIAL\b)/, why: 'ids are made by the program' },
  { broken: /\bpg_(try_)?advisory/, why: 'an advisory lock binds one machine only' },
  { broken: /\b(COPY|TRUNCATE)\s+z\./, why: 'row-level security refuses or overlooks it' },
  { broken: /\bSET\s+(LOCAL\s+|SESSION\s+)?(app\.|ROLE\b|row_security)/i, why: 'scope and role are set in one place' },
]

const reference = new Set<string>(referenceTables)
const named = /\b(FROM|JOIN|UPDATE|USING)\s+z\.(\w+)(?:\s+(?:AS\s+)?(?!WHERE\b|SET\b|ON\b|JOIN\b|ORDER\b|LIMIT\b|GROUP\b|FOR\b|CROSS\b|LEFT\b)([a-z]\w*))?/g

/** What is wrong with the SQL in a source file: a table of towns without its town, and what would not run on several machines. */
export function brokenSql(path: string, source: string): string[] {
  const text = source.split('\n').map((line) => (/^\s*(\/\/|\*|\/\*)/.test(line) ? '' : line)).join('\n')
  if (!/\bz\.\w+/.test(text)) return []
  const faults = rules.filter(({ broken }) => broken.test(text)).map(({ why }) => `${path}: ${why}`)
  return [...faults, ...townless(path, text), ...strayInserts(path, text)]
}

/** Every table of towns that is read or written is held to its town by name, once for each time it is named. */
function townless(path: string, text: string): string[] {
  const uses = new Map<string, number>()
  for (const [, , table = '', alias] of text.matchAll(named)) {
    if (!reference.has(table)) uses.set(alias ?? '', (uses.get(alias ?? '') ?? 0) + 1)
  }
  return [...uses].flatMap(([alias, count]) => {
    const held = [...text.matchAll(alias === '' ? /(?:WHERE|AND|ON)\s+town_id\s*=/g : new RegExp(`\\b${alias}\\.town_id\\s*=`, 'g'))].length
    return held >= count ? [] : [`${path}: ${alias === '' ? 'a table without a name' : `“${alias}”`} is named ${count} times and held to its town ${held} times`]
  })
}

/** INSERT … SELECT takes the town from a row of that town. */
function strayInserts(path: string, text: string): string[] {
  return [...text.matchAll(/INSERT INTO z\.(\w+)[^;`]*?\)\s*SELECT\s+([\w.$]+)/g)]
    .filter(([, table = '', column = '']) => !reference.has(table) && !/^\w+\.town_id$/.test(column))
    .map(([, table]) => `${path}: INSERT INTO z.${table} … SELECT takes its town from no row`)
}

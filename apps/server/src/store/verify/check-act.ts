import { canonical } from '@zhenzhi/kernel'
import type { Act, Json } from '@zhenzhi/kernel'
import { hashOf } from '../evidence/envelope.ts'
import { isHashName } from '../sealing/merkle.ts'
import type { Found } from './finding.ts'
import type { ActRow } from './read-acts.ts'

/** Where a stream's chain has come to while its acts go by. */
export interface Chain {
  position: number
  hash: Buffer | null
}

/** One act against its own hash, its columns and the act before it. Answers what it says; undefined where its bytes are no act. */
export function checkAct(row: ActRow, { town, before, found }: { town: number; before: Chain; found: Found }): Act | undefined {
  const say = (kind: string, what: string) => found({ table: 'act', town, stream: row.stream, act: row.id, kind, what })
  if (!isHashName(row.alg)) say('algorithm', `第 ${row.position} 步的哈希算法“${row.alg}”不认识`)
  else if (!hashOf(row.bytes, row.alg).equals(row.hash)) say('hash', `第 ${row.position} 步的内容与其哈希不符，内容被改过`)
  if (row.position !== before.position + 1) say('position', `第 ${before.position} 步之后是第 ${row.position} 步，中间缺少`)
  else if ((row.prev?.toString('hex') ?? null) !== (before.hash?.toString('hex') ?? null)) say('chain', `第 ${row.position} 步没有接在第 ${before.position} 步之后`)
  const act = parse(row.bytes)
  if (act === undefined) {
    say('bytes', `第 ${row.position} 步的内容不是规范的记录`)
    return undefined
  }
  const wrong = differingColumns(row, act, town)
  if (wrong.length > 0) say('columns', `第 ${row.position} 步的列 ${wrong.join('、')} 与内容不符`)
  return act
}

function parse(bytes: Buffer): Act | undefined {
  try {
    const text = bytes.toString('utf8')
    const json: Json = JSON.parse(text)
    // Its shape is that of an act if its columns agree with it, which is checked next.
    return canonical(json) === text && isAct(json) ? (json as unknown as Act) : undefined
  } catch {
    return undefined
  }
}

function isAct(json: Json): boolean {
  return typeof json === 'object' && json !== null && ['format', 'id', 'stream', 'position', 'outcome', 'what', 'who', 'definition'].every((name) => name in json)
}

function differingColumns(row: ActRow, act: Act, town: number): string[] {
  const pairs: [string, unknown, unknown][] = [
    ['town_id', town, act.town], ['id', row.id, act.id], ['stream', row.stream, act.stream], ['position', row.position, act.position], ['kind', row.kind, act.kind],
    ['name', row.name, act.name], ['day', row.day, act.day], ['moment', row.moment, act.moment], ['definition', row.definition, act.definition.id],
    ['key', row.key, act.key], ['prev', row.prev?.toString('hex') ?? null, act.prev],
  ]
  return pairs.filter(([, column, said]) => column !== said).map(([name]) => name)
}

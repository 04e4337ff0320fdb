import { timingSafeEqual } from 'node:crypto'
import { cameFromOf, decide, fold, isRefused, opening, questionsOf, refuse } from '@zhenzhi/kernel'
import type { Act, Deed, Definition, Grade, Id, NeedAnswered, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { bytesOf, hashOf } from '../store/evidence/envelope.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import type { KeyedAct } from '../store/evidence/read-streams.ts'
import { requestMac } from '../store/evidence/request-mac.ts'
import { makeDataKey } from '../store/keys/data-key.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import { findKeys } from '../store/keys/data-keys.ts'
import { located } from '../store/keys/located.ts'
import { answerQuestions } from '../store/needs/answer-questions.ts'
import type { Batch, Stream } from './batch.ts'
import { derivedOf, flush } from './flush.ts'
import { refusedByLeading, refusedByTakeIn } from './led-elsewhere.ts'
import { readDeed } from './read-deed.ts'
import { sealSaid } from './seal-said.ts'
import { sealWho } from './seal-who.ts'
import { heldMoment } from './moment-held.ts'
import { hasSecretMark } from './secret-mark.ts'
import { movedSince } from './since.ts'
import type { Asked, TakeAnswer, Taken } from './taking.ts'
import { lawIn } from './town-law.ts'

/** Takes one act on the bench of a batch: repeats an answer already given, refuses, or decides and lays the act ready to be written. */
export async function takeOne(batch: Batch, asked: Asked): Promise<TakeAnswer> {
  const keyed = batch.keyed.get(asked.key)
  if (keyed !== undefined) return repeat(batch, asked, keyed)
  const found = asked.kind === 'open' ? openedStream(batch, asked) : findStream(batch, asked)
  if (isRefused(found)) return found
  const { stream, definition } = found
  const before = stream.acts.length === 0 ? undefined : fold(stream.acts)
  const refused = refusedByPost(batch, asked, stream) ?? refusedByKind(batch, asked, definition) ?? refusedByMark(asked) ?? refusedBySetting(batch, asked, definition)
  if (refused !== undefined) return refused
  if (before !== undefined && asked.after !== undefined && asked.after < before.position) {
    return movedSince(batch.tx, { standing: before, definition, after: asked.after })
  }
  return decideAndLay(batch, asked, found)
}

interface Found {
  stream: Stream
  definition: Definition
  hash: string
}

function openedStream(batch: Batch, asked: Asked): Found | Refused {
  const { law, town, parts } = batch
  const current = law.current[asked.definition ?? '']
  const definition = current === undefined ? undefined : law.definitions[current.hash]
  if (current === undefined || definition === undefined) return refuse('not-found', '没有这类事项，请刷新后重新选择。')
  if (asked.name !== opening || (asked.caseId !== undefined && batch.streams.has(asked.caseId))) return refuse('unknown-act', '这一件已经登记过，请打开它继续办理。')
  const id = asked.caseId ?? v7()
  return { stream: { id, acts: [], hash: null, key: makeDataKey(parts.masters, 'case', { town, owner: id }), head: undefined, stored: false, kept: undefined }, definition, hash: current.hash }
}

/** A case out of reach is answered as one that is not there. */
function findStream({ streams, law, reach }: Batch, { caseId }: Asked): Found | Refused {
  const stream = streams.get(caseId ?? '')
  const hash = stream?.acts.at(-1)?.definition.hash
  if (stream === undefined || hash === undefined || (reach !== undefined && stream.head?.seen === false)) {
    return refuse('not-found', '没有找到这一件，可能已被删除，或不在您的权限内。请返回列表。')
  }
  const definition = law.definitions[hash]
  if (definition === undefined) throw new Error(`case ${stream.id} is pinned to a definition ${hash} that is not kept`)
  return { stream, definition, hash }
}

function refusedByPost({ reach, parts, town }: Batch, { who, kind }: Asked, { head }: Stream): Refused | undefined {
  if (reach === undefined) return undefined
  if (!reach.towns.includes(town)) return refuse('not-your-town', '您在这个乡镇没有岗位，不能办理。')
  const held = reach.posts.some((one) => one.town === town && one.post === who.post)
  const acting = kind === 'open' || head === undefined ? undefined : parts.postsActing(reach, { town, place: head.place, unit: head.unit, alsoUnit: head.alsoUnit, own: head.own })
  if (who.account === reach.account && held && acting?.includes(who.post) !== false) return undefined
  return refuse('not-your-post', '您现在的岗位不能办理这一件。请换岗位，或转给有此岗位的同事。')
}

/** Time passing is the clock's to say; moving a case to another version or counting it anew is for those who may correct it. */
function refusedByKind({ reach }: Batch, { kind, who }: Asked, definition: Definition): Refused | undefined {
  if (reach === undefined) return undefined
  if (kind === 'clock') return refuse('unknown-act', '这一步由系统按时限自动登记，不能手工办理。')
  if (kind !== 'adopt' && kind !== 'measured') return undefined
  return definition.corrects.includes(who.post) ? undefined : refuse('not-your-post', '您现在的岗位不能转版本或补计指标。')
}

/** The clock goes by no setting. */
function refusedBySetting({ reach, leading, takeIn, now }: Batch, asked: Asked, definition: Definition): Refused | undefined {
  return reach === undefined ? undefined : refusedByLeading(leading, asked, definition) ?? refusedByTakeIn(takeIn, asked, now.day)
}

function refusedByMark({ what }: Asked): Refused | undefined {
  if (!hasSecretMark(JSON.parse(JSON.stringify(what)))) return undefined
  return refuse('secret-mark', '所填内容带有密级标志。本系统不得处理国家秘密和工作秘密，请删去相关内容，按保密规定另行办理。')
}

async function decideAndLay(batch: Batch, asked: Asked, { stream, definition, hash }: Found): Promise<TakeAnswer> {
  const { key } = stream
  if (key === undefined && asked.kind !== 'clock') return refuse('deleted', '这一件的内容已按规定删除，不能再办理。')
  const read = readDeed(definition, asked)
  if (isRefused(read)) return read
  const id = v7()
  const sealed = key === undefined ? undefined : await sealSaid(batch, { asked, read: read.what, definition, place: { town: batch.town, stream: stream.id, act: id, caseKey: key } })
  if (sealed !== undefined && isRefused(sealed)) return sealed
  const deed: Deed = { kind: asked.kind, name: asked.name, key: asked.key, day: asked.day, who: sealWho(asked.who, { town: batch.town, stream: stream.id, act: id, key }), grade: gradeOf(definition, asked), what: sealed?.what ?? read.what }
  const needs = await answers(batch, { definition, deed, acts: stream.acts })
  const decided = decide({
    town: batch.town, stream: stream.id, id, definition: { id: definition.id, hash }, acts: stream.acts, deed, needs, now: heldMoment(batch.now, stream.acts), law: await lawIn(batch, definition, asked.name),
  })
  if (isRefused(decided)) return decided
  const act: Act = { ...decided, prev: stream.hash?.toString('hex') ?? null }
  if (sealed !== undefined) sealed.lay()
  return lay(batch, stream, { act, asked, key: key ?? batch.townKey })
}

/** What is entered under a supply is supplied, whoever entered it, and nothing else is. */
function gradeOf({ supplies }: Definition, { grade }: Asked): Grade {
  if (supplies !== undefined) return 'supply'
  return grade === 'import' ? 'import' : 'record'
}

async function answers(batch: Batch, { definition, deed, acts }: { definition: Definition; deed: Deed; acts: readonly Act[] }): Promise<NeedAnswered[]> {
  const questions = questionsOf(deed, { definition, acts, law: batch.law, parted: batch.parted.has(acts[0]?.stream ?? '') })
  if (questions.length === 0) return []
  await flush(batch)
  return answerQuestions(batch.tx, { town: batch.town, reach: batch.reach }, questions)
}

/** Puts the decided act on the bench; the case and everybody after it in the batch see it. */
function lay(batch: Batch, stream: Stream, { act, asked, key }: { act: Act; asked: Asked; key: DataKey }): Taken {
  const bytes = bytesOf(act)
  const hash = hashOf(bytes, batch.parts.alg)
  if (stream.stored) stream.kept ??= derivedOf(batch, stream)
  if (stream.acts.length === 0 && stream.key !== undefined) batch.waiting.keys.push(stream.key)
  const mac = requestMac(key, requestOf(asked), batch.parts.alg)
  batch.waiting.acts.push({ act, bytes, alg: batch.parts.alg, hash, prev: stream.hash, mac, macKid: key.kid })
  batch.waiting.touched.add(stream)
  batch.keyed.set(act.key, { key: act.key, stream: stream.id, position: act.position, mac, macKid: key.kid, alg: batch.parts.alg })
  const from = cameFromOf(act)
  if (from?.as === 'part') batch.parted.add(from.case)
  stream.acts.push(located(act))
  stream.hash = hash
  batch.streams.set(stream.id, stream)
  return { act, standing: fold(stream.acts), repeated: false }
}

/** The same request again gets the same answer; another under the same key is refused; of what was deleted nothing is said any more. */
async function repeat(batch: Batch, asked: Asked, { stream, position, mac, macKid, alg }: KeyedAct): Promise<TakeAnswer> {
  const key = await keyOf(batch, macKid)
  if (key === undefined) return refuse('deleted', '这一件的内容已按规定删除，不能再办理。')
  if (!timingSafeEqual(requestMac(key, requestOf(asked), alg), mac)) return refuse('key-reused', '这次提交的内容与上一次不同。请刷新页面后重新填写提交。')
  const acts = batch.streams.get(stream)?.acts ?? (await readStreams(batch.tx, batch.town, [stream])).get(stream) ?? []
  const act = acts[position - 1]
  if (act === undefined) throw new Error(`the act of key ${asked.key} is not in its stream`)
  return { act, standing: fold(acts.slice(0, position)), repeated: true }
}

async function keyOf({ tx, town, parts, townKey, streams }: Batch, kid: Id): Promise<DataKey | undefined> {
  if (townKey.kid === kid) return townKey
  const onBench = [...streams.values()].find(({ key }) => key?.kid === kid)?.key
  return onBench ?? (await findKeys(tx, town, { kids: [kid], masters: parts.masters })).get(kid)
}

function requestOf({ who, caseId, definition, kind, name, day, grade, what }: Asked) {
  return {
    account: who.account, post: who.post, ...(who.enteredFor === undefined ? {} : { enteredFor: who.enteredFor }), stream: kind === 'open' ? null : caseId ?? null, definition: definition ?? null,
    kind, name, day, grade: grade ?? 'record', what,
  }
}

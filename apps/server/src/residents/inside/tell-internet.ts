import { fold, isSealed } from '@zhenzhi/kernel'
import type { Definition, Id, Json, Rule, Standing } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { casesToTell, setTold } from '../../store/exchange/exchange-case.ts'
import type { Tx } from '../../store/connection.ts'
import { readStreams } from '../../store/evidence/read-streams.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { DataKey } from '../../store/keys/data-key.ts'
import { findKeysOf } from '../../store/keys/data-keys.ts'
import { isLocated } from '../../store/keys/located.ts'
import { openValue } from '../../store/keys/seal-value.ts'
import type { Status } from '../messages.ts'
import type { InsideRoom } from './inside-room.ts'

const atOnce = 100

/** Lays ready what the internet zone is to tell reporters of one town: each case that went on, once for where it came to. */
export async function tellReporters(room: InsideRoom, town: number): Promise<number> {
  return inTowns(room.app, [town], async (tx) => {
    const ids = await casesToTell(tx, town, atOnce)
    const [streams, keys] = await Promise.all([readStreams(tx, town, ids), findKeysOf(tx, town, { kind: 'case', owners: ids, masters: room.masters })])
    for (const id of ids) {
      const acts = streams.get(id)
      if (acts === undefined) continue
      const standing = fold(acts)
      await tellOne(tx, room, { standing, key: keys.get(id) })
      await setTold(tx, { town, id, told: standing.position })
    }
    return ids.length
  })
}

async function tellOne(tx: Tx, room: InsideRoom, { standing, key }: { standing: Standing; key: DataKey | undefined }): Promise<void> {
  await room.send(tx, { id: v7(), kind: 'status', says: statusOf(room, standing, key), files: [] })
}

function statusOf(room: InsideRoom, standing: Standing, key: DataKey | undefined): Status {
  const definition = room.definition()
  const { id, state, position, values } = standing
  const deadline = room.deadlineOf(standing)
  const answered = state === 'answered' || state === 'review' || state === 'passedOn'
  const demand = values['kind'] === 'demand'
  const { rule } = deadline ?? {}
  return {
    report: id, position, state: standing.void ? '已撤销登记' : definition.states[state]?.title ?? state, who: nameOf(definition, values['unit']) ?? '镇里的来件办理人员',
    until: deadline?.until ?? null, untilWhat: deadline?.title ?? '', late: deadline?.late ?? false, statutory: deadline?.statutory ?? false,
    article: rule === undefined ? '' : deadline?.statutory === true ? articleOf(rule) : rule.law,
    answer: answered ? opened(values['answer'], standing, key) : state === 'refused' ? opened(values['reason'], standing, key) : '',
    remedy: remedyOf(room, { state, demand, late: deadline?.late ?? false, passedTo: textIn(values['passedTo']) }),
    mayRate: state === 'answered', mayAskReview: state === 'answered' && demand, rating: nameOfRating(definition, values['rating']),
  }
}

/** What is open to the reporter now. Only what the rule base knows by article is said to be a right. */
function remedyOf({ rules }: InsideRoom, { state, demand, late, passedTo }: { state: string; demand: boolean; late: boolean; passedTo: string }): string {
  const review = rules().findLast(({ id }) => id === 'PET-017')
  if (state === 'answered' && demand && review !== undefined) {
    return `对答复不服的，收到书面答复之日起${review.amount ?? 30}日内，可以请求上一级机关、单位复查（${articleOf(review)}）。可以在这里申请。`
  }
  if (state === 'review') return '您的复查请求，镇里会转给上一级机关、单位。'
  if (state === 'passedOn') return passedTo === '' ? '已转上一级机关、单位复查。' : `已转${passedTo}复查，由它答复您。`
  if (state === 'refused') return '有新的情况，可以再提交一件。'
  return late ? '已经超过期限。您可以打电话问承办单位，也可以向上一级机关、单位反映。' : '有补充的情况，可以再提交一件，写上这个编号。'
}

/** The law by its name alone, and the article: 《信访工作条例》第35条. */
function articleOf({ law, article }: Rule): string {
  return `${/《[^》]+》/.exec(law)?.[0] ?? law}${article ?? ''}`
}

function opened(value: Json | undefined, { id, town }: { id: Id; town: number }, key: DataKey | undefined): string {
  if (typeof value === 'string') return value
  if (!isSealed(value) || !isLocated(value) || key === undefined) return ''
  return textIn(openValue(key, value, { town, stream: id, act: value.act, path: value.path }))
}

function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function nameOf({ fields }: Definition, unit: Json | undefined): string | undefined {
  const field = fields['unit']
  return field?.kind === 'choice' && typeof unit === 'string' ? field.choices[unit] : undefined
}

function nameOfRating({ fields }: Definition, rating: Json | undefined): string | null {
  const field = fields['rating']
  return field?.kind === 'choice' && typeof rating === 'string' ? field.choices[rating] ?? null : null
}

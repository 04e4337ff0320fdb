import { canonical, refuse } from '@zhenzhi/kernel'
import type { Json, Refused } from '@zhenzhi/kernel'
import { addOwnIndicator, lastOwnIndicators, ownByKey, ownVersions } from '../../store/figures/own-indicators.ts'
import type { OwnKept } from '../../store/figures/own-indicators.ts'
import { inTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import type { Keeping, OwnDeskParts } from './own-parts.ts'

/** So many a town may have: all are read whenever the board is opened. */
const most = 200

const moved: Refused = refuse('case-moved', '别人刚刚改过这个指标，请刷新看最新的，再决定要不要改。')
const reused: Refused = refuse('key-reused', '这次提交的内容和上次不同，请刷新页面后重新填写。')

/** A new one goes by the key it was first sent with: sent again it is the same. */
export function ownId({ id, key }: Pick<Keeping, 'id' | 'key'>): string {
  return id ?? `own-${key.replaceAll('-', '').slice(0, 12)}`
}

/** Writes the next version, once for each key: the same form sent again gets the answer it got. */
export function keepOwn({ app, now }: Pick<OwnDeskParts, 'app' | 'now'>, keeping: Keeping): Promise<{ id: string; version: number } | Refused> {
  const { town, seen, key, composed, note, retired, account, post } = keeping
  return inTowns(app, [town], async (tx) => {
    const before = await ownByKey(tx, town, key)
    if (before !== undefined) return answerAgain(before, keeping)
    const id = ownId(keeping)
    const refused = await refuseNext(tx, { town, id, seen, fresh: keeping.id === undefined })
    if (refused !== undefined) return refused
    const kept = await addOwnIndicator(tx, { town, id, version: seen + 1, indicator: composed, note, retired, account, post, key, moment: now().moment })
    if (kept) return { id, version: seen + 1 }
    const meanwhile = await ownByKey(tx, town, key)
    return meanwhile === undefined ? moved : answerAgain(meanwhile, keeping)
  })
}

interface Next {
  town: number
  id: string
  seen: number
  fresh: boolean
}

async function refuseNext(tx: Tx, { town, id, seen, fresh }: Next): Promise<Refused | undefined> {
  if (fresh) return (await lastOwnIndicators(tx, [town])).length >= most ? refuse('too-many', `自定指标最多 ${most} 个，请先停用不再用的，改用已有的。`) : undefined
  const [last] = await ownVersions(tx, town, id)
  if (last === undefined) return refuse('not-found', '没有找到这个自定指标，请刷新后从列表中选。县里定的指标，请由县里修改。')
  return last.version === seen ? undefined : moved
}

function answerAgain({ id, version, indicator, note, retired }: OwnKept, keeping: Keeping): { id: string; version: number } | Refused {
  const same = textOf(indicator) === textOf(keeping.composed) && note === keeping.note && retired === keeping.retired && (keeping.id ?? id) === id
  return same ? { id, version } : reused
}

function textOf(composed: unknown): string {
  // JSON in, JSON out: what is undefined is not there
  const plain: Json = JSON.parse(JSON.stringify(composed))
  return canonical(plain)
}

import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { Tx } from '../store/connection.ts'
import { inTowns } from '../store/in-towns.ts'
import { getTownKey } from '../store/keys/town-key.ts'
import type { DataKey } from '../store/keys/data-key.ts'
import type { Reach } from '../store/reach.ts'
import { openBatch } from './batch.ts'
import type { Batch, Frame } from './batch.ts'
import { busy, full, isBusy, isFull, isTaken } from './busy.ts'
import { accountsIn, namesForCase } from './case-names.ts'
import type { DeskParts } from './desk-parts.ts'
import { flush } from './flush.ts'
import { officersIn } from './linked-cases.ts'
import type { KnownPlaces } from './said-places.ts'
import { takeOne } from './take-one.ts'
import type { Asked, TakeAnswer } from './taking.ts'
import { viewAfter } from './view-case.ts'
import { saidIn } from './view-line.ts'

/** What a server has met once and need not look up again: town keys are made once and never change, places are never taken away. */
export interface Remembered {
  keys: Map<number, DataKey>
  places: KnownPlaces
}

export interface Many {
  town: number
  /** Undefined: the clock. */
  reach: Reach | undefined
  asked: readonly Asked[]
  /** With each new act, how whoever took it sees the case then. */
  show?: boolean
}

/**
 * Several acts of one town in one transaction, in order, each checked as if it came alone: an answer for each. A refused one writes nothing
 * and does not stop the others. Where the database cannot do it now, all of them are refused as busy and none was done.
 */
export async function takeMany(parts: DeskParts, remembered: Remembered, many: Many): Promise<TakeAnswer[] | Refused> {
  // Before anything is looked up or made in a town that somebody only names.
  if (many.reach?.towns.includes(many.town) === false) return refuse('not-your-town', '您在这个乡镇没有岗位，不能办理。')
  try {
    return await attempt(parts, remembered, many)
  } catch (fault) {
    if (isFull(fault)) return full()
    if (isBusy(fault)) return busy()
    if (!isTaken(fault)) throw fault
  }
  // Somebody wrote the same key or position first; now it can be seen, and is answered or decided on.
  try {
    return await attempt(parts, remembered, many)
  } catch (fault) {
    if (isBusy(fault) || isTaken(fault)) return busy()
    throw fault
  }
}

async function attempt(parts: DeskParts, remembered: Remembered, { town, reach, asked, show = false }: Many): Promise<TakeAnswer[]> {
  const townKey = await townKeyOf(parts, remembered, town)
  return inTowns(parts.app, [town], (tx) => takeSome(tx, { parts, town, townKey, reach, places: remembered.places }, { asked, show }))
}

/** Takes acts in order within a transaction that is open already, and writes them with their lines in the audit. */
export async function takeSome(tx: Tx, frame: Frame, { asked, show = false }: { asked: readonly Asked[]; show?: boolean }): Promise<TakeAnswer[]> {
  const batch = await openBatch(tx, frame, asked)
  const answers: TakeAnswer[] = []
  for (const one of asked) answers.push(await takeOne(batch, one))
  const [, , ...shown] = await Promise.all([flush(batch), tellActed(batch, answers, asked), ...answers.map((answer) => (show ? shownOf(batch, answer) : answer))])
  return shown
}

async function tellActed({ tx, parts, reach }: Batch, answers: readonly TakeAnswer[], asked: readonly Asked[]): Promise<void> {
  const { whenActed } = parts
  if (whenActed === undefined) return
  await Promise.all(answers.flatMap((answer, at) => (isRefused(answer) || answer.repeated ? [] : [
    whenActed(tx, { act: answer.act, standing: answer.standing, reach, declared: asked[at]?.declared === true }),
  ])))
}

/** Sent right behind what is written, so that it is read after it without waiting in between. */
async function shownOf({ tx, parts, town, reach, streams }: Batch, answer: TakeAnswer): Promise<TakeAnswer> {
  if (isRefused(answer) || answer.repeated || reach === undefined) return answer
  const { stream: caseId } = answer.act
  const { acts = [], key } = streams.get(caseId) ?? {}
  const definition = parts.law().definitions[acts.at(-1)?.definition.hash ?? '']
  const named = definition === undefined ? [] : acts.flatMap((act) => officersIn(definition, saidIn(act)))
  const accounts = [...accountsIn(acts), ...named]
  const [view, names] = await Promise.all([viewAfter(tx, parts, { town, reach, acts, caseKey: key }), namesForCase(tx, { town, caseId, accounts })])
  return { ...answer, shown: { view, names } }
}

/** Made in a transaction of its own: one that is rolled back must not leave a key in memory that is nowhere kept. */
export async function townKeyOf({ app, masters }: DeskParts, { keys }: Remembered, town: number): Promise<DataKey> {
  const known = keys.get(town)
  if (known !== undefined) return known
  const made = await inTowns(app, [town], (tx) => getTownKey(tx, town, masters))
  keys.set(town, made)
  return made
}

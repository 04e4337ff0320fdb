import { cameFrom } from '@zhenzhi/kernel'
import type { Id, Json } from '@zhenzhi/kernel'
import type { AskedAct, System } from '@zhenzhi/server'
import type { DemoDeed } from './deed.ts'
import { photograph } from './photograph.ts'
import { keyOf } from './plot.ts'
import type { PlottedCase } from './plot.ts'
import { getDone } from './stage.ts'
import type { Officer, Stage, StagedTown } from './stage.ts'

type TakeAnswer = Exclude<Awaited<ReturnType<System['desk']['takeMany']>>, { refusal: unknown }>[number]

/** Deeds in one transaction at most. */
const longest = 200

/** Deeds of one town and one person that follow each other on a day: taken in one go, as an office enters its morning's work. */
export function scenesOf(deeds: readonly DemoDeed[]): DemoDeed[][] {
  const scenes: DemoDeed[][] = []
  for (const deed of deeds) {
    const last = scenes.at(-1)
    // A correction names an act by its id, which is known only once that act was taken.
    if (last?.[0]?.town === deed.town && last[0].signIn === deed.signIn && deed.of === undefined && last.length < longest) last.push(deed)
    else scenes.push([deed])
  }
  return scenes
}

/** Takes a scene at the desk, at its own moment; how many acts that were. A refused one is a fault of the script. */
export async function playScene(stage: Stage, scene: readonly DemoDeed[]): Promise<number> {
  const [first] = scene
  const last = scene.at(-1)
  if (first === undefined || last === undefined) return 0
  const [town, officer] = [townOf(stage, first), officerOf(stage, first)]
  stage.clock.hold(last.moment)
  const asked: AskedAct[] = []
  for (const deed of scene) asked.push(await askedOf(stage, deed))
  const answers = await stage.system.desk.takeMany({ town: town.id, reach: officer.reach, asked })
  if ('refusal' in answers) throw new Error(answers.refusal.says)
  for (const [index, answer] of answers.entries()) {
    const deed = scene[index]
    if (deed !== undefined && !(await isThere(stage, deed, answer))) note(stage, deed, answer)
  }
  return answers.length
}

/**
 * A database that is killed beneath a living server may have kept an act whose answer nobody heard. It is there under its key; asked for again it only seems to be
 * another, for a photograph has another id each time it is handed in.
 */
async function isThere(stage: Stage, deed: DemoDeed, answer: TakeAnswer): Promise<boolean> {
  if (!('refusal' in answer) || answer.refusal.code !== 'key-reused') return false
  const act = (await stage.findTaken(townOf(stage, deed).id, [keyOf(deed)])).get(keyOf(deed))
  if (act === undefined) return false
  const { deeds, acts } = caseOf(stage, deed)
  acts[deeds.indexOf(deed)] = act
  return true
}

/** What an earlier start took of these deeds is left out: it is there. */
export async function leftOf(stage: Stage, deeds: readonly DemoDeed[]): Promise<DemoDeed[]> {
  const left = new Set<DemoDeed>()
  for (const [index, { id }] of stage.towns.entries()) {
    const ofTown = deeds.filter(({ town }) => town === index)
    const taken = await stage.findTaken(id, ofTown.map(keyOf))
    for (const deed of ofTown) if (!taken.has(keyOf(deed))) left.add(deed)
  }
  return deeds.filter((deed) => left.has(deed))
}

function note(stage: Stage, deed: DemoDeed, answer: TakeAnswer): void {
  if ('refusal' in answer) throw new Error(`${deed.case} ${deed.name} ${deed.day}: ${answer.refusal.says}`)
  const { deeds, acts } = caseOf(stage, deed)
  acts[deeds.indexOf(deed)] = answer.act.id
}

async function askedOf(stage: Stage, deed: DemoDeed): Promise<AskedAct> {
  const [town, officer] = [townOf(stage, deed), officerOf(stage, deed)]
  const plotted = caseOf(stage, deed)
  const held = officer.reach.posts.find((one) => one.town === town.id && one.post === deed.post)
  const what = await filled(stage, deed, { town, officer })
  return {
    caseId: plotted.id, definition: deed.definition, kind: deed.kind, name: deed.name, key: keyOf(deed), day: deed.day,
    ...(deed.grade === undefined ? {} : { grade: deed.grade }),
    what: deed.of === undefined ? what : { ...what, of: await actAt(stage, plotted, deed.of) },
    ...(deed.grade === undefined ? {} : { grade: deed.grade }),
    who: { account: officer.account, post: deed.post, organisation: held?.unit === undefined || held.unit === '' ? String(town.id) : held.unit },
  }
}

/** An earlier act of the case, by its place; where an earlier start took it, it is found by its key. */
async function actAt(stage: Stage, { deeds, acts }: PlottedCase, place: number): Promise<Id> {
  const deed = deeds[place]
  if (deed === undefined) throw new Error(`the script names a deed ${place} that is not there`)
  const act = acts[place] ?? (await stage.findTaken(townOf(stage, deed).id, [keyOf(deed)])).get(keyOf(deed))
  if (act === undefined) throw new Error(`${deed.case} ${deed.name} was not taken yet`)
  return act
}

interface At {
  town: StagedTown
  officer: Officer
}

/** The script's words for villages, other cases (also the one this is a part of), officers and photographs, replaced by what they are here, also in rows. */
async function filled(stage: Stage, deed: DemoDeed, at: At): Promise<Record<string, Json>> {
  const what: Record<string, Json> = {}
  for (const [name, value] of Object.entries(deed.what)) what[name] = name === cameFrom && typeof value === 'string' ? { as: 'part', case: namedIn(stage, value).id } : await meant(stage, value, at)
  return deed.into === undefined ? what : { ...what, into: namedIn(stage, deed.into).id }
}

async function meant(stage: Stage, value: Json, at: At): Promise<Json> {
  if (typeof value === 'string') return wordMeant(stage, value, at)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    if (value[0] === '@photo') return [await photo(stage, at.town.id, at.officer)]
    const items: Json[] = []
    for (const item of value) items.push(await meant(stage, item, at))
    return items
  }
  const parts: Record<string, Json> = {}
  for (const [name, part] of Object.entries(value)) if (part !== undefined) parts[name] = await meant(stage, part, at)
  return parts
}

function wordMeant(stage: Stage, word: string, { town }: At): string {
  if (word.startsWith('@village:')) return town.villages[Number(word.slice(9))] ?? ''
  if (word.startsWith('@case:')) return namedIn(stage, word.slice(6)).id
  return word.startsWith('@officer:') ? officerNamed(stage, word.slice(9)).account : word
}

async function photo({ system }: Stage, town: number, officer: Officer): Promise<string> {
  const kept = await system.files.add({ town, name: '协议书签字页（演示）.png', bytes: photograph, reach: officer.reach })
  return getDone(kept).id
}

function caseOf(stage: Stage, deed: DemoDeed): PlottedCase {
  return namedIn(stage, deed.case)
}

function namedIn({ cases }: Stage, name: string): PlottedCase {
  const found = cases.get(name)
  if (found === undefined) throw new Error(`${name} is not in the script`)
  return found
}

function townOf({ towns }: Stage, deed: DemoDeed): StagedTown {
  const found = towns[deed.town]
  if (found === undefined) throw new Error(`the script names a town ${deed.town} that is not there`)
  return found
}

function officerOf(stage: Stage, deed: DemoDeed): Officer {
  return officerNamed(stage, deed.signIn)
}

function officerNamed({ officers }: Stage, signIn: string): Officer {
  const found = officers.get(signIn)
  if (found === undefined) throw new Error(`the script names ${signIn}, who is not there`)
  return found
}

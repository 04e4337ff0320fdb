import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import { checkStep } from '@zhenzhi/reporting'
import type { Way, WayStep } from '@zhenzhi/reporting'
import { inTowns } from '../../store/in-towns.ts'
import type { Tx } from '../../store/in-towns.ts'
import { listEditions } from '../../store/reports/editions.ts'
import { addStep, findStepByKey, listSteps } from '../../store/reports/report-steps.ts'
import type { StepKept } from '../../store/reports/report-steps.ts'
import { stepHash } from '../../store/reports/step-hash.ts'
import { wayOf } from './way-of.ts'
import type { StepToTake, WayDeskParts } from './way-parts.ts'

type Taken = { number: number; edition: number | null }

const moved = refuse('case-moved', '这份报告的流程别人刚刚走了一步。请看过现在的情况，再决定要不要办。')

/**
 * One step further. What stood on the screen has to stand still: the step gets the number after it, and of two people one is told. An edition
 * is made before the step is written; where the step is then refused it stays, and no step names it.
 */
export async function takeStep(parts: WayDeskParts, asked: StepToTake): Promise<Taken | Refused> {
  const { app, now } = parts
  const way = await wayOf(app, asked)
  // In this order: a step that is among those taken is then found by its key, too.
  const read = await inTowns(app, [asked.town], async (tx) => ({ taken: await listSteps(tx, asked), again: await findAgain(tx, asked) }))
  if (read.again !== undefined) return read.again
  if ((read.taken.at(-1)?.number ?? 0) !== asked.seen) return moved
  const checked = checkAsked(asked, { way, taken: read.taken, today: now().day })
  if (isRefused(checked)) return checked
  const edition = await editionFor(parts, asked, checked.step)
  if (typeof edition === 'object' && edition !== null) return edition
  return inTowns(app, [asked.town], async (tx) => {
    const prev = read.taken.at(-1)?.hash ?? null
    const { step, day, key, by } = asked
    const bare = { number: asked.seen + 1, step, edition, day, said: checked.said, account: by.account, post: by.post, key, moment: now().moment, prev }
    if (await addStep(tx, asked, { ...bare, hash: stepHash(asked, bare) })) return { number: bare.number, edition }
    return await findAgain(tx, asked) ?? moved
  })
}

function checkAsked({ edition, ...asked }: StepToTake, around: { way: Way; taken: readonly StepKept[]; today: string }): ReturnType<typeof checkStep> {
  return checkStep({ ...asked, edition: edition === null ? null : 'number' in edition ? edition.number : 'frozen-now' }, { ...around, year: asked.year })
}

/** The edition that is named, once it is found to be of the right kind, or the one made now. */
async function editionFor({ app, freeze }: WayDeskParts, { town, year, edition, by }: StepToTake, step: WayStep): Promise<number | null | Refused> {
  if (edition === null) return null
  const ofKind = (kind: 'upward' | 'public') => step.editions.includes(kind)
  if ('freeze' in edition) {
    if (!ofKind(edition.freeze.kind)) return wrongKind(step)
    const made = await freeze({ town, year, ...edition.freeze, by: by.account })
    return isRefused(made) ? made : made.number
  }
  const found = (await inTowns(app, [town], (tx) => listEditions(tx, { town, year }))).find(({ number }) => number === edition.number)
  if (found === undefined) return refuse('not-found', `没有第 ${edition.number} 版，请从列表中选一版。`, 'edition')
  return ofKind(found.kind) ? found.number : wrongKind(step)
}

function wrongKind({ title, editions }: WayStep): Refused {
  return refuse('field-wrong', `“${title}”要选${editions.map((kind) => (kind === 'upward' ? '报送版' : '公开版')).join('或者')}。`, 'edition')
}

/** The same attempt again is answered as it was; the same key for something else is refused. */
async function findAgain(tx: Tx, asked: StepToTake): Promise<Taken | Refused | undefined> {
  const kept = await findStepByKey(tx, asked.town, asked.key)
  if (kept === undefined) return undefined
  return await isSame(tx, asked, kept) ? { number: kept.number, edition: kept.edition } : refuse('key-reused', '这次提交的编号已经用过，请刷新页面后再试。')
}

async function isSame(tx: Tx, { town, year, step, day, said, edition, by }: StepToTake, kept: StepKept & { year: number }): Promise<boolean> {
  const given = Object.entries(said).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]]))
  const saidAlike = given.length === Object.keys(kept.said).length && given.every(([name, value]) => kept.said[name ?? ''] === value)
  if (kept.year !== year || kept.step !== step || kept.day !== day || kept.account !== by.account || !saidAlike) return false
  if (edition === null) return kept.edition === null
  if ('number' in edition) return kept.edition === edition.number
  const made = (await listEditions(tx, { town, year })).find(({ number }) => number === kept.edition)
  return made?.kind === edition.freeze.kind && made.cutoff === edition.freeze.cutoff
}

import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Id, Moment, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { inTowns, withoutTowns } from '../../store/in-towns.ts'
import { insertAccount } from '../../store/people/account.ts'
import { findInstallation, insertInstallation } from '../../store/people/installation.ts'
import { insertVillages, villagesAtOnce } from '../../store/people/place.ts'
import { insertPost } from '../../store/people/post-held.ts'
import { insertTown } from '../../store/people/town.ts'
import { insertUnit } from '../../store/people/unit.ts'
import { checkNewcomer, type NewcomerAsked } from '../accounts/create-account.ts'
import { auditIn } from '../audit.ts'
import { loadDivisions } from '../divisions/load-divisions.ts'
import type { Room } from '../room.ts'
import { hashPassword } from '../sign-in/password-hash.ts'
import { plainSignIn } from '../sign-in/sign-in-name.ts'
import { planTowns, type PlanAsked, type TownPlan } from './town-plan.ts'

export interface SetUpAsked extends PlanAsked {
  administrator: NewcomerAsked
  /** Towns and villages that no register has, as in a demonstration; else they come from the national divisions. */
  towns?: readonly TownPlan[]
  /** Everything in it is invented. Decided here and never again; its clock may run in another year. `loading`: it is not whole yet (see `findDemoLoad`). */
  demo?: { simulatedMoment: Moment | null; loading?: string }
}

export interface SetUpDone {
  /** The county, or the town that stands alone. */
  root: number
  towns: readonly { id: number; code: string; name: string }[]
  administrator: Id
}

/**
 * Makes the installation, once: the county with its towns, or one town; their villages and offices; the first administrator. A town's id is
 * the number of its division code, so that counties brought together never clash. Refused: what is set up already, an unknown division.
 */
export async function setUp(room: Room, asked: SetUpAsked): Promise<SetUpDone | Refused> {
  const wrong = (await checkNewcomer(asked.administrator, [asked.name])) ?? checkCodes(asked)
  if (wrong) return inAdministrator(wrong)
  const { done, demo } = await setUpState(room)
  if (done || demo) return done ? alreadySetUp : halfDemo
  const plans = asked.towns ?? (await planFromDivisions(room, asked))
  if (isRefused(plans)) return plans
  const password = await hashPassword(asked.administrator.password)
  const root = Number(asked.code)
  const ids = [...new Set([root, ...plans.map(({ code }) => Number(code))])]
  return inTowns(room.pool, ids, (tx) => make(room, tx, { asked, plans, root, password }))
}

/** Whether it is set up, and whether what it holds is invented. A demonstration that is not whole yet is not set up: nobody may use it. */
export async function setUpState({ pool }: Room): Promise<{ done: boolean; demo: boolean }> {
  const found = await withoutTowns(pool, (tx) => findInstallation(tx))
  return { done: found !== undefined && found.loading === null, demo: found?.demo ?? false }
}

interface Making {
  asked: SetUpAsked
  plans: readonly TownPlan[]
  root: number
  password: string
}

async function make(room: Room, tx: Tx, { asked, plans, root, password }: Making): Promise<SetUpDone | Refused> {
  const { moment } = room.clock.now()
  const demo = asked.demo !== undefined
  const first = await insertInstallation(tx, { made: moment, demo, simulatedMoment: asked.demo?.simulatedMoment ?? null, loading: asked.demo?.loading ?? null })
  if (!first) return alreadySetUp
  if (asked.kind === 'county') await insertTown(tx, { id: root, code: asked.code, name: asked.name, kind: 'county', parent: null, demo })
  for (const plan of plans) {
    const parent = asked.kind === 'county' ? root : null
    await insertTown(tx, { id: Number(plan.code), code: plan.code, name: plan.name, kind: 'town', parent, demo })
    await furnish(room, tx, plan)
  }
  const administrator = await appoint(room, tx, { asked, plans, root, password })
  return { root, towns: plans.map(({ code, name }) => ({ id: Number(code), code, name })), administrator }
}

async function appoint({ clock }: Room, tx: Tx, { asked, plans, root, password }: Making): Promise<Id> {
  const { moment, day } = clock.now()
  const administrator = v7()
  const post = { town: root, post: 'administrator' }
  await insertAccount(tx, { id: administrator, signIn: plainSignIn(asked.administrator.signIn), name: asked.administrator.name, password })
  await insertPost(tx, { ...post, id: v7(), account: administrator, unit: '', places: [], from: day, to: null, grantedBy: null })
  const line = { ...post, account: administrator, verb: 'set-up', subjectKind: 'town', subject: String(root) }
  await auditIn(tx, moment, { ...line, detail: { towns: plans.length } })
  return administrator
}

/** The offices and villages that a town has from the first day. */
async function furnish({ units }: Room, tx: Tx, { code, villages }: TownPlan): Promise<void> {
  for (const unit of units) await insertUnit(tx, Number(code), unit)
  for (let from = 0; from < villages.length; from += villagesAtOnce) {
    const some = villages.slice(from, from + villagesAtOnce).map((village) => ({ ...village, id: v7(), aliases: [...village.aliases] }))
    await insertVillages(tx, Number(code), some)
  }
}

async function planFromDivisions(room: Room, asked: PlanAsked): Promise<TownPlan[] | Refused> {
  await loadDivisions(room)
  return withoutTowns(room.pool, (tx) => planTowns(tx, asked))
}

const alreadySetUp = refuse('already-set-up', '系统已经启用，不能再次启用。请用管理员账号登录。')

const halfDemo = refuse('already-set-up', '这里装着没有装完的演示数据，不能再启用。要用演示数据，请接着装完；要正式使用，请换一个空的数据文件夹。')

function checkCodes({ kind, code, towns = [] }: SetUpAsked): Refused | undefined {
  const right = kind === 'town' ? /^\d{9}$/ : /^\d{6}$/
  if (!right.test(code) || towns.some((town) => !/^\d{9}$/.test(town.code))) {
    return refuse('field-wrong', '行政区划代码不对：县是 6 位，乡镇是 9 位。', 'code')
  }
  return kind === 'town' && towns.some((town) => town.code !== code)
    ? refuse('field-wrong', '只启用一个乡镇时，乡镇代码要和所选的一致。', 'code')
    : undefined
}

/** The form has the administrator's fields under `administrator`. */
function inAdministrator({ refusal }: Refused): Refused {
  const ofAdministrator = refusal.field === 'signIn' || refusal.field === 'password'
  return ofAdministrator ? { refusal: { ...refusal, field: `administrator.${refusal.field}` } } : { refusal }
}

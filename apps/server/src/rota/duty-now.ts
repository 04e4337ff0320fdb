import { fold, isRefused, isSealed, refuse, shownValue } from '@zhenzhi/kernel'
import type { Definition, Id, Moment, Refused, Standing } from '@zhenzhi/kernel'
import { inTowns } from '../store/in-towns.ts'
import { readStreams } from '../store/evidence/read-streams.ts'
import { accountNames, placeNames } from '../store/names/find-names.ts'
import { unitNames } from '../store/names/unit-names.ts'
import type { Tx } from '../store/connection.ts'
import { findUrgent } from '../store/rota/find-urgent.ts'
import { shownHour } from './hours.ts'
import { onDutyAt } from './on-duty.ts'
import { readPhones } from './phones.ts'
import { definitionOf } from './rota-room.ts'
import type { AtRota, RotaRoom } from './rota-room.ts'

interface Reachable {
  account: Id
  name: string
  phone: string
  as: string
}

export interface UrgentView {
  id: Id
  title: string
  heading: string
  state: string
  place: string
  unit: string
  moved: Moment
  taken: boolean
}

export interface NowView {
  moment: Moment
  onDuty: Reachable[]
  until: string
  fallback: Reachable[]
  here: { kind: string; name: string; phone: string }[]
  mine: boolean
  urgent: UrgentView[]
}

const asWords = { 'on-shift': '值班', lead: '带班领导', next: '下一班', leader: '镇领导' } as const

/** Who is on duty now and how they are reached; what cannot wait is told to them alone, and to those asked where nobody is on duty. */
export async function viewNow(room: RotaRoom, at: Pick<AtRota, 'town' | 'account' | 'reach'>): Promise<NowView> {
  const { moment } = room.clock.now()
  const { town, account } = at
  return inTowns(room.app, [town], async (tx) => {
    const duty = await onDutyAt(tx, room, { town, moment })
    const [names, units, phones] = [
      await accountNames(tx, [...duty.onDuty, ...duty.fallback].map((one) => one.account).concat(duty.here.flatMap((shift) => shift.stoodInBy ?? shift.onShift ?? []))),
      await unitNames(tx, town), await readPhones(tx, room, town),
    ]
    const reachable = (one: { account: Id; as: keyof typeof asWords }): Reachable => ({ account: one.account, name: names[one.account] ?? '', phone: phones.get(one.account) ?? '', as: asWords[one.as] })
    const kinds = definitionOf(room, room.kinds.shift).fields['kind']
    const mine = [...duty.onDuty, ...duty.fallback].some((one) => one.account === account)
    return {
      moment, onDuty: duty.onDuty.map(reachable), fallback: duty.fallback.map(reachable), mine, until: duty.shifts.map(({ ends }) => shownHour(ends)).toSorted()[0] ?? '',
      here: duty.here.map((shift) => {
        const one = shift.stoodInBy ?? shift.onShift
        const title = kinds?.kind === 'choice' ? kinds.choices[shift.kind] ?? '' : ''
        return { kind: title, name: [shift.unit === null ? '' : units[shift.unit] ?? '', one === null ? '' : names[one] ?? ''].filter((name) => name !== '').join(' '), phone: one === null ? '' : phones.get(one) ?? '' }
      }),
      urgent: mine ? await urgentIn(tx, room, at) : [],
    }
  })
}

async function urgentIn(tx: Tx, room: RotaRoom, { town, reach }: Pick<AtRota, 'town' | 'reach'>): Promise<UrgentView[]> {
  const rows = await findUrgent(tx, { town, reach, kinds: room.urgent.kinds })
  const [streams, places, units] = [await readStreams(tx, town, rows.map(({ id }) => id)), await placeNames(tx, [town]), await unitNames(tx, town)]
  return rows.flatMap((row) => {
    const acts = streams.get(row.id)
    if (acts === undefined) return []
    const definition = definitionOf(room, row.definition)
    const standing = fold(acts)
    return [{
      id: row.id, title: definition.title, heading: headingOf(definition, standing, places), state: definition.states[standing.state]?.title ?? '', moved: row.moved, taken: row.own,
      place: row.place === null ? '' : places[row.place] ?? '', unit: units[row.unit] ?? '',
    }]
  })
}

/** What it is, by its listed fields in the open but the place, which stands beside it. What is kept sealed is read once it was taken on. */
function headingOf({ lists, fields, place }: Definition, { values }: Standing, places: Readonly<Record<string, string>>): string {
  const words = lists.filter((name) => name !== place).flatMap((name) => {
    const field = fields[name]
    return field === undefined || !['choice', 'text'].includes(field.kind) || isSealed(values[name]) ? [] : [shownValue(field, values[name], { places, officers: {}, terms: {}, cases: {}, files: {} })]
  })
  return words.filter((word) => word !== '').join(' ')
}

/** 值班接手: whoever is on duty takes on what cannot wait, and from then on it is theirs too. Refused to anybody else, as if it were not there. */
export async function takeUrgent(room: RotaRoom, at: AtRota, { id, key }: { id: Id; key: string }): Promise<{ done: true } | Refused> {
  const gone = () => refuse('not-found', '没有找到这一件，或者现在不是您值班。请刷新后再看。')
  const now = await viewNow(room, at)
  if (!now.urgent.some((one) => one.id === id)) return gone()
  const done = await room.takeTogether<{ done: true } | Refused>({ town: at.town, reach: undefined, work: async ({ tx, take }) => {
    const [opened] = (await readStreams(tx, at.town, [id])).get(id) ?? []
    if (opened === undefined) return { keep: false, value: gone() }
    const by = definitionOf(room, opened.definition.id).transitions[room.urgent.step]?.by ?? []
    const [answer] = await take([{ caseId: id, kind: 'step', name: room.urgent.step, key, day: room.clock.now().day, what: {}, who: at.who(by) }])
    if (answer === undefined) throw new Error('an act was asked for and not answered')
    return isRefused(answer) ? { keep: false, value: { refusal: answer.refusal } } : { keep: true, value: { done: true } }
  } })
  if (!isRefused(done)) room.acted()
  return done
}

import { z } from 'zod'
import { Day, Done, Id, InTown, line, Moment, OneInTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份请写成 2026-03 这样。')
const InMonth = z.object({ town: InTown.shape.town, month })
/** `08:30`, to the half hour. */
const hour = z.string().regex(/^([01]\d|2[0-3]):(00|30)$/, '时间请选整点或者半点。')
const kind = z.enum(['seat', 'heads', 'unit', 'watch'], '请选择排班种类。')
const key = z.uuid('这次提交没有编号，请刷新页面后重试。')

export const ShiftKind = kind
export type ShiftKind = z.infer<typeof ShiftKind>

const Named = z.object({ id: z.string(), name: z.string() })

export const RotaShift = z.object({
  id: Id,
  kind,
  day: Day,
  starts: hour,
  /** No later than `starts`: of the day after. */
  ends: hour,
  unit: Named.nullable(),
  onShift: Named.nullable(),
  lead: Named.nullable(),
  state: z.enum(['planned', 'swapAsked', 'swapAgreed', 'held', 'stoodIn', 'missed']),
  stoodInBy: Named.nullable(),
  handled: z.number().nullable(),
  swap: z.object({ to: Named, reason: z.string(), inReturn: z.object({ id: Id, day: Day }).nullable() }).nullable(),
  /** Nobody is on it, and the day is not over. */
  gap: z.boolean(),
  /** Whether whoever asks is on it, or asked to swap with. */
  mine: z.boolean(),
  askedOfMe: z.boolean(),
  /** Within the reach of whoever asks: may be planned and entered by them. */
  within: z.boolean(),
  position: z.number(),
})
export type RotaShift = z.infer<typeof RotaShift>

/** Which days have a shift: by the calendar, or the working days among some weekdays (1 is Monday). */
const days = z.union([z.enum(['all', 'working', 'rest']), z.array(z.number().int().min(1).max(7)).min(1, '请至少选一个星期几。').max(7)])
const list = (label: string) => z.array(Id).max(60, `${label}最多60人。`)

export const RotaPlan = z.object({
  days,
  /** Whose turn it is changes every shift, or every week. */
  turn: z.enum(['shift', 'week']),
  starts: hour,
  ends: hour,
  people: list('轮流值班的人'),
  leads: list('轮流带班的领导'),
  units: z.array(z.string().max(40)).max(30, '轮值单位最多30个。'),
})
export type RotaPlan = z.infer<typeof RotaPlan>

export const RotaMonth = z.object({
  month,
  days: z.array(z.object({ day: Day, kind: z.enum(['working', 'rest', 'holiday']), weekday: z.number() })),
  /** The year's notice of holidays is not kept: only weekends are known. */
  uncovered: z.boolean(),
  kinds: z.array(z.object({ id: kind, title: z.string(), plan: RotaPlan.nullable() })),
  shifts: z.array(RotaShift),
  /** Announced apart, and shown beside. */
  openDays: z.array(z.object({ id: Id, day: Day, spot: z.string(), state: z.string() })),
  colleagues: z.array(Named),
  units: z.array(Named),
  phones: z.array(z.object({ account: Id, phone: z.string() })),
  mayPlan: z.boolean(),
})
export type RotaMonth = z.infer<typeof RotaMonth>

const OnDuty = z.object({ account: Id, name: z.string(), phone: z.string(), as: z.string() })
export const RotaNow = z.object({
  moment: Moment,
  /** Who is on duty now, the leader among them. */
  onDuty: z.array(OnDuty),
  /** Until when, of the day it ends. */
  until: z.string(),
  /** Where nobody is on duty: whose shift is next, and the leaders. */
  fallback: z.array(OnDuty),
  /** At the centre now: leaders who receive, units whose turn it is. */
  here: z.array(z.object({ kind: z.string(), name: z.string(), phone: z.string() })),
  /** Is it whoever asks? */
  mine: z.boolean(),
  /** What cannot wait, for whoever is on duty and nobody else. */
  urgent: z.array(z.object({ id: Id, title: z.string(), heading: z.string(), state: z.string(), place: z.string(), unit: z.string(), moved: Moment, taken: z.boolean() })),
})
export type RotaNow = z.infer<typeof RotaNow>

const reason = line('理由', 100)
export const ShiftStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('assign'), onShift: Id.optional(), lead: Id.optional(), unit: z.string().max(40).optional() }),
  z.object({ step: z.literal('vacate'), reason }),
  z.object({ step: z.literal('askSwap'), swapTo: Id, swapReason: line('换班理由', 100), inReturn: Id.optional() }),
  z.object({ step: z.literal('agreeSwap') }), z.object({ step: z.literal('declineSwap') }), z.object({ step: z.literal('withdrawSwap') }),
  z.object({ step: z.literal('approveSwap') }), z.object({ step: z.literal('refuseSwap'), reason }),
  z.object({ step: z.literal('hold'), handled: z.number('请填整数。').int('请填整数。').min(0, '不能小于0。').max(999, '最多999。').optional() }),
  z.object({ step: z.literal('standIn'), stoodInBy: Id, handled: z.number('请填整数。').int('请填整数。').min(0, '不能小于0。').max(999, '最多999。').optional() }),
  z.object({ step: z.literal('miss'), reason }), z.object({ step: z.literal('cancel'), reason }),
])
export type ShiftStep = z.infer<typeof ShiftStep>

const answer = { 200: RotaMonth, ...refusals }
export const getRotaMonth = { summary: '轮值表：一个月', params: InMonth, response: answer } as const
export const planRotaMonth = { summary: '按办法排一个月的班', params: InMonth, body: RotaPlan.extend({ kind }), response: answer } as const
export const addShift = {
  summary: '加一班', params: InTown,
  body: z.object({ key, kind, day: Day, starts: hour, ends: hour, unit: z.string().max(40).optional(), onShift: Id.optional(), lead: Id.optional() }), response: answer,
} as const
export const stepShift = { summary: '改排、换班、登记到岗', params: OneInTown, body: z.object({ key, after: z.number().int().optional(), doing: ShiftStep }), response: answer } as const
export const getOnDuty = { summary: '现在谁在值班', params: InTown, response: { 200: RotaNow, ...refusals } } as const
export const takeUrgent = { summary: '值班接手', params: OneInTown, body: z.object({ key }), response: { 200: Done, ...refusals } } as const
export const keepDutyPhone = {
  summary: '登记值班电话；空着就是取消', params: InTown,
  body: z.object({ account: Id, phone: z.string().trim().max(30, '电话最多30个字。') }), response: { 200: Done, ...refusals },
} as const

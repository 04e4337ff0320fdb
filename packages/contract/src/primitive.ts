import { z } from 'zod'

export const Id = z.uuid('编号不对，请从列表中重新打开。')

/** `'2026-05-08'`. */
export const Day = z.iso.date('日期请写成 2026-05-08 这样，并且要确有这一天。')

/** A moment in UTC: `'2026-05-08T01:02:03.004Z'`. */
export const Moment = z.iso.datetime('时间格式不对。')

/** A line a person types: trimmed, never empty, refused beyond `longest` characters. */
export function line(label: string, longest = 40) {
  return z.string(`请填写${label}。`).trim().min(1, `请填写${label}。`).max(longest, `${label}最多 ${longest} 个字。`)
}

/** Something that was done and has nothing to tell. */
export const Done = z.object({ done: z.literal(true) })

const townId = z.coerce.number('乡镇编号不对。').int('乡镇编号不对。').positive('乡镇编号不对。').max(2_147_483_647, '乡镇编号不对。')

/** The town in a route's path. */
export const InTown = z.object({ town: townId })
/** The town in a route's path, and one thing of it. */
export const OneInTown = z.object({ town: townId, id: Id })

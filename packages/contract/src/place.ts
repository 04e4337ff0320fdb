import { z } from 'zod'
import { Done, Id, InTown, line, OneInTown } from './primitive.ts'
import { refusals } from './refusal.ts'

/** A village or a grid, with the small names people use for parts of it. */
export const Place = z.object({
  id: Id,
  kind: z.enum(['village', 'grid']),
  code: z.string(),
  name: z.string(),
  /** The village a grid lies in. */
  parent: Id.nullable(),
  aliases: z.array(z.string()),
  ended: z.boolean(),
})
export type Place = z.infer<typeof Place>

const aliases = z.array(line('别名'), '别名不对。').max(50, '别名最多 50 个。')

export const listPlaces = {
  summary: '本乡镇的村和网格',
  params: InTown,
  response: { 200: z.object({ places: z.array(Place) }), ...refusals },
} as const

export const addPlace = {
  summary: '增加一个村或网格',
  params: InTown,
  body: z.object({
    kind: z.enum(['village', 'grid'], '请选择是村还是网格。'),
    code: z.string('请填写编码。').trim().regex(/^[0-9A-Za-z-]{1,40}$/, '编码只能用数字、字母和短横线，最多 40 位。'),
    name: line('名称'),
    parent: Id.optional(),
    aliases: aliases.default([]),
  }),
  response: { 200: z.object({ id: Id }), ...refusals },
} as const

/** Its name and small names, all anew. */
export const renamePlace = {
  summary: '改村或网格的名称和别名',
  params: OneInTown,
  body: z.object({ name: line('名称'), aliases }),
  response: { 200: Done, ...refusals },
} as const

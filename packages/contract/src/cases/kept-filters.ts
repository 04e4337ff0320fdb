import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { Done } from '../primitive.ts'

const town = z.coerce.number().int()
const name = z.string().trim().min(1).max(30)

/** What somebody narrows a list by and wants again: theirs alone. `search` is the part of an address behind the `?`. */
export const KeptFilter = z.object({ id: z.string(), town: z.number(), list: z.string(), name: z.string(), search: z.string() })
export type KeptFilter = z.infer<typeof KeptFilter>

export const listKeptFilters = { summary: '自己保存的筛选', response: { 200: z.object({ filters: z.array(KeptFilter) }), ...refusals } }

export const keepFilter = {
  summary: '保存一个筛选',
  params: z.object({ town }),
  body: z.object({ list: z.string().min(1).max(60), name, search: z.string().max(600) }),
  response: { 200: z.object({ id: z.string() }), ...refusals },
}

export const renameKeptFilter = { summary: '给保存的筛选改名', params: z.object({ town, id: z.uuid() }), body: z.object({ name }), response: { 200: Done, ...refusals } }
export const dropKeptFilter = { summary: '删除保存的筛选', params: z.object({ town, id: z.uuid() }), response: { 200: Done, ...refusals } }
/** In this order from now on; those that are not named stay behind them. */
export const orderKeptFilters = { summary: '排列保存的筛选', params: z.object({ town }), body: z.object({ ids: z.array(z.uuid()).max(50) }), response: { 200: Done, ...refusals } }

import { z } from 'zod'
import { Done, InTown, line } from '../primitive.ts'
import { refusals } from '../refusal.ts'

const day = z.iso.date()

/** The leading system (主系统) of one kind from a day on. */
export const Leading = z.object({ definition: z.string().max(80), how: z.enum(['here', 'mirror', 'figures']), since: day })
export type Leading = z.infer<typeof Leading>

export const LeadingView = z.object({
  kinds: z.array(z.object({ id: z.string(), title: z.string() })),
  settings: z.array(Leading).describe('every setting with its first day, the oldest first; a kind without one is handled here'),
  mayChange: z.boolean().describe('whether this person may set them for this town'),
})
export type LeadingView = z.infer<typeof LeadingView>

export const listLeading = { summary: '各类事项的主系统', params: InTown, response: { 200: LeadingView, ...refusals } } as const
export const setLeading = {
  summary: '设定一类事项的主系统',
  params: InTown.extend({ definition: z.string().max(80) }),
  body: z.object({ how: Leading.shape.how, since: day }),
  response: { 200: Done, ...refusals },
} as const

/** The take-in period (补录期): what happened before `starts` is registered until `until`; null: not ended yet. */
export const TakeIn = z.object({ starts: day, until: day.nullable() })
export type TakeIn = z.infer<typeof TakeIn>
export const getTakeIn = { summary: '补录期', params: InTown, response: { 200: z.object({ takeIn: TakeIn.nullable(), mayChange: z.boolean() }), ...refusals } } as const
export const setTakeIn = { summary: '设定补录期', params: InTown, body: TakeIn, response: { 200: Done, ...refusals } } as const

/** One dimension of a figure that may be supplied apart, such as the channel of petitions. */
const Dimension = z.object({
  name: z.string(),
  title: z.string(),
  kind: z.enum(['choice', 'place', 'term']),
  choices: z.record(z.string(), z.string()),
  roster: z.string().optional().describe('of a term: where it is looked up'),
  fixed: z.array(z.string()).describe('the keys the figure counts; empty: it counts all, and the dimension may be left open'),
})

/** What may be supplied: one side of one figure. */
export const SuppliableView = z.object({
  figure: z.string(),
  title: z.string(),
  part: z.enum(['value', 'numerator', 'denominator']),
  partTitle: z.string().describe('what is counted'),
  definition: z.string(),
  unit: z.string().describe('the unit it is asked in'),
  units: z.array(z.string()).describe('every word it may be given in, that one first'),
  stands: z.boolean().describe('a stock: without a last day it is an opening balance'),
  dimensions: z.array(Dimension),
})
export type SuppliableView = z.infer<typeof SuppliableView>

export const SupplyView = z.object({
  id: z.string(),
  title: z.string(),
  from: day,
  to: day.nullable(),
  value: z.string(),
  unit: z.string(),
  body: z.string(),
  by: z.array(z.object({ title: z.string(), shown: z.string() })),
  feeds: z.array(z.object({ figure: z.string(), title: z.string() })).describe('the figures it counts in'),
})
export type SupplyView = z.infer<typeof SupplyView>

export const listSupplies = {
  summary: '供数',
  params: InTown,
  querystring: z.object({ from: day, to: day }),
  response: {
    200: z.object({ supplies: z.array(SupplyView), figures: z.array(SuppliableView), bodies: z.array(z.string()).describe('bodies that supplied before, then the units of the town') }),
    ...refusals,
  },
} as const

export const giveSupply = {
  summary: '供一个数',
  params: InTown,
  body: z.object({
    key: z.string().min(8).max(100),
    figure: z.string().max(80),
    part: z.enum(['value', 'numerator', 'denominator']).default('value'),
    by: z.record(z.string(), z.string()).default({}),
    from: day,
    to: day.optional().describe('left out: an opening balance'),
    value: z.string().max(30).describe('decimal in the given unit'),
    unit: z.string().max(10),
    body: line('供数单位'),
    signer: z.string().max(30),
    signedOn: day,
    meaning: z.string().max(300),
    scan: z.array(z.uuid()).max(9),
  }),
  response: { 200: z.object({ id: z.string() }), ...refusals },
} as const

import { z } from 'zod'
import { Password } from './account.ts'
import { Done, line } from './primitive.ts'
import { refusals } from './refusal.ts'

export const setUpStatus = {
  summary: '系统是否已经启用',
  response: { 200: z.object({ done: z.boolean(), demo: z.boolean() }), ...refusals },
} as const

/** Once, by the person who holds the code that the server showed when it started. */
export const setUp = {
  summary: '启用系统，只能做一次',
  body: z.object({
    setUpCode: line('启用码', 60),
    kind: z.enum(['town', 'county'], '请选择是给一个乡镇用还是给全县用。'),
    /** Nine digits of a town, six of a county, as the statistical authority gives them. */
    code: z.string('请选择行政区划。').regex(/^(\d{6}|\d{9})$/, '行政区划代码不对：县是 6 位，乡镇是 9 位。'),
    name: line('名称'),
    administrator: z.object({ signIn: line('登录名'), name: line('姓名'), password: Password }),
  }),
  response: { 200: Done, ...refusals },
} as const

export const Division = z.object({ code: z.string(), name: z.string(), level: z.number().int() })
export type Division = z.infer<typeof Division>

/** Provinces where no parent is given; else what lies directly in it. */
export const listDivisions = {
  summary: '行政区划，供启用时选择',
  querystring: z.object({ parent: z.string().regex(/^\d{2,9}$/, '行政区划代码不对。').optional() }),
  response: { 200: z.object({ divisions: z.array(Division) }), ...refusals },
} as const

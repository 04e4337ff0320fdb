import { z } from 'zod'
import { InTown } from './primitive.ts'
import { refusals } from './refusal.ts'

export const listColleagues = {
  summary: '本乡镇的工作人员，供填表时选择', params: InTown, response: { 200: z.array(z.object({ id: z.string(), heading: z.string() })), ...refusals },
} as const

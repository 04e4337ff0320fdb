import { z } from 'zod'
import { Moment } from './primitive.ts'
import { refusals } from './refusal.ts'

/** One backup as it came about. Without an end it is under way, or was broken off; without a name it failed. */
const BackupRun = z.object({
  started: Moment,
  ended: Moment.nullable(),
  name: z.string().nullable(),
  acts: z.number().nullable(),
  /** Bytes of the database's part. */
  bytes: z.number().nullable(),
  fault: z.string().nullable(),
  /** When it was restored elsewhere and verified, and whether nothing differed. */
  checked: Moment.nullable(),
  clean: z.boolean().nullable(),
})

export const BackupsView = z.object({
  says: z.string(),
  /** Somebody has to look. */
  worry: z.boolean(),
  /** The hour of the nightly backup; null where none is set. */
  at: z.string().nullable(),
  /** The recovery code still lies on the server. */
  codeIsHere: z.boolean(),
  runs: z.array(BackupRun),
})
export type BackupsView = z.infer<typeof BackupsView>

export const listBackups = { summary: '备份情况：最近一份、是否核对过', response: { 200: BackupsView, ...refusals } } as const

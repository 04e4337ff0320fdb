import { z } from 'zod'
import { AskedField, OpenAct } from './definition-view.ts'

const day = z.string().describe('YYYY-MM-DD')

/** A kept value with the words a person reads; of a term or a case that this reader may not see, none. `masked`: part of it is hidden from this reader; it is never sent back as a value. */
export const ValueView = z.object({
  name: z.string(),
  title: z.string(),
  kind: z.string(),
  value: z.unknown(),
  shown: z.string(),
  masked: z.boolean(),
})
export type ValueView = z.infer<typeof ValueView>

export const DayMarkView = z.object({
  day,
  kind: z.enum(['start', 'counted', 'weekend', 'holiday', 'make-up', 'stopped', 'rolled']),
  n: z.number().nullable(),
  due: z.boolean().optional(),
  originalDue: z.boolean().optional(),
})
export type DayMarkView = z.infer<typeof DayMarkView>

/** A day whose going by is no delay of ours: what was sent out did not come back, or what was granted for a time ran out. */
const PassesView = z.enum(['not-returned', 'expired'])

/** A deadline with the law behind it. `statutory` is 法定; anything else is shown as a local setting with its citation. */
export const DutyView = z.object({
  passes: PassesView.optional(),
  duty: z.string(),
  round: z.number(),
  title: z.string(),
  status: z.enum(['open', 'discharged', 'withdrawn']),
  late: z.boolean(),
  stopped: z.boolean(),
  trigger: day,
  statutoryDue: day,
  internalDue: day,
  raw: day,
  ended: day.nullable(),
  extended: z.number(),
  covered: z.boolean(),
  uncoveredYears: z.array(z.number()),
  calendar: z.string(),
  rule: z.object({
    id: z.string(),
    says: z.string(),
    law: z.string(),
    article: z.string().nullable(),
    amount: z.number().nullable(),
    unit: z.string().nullable(),
    side: z.string(),
    confidence: z.string(),
    statutory: z.boolean(),
  }),
  days: z.array(DayMarkView),
  limit: z.object({ day, words: z.string(), by: z.string(), set: day }).optional().describe('限办: a leader\'s own, earlier day'),
})
export type DutyView = z.infer<typeof DutyView>

export const PaperView = z.object({
  paper: z.string(),
  title: z.string(),
  version: z.number(),
  number: z.string().nullable(),
  issued: day,
  signed: day.nullable(),
  /** The day it counts as served. */
  served: day.nullable(),
  /** That day has not come yet: it was announced. */
  pending: z.literal(true).optional(),
  /** How it was served, on what day, after how many attempts, and the rule by which the day above counts. */
  delivery: z.object({ method: z.string(), done: day, attempts: z.number(), says: z.string(), basis: z.string() }).optional(),
})
export type PaperView = z.infer<typeof PaperView>

export const ActView = z.object({
  id: z.string(),
  position: z.number(),
  kind: z.enum(['open', 'step', 'clock', 'correct', 'join', 'split', 'adopt', 'measured']),
  name: z.string(),
  title: z.string(),
  day,
  moment: z.string(),
  who: z.string(),
  post: z.string(),
  /** How that post was held, where it was not simply given: 代理, 受委托, 借调. */
  as: z.string().optional(),
  /** Why it was taken although good practice advised against it. */
  despite: z.string().optional(),
  enteredFor: z.string().optional(),
  /** Pictures of the paper it was entered from, by the ids of the files. */
  fromPaper: z.array(z.string()).optional(),
  void: z.boolean(),
  said: z.array(ValueView),
  /** What a correction, joining or splitting gave as its reason. */
  reason: z.string().optional(),
  /** What this act asks, so that it can be corrected; absent when this person may not. */
  correctable: z.array(AskedField).optional(),
})
export type ActView = z.infer<typeof ActView>

export const FileView = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.number() })
export type FileView = z.infer<typeof FileView>

/** A file just sent: when a picture was taken by its camera's clock, and the file's hash, by which whoever sent it finds it sent twice. */
export const FileSent = FileView.extend({ taken: z.string().optional(), digest: z.string() })
export type FileSent = z.infer<typeof FileSent>

/** One case: what it is, how it stands, what may be done next. The same view serves every matter, ledger and roster. */
export const CaseView = z.object({
  id: z.string(),
  town: z.number(),
  townName: z.string(),
  definition: z.string(),
  definitionTitle: z.string(),
  engine: z.enum(['matter', 'ledger', 'roster', 'supply']),
  heading: z.string(),
  state: z.object({ key: z.string(), title: z.string(), closed: z.boolean() }),
  void: z.boolean(),
  thread: z.string(),
  joined: z.boolean(),
  opened: day,
  position: z.number(),
  values: z.array(ValueView),
  /** For a stated purpose this reader is shown more. */
  revealable: z.boolean(),
  /** Help to somebody of a special group: every reading is logged, and the screen says so. */
  special: z.boolean(),
  /** A request of somebody about what is kept of them, whose maker is known: it opens the extract and the correction. */
  request: z.boolean(),
  duties: z.array(DutyView),
  papers: z.array(PaperView),
  files: z.array(FileView),
  timeline: z.array(ActView),
  acts: z.array(OpenAct),
  /** A step of this person’s lapsed: what is asked for now begins as a case that comes from this one. */
  anew: z.object({ title: z.string(), until: day }).optional(),
  mayCorrect: z.boolean(),
  mayJoin: z.boolean(),
  demo: z.boolean(),
})
export type CaseView = z.infer<typeof CaseView>

export const CaseRow = z.object({
  id: z.string(),
  town: z.number(),
  definition: z.string(),
  definitionTitle: z.string(),
  heading: z.string(),
  state: z.string(),
  stateTitle: z.string(),
  closed: z.boolean(),
  cells: z.record(z.string(), z.string()),
  opened: day,
  moved: z.string(),
  nextDue: day.nullable(),
  /** What is due then, in words. */
  nextDuty: z.string().nullable(),
  overdue: z.boolean(),
  passes: PassesView.optional(),
})
export type CaseRow = z.infer<typeof CaseRow>

export const CaseList = z.object({
  rows: z.array(CaseRow),
  next: z.string().nullable(),
  total: z.number(),
  /** The count stopped here: there are at least this many. */
  totalCapped: z.boolean(),
})
export type CaseList = z.infer<typeof CaseList>

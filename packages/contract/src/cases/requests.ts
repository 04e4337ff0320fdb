import { z } from 'zod'
import { refusals } from '../refusal.ts'
import { Declared } from '../declared.ts'
import { CaseList, CaseView } from './case-view.ts'
import { DefinitionView } from './definition-view.ts'
import { readingPurposes } from './purposes.ts'
import type { ReadingPurpose } from './purposes.ts'

const day = z.iso.date()
const id = z.uuid()
const what = z.record(z.string(), z.json()).describe('字段名到内容；金额以分为单位的整数文本，日期 YYYY-MM-DD')
/** Names the attempt, made by the browser once for each filled form: the same key sent twice is one act. */
const key = z.string().min(8).max(100)

/** For what hidden content is looked at; with `other`, `purpose` says it in words. */
export const purposeKey = z.enum(Object.keys(readingPurposes) as [ReadingPurpose, ...ReadingPurpose[]]) // its own keys

export const findDefinitions = { summary: '本乡镇办哪些事、填哪些项', querystring: z.object({ town: z.coerce.number().int() }), response: { 200: z.array(DefinitionView), ...refusals } }

export const openCase = {
  summary: '登记一件',
  body: z.object({ town: z.number().int(), definition: z.string(), key, day, post: z.string().optional(), enteredFor: z.string().max(50).optional(), what, declared: Declared.optional() }),
  response: { 200: CaseView, ...refusals },
}

/** `after`: the position the screen showed; if somebody else moved the case since, the act is refused and says what happened. */
export const takeAct = {
  summary: '办理一步、更正、并单或拆单',
  params: z.object({ id }),
  body: z.object({
    kind: z.enum(['step', 'correct', 'join', 'split']).default('step'),
    name: z.string().max(60),
    key,
    day,
    after: z.number().int().optional(),
    post: z.string().optional(),
    enteredFor: z.string().max(50).optional(),
    what,
  }),
  response: { 200: CaseView, ...refusals },
}

export const getCase = {
  summary: '看一件',
  params: z.object({ id }),
  querystring: z.object({ reveal: z.enum(['yes']).optional(), why: purposeKey.default('other'), purpose: z.string().max(200).optional() }),
  response: { 200: CaseView, ...refusals },
}

export const findCases = {
  summary: '查找和列出',
  querystring: z.object({
    town: z.coerce.number().int().optional(),
    definition: z.string().optional(),
    state: z.string().optional(),
    closed: z.enum(['yes', 'no']).optional(),
    overdue: z.enum(['yes']).optional(),
    place: id.optional(),
    words: z.string().max(60).optional(),
    /** Registered from one day to another, both included; where a definition is named. */
    from: day.optional(),
    to: day.optional(),
    /** `field:value`, several allowed. */
    where: z.union([z.string(), z.array(z.string())]).optional(),
    after: z.string().max(300).optional(),
  }),
  response: { 200: CaseList, ...refusals },
}

export const findTerms = {
  summary: '某一天在册的人',
  querystring: z.object({ town: z.coerce.number().int(), roster: z.string(), on: day, words: z.string().max(40).optional() }),
  response: { 200: z.array(z.object({ id: z.string(), heading: z.string(), place: z.string().nullable() })), ...refusals },
}

/** The paper as .docx. Its number is given when it is first made. */
export const getPaper = { summary: '下载文书', params: z.object({ id, paper: z.string() }) }

export const addFile = { params: z.object({ id }) }

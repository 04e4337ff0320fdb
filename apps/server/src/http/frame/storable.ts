import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyInstance } from 'fastify'
import { statusOf } from '../status.ts'

/** Deeper than any form or list of ours goes; what reads a request calls itself once a level. */
const deepest = 16

/** What an act says is read field by field, where control characters that came with pasting are dropped. */
const readByField = 'what'

/** Refuses, before anything looks at it, text that no database keeps: the null character, and halves of characters. */
export function addStorable(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ query, params, body }, reply) => {
    const refused = (refusedPart(params) && gone) ?? refusedPart(query) ?? refusedPart(body)
    return refused === undefined ? undefined : reply.code(statusOf[refused.refusal.code]).send(refused)
  })
}

const gone = refuse('not-found', '没有这一项，请从列表中重新打开。')

function refusedPart(part: unknown): Refused | undefined {
  if (typeof part !== 'object' || part === null) return undefined
  for (const [name, value] of Object.entries(part)) {
    if (!isShallow(value, deepest)) return refuse('field-wrong', '提交的内容层次太多，不像是表单里填的。请刷新页面后重新填写。')
    if (name !== readByField && !isKeepable(value)) return refuse('field-wrong', `“${name}”里有无法保存的字符，请删去后重新填写。`, name)
  }
  return undefined
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1))
}

function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  return typeof value !== 'object' || value === null || Object.values(value).every(isKeepable)
}

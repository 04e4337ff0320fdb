import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { busy, full, isBusy, isFull } from '../../cases/busy.ts'
import { statusOf } from '../status.ts'
import { sayWrongInput } from './wrong-input.ts'

/** What is thrown: input that does not fit the contract becomes a sentence; all else a fault with a number, and nothing of the inside. */
export function addErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const refused = refusalOf(error)
    // A file that broke off before its first byte was sent has said already that it is a file.
    reply.removeHeader('content-disposition').type('application/json; charset=utf-8')
    if (refused?.refusal.code === 'busy') {
      request.log.warn({ err: error }, 'busy')
      reply.header('retry-after', '1')
    }
    if (refused) return reply.code(statusOf[refused.refusal.code]).send(refused)
    request.log.error({ err: error }, 'fault')
    return reply.code(500).send({ fault: { id: request.id, says: `系统出错了，刚才的操作可能没有完成。请刷新后看一看；还不行，请把编号 ${request.id} 告诉管理员。` } })
  })
}

function refusalOf(error: FastifyError): Refused | undefined {
  if (hasZodFastifySchemaValidationErrors(error)) return sayWrongInput(error.validation, error.validationContext)
  if (isFull(error)) return full()
  if (isBusy(error)) return busy()
  if (error.statusCode === 413) return refuse('too-large', '提交的内容太大了，请分开提交，或者把照片缩小。')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return refuse('field-wrong', '提交的内容格式不对，请刷新页面后重试。')
  return undefined
}

import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { ZodFastifySchemaValidationError } from 'fastify-type-provider-zod'

/** The first thing wrong with what was sent, in the contract's own words where it has some. */
export function sayWrongInput([first]: readonly ZodFastifySchemaValidationError[], context: string | undefined): Refused {
  if (context === 'params') return refuse('not-found', '没有这一项，请从列表中重新打开。')
  const field = first?.instancePath.replace(/^\//, '').replaceAll('/', '.') ?? ''
  const says = first?.message !== undefined && /\p{Script=Han}/u.test(first.message) ? first.message : `“${field}”填写得不对，请检查后再提交。`
  const code = first?.keyword === 'invalid_type' ? 'field-missing' : 'field-wrong'
  return refuse(code, says, field === '' ? undefined : field)
}

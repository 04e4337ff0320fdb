import { refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'

/**
 * What PostgreSQL, or one of several machines of it, says when it cannot do now what it may well do in a moment: serialization, deadlock,
 * lock and statement timeouts, shut down or starting, connections lost or refused, a disk or a memory that is full, a machine that only reads.
 */
const passing = new Set(['40001', '40P01', '55P03', '57014', '57P01', '57P02', '57P03', '57P05', '08000', '08001', '08003', '08004', '08006', '08P01', '25006', '25P03', '53000', '53100', '53200', '53300', '53400', '58030', 'XX000'])
const cutOff = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
const lost = /Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error/

export function isBusy(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = codeOf(fault)
  return passing.has(code) || cutOff.has(code) || lost.test(fault.message)
}

/** Nothing more can be written: by the database (53100), or to a file beside it. */
export function isFull(fault: unknown): boolean {
  return fault instanceof Error && ['53100', 'ENOSPC', 'EDQUOT'].includes(codeOf(fault))
}

/** Two attempts to write the same key, position or case met: whoever looks again finds what the other wrote. */
export function isTaken(fault: unknown): boolean {
  return fault instanceof Error && codeOf(fault) === '23505'
}

/** Nothing is known to have been done; the same request with the same key is safe, whether or not it had been. */
export function busy(): Refused {
  return refuse('busy', '系统正忙，请稍后再点一次，不会重复登记。')
}

/** As busy, but waiting will not mend it. */
export function full(): Refused {
  return refuse('busy', '服务器的磁盘满了，这一次没有登记。所填内容都还在，请马上告诉管理员；腾出空间后再点一次，不会重复登记。')
}

function codeOf(fault: Error): string {
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : ''
}

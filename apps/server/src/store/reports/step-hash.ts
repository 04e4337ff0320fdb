import { createHash } from 'node:crypto'
import { canonical } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import type { ReportOf } from './report-drafts.ts'
import type { StepKept } from './report-steps.ts'

/** SHA-256, in hex, over the canonical JSON (RFC 8785) of a step with its town, its year and the hash of the step before it. */
export function stepHash({ town, year }: ReportOf, { hash: _own, ...step }: Omit<StepKept, 'hash'> & { hash?: string }): string {
  return hashOf({ town, year, ...step })
}

/** The same over any JSON: of an edition, over its content. */
export function hashOf(value: Json): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex')
}

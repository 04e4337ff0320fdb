/**
 * Everything a clerk or resident can cause, and nothing else: a closed list. Each has a Chinese sentence that says what is
 * the matter and what to do next; what was typed stays on the screen.
 */
export const refusalCodes = [
  'not-found', 'not-signed-in', 'not-your-post', 'not-your-town', 'unknown-act', 'wrong-state', 'field-missing', 'field-wrong',
  'unknown-field', 'guard-unmet', 'day-wrong', 'day-in-future', 'day-out-of-order', 'case-moved', 'key-reused', 'deleted', 'secret-mark',
  'paper-incomplete', 'paper-not-issued', 'paper-already-signed', 'duty-not-open', 'already-extended', 'extension-too-late', 'not-extendable',
  'nothing-to-correct', 'needs-approver', 'same-thread', 'not-joined', 'reason-missing', 'too-large', 'too-many', 'wrong-password', 'locked',
  'weak-password', 'purpose-missing', 'period-closed', 'period-wrong', 'busy', 'attachment-wrong', 'beyond-own-grant', 'already-set-up', 'wrong-code', 'not-accepted', 'under-hold', 'not-declared',
  'second-factor-missing',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  code: RefusalCode
  /** What is the matter and what to do next, for the person at the screen. */
  says: string
  /** The field it is about, where there is one. */
  field?: string
}

export interface Refused {
  refusal: Refusal
}

export function refuse(code: RefusalCode, says: string, field?: string): Refused {
  return { refusal: field === undefined ? { code, says } : { code, says, field } }
}

/** Is it a refusal? The other answer of the union is then the outcome. */
export function isRefused<T extends object>(answer: T | Refused): answer is Refused {
  return 'refusal' in answer
}

/** What the server would not do: a value, with a sentence for the person at the screen. `unreachable` and `broken` are ours. */
export interface Refusal {
  code: string
  says: string
  field?: string
}

export interface Refused {
  refusal: Refusal
}

export function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer
}

export const unreachable: Refused = { refusal: { code: 'unreachable', says: '没有连上服务器。所填内容都还在，请检查网络后再按一次，不会重复登记。' } }

/** A fault of the system. Its sentence, with the number the operator finds it by, is the server's where it could still speak. */
export function broken(status: number, answer?: unknown): Refused {
  const says = isFault(answer) ? answer.fault.says : `系统出了差错（${status}）。请过一会儿再按一次；仍不行请告诉管理员。`
  return { refusal: { code: 'broken', says: `${says}所填内容都还在。` } }
}

function isFault(answer: unknown): answer is { fault: { says: string } } {
  return typeof answer === 'object' && answer !== null && 'fault' in answer && typeof answer.fault === 'object' && answer.fault !== null && 'says' in answer.fault
}

/** A refused question has no page to show: it is thrown to the page's boundary, which shows the sentence. */
export function orThrow<T>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(answer.refusal.says, { cause: answer.refusal })
  return answer
}

/** The refusal inside what a boundary caught, where there is one. */
export function findRefusal(caught: unknown): Refusal | undefined {
  const cause: unknown = caught instanceof Error ? caught.cause : undefined
  return isRefusal(cause) ? cause : undefined
}

function isRefusal(cause: unknown): cause is Refusal {
  return typeof cause === 'object' && cause !== null && 'code' in cause && 'says' in cause
}

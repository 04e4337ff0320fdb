import type { Json } from '../value/json.ts'
import { deliveryMethods, deliveryResults } from './delivery.ts'
import type { Attempt, DeliveryMethod, DeliveryResult } from './delivery.ts'

/** The attempts an act tells of, in the order told; undefined where a row lacks its day, its method or its result. */
export function readAttempts(value: Json | undefined): readonly Attempt[] | undefined {
  if (!Array.isArray(value)) return []
  const read = value.map(attemptOf)
  return read.every((one) => one !== undefined) ? read : undefined
}

function attemptOf(row: Json): Attempt | undefined {
  const at = (name: string): Json | undefined =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? Object.entries(row).find(([key]) => key === name)?.[1] : undefined
  const [day, method, result] = [at('day'), at('method'), at('result')]
  if (typeof day !== 'string' || !isMethod(method) || !isResult(result)) return undefined
  const filled = (name: string) => !isNothing(at(name))
  return {
    day, method, result, receiver: filled('receiver'), witness: filled('witness'), consented: at('consented') === true, trace: filled('trace'), evidence: filled('evidence'),
  }
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function isMethod(value: Json | undefined): value is DeliveryMethod {
  return typeof value === 'string' && Object.hasOwn(deliveryMethods, value)
}

function isResult(value: Json | undefined): value is DeliveryResult {
  return typeof value === 'string' && Object.hasOwn(deliveryResults, value)
}

import type { Json } from '../value/json.ts'

/** A value as it will be kept, or a Chinese sentence that says what is wrong with it and what is wanted. */
export type Read = { value: Json } | { problem: string }

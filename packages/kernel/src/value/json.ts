/** What may stand in an act: no floats; numbers are safe integers, everything finer is decimal text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** A UUID version 7 made by the server; opaque to the kernel. */
export type Id = string

/** Ciphertext in an act. The key `kid` is a person's or a case's; destroying it deletes what stands here and nothing else. */
export interface Sealed {
  readonly alg: string
  readonly kid: Id
  readonly iv: string
  readonly ct: string
  readonly tag: string
  readonly [key: string]: Json | undefined
}

export function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return ['alg', 'kid', 'iv', 'ct', 'tag'].every((key) => typeof Object.getOwnPropertyDescriptor(value, key)?.value === 'string')
}

/** The text of a value that should be text; empty for anything else. */
export function textIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

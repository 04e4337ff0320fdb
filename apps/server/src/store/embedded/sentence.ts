/** A fault told to the operator: what happened and what to do, in Chinese, then in English; `detail` is what the program itself said. */
export const sentence = (chinese: string, english: string, detail?: string): Error =>
  new Error([chinese, english, detail?.trim()].filter(Boolean).join('\n'))

/** The system's code of an error (`ENOENT`, PostgreSQL's `28P01`, …), where it has one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

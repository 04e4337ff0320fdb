import type { Leading } from '@zhenzhi/contract'

/** Where a kind is handled. */
export const leadingWords = { here: '本镇办理', mirror: '上级系统办理、这里登记结果', figures: '只收供数' } as const satisfies Record<Leading['how'], string>

/** What follows from it. */
export const leadingNotes = {
  here: '逐件登记，在这里办理、出文书、计时限。',
  mirror: '这里只登记编号、阶段和结果；文书由上级系统出，这里不制作。',
  figures: '不逐件登记，由掌握数据的单位签字盖章供数。',
} as const satisfies Record<Leading['how'], string>

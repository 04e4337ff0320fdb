import type { FoundIn, RetentionClass } from '@zhenzhi/contract'

export const foundWords: Readonly<Record<FoundIn, string>> = { text: '登记的文字', file: '附件', sheet: '导入的表格', paper: '文书' }
export const classWords: Readonly<Record<RetentionClass, string>> = { permanent: '永久', thirty: '30 年', ten: '10 年' }
export const outcomeWords = { destroyed: '已销毁', held: '有冻结，没有销毁', kept: '鉴定后留下', gone: '早已删除' } as const

/** Somebody's post, or the address of a case, holds the number of what is meant. */
export function numberIn(text: string): string | undefined {
  return /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/i.exec(text)?.[0].toLowerCase()
}

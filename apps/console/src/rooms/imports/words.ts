import type { ImportLine } from '@zhenzhi/contract'

/** How an import stands, in a few words. */
export function sayState({ state, counts }: Pick<ImportLine, 'state' | 'counts'>): string {
  switch (state) {
    case 'uploaded': return '已上传，还没有检查'
    case 'checked': return `已检查：${counts?.good ?? 0} 行可以导入${counts !== undefined && counts.badRows > 0 ? `，${counts.badRows} 行有问题` : ''}`
    case 'done': return `已导入 ${counts?.cases ?? 0} 件`
    case 'undone': return `已撤销，作废 ${counts?.struck ?? 0} 件`
  }
}

export const skippedWords = { total: '合计、小计行', heading: '重复的表头', note: '说明行' } as const

export const runWords = { check: '正在检查', commit: '正在导入', undo: '正在撤销', preview: '正在试着接过来' } as const

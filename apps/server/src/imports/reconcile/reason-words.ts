import type { Definition } from '@zhenzhi/kernel'
import type { CountLine } from './explain-count.ts'
import type { DifferingRow } from './reconcile-notes.ts'

/** Why a row or a case stands on one side of the count alone, in a sentence. */
export function sayReason({ reason, about = '' }: CountLine, { states }: Definition): string {
  switch (reason) {
    case 'not-entered': return '平台有，我们这里没有登记'
    case 'row-without-number': return '平台这一行没有能认出的编号'
    case 'twice-theirs': return `平台名单里同一个编号有两行（另见第 ${about} 行）`
    case 'void': return '我们登记过，已作废'
    case 'other-period': return `我们按 ${about} 登记，算在别的时期`
    case 'other-channel': return '我们登记的是别的渠道'
    case 'case-without-number': return '我们这一件没有填平台编号'
    case 'twice-ours': return `我们这里同一个编号登记了两次（${about}）`
    case 'joined': return '我们单独登记后并到了别的件，平台名单里没有单列'
    case 'returned': return `我们已退回（${states[about]?.title ?? about}），平台名单里已没有`
    case 'their-period': return `平台的日期是 ${about}，不在这段日期里`
    case 'corrected': return `我们更正过登记内容（原来是 ${about}）`
    case 'not-in-theirs': return '我们有，平台这份名单里没有这个编号'
  }
}

export const kindWords = { missing: '平台有我们没有', extra: '我们有平台没有', state: '办到哪一步不同', deadline: '期限不同', day: '日期不同', field: '内容不同' } as const satisfies Record<DifferingRow['kinds'][number], string>

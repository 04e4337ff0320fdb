import type { LadderSettings, LadderStep } from '@zhenzhi/contract'

type Rung = LadderStep['rung']
type Role = LadderSettings['posts'][number]['role']

export const rungWords: Readonly<Record<Rung, string>> = { handler: '经办人', head: '科室负责人', leader: '分管领导', secretary: '书记' }
export const roleWords: Readonly<Record<Role, string>> = { head: '科室负责人', leader: '分管领导', secretary: '书记', fallback: '兜底人' }

/** How somebody was found who does not simply stand there; empty where they do. */
export function sayFound({ found, kept, rung }: Pick<LadderStep, 'found' | 'kept' | 'rung'>): string {
  const passed = kept.length === 0 ? '' : `按回避规定跳过${kept.map((one) => rungWords[one]).join('、')}，`
  switch (found) {
    case 'post': return ''
    case 'above': return `${passed}告诉了上一级`
    case 'fallback': return `${passed}${kept.length === 0 ? `${rungWords[rung]}没有人在岗，` : ''}告诉了兜底人`
    case 'nobody': return `${passed}没有找到人`
  }
}

/** When a rung is told: before the day, on it, or after. */
export function sayDays(days: number | null): string {
  if (days === null) return '不告诉'
  if (days === 0) return '到期当天'
  return days < 0 ? `到期前 ${-days} 天` : `过期第 ${days} 天`
}

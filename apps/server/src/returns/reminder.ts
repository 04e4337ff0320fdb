import { sayMonth } from './month.ts'
import type { Line } from './read-month.ts'

/** What is put into the group: which villages have not reported, by their names and nobody's. Empty where all have. */
export function reminderOf(month: string, { due, today }: { due: string; today: string }, lines: readonly Line[]): string {
  const names = (state: Line['state']) => lines.filter((line) => line.state === state).map(({ name }) => name)
  const [owed, back] = [names('owed'), names('back')]
  if (owed.length + back.length === 0) return ''
  const day = `${Number(due.slice(5, 7))}月${Number(due.slice(8))}日`
  return [
    `各村：${sayMonth(month)}矛盾纠纷月报，${due < today ? `${day}已经过了，请尽快报` : `请在${day}（含）以前报`}。没有发现的也要报“本月没有”。`,
    ...(owed.length === 0 ? [] : [`还没有报的（${owed.length}个）：${owed.join('、')}。`]),
    ...(back.length === 0 ? [] : [`退回要重报的（${back.length}个）：${back.join('、')}。`]),
    '接龙写法：村名 发现几起 化解几起 还有几起。',
  ].join('\n')
}

import type { DutyView } from '@zhenzhi/contract'
import { sayDay } from './days.ts'
import { runsOf } from './duty-days.ts'

const unitWords: Readonly<Record<string, string>> = { working: '个工作日', calendar: '天', month: '个月' }

/** How the period was counted, in a sentence: from when, how much, and what came to it. */
export function sayPeriod({ trigger, rule, extended, days }: DutyView): string {
  const unit = unitWords[rule.unit ?? ''] ?? '天'
  const stopped = days.filter(({ kind }) => kind === 'stopped').length
  const period = rule.amount === 0 || rule.amount === null ? '就是写明的这一天' : `从${sayDay(trigger)}的第二天起算 ${rule.amount} ${unit}`
  return [period, extended > 0 && `延长 ${extended} ${unit}`, stopped > 0 && `暂停计时 ${stopped} 天，暂停的日子不算`].filter(Boolean).join('，')
}

/** By what it goes: the article, or the local document, and which of the two it is. */
export function sayBasis({ rule, covered }: DutyView): string {
  const word = rule.statutory ? '法定期限：' : rule.law.startsWith('本地设置') ? '' : '本地设置：'
  return `${word}${rule.law}${rule.article ?? ''}${covered ? '' : '（当时规定未收录）'}`
}

/** The whole explanation as text, to be read out or sent to a phone. It names nobody and nothing of the case. */
export function dutyText(duty: DutyView): string {
  const due = sayDay(duty.statutoryDue)
  return [
    `“${duty.title}”为什么是${due}？`,
    `${sayPeriod(duty)}，到期日是${due}。`,
    ...runsOf(duty.days).map((run) => `${run}。`),
    `依据——${sayBasis(duty)}。`,
    ...(duty.uncoveredYears.length > 0 ? [`${duty.uncoveredYears.join('、')}年放假安排还没有录入，暂按周末推算，可能会变。`] : []),
  ].join('\n')
}

import { findRange, findRule, isStatutory } from '../law/rule.ts'
import type { RuleRange } from '../law/rule.ts'
import { displayAmount } from '../unit/unit.ts'
import type { Held, InRange } from './amount-ranges.ts'

/** What is wrong with an amount that is outside the range of the rule in force, with the ends and where they come from. */
export function saysOutOfRange({ rule: id }: InRange, title: string, { rules = [], day }: Held): string {
  const found = findRange(rules, id, day)
  if (found === undefined) return `“${title}”不在规定的幅度内，请核对。`
  const { law, article } = found.rule
  return `“${title}”${saysRange(found.range)}（${isStatutory(found) ? '' : '本地设置：'}${law}${article ?? ''}），请核对。`
}

/** Why an amount cannot be judged: no version of the rule that was in force on the day is kept. */
export function saysUnjudged({ rule: id }: InRange, title: string, { rules = [], day }: Held): string {
  const kept = findRule(rules, id, day)
  if (kept?.rule.range === undefined) return `“${title}”要对照的规定没有收录，不能核对。请管理员补收规定后再办。`
  const { law, article, effectiveFrom, effectiveTo } = kept.rule
  const known = effectiveFrom !== null && day < effectiveFrom ? `从 ${effectiveFrom} 起施行` : `到 ${effectiveTo ?? ''} 为止`
  return `“${title}”在 ${day} 没有可以对照的规定：收录的${law}${article ?? ''}${known}，当时规定未收录。请核对日期，或请管理员补收当时的规定。`
}

function saysRange({ least, most }: RuleRange): string {
  const yuan = (fen: number) => `${displayAmount(String(fen), '元')} 元`
  if (least === null) return `不得超过 ${yuan(most ?? 0)}`
  return most === null ? `不得少于 ${yuan(least)}` : `要在 ${yuan(least)}以上、${yuan(most)}以下`
}

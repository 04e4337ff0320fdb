import type { DutyRow, RuleRow } from '../store/routing/routing-book.ts'

export interface ToRoute {
  text: string
  kind?: string | undefined
  place?: string | undefined
  /** Offices the order is about: they never get it. */
  against: readonly string[]
}

export interface RouteBook {
  rules: readonly RuleRow[]
  duties: readonly DutyRow[]
  /** Offices of the town as they stand today. */
  units: readonly { id: string; name: string }[]
  /** Of those, the ones somebody holds a post in today. */
  held: readonly string[]
}

export interface Suggested {
  unit?: { id: string; name: string }
  rule?: number
  duty?: DutyRow
  found: string[]
  says: string
  passed: string[]
}

/**
 * The first rule that fits by kind, place and words, whose office stands and is not the one complained about. Pure: the same order and book
 * give the same answer, so that what was tried out holds for the real one.
 */
export function suggest(order: ToRoute, { rules, duties, units, held }: RouteBook): Suggested {
  const passed: string[] = []
  for (const [at, rule] of rules.entries()) {
    const found = rule.words.filter((word) => order.text.includes(word))
    if (!fits(rule, order, found)) continue
    const unit = units.find(({ id }) => id === rule.unit)
    const number = at + 1
    if (unit === undefined) passed.push(`第 ${number} 条规则合适，但它的单位已经撤并。请管理员把这条规则改到现在的单位。`)
    else if (order.against.includes(unit.id)) passed.push(`第 ${number} 条规则合适，但这一件反映的就是${unit.name}，不能派给它，已跳过。`)
    else {
      const duty = duties.find((one) => one.number === rule.number)
      return { unit, rule: number, ...(duty === undefined ? {} : { duty }), found, passed, says: saysOf({ number, unit: unit.name, rule, found, duty }) + (held.includes(unit.id) ? '' : `${unit.name}现在没有人在本系统任职：派出后请电话告知，办理情况由派单的人代为登记。`) }
    }
  }
  return { found: [], passed, says: rules.length === 0 ? '还没有派单规则，请在“派单目录”里添加。' : '没有合适的规则，请您来定派给谁。' }
}

function fits({ words, kinds, places }: RuleRow, { kind, place }: ToRoute, found: readonly string[]): boolean {
  return (words.length === 0 || found.length > 0) && (kinds.length === 0 || (kind !== undefined && kinds.includes(kind))) && (places.length === 0 || (place !== undefined && places.includes(place)))
}

function saysOf({ number, unit, rule, found, duty }: { number: number; unit: string; rule: RuleRow; found: readonly string[]; duty: DutyRow | undefined }): string {
  const why = [
    ...(found.length === 0 ? [] : [`文中有“${found.join('”“')}”`]), ...(rule.kinds.length === 0 ? [] : ['类型符合']), ...(rule.places.length === 0 ? [] : ['村（社区）符合']),
  ]
  const by = duty === undefined ? '' : `清单第 ${duty.number} 项：${duty.item}${duty.kind === 'elsewhere' ? `（不属本镇，归${duty.body === '' ? '上级部门' : duty.body}，可申请退单）` : duty.kind === 'assist' ? '（配合）' : ''}。`
  return `建议派给${unit}：第 ${number} 条规则（${why.length === 0 ? '不限条件' : why.join('，')}）。${by}`
}

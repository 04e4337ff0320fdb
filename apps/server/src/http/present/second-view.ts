import type { SecondReportView } from '@zhenzhi/contract'
import { findRule, isStatutory } from '@zhenzhi/kernel'
import type { Day, RuleBook } from '@zhenzhi/kernel'
import type { FilledCell, FilledSecond, SecondShown, When } from '../../reports/second/second-desk.ts'
import { spansOf } from '../../reports/second/second-period.ts'

/** A second report as the browser shows it: each figure with the period under which it opens. */
export function secondView({ report, filled, from, to, version, last, sent }: SecondShown, { period, rules }: { period: string; rules: RuleBook }): SecondReportView {
  const spans = spansOf({ from, to })
  return {
    id: report.id, title: report.title, every: report.every, basis: report.basis, period, from, to, due: dueOf(report.rule, to, rules), version,
    last: last ?? null, waiting: filled.waiting, balances: [...filled.balances],
    parts: filled.parts.map(({ heading, text, tables }) => ({
      heading, text: text ?? null,
      tables: tables.map(({ title, corner, columns, rows }) => ({ title, corner, columns: [...columns], rows: rows.map(({ label, level, cells }) => ({ label, level, cells: cells.map((cell) => cellView(cell, spans)) })) })),
    })),
    sent: sent === undefined ? null : { ...sent, differs: [...sent.differs] },
  }
}

function cellView({ value, figure, typed, byHand, blank }: FilledCell, spans: Record<When, { from: Day; to: Day }>) {
  return {
    value, byHand, ...(figure === undefined ? {} : { figure: { id: figure.id, ...spans[figure.when] } }), ...(typed === undefined ? {} : { typed }), ...(blank === undefined ? {} : { blank }),
  }
}

/** The last day, of the year after; null where no rule fixes one. */
function dueOf(rule: string | undefined, to: Day, rules: RuleBook): SecondReportView['due'] {
  const fixed = rule === undefined ? undefined : rules.find(({ id, annualDue }) => id === rule && annualDue !== null)?.annualDue
  if (rule === undefined || fixed === undefined) return null
  const day = `${Number(to.slice(0, 4)) + 1}-${fixed ?? ''}`
  const found = findRule(rules, rule, day)
  if (found === undefined) return null
  const { law, article } = found.rule
  return { day, law: article === null ? law : `${law}${article}`, statutory: isStatutory(found) }
}

/** Every cell as it is printed: nothing known is “—”, a blank is empty. */
export function printedTables(tables: FilledSecond['parts'][number]['tables']) {
  return tables.map(({ title, corner, columns, rows }) => ({
    title, corner, columns, rows: rows.map(({ label, level, cells }) => ({ label, level, cells: cells.map(({ value, blank }) => (blank === true ? '' : value ?? '—')) })),
  }))
}

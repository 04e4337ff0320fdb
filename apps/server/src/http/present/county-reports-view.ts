import type { CountyReportsView, CountyTownReport, CountyTownView, CrossCheckView, ParagraphView } from '@zhenzhi/contract'
import { writtenIn } from '@zhenzhi/kernel'
import type { CrossTerm } from '@zhenzhi/kernel'
import type { CountyCheck, CountyCheckId, SentFigure, WayDue } from '../../reports/county/county-parts.ts'
import type { CheckOfSent } from '../../reports/county/hold-against.ts'
import type { CountyTown } from '../../reports/county/read-county.ts'
import type { CountyTownRead } from '../../reports/county/read-town.ts'

const checkTitles = { 'parts': '四个部分', 'leaders': '党政主要负责人', 'causes': '不足的原因', 'next-year': '下一年度' } as const satisfies Record<CountyCheckId, string>

/** Acts open to the county, in the order in which they are offered. */
const acts = ['received', 'accepted', 'returned'] as const

/** All towns by name: a county sees where each stands, and no order but that. */
export function countyReportsView(year: number, towns: readonly (CountyTown & { certain: number | undefined })[], mayKeep: boolean): CountyReportsView {
  const [first] = towns
  return {
    year, mayKeep,
    dues: (first?.dues ?? []).map(({ step, title, day, statutory, ...due }) => ({ step, title, day, statutory, says: saysDue({ statutory, ...due }) })),
    towns: towns.map((town) => townView(town, towns)),
  }
}

function saysDue({ statutory, covered, law, article }: Pick<WayDue, 'statutory' | 'covered' | 'law' | 'article'>): string {
  return `${statutory ? '法定' : covered ? '本地设置' : '本地设置，当时规定未收录'}：${law}${article ?? ''}`
}

function townView(town: CountyTown & { certain: number | undefined }, towns: readonly CountyTown[]): CountyTownView {
  const { id, name, standing, lastSent, address, sent, returns, corrections, neighbour, link } = town
  const kept = (step: string) => {
    const due = town.dues.find((one) => one.step === step)
    return due === undefined ? null : { done: due.done, apart: due.apart }
  }
  return {
    id, name, standing, lastSent, address, seen: town.last, open: acts.filter((act) => town.open.includes(act)),
    sent: kept('send'), published: kept('publish'),
    edition: sent === undefined ? null : { number: sent.number, cutoff: sent.cutoff },
    returns: [...returns], corrections: corrections.map(({ day, note }) => ({ day, note })),
    checks: town.checks.map(checkView), lastYear: town.lastYear ?? null, crossChecks: town.crossChecks ?? null, certain: town.certain ?? null,
    neighbour: neighbour === undefined ? null : { ...neighbour, name: towns.find((one) => one.id === neighbour.town)?.name ?? '' },
    findings: town.findings, bodies: town.bodies, link: link === undefined ? null : { address: link.address, day: link.day, found: link.found, says: link.says }, reminded: town.reminded ?? null,
  }
}

function checkView({ id, holds, says, quotes }: CountyCheck): CountyTownReport['checks'][number] {
  return { id, title: checkTitles[id], holds, says, quotes: [...quotes] }
}

const kinds = ['body', 'heading-1', 'heading-2', 'heading-3'] as const

export function countyTownReport(read: CountyTownRead, town: CountyTownReport['town'], files: CountyTownReport['files']): CountyTownReport {
  const { sent: { number, cutoff, report }, checks, crossChecks, likeness, steps } = read
  return {
    town, edition: { number, cutoff }, title: report.title.join(''), files,
    paragraphs: report.paragraphs.map(({ level, runs }): ParagraphView => ({ kind: kinds[level], runs: runs.map(({ text }) => ({ text })) })),
    checks: checks.map(checkView), crossChecks: crossChecks.map(sentCheckView), likeness: [...likeness], steps: [...steps],
  }
}

function sentCheckView({ check, weighed: { left, right, holds, apart }, period, before }: CheckOfSent): CrossCheckView {
  const shown = (terms: readonly CrossTerm[]) => terms.flatMap(({ figure, at }) => termView((at === 'before' ? before : period).get(figure), at))
  return {
    id: check.id, title: check.title, how: check.how, note: check.note ?? null,
    left: { terms: shown(check.left), sum: left ?? null }, right: { terms: shown(check.right), sum: right ?? null }, holds, apart,
  }
}

function termView(figure: SentFigure | undefined, at: CrossTerm['at']): CrossCheckView['left']['terms'] {
  if (figure === undefined) return []
  const { id, zh, value, unit, absent } = figure
  return [{ figure: id, zh, carried: at === 'before', shown: value === null ? absent : `${writtenIn(value, unit)}${unit}` }]
}

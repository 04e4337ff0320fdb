import type { Notice } from '@zhenzhi/contract'
import { own } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import type { PageNames } from '../../cases/case-names.ts'
import type { NoticeShown } from '../../notices/notice-desk.ts'
import { headingOf, namesOf } from './case-view.ts'

export function noticeView({ id, town, caseId, event, step, counts, urgent, due, rings, read, of }: NoticeShown, named: Pick<PageNames, 'places'>): Notice {
  return {
    id, town, case: of === undefined ? null : caseId, kind: of?.definition.title ?? '', heading: of === undefined ? '' : headingOf(of.definition, of.values, namesOf(named, { linked: [] })),
    event, says: event === 'digest' ? saysCounts(counts) : event === 'figures-asked' ? `请核对并确认${step ?? ''}年度报告里归本单位的数字` : event === 'report-due' ? `县里提醒：${step ?? ''}年度报告还没有报来` : of === undefined ? calledSays : saysEvent({ event, step }, of.definition), urgent, due, at: rings, read: read !== null,
  }
}

const calledSays = '来了紧急事项，现在您值班。请到“值班”里接手'

/** What happened, in words; the same for a case of any kind. */
function saysEvent({ event, step }: { event: string; step: string | null }, definition: Definition | undefined): string {
  const name = step ?? ''
  switch (event) {
    case 'turn': {
      const title = definition === undefined ? undefined : own(definition.transitions, name)?.title
      return title === undefined ? '轮到您办理' : `已办“${title}”，轮到您办理`
    }
    case 'handed-over': return '同事移交给您办理'
    case 'due-soon': return `快要到期${saysDuty(definition, name)}`
    case 'overdue': return `已经过期${saysDuty(definition, name)}`
    case 'ladder': return `需要您过问${saysDuty(definition, name)}`
    case 'supervised': return '已督办，请尽快答复'
    default: return '有新的提醒'
  }
}

function saysDuty(definition: Definition | undefined, name: string): string {
  const title = definition === undefined ? undefined : own(definition.duties, name)?.title
  return title === undefined ? '' : `：${title}`
}

function saysCounts(counts: unknown): string {
  const of = (name: string) => (typeof counts === 'object' && counts !== null ? Number(Object.entries(counts).find(([key]) => key === name)?.[1] ?? 0) : 0)
  return `今天轮到您办的：已过期${of('overdue')}件，今天到期${of('today')}件，七天内到期${of('week')}件`
}

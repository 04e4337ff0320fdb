import type { HandLineView, HandOverView, OpenMatterView } from '@zhenzhi/contract'
import type { Id, Law } from '@zhenzhi/kernel'
import type { HandOverDesk } from '../../people/hand-over/hand-over-desk.ts'

type Read = Exclude<Awaited<ReturnType<HandOverDesk['read']>>, { refusal: unknown }>
type Matter = Awaited<ReturnType<HandOverDesk['unattended']>>[number]
type Kept = Pick<Matter, 'id' | 'definition' | 'definitionHash' | 'state' | 'opened' | 'nextDue' | 'nextDuty'>

/** By which people name a case to each other: the end of its id. */
function numberOf(id: Id): string {
  return id.slice(-8).toUpperCase()
}

export function matterView({ definitions }: Pick<Law, 'definitions'>, { id, definition, definitionHash, state, opened, nextDue, nextDuty }: Kept): OpenMatterView {
  const version = definitions[definitionHash]
  return {
    id, number: numberOf(id), definition, title: version?.title ?? definition, stage: version?.states[state]?.title ?? state, opened, nextDue,
    nextDuty: version?.duties[nextDuty ?? '']?.title ?? null,
  }
}

export function handOverView({ id, day, moment, byName, fromName, toName, supervisor, ended, lines, sheets }: Read): HandOverView {
  const count = (kind: string) => lines.filter((line) => line.kind === kind).length
  return { id, day, moment, by: byName, from: fromName, to: toName, supervisor, ended, matters: count('case'), posts: count('post'), sheets }
}

interface Titles {
  law: Pick<Law, 'definitions'> & { current: Readonly<Record<string, { definition: { title: string } }>> }
  posts: Readonly<Record<string, { title: string }>>
}

export function handLineViews({ lines, names }: Read, { law, posts }: Titles): HandLineView[] {
  const nameOf = (to: Id | null) => (to === null ? '（不交接，岗位结束）' : names.accounts[to] ?? '')
  return lines.map((line) => {
    switch (line.kind) {
      case 'post': {
        const where = line.unit === '' ? line.places.map((place) => names.places[place] ?? '').join('、') : names.units[line.unit] ?? line.unit
        return { kind: line.kind, title: `岗位：${posts[line.post]?.title ?? line.post}${where === '' ? '' : `（${where}）`}`, number: '', stage: '', due: '', to: nameOf(line.to) }
      }
      case 'import': return { kind: line.kind, title: `导入中的台账：${law.current[line.definition]?.definition.title ?? line.definition}`, number: numberOf(line.id), stage: '未完成', due: '', to: nameOf(line.to) }
      case 'case': {
        const { title, number, stage, nextDue, nextDuty } = matterView(law, line)
        return { kind: line.kind, title, number, stage, due: nextDue === null ? '' : `${nextDue}${nextDuty === null ? '' : ` ${nextDuty}`}`, to: nameOf(line.to) }
      }
    }
  })
}

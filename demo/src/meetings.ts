import { addDays } from '@zhenzhi/kernel'
import { recordedOn } from './deed.ts'
import type { DemoDeed } from './deed.ts'
import type { Random } from './random.ts'

const kinds = [
  { kind: 'party', topic: '党委会例会', every: 14 },
  { kind: 'government', topic: '镇长办公会', every: 14 },
  { kind: 'study', topic: '中心组学习', every: 30 },
] as const
const otherItems = ['防汛备汛', '春耕生产', '安全生产', '环境整治', '民生项目进度', '村级集体经济', '森林防火']

/** A year's meetings of one town; twice a year the leading body takes up law-based government, once with two items in one meeting. */
export function meetingsOf({ town, year, until }: { town: number; year: number; until: string }, random: Random): DemoDeed[] {
  const deeds: DemoDeed[] = []
  for (const { kind, topic, every } of kinds) {
    let held = 0
    for (let day = `${year}-01-08`; day <= `${year}-12-28` && day <= until; day = addDays(day, every)) {
      const agenda = [{ subject: random.pick(otherItems), tag: 'other' }, ...special(kind, held)]
      const recorded = random.chance(85) ? day : addDays(day, 1 + random.upTo(6))
      held += 1
      if (recorded > until) continue
      deeds.push({
        moment: recordedOn(recorded, random.upTo(480)), town, definition: 'meeting', case: `meeting-${town}-${year}-${kind}-${held}`, kind: 'open', name: 'register', day,
        signIn: town === 0 ? 'shiqiao' : 'qingxi', post: 'clerk',
        what: { kind, topic: `${topic}（第${held}次）`, agenda, attendance: 9 + random.upTo(20) },
      })
    }
  }
  return deeds
}

function special(kind: string, held: number): { subject: string; tag: string }[] {
  if (kind === 'party' && (held === 4 || held === 17)) return [{ subject: '听取法治政府建设情况汇报', tag: 'rule-of-law' }, { subject: '研究法治政府建设年度安排', tag: 'rule-of-law' }]
  if (kind === 'government' && held % 6 === 2) return [{ subject: '会前学习行政处罚法', tag: 'law-study' }]
  return kind === 'study' && held % 4 === 0 ? [{ subject: '学习法治专题', tag: 'rule-of-law' }] : []
}

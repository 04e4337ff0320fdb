import type { Json } from '@zhenzhi/kernel'
import type { DemoDeed } from '../deed.ts'
import { inventedName } from '../people.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { daysOver, later } from './spread.ts'
import { caseNamed, tell, village } from './telling.ts'

const by = hands.clerk

/** Meetings, trainings, honours, and the advisers with what they were asked. */
export function leadershipOf(random: Random): DemoDeed[] {
  return [...meetings(random), ...trainings(), ...honours(), ...advisers(random)]
}

const law = (subject: string): Json => ({ subject, tag: 'rule-of-law' })
const items = ['疫情防控部署', '春耕和粮食播种面积', '防汛备汛', '安全生产形势', '集镇建设进度', '民生实事项目', '村级集体经济', '秸秆禁烧', '森林防火', '信访维稳工作']

/** Twice in the year the leading body took up law-based government; the second time with two items in one meeting. */
const special: Record<string, { at: string; items: Json[] }> = {
  '2022-03-16': { at: 'party', items: [law('听取上一年度法治政府建设情况，研究本年安排')] },
  '2022-12-07': { at: 'government', items: [law('研究法治政府建设存在的问题'), law('审议法治建设年度报告提纲')] },
}

function meetings(random: Random): DemoDeed[] {
  const every = (kind: string, topic: string, days: readonly string[]) => days.map((day) => ({ kind, topic, day }))
  const held = [
    ...every('party', '党委会', [...new Set([...daysOver(23, { from: '2021-12-15', to: '2022-12-30' }, random), '2022-03-16'])]),
    ...every('government', '镇长办公会', [...new Set([...daysOver(22, { from: '2022-01-05', to: '2022-12-28' }, random), '2022-12-07'])]),
    ...every('study', '中心组学习', daysOver(12, { from: '2022-01-17', to: '2022-12-19' }, random)),
    ...every('other', '村（社区）书记例会', daysOver(14, { from: '2022-01-10', to: '2023-01-12' }, random)),
  ]
  return held.flatMap(({ kind, topic, day }, index) => {
    const own = kind === special[day]?.at ? special[day].items : kind === 'study' && index % 4 === 0 ? [law('学习法治专题')] : undefined
    const agenda = [{ subject: random.pick(items), tag: 'other' }, ...(own ?? []), ...(kind === 'government' && index % 5 === 0 ? [{ subject: '会前学法：行政处罚法', tag: 'law-study' }] : [])]
    const duties = own !== undefined && kind !== 'study' ? { duties: [{ leader: kind === 'party' ? 'secretary' : 'mayor', duty: 'preside', item: '法治政府建设' }] } : {}
    return tell({ case: `gbq-meeting-${String(index).padStart(2, '0')}`, definition: 'meeting' }, [{ name: 'register', day, by, entered: random.chance(12) ? later(day, 3) : day, what: { kind, topic, agenda, ...duties, attendance: 9 + random.upTo(30) } }])
  })
}

/** Three thematic trainings; the lectures and the regular study around them are something else. */
function trainings(): DemoDeed[] {
  const held = [
    ['2022-04-22', 'thematic', 'law-thought-outline', 62, 'leaders'], ['2022-08-19', 'thematic', 'law-thought', 85, 'staff'], ['2022-12-15', 'thematic', 'law-based-government', 74, 'village'],
    ['2022-01-26', 'lecture', 'civil-code', 40, 'residents'], ['2022-03-25', 'study', 'administrative-law', 22, 'enforcement'], ['2022-05-27', 'lecture', 'civil-code', 56, 'mediators'], ['2022-06-24', 'rotation', 'administrative-law', 31, 'enforcement'],
    ['2022-09-23', 'study', 'party-rules', 48, 'staff'], ['2022-11-04', 'lecture', 'constitution', 90, 'residents'], ['2021-12-17', 'thematic', 'law-thought', 58, 'staff'], ['2023-01-06', 'thematic', 'constitution', 60, 'leaders'],
  ] as const
  return held.flatMap(([day, kind, topic, audience, whom], index) => tell({ case: `gbq-training-${index}`, definition: 'training' }, [{ name: 'register', day, by, what: { kind, topic, audience, whom, lecturer: index % 2 === 0 ? '县司法局（演示）' : '司法所（演示）' } }]))
}

function honours(): DemoDeed[] {
  const awarded = [
    ['2022-05-20', '卫生乡镇', 'provincial', 'town'], ['2022-11-08', '森林城镇', 'provincial', 'town'], ['2022-07-13', '创文工作突出单位', 'municipal', 'town'], ['2022-12-14', '示范型美丽城镇', 'municipal', 'town'],
    ['2022-10-12', '生活垃圾分类示范创建先进单位', 'provincial', 'village', 1], ['2022-06-08', '卫生村', 'provincial', 'village', 4], ['2022-06-08', '卫生村', 'provincial', 'village', 7], ['2022-06-08', '卫生村', 'provincial', 'village', 3],
    ['2022-09-01', '生态村', 'provincial', 'village', 6],
  ] as const
  return awarded.flatMap(([day, name, level, holder, at], index) => tell({ case: `gbq-honour-${index}`, definition: 'honour' }, [{ name: 'register', day, by, what: { name, level, holder, body: level === 'provincial' ? '省级主管部门（演示）' : '市级主管部门（演示）', ...(at === undefined ? {} : { village: village(at) }) } }]))
}

const asked = ['项目建设合同条款', '林地承包合同到期处理', '企业技改用地手续', '集体资产租赁协议', '疑难邻里纠纷', '工程款结算争议', '会议纪要中的承诺事项', '村规民约修订']

/** One adviser of the town at a time, under two terms that follow each other, and one of each village. */
function advisers(random: Random): DemoDeed[] {
  const term = (name: string, from: string, more: Record<string, Json>) => tell({ case: name, definition: 'legal-adviser' }, [
    { name: 'register', day: from < '2022-01-01' ? '2021-12-09' : from, by, what: { lawyer: { name: inventedName(random) }, firm: '律师事务所（演示）', from, ...more } },
  ])
  const given = daysOver(52, { from: '2022-01-12', to: '2022-12-27' }, random).flatMap((day, index) => tell({ case: `gbq-advice-${String(index).padStart(2, '0')}`, definition: 'legal-advice' }, [{
    name: 'register', day, by,
    what: { kind: random.pick(['opinion', 'contract', 'document', 'dispute', 'consultation', 'lecture']), subject: random.pick(asked), adviser: caseNamed(day < '2022-03-01' ? 'gbq-adviser-old' : 'gbq-adviser-new'), spent: random.pick(['0.5', '1.0', '1.5']) },
  }]))
  return [
    ...term('gbq-adviser-old', '2021-03-01', { level: 'town', to: '2022-02-28', fee: '3000000' }), ...term('gbq-adviser-new', '2022-03-01', { level: 'town', to: '2023-02-28', fee: '3200000' }),
    ...Array.from({ length: 13 }, (_, at) => term(`gbq-adviser-${at}`, '2021-07-01', { level: 'village', village: village(at) })).flat(), ...given,
  ]
}

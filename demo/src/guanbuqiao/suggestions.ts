import type { DemoDeed } from '../deed.ts'
import type { Random } from '../random.ts'
import { hands } from './hands.ts'
import { daysOver, later, nth } from './spread.ts'
import { tell, village } from './telling.ts'
import type { Step } from './telling.ts'

const by = hands.clerk

/** Answered in the year, of each. */
const answered = { 'deputy-suggestion': 31, 'cppcc-proposal': 22 } as const

const subjects = [
  '加快通湾公路安全设施建设', '集镇停车难问题', '增加村级养老服务点', '改善农村饮水水质', '引导秸秆综合利用', '设立小学周边护学岗', '扶持本地油茶加工', '疏浚村内沟渠', '健全村级公益岗位公示',
  '增设集镇公共厕所', '规范农村宅基地审批', '推进农贸市场改造', '加强留守儿童假期看护', '保护淦河沿岸湿地', '发展乡村旅游步道', '完善消防水源', '增加公交班次',
]
const units = ['rural-economy', 'civil-affairs', 'safety-law-office', 'land-office', 'enforcement-team', 'general-office']

/** Suggestions of deputies and proposals, passed on mostly in spring; two of each came late in the year and were answered only in January. */
export function suggestionsOf(random: Random): DemoDeed[] {
  return (['deputy-suggestion', 'cppcc-proposal'] as const).flatMap((definition) => {
    const own = daysOver(answered[definition], { from: '2022-01-20', to: '2022-10-20' }, random)
    const dated = own.map((day, index) => ({ day, replied: index >= own.length - 4 ? later('2022-12-01', 4 + (index % 4) * 4) : later(day, 25 + random.upTo(45)) }))
    const late = ['2022-11-29', '2022-12-13'].map((day) => ({ day, replied: later('2023-01-05', 3) }))
    const before = [{ day: '2021-12-02', replied: '2021-12-24' }]
    return [...dated, ...late, ...before].flatMap((one, index) => suggestionOf({ definition, ...one }, index, random))
  })
}

function suggestionOf({ definition, day, replied }: { definition: string; day: string; replied: string }, index: number, random: Random): DemoDeed[] {
  const result = random.pick(['solved', 'solved', 'planned', 'explained'])
  const disliked = index === 5
  const rated = later(replied, 5)
  const letter = `镇函（演示）${index + 1}号`
  const again: Step[] = disliked ? [{ name: 'redo', day: later(rated, 2), by }, { name: 'replyAgain', day: later(rated, 16), by, what: { letter, result: 'solved' } }, { name: 'rate', day: later(rated, 20), by, what: { rating: 'satisfied' } }] : []
  return tell({ case: `gbq-${definition}-${String(index).padStart(2, '0')}`, definition }, [
    { name: 'register', day, by, what: { number: `第${index + 1}号`, subject: nth(subjects, index + (definition === 'cppcc-proposal' ? 6 : 0)), leadUnit: nth(units, index), ...(index % 3 === 0 ? { village: village(index % 13) } : {}) } },
    { name: 'talk', day: later(day, 10), by, what: { talk: random.pick(['当面听取意见，一起看了现场。', '电话沟通，说明今年能办到哪一步。', '邀请到会，会上作了说明。']) } },
    { name: 'reply', day: replied, by, what: { letter, result } }, { name: 'rate', day: rated, by, what: { rating: disliked ? 'unsatisfied' : random.pick(['satisfied', 'satisfied', 'basically-satisfied']) } },
    ...again, { name: 'close', day: later(rated, disliked ? 24 : 2), by },
  ])
}

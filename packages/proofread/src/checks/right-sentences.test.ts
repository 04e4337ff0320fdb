import { expect, test } from 'vitest'
import { proofread } from '../proofread.ts'

const found = (whole: string) => proofread(whole, { year: 2024, town: '青禾镇', county: '云岭县' }).filter(({ certainty }) => certainty !== 'C').map(({ check, quote }) => `${check} ${quote}`)

/** What reports say every year and is right, though it stands beside something that is not. */
test.each([
  '深入学习习近平法治思想，坚持学习习近平总书记重要讲话。',
  '成立领导小组，镇长任组长，综治办主任任副组长，各村主任为成员。',
  '聘任为村法律顾问，被选任为人民陪审员，委任为专干。',
  '形成以书记为组长、街道办事处主任为副组长的工作体系，以落实责任为核心。',
  '以解决突出问题为导向，以化解突出矛盾为重点。',
  '坚持依法治镇、依法执政、依法行政共同推进，推动法治青禾、法治政府、法治社会一体建设。',
  '坚持依法治县、依法执政、依法行政共同推进，法治云岭、法治政府、法治社会一体建设。',
  '在政府官网公开办事指南，落实一次告知和首问负责。',
  '营造良好的法治建设氛围，形成平安建设浓厚氛围。',
  '干部推动法治政府建设工作的能力和水平不断提高。',
  '公开财政预决算和惠农补贴。',
  '成立了以镇党委书记为组长的领导小组，组建以镇政府为主的队伍。',
  '推行“互联网+监督”平台，引导干部知法敬法守法。',
  '落实领导干部学法制度等相关工作制度、重大事项请示报告制度。',
  '镇长文博担任组长，书记林岫主持会议。',
  '政策资金项目三向发力，提振企业信心。',
])('%s', (whole) => {
  expect(found(whole)).toEqual([])
})

test('the name of the own town is no misspelt word', () => {
  expect(proofread('2024年，下村乡法治政府建设工作扎实推进。研究制定了《下村乡年度计划》。', { year: 2024, town: '下村乡' })).toEqual([])
})

test.each([
  ['会议由主任任为主持人。', '任为'], ['由镇长任任组长。', '任任'], ['聚焦群众满意为目标，抓好落实。', '聚焦群众满意为目标'], ['全镇推进法法治建设。', '法法'],
  ['坚持依法治国、依法执证、依法行政共同推进。', '坚持依法治国、依法执证、依法行政'], ['坚持法治国加、法治政府、法治社会一体建设。', '法治国加、法治政府、法治社会一体建设'], ['坚持依法治图、依法执政、依法行政共同推进。', '坚持依法治图、依法执政、依法行政'],
])('and what is wrong still is: %s', (whole, quote) => {
  expect(proofread(whole, { year: 2024 }).map((one) => one.quote)).toContain(quote)
})

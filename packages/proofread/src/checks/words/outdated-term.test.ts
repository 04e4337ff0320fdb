import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { outdatedTerm } from './outdated-term.ts'

function marks(whole: string, year?: number): string[] {
  const about = year === undefined ? {} : { year }
  return outdatedTerm(readText(whole), about).map(({ certainty, quote, suggestion }) => `${certainty} ${quote}→${suggestion ?? ''}`)
}

test.each([
  ['会同环保局检查。', 'B 环保局→生态环境局'], ['慰问五保户。', 'B 五保户→特困人员'], ['办理新农合。', 'B 新农合→城乡居民基本医疗保险'], ['按县法制办要求。', 'B 法制办→司法局'],
  ['增强法制意识。', 'B 法制意识→法治意识'], ['学习习近平法治思想“十四个坚持”。', 'A 十四个坚持→十一个坚持'], ['办理12345市民热线工单。', 'A 12345市民热线→12345政务服务便民热线'],
  ['帮教劳改释放人员。', 'B 劳改释放人员→刑满释放人员'], ['会同食药监所检查。', 'B 食药监所→市场监督管理所'], ['学习习近平法治思想“十二个坚持”。', 'A 十二个坚持→十一个坚持'],
  ['增强“三个意识”。', 'A 三个意识→四个意识'], ['做到“四个维护”。', 'A 四个维护→两个维护'],
  ['对禁毒人员逐一建档。', 'A 禁毒人员→吸毒人员'], ['开展“12·4”宪法宣传日活动。', 'B 宪法宣传日→国家宪法日'], ['强化法治思维和法治方法。', 'B 方法→方式'],
])('%s', (whole, found) => {
  expect(marks(whole, 2023)).toEqual([found])
})

test('the hotline under an old name is told once', () => {
  expect(marks('受理市民热线5件，市民热线办结率高。', 2023)).toEqual(['B 市民热线→12345政务服务便民热线'])
})

test('a name is outdated only in a report of a year after the reform', () => {
  expect(marks('2016年，会同环保局检查。')).toEqual([])
  expect(marks('2019年，会同环保局检查。')).toEqual(['B 环保局→生态环境局'])
  expect(marks('会同环保局检查。')).toEqual([])
})

test.each([
  '落实重大执法决定法制审核，设法制审核员。', '原环保局移交的案件已办结。', '学习《法制宣传教育法》草案。', '学习新时代基本方略“十四个坚持”。', '表彰优秀禁毒人员3名。', '国家宪法日和宪法宣传周活动。',
  '增强“四个意识”，做到“两个维护”，坚持“三个优先”。', '刑满释放人员12名。', '办理12345政务服务便民热线工单20件。', '法治思维和法治方式。',
])('%s is right', (whole) => {
  expect(marks(whole, 2023)).toEqual([])
})

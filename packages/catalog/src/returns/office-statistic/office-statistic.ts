import { choice, day, decimal, defineLedger, files, integer, measure, money, text } from '@zhenzhi/kernel'
import { contestItems, decisionItems, enforcementItems, counterItems } from './items.ts'
import type { StatisticItem } from './items.ts'
import { assistanceItems, collectiveItems, townItems } from './items-rural.ts'

export const statisticItems: Readonly<Record<string, StatisticItem>> = { ...decisionItems, ...enforcementItems, ...contestItems, ...counterItems, ...assistanceItems, ...collectiveItems, ...townItems }

const report = '年度报告和上级统计表：还没有逐件登记的工作，由经办科室按月报数'
const titles = Object.fromEntries(Object.entries(statisticItems).map(([id, { title }]) => [id, title]))
const counted = (field: string) => ({ day: { field: 'month' }, amount: { field } }) as const

/**
 * 科室统计数: what an office counts for a month of work that nobody registers here case by case. One item, one number in the item's own unit; a body
 * may supply the same figure under its seal instead. It names nobody. As soon as a kind of work has a register of its own, that is what counts.
 */
export const officeStatistic = defineLedger({
  id: 'office-statistic',
  title: '科室统计数',
  rows: [],
  by: ['clerk', 'body'],
  lists: ['month', 'item', 'source'],
  fields: {
    month: day('所属月份', { basis: report, hint: '填这个月的任意一天；年末数填12月' }),
    item: choice('统计项目', titles, { basis: report }),
    cases: integer('件数', 'case', { word: '件', min: 0, max: 9_999_999, basis: report, hint: '按件统计的项目填这里，没有填0' }),
    things: integer('个数', 'thing', { word: '个', min: 0, max: 9_999_999, basis: report, hint: '按个、条、处统计的项目填这里' }),
    events: integer('次数', 'event', { word: '次', min: 0, max: 9_999_999, basis: report, hint: '按次统计的项目填这里' }),
    persons: integer('人数', 'person', { word: '人', min: 0, max: 9_999_999, basis: report, hint: '按人统计的项目填这里' }),
    households: integer('户数', 'household', { word: '户', min: 0, max: 9_999_999, basis: report, hint: '按户统计的项目填这里' }),
    money: money('金额', { basis: report, hint: '按金额统计的项目填这里' }),
    area: decimal('面积（亩）', 'area', 2),
    source: text('提供单位', { max: 100, basis: `${report}；写明数从哪里来`, hint: '例如：综合行政执法队；不写人名' }),
    sheet: files('统计表原件'),
  },
  asks: { month: 'required', item: 'required', cases: 'optional', things: 'optional', events: 'optional', persons: 'optional', households: 'optional', money: 'optional', area: 'optional', source: 'required', sheet: 'optional' },
  measures: {
    cases: measure('统计件数', 'case').on('register').by('item').with(counted('cases')),
    things: measure('统计个数', 'thing').on('register').by('item').with(counted('things')),
    events: measure('统计次数', 'event').on('register').by('item').with(counted('events')),
    persons: measure('统计人数', 'person').on('register').by('item').with(counted('persons')),
    households: measure('统计户数', 'household').on('register').by('item').with(counted('households')),
    money: measure('统计金额', 'money').on('register').by('item').with(counted('money')),
    area: measure('统计面积', 'area').on('register').by('item').with(counted('area')),
  },
})

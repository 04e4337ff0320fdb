import { choice, day, defineLedger, files, measure, text } from '@zhenzhi/kernel'
import { organisers } from '../organisers.ts'

const report = '年度报告：开展了几项主题普法活动'

/** 主题普法活动: the list of themes a town sets itself, each with who leads it and for how long. What was done under a theme are its events (H13). */
export const publicityTheme = defineLedger({
  id: 'publicity-theme',
  title: '主题普法活动',
  rows: ['H13'],
  office: 'justice-office',
  by: ['clerk', 'report-writer'],
  lists: ['name', 'organiser', 'begins', 'ends'],
  fields: {
    name: text('主题名称', { searchable: true, max: 100, basis: report, hint: '照活动方案写，例如“民法典进机关”' }),
    organiser: choice('牵头单位', organisers, { basis: report }),
    begins: day('主题开始', { basis: '主题活动按起止日登记' }),
    ends: day('主题结束', { basis: '主题活动按起止日登记' }),
    plan: files('活动方案'),
  },
  asks: { name: 'required', organiser: 'required', begins: 'required', ends: 'required', plan: 'optional' },
  when: (is) => is.says('主题结束不能早于主题开始，请核对两个日期。', is.daysBetween({ from: { field: 'begins' }, to: { field: 'ends' } }, '≥', 0)),
  measures: { planned: measure('列出的主题', 'thing').on('register').by('organiser') },
})

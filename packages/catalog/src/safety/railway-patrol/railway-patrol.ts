import { choice, defineLedger, files, integer, measure, text, village } from '@zhenzhi/kernel'

const report = '年度报告：护路巡查次数和发现的隐患'

/** 护路巡查: which section was walked on which day and how many places were wrong. The patrol and its findings; where a person went is not kept (F10). */
export const railwayPatrol = defineLedger({
  id: 'railway-patrol',
  title: '护路巡查',
  rows: ['F10'],
  by: ['grid-worker', 'village-official', 'clerk'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['section', 'village', 'kind', 'found'],
  fields: {
    section: text('巡查路段', { searchable: true, max: 100, basis: report }),
    village: village('所在村（社区）', { basis: report }),
    kind: choice('巡查种类', { routine: '日常巡查', node: '重要节点巡查', joint: '联合巡查' }, { basis: report }),
    patrollers: integer('参加人数', 'person', { min: 1, max: 200 }),
    found: integer('发现隐患处数', 'thing', { word: '处', min: 0, max: 999, basis: report, hint: '没有填0；每一处另在“铁路沿线隐患”登记' }),
    photos: files('现场照片'),
  },
  asks: { section: 'required', village: 'required', kind: 'required', found: 'required', patrollers: 'optional', photos: 'optional' },
  measures: {
    patrols: measure('护路巡查', 'event').on('register').by('village', 'kind'),
    found: measure('巡查发现处数', 'thing').on('register').by('village', 'kind').with({ amount: { field: 'found' } }),
  },
})

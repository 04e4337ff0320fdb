import { choice, defineLedger, files, integer, longText, measure, term, text, village } from '@zhenzhi/kernel'
import type { Guard } from '@zhenzhi/kernel'
import { townAreas } from '../areas.ts'

const finished: Guard = { is: 'compare', field: 'result', how: '≠', to: 'absent' }
const atBusiness: Guard = { is: 'all', of: [finished, { is: 'compare', field: 'premises', how: '≠', to: null }] }

/**
 * 镇级安全检查: one visit to one place by officers of the town. Grid workers do not inspect (rule INS-008); what they notice they
 * register as a hazard. Each hazard found here goes on as a case of its own.
 */
export const townInspection = defineLedger({
  id: 'town-inspection',
  title: '镇级安全检查',
  rows: ['F31'],
  by: ['officer', 'clerk'],
  place: 'village',
  lists: ['site', 'village', 'area', 'result', 'hazards'],
  fields: {
    area: choice('安全领域', townAreas, { basis: '年度报告：安全生产、消防、禁烧分别统计' }),
    village: village('所在村（社区）', { basis: '按村（社区）统计检查' }),
    site: text('单位或地点', { searchable: true, max: 100, basis: '检查台账：检查了哪里' }),
    premises: term('检查对象', 'premises', { hint: '检查企业、商户且名录里有的才选' }),
    officers: integer('检查人员', 'person-times', { basis: '检查台账：检查人次', max: 200, hint: '同一趟查几处的，只在第一处填人数，其余填 0。' }),
    result: choice('检查结果', { pass: '未发现隐患', hazards: '发现隐患', absent: '停产停业或未见到人' }, { basis: '检查台账：检查结果' }),
    hazards: integer('发现隐患', 'thing', { max: 500, hint: '每个隐患另外登记一件“安全隐患”' }),
    note: longText('检查情况', { hint: '写检查了什么、发现什么，不写个人身份信息。' }),
    photos: files('检查照片'),
  },
  asks: {
    area: 'required', village: 'required', site: 'required', officers: 'required', result: 'required', premises: 'optional', hazards: 'optional',
    note: 'optional', photos: 'optional',
  },
  measures: {
    done: measure('安全检查', 'event').on('register').by('area', 'village').with({ when: finished }),
    visits: measure('检查企业商户', 'visit').on('register').by('area', 'village').with({ when: atBusiness }),
    premises: measure('检查企业商户家数', 'premises').on('register').by('area', 'village').with({ subject: { field: 'premises' }, when: atBusiness }),
    officerTimes: measure('检查人员', 'person-times').on('register').by('area', 'village').with({ amount: { field: 'officers' } }),
    hazards: measure('检查发现隐患', 'thing').on('register').by('area', 'village').with({ amount: { field: 'hazards' } }),
  },
})

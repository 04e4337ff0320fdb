import { choice, closed, defineMatter, files, integer, longText, measure, term, text, village, yes } from '@zhenzhi/kernel'
import type { Guard } from '@zhenzhi/kernel'
import { marketAreas } from '../market-areas.ts'
import { premisesKinds } from '../premises-kinds.ts'
import { campaigns, results, signatures } from './inspection.choices.ts'

/** Nobody met, nothing inspected: the outing counts, the inspection does not. */
const finished: Guard = { is: 'compare', field: 'result', how: '≠', to: 'absent' }
const withForm: Guard = { is: 'compare', field: 'form', how: '=', to: true }

/**
 * 市场监管检查: one visit to one of the premises, with the officers who went and the numbered record form, if one was made out.
 * Grid workers do not inspect (rule INS-008). What was found goes on as a hazard or a correction notice.
 */
export const inspection = defineMatter({
  id: 'inspection',
  title: '市场监管检查',
  rows: ['C25', 'C26', 'C27', 'C28', 'C30'],
  place: 'village',
  office: 'market-office',
  lists: ['premises', 'area', 'campaign', 'kind', 'result', 'formNumber'],
  fields: {
    premises: term('检查对象', 'premises', { basis: '年度报告：检查单位家数，一家只算一次' }),
    kind: choice('检查对象类别', premisesKinds, { basis: '年度报告：集贸市场、食品经营、餐饮、医疗机构分别统计' }),
    village: village('所在村（社区）'),
    area: choice('检查领域', marketAreas, { basis: '年度报告：食品、药械分别统计' }),
    campaign: choice('检查任务', campaigns, { basis: '年度报告：日常检查和专项整治分别统计' }),
    schoolArea: yes('在校园内或校园周边', { hint: '校园内小卖部和周边店铺按户次统计' }),
    officers: integer('出动执法人员', 'person-times', { basis: '年度报告：专项整治出动执法人员人次', max: 200, hint: '同一趟查几家的，只在第一家填人数，其余填 0。' }),
    result: choice('检查结果', results, { basis: '年度报告：监督检查次数' }),
    problems: integer('发现问题', 'thing', { max: 500 }),
    form: yes('开具检查记录表'),
    formNumber: text('记录表编号', { searchable: true, max: 60 }),
    signature: choice('签字情况', signatures),
    note: longText('检查情况', { hint: '写检查了什么、发现什么，不写个人身份信息。' }),
    photos: files('检查照片'),
  },
  states: { inspected: closed('已检查') },
  starts: 'inspected',
  transitions: {
    register: {
      title: '登记检查', from: [], to: 'inspected', by: ['body', 'officer', 'clerk'],
      asks: {
        premises: 'required', kind: 'required', area: 'required', campaign: 'required', officers: 'required', result: 'required', village: 'optional',
        schoolArea: 'optional', problems: 'optional', form: 'optional', formNumber: 'optional', signature: 'optional', note: 'optional', photos: 'optional',
      },
      when: (is) => is.all(
        is.says('开具了检查记录表的，请填表上的编号。', is.any(is.compare('form', '≠', true), is.filled('formNumber'))),
        is.says('开具了检查记录表的，请填签字情况；当事人拒签的也要注明。', is.any(is.compare('form', '≠', true), is.filled('signature'))),
      ),
    },
  },
  measures: {
    done: measure('检查', 'event').on('register').by('area', 'campaign', 'kind', 'village').with({ when: finished }),
    premises: measure('检查对象', 'premises').on('register').by('kind', 'area', 'campaign', 'village').with({ subject: { field: 'premises' }, when: finished }),
    schoolVisits: measure('检查校园及周边', 'visit').on('register').by('kind', 'area', 'campaign', 'village').with({
      when: { is: 'all', of: [finished, { is: 'compare', field: 'schoolArea', how: '=', to: true }] },
    }),
    officerTimes: measure('出动执法人员', 'person-times').on('register').by('area', 'campaign', 'village').with({ amount: { field: 'officers' } }),
    forms: measure('检查记录表', 'copy').on('register').by('area', 'campaign', 'village').with({ when: withForm }),
    withoutForm: measure('未开具记录表的检查', 'event').on('register').by('area', 'campaign', 'village').with({ when: { is: 'all', of: [finished, { is: 'not', of: withForm }] } }),
    problems: measure('检查发现问题', 'thing').on('register').by('area', 'kind', 'village').with({ amount: { field: 'problems' } }),
  },
})

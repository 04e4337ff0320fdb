import { choice, defineRoster, measure, money, person, village } from '@zhenzhi/kernel'

const report = '年度报告：全镇优待（优抚）对象人数'

/** Keys are frozen, words may change. */
const classes = {
  'disabled-soldier': '残疾军人（人民警察等）', 'martyr-family': '烈士、因公牺牲、病故军人遗属', veteran: '在乡老复员军人', 'war-veteran': '参战、参试退役人员', 'sick-veteran': '带病回乡退役军人',
  'rural-veteran': '农村籍退役士兵', 'martyr-child': '烈士子女', 'conscript-family': '义务兵家属', other: '其他优抚对象',
}

/**
 * 优抚对象名册: who is entitled, under which class and at what monthly standard, from when until when (I12). Nobody stands in it twice; what is paid is a
 * matter of its own, and somebody no longer entitled stays in it with a last day.
 */
export const entitledPerson = defineRoster({
  id: 'entitled-person',
  title: '优抚对象名册',
  rows: ['I12'],
  unit: 'person',
  by: ['clerk'],
  place: 'village',
  office: 'civil-affairs',
  lists: ['who', 'class', 'village', 'standard', 'from', 'to'],
  fields: {
    who: person('姓名', { basis: report }),
    class: choice('优抚类别', classes, { basis: report }),
    village: village('所在村（社区）', { basis: report }),
    standard: money('每月标准', { hint: '不按月发的不填' }),
  },
  asks: { who: 'required', class: 'required', village: 'required', standard: 'optional' },
  changes: ['class', 'village', 'standard'],
  stockBy: ['class', 'village'],
  measures: {
    persons: measure('在册优抚对象', 'person').on('register').by('class', 'village').with({ subject: { field: 'who' }, times: { term: { from: 'from', to: 'to' } } }),
  },
  when: (is) => is.says('这个人已经在优抚对象名册里。类别或者标准变了的，请在原来那一条里办“调整”。',
    is.counted({ measure: 'entitled-person.persons', subject: 'who', within: 'ever' }, '<', '1')),
})

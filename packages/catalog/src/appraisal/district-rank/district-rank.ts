import { choice, defineLedger, files, integer, measure, text } from '@zhenzhi/kernel'

/**
 * 上级测评结果: the place the town came to in a survey or examination held by those above, as published on its day, and how many
 * were asked to answer. What is not published, the town does not know: there is no place without the paper that says so.
 * The town is placed, never a person.
 */
export const districtRank = defineLedger({
  id: 'district-rank',
  title: '上级测评结果',
  rows: ['F32', 'H36'],
  by: ['clerk', 'report-writer'],
  office: 'safety-law-office',
  lists: ['survey', 'place', 'among', 'document'],
  fields: {
    survey: choice('测评', { 'political-legal': '政法双评', 'party-exam': '百万党员学宪法学党章考法律', other: '其他测评' }, { basis: '年度报告：政法双评结果' }),
    place: integer('本镇名次', 'rank', { min: 1, max: 1000, basis: '年度报告：政法双评结果' }),
    among: integer('参加测评的单位', 'thing', { min: 1, max: 1000 }),
    answers: integer('参评人次', 'person-times', { min: 0, max: 1000000 }),
    document: text('公布文件或通报', { max: 200, basis: '名次以上级公布为准' }),
    copy: files('通报原件'),
  },
  asks: { survey: 'required', place: 'required', document: 'required', among: 'optional', answers: 'optional', copy: 'optional' },
  measures: {
    place: measure('本镇名次', 'rank').on('register').by('survey').with({ amount: { field: 'place' } }),
    answers: measure('参评人次', 'person-times').on('register').by('survey').with({ amount: { field: 'answers' } }),
  },
})

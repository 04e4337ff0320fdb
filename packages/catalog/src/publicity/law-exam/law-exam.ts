import { choice, defineLedger, files, integer, measure, text } from '@zhenzhi/kernel'

const report = '年度报告：学法考试的参考率、合格率'

/**
 * 学法考试: one record an examination, with how many were to sit it, sat and passed, as those who held it said. Numbers alone: nobody's name, nobody's
 * mark. The place the town came to is published by the city and entered as a result of those above.
 */
export const lawExam = defineLedger({
  id: 'law-exam',
  title: '学法考试',
  rows: ['H36', 'H30'],
  office: 'justice-office',
  by: ['clerk', 'report-writer'],
  lists: ['kind', 'name', 'expected', 'sat', 'passed'],
  fields: {
    kind: choice('考试类别', { staff: '机关干部学法用法考试', party: '百万党员学宪法学党章考法律', enforcement: '执法人员考试', village: '村（社区）干部考试', other: '其他考试' }, { basis: report }),
    name: text('考试名称', { searchable: true, max: 100 }),
    expected: integer('应考人数', 'person-times', { min: 1, max: 100_000, basis: report }),
    sat: integer('参考人数', 'person-times', { min: 0, max: 100_000, basis: report }),
    absent: integer('未考人数', 'person-times', { min: 0, max: 100_000, basis: report, hint: '请假、免考的也算；都考了填 0' }),
    passed: integer('合格人数', 'person-times', { min: 0, max: 100_000, basis: report }),
    failed: integer('不合格人数', 'person-times', { min: 0, max: 100_000, basis: report, hint: '补考合格的按合格填；没有填 0' }),
    copy: files('成绩通报'),
  },
  asks: { kind: 'required', name: 'optional', expected: 'required', sat: 'required', absent: 'required', passed: 'required', failed: 'required', copy: 'optional' },
  when: (is) => is.all(
    is.says('参考人数加未考人数应当等于应考人数，请核对这三个数。', is.addsUp({ plus: ['sat', 'absent'], minus: [], to: 'expected' })),
    is.says('合格人数加不合格人数应当等于参考人数，请核对这三个数。', is.addsUp({ plus: ['passed', 'failed'], minus: [], to: 'sat' })),
  ),
  measures: {
    expected: measure('应考', 'person-times').on('register').by('kind').with({ amount: { field: 'expected' } }),
    sat: measure('参考', 'person-times').on('register').by('kind').with({ amount: { field: 'sat' } }),
    passed: measure('考试合格', 'person-times').on('register').by('kind').with({ amount: { field: 'passed' } }),
  },
})

import { choice, defineLedger, measure, officer, text } from '@zhenzhi/kernel'

/**
 * 只登记转交: what a town may not hold here (检举控告, leads, what bears on stability, appointment of cadres, what carries a mark) is only received
 * and passed on, on paper. The record says that something came and where it went: a number, a day, an addressee, a carrier, who handed it over.
 * No field takes its content, a person it names, or a file.
 */
export const passedOn = defineLedger({
  id: 'passed-on',
  title: '只登记转交',
  by: ['clerk', 'leader'],
  office: 'general-office',
  lists: ['number', 'kind', 'addressee'],
  fields: {
    number: text('登记簿编号', { max: 20, basis: '按编号能在纸质登记簿上找到', hint: '只写编号，不写内容，不写人名' }),
    kind: choice('哪一类来件', { report: '检举控告', lead: '问题线索', stability: '涉稳信息', cadre: '干部任免', marked: '标有密级的' }, { basis: '这几类不在本系统办理' }),
    addressee: choice('转交给', {
      discipline: '纪检监察机关', police: '公安机关', organisation: '组织部门', secrecy: '保密部门', petitions: '上级信访部门', court: '人民法院、人民检察院', above: '上级党委、政府',
    }, { basis: '写明去向，才能查问' }),
    carrier: choice('载体', { paper: '纸件（密封）', disc: '光盘', drive: '移动硬盘、U盘', oral: '口头转告' }, { basis: '写明交出去的是什么' }),
    handedBy: officer('经手转交的人', { basis: '写明谁交出去的' }),
  },
  asks: { number: 'required', kind: 'required', addressee: 'required', carrier: 'required', handedBy: 'required' },
  measures: { passed: measure('转交件数', 'case').on('register').by('kind') },
})

import { caseOf, choice, closed, defineMatter, files, integer, measure, open, rows, term, text, village } from '@zhenzhi/kernel'

const report = '年度报告：村（社区）法律顾问进村服务的次数、服务和受众'
const kinds = { consultation: '法律咨询', publicity: '法律宣传', document: '代写或审查文书', dispute: '参与纠纷疏导', other: '其他法律服务' }

/**
 * 法律顾问进村服务: one time a lawyer came to a village, with everything done there that day as lines of it, which the village then confirms (H04).
 * Times in the village and services are two counts: a visit with two services is one visit, and the services add up to more than the visits.
 * A visit the village does not know of is struck out by the clerk. Disputes joined count by the dispute; those in no ledger together by their visit.
 */
export const villageAdviserVisit = defineMatter({
  id: 'village-adviser-visit',
  title: '法律顾问进村服务',
  rows: ['H04'],
  place: 'village',
  office: 'justice-office',
  lists: ['village', 'adviser', 'remark'],
  corrects: ['clerk'],
  fields: {
    adviser: term('法律顾问', 'legal-adviser', { basis: report }),
    village: village('所在村（社区）', { basis: report }),
    services: rows('服务项目', {
      kind: choice('服务类别', kinds),
      persons: integer('服务人次', 'person-times', { min: 0, max: 10000 }),
      dispute: caseOf('参与疏导的纠纷', { of: 'mediation' }),
      note: text('服务内容', { max: 200 }),
    }, { basis: report, hint: '做了几样填几行。咨询填咨询的人次，宣传填到场的人次。内容不写姓名、电话。' }),
    unlisted: text('纠纷没有登记的原因', { max: 200, hint: '参与疏导的纠纷在调解台账里没有的，写明为什么' }),
    log: files('服务日志', { hint: '村里签字、盖章的那一张，拍照留存' }),
    remark: text('村里的意见', { max: 200 }),
  },
  papers: { sheet: { title: '进村服务日志', template: 'village-adviser-visit/service-log.docx', requires: { adviser: report, village: report, services: report } } },
  states: { logged: open('待村里确认'), confirmed: closed('村里已确认') },
  starts: 'logged',
  transitions: {
    register: {
      title: '登记进村服务', from: [], to: 'logged', by: ['adviser', 'clerk', 'village-official'], issues: ['sheet'],
      asks: { adviser: 'required', village: 'required', services: 'required', unlisted: 'optional', log: 'optional' },
      when: (is) => is.all(
        is.says('这位法律顾问当天不在聘期内，请核对。', is.termValid('adviser')),
        is.says('做了哪几样服务、各多少人次，每行都要填全。', is.all(is.listComplete('services', 'kind'), is.listComplete('services', 'persons'))),
        is.says('参与纠纷疏导的，请选是哪一件纠纷；调解台账里没有的，写明没有登记的原因。', is.any(
          is.listComplete('services', 'dispute', { column: 'kind', is: ['dispute'] }), is.filled('unlisted'),
        )),
        is.advised('这个村（社区）当天已经登记过一次进村服务。同一次进村做的几样服务，请记在同一条里；确实又来了一次的，写明情况。', is.counted(
          { measure: 'village-adviser-visit.villages', subject: 'village', within: 'day' }, '<', '1',
        )),
      ),
    },
    confirm: { title: '村里确认', from: ['logged'], to: 'confirmed', by: ['village-official', 'clerk'], asks: { remark: 'optional', log: 'optional' } },
  },
  measures: {
    visits: measure('法律顾问进村', 'event').on('register').by('village'),
    villages: measure('法律顾问服务到的村', 'village').on('register').with({ subject: { field: 'village' } }),
    services: measure('进村服务项目', 'event').on('register').by('kind', 'village').with({ per: { list: 'services' } }),
    served: measure('进村服务的人', 'person-times').on('register').by('kind', 'village').with({ per: { list: 'services' }, amount: { field: 'persons' } }),
    disputes: measure('进村服务所涉的纠纷', 'case').on('register').by('kind', 'village').with({ per: { list: 'services' }, subject: { field: 'dispute' } }),
    waiting: measure('待村里确认的进村服务', 'event').on('register').by('village').with({ times: { standing: { until: ['confirm'] } } }),
  },
})

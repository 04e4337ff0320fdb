import { choice, defineLedger, integer, measure, text, village } from '@zhenzhi/kernel'

const report = '年度报告：法律咨询的次数'

/**
 * 法律咨询登记: questions of law answered at a window, by telephone or at a stall, by subject; of one who asks nothing is kept (H07). What lawyers
 * answer in the villages stands in their own log (village-adviser-visit) and is not entered here again.
 */
export const legalConsultation = defineLedger({
  id: 'legal-consultation',
  title: '法律咨询登记',
  rows: ['H07'],
  by: ['clerk', 'adviser', 'village-official'],
  place: 'village',
  office: 'justice-office',
  lists: ['channel', 'topic', 'times', 'village'],
  fields: {
    channel: choice('咨询方式', { window: '来访', phone: '电话', stall: '宣传活动现场', online: '网上' }, { basis: report }),
    topic: choice('咨询内容', {
      family: '婚姻家庭、继承', labour: '劳动用工', land: '土地、山林、宅基地', debt: '借款、合同', injury: '损害赔偿', property: '房屋、物业',
      welfare: '社保、救助', procedure: '诉讼、仲裁、法律援助程序', other: '其他',
    }, { basis: '年度报告：法律咨询按内容统计' }),
    times: integer('咨询次数', 'event', { min: 1, max: 1000, basis: report, hint: '一个人问一回算一次；活动现场的按内容各填一条' }),
    answeredBy: choice('解答的人', { office: '司法所', adviser: '法律顾问', 'public-lawyer': '公职律师', mediator: '人民调解员', other: '其他' }, { basis: report }),
    village: village('所在村（社区）', { hint: '不清楚的不填' }),
    note: text('说明', { max: 200, hint: '不写姓名、身份证号和电话' }),
  },
  asks: { channel: 'required', topic: 'required', times: 'required', answeredBy: 'required', village: 'optional', note: 'optional' },
  measures: {
    times: measure('法律咨询', 'event').on('register').by('channel', 'topic', 'answeredBy', 'village').with({ amount: { field: 'times' } }),
  },
})

import { closed, day, defineMatter, integer, measure, open, text } from '@zhenzhi/kernel'

const sums = {
  opening: 'required', found: 'required', resolved: 'required', closing: 'required', incidents: 'required', villages: 'required', missing: 'required',
} as const
const sumFields = ['opening', 'found', 'resolved', 'closing', 'incidents', 'villages', 'missing'] as const
const basis = '年度报告：每月底对全镇矛盾纠纷进行摸排'
const inMonth = { day: { field: 'month' } } as const

/** 月底全镇摸排: the books of one month for all villages. Opened, merged from the returns, confirmed by one and locked by another; counted once locked. */
export const monthSweep = defineMatter({
  id: 'month-sweep',
  title: '月底全镇摸排',
  rows: ['D07'],
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['month', 'opening', 'found', 'resolved', 'closing', 'missing'],
  fields: {
    month: day('摸排所属月份', { basis, hint: '填这个月的最后一天' }),
    opening: integer('期初未化解', 'case', { word: '起', min: 0, max: 99999, basis }),
    found: integer('全镇新增', 'case', { word: '起', min: 0, max: 99999, basis }),
    resolved: integer('全镇化解', 'case', { word: '起', min: 0, max: 99999, basis }),
    closing: integer('期末未化解', 'case', { word: '起', min: 0, max: 99999, basis }),
    incidents: integer('全镇群体性事件', 'case', { word: '起', min: 0, max: 999, basis: '年度报告：群体性事件起数' }),
    villages: integer('应报的村', 'village', { word: '个村', min: 0, max: 999, basis }),
    missing: integer('没有报的村', 'village', { word: '个村', min: 0, max: 999, basis, hint: '没有报的村，期初数照转' }),
    reason: text('退回重新汇总的原因', { max: 200, basis: '台账留痕：说明为什么退回' }),
  },
  states: { open: open('已开账'), merged: open('已汇总'), confirmed: open('已确认'), locked: closed('本月已锁定') },
  starts: 'open',
  transitions: {
    register: { title: '开账', from: [], to: 'open', by: ['clerk'], asks: { month: 'required' } },
    merge: {
      title: '汇总', from: ['open', 'merged'], to: 'merged', by: ['clerk'], asks: sums, clears: sumFields,
      when: (is) => is.says('数目对不上：期初加新增减化解，应当等于期末。请核对各村月报。', is.addsUp({ plus: ['opening', 'found'], minus: ['resolved'], to: 'closing' })),
    },
    confirm: { title: '确认汇总', from: ['merged'], to: 'confirmed', by: ['clerk', 'leader'], asks: {} },
    redo: { title: '退回重新汇总', from: ['confirmed'], to: 'open', by: ['clerk', 'leader'], asks: { reason: 'required' }, clears: ['reason'] },
    lock: {
      title: '锁定本月', from: ['confirmed'], to: 'locked', by: ['clerk', 'leader'], asks: {},
      when: (is) => is.all(
        is.says('这个月还没有过完，过了最后一天才能锁定。', is.daysBetween({ from: { field: 'month' }, to: { act: true } }, '≥', 1)),
        is.says('锁定要由另一个人办：不能与确认汇总的是同一人。请转给同事。', is.differentPersons('confirm')),
      ),
    },
  },
  measures: {
    swept: measure('完成的摸排', 'event').on('lock').with(inMonth),
    opening: measure('摸排期初', 'case').on('lock').with({ ...inMonth, amount: { field: 'opening' } }),
    found: measure('摸排新增', 'case').on('lock').with({ ...inMonth, amount: { field: 'found' } }),
    resolved: measure('摸排化解', 'case').on('lock').with({ ...inMonth, amount: { field: 'resolved' } }),
    closing: measure('摸排期末', 'case').on('lock').with({ ...inMonth, amount: { field: 'closing' } }),
  },
})

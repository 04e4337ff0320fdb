import { caseOf, choice, closed, day, defineMatter, measure, open, text, village } from '@zhenzhi/kernel'

const report = '年度报告：矛盾纠纷调解室的使用'

/** 调解室预约: which room, which day, for which dispute, whether it was used (F09). The session itself is told in the ledger of mediation. */
export const roomBooking = defineMatter({
  id: 'room-booking',
  title: '调解室预约',
  rows: ['F09'],
  place: 'village',
  office: 'justice-office',
  corrects: ['clerk'],
  lists: ['room', 'day', 'part', 'village', 'onDuty'],
  fields: {
    room: choice('房间', { mediation: '矛盾纠纷调解室', reception: '信访接待室', village: '村（社区）调解室' }, { basis: report }),
    village: village('所在村（社区）', { hint: '镇里的房间不选' }),
    day: day('使用日期', { basis: report }),
    part: choice('时段', { morning: '上午', afternoon: '下午', evening: '晚上' }, { basis: report }),
    onDuty: text('值班的调解员', { max: 60 }),
    dispute: caseOf('哪一起纠纷', { of: 'mediation' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { booked: open('已预约'), used: closed('已使用'), cancelled: closed('已取消') },
  starts: 'booked',
  transitions: {
    register: {
      title: '预约', from: [], to: 'booked', by: ['clerk', 'mediator', 'village-official'],
      asks: { room: 'required', day: 'required', part: 'required', village: 'optional', onDuty: 'optional', dispute: 'optional' },
    },
    change: { title: '改约', from: ['booked'], by: ['clerk', 'mediator', 'village-official'], asks: { room: 'optional', day: 'optional', part: 'optional', onDuty: 'optional' } },
    use: { title: '登记使用', from: ['booked'], to: 'used', by: ['clerk', 'mediator', 'village-official'], asks: { onDuty: 'optional', dispute: 'optional' } },
    cancel: { title: '取消预约', from: ['booked'], to: 'cancelled', by: ['clerk', 'mediator', 'village-official'], asks: { reason: 'required' } },
  },
  measures: {
    booked: measure('预约调解室', 'event').on('register').by('room', 'village'),
    used: measure('使用调解室', 'event').on('use').by('room', 'village').with({ day: { field: 'day' } }),
  },
})

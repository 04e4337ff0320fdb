import { closed, defineMatter, choice, day, files, integer, measure, open, text, village } from '@zhenzhi/kernel'

const by = ['village', 'receivers'] as const

/** 开门接访日: announced beforehand, held or called off. Who came and what became of it are 接访 of that day, each one linked to it. */
export const openDoorDay = defineMatter({
  id: 'open-door-day',
  title: '开门接访日',
  rows: ['E02'],
  place: 'village',
  office: 'safety-law-office',
  lists: ['heldOn', 'receivers', 'spot', 'village'],
  fields: {
    heldOn: day('接访日期', { basis: '《信访工作条例》第18条：公布接待时间和地点' }),
    spot: text('接访地点', { max: 100, basis: '《信访工作条例》第18条：公布接待时间和地点' }),
    village: village('所在村（社区）', { hint: '在镇上的不填' }),
    receivers: choice('由谁接访', { leaders: '党政主要负责人', members: '其他班子成员', departments: '部门联合' }, { basis: '《信访工作条例》第18条第2款：领导干部接访' }),
    notice: files('公告'),
    hours: integer('接访小时数', 'thing', { min: 1, max: 12, word: '个' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { announced: open('已公告'), held: closed('已接访'), cancelled: closed('已取消') },
  starts: 'announced',
  transitions: {
    register: {
      title: '公告接访日', from: [], to: 'announced', by: ['clerk'], asks: { heldOn: 'required', spot: 'required', receivers: 'required', village: 'optional', notice: 'optional' },
      when: (is) => is.advised('接访日要事先公告：接访日期最好晚于公告当天。', is.daysBetween({ from: { act: true }, to: { field: 'heldOn' } }, '≥', 1)),
    },
    hold: {
      title: '登记已接访', from: ['announced'], to: 'held', by: ['clerk', 'leader'], asks: { hours: 'optional' },
      when: (is) => is.says('接访日还没有到，不能登记已接访。', is.daysBetween({ from: { field: 'heldOn' }, to: { act: true } }, '≥', 0)),
    },
    cancel: { title: '取消接访日', from: ['announced'], to: 'cancelled', by: ['clerk'], asks: { reason: 'required' } },
  },
  measures: {
    announced: measure('公告接访日', 'event').on('register').by(...by),
    held: measure('开门接访', 'event').on('hold').by(...by).with({ day: { field: 'heldOn' } }),
    cancelled: measure('取消接访日', 'event').on('cancel').by(...by),
  },
})

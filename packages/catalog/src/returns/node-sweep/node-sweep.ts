import { choice, choices, closed, day, defineMatter, integer, measure, open, rule, text, village } from '@zhenzhi/kernel'

const desk = ['clerk'] as const
const checkers = ['village-official', 'mediator', 'grid-worker', 'clerk'] as const
const basis = '年度报告：重要节点时期积极摸排'
const onNode = { day: { field: 'node' } } as const

/**
 * 重要节点风险摸排: one checklist for each village and date, with how many risks were found. Each of them is taken up as a dispute or a hazard
 * of its own; here are only their numbers. It names no person and watches nobody.
 */
export const nodeSweep = defineMatter({
  id: 'node-sweep',
  title: '重要节点风险摸排',
  rows: ['E13'],
  place: 'village',
  office: 'safety-law-office',
  corrects: desk,
  lists: ['village', 'occasion', 'node', 'found', 'settled'],
  fields: {
    village: village('摸排的村', { basis }),
    occasion: choice('重要节点', {
      'spring-festival': '春节', 'two-sessions': '全国两会', 'qingming': '清明', 'labour-day': '劳动节', 'exams': '高考中考', 'flood': '防汛抗旱', 'harvest': '夏收秋收', 'national-day': '国庆', other: '其他',
    }, { basis }),
    node: day('节点日期', { basis, hint: '节点开始的那一天，在这以前摸排完' }),
    checked: choices('摸排了哪些方面', {
      land: '山林土地', family: '婚姻家庭', wages: '拖欠工资', neighbours: '邻里', works: '工程项目', fire: '防火用电', road: '道路交通', market: '集市和大型活动',
    }, { basis }),
    found: integer('发现的风险', 'thing', { word: '处', min: 0, max: 999, basis, hint: '没有填0。发现的另登记到矛盾纠纷调解或隐患排查' }),
    registered: text('另登记在哪里', { max: 200, hint: '写登记的编号，不写人名' }),
    settled: integer('已经化解或整改', 'thing', { word: '处', min: 0, max: 999, basis }),
    left: integer('移交继续办理', 'thing', { word: '处', min: 0, max: 999, basis, hint: '还没有办完的，由另登记的那一件继续办' }),
  },
  states: { owed: open('待摸排'), swept: open('已摸排'), closed: closed('摸排已了结') },
  starts: 'owed',
  transitions: {
    register: { title: '布置摸排', from: [], to: 'owed', by: desk, asks: { village: 'required', occasion: 'required', node: 'required' } },
    sweep: {
      title: '报告摸排情况', from: ['owed'], to: 'swept', by: checkers, asks: { checked: 'required', found: 'required', registered: 'optional' },
      when: (is) => is.says('发现了风险的，先登记到矛盾纠纷调解或隐患排查，再在这里写登记的编号。', is.any(is.compare('found', '=', 0), is.filled('registered'))),
      due: rule('LOC-127').afterDay('node'), dueTitle: '节点前摸排', duePasses: 'not-returned',
    },
    finish: {
      title: '了结摸排', from: ['swept'], to: 'closed', by: desk, asks: { settled: 'required', left: 'required' },
      when: (is) => is.says('发现的风险要一处一处有着落：已经化解或整改的，加移交继续办理的，应当等于发现的。', is.addsUp({ plus: ['settled', 'left'], minus: [], to: 'found' })),
    },
  },
  measures: {
    due: measure('应摸排', 'village').onDuty('sweep', 'due').by('village', 'occasion').with(onNode),
    inTime: measure('节点前摸排', 'village').onDuty('sweep', 'in-time').by('village', 'occasion').with(onNode),
    swept: measure('节点摸排', 'event').on('sweep').by('village', 'occasion'),
    found: measure('节点发现风险', 'thing').on('sweep').by('village', 'occasion').with({ amount: { field: 'found' } }),
    settled: measure('节点风险化解', 'thing').on('finish').by('village', 'occasion').with({ amount: { field: 'settled' } }),
  },
})

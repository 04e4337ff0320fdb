import { caseOf, choice, closed, day, defineMatter, integer, longText, measure, officer, open, rule, text } from '@zhenzhi/kernel'
import type { Guard, GuardWords } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'
import { onRota } from '../../words/rota-posts.ts'
import { dayKinds, halfHours, shiftKinds } from './duty-shift.choices.ts'

const planners = ['clerk', 'leader'] as const
const report = '年度报告：坐班接访、部门轮值的到岗情况'
const by = ['kind', 'unit', 'dayKind'] as const
const attended = ['hold', 'standIn'] as const
const unheld = ['planned', 'swapAsked', 'swapAgreed'] as const

const begun = (is: GuardWords): Guard => is.says('还没有到这一班的日期，不能登记到岗、替班或者缺岗。', is.daysBetween({ from: { field: 'day' }, to: { act: true } }, '≥', 0))
const ahead = (is: GuardWords): Guard => is.says('这一班的日期已经过去。没有人到岗的请办“登记缺岗”。', is.daysBetween({ from: { act: true }, to: { field: 'day' } }, '≥', 0))
const staffedDay = { is: 'all', of: [{ is: 'compare', field: 'kind', how: '=', to: 'seat' }, { is: 'compare', field: 'dayKind', how: '=', to: 'working' }] } as const

/**
 * 排班: one shift of one day, planned without or with whoever takes it. Who asks to swap is on it, the other agrees, a third approves. Attendance is
 * entered afterwards with the shift by its organiser, never by whoever is on it (D16, E04): held, stood in for, or missed. Figures go by kind and
 * unit, and never by person.
 */
export const dutyShift = defineMatter({
  id: 'duty-shift',
  title: '排班',
  rows: ['D16', 'E03', 'E04', 'E06'],
  corrects: ['clerk'],
  lists: ['day', 'kind', 'unit', 'onShift', 'lead'],
  fields: {
    kind: choice('排班种类', shiftKinds, { basis: report }),
    day: day('排班日期', { basis: report }),
    dayKind: choice('日期类型', dayKinds, { basis: '每日坐班按工作日统计' }),
    starts: choice('接班时间', halfHours, { basis: '交接班时间；按它找这一刻谁在值班' }),
    ends: choice('交班时间', halfHours, { basis: '交接班时间；不晚于接班时间的，到第二天', hint: '不晚于接班时间的，是第二天的这个时间' }),
    unit: choice('轮值单位', offices, { hint: '部门轮值的要选' }),
    onShift: officer('值班人员', { basis: '换班要写明换给谁', hint: '还没有定的先空着，表上显示为空班' }),
    lead: officer('带班领导'),
    swapTo: officer('换给谁', { basis: '换班要对方同意' }),
    inReturn: caseOf('换回的那一班', { of: 'duty-shift' }),
    swapReason: text('换班理由', { max: 100, basis: '换班要批准，写明理由', hint: '写“出差”“培训”就行，不写病情和家事。' }),
    stoodInBy: officer('替班的人', { basis: '缺岗要补岗，写明由谁补' }),
    handled: integer('当班办理件数', 'case', { min: 0, max: 999, hint: '当班接下来办的事项数；接待群众的另在“接访”登记' }),
    handOver: longText('交接班情况', { sealed: true, hint: '没有办完、要下一班接着办的事' }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    planned: open('已排班'), swapAsked: open('换班待对方同意'), swapAgreed: open('换班待批准'),
    held: closed('已到岗'), stoodIn: closed('已替班'), missed: closed('缺岗'), cancelled: closed('已撤销'),
  },
  starts: 'planned',
  transitions: {
    register: {
      title: '排班', from: [], to: 'planned', by: planners,
      asks: { kind: 'required', day: 'required', dayKind: 'required', starts: 'required', ends: 'required', unit: 'optional', onShift: 'optional', lead: 'optional' },
      when: (is) => is.says('部门轮值要写明由哪个单位轮值。', is.any(is.compare('kind', '≠', 'unit'), is.filled('unit'))),
    },
    assign: { title: '改排', from: ['planned'], by: planners, asks: { onShift: 'optional', lead: 'optional', unit: 'optional' } },
    vacate: { title: '撤下值班人员', from: ['planned'], by: planners, clears: ['onShift', 'reason'], asks: { reason: 'required' } },
    askSwap: {
      title: '申请换班', from: ['planned'], to: 'swapAsked', by: onRota, clears: ['swapTo', 'inReturn', 'swapReason'],
      asks: { swapTo: 'required', swapReason: 'required', inReturn: 'optional' },
      when: (is) => is.all(
        is.says('换班由值班的人自己申请。替人改排的，请排班的同事办“改排”。', is.actorIs('onShift')), is.says('不能和自己换班，请另选一位同事。', is.not(is.same('swapTo', 'onShift'))), ahead(is),
      ),
    },
    agreeSwap: { title: '同意换班', from: ['swapAsked'], to: 'swapAgreed', by: onRota, asks: {}, when: (is) => is.all(is.actorIs('swapTo'), ahead(is)) },
    declineSwap: { title: '不同意换班', from: ['swapAsked'], to: 'planned', by: onRota, asks: {}, when: (is) => is.actorIs('swapTo') },
    withdrawSwap: { title: '撤回换班申请', from: ['swapAsked', 'swapAgreed'], to: 'planned', by: onRota, asks: {}, when: (is) => is.actorIs('onShift') },
    approveSwap: {
      title: '批准换班', from: ['swapAgreed'], to: 'planned', by: planners, clears: ['onShift'], asks: { onShift: 'required' },
      when: (is) => is.all(
        is.says('值班人员要填对方同意换的那一位。', is.same('onShift', 'swapTo')),
        is.says('换班由双方以外的人批准，请转给同事。', is.all(is.differentPersons('askSwap'), is.not(is.actorIs('swapTo')))),
      ),
    },
    refuseSwap: { title: '不批准换班', from: ['swapAgreed'], to: 'planned', by: planners, clears: ['reason'], asks: { reason: 'required' } },
    hold: {
      title: '登记到岗', from: unheld, to: 'held', by: planners, asks: { handled: 'optional', handOver: 'optional' },
      due: rule('LOC-185').afterDay('day'), dueTitle: '登记到岗、替班或者缺岗', orBy: ['standIn', 'miss'],
      when: (is) => is.all(
        begun(is), is.says('这一班还没有排人，请先办“改排”，或者办“登记替班到岗”。', is.any(is.filled('onShift'), is.filled('unit'))),
        is.says('到岗由排班的同事登记，不由值班的人自己登记。', is.not(is.actorIs('onShift'))),
      ),
    },
    standIn: {
      title: '登记替班到岗', from: unheld, to: 'stoodIn', by: planners, asks: { stoodInBy: 'required', handled: 'optional', handOver: 'optional' },
      when: (is) => is.all(
        begun(is), is.says('替班的人就是原来排的人，请办“登记到岗”。', is.not(is.same('stoodInBy', 'onShift'))),
        is.says('到岗由排班的同事登记，不由值班的人自己登记。', is.not(is.actorIs('stoodInBy'))),
      ),
    },
    miss: { title: '登记缺岗', from: unheld, to: 'missed', by: planners, clears: ['reason'], asks: { reason: 'required' }, when: begun },
    cancel: { title: '撤销这一班', from: unheld, to: 'cancelled', by: planners, clears: ['reason'], asks: { reason: 'required' }, when: ahead },
  },
  measures: {
    due: measure('应到班次', 'event').onDuty('hold', 'due').by(...by).with({ day: { field: 'day' } }),
    covered: measure('到岗班次', 'event').on(...attended).by(...by).with({ day: { field: 'day' } }),
    stoodIn: measure('替班班次', 'event').on('standIn').by(...by).with({ day: { field: 'day' } }),
    missed: measure('缺岗班次', 'event').on('miss').by(...by).with({ day: { field: 'day' } }),
    handled: measure('当班办理件数', 'case').on(...attended).by(...by).with({ day: { field: 'day' }, amount: { field: 'handled' } }),
    workingDays: measure('应坐班工作日', 'day').onDuty('hold', 'due').with({ day: { field: 'day' }, when: staffedDay }),
    staffedDays: measure('有人坐班的工作日', 'day').on(...attended).with({ day: { field: 'day' }, when: staffedDay }),
    swapped: measure('换班', 'event').on('approveSwap').by('kind', 'unit').with({ day: { field: 'day' } }),
  },
})

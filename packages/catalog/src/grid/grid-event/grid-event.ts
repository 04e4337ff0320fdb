import { caseOf, choice, closed, defineMatter, files, longText, measure, open, rule, text, village, yes } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const finders = ['grid-worker', 'village-official', 'clerk'] as const
const workers = ['grid-worker', 'village-official', 'officer', 'body', 'clerk'] as const
const checkers = ['clerk', 'leader', 'village-official'] as const
const by = ['kind', 'village'] as const
const report = '年度报告：网格事件的件数、办结和按时'
const loop = '网格事件闭环：上报、分拨、处置、反馈、核查、结案'

/** What is brought in from the grid: conditions of places and things. Who wants something for himself goes by the petition or the hotline. */
const kinds = {
  environment: '环境卫生', facility: '公共设施', road: '道路交通', safety: '安全隐患', fire: '消防', water: '河道水利', forest: '森林防火',
  construction: '违法建设', dispute: '矛盾纠纷苗头', service: '民生服务', other: '其他',
}

/**
 * 网格事件: from a grid worker's telephone to the governance centre, dispatched, handled, told back, checked by somebody else, closed (F06).
 * The clock for the answer runs from the day it was brought in, however often it is dispatched anew; sent back by the checker it has a day of its
 * own. What has a way of its own by law is handed on and is not closed here: before its day it was never due, after it it was late. An event is a condition of a place, not of a person.
 */
export const gridEvent = defineMatter({
  id: 'grid-event',
  title: '网格事件',
  rows: ['F06'],
  place: 'village',
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['kind', 'village', 'spot', 'unit'],
  fields: {
    kind: choice('事件类别', kinds, { basis: report }),
    village: village('所在村（社区）', { basis: report }),
    spot: text('具体地点', { searchable: true, max: 100, basis: loop, hint: '写到能找到的地方，例如“老供销社门口”' }),
    facts: longText('情况', { searchable: true, basis: loop, hint: '写看到的情况，不写姓名、电话；反映单位和个人的请走信访。' }),
    photos: files('现场照片'),
    unit: choice('承办单位', offices, { basis: loop }),
    handling: longText('处置情况', { basis: loop, hint: '做了什么、什么时候做的' }),
    result: longText('处置结果', { basis: loop }),
    after: files('处置后照片'),
    checkedHow: choice('核查办法', { onsite: '到现场看', photo: '看前后照片', asked: '问上报人和附近群众' }, { basis: loop }),
    checked: longText('核查情况', { basis: loop }),
    told: yes('已告知上报人', { basis: `${loop}；上报的人要知道结果` }),
    way: choice('转入的途径', { mediation: '调解', hazard: '隐患整改', petition: '信访', enforcement: '立案查处', county: '县级部门', other: '其他' }, { basis: '法定途径另有办理期限的，转入后不再按网格事件办理' }),
    dispute: caseOf('转成的矛盾纠纷', { of: 'mediation', hint: '已登记调解的请选上' }),
    hazard: caseOf('转成的安全隐患', { of: 'hazard', hint: '已登记隐患的请选上' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    reported: open('待分拨'), bounced: open('待重新分拨'), dispatched: open('处置中'), redoing: open('重新处置中'), answered: open('待核查'), checked: open('待结案'),
    closed: closed('已结案'), declined: closed('不属网格事件'), handedOn: closed('已转法定途径'),
  },
  starts: 'reported',
  transitions: {
    register: { title: '上报事件', from: [], to: 'reported', by: finders, asks: { kind: 'required', village: 'required', spot: 'required', facts: 'required', photos: 'optional' } },
    dispatch: {
      title: '分拨', from: ['reported', 'bounced'], to: 'dispatched', by: ['clerk', 'leader'], clears: ['unit', 'handling', 'result', 'after'], asks: { unit: 'required' },
      due: rule('LOC-140').after('reported'), orBy: ['decline', 'handOn'],
    },
    bounce: { title: '承办单位退回', from: ['dispatched'], to: 'bounced', by: workers, clears: ['reason'], asks: { reason: 'required' } },
    handle: { title: '登记处置', from: ['dispatched', 'redoing'], by: workers, clears: ['handling'], asks: { handling: 'required' } },
    answer: {
      title: '反馈结果', from: ['dispatched', 'redoing'], to: 'answered', by: workers, clears: ['result', 'after'], asks: { result: 'required', after: 'optional' },
      due: [rule('LOC-141').after('redoing'), rule('GRD-008').after('reported')], dueTitle: '处置反馈',
      when: (is) => is.says('还没有登记处置，请先办“登记处置”。', is.since(['dispatch', 'sendBack'], is.times('handle', '≥', 1))),
    },
    check: {
      title: '核查', from: ['answered'], to: 'checked', by: checkers, clears: ['checkedHow', 'checked'], asks: { checkedHow: 'required', checked: 'required' },
      when: (is) => is.says('核查要由处置和反馈以外的人来办（网格事件闭环）。请换一位同事核查。', is.all(is.differentPersons('handle'), is.differentPersons('answer'))),
      due: rule('LOC-142').after('answered'), orBy: ['sendBack'],
    },
    sendBack: {
      title: '核查退回', from: ['answered'], to: 'redoing', by: checkers, clears: ['reason'], asks: { reason: 'required' },
      when: (is) => is.says('核查要由处置和反馈以外的人来办（网格事件闭环）。请换一位同事核查。', is.all(is.differentPersons('handle'), is.differentPersons('answer'))),
    },
    close: {
      title: '结案', from: ['checked'], to: 'closed', by: ['clerk', 'leader'], clears: ['told'], asks: { told: 'required' },
      when: (is) => is.says('结案前要把结果告诉上报的人。', is.compare('told', '=', true)),
    },
    decline: { title: '不属网格事件', from: ['reported', 'bounced'], to: 'declined', by: ['clerk', 'leader'], clears: ['reason'], asks: { reason: 'required' } },
    handOn: {
      title: '转入法定途径', from: ['reported', 'bounced', 'dispatched', 'redoing'], to: 'handedOn', by: ['clerk', 'leader'], clears: ['reason'],
      asks: { way: 'required', reason: 'required', dispute: 'optional', hazard: 'optional' },
    },
  },
  measures: {
    reported: measure('上报网格事件', 'case').on('register').by(...by),
    accepted: measure('受理网格事件', 'case').on('dispatch').by(...by).with({ times: 'first' }),
    closed: measure('网格事件结案', 'case').on('close').by(...by, 'unit'),
    handedOn: measure('网格事件转法定途径', 'case').on('handOn').by(...by, 'way'),
    declined: measure('不属网格事件', 'case').on('decline').by(...by),
    sentBack: measure('核查退回', 'event').on('sendBack').by(...by, 'unit'),
    standing: measure('未结网格事件', 'case').on('register').by(...by).with({ times: { standing: { until: ['close', 'decline', 'handOn'] } } }),
    due: measure('应反馈', 'case').onDuty('answer', 'due').by(...by),
    inTime: measure('按时反馈', 'case').onDuty('answer', 'in-time').by(...by),
    late: measure('超时反馈', 'case').onDuty('answer', 'late').by(...by),
    days: measure('网格事件结案用的天数', 'day').on('close').by(...by).with({ amount: { daysSince: 'register' } }),
  },
})

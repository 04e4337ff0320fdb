import { choice, closed, day, defineMatter, files, longText, measure, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const work = '环境整治问题：入单、整治、核验、销号'
const desk = ['clerk', 'leader'] as const
const workers = ['clerk', 'officer', 'village-official'] as const
const by = ['kind', 'source', 'village'] as const

/** The first four are the 四乱 of rivers and lakes; the next two the piles and fences of villages. Keys are frozen, words may change. */
const kinds = {
  'river-occupy': '河湖乱占', 'river-mine': '河湖乱采', 'river-pile': '河湖乱堆', 'river-build': '河湖乱建',
  pile: '乱堆乱放', fence: '围栏篱笆', litter: '生活垃圾', sewage: '污水横流', other: '其他',
}
const sources = { above: '上级清单', patrol: '巡河、巡查发现', village: '村（社区）上报', resident: '群众反映' }

/**
 * 环境整治问题: a place on the list of a river's four disorders, or a village's piles and fences: put on the list, cleaned up, looked at by somebody who did
 * not clean up, and only then taken off (G04, G18). It is a list of places with pictures before and after; nobody is named. What turns out not to be
 * cleaned goes back with a day of its own, and what comes back after it was struck off is a new problem.
 */
export const environmentProblem = defineMatter({
  id: 'environment-problem',
  title: '环境整治问题',
  rows: ['G04', 'G18'],
  place: 'village',
  corrects: ['clerk'],
  lists: ['spot', 'kind', 'village', 'unit', 'deadline'],
  fields: {
    kind: choice('问题类别', kinds, { basis: work }),
    source: choice('来源', sources, { basis: `${work}；清四乱按清单逐宗销号` }),
    listNumber: text('清单编号', { max: 60, hint: '上级清单上的编号' }),
    spot: text('地点', { searchable: true, max: 100, basis: work, hint: '写地方，不写人名。河道写清河段和左右岸。' }),
    village: village('所在村（社区）', { basis: work }),
    problem: longText('问题情况', { basis: work, hint: '写有多长、多大面积、堆了什么；不写个人。' }),
    before: files('整治前照片'),
    unit: choice('责任单位', offices, { basis: work }),
    deadline: day('整治期限', { basis: work, hint: '最后一天' }),
    action: longText('整治情况', { basis: work }),
    after: files('整治后照片', { basis: `${work}：核验看照片` }),
    verified: longText('核验意见', { basis: work }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { listed: open('整治中'), applied: open('待核验'), verified: open('待销号'), closed: closed('已销号'), withdrawn: closed('已撤出清单') },
  starts: 'listed',
  transitions: {
    register: {
      title: '列入清单', from: [], to: 'listed', by: [...desk, 'village-official', 'officer'],
      asks: {
        kind: 'required', source: 'required', spot: 'required', village: 'required', problem: 'required', unit: 'required', deadline: 'required',
        listNumber: 'optional', before: 'optional',
      },
      when: (is) => is.says('整治期限不能早于列入清单这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
    },
    clean: { title: '登记整治', from: ['listed'], by: workers, clears: ['action'], asks: { action: 'required' } },
    postpone: {
      title: '调整整治期限', from: ['listed'], to: 'listed', by: ['leader'], clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' },
    },
    apply: {
      title: '申请销号', from: ['listed'], to: 'applied', by: workers, clears: ['after'], asks: { after: 'required' },
      due: rule('LOC-241').afterDay('deadline'), dueTitle: '整治期限',
      when: (is) => is.says('还没有登记整治，请先办“登记整治”。', is.since(['register', 'reject'], is.times('clean', '≥', 1))),
    },
    verify: {
      title: '核验', from: ['applied'], to: 'verified', by: desk, clears: ['verified'], asks: { verified: 'required' },
      due: rule('LOC-242').after('applied'), orBy: ['reject'],
      when: (is) => is.says('核验要由整治和申请销号以外的人来办。请换一位同事核验。', is.all(is.differentPersons('clean'), is.differentPersons('apply'))),
    },
    reject: { title: '核验不合格', from: ['applied'], to: 'listed', by: desk, clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' } },
    close: { title: '销号', from: ['verified'], to: 'closed', by: desk, asks: {} },
    withdraw: { title: '撤出清单', from: ['listed'], to: 'withdrawn', by: ['leader'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    listed: measure('列入清单的问题', 'case').on('register').by(...by),
    cleaned: measure('申请销号的问题', 'case').on('apply').by(...by).with({ times: 'first' }),
    closed: measure('销号的问题', 'case').on('close').by(...by),
    spotsCleared: measure('整治到位的点位', 'thing').on('close').by(...by),
    standing: measure('未销号的问题', 'case').on('register').by(...by).with({ times: { standing: { until: ['close', 'withdraw'] } } }),
    withdrawn: measure('撤出清单的问题', 'case').on('withdraw').by(...by),
    due: measure('应整治到位', 'case').onDuty('apply', 'due').by(...by),
    inTime: measure('按期整治', 'case').onDuty('apply', 'in-time').by(...by),
    late: measure('超期未整治', 'case').onDuty('apply', 'late').by(...by),
  },
})

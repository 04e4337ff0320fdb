import { caseOf, choice, closed, day, defineMatter, files, longText, measure, open, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const policy = '护路联防：巡查、发现、处置、销号'
const desk = ['clerk', 'leader'] as const
const finders = ['grid-worker', 'village-official', 'clerk', 'officer', 'body'] as const
const by = ['kind', 'village'] as const
const kinds = {
  fence: '护栏、护网破损', float: '轻飘物、彩钢瓦', tree: '危树', livestock: '放养牲畜', dumping: '堆放、倾倒', building: '违法搭建、开挖', crossing: '行人穿越处', slope: '边坡、排水', other: '其他',
}

/** 铁路沿线隐患: found on a patrol or otherwise, handed to a unit with a last day or to the railway, dealt with, struck off by somebody else (F10). */
export const railwayHazard = defineMatter({
  id: 'railway-hazard',
  title: '铁路沿线隐患',
  rows: ['F10'],
  place: 'village',
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['spot', 'village', 'kind', 'unit', 'deadline'],
  fields: {
    kind: choice('隐患类别', kinds, { basis: policy }),
    village: village('所在村（社区）', { basis: policy }),
    spot: text('具体地点', { searchable: true, max: 100, basis: policy, hint: '写里程或地名' }),
    problem: longText('隐患情况', { searchable: true, basis: policy, hint: '写隐患本身，不写个人身份信息。' }),
    patrol: caseOf('哪次巡查发现', { of: 'railway-patrol', hint: '不是巡查发现的不填' }),
    unit: choice('承办单位', offices, { basis: policy }),
    deadline: day('处置期限', { basis: policy, hint: '最后一天' }),
    handling: longText('处置情况', { basis: policy }),
    photos: files('处置后照片'),
    handedTo: choice('移送去向', { railway: '铁路单位', police: '铁路公安', county: '县级部门' }, { basis: '铁路用地和设备由铁路单位处理' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { found: open('已发现'), assigned: open('处置中'), handled: open('待复查'), closed: closed('已销号'), handedOn: closed('已移送') },
  starts: 'found',
  transitions: {
    register: { title: '登记隐患', from: [], to: 'found', by: finders, asks: { kind: 'required', village: 'required', spot: 'required', problem: 'required', patrol: 'optional' } },
    assign: {
      title: '交办', from: ['found', 'assigned'], to: 'assigned', by: desk, clears: ['unit', 'deadline'], asks: { unit: 'required', deadline: 'required' },
      when: (is) => is.says('处置期限不能早于交办这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
    },
    handle: {
      title: '登记处置', from: ['assigned'], to: 'handled', by: finders, clears: ['handling', 'photos'], asks: { handling: 'required', photos: 'optional' },
      due: rule('LOC-146').afterDay('deadline'), dueTitle: '处置期限',
    },
    close: {
      title: '复查销号', from: ['handled'], to: 'closed', by: [...desk, 'village-official'], asks: {},
      when: (is) => is.says('销号要由登记处置以外的人复查。请换一位同事复查。', is.differentPersons('handle')),
    },
    refuse: { title: '复查不合格', from: ['handled'], to: 'assigned', by: [...desk, 'village-official'], clears: ['deadline', 'reason'], asks: { deadline: 'required', reason: 'required' } },
    handOn: { title: '移送处理', from: ['found', 'assigned'], to: 'handedOn', by: desk, asks: { handedTo: 'required', reason: 'required' } },
  },
  measures: {
    found: measure('发现铁路沿线隐患', 'thing').on('register').by(...by),
    closed: measure('铁路沿线隐患销号', 'thing').on('close').by(...by),
    handedOn: measure('铁路沿线隐患移送', 'thing').on('handOn').by(...by, 'handedTo'),
    standing: measure('未销号铁路沿线隐患', 'thing').on('register').by(...by).with({ times: { standing: { until: ['close', 'handOn'] } } }),
    due: measure('到期应处置', 'thing').onDuty('handle', 'due').by(...by),
    inTime: measure('按期处置', 'thing').onDuty('handle', 'in-time').by(...by),
    late: measure('超期未处置', 'thing').onDuty('handle', 'late').by(...by),
  },
})

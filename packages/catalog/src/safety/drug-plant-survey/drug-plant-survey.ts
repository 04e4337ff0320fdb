import { choice, closed, day, decimal, defineMatter, files, integer, longText, measure, open, rule, text, village } from '@zhenzhi/kernel'

const report = '年度报告：禁种铲毒踏查的次数、面积和铲除'
const desk = ['clerk', 'leader'] as const
const walkers = ['village-official', 'grid-worker', 'officer', 'body', 'clerk'] as const
const by = ['village', 'season'] as const

/**
 * 禁种铲毒踏查: planned by village, walked, what was found and where, destroyed with somebody to witness it, looked at again by somebody else (F25).
 * The plants and the places are kept, no way that anybody walked, and nobody who might have planted them: that is for the police. Nothing found is
 * entered as nought.
 */
export const drugPlantSurvey = defineMatter({
  id: 'drug-plant-survey',
  title: '禁种铲毒踏查',
  rows: ['F25'],
  place: 'village',
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['village', 'season', 'area', 'finishBy'],
  fields: {
    village: village('所在村（社区）', { basis: report }),
    season: choice('踏查时节', { sowing: '播种期', seedling: '出苗期', blossom: '开花结果期', other: '其他' }, { basis: report }),
    area: text('踏查片区', { searchable: true, max: 200, basis: report, hint: '写地名：林地、房前屋后、撂荒地等' }),
    finishBy: day('踏查完成期限', { basis: '踏查按计划完成' }),
    size: decimal('踏查面积', 'area', 1),
    walkers: integer('踏查人数', 'person', { min: 1, max: 999 }),
    places: integer('发现处数', 'thing', { word: '处', min: 0, max: 9999, basis: `${report}，没有填0` }),
    plants: integer('发现株数', 'thing', { word: '个', min: 0, max: 1000000, basis: `${report}，没有填0` }),
    where: longText('发现地点', { sealed: true, hint: '写地点，不写是谁的地' }),
    photos: files('现场照片'),
    told: text('报告公安的时间和接报单位', { max: 100, basis: '发现的要报告公安机关' }),
    destroyed: integer('铲除株数', 'thing', { word: '个', min: 0, max: 1000000, basis: report }),
    witness: text('铲除见证单位', { max: 100, basis: '铲除要有见证', hint: '写单位，例如派出所' }),
    recheck: longText('复查情况', { basis: '铲除后要复查' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { planned: open('已计划'), found: open('待铲除'), destroyed: open('待复查'), clear: closed('未发现'), closed: closed('已铲除复查') },
  starts: 'planned',
  transitions: {
    register: {
      title: '登记踏查计划', from: [], to: 'planned', by: ['clerk', 'village-official'], asks: { village: 'required', season: 'required', area: 'required', finishBy: 'required' },
      when: (is) => is.says('完成期限不能早于计划这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'finishBy' } }, '≥', 0)),
    },
    find: {
      title: '踏查有发现', from: ['planned'], to: 'found', by: walkers, asks: { places: 'required', plants: 'required', told: 'required', size: 'optional', walkers: 'optional', where: 'optional', photos: 'optional' },
      when: (is) => is.says('有发现的，处数和株数都不能是0；没有发现的请办“踏查未发现”。', is.all(is.compare('places', '>', 0), is.compare('plants', '>', 0))),
      due: rule('LOC-159').afterDay('finishBy'), dueTitle: '踏查完成期限', orBy: ['clear'],
    },
    clear: {
      title: '踏查未发现', from: ['planned'], to: 'clear', by: walkers, asks: { places: 'required', plants: 'required', size: 'optional', walkers: 'optional', photos: 'optional' },
      when: (is) => is.says('没有发现的，处数和株数都填0；有发现的请办“踏查有发现”。', is.all(is.compare('places', '=', 0), is.compare('plants', '=', 0))),
    },
    destroy: { title: '登记铲除', from: ['found'], to: 'destroyed', by: walkers, clears: ['destroyed', 'witness'], asks: { destroyed: 'required', witness: 'required' } },
    recheck: {
      title: '复查', from: ['destroyed'], to: 'closed', by: [...desk, 'village-official', 'officer', 'body'], clears: ['recheck'], asks: { recheck: 'required' }, due: rule('LOC-153').after('destroyed'), orBy: ['again'],
      when: (is) => is.says('复查要由登记铲除以外的人来办。请换一位同事复查。', is.differentPersons('destroy')),
    },
    again: { title: '复查仍有', from: ['destroyed'], to: 'found', by: [...desk, 'village-official', 'officer', 'body'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    surveys: measure('禁种铲毒踏查', 'event').on('find', 'clear').by(...by),
    size: measure('踏查面积', 'area').on('find', 'clear').by(...by).with({ amount: { field: 'size' } }),
    places: measure('发现毒品原植物处数', 'thing').on('find', 'clear').by(...by).with({ amount: { field: 'places' } }),
    plants: measure('发现毒品原植物株数', 'thing').on('find', 'clear').by(...by).with({ amount: { field: 'plants' } }),
    destroyed: measure('铲除毒品原植物株数', 'thing').on('destroy').by(...by).with({ amount: { field: 'destroyed' } }),
    due: measure('应完成踏查', 'event').onDuty('find', 'due').by(...by),
    inTime: measure('按期踏查', 'event').onDuty('find', 'in-time').by(...by),
    late: measure('超期未踏查', 'event').onDuty('find', 'late').by(...by),
  },
})

import { choice, closed, day, defineMatter, files, longText, measure, open, text, village } from '@zhenzhi/kernel'

const desk = ['clerk'] as const
const steps = '创建评选按申报、实施、验收、公示、命名、复核办理'

/**
 * 示范创建: applied for by way of the village, carried out, checked against the criteria, made public, named, reviewed, taken
 * back where it no longer holds (F12). What is assessed are groups and villages, never persons.
 */
export const modelGroup = defineMatter({
  id: 'model-group',
  title: '示范创建',
  rows: ['F12'],
  place: 'village',
  office: 'safety-law-office',
  corrects: desk,
  lists: ['unitName', 'kind', 'village'],
  fields: {
    kind: choice('创建类别', {
      'anti-fraud-group': '反诈示范村民小组', 'anti-fraud-village': '反诈示范村（社区）', 'safe-village': '平安村（社区）', 'drug-free-village': '无毒村（社区）', 'other': '其他创建',
    }, { basis: '年度报告：示范创建的个数' }),
    unitName: text('村民小组（单位）名称', { searchable: true, max: 100, basis: steps }),
    village: village('所在村（社区）', { basis: '年度报告：按村统计命名数' }),
    plan: longText('实施措施'),
    criteria: longText('验收情况', { basis: steps, hint: '对照标准逐项写，只评单位，不写个人' }),
    passed: choice('验收结论', { passed: '达标', failed: '未达标' }, { basis: steps }),
    publicUntil: day('公示截止日', { basis: steps }),
    document: text('命名文件文号', { max: 100 }),
    review: choice('复核结论', { kept: '保持命名', improve: '限期整改' }, { basis: steps }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
    papers: files('材料照片'),
  },
  states: {
    applied: open('已申报'),
    implementing: open('创建中'),
    accepted: open('已验收'),
    public: open('公示中'),
    named: closed('已命名'),
    declined: closed('未命名'),
    revoked: closed('已撤销命名'),
  },
  starts: 'applied',
  transitions: {
    register: { title: '申报', from: [], to: 'applied', by: ['clerk', 'village-official'], asks: { kind: 'required', unitName: 'required', village: 'required' } },
    implement: { title: '组织实施', from: ['applied'], to: 'implementing', by: ['clerk', 'village-official'], asks: { plan: 'optional' } },
    accept: {
      title: '验收', from: ['implementing'], to: 'accepted', by: desk, asks: { passed: 'required', criteria: 'optional', papers: 'optional' },
    },
    rework: {
      title: '退回整改', from: ['accepted', 'public'], to: 'implementing', by: desk, clears: ['passed', 'criteria', 'publicUntil'], asks: { reason: 'required' },
    },
    announce: {
      title: '公示', from: ['accepted'], to: 'public', by: desk, asks: { publicUntil: 'required' },
      when: (is) => is.all(
        is.says('验收未达标的不公示，请办“退回整改”或“不予命名”。', is.compare('passed', '=', 'passed')),
        is.says('公示截止日不能早于开始公示的这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'publicUntil' } }, '≥', 0)),
      ),
    },
    name: {
      title: '命名', from: ['public'], to: 'named', by: desk, asks: { document: 'optional' },
      when: (is) => is.says('公示期还没有满，请在公示截止日之后再办“命名”。', is.daysBetween({ from: { field: 'publicUntil' }, to: { act: true } }, '>', 0)),
    },
    decline: { title: '不予命名', from: ['applied', 'implementing', 'accepted', 'public'], to: 'declined', by: desk, asks: { reason: 'required' } },
    review: { title: '复核', from: ['named'], to: 'named', by: desk, asks: { review: 'required' } },
    revoke: { title: '撤销命名', from: ['named'], to: 'revoked', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    applied: measure('申报单位', 'thing').on('register').by('kind', 'village'),
    accepted: measure('验收达标单位', 'thing').on('accept').by('kind', 'village').with({ times: 'first', when: { is: 'compare', field: 'passed', how: '=', to: 'passed' } }),
    named: measure('命名单位', 'thing').on('name').by('kind', 'village').with({ times: 'first' }),
    standing: measure('保持命名单位', 'thing').on('name').by('kind', 'village').with({ times: { standing: { until: ['revoke'] } } }),
    reviewed: measure('复核单位', 'event').on('review').by('kind', 'village', 'review'),
    revoked: measure('撤销命名单位', 'thing').on('revoke').by('kind', 'village'),
  },
})

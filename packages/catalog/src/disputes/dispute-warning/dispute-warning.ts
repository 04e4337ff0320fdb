import { caseOf, choice, closed, defineMatter, integer, longText, measure, open, rule, text, village, yes } from '@zhenzhi/kernel'
import { disputeKinds } from '../../words/dispute-kinds.ts'
import { offices } from '../../words/offices.ts'

const by = ['village', 'kind', 'ground'] as const
const report = '年度报告：矛盾预警的件数，按地点和类型'
const desk = ['clerk', 'leader'] as const

/** What a warning rests on: kinds and places and counts of matters. Nothing of a person: nobody is watched or graded (design, D25). */
const grounds = { place: '同一地点多起', repeat: '同一件事多次反映', many: '涉及的人多', season: '时令、节点容易发生', other: '其他苗头' }

/** 矛盾预警: a kind of dispute at a place, opened by whoever notices it, looked into, lifted or passed on; relief given is written down (D25). */
export const disputeWarning = defineMatter({
  id: 'dispute-warning',
  title: '矛盾预警',
  rows: ['D25'],
  place: 'village',
  office: 'safety-law-office',
  corrects: desk,
  lists: ['village', 'kind', 'ground', 'facts'],
  fields: {
    village: village('地点所在村（社区）', { basis: report }),
    kind: choice('纠纷类型', disputeKinds, { basis: report }),
    ground: choice('预警的根据', grounds, { basis: report }),
    matters: integer('涉及的件数', 'case', { min: 1, max: 9999, hint: '近来同类、同地的有几件' }),
    facts: longText('情况', { searchable: true, basis: report, hint: '写什么事、在哪里、多少件；不写哪个人。' }),
    confirmed: yes('核查属实', { basis: '预警要核查' }),
    finding: longText('核查情况', { sealed: true, basis: '预警要核查' }),
    unit: choice('转办单位', offices, { basis: '转办要有单位接' }),
    dispute: caseOf('转成的矛盾纠纷', { of: 'mediation', hint: '已登记调解的请选上' }),
    relief: choice('救助办法', { temporary: '临时救助', minimum: '低保', charity: '慈善、互助', 'judicial-aid': '司法救助', other: '其他' }, { basis: '年度报告：救助机制' }),
    reliefNote: text('救助的办理编号', { max: 100, hint: '低保、临时救助在民政系统里的编号' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { raised: open('已预警'), checked: open('已核查'), lifted: closed('已解除'), passed: closed('已转办') },
  starts: 'raised',
  transitions: {
    register: {
      title: '登记预警', from: [], to: 'raised', by: ['clerk', 'grid-worker', 'village-official', 'mediator', 'leader'],
      asks: { village: 'required', kind: 'required', ground: 'required', facts: 'required', matters: 'optional' },
    },
    check: { title: '核查', from: ['raised'], to: 'checked', by: ['clerk', 'village-official', 'leader'], asks: { confirmed: 'required', finding: 'required' }, due: rule('LOC-050').after('raised'), orBy: ['lift'] },
    relieve: { title: '登记救助', from: ['checked'], by: ['clerk'], clears: ['relief', 'reliefNote'], asks: { relief: 'required', reliefNote: 'optional' } },
    passOn: {
      title: '转办', from: ['checked'], to: 'passed', by: desk, asks: { unit: 'required', dispute: 'optional' },
      when: (is) => is.says('核查不属实的不转办，请办“解除预警”。', is.compare('confirmed', '=', true)),
    },
    lift: { title: '解除预警', from: ['raised', 'checked'], to: 'lifted', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    raised: measure('矛盾预警', 'case').on('register').by(...by),
    confirmed: measure('预警属实', 'case').on('check').by(...by).with({ when: { is: 'compare', field: 'confirmed', how: '=', to: true } }),
    lifted: measure('解除预警', 'case').on('lift').by(...by),
    passed: measure('预警转办', 'case').on('passOn').by(...by, 'unit'),
    relieved: measure('预警后救助', 'case').on('relieve').by('village', 'kind', 'relief'),
    due: measure('应核查', 'case').onDuty('check', 'due').by('village'),
    inTime: measure('按期核查', 'case').onDuty('check', 'in-time').by('village'),
    standing: measure('未了的预警', 'case').on('register').by(...by).with({ times: { standing: { until: ['lift', 'passOn'] } } }),
  },
})

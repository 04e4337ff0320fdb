import { choice, closed, day, defineMatter, files, integer, measure, money, open, text, village } from '@zhenzhi/kernel'
import { fundSources, projectKinds, subWorks } from './project.choices.ts'

const desk = ['clerk'] as const
const report = '年度报告：基础设施建设成效'

/** Money moves before the start, during the works and until the last bill after acceptance; none of it changes how the works stand. */
const receiving = <S extends string>(title: string, state: S) =>
  ({ title, from: [state], to: state, by: desk, clears: ['source'], asks: { received: 'required', source: 'required' } }) as const
const spending = <S extends string>(title: string, state: S) =>
  ({ title, from: [state], to: state, by: desk, clears: ['subWork'], asks: { spent: 'required', subWork: 'optional' } }) as const

/**
 * 公共工程: planned, built, accepted, settled; money received and money spent are booked each on its own day. Its office is that
 * of whoever registers it: roads, hamlets and centres are run by different offices (F01, G06–G13).
 */
export const project = defineMatter({
  id: 'project',
  title: '公共工程',
  rows: ['F01', 'G06', 'G07', 'G08', 'G09', 'G10', 'G11', 'G12', 'G13'],
  place: 'village',
  corrects: desk,
  lists: ['name', 'kind', 'village', 'pieces'],
  fields: {
    kind: choice('工程类别', projectKinds, { basis: report }),
    name: text('工程名称', { searchable: true, max: 200, basis: report }),
    village: village('所在村（社区）', { hint: '全镇性的不选' }),
    budget: money('计划投资'),
    contractor: text('施工单位', { max: 200 }),
    dueOn: day('计划完工日'),
    received: money('到账金额', { basis: '年度报告：争取和投入的资金' }),
    source: choice('资金来源', fundSources, { basis: '年度报告：争取和投入的资金' }),
    spent: money('支出金额', { basis: '年度报告：争取和投入的资金' }),
    subWork: choice('支出用于', subWorks),
    pieces: integer('验收数量', 'thing', { basis: '年度报告：建成的条数、盏数、个数，以验收单为准', hint: '以验收单为准：路和干渠填条数，灯填盏数，站点和村湾填个数' }),
    length: integer('长度', 'length', { basis: '年度报告：建成里程，以验收单为准', hint: '以米计，1 公里填 1000' }),
    width: text('路面宽度', { max: 50 }),
    sheet: files('验收单照片'),
    rewardPaid: money('奖补金额', { basis: '年度报告：以奖代补', hint: '验收后不奖补的填 0' }),
    settlement: money('结算金额', { hint: '以结算审核的金额为准；堤围整治结清时要填' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    planned: open('已立项'),
    building: open('在建'),
    accepted: open('已验收'),
    settled: closed('已结清'),
    cancelled: closed('已取消'),
  },
  starts: 'planned',
  transitions: {
    register: {
      title: '立项登记', from: [], to: 'planned', by: ['clerk', 'village-official'],
      asks: { kind: 'required', name: 'required', village: 'optional', budget: 'optional' },
    },
    receiveEarly: receiving('资金到账（开工前）', 'planned'),
    spendEarly: spending('资金支出（开工前）', 'planned'),
    start: { title: '开工', from: ['planned'], to: 'building', by: desk, asks: { contractor: 'optional', dueOn: 'optional' } },
    receiveFunds: receiving('资金到账', 'building'),
    spend: spending('资金支出', 'building'),
    accept: {
      title: '验收', from: ['building'], to: 'accepted', by: desk,
      asks: { pieces: 'required', length: 'optional', width: 'optional', sheet: 'optional' },
      when: (is) => is.says('农村公路验收要填长度（米），请照验收单补填。', is.any(is.compare('kind', '≠', 'rural-road'), is.compare('length', '>', 0))),
    },
    receiveLater: receiving('资金到账（验收后）', 'accepted'),
    spendLater: spending('资金支出（验收后）', 'accepted'),
    reward: {
      title: '发放奖补', from: ['accepted'], to: 'accepted', by: desk, asks: { rewardPaid: 'required' },
      when: (is) => is.says('只有美丽村湾以奖代补；其他工程请办“资金支出（验收后）”。', is.compare('kind', '=', 'hamlet')),
    },
    settle: {
      title: '结清', from: ['accepted'], to: 'settled', by: desk, asks: { settlement: 'optional' },
      when: (is) => is.all(
        is.says('美丽村湾结清前要先办“发放奖补”；不奖补的登记 0 元。', is.any(is.compare('kind', '≠', 'hamlet'), is.times('reward', '≥', 1))),
        is.says('堤围整治结清要填结算金额，请照结算审核的金额补填。', is.any(is.compare('kind', '≠', 'dyke'), is.filled('settlement'))),
      ),
    },
    cancel: { title: '取消', from: ['planned', 'building'], to: 'cancelled', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    registered: measure('立项工程', 'thing').on('register').by('kind', 'village'),
    started: measure('开工工程', 'thing').on('start').by('kind', 'village'),
    received: measure('到账资金', 'money').on('receiveEarly', 'receiveFunds', 'receiveLater').by('kind', 'source', 'village').with({ amount: { field: 'received' } }),
    spent: measure('投入资金', 'money').on('spendEarly', 'spend', 'spendLater').by('kind', 'subWork', 'village').with({ amount: { field: 'spent' } }),
    accepted: measure('完工工程', 'thing').on('accept').by('kind', 'village'),
    pieces: measure('建成数量', 'thing').on('accept').by('kind', 'village').with({ amount: { field: 'pieces' } }),
    length: measure('建成长度', 'length').on('accept').by('kind', 'village').with({ amount: { field: 'length' } }),
    rewarded: measure('奖补资金', 'money').on('reward').by('kind', 'village').with({ amount: { field: 'rewardPaid' } }),
    settled: measure('结算金额', 'money').on('settle').by('kind', 'village').with({ amount: { field: 'settlement' } }),
    underWay: measure('在建工程', 'thing').on('start').by('kind', 'village').with({ times: { standing: { until: ['accept', 'cancel'] } } }),
  },
})

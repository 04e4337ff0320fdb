import { caseOf, choice, closed, defineMatter, longText, measure, open, term, text, village } from '@zhenzhi/kernel'
import { premisesKinds } from '../premises-kinds.ts'

const office = ['body', 'officer', 'clerk'] as const

/** 无证经营: found, told, licensed or stopped, and cleared by a recheck; only what is cleared counts as 清理 (C29). */
export const unlicensedTrade = defineMatter({
  id: 'unlicensed-trade',
  title: '无证经营清理',
  rows: ['C29'],
  place: 'village',
  office: 'market-office',
  lists: ['site', 'trade', 'village'],
  fields: {
    site: text('商户或地点', { searchable: true, max: 100, basis: '清理名单：一家一行', hint: '写字号或地点，不写经营者姓名。' }),
    trade: choice('经营类别', premisesKinds, { basis: '清理名单：按类别统计' }),
    village: village('所在村（社区）', { basis: '按村（社区）统计无证经营' }),
    premises: term('检查对象', 'premises', { hint: '名录里有的才选' }),
    note: longText('告知内容'),
    permitNumber: text('补办的证照编号', { max: 60, basis: '清理名单：补证的编号' }),
    permit: caseOf('办证记录', { of: 'permit' }),
    way: choice('停业方式', { own: '自行停业', banned: '依法取缔' }, { basis: '清理名单：处理结果' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    found: open('已发现'),
    told: open('已告知'),
    filed: open('已立案'),
    licensed: open('已补证，待复查'),
    stopped: open('已停业，待复查'),
    cleared: closed('已清理'),
  },
  starts: 'found',
  transitions: {
    register: {
      title: '登记无证经营', from: [], to: 'found', by: office, asks: { site: 'required', trade: 'required', village: 'required', premises: 'optional' },
    },
    tell: { title: '告知办证或停业', from: ['found'], to: 'told', by: office, asks: { note: 'optional' } },
    fileCase: { title: '立案查处', from: ['told'], to: 'filed', by: office, asks: { reason: 'required' } },
    license: { title: '登记补证', from: ['told', 'filed'], to: 'licensed', by: office, asks: { permitNumber: 'required', permit: 'optional' } },
    stop: { title: '登记停业', from: ['told', 'filed'], to: 'stopped', by: office, asks: { way: 'required' } },
    clear: { title: '复查销号', from: ['licensed', 'stopped'], to: 'cleared', by: office, asks: {} },
    relapse: {
      title: '复查仍在无证经营', from: ['licensed', 'stopped'], to: 'told', by: office, asks: { reason: 'required' },
      clears: ['permitNumber', 'permit', 'way', 'reason'],
    },
  },
  measures: {
    found: measure('发现无证经营', 'premises').on('register').by('trade', 'village').with({ subject: { field: 'premises' } }),
    filed: measure('无证经营立案', 'case').on('fileCase').by('trade', 'village'),
    licensed: measure('无证经营补证', 'premises').on('license').by('trade', 'village').with({ subject: { field: 'premises' } }),
    cleared: measure('清理无证经营', 'premises').on('clear').by('trade', 'village', 'way').with({ subject: { field: 'premises' } }),
    standing: measure('未清理无证经营', 'premises').on('register').by('trade', 'village').with({ times: { standing: { until: ['clear'] } } }),
  },
})

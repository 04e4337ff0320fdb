import { choice, closed, day, defineMatter, files, longText, measure, open, rule, text, village } from '@zhenzhi/kernel'
import { siteKinds } from './law-site.choices.ts'

const report = '年度报告：现有和拟建的法治阵地'
const desk = ['clerk', 'village-official'] as const
const by = ['kind', 'village'] as const

/**
 * 法治阵地: squares, corridors, rooms and model points for the law, each planned, built, in use, looked after and one day closed (H23). What stands on a
 * day and what is still to be built on it are two stocks; one that is planned and never built is in neither.
 */
export const lawSite = defineMatter({
  id: 'law-site',
  title: '法治阵地',
  rows: ['H23'],
  place: 'village',
  office: 'justice-office',
  corrects: ['clerk'],
  lists: ['name', 'kind', 'village', 'openedOn'],
  fields: {
    name: text('阵地名称', { searchable: true, max: 100, basis: report }),
    kind: choice('阵地类别', siteKinds, { basis: report }),
    village: village('所在村（社区）', { hint: '镇区的不选' }),
    stands: choice('现在的情况', { planned: '拟建', standing: '早已建成在用' }, { basis: report, hint: '早已在用的，登记后接着办“启用”' }),
    readyBy: day('计划启用日期', { basis: '列入下一年计划的，写明哪天前启用', hint: '早已在用的不填' }),
    openedOn: day('启用日期', { basis: '在用数按启用、停用日期计算' }),
    closedOn: day('停用日期', { basis: '在用数按启用、停用日期计算', hint: '在用的最后一天' }),
    checkedOn: day('巡查日期', { basis: '阵地有人管护' }),
    condition: choice('巡查情况', { good: '完好', damaged: '有损坏或内容过时' }, { basis: '阵地有人管护' }),
    note: longText('巡查、维护记录'),
    mended: longText('维护情况', { basis: '阵地有人管护' }),
    photos: files('照片'),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: { planned: open('拟建'), building: open('建设中'), inUse: open('在用'), retired: closed('已停用'), dropped: closed('不再建设') },
  starts: 'planned',
  transitions: {
    register: {
      title: '登记阵地', from: [], to: 'planned', by: desk, asks: { name: 'required', kind: 'required', stands: 'required', village: 'optional', readyBy: 'optional' },
      when: (is) => is.says('拟建的要写计划启用日期；早已在用的不写。', is.any(
        is.all(is.compare('stands', '=', 'planned'), is.filled('readyBy')),
        is.all(is.compare('stands', '=', 'standing'), is.compare('readyBy', '=', null)),
      )),
    },
    build: {
      title: '开工建设', from: ['planned'], to: 'building', by: desk, asks: { photos: 'optional' },
      when: (is) => is.says('早已在用的阵地不用开工，请直接办“启用”。', is.compare('stands', '=', 'planned')),
    },
    postpone: { title: '调整计划日期', from: ['planned', 'building'], by: ['clerk'], clears: ['readyBy', 'reason'], asks: { readyBy: 'required', reason: 'required' } },
    open: {
      title: '启用', from: ['planned', 'building'], to: 'inUse', by: desk, clears: ['photos'], asks: { openedOn: 'required', photos: 'optional' },
      when: (is) => is.says('启用日期不能晚于今天，请核对。', is.daysBetween({ from: { field: 'openedOn' }, to: { act: true } }, '≥', 0)),
      due: rule('LOC-201').afterDay('readyBy'), dueTitle: '计划启用日期',
    },
    check: {
      title: '巡查', from: ['inUse'], by: desk, clears: ['checkedOn', 'condition', 'note', 'photos'], asks: { checkedOn: 'required', condition: 'required', note: 'optional', photos: 'optional' },
      when: (is) => is.says('巡查日期不能晚于今天，请核对。', is.daysBetween({ from: { field: 'checkedOn' }, to: { act: true } }, '≥', 0)),
      due: [rule('LOC-202').after('inUse'), rule('LOC-202').afterDay('checkedOn')], dueTitle: '阵地巡查',
    },
    mend: {
      title: '登记维护', from: ['inUse'], by: desk, clears: ['mended', 'photos'], asks: { mended: 'required', photos: 'optional' },
    },
    retire: {
      title: '停用', from: ['inUse'], to: 'retired', by: ['clerk'], clears: ['reason'], asks: { closedOn: 'required', reason: 'required' },
      when: (is) => is.says('停用日期不能早于启用日期，请核对两个日期。', is.daysBetween({ from: { field: 'openedOn' }, to: { field: 'closedOn' } }, '≥', 0)),
    },
    drop: { title: '不再建设', from: ['planned', 'building'], to: 'dropped', by: ['clerk'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    planned: measure('拟建法治阵地', 'thing').on('register').by(...by).with({
      when: { is: 'compare', field: 'stands', how: '=', to: 'planned' }, times: { standing: { until: ['build', 'open', 'drop'] } },
    }),
    building: measure('在建法治阵地', 'thing').on('build').by(...by).with({ times: { standing: { until: ['open', 'drop'] } } }),
    opened: measure('新启用法治阵地', 'thing').on('open').by(...by).with({ day: { field: 'openedOn' } }),
    inUse: measure('在用法治阵地', 'thing').on('open').by(...by).with({ times: { term: { from: 'openedOn', to: 'closedOn' } } }),
    checks: measure('法治阵地巡查', 'event').on('check').by('kind', 'village', 'condition'),
    due: measure('应巡查法治阵地', 'event').onDuty('check', 'due').by(...by),
    inTime: measure('按期巡查法治阵地', 'event').onDuty('check', 'in-time').by(...by),
  },
})

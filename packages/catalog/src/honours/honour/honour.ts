import { choice, closed, defineMatter, files, measure, person, text, village } from '@zhenzhi/kernel'

const desk = ['clerk', 'report-writer'] as const
const honourSorts = { democracy: '民主法治示范（特色）村（社区）', hygiene: '卫生、环境', civilised: '文明创建', 'law-publicity': '普法依法治理', 'peace': '平安建设', other: '其他' }
const models = { is: 'compare', field: 'sort', how: '=', to: 'democracy' } as const
const report = '年度报告：获得的荣誉，写明授予单位和日期'

/**
 * 荣誉: dated the day it was awarded, with the body that awarded it; without both there is no entry (A24). It may be taken back
 * by whoever awarded it, so that what still stands is known. A village named for democracy and the rule of law says so by its sort (H27); how it
 * got there is told by nobody here.
 */
export const honour = defineMatter({
  id: 'honour',
  title: '荣誉称号',
  rows: ['A24', 'H27'],
  place: 'village',
  office: 'general-office',
  lists: ['name', 'level', 'body', 'holder', 'village'],
  fields: {
    name: text('荣誉名称', { searchable: true, max: 200, basis: report, hint: '照文件或奖牌写全称' }),
    level: choice('级别', { national: '国家级', provincial: '省级', municipal: '市级', county: '县（区）级', town: '乡镇级' }, { basis: '年度报告：荣誉按级别统计' }),
    sort: choice('荣誉类别', honourSorts, { hint: '是下面几种的才选，用来统计民主法治村' }),
    body: text('授予单位', { searchable: true, max: 200, basis: report }),
    document: text('文件文号', { max: 100 }),
    scan: files('文件或奖牌照片'),
    holder: choice('获得者', { town: '本镇', village: '村（社区）', unit: '单位', person: '个人' }, { basis: '年度报告：镇、村、单位、个人荣誉' }),
    village: village('获得荣誉的村（社区）'),
    unitName: text('获得荣誉的单位', { searchable: true, max: 100 }),
    person: person('获得荣誉的人'),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { held: closed('保持'), revoked: closed('已撤销') },
  starts: 'held',
  transitions: {
    register: {
      title: '登记', from: [], to: 'held', by: desk,
      asks: {
        name: 'required', level: 'required', body: 'required', holder: 'required', sort: 'optional',
        village: 'optional', unitName: 'optional', person: 'optional', document: 'optional', scan: 'optional',
      },
      when: (is) => is.all(
        is.says('获得者是村（社区）的，请选是哪个村（社区）。', is.any(is.compare('holder', '≠', 'village'), is.filled('village'))),
        is.says('获得者是单位的，请填单位名称。', is.any(is.compare('holder', '≠', 'unit'), is.filled('unitName'))),
        is.says('获得者是个人的，请填姓名。', is.any(is.compare('holder', '≠', 'person'), is.filled('person'))),
        is.says('民主法治村（社区）是村（社区）获得的荣誉，获得者请选“村（社区）”。', is.any(is.compare('sort', '≠', 'democracy'), is.compare('holder', '=', 'village'))),
      ),
    },
    revoke: { title: '登记撤销', from: ['held'], to: 'revoked', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    awarded: measure('获得荣誉', 'thing').on('register').by('level', 'holder', 'village'),
    standing: measure('保持荣誉', 'thing').on('register').by('level', 'holder', 'village').with({ times: { standing: { until: ['revoke'] } } }),
    models: measure('命名民主法治村', 'village').on('register').by('level', 'village').with({ subject: { field: 'village' }, when: models }),
    modelsStanding: measure('保持民主法治村', 'village').on('register').by('level', 'village').with({ subject: { field: 'village' }, when: models, times: { standing: { until: ['revoke'] } } }),
    revoked: measure('撤销荣誉', 'thing').on('revoke').by('level', 'holder', 'village'),
  },
})

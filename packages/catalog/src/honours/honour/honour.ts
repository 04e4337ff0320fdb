import { choice, closed, defineMatter, files, measure, person, text, village } from '@zhenzhi/kernel'

const desk = ['clerk', 'report-writer'] as const
const report = '年度报告：获得的荣誉，写明授予单位和日期'

/**
 * 荣誉: dated the day it was awarded, with the body that awarded it; without both there is no entry (A24). It may be taken back
 * by whoever awarded it, so that what still stands is known.
 */
export const honour = defineMatter({
  id: 'honour',
  title: '荣誉称号',
  rows: ['A24'],
  place: 'village',
  office: 'general-office',
  lists: ['name', 'level', 'body', 'holder', 'village'],
  fields: {
    name: text('荣誉名称', { searchable: true, max: 200, basis: report, hint: '照文件或奖牌写全称' }),
    level: choice('级别', { national: '国家级', provincial: '省级', municipal: '市级', county: '县（区）级', town: '乡镇级' }, { basis: '年度报告：荣誉按级别统计' }),
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
        name: 'required', level: 'required', body: 'required', holder: 'required',
        village: 'optional', unitName: 'optional', person: 'optional', document: 'optional', scan: 'optional',
      },
      when: (is) => is.all(
        is.says('获得者是村（社区）的，请选是哪个村（社区）。', is.any(is.compare('holder', '≠', 'village'), is.filled('village'))),
        is.says('获得者是单位的，请填单位名称。', is.any(is.compare('holder', '≠', 'unit'), is.filled('unitName'))),
        is.says('获得者是个人的，请填姓名。', is.any(is.compare('holder', '≠', 'person'), is.filled('person'))),
      ),
    },
    revoke: { title: '登记撤销', from: ['held'], to: 'revoked', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    awarded: measure('获得荣誉', 'thing').on('register').by('level', 'holder', 'village'),
    standing: measure('保持荣誉', 'thing').on('register').by('level', 'holder', 'village').with({ times: { standing: { until: ['revoke'] } } }),
    revoked: measure('撤销荣誉', 'thing').on('revoke').by('level', 'holder', 'village'),
  },
})

import { defineRoster, integer, measure, text, village } from '@zhenzhi/kernel'

const report = '年度报告：每个村（社区）几名法律明白人的目标'

/**
 * 法律明白人配备数: how many a village is to have, as the county or the town set it, from when until when (H24). The number is local: no rule kept here
 * gives one. What is lacking is this less those certified, village by village.
 */
export const lawSavvyTarget = defineRoster({
  id: 'law-savvy-target',
  title: '法律明白人配备数',
  rows: ['H24'],
  unit: 'thing',
  by: ['clerk'],
  place: 'village',
  office: 'justice-office',
  lists: ['village', 'needed', 'from', 'to'],
  fields: {
    village: village('所在村（社区）', { basis: report }),
    needed: integer('应配人数', 'person', { min: 1, max: 99, basis: report, hint: '县里或镇里定的，每村几名' }),
    document: text('依据的文件', { max: 100 }),
  },
  asks: { village: 'required', needed: 'required', document: 'optional' },
  changes: ['needed', 'document'],
  stockBy: ['village'],
  measures: {
    villages: measure('定了配备数的村', 'village').on('register').by('village').with({ subject: { field: 'village' }, times: { term: { from: 'from', to: 'to' } } }),
    needed: measure('应配法律明白人', 'person').on('register').by('village').with({ amount: { field: 'needed' }, times: { term: { from: 'from', to: 'to' } } }),
  },
  when: (is) => is.says('这个村（社区）已经定了配备数。数变了的，请在原来那一条里办“调整”。',
    is.counted({ measure: 'law-savvy-target.villages', subject: 'village', within: 'ever' }, '<', '1')),
})

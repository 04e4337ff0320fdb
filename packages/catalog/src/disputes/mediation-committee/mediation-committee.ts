import { choice, defineRoster, files, integer, measure, text, village } from '@zhenzhi/kernel'

const report = '年度报告：人民调解委员会的个数'

/**
 * 人民调解委员会: of the town, of each village, of an enterprise or trade, from when until when (人民调解法 arts. 7–9, 34; three to nine members,
 * women among them, a term of three years). A village has one; a new term is a new line once the old one is ended.
 */
export const mediationCommittee = defineRoster({
  id: 'mediation-committee',
  title: '人民调解委员会名册',
  rows: ['D04'],
  unit: 'thing',
  by: ['clerk'],
  place: 'village',
  office: 'justice-office',
  lists: ['name', 'level', 'village', 'members', 'women', 'from', 'to'],
  fields: {
    name: text('调解委员会名称', { searchable: true, max: 100, basis: report }),
    level: choice('设立层级', { town: '镇', village: '村（社区）', enterprise: '企业事业单位', trade: '行业、专业性' }, { basis: report }),
    village: village('所在村（社区）', { hint: '镇调解委员会不选' }),
    members: integer('委员人数', 'person', { min: 3, max: 9, basis: '《人民调解法》第8条：三至九人', hint: '三到九人，含主任' }),
    women: integer('其中妇女', 'person', { min: 0, max: 9, basis: '《人民调解法》第8条：应当有妇女成员' }),
    document: files('推选或者设立的材料', { hint: '换届后要向基层人民法院通报，材料拍照留存' }),
  },
  asks: { name: 'required', level: 'required', village: 'optional', members: 'required', women: 'required', document: 'optional' },
  changes: ['members', 'women', 'document'],
  stockBy: ['level', 'village'],
  measures: {
    villages: measure('设了调解委员会的村', 'village').on('register').by('village')
      .with({ subject: { field: 'village' }, times: { term: { from: 'from', to: 'to' } }, when: { is: 'compare', field: 'level', how: '=', to: 'village' } }),
    members: measure('调解委员会委员', 'person').on('register').by('level', 'village').with({ amount: { field: 'members' }, times: { term: { from: 'from', to: 'to' } } }),
    women: measure('调解委员会妇女委员', 'person').on('register').by('level', 'village').with({ amount: { field: 'women' }, times: { term: { from: 'from', to: 'to' } } }),
  },
  when: (is) => is.all(
    is.says('村（社区）的调解委员会要选是哪个村。', is.any(is.compare('level', '≠', 'village'), is.filled('village'))),
    is.says('调解委员会应当有妇女成员（《人民调解法》第8条），请核对“其中妇女”。', is.compare('women', '≥', 1)),
    is.says('这个村（社区）已有在任的调解委员会。换届的，请先给原来的办“离任”，再登记新一届。', is.any(
      is.compare('level', '≠', 'village'), is.counted({ measure: 'mediation-committee.villages', subject: 'village', within: 'ever' }, '<', '1'),
    )),
  ),
})

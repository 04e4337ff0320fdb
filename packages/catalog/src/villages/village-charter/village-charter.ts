import { choice, closed, defineMatter, files, longText, measure, open, rule, text, village, yes } from '@zhenzhi/kernel'

const report = '年度报告：修订村规民约的村，按村（社区）名册核对'
const law = '《村民委员会组织法》第31条'
const villagers = ['village-official', 'clerk'] as const
const by = ['kind', 'revision'] as const

/**
 * 村规民约: one version of a village's charter: drafted, talked over, voted by the villagers' meeting, filed with the town, looked through there, made
 * public, until a newer one takes its place (I14, B15). The town advises before the vote and examines after filing; what the village may settle
 * itself it does not decide (村民委员会组织法 arts. 6, 31, 41). A village has a charter from the day one is filed, unless that was ordered to be put right.
 */
export const villageCharter = defineMatter({
  id: 'village-charter',
  title: '村规民约',
  rows: ['I14', 'B15'],
  place: 'village',
  office: 'civil-affairs',
  corrects: ['clerk'],
  lists: ['village', 'kind', 'revision'],
  fields: {
    village: village('所在村（社区）', { basis: report }),
    kind: choice('哪一种', { charter: '村规民约', pact: '居民公约', autonomy: '村民自治章程' }, { basis: report }),
    revision: choice('制定或修订', { first: '首次制定', revised: '修订' }, { basis: report }),
    draft: files('草案'),
    opinions: longText('征求意见情况', { basis: '村民参与：怎样征求、有哪些意见', hint: '写意见，不写是谁说的' }),
    finding: choice('把关意见', { fine: '没有发现抵触', amend: '建议修改' }, { basis: '镇里在表决前提出建议，不代替村民决定' }),
    advice: text('修改建议', { max: 500 }),
    quorum: choice('参加会议的人', { villagers: '十八周岁以上村民过半数', households: '三分之二以上户的代表' }, { basis: '《村民委员会组织法》第25、26条' }),
    majority: yes('到会人员过半数通过', { basis: '《村民委员会组织法》第25、26条' }),
    minutes: files('会议记录'),
    full: files('通过的文本', { basis: `${law}第1款：报乡镇人民政府备案` }),
    conflict: longText('抵触的内容', { basis: `${law}：有抵触法律、侵犯权利的内容的，由乡镇人民政府责令改正` }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    drafted: open('起草中'), discussed: open('已征求意见'), voted: open('已表决通过'), filed: open('备案审查中'), ordered: open('责令改正'),
    cleared: open('审查通过'), current: closed('现行有效'), replaced: closed('已被新版替代'), abandoned: closed('已作罢'),
  },
  starts: 'drafted',
  transitions: {
    register: { title: '登记起草', from: [], to: 'drafted', by: villagers, asks: { village: 'required', kind: 'required', revision: 'required', draft: 'optional' } },
    discuss: { title: '登记征求意见', from: ['drafted'], to: 'discussed', by: villagers, clears: ['opinions'], asks: { opinions: 'required', draft: 'optional' } },
    screen: { title: '镇里把关', from: ['discussed'], by: ['reviewer', 'clerk'], clears: ['finding', 'advice'], asks: { finding: 'required', advice: 'optional' } },
    vote: {
      title: '登记表决通过', from: ['discussed', 'ordered'], to: 'voted', by: villagers, clears: ['quorum', 'majority', 'minutes'],
      asks: { quorum: 'required', majority: 'required', minutes: 'optional' },
      when: (is) => is.all(
        is.says('没有过半数通过的，请办“登记表决未通过”。', is.compare('majority', '=', true)),
        is.advised('表决前还没有请镇里把关。建议先请镇里看一遍，免得通过后又要改；村里决定先表决的，写明情况。', is.times('screen', '≥', 1)),
      ),
    },
    fall: { title: '登记表决未通过', from: ['discussed', 'ordered'], to: 'drafted', by: villagers, clears: ['reason'], asks: { reason: 'required' } },
    file: {
      title: '登记备案', from: ['voted'], to: 'filed', by: villagers, clears: ['full'], asks: { full: 'required' },
      due: rule('VIL-001').after('voted'), dueTitle: '村里报备案', duePasses: 'not-returned',
    },
    clear: { title: '审查通过', from: ['filed'], to: 'cleared', by: ['reviewer'], due: rule('VIL-002').after('filed'), dueTitle: '备案审查', orBy: ['order'] },
    order: { title: '责令改正', from: ['filed'], to: 'ordered', by: ['reviewer', 'leader'], clears: ['conflict'], asks: { conflict: 'required' } },
    publish: { title: '登记公布', from: ['cleared'], to: 'current', by: villagers },
    replace: { title: '登记被新版替代', from: ['current'], to: 'replaced', by: ['clerk'] },
    abandon: { title: '作罢', from: ['drafted', 'discussed', 'ordered'], to: 'abandoned', by: villagers, clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    screened: measure('表决前把关', 'case').on('screen').by(...by).with({ times: 'first' }),
    filed: measure('村规民约备案', 'case').on('file').by(...by, 'village').with({ times: 'first' }),
    cleared: measure('备案审查通过', 'case').on('clear').by(...by, 'village').with({ times: 'first' }),
    ordered: measure('责令改正村规民约', 'case').on('order').by(...by, 'village'),
    villages: measure('有现行村规民约的村', 'village').on('file').by(...by, 'village').with({ subject: { field: 'village' }, times: { standing: { until: ['order', 'replace'] } } }),
    fileDue: measure('村里应报备案', 'case').onDuty('file', 'due').by('kind'),
    fileInTime: measure('村里按期报备案', 'case').onDuty('file', 'in-time').by('kind'),
    reviewDue: measure('应作备案审查', 'case').onDuty('clear', 'due').by('kind'),
    reviewInTime: measure('按期作备案审查', 'case').onDuty('clear', 'in-time').by('kind'),
  },
})

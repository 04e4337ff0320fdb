import { caseOf, choice, closed, day, defineMatter, files, longText, measure, open, rule, text } from '@zhenzhi/kernel'

const list = '党政主要负责人履行推进法治建设第一责任人职责规定：年度职责清单逐项落实'
const desk = ['clerk', 'report-writer'] as const
const duties = {
  deploy: '部署法治建设重要工作', study: '研究解决重大问题', hear: '听取工作汇报', supervise: '督察督办', learn: '带头学法', decide: '依法决策、合法性审查', cases: '重点事项包案', report: '述法和报告', other: '其他职责',
}

/**
 * 第一责任人职责清单: one item of the year's list for secretary or mayor, with the last day and the kind of evidence it wants; performed with a record
 * of the ledgers or with papers, looked over by somebody else than who entered it (A06). What was done is counted by its own record; the list counts what
 * was owed and kept in time.
 */
export const dutyItem = defineMatter({
  id: 'duty-item',
  title: '第一责任人职责清单',
  rows: ['A06'],
  office: 'general-office',
  corrects: desk,
  lists: ['leader', 'duty', 'item', 'latest'],
  fields: {
    leader: choice('第一责任人', { secretary: '党委书记', mayor: '镇长' }, { basis: list }),
    duty: choice('职责类别', duties, { basis: list }),
    item: text('清单事项', { searchable: true, max: 300, basis: list }),
    latest: day('最迟完成日', { basis: list, hint: '每季度一次的，一季度列一项，填季度最后一天' }),
    wants: text('要留的凭证', { max: 100, hint: '会议纪要、批示件、调研报告等' }),
    record: caseOf('台账里的那一条', { hint: '在会议、批示件等台账里登记过的，选那一条；没有的附材料' }),
    evidence: files('履职材料'),
    done: longText('履行情况', { basis: list }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: { listed: open('未履行'), performed: open('已履行，待审核'), reviewed: closed('已审核'), withdrawn: closed('已撤下') },
  starts: 'listed',
  transitions: {
    register: { title: '列入清单', from: [], to: 'listed', by: desk, asks: { leader: 'required', duty: 'required', item: 'required', latest: 'required', wants: 'optional' } },
    perform: {
      title: '登记履行', from: ['listed'], to: 'performed', by: [...desk, 'leader'], clears: ['record', 'evidence', 'done'], asks: { done: 'required', record: 'optional', evidence: 'optional' },
      when: (is) => is.says('请选台账里的那一条，或者附上履职材料；没有凭证的不算履行。', is.any(is.filled('record'), is.filled('evidence'))),
      due: rule('LOC-300').afterDay('latest'), dueTitle: '清单载明的日期', orBy: ['withdraw'],
    },
    review: {
      title: '审核', from: ['performed'], to: 'reviewed', by: [...desk, 'leader'], asks: {},
      when: (is) => is.says('审核要由登记履行以外的人来做。请换一位同事审核。', is.differentPersons('perform')),
    },
    sendBack: { title: '退回补充', from: ['performed'], to: 'listed', by: [...desk, 'leader'], clears: ['reason'], asks: { reason: 'required' } },
    withdraw: { title: '撤下这一项', from: ['listed'], to: 'withdrawn', by: ['leader'], clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    listed: measure('列入职责清单', 'thing').on('register').by('leader', 'duty'),
    withdrawn: measure('撤下职责清单事项', 'thing').on('withdraw').by('leader', 'duty'),
    reviewed: measure('审核通过的履职事项', 'thing').on('review').by('leader', 'duty'),
    due: measure('到期应履行', 'thing').onDuty('perform', 'due').by('leader', 'duty'),
    inTime: measure('按期履行', 'thing').onDuty('perform', 'in-time').by('leader', 'duty'),
    late: measure('到期未履行', 'thing').onDuty('perform', 'late').by('leader', 'duty'),
  },
})

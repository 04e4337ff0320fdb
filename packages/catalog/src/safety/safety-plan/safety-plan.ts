import { choice, closed, day, defineMatter, files, longText, measure, open, text } from '@zhenzhi/kernel'

const policy = '平安建设问题整改方案：方案、问题清单、责任人、期限、销号'

/** 平安建设问题整改方案: the plan that problems are listed under; drafted, approved by somebody else, summed up (F30). */
export const safetyPlan = defineMatter({
  id: 'safety-plan',
  title: '平安建设整改方案',
  rows: ['F30'],
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['name', 'source', 'ends'],
  fields: {
    name: text('方案名称', { searchable: true, max: 100, basis: policy }),
    source: choice('问题来源', { above: '上级督导、考核指出', self: '自查发现', poll: '群众测评反映', case: '案件、事件暴露' }, { basis: policy }),
    ends: day('整改结束', { basis: policy }),
    plan: files('方案文件', { basis: policy }),
    summary: longText('整改总结', { basis: policy }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { drafted: open('已拟定'), approved: open('整改中'), concluded: closed('已总结') },
  starts: 'drafted',
  transitions: {
    register: { title: '拟定方案', from: [], to: 'drafted', by: ['clerk', 'leader'], asks: { name: 'required', source: 'required', ends: 'required', plan: 'required' } },
    redraft: { title: '修改方案', from: ['drafted'], by: ['clerk', 'leader'], asks: { name: 'optional', ends: 'optional', plan: 'optional' } },
    approve: {
      title: '审批', from: ['drafted'], to: 'approved', by: ['leader'], asks: {}, when: (is) => is.says('审批要由拟定以外的人来办。', is.differentPersons('register')),
    },
    conclude: { title: '办理总结', from: ['approved'], to: 'concluded', by: ['clerk', 'leader'], asks: { summary: 'required' } },
  },
  measures: {
    approved: measure('批准整改方案', 'thing').on('approve').by('source'),
    concluded: measure('完成整改方案', 'thing').on('conclude').by('source'),
  },
})

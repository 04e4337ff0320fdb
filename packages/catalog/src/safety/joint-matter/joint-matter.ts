import { caseOf, choice, choices, closed, day, defineMatter, files, longText, measure, open, rows, rule, text, village } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const policy = '四联机制：联调、联防、联治、联抓，有牵头、有配合、有结果'
const desk = ['clerk', 'leader'] as const
const workers = ['clerk', 'leader', 'officer', 'body', 'village-official'] as const
const by = ['line', 'village', 'lead'] as const
const lines = { mediation: '矛盾纠纷联调', defence: '社会治安联防', governance: '突出问题联治', grassroots: '基层平安联创（联抓）' }

/**
 * 联动事项: a matter that several units take up together under one of the four joint lines, with one that leads, those that join, what was agreed and
 * what each of them did (F11). It ends once two units at least have told what they did. What is mediated or inspected in it is counted where it is kept.
 */
export const jointMatter = defineMatter({
  id: 'joint-matter',
  title: '联动事项',
  rows: ['F11'],
  place: 'village',
  office: 'safety-law-office',
  corrects: ['clerk'],
  lists: ['subject', 'line', 'lead', 'village', 'finishBy'],
  fields: {
    line: choice('联动类别', lines, { basis: policy }),
    subject: text('事由', { searchable: true, max: 200, basis: policy, hint: '写什么事，不写姓名。' }),
    village: village('涉及村（社区）', { hint: '不涉及的不填' }),
    lead: choice('牵头单位', offices, { basis: policy }),
    coUnits: choices('配合单位', offices, { basis: policy }),
    dispute: caseOf('对应的矛盾纠纷', { of: 'mediation', hint: '在调解台账里的请选上' }),
    agreed: longText('会商意见', { basis: `${policy}；会商定分工` }),
    finishBy: day('办结期限', { basis: policy }),
    parts: rows('各单位办理情况', { unit: choice('单位', offices), did: text('办理情况', { max: 300 }) }, { basis: `${policy}；每个单位都要有办理情况` }),
    record: files('会商记录'),
    result: longText('联动结果', { basis: policy }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { proposed: open('已提出'), agreed: open('联动中'), done: closed('已办结'), dropped: closed('不启动联动') },
  starts: 'proposed',
  transitions: {
    register: {
      title: '提出联动', from: [], to: 'proposed', by: ['clerk', 'leader', 'body', 'officer'],
      asks: { line: 'required', subject: 'required', lead: 'required', coUnits: 'required', village: 'optional', dispute: 'optional' },
    },
    agree: {
      title: '会商定分工', from: ['proposed', 'agreed'], to: 'agreed', by: desk, clears: ['agreed', 'finishBy'],
      asks: { agreed: 'required', finishBy: 'required', lead: 'optional', coUnits: 'optional', record: 'optional' },
      when: (is) => is.says('办结期限不能早于会商这一天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'finishBy' } }, '≥', 0)),
    },
    gather: { title: '汇总办理情况', from: ['agreed'], by: workers, clears: ['parts'], asks: { parts: 'required' } },
    finish: {
      title: '联动办结', from: ['agreed'], to: 'done', by: desk, asks: { result: 'required' }, due: rule('LOC-152').afterDay('finishBy'), dueTitle: '联动办结期限',
      when: (is) => is.says('至少要有两个单位的办理情况，每一行都要填好，请先办“汇总办理情况”。', is.all(is.atLeast('parts', 2), is.listComplete('parts', 'unit'), is.listComplete('parts', 'did'))),
    },
    drop: { title: '不启动联动', from: ['proposed', 'agreed'], to: 'dropped', by: ['leader'], asks: { reason: 'required' } },
  },
  measures: {
    proposed: measure('提出联动事项', 'case').on('register').by(...by),
    agreed: measure('联动事项会商', 'case').on('agree').by(...by).with({ times: 'first' }),
    done: measure('联动事项办结', 'case').on('finish').by(...by),
    standing: measure('未结联动事项', 'case').on('register').by(...by).with({ times: { standing: { until: ['finish', 'drop'] } } }),
    due: measure('到期应办结', 'case').onDuty('finish', 'due').by('line'),
    inTime: measure('按期办结', 'case').onDuty('finish', 'in-time').by('line'),
  },
})

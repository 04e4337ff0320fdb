import { caseOf, choice, closed, day, defineMatter, files, longText, measure, open, rule, term, text, village } from '@zhenzhi/kernel'
import { marketAreas } from '../market-areas.ts'

const office = ['body', 'officer', 'clerk'] as const

/**
 * 责令改正通知书: the numbered notice, its service, the recheck at its end, and the case filed when nothing was corrected (C31).
 * Its paper is made by the office that issues it; here it comes with its number.
 */
export const correctionNotice = defineMatter({
  id: 'correction-notice',
  title: '责令改正通知书',
  rows: ['C31'],
  place: 'village',
  office: 'market-office',
  lists: ['number', 'recipient', 'area', 'deadline'],
  fields: {
    number: text('通知书编号', { searchable: true, max: 60, basis: '年度报告：责令改正通知书份数，按编号计' }),
    recipient: text('被责令单位', { searchable: true, max: 100, basis: '通知书上的单位名称', hint: '写字号，不写经营者姓名。' }),
    premises: term('检查对象', 'premises'),
    village: village('所在村（社区）'),
    area: choice('检查领域', marketAreas, { basis: '年度报告：食品、药械分别统计' }),
    inspection: caseOf('哪次检查发现', { of: 'inspection', hint: '不是检查发现的不填' }),
    hazard: caseOf('关联的隐患', { of: 'hazard' }),
    problem: longText('责令改正的问题', { searchable: true, basis: '通知书上的问题', hint: '写问题本身，不写个人身份信息。' }),
    deadline: day('改正期限', { basis: '通知书上的改正期限', hint: '最后一天' }),
    way: choice('送达方式', { direct: '直接送达', post: '邮寄送达', left: '留置送达', other: '其他方式' }),
    receipt: files('送达回证照片'),
    correction: longText('改正情况', { hint: '写改了什么，不写个人身份信息。' }),
    caseNumber: text('立案编号', { max: 60 }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    issued: open('已制发'),
    served: open('已送达'),
    awaiting: open('待复查'),
    corrected: closed('已改正'),
    filed: closed('已立案'),
    withdrawn: closed('已撤销'),
  },
  starts: 'issued',
  transitions: {
    register: {
      title: '登记通知书', from: [], to: 'issued', by: office,
      asks: {
        number: 'required', recipient: 'required', area: 'required', problem: 'required', deadline: 'required', premises: 'optional', village: 'optional',
        inspection: 'optional', hazard: 'optional',
      },
      when: (is) => is.says('改正期限不能早于制发当天，请核对通知书。', is.daysBetween({ from: { act: true }, to: { field: 'deadline' } }, '≥', 0)),
    },
    serve: { title: '登记送达', from: ['issued'], to: 'served', by: office, asks: { way: 'optional', receipt: 'optional' } },
    correct: {
      title: '登记改正', from: ['served'], to: 'awaiting', by: office, asks: { correction: 'optional' },
      due: rule('LOC-003').afterDay('deadline'), dueTitle: '责令整改的期限',
    },
    pass: { title: '复查合格', from: ['awaiting'], to: 'corrected', by: office, asks: {} },
    fileCase: { title: '未改正，立案', from: ['served', 'awaiting'], to: 'filed', by: office, asks: { reason: 'required', caseNumber: 'optional' } },
    withdraw: { title: '撤销通知书', from: ['issued', 'served', 'awaiting'], to: 'withdrawn', by: office, asks: { reason: 'required' } },
  },
  measures: {
    issued: measure('制发通知书', 'copy').on('register').by('area', 'village'),
    served: measure('送达通知书', 'copy').on('serve').by('area', 'village'),
    corrected: measure('改正完成', 'copy').on('pass').by('area', 'village'),
    correctedInTime: measure('按期改正', 'copy').on('pass').by('area', 'village').with({
      when: { is: 'days-between', from: { last: 'correct' }, to: { field: 'deadline' }, how: '≥', days: 0 },
    }),
    filed: measure('未改正立案', 'copy').on('fileCase').by('area', 'village'),
    withdrawn: measure('撤销通知书', 'copy').on('withdraw').by('area', 'village'),
    due: measure('到期应改正', 'copy').onDuty('correct', 'due').by('area', 'village'),
    late: measure('逾期未改正', 'copy').onDuty('correct', 'late').by('area', 'village'),
  },
})

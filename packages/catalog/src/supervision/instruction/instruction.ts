import { choice, closed, day, defineMatter, files, longText, measure, officer, open, rows, text } from '@zhenzhi/kernel'
import { leaderRoles } from '../../petitions/petition-words.ts'
import { offices } from '../../words/offices.ts'

const account = '年度报告：党政主要负责人履行推进法治建设第一责任人职责'
const sheet = '批示以原件为准'
const by = ['leader', 'topic'] as const

/**
 * 领导批示: what one of the leadership wrote on a sheet, entered beside its photograph, on the day the sheet bears. Each task it names is handed out
 * as a case of its own. It is always kept; in the account of the first responsible persons it counts only once the sheet itself is there, taken as it
 * was entered or afterwards (A05).
 */
export const instruction = defineMatter({
  id: 'instruction',
  title: '领导批示',
  rows: ['A05'],
  office: 'general-office',
  against: ['about', 'aboutOfficer'],
  corrects: ['clerk'],
  lists: ['subject', 'leader', 'topic', 'signedOn'],
  handsOut: 'tasks',
  fields: {
    leader: choice('批示领导', leaderRoles, { basis: account }),
    signedOn: day('批示日期', { basis: sheet, hint: '批示件上写的日期' }),
    topic: choice('批示类别', { 'rule-of-law': '法治建设', disputes: '矛盾纠纷和信访', safety: '平安和安全生产', other: '其他工作' }, { basis: account }),
    subject: text('批示事项', { searchable: true, max: 200, basis: account, hint: '写什么事，不写姓名、电话。' }),
    words: longText('批示内容', { basis: sheet, hint: '照原件抄录，一字不改' }),
    tasks: rows('批示任务', {
      what: text('任务', { max: 300 }),
      unit: choice('承办单位', offices),
      until: day('办理期限'),
    }, { hint: '一项任务一行；只是圈阅、没有任务的不填' }),
    sheet: files('批示件照片', { basis: sheet }),
    about: choice('反映的单位', offices, { hint: '这件事反映哪个单位才选；这个单位看不到批示和任务' }),
    aboutOfficer: officer('反映的工作人员', { hint: '这件事反映哪位同事才选；他看不到批示和任务' }),
  },
  states: { standing: open('待落实'), closed: closed('已落实') },
  starts: 'standing',
  transitions: {
    register: {
      title: '登记批示', from: [], to: 'standing', by: ['clerk', 'leader'],
      asks: { leader: 'required', signedOn: 'required', topic: 'required', subject: 'required', words: 'required', tasks: 'optional', about: 'optional', aboutOfficer: 'optional' },
      when: (is) => is.all(
        is.says('批示日期不能晚于登记这一天，请照批示件核对。', is.daysBetween({ from: { field: 'signedOn' }, to: { act: true } }, '≥', 0)),
        is.says('“批示任务”每一行都要写明任务、承办单位和办理期限，请补齐。', is.any(is.compare('tasks', '=', null), is.all(is.listComplete('tasks', 'what'), is.listComplete('tasks', 'unit'), is.listComplete('tasks', 'until')))),
      ),
    },
    attach: { title: '补拍批示件', from: ['standing', 'closed'], by: ['clerk', 'leader'], clears: ['sheet'], asks: { sheet: 'required' } },
    close: {
      title: '确认落实', from: ['standing'], to: 'closed', by: ['clerk', 'leader'], asks: {},
      when: (is) => is.advised('批示件还没有照片，这一次批示不计入年度报告。最好先办“补拍批示件”。', is.any(is.fromPaper('register'), is.filled('sheet'))),
    },
  },
  measures: {
    received: measure('登记领导批示', 'event').on('register').by(...by).with({ day: { field: 'signedOn' } }),
    evidenced: measure('有原件的领导批示', 'event').on('register', 'attach').by(...by).with({
      times: 'first', day: { field: 'signedOn' },
      when: { is: 'any', of: [{ is: 'from-paper', act: 'register' }, { is: 'compare', field: 'sheet', how: '≠', to: null }] },
    }),
    closed: measure('领导批示落实', 'event').on('close').by(...by),
    standing: measure('未落实领导批示', 'event').on('register').by(...by).with({ times: { standing: { until: ['close'] } } }),
  },
})

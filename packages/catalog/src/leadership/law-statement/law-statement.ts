import { choice, choices, closed, day, defineMatter, files, longText, measure, open, person, rule, text } from '@zhenzhi/kernel'

const system = '年终述职：述职报告要有述法的专门内容'
const desk = ['clerk', 'report-writer'] as const
/** What the chapter on law tells of. Keys are frozen, words may change. */
const chapters = { respect: '尊法', learn: '学法', observe: '守法', use: '用法' }

/**
 * 述职述法: one leader's statement of a year: asked for with its last day, handed in with a chapter on law, sent back where the chapter or one of its
 * four headings lacks, passed by somebody else than who took it in, commented on by the committee or the county, filed (A07, A08). Who gave a statement
 * aloud at a meeting is counted by the meeting.
 */
export const lawStatement = defineMatter({
  id: 'law-statement',
  title: '述职述法报告',
  rows: ['A08', 'A07'],
  office: 'general-office',
  corrects: desk,
  lists: ['whose', 'role', 'latest'],
  fields: {
    whose: person('述法人', { basis: system }),
    role: choice('职务', { secretary: '党委书记', mayor: '镇长', member: '其他班子成员' }, { basis: system }),
    latest: day('最迟提交日', { basis: system }),
    statement: files('述职报告', { basis: system }),
    chapters: choices('述法专章写到的内容', chapters, { basis: system, hint: '四项都要写到；没有专章的一项也不选' }),
    handedIn: day('交来的日期', { basis: system }),
    comment: longText('评议意见', { basis: system }),
    commentedBy: text('评议的一方', { max: 100, basis: system, hint: '县委依法治县委员会、镇党委等' }),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    asked: open('待交'), submitted: open('已交，待看'), returned: open('缺专章，已退回'), passed: open('已通过'), commented: open('已评议'), filed: closed('已归档'), excused: closed('不需提交'),
  },
  starts: 'asked',
  transitions: {
    register: { title: '通知提交', from: [], to: 'asked', by: desk, asks: { whose: 'required', role: 'required', latest: 'required' } },
    submit: {
      title: '登记交来', from: ['asked', 'returned'], to: 'submitted', by: desk, clears: ['statement', 'chapters', 'handedIn'], asks: { statement: 'required', handedIn: 'required', chapters: 'optional' },
      due: rule('LOC-301').afterDay('latest'), dueTitle: '最迟提交日', orBy: ['excuse'],
    },
    sendBack: { title: '缺专章退回', from: ['submitted'], to: 'returned', by: desk, clears: ['reason'], asks: { reason: 'required' } },
    pass: {
      title: '通过', from: ['submitted'], to: 'passed', by: [...desk, 'leader', 'reviewer'], asks: {},
      when: (is) => is.all(
        is.says('述法专章要写到尊法、学法、守法、用法四项。缺的请退回补写。', is.atLeast('chapters', 4)),
        is.says('通过要由登记交来以外的人来定。请换一位同事。', is.differentPersons('submit')),
      ),
    },
    comment: { title: '登记评议', from: ['passed', 'commented'], to: 'commented', by: [...desk, 'leader'], clears: ['comment', 'commentedBy'], asks: { comment: 'required', commentedBy: 'required' } },
    file: { title: '归档', from: ['passed', 'commented'], to: 'filed', by: desk, asks: {} },
    excuse: { title: '不需提交', from: ['asked', 'returned'], to: 'excused', by: desk, clears: ['reason'], asks: { reason: 'required' } },
  },
  measures: {
    asked: measure('应交述职述法报告', 'copy').on('register').by('role'),
    excused: measure('不需提交的述职述法报告', 'copy').on('excuse').by('role'),
    submitted: measure('已交述职述法报告', 'copy').on('submit').by('role').with({ times: 'first' }),
    withChapter: measure('有述法专章的报告', 'copy').on('pass').by('role'),
    commented: measure('评议过的述职述法报告', 'copy').on('comment').by('role').with({ times: 'first' }),
    due: measure('到期应交', 'copy').onDuty('submit', 'due').by('role'),
    late: measure('到期未交', 'copy').onDuty('submit', 'late').by('role'),
  },
})

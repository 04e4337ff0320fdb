import { choice, closed, day, defineMatter, files, measure, open, person, rule, text } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'

const report = '年度报告：通过行政执法证件考试的人数，免考的另列'
const printed = '证件上写明的'
const desk = ['clerk'] as const
const validity = { from: { field: 'validFrom' }, to: { field: 'validTo' } }
const wrongValidity = '有效期止不能早于有效期起，请核对证件上的两个日期。'
const term = { term: { from: 'validFrom', to: 'validTo' } } as const
const by = ['kind', 'office'] as const

/**
 * 行政执法证件: enrolled, examined or exempt, issued, valid until its last day, renewed in time or run out (C03, C05). Examined and exempt are two roads to
 * a certificate and counted apart. How long it is valid stands on it: no rule kept here gives a number.
 */
export const enforcementCertificate = defineMatter({
  id: 'enforcement-certificate',
  title: '行政执法证件',
  rows: ['C03', 'C05'],
  office: 'justice-office',
  lists: ['who', 'office', 'kind', 'route', 'number', 'validTo'],
  fields: {
    who: person('姓名', { basis: report }),
    office: choice('所在单位', offices, { basis: '《行政处罚法》第42条：由具有行政执法资格的执法人员实施' }),
    kind: choice('证件种类', { enforcement: '行政执法证', supervision: '行政执法监督证' }, { basis: report }),
    route: choice('取得方式', { exam: '参加考试', exempt: '申请免考' }, { basis: report }),
    exemption: text('免考的依据', { max: 200, basis: '免考要写明依据' }),
    number: text('证件编号', { searchable: true, max: 60, basis: printed }),
    validFrom: day('有效期起', { basis: printed }),
    validTo: day('有效期止', { basis: printed, hint: '最后一天' }),
    copy: files('证件照片'),
    reason: text('理由', { max: 200, basis: '台账留痕：说明为什么这样办' }),
  },
  states: { enrolled: open('已报名'), passed: open('待发证'), valid: open('持证'), dropped: closed('未取得'), cancelled: closed('已注销') },
  starts: 'enrolled',
  transitions: {
    register: { title: '报名', from: [], to: 'enrolled', by: desk, asks: { who: 'required', office: 'required', kind: 'required', route: 'required' } },
    pass: {
      title: '登记考试合格', from: ['enrolled'], to: 'passed', by: desk,
      when: (is) => is.says('这一位申请的是免考，请办“免考审核通过”。', is.compare('route', '=', 'exam')),
    },
    fail: {
      title: '登记考试不合格', from: ['enrolled'], by: desk,
      when: (is) => is.says('这一位申请的是免考，没有考试成绩。', is.compare('route', '=', 'exam')),
    },
    exempt: {
      title: '免考审核通过', from: ['enrolled'], to: 'passed', by: desk, asks: { exemption: 'required' },
      when: (is) => is.says('这一位报名参加考试，请办“登记考试合格”。', is.compare('route', '=', 'exempt')),
    },
    issue: {
      title: '登记发证', from: ['passed'], to: 'valid', by: desk, asks: { number: 'required', validFrom: 'required', validTo: 'required', copy: 'optional' },
      when: (is) => is.says(wrongValidity, is.daysBetween(validity, '≥', 0)),
    },
    renew: {
      title: '登记换证', from: ['valid'], by: desk, clears: ['validTo', 'copy'], asks: { validTo: 'required', number: 'optional', copy: 'optional' },
      due: rule('LOC-220').afterDay('validTo'), dueTitle: '执法证件有效期', orBy: ['cancel'], duePasses: 'expired',
      when: (is) => is.all(
        is.says('证件已经过了有效期，不能换证。请办“注销证件”，再重新报名。', is.inTime('renew')),
        is.says('新的有效期止不能早于今天，请核对。', is.daysBetween({ from: { act: true }, to: { field: 'validTo' } }, '≥', 0)),
      ),
    },
    change: { title: '调整单位', from: ['valid'], by: desk, asks: { office: 'required' } },
    cancel: {
      title: '注销证件', from: ['valid'], to: 'cancelled', by: desk, asks: { validTo: 'required', reason: 'required' },
      when: (is) => is.says(wrongValidity, is.daysBetween(validity, '≥', 0)),
    },
    drop: { title: '登记未取得', from: ['enrolled', 'passed'], to: 'dropped', by: desk, asks: { reason: 'required' } },
  },
  measures: {
    enrolled: measure('报名执法证件考试', 'person').on('register').by('kind', 'route'),
    failed: measure('执法证件考试不合格', 'person-times').on('fail').by(...by),
    gained: measure('取得执法证件', 'person').on('issue').by('kind', 'route', 'office').with({ subject: { field: 'who' } }),
    holders: measure('持有执法证件', 'person').on('register').by(...by).with({ subject: { field: 'who' }, times: term }),
    renewed: measure('执法证件换证', 'thing').on('renew').by(...by),
    expired: measure('执法证件过期', 'thing').onDuty('renew', 'late').by(...by),
  },
})

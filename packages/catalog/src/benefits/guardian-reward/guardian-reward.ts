import { choice, closed, day, defineMatter, files, longText, measure, money, open, person, text, village } from '@zhenzhi/kernel'

const desk = ['clerk', 'leader'] as const
const entitled = { from: { field: 'entitledFrom' }, to: { field: 'entitledTo' } }
const yearly = ['entitledFrom', 'entitledTo', 'outcome', 'amount', 'assessment', 'way', 'reason'] as const

/**
 * 监护人以奖代补: a guardian's agreement, and each year an assessment, an approval by another, a notice and a payment. What it is paid for
 * and the day it was paid (the day of that act) are apart: the money counts on the day it was paid. Both persons are sealed.
 */
export const guardianReward = defineMatter({
  id: 'guardian-reward',
  title: '监护人以奖代补',
  rows: ['F17'],
  place: 'village',
  special: true,
  office: 'safety-law-office',
  lists: ['guardian', 'village', 'entitledFrom', 'entitledTo', 'amount'],
  fields: {
    patient: person('被监护人', { basis: '监护协议写明被监护人' }),
    guardian: person('监护人', { basis: '监护协议写明监护人；奖补发给监护人' }),
    village: village('所在村（社区）', { basis: '年度报告按村（社区）统计补助' }),
    document: text('依据文件', { max: 200, basis: '奖补按文件发放，一人一依据' }),
    agreement: files('监护协议'),
    entitledFrom: day('所属期起', { basis: '所属期和发放日分开记' }),
    entitledTo: day('所属期止', { basis: '所属期和发放日分开记' }),
    outcome: choice('考核结果', { passed: '合格', failed: '不合格' }, { basis: '考核合格的才发奖补' }),
    amount: money('奖补金额', { basis: '年度报告：以奖代补资金' }),
    assessment: longText('考核情况', { sealed: true }),
    way: choice('告知方式', { public: '公示（不写病情）', internal: '内部告知' }, { basis: '发放前公示或内部告知' }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: { agreed: closed('监护中'), assessed: open('已考核'), approved: open('已审批'), noticed: open('已告知'), ended: closed('已终止') },
  starts: 'agreed',
  transitions: {
    register: {
      title: '登记监护协议', from: [], to: 'agreed', by: ['clerk'],
      asks: { patient: 'required', guardian: 'required', village: 'required', document: 'required', agreement: 'optional' },
    },
    assess: {
      title: '年度考核', from: ['agreed'], to: 'assessed', by: ['clerk', 'village-official'], clears: yearly,
      asks: { entitledFrom: 'required', entitledTo: 'required', outcome: 'required', amount: 'optional', assessment: 'optional' },
      when: (is) => is.says('所属期止不能早于所属期起，请核对两个日期。', is.daysBetween(entitled, '≥', 0)),
    },
    approve: {
      title: '审批', from: ['assessed'], to: 'approved', by: desk, asks: { amount: 'required' },
      when: (is) => is.all(
        is.says('考核不合格的不能审批发放，请改办“不予奖补”。', is.compare('outcome', '=', 'passed')),
        is.says('审批要由考核以外的人来办。请换一位同事审批。', is.differentPersons('assess')),
      ),
    },
    decline: { title: '不予奖补', from: ['assessed', 'approved'], to: 'agreed', by: desk, asks: { reason: 'required' } },
    notice: { title: '公示或告知', from: ['approved'], to: 'noticed', by: ['clerk'], asks: { way: 'required' } },
    pay: { title: '发放', from: ['noticed'], to: 'agreed', by: ['clerk'], asks: { amount: 'required' } },
    end: { title: '终止协议', from: ['agreed'], to: 'ended', by: ['clerk'], asks: { reason: 'required' } },
  },
  measures: {
    agreements: measure('签订监护协议', 'copy').on('register').by('village'),
    standing: measure('监护协议在册', 'copy').on('register').by('village').with({ times: { standing: { until: ['end'] } } }),
    assessed: measure('年度考核', 'event').on('assess').by('village', 'outcome'),
    paid: measure('以奖代补发放', 'money').on('pay').by('village').with({ amount: { field: 'amount' } }),
    guardiansPaid: measure('领取奖补的监护人', 'person').on('pay').by('village').with({ subject: { field: 'guardian' } }),
  },
})

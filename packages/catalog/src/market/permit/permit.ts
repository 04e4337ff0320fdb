import { choice, closed, day, defineMatter, measure, open, rule, term, text, village } from '@zhenzhi/kernel'

const office = ['body', 'clerk'] as const

const kinds = {
  'food-trade': '食品经营许可证', 'food-production': '食品生产许可证', 'small-food': '小作坊、小餐饮、小食杂登记证', drugs: '药品经营许可证',
  devices: '医疗器械经营许可或备案', 'special-equipment': '特种设备使用登记', other: '其他许可证',
}

const validity = { from: { field: 'validFrom' }, to: { field: 'validTo' } }
const wrongValidity = '有效期止不能早于有效期起，请核对证上的两个日期。'

/** 许可证办理: accepted, decided, issued and valid until its last day (行政许可法). Permits are 件, their holders 户 (C23). */
export const permit = defineMatter({
  id: 'permit',
  title: '许可证办理',
  rows: ['C23'],
  place: 'village',
  office: 'market-office',
  lists: ['holder', 'kind', 'number', 'validTo'],
  fields: {
    holder: term('持证人', 'premises', { basis: '年度报告：办证户数，一户只算一次', hint: '先在检查对象名录里登记。' }),
    kind: choice('许可证种类', kinds, { basis: '年度报告：办理许可证情况' }),
    village: village('所在村（社区）'),
    number: text('许可证编号', { searchable: true, max: 60, basis: '许可证上的编号' }),
    validFrom: day('有效期起', { basis: '许可证上的有效期' }),
    validTo: day('有效期止', { basis: '许可证上的有效期', hint: '最后一天' }),
    reason: text('理由', { basis: '《行政许可法》第38条：不予许可应当说明理由' }),
  },
  states: {
    accepted: open('已受理'),
    granted: open('准予许可'),
    refused: closed('不予许可'),
    withdrawn: closed('已撤回'),
    issued: closed('已发证'),
    cancelled: closed('许可证已注销'),
  },
  starts: 'accepted',
  transitions: {
    register: {
      title: '受理许可申请', from: [], to: 'accepted', by: office, asks: { holder: 'required', kind: 'required', village: 'optional' },
    },
    extend: { title: '延长审查期限', from: ['accepted'], to: 'accepted', by: office, asks: { reason: 'required' }, clears: ['reason'], postpones: 'grant' },
    grant: {
      title: '准予许可', from: ['accepted'], to: 'granted', by: office, asks: { number: 'required', validFrom: 'required', validTo: 'required' },
      when: (is) => is.says(wrongValidity, is.daysBetween(validity, '≥', 0)),
      due: rule('LIC-006').after('accepted'), dueTitle: '作出许可决定', orBy: ['refuse'],
    },
    refuse: { title: '不予许可', from: ['accepted'], to: 'refused', by: office, asks: { reason: 'required' }, clears: ['reason'] },
    withdraw: { title: '撤回申请', from: ['accepted'], to: 'withdrawn', by: office, asks: { reason: 'optional' }, clears: ['reason'] },
    issue: { title: '发证', from: ['granted'], to: 'issued', by: office, asks: {}, due: rule('LIC-009').after('granted') },
    cancel: {
      title: '注销许可证', from: ['issued'], to: 'cancelled', by: office, asks: { validTo: 'required', reason: 'required' }, clears: ['reason'],
      when: (is) => is.says(wrongValidity, is.daysBetween(validity, '≥', 0)),
    },
  },
  measures: {
    accepted: measure('受理许可申请', 'case').on('register').by('kind', 'village'),
    refused: measure('不予许可', 'case').on('refuse').by('kind', 'village'),
    issued: measure('发放许可证', 'case').on('issue').by('kind', 'village'),
    holders: measure('办证户', 'household').on('issue').by('kind', 'village').with({ subject: { field: 'holder' } }),
    valid: measure('有效许可证', 'case').on('register').by('kind', 'village').with({ times: { term: { from: 'validFrom', to: 'validTo' } } }),
    due: measure('应作出许可决定', 'case').onDuty('grant', 'due').by('kind'),
    inTime: measure('按期作出许可决定', 'case').onDuty('grant', 'in-time').by('kind'),
    late: measure('超期作出许可决定', 'case').onDuty('grant', 'late').by('kind'),
  },
})

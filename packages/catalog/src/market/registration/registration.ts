import { choice, closed, defineMatter, measure, open, text, village } from '@zhenzhi/kernel'

const office = ['body', 'clerk'] as const

const kinds = { opening: '开业登记', change: '变更登记', closing: '注销登记' }

const businessTypes = {
  individual: '个体工商户', company: '公司', cooperative: '农民专业合作社', partnership: '合伙企业', 'sole-proprietor': '个人独资企业', branch: '分支机构', other: '其他',
}

/**
 * 市场主体登记: applied for, granted or rejected at the market-supervision office, whose list is brought here. There is no deadline:
 * the rule base keeps none for this item.
 */
export const registration = defineMatter({
  id: 'registration',
  title: '市场主体登记',
  rows: ['C22'],
  place: 'village',
  office: 'market-office',
  lists: ['name', 'kind', 'businessType', 'village'],
  fields: {
    name: text('市场主体名称', { searchable: true, max: 100, basis: '登记名单：一户一行', hint: '写字号或企业名称，不写经营者身份证号。' }),
    kind: choice('登记事项', kinds, { basis: '年度报告：只统计开业登记户数' }),
    businessType: choice('主体类型', businessTypes, { basis: '登记名单：按主体类型统计' }),
    village: village('所在村（社区）'),
    code: text('统一社会信用代码', { searchable: true, max: 30 }),
    reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
  },
  states: {
    accepted: open('已受理'),
    granted: closed('准予登记'),
    rejected: closed('不予登记'),
    withdrawn: closed('已撤回'),
  },
  starts: 'accepted',
  transitions: {
    register: {
      title: '受理登记申请', from: [], to: 'accepted', by: office,
      asks: { name: 'required', kind: 'required', businessType: 'required', village: 'optional', code: 'optional' },
    },
    grant: { title: '准予登记', from: ['accepted'], to: 'granted', by: office, asks: { code: 'optional' } },
    reject: { title: '不予登记', from: ['accepted'], to: 'rejected', by: office, asks: { reason: 'required' } },
    withdraw: { title: '撤回申请', from: ['accepted'], to: 'withdrawn', by: office, asks: { reason: 'optional' } },
  },
  measures: {
    accepted: measure('受理', 'household').on('register').by('kind', 'businessType', 'village'),
    granted: measure('准予登记', 'household').on('grant').by('kind', 'businessType', 'village'),
    rejected: measure('不予登记', 'household').on('reject').by('kind', 'businessType', 'village'),
  },
})

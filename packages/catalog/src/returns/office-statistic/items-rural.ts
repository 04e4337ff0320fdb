import type { StatisticItem } from './items.ts'

const cases = (title: string, code: string) => ({ title, code, in: 'cases', unit: '件' }) as const
const things = (title: string, code: string, unit: '条' | '个' | '处' = '个') => ({ title, code, in: 'things', unit }) as const
const events = (title: string, code: string) => ({ title, code, in: 'events', unit: '次' }) as const
const persons = (title: string, code: string) => ({ title, code, in: 'persons', unit: '人' }) as const
const households = (title: string, code: string) => ({ title, code, in: 'households', unit: '户' }) as const
const money = (title: string, code: string) => ({ title, code, in: 'money', unit: '万元' }) as const
const last = <I extends StatisticItem>(item: I) => ({ ...item, stands: true }) as const

/** Assistance: counts of the office, no person behind them. */
export const assistanceItems = {
  'assisted-households': last(households('在保户数', 'SA-01')), 'assisted-persons': last(persons('在保人数', 'SA-01')), 'assistance-paid': money('救助金发放', 'SA-01'),
  'assisted-added': households('新增保障户', 'SA-02'), 'assisted-ended': households('退出保障户', 'SA-02'), 'assistance-due': cases('到期应办结的救助申请', 'SA-03'), 'assistance-in-time': cases('按时办结的救助申请', 'SA-03'),
  'rechecks-due': households('应动态核查的保障户', 'SA-04'), 'rechecks-done': households('已动态核查的保障户', 'SA-04'), 'relief': cases('临时救助', 'SA-05'), 'relief-paid': money('临时救助金额', 'SA-05'),
  'found-actively': cases('主动发现救助', 'SA-06'), 'assistance-confirmed': cases('确认救助', 'SA-07'), 'assistance-shown': cases('公示的救助', 'SA-07'), 'assistance-objections': cases('救助公示异议', 'SA-07'),
  'assistance-complaints': cases('查实的救助投诉举报', 'SA-07'), 'assistance-refused': cases('不予确认救助', 'SA-08'), 'assistance-refused-told': cases('书面告知的不予确认', 'SA-08'),
} as const satisfies Record<string, StatisticItem>

/** Collective property and village affairs, as the accounting office and the villages' supervisors tell it. */
export const collectiveItems = {
  'collective-assets': last(money('集体总资产', 'CL-01')), 'collective-operating': last(money('集体经营性资产', 'CL-01')), 'collective-income': money('集体年收入', 'CL-01'), 'collective-surplus': money('集体经营收益', 'CL-01'),
  'trades-due': cases('应进场交易', 'CL-03'), 'trades-entered': cases('进场交易', 'CL-03'), 'collective-contracts': last(cases('集体合同', 'CL-04')), 'contracts-expired': cases('到期的集体合同', 'CL-04'),
  'arrears-due': money('应收的集体欠款', 'CL-04'), 'arrears-collected': money('清收的集体欠款', 'CL-04'), 'accounts-due': events('应公开的村级财务', 'CL-05'), 'accounts-shown': events('已公开的村级财务', 'CL-05'),
  'accounts-in-time': events('按时公开的村级财务', 'CL-05'), 'villages-audited': things('审计的村', 'CL-06'), 'audit-problems': things('审计发现问题', 'CL-06'), 'audit-mended': things('审计问题整改', 'CL-06'),
  'village-meetings': events('村民（代表）会议', 'CL-08'), 'affairs-due': events('应公开的村务', 'CL-09'), 'affairs-shown': events('公示满十五日的村务', 'CL-09'),
  'major-matters': cases('村级重大事项', 'CL-10'), 'major-matters-whole': cases('四议两公开手续完整的事项', 'CL-10'),
  'land-leased': { title: '土地流转面积', code: 'CL-11', in: 'area', unit: '亩' }, 'land-leases': cases('土地流转', 'CL-11'), 'land-leases-filed': cases('备案的土地流转', 'CL-11'), 'capital-reviews': cases('社会资本流转审查', 'CL-11'),
} as const satisfies Record<string, StatisticItem>

/** Grids, safety, documents and security of the town itself. Spots and drills are counted, people are not. */
export const townItems = {
  'grids-basic': last(things('基础网格', 'GR-01')), 'grids-special': last(things('专属网格', 'GR-01')), 'spots-due': things('应巡查的点位', 'GR-04', '处'), 'spots-seen': things('已巡查的点位', 'GR-04', '处'),
  'fires': things('秸秆焚烧火点', 'GR-07', '处'), 'fires-handled': things('处置的火点', 'GR-07', '处'), 'chief-patrols': events('河长林长田长巡查', 'GR-08'), 'chief-problems': things('河长林长田长发现问题', 'GR-08'), 'chief-mended': things('河长林长田长问题整改', 'GR-08'),
  'land-spots': things('下发的违法占地图斑', 'GR-09', '处'), 'land-spots-checked': things('核查的违法占地图斑', 'GR-09', '处'), 'land-spots-mended': things('整改的违法占地图斑', 'GR-09', '处'),
  'plans': last(things('应急预案', 'GR-10')), 'drills': events('应急演练', 'GR-10'), 'drill-persons': persons('参加应急演练', 'GR-10'),
  'documents-issued': cases('印发公文', 'OD-01'), 'files-to-archive': cases('应归档的文件', 'OD-05'), 'files-archived': cases('已归档的文件', 'OD-05'), 'files-archived-digital': cases('电子归档的文件', 'OD-05'),
  'forms': last(things('要求填报的报表', 'OD-06')), 'security-events': cases('网络和数据安全事件', 'SC-01'), 'security-events-told': cases('按时报告的安全事件', 'SC-01'),
  'sharing-requests': cases('政务数据共享申请', 'SC-04'), 'sharing-objections': cases('应校核的数据异议', 'SC-04'), 'sharing-objections-in-time': cases('按时校核的数据异议', 'SC-04'),
} as const satisfies Record<string, StatisticItem>

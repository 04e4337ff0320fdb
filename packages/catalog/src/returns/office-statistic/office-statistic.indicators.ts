import { defineIndicator } from '@zhenzhi/kernel'
import type { Counted, Indicator } from '@zhenzhi/kernel'
import { statisticItems } from './office-statistic.ts'

const shared = { part: 1, rows: [] } as const
const ofItem = (id: string): Counted => ({ as: 'sum', measure: `office-statistic.${statisticItems[id]?.in ?? 'cases'}`, where: { item: [id] } })
const lastOf = (id: string) => ({ ...ofItem(id), as: 'latest', since: 'period' }) as const

/** Every item is a figure: what its months add up to, or the last that was told where it stands. */
const plain = Object.entries(statisticItems).map(([id, { title, code, unit, stands }]) =>
  defineIndicator({ ...shared, id: `statistic-${id}`, title, code, unit, reading: stands ? lastOf(id) : ofItem(id) }))

const rate = (id: string, [title, code]: readonly [string, string], [top, bottom]: readonly [string, string | readonly string[]]): Indicator =>
  defineIndicator({
    ...shared, id: `statistic-${id}-rate`, title, code, unit: '%',
    reading: { as: 'rate', numerator: ofItem(top), denominator: typeof bottom === 'string' ? ofItem(bottom) : { ...ofItem(bottom[0] ?? ''), where: { item: bottom } } },
  })

export const officeStatisticIndicators: readonly Indicator[] = [
  ...plain,
  rate('decisions-reviewed', ['重大行政决策合法性审查覆盖率', 'DE-02'], ['decisions-reviewed', 'decisions']), rate('opinions-adopted', ['征求意见采纳率', 'DE-03'], ['opinions-adopted', 'opinions-received']),
  rate('decisions-discussed', ['重大行政决策集体讨论率', 'DE-05'], ['decisions-discussed', 'decisions']), rate('normdocs-reviewed', ['行政规范性文件合法性审核率', 'ND-04'], ['normdocs-reviewed', 'normdocs-issued']),
  rate('normdocs-filed', ['行政规范性文件备案率', 'ND-05'], ['normdocs-filed', 'normdocs-to-file']), rate('normdocs-in-time', ['行政规范性文件按时备案率', 'ND-05'], ['normdocs-filed-in-time', 'normdocs-to-file']),
  rate('normdocs-sound', ['行政规范性文件规范率', 'ND-05'], ['normdocs-sound', 'normdocs-filed']), rate('major-decisions', ['重大执法决定法制审核率', 'EN-08'], ['major-decisions-reviewed', 'major-decisions']),
  rate('published', ['执法公示率', 'EN-09'], ['published', 'to-publish']), rate('published-in-time', ['执法按时公示率', 'EN-09'], ['published-in-time', 'to-publish']),
  rate('recorded', ['执法全过程记录率', 'EN-10'], ['recorded-whole', 'cases-concluded']), rate('penalties-in-time', ['行政处罚按期办结率', 'EN-11'], ['penalties-in-time', 'penalties-due']),
  rate('files-passed', ['案卷评查合格率', 'EN-17'], ['files-passed', 'files-reviewed']), rate('reviews-corrected', ['复议纠错率', 'RL-02'], ['reviews-corrected', 'reviews-concluded']),
  rate('suits-lost', ['行政诉讼败诉率', 'RL-04'], ['suits-lost', 'suits-concluded']), rate('suits-attended', ['负责人出庭应诉率', 'RL-05'], ['suits-attended', 'suits-heard']),
  rate('answers', ['复议诉讼按期答复答辩率', 'RL-06'], ['answers-in-time', 'answers-due']), rate('rulings', ['裁判和复议决定履行率', 'RL-07'], ['rulings-performed', 'rulings-due']),
  rate('advices', ['司法建议、检察建议回复率', 'RL-08'], ['advices-answered', 'advices-received']), rate('items-in-time', ['主动公开按时率', 'OI-02'], ['items-in-time', 'items-due']),
  rate('services-in-time', ['办件按时办结率', 'GS-02'], ['services-in-time', 'services-due']), rate('services-early', ['办件提前办结率', 'GS-02'], ['services-early', 'services-due']),
  rate('services-good', ['好差评满意率', 'GS-03'], ['services-good', 'services-rated']), rate('services-mended', ['差评整改率', 'GS-03'], ['services-bad-mended', 'services-bad']),
  rate('services-online', ['网上办理率', 'GS-05'], ['services-online', ['services-instant', 'services-promised']]), rate('assistance-in-time', ['救助按时办结率', 'SA-03'], ['assistance-in-time', 'assistance-due']),
  rate('rechecks', ['动态核查率', 'SA-04'], ['rechecks-done', 'rechecks-due']), rate('assistance-shown', ['救助公示率', 'SA-07'], ['assistance-shown', 'assistance-confirmed']),
  rate('refused-told', ['不予确认书面告知率', 'SA-08'], ['assistance-refused-told', 'assistance-refused']), rate('trades-entered', ['进场交易率', 'CL-03'], ['trades-entered', 'trades-due']),
  rate('arrears', ['集体欠款清收率', 'CL-04'], ['arrears-collected', 'arrears-due']), rate('accounts-shown', ['村级财务公开率', 'CL-05'], ['accounts-shown', 'accounts-due']),
  rate('accounts-in-time', ['村级财务按时公开率', 'CL-05'], ['accounts-in-time', 'accounts-due']), rate('audit-mended', ['审计问题整改率', 'CL-06'], ['audit-mended', 'audit-problems']),
  rate('affairs-shown', ['村务公开率', 'CL-09'], ['affairs-shown', 'affairs-due']), rate('matters-whole', ['四议两公开执行率', 'CL-10'], ['major-matters-whole', 'major-matters']),
  rate('leases-filed', ['土地流转备案率', 'CL-11'], ['land-leases-filed', 'land-leases']), rate('spots-seen', ['巡查覆盖率', 'GR-04'], ['spots-seen', 'spots-due']),
  rate('chief-mended', ['河长林长田长问题整改率', 'GR-08'], ['chief-mended', 'chief-problems']), rate('land-spots', ['违法占地图斑整改率', 'GR-09'], ['land-spots-mended', 'land-spots']),
  rate('archived', ['归档率', 'OD-05'], ['files-archived', 'files-to-archive']), rate('archived-digital', ['电子归档率', 'OD-05'], ['files-archived-digital', 'files-to-archive']),
  rate('security-told', ['安全事件按时报告率', 'SC-01'], ['security-events-told', 'security-events']), rate('objections', ['数据异议校核按时率', 'SC-04'], ['sharing-objections-in-time', 'sharing-objections']),
]

/** What an item is counted in: which of the numbers of a return it is, and the word it is shown in. */
export interface StatisticItem {
  title: string
  code: string
  in: 'cases' | 'things' | 'events' | 'persons' | 'households' | 'money' | 'area'
  unit: '件' | '条' | '个' | '处' | '次' | '人' | '户' | '万元' | '亩'
  /** It stands: what counts is the last number told in the period, not their sum. */
  stands?: true
}

const cases = (title: string, code: string) => ({ title, code, in: 'cases', unit: '件' }) as const
const things = (title: string, code: string, unit: '条' | '个' | '处' = '个') => ({ title, code, in: 'things', unit }) as const
const events = (title: string, code: string) => ({ title, code, in: 'events', unit: '次' }) as const
const money = (title: string, code: string) => ({ title, code, in: 'money', unit: '万元' }) as const
const last = <I extends StatisticItem>(item: I) => ({ ...item, stands: true }) as const

/** Decisions and normative documents. Counted by their office or a body until the town keeps a register of them here. */
export const decisionItems = {
  'decisions': cases('作出的重大行政决策', 'DE-01'), 'decisions-reviewed': cases('经合法性审查的重大行政决策', 'DE-02'), 'decisions-discussed': cases('经集体讨论的重大行政决策', 'DE-05'),
  'decisions-consulted': cases('公开征求意见的决策和文件', 'DE-03'), 'opinions-received': things('征求意见收到的意见', 'DE-03', '条'), 'opinions-adopted': things('征求意见采纳的意见', 'DE-03', '条'),
  'decisions-argued': cases('专家论证的重大行政决策', 'DE-04'), 'decisions-heard': cases('听证的重大行政决策', 'DE-04'), 'decisions-risk': cases('风险评估的重大行政决策', 'DE-04'),
  'contract-opinions': things('合同审查提出的意见', 'DE-06', '条'), 'contract-opinions-adopted': things('合同审查采纳的意见', 'DE-06', '条'), 'decisions-evaluated': cases('后评估的重大行政决策', 'DE-07'),
  'normdocs-issued': cases('制发行政规范性文件', 'ND-01、OI-03'), 'normdocs-abolished': cases('废止行政规范性文件', 'ND-02、OI-03'), 'normdocs-valid': last(cases('现行有效行政规范性文件', 'ND-03、OI-03')),
  'normdocs-reviewed': cases('经合法性审核的行政规范性文件', 'ND-04'), 'normdocs-to-file': cases('应备案的行政规范性文件', 'ND-05'), 'normdocs-filed': cases('已备案的行政规范性文件', 'ND-05'),
  'normdocs-filed-in-time': cases('按时备案的行政规范性文件', 'ND-05'), 'normdocs-sound': cases('备案审查没有问题的行政规范性文件', 'ND-05'),
  'normdocs-kept': cases('清理后保留的文件', 'ND-06'), 'normdocs-amended': cases('清理后修改的文件', 'ND-06'), 'normdocs-cleared': cases('清理后废止的文件', 'ND-06'), 'normdocs-lapsed': cases('清理后宣布失效的文件', 'ND-06'),
  'fair-competition': cases('公平竞争审查', 'ND-07'),
} as const satisfies Record<string, StatisticItem>

/** Enforcement. Amounts of penalties are told and never aimed at. */
export const enforcementItems = {
  'powers-granted': last(things('赋权事项', 'EN-01')), 'powers-used': last(things('已实施的赋权事项', 'EN-01')),
  'checks-of-firms': events('涉企行政检查', 'EN-02'), 'checks-combined': events('综合查一次', 'EN-02'),
  'clues': cases('执法线索', 'EN-03'), 'cases-filed': cases('行政处罚立案', 'EN-03'), 'cases-concluded': cases('行政处罚结案', 'EN-03'),
  'penalties-simple': cases('简易程序行政处罚决定', 'EN-04、OI-05'), 'penalties-ordinary': cases('普通程序行政处罚决定', 'EN-04、OI-05'), 'penalty-money': money('罚没金额', 'EN-05'),
  'not-penalised': cases('不予行政处罚', 'EN-06'), 'first-offences': cases('首违不罚', 'EN-06'), 'mitigated': cases('从轻减轻处罚', 'EN-06'),
  'penalty-hearings': cases('行政处罚听证', 'EN-07'), 'defences-adopted': cases('陈述申辩采纳', 'EN-07'),
  'major-decisions': cases('应法制审核的重大执法决定', 'EN-08'), 'major-decisions-reviewed': cases('经法制审核的重大执法决定', 'EN-08'),
  'to-publish': cases('应公示的执法信息', 'EN-09'), 'published': cases('已公示的执法信息', 'EN-09'), 'published-in-time': cases('按时公示的执法信息', 'EN-09'),
  'recorded-whole': cases('有完整记录的执法案件', 'EN-10'), 'penalties-due': cases('到期应作决定的处罚案件', 'EN-11'), 'penalties-in-time': cases('按期作决定的处罚案件', 'EN-11'),
  'coercions': cases('行政强制', 'EN-13、OI-05'), 'fees': money('行政事业性收费', 'EN-14、OI-06'), 'court-applications': cases('申请法院强制执行', 'EN-15'), 'passed-to-justice': cases('移送司法机关', 'EN-16'),
  'files-reviewed': cases('案卷评查', 'EN-17'), 'files-passed': cases('评查合格的案卷', 'EN-17'),
} as const satisfies Record<string, StatisticItem>

/** Reconsideration and litigation against the town, as the body that handled them tells it. */
export const contestItems = {
  'reviews-received': cases('被申请行政复议', 'RL-01'), 'reviews-concluded': cases('审结的行政复议', 'RL-01'), 'reviews-corrected': cases('复议纠错', 'RL-02'),
  'suits-first': cases('一审行政应诉', 'RL-03'), 'suits-second': cases('二审行政应诉', 'RL-03'), 'suits-concluded': cases('审结的行政诉讼', 'RL-04'), 'suits-lost': cases('败诉的行政诉讼', 'RL-04'),
  'suits-heard': cases('开庭审理的行政诉讼', 'RL-05'), 'suits-attended': cases('负责人出庭应诉', 'RL-05'), 'answers-due': cases('应答复答辩的复议诉讼', 'RL-06'), 'answers-in-time': cases('按期答复答辩的复议诉讼', 'RL-06'),
  'rulings-due': cases('应履行的裁判和复议决定', 'RL-07'), 'rulings-performed': cases('已履行的裁判和复议决定', 'RL-07'),
  'advices-received': cases('收到司法建议、检察建议', 'RL-08'), 'advices-answered': cases('按期回复司法建议、检察建议', 'RL-08'),
} as const satisfies Record<string, StatisticItem>

/** Open information, services at the counter, publicity duties, deputies. */
export const counterItems = {
  'items-published': things('主动公开信息', 'OI-01', '条'), 'items-due': things('应主动公开的信息', 'OI-02', '条'), 'items-in-time': things('按时主动公开的信息', 'OI-02', '条'), 'disclosure-fees': money('信息处理费', 'OI-13'),
  'services-instant': cases('即办件', 'GS-01'), 'services-promised': cases('承诺件', 'GS-01'), 'services-due': cases('到期应办结的办件', 'GS-02'), 'services-in-time': cases('按时办结的办件', 'GS-02'), 'services-early': cases('提前办结的办件', 'GS-02'),
  'services-rated': cases('好差评评价', 'GS-03'), 'services-good': cases('好评', 'GS-03'), 'services-bad': cases('差评', 'GS-03'), 'services-bad-mended': cases('差评整改', 'GS-03'),
  'service-items': last(things('便民服务中心可办事项', 'GS-04')), 'service-items-village': last(things('下沉村级事项', 'GS-04')), 'services-helped': cases('帮代办件', 'GS-04'), 'services-online': cases('网上办件', 'GS-05'),
  'publicity-duties': last(things('普法责任清单事项', 'LP-07')), 'publicity-duties-done': last(things('完成的普法责任清单事项', 'LP-07')), 'deputy-visits': events('代表接待和视察', 'SG-06'),
} as const satisfies Record<string, StatisticItem>

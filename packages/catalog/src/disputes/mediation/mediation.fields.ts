import { choice, choices, day, files, integer, longText, money, people, term, text, village, yes } from '@zhenzhi/kernel'
import { campaigns } from '../../campaign/campaigns.ts'
import { disputeKinds } from '../../words/dispute-kinds.ts'
import { discontentBasis, discontents } from '../../words/discontents.ts'
import { ratings } from '../../words/ratings.ts'
import { grades, otherWays } from '../dispute-choices.ts'
import { levels, preventedKinds, referrers, remindedWays, replacedBecause, risks, sessionPlaces, sources } from './mediation.choices.ts'

export const agreementBasis = '《人民调解法》第29条第1款'
const performance = '《人民调解法》第31条'

/** From the first word of it to its acceptance. */
const atFirst = {
  parties: people('当事人', { min: 2, basis: '《人民调解法》第29条第1款：当事人的基本情况' }),
  village: village('纠纷发生地', { basis: '年度报告按村（社区）统计排查和调解' }),
  kind: choice('纠纷类型', disputeKinds, { basis: '司法行政基层统计：纠纷类型' }),
  source: choice('来源', sources, { basis: '司法行政基层统计：主动、申请、委托移送' }),
  referredBy: choice('委托移送单位', referrers, { hint: '不是委托移送的不选' }),
  level: choice('调解层级', levels, { basis: '镇村组三级调解分级统计' }),
  summary: longText('纠纷主要事实', { searchable: true, basis: agreementBasis, hint: '写事情经过，不写身份证号和电话。' }),
  campaign: choice('所属专项行动', campaigns, { hint: '不是专项行动中排查的不选' }),
  claim: longText('申请事项', { sealed: true, basis: '调解申请书要写明申请什么', hint: '当事人要求怎么解决' }),
  risk: choice('激化风险', risks, { basis: '《人民调解法》第25条：可能激化的先防范', hint: '只看这起纠纷，不给人分等级' }),
}

/** Who mediates, and that everybody is willing and knows what is theirs to say. */
const accepting = {
  willing: yes('各方愿意调解', { basis: '《人民调解法》第17条：一方明确拒绝的，不得调解' }),
  committee: text('调解委员会', { basis: '《人民调解法》第29条第2款：协议书加盖调解委员会印章' }),
  committeeTerm: term('名册中的调解委员会', 'mediation-committee', { hint: '名册里有的请选上，系统核对任期' }),
  mediator: text('调解员', { basis: '《人民调解法》第19条：指定或由当事人选择', hint: '几名调解员的都写上，用顿号分开' }),
  mediatorTerm: term('名册中的调解员', 'mediator', { hint: '名册里有的请选上，系统核对任期' }),
  secondMediator: term('名册中的另一名调解员', 'mediator'),
  chosen: yes('调解员由当事人选定', { hint: '《人民调解法》第19条、第23条：当事人可以选择' }),
  related: yes('调解员与当事人有亲属或利害关系', { hint: '有的要回避，请换一名调解员' }),
  told: yes('已告知权利义务', { basis: '《人民调解法》第23条、第24条' }),
  replacedBecause: choice('更换调解员的原因', replacedBecause, { basis: '《人民调解法》第15条、第23条：不得偏袒，当事人可以选择调解员' }),
}

/** What was done while it was mediated. */
const mediating = {
  session: longText('调解情况记录', { sealed: true, basis: '《人民调解法》第27条' }),
  sessionPlace: choice('调解地点', sessionPlaces, { hint: '在调解室的，计入调解室开展次数' }),
  invited: text('邀请参加的人', { sealed: true, max: 200, hint: '亲友、邻居、同事、懂行的人或社会组织' }),
  consented: yes('邀请经当事人同意', { hint: '《人民调解法》第20条：征得当事人同意' }),
  inquired: text('被调查人', { sealed: true, max: 100, basis: '《人民调解法》第27条：调解卷的调查材料' }),
  inquiry: longText('调查内容', { sealed: true, basis: '《人民调解法》第27条：调解卷的调查材料', hint: '一问一答地写，写完给被调查人看过' }),
  reportedTo: text('报告的单位', { max: 100, basis: '《人民调解法》第25条：及时向公安机关或者有关部门报告' }),
  riskFound: longText('激化的苗头和已采取的措施', { sealed: true, basis: '《人民调解法》第25条' }),
  failure: longText('不成的原因', { sealed: true, basis: '《人民调解法》第26条' }),
  otherWays: choices('告知的途径', otherWays, { hint: '告诉了当事人哪几条，就选哪几条' }),
  advised: text('告知的其他途径', { hint: '上面没有的写在这里' }),
}

/** What was agreed. */
const agreeing = {
  issues: longText('争议事项和各方责任', { sealed: true, basis: agreementBasis }),
  terms: longText('协议内容', { sealed: true, basis: agreementBasis }),
  way: text('履行方式', { basis: agreementBasis }),
  performBy: day('履行期限', { basis: agreementBasis }),
  amount: money('协议涉及金额', { hint: '没有金额的不填' }),
  signedCopy: files('签好的协议书照片', { basis: '《人民调解法》第29条第2款：调解委员会留存一份' }),
}

/** What came of it: performance, the court, and what the statistics ask at the end. */
const after = {
  performed: yes('协议已履行', { basis: `${performance}：督促履行` }),
  visitNote: longText('回访情况', { sealed: true, basis: performance }),
  rating: choice('当事人评价', ratings, { hint: '回访时问一句满意不满意；没有问的不选' }),
  discontents: choices('不满意的原因', discontents, { basis: discontentBasis }),
  remindedWays: choices('督促和告知的办法', remindedWays, { basis: `${performance}、第32条、第33条` }),
  urged: longText('督促情况', { sealed: true }),
  jointly: yes('双方共同申请', { hint: '《人民调解法》第33条：要双方共同申请' }),
  statusMatter: yes('协议确认身份、收养或婚姻关系', { hint: '婚姻家庭纠纷要填；这几类法院不受理司法确认' }),
  court: text('人民法院', { max: 60, hint: '当事人住所地、标的物所在地或调解组织所在地的法院' }),
  filedOn: day('交到法院的日期', { hint: '还没有交的先不填' }),
  courtAcceptedOn: day('法院受理日期', { basis: '法释〔2011〕5号第5条：自受理之日起算审查期限' }),
  courtReason: text('法院延长的理由', { max: 200, basis: '法释〔2011〕5号第5条：经本院院长批准' }),
  confirmation: choice('法院的决定', { confirmed: '确认有效', rejected: '不予确认' }, { basis: '《人民调解法》第33条' }),
  grade: choice('难易程度', grades, { hint: '以案定补和疑难复杂案件统计用' }),
  prevented: choice('防止了什么', preventedKinds, { hint: '没有的不选，不要凑数' }),
  preventedPersons: integer('涉及的人数', 'person', { min: 1, max: 10000 }),
  reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
}

export const mediationFields = { ...atFirst, ...accepting, ...mediating, ...agreeing, ...after }

/** What is told anew when it is mediated anew, or when no more of it is under way. */
export const ofOneRound = [
  'session', 'sessionPlace', 'invited', 'consented', 'issues', 'terms', 'way', 'performBy', 'amount', 'signedCopy', 'failure', 'otherWays', 'advised', 'performed', 'visitNote',
  'rating', 'discontents', 'remindedWays', 'urged', 'jointly', 'statusMatter', 'court', 'filedOn', 'courtAcceptedOn', 'courtReason', 'confirmation', 'grade', 'prevented', 'preventedPersons', 'reason',
] as const

import { caseOf, choice, choices, day, files, integer, longText, officer, people, person, text, village, yes } from '@zhenzhi/kernel'
import { offices } from '../../words/offices.ts'
import { discontentBasis, discontents } from '../../words/discontents.ts'
import { ratings } from '../../words/ratings.ts'
import { findingsField } from '../../words/reply-findings.ts'
import { leaderRoles, reviewOutcomes, times } from '../petition-words.ts'
import {
  bodies, categories, channels, origins, outcomes, recusals, reopenings, routes, settlements, tellings,
} from './town-petition.choices.ts'

const opinion = '《信访工作条例》第32条：处理意见书载明的内容'

/** Who came, with what, how it was sorted. */
const coming = {
  number: text('登记编号', { max: 60 }),
  channel: choice('信访渠道', channels, { basis: '《信访工作条例》第22条、第23条：收到信访事项应当登记' }),
  origin: choice('从哪里来', origins, { basis: '《信访工作条例》第23条：直接提出和转送、交办的，期限分别起算' }),
  category: choice('信访类别', categories, { basis: '《信访工作条例》第29条至第31条：分类处理' }),
  route: choice('导入哪种途径', routes, { basis: '《信访工作条例》第31条：申诉求决类按六种途径处理' }),
  demand: longText('信访诉求', { searchable: true, basis: '《信访工作条例》第19条：请求', hint: '写诉求，不写姓名、身份证号和电话；检举控告不在这里写。' }),
  grounds: longText('事实和理由', { sealed: true, hint: '信访人说的事实和理由，照原话记' }),
  petitioner: person('信访人'),
  representatives: people('推选的代表', { hint: '共同事项走访的才填' }),
  persons: integer('来访或联名人数', 'person-times', { min: 1, max: 9999 }),
  groupVisit: yes('群体访', { hint: '按上级信访部门的口径' }),
  times: choice('初次还是重复', times, { basis: '重复信访率：重复件 ÷ 总件' }),
  earlier: caseOf('以前的那一件', { of: 'town-petition' }),
  village: village('涉及村（社区）', { hint: '不清楚的不填' }),
  spot: text('具体地点', { sealed: true, max: 200 }),
  upperNumber: text('转送交办编号', { max: 60, basis: '《信访工作条例》第23条第3款：交还相关材料' }),
  unit: choice('承办单位', offices, { basis: '《信访工作条例》第23条：告知由谁办理' }),
  about: choice('被反映的单位', offices, { hint: '反映本镇单位的才选；这个单位看不到这一件' }),
  aboutOfficer: officer('被反映的工作人员', { hint: '反映本镇某位工作人员的才选；他看不到这一件，也查不到' }),
  told: choice('怎样告知信访人', tellings, { basis: '《信访工作条例》第23条：书面告知接收情况和处理途径、程序' }),
  body: choice('应当找的机关', bodies, { basis: '《信访工作条例》第23条：告知应向哪个机关提出' }),
  bodyName: text('机关名称', { max: 100, basis: '《信访工作条例》第23条：告知应向哪个机关提出' }),
  objection: longText('异议理由', { basis: '《信访工作条例》第23条第3款：提出异议并详细说明理由', hint: '写依据的职责条款，不写信访人身份信息。' }),
  reason: text('理由', { basis: '台账留痕：说明为什么这样办' }),
}

/** Who takes care of it, and how it was gone into. */
const handling = {
  leader: officer('包案领导', { basis: '一件一人一方案（本地做法）' }),
  leaderRole: choice('包案领导的职务', leaderRoles, { basis: '按职务统计包案件数' }),
  plan: files('化解方案'),
  measuresPlanned: longText('化解措施', { sealed: true }),
  planBy: day('化解时限'),
  simple: yes('简易办理', { hint: '事实清楚、责任明确、争议不大的初次件，县里开展的才选' }),
  contact: longText('联系情况', { sealed: true, basis: '领导包案：每次联系的日期和情况' }),
  recused: officer('回避的工作人员', { basis: '《信访工作条例》第28条第3款', hint: '登记后，这位同事看不到这一件' }),
  recusal: choice('回避原因', recusals, { basis: '《信访工作条例》第28条第3款' }),
  finding: longText('调查核实情况', { sealed: true, basis: '《信访工作条例》第31条第6项：听取陈述、调查核实' }),
  evidence: files('调查材料'),
  hearingOn: day('听证日期', { basis: '《信访工作条例》第31条第6项' }),
  hearingPlace: text('听证地点', { max: 100, basis: '听证通知写明地点' }),
  hearing: longText('听证情况', { sealed: true, basis: '《信访工作条例》第31条第6项' }),
  important: yes('重要信访件'),
  instruction: longText('批示内容', { sealed: true, basis: '重要信访件先有批示' }),
  instructionBy: day('批示载明的期限', { hint: '没有写期限的不填' }),
  instructionPhoto: files('批示件照片', { basis: '批示以原件为准' }),
  report: longText('调查报告', { sealed: true, basis: '重要信访件调查后报告' }),
  extension: longText('延期理由', { basis: '《信访工作条例》第34条：告知信访人延期理由', hint: '会写在告知书上，不写身份信息。' }),
  settlement: choice('怎样达成', settlements, { basis: '《信访工作条例》第33条' }),
  terms: longText('协议内容', { sealed: true, basis: '《信访工作条例》第33条：制作调解协议书或者和解协议书' }),
  willing: yes('双方同意调解、和解', { basis: '《信访工作条例》第33条：经双方同意' }),
}

/** What it came to, and what was said of it afterwards. */
const ending = {
  facts: longText('认定的事实和理由', { sealed: true, basis: opinion }),
  opinion: longText('处理意见', { sealed: true, basis: opinion }),
  lawBasis: longText('法律法规依据', { basis: opinion, hint: '法规名称和条款' }),
  outcome: choice('处理结论', outcomes, { basis: opinion }),
  reviewBody: text('复查机关', { max: 100, basis: '《信访工作条例》第35条：原办理机关的上一级机关', hint: '乡镇作出的，一般是县（市、区）人民政府' }),
  answersDemand: yes('已逐项回应诉求', { hint: '签发前核对' }),
  remedyRight: yes('救济途径已核对', { hint: '签发前核对：机关和期限都写对了' }),
  signed: files('签发的意见书照片', { basis: '《信访工作条例》第32条：书面意见' }),
  reply: longText('回复内容', { sealed: true, basis: '《信访工作条例》第29条：研究论证并回复' }),
  reviewNumber: text('复查复核文号', { max: 60 }),
  reviewOutcome: choice('复查结果', reviewOutcomes, { basis: '《信访工作条例》第35条' }),
  recheckOutcome: choice('复核结果', reviewOutcomes, { basis: '《信访工作条例》第36条' }),
  decision: files('复查复核意见书'),
  rating: choice('对承办单位的评价', ratings, { basis: '满意率 = （满意 + 基本满意）÷ 已评价' }),
  officeRating: choice('对信访部门的评价', ratings, { basis: '满意率 = （满意 + 基本满意）÷ 已评价' }),
  discontents: choices('不满意的原因', discontents, { basis: discontentBasis }),
  findings: findingsField,
  ratingNote: longText('评价说明', { sealed: true, max: 500 }),
  reopening: choice('重新办理的缘由', reopenings, { basis: '只有登记了缘由才重新办理' }),
}

export const townPetitionFields = { ...coming, ...handling, ...ending }

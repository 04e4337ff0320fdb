import type { Frame } from './frame.ts'

const verbs = '进行|开展|加强|提高|推进|落实|完善|建立|强化|提升|组织|召开|制定|全面|切实|不断|积极|深入|扎实|认真|进一步|有效|充分|严格'

/** Words told twice, words that say the same twice, and words run into one another. */
export const doubled: readonly Frame[] = [
  certain(/的的(?!哥|士|确|应)|了了(?!解)|和和(?!谐|睦|气|解|平|村|镇|乡|社区|苑)|与与|及及(?!时)|(?<!实)在在(?!线|职|岗|建|册|校|逃|场|编)|为为(?!民|主|先|何|此|人)/gu, '重复了一个字'),
  certain(/把把(?!关|握|脉)|被被|、、|，，|。。|；；|：：|进一进一步|进进一步|进一步步/gu, '重复了一个字或一个标点'),
  certain(new RegExp(`(${verbs})\\1`, 'gu'), '重复了同一个词'),
  certain(/(\p{Script=Han}{3,6})\1/gu, '重复了同一个词'),
  certain(/(委员会|工作|活动|人员|机制|制度|建设|服务|部门|单位|问题|情况|纠纷|矛盾|群众|干部|政府|执法|调解|普法|宣传|排查|整治|培训|村民|信访|案件|事项|监督)\1(?!者|队|站|室)/gu, '重复了同一个词'),
  certain(/对对(?![方象口标策联外内照接应待于岸手比])|到到(?![位达底场岗期会处家案])|是是(?![否非])|将将(?![军来近])|由由(?!于)|向向(?![上前下着])|于于|让让|也也|都都/gu, '重复了一个字'),
  certain(/其其(?![他它余中次实])|并并(?![且联购行轨单案入发列])|经经(?![济营常过验费办理])|(?<!仅|就)以以(?![及来上下往外内人点案身为])|(?<=抓|做|办|建|管|用|写|搞)好好(?![的地学干做说人事])/gu, '重复了一个字'),
  certain(/([县市区省镇乡]\p{Script=Han}{1,4}[局所院厅办委])(?<=([局所院厅办委]))\2(?=[，。；、和与的及”）]|$)/gu, '重复了一个字'),
  certain(/(\p{Script=Han}了)\1/gu, '重复了两个字'),
  certain(/截[至止]目前为止/gu, '“截至目前”与“到目前为止”混用', '截至目前'),
  certain(/付诸于/gu, '“诸”就是“之于”，“于”字多余', '付诸'),
  certain(/公诸于/gu, '“诸”就是“之于”，“于”字多余', '公诸'),
  certain(/诉诸于/gu, '“诸”就是“之于”，“于”字多余', '诉诸'),
  certain(/切忌不要|切忌勿/gu, '“切忌”就是“切不要”', '切忌'),
  certain(/征听取/gu, '“征求”与“听取”混在一起', '征求、听取'),
  certain(/听征求|研讨究|组织开召|举开|开召(?!集)|贯落实|贯彻实落/gu, '两个词混在一起'),
  certain(/持有证(\p{Script=Han}{2,4})证/gu, '“证”字重复', '持有$1证'),
  {
    within: 'sentence', wrong: /放管服”?[,，、](?:改革)?[^。；]{0,6}(?:简政放权|减政放权|放管结合|优化服务)/gu, certainty: 'B', right: null,
    message: '“放管服”就是简政放权、放管结合、优化服务，不必重复。',
  },
  asked(/来自于/gu, '“自”与“于”意思重复', '来自'),
]

function certain(wrong: RegExp, message: string, right: string | null = null): Frame {
  return { within: 'sentence', wrong, certainty: 'A', message: `${message}。`, right }
}

function asked(wrong: RegExp, message: string, right: string): Frame {
  return { within: 'sentence', wrong, certainty: 'C', message: `${message}。`, right }
}

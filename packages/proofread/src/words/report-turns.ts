import type { Frame } from './frame.ts'

const begins = '(?<=^|[，,。；：])'
const plans = '法治政府建设实施纲要|法治社会建设实施纲要|法治中国建设规划|法治宣传教育规划|五年规划|发展规划'
const doing = '深入|认真|坚持|全面|紧紧围绕|紧扣|积极|始终|严格|切实|高度重视|不断|进一步|持续|扎实|大力'
const books = '习近平法治思想学习纲要|习近平法治思想学习问答|习近平法治思想概论|习近平谈治国理政|习近平新时代中国特色社会主义思想学习纲要|论坚持全面依法治国'
const chief = '党政主要负责人|党委|书记|镇长|乡长|主任|负责人|认真|切实|全面|严格|好'

/** Standing names and turns of a yearly report with a word lost, put in or mistaken. */
export const reportTurns: readonly Frame[] = [
  turn(/第一责任(?=职责)/gu, '漏“人”字，应为“第一责任人职责”', '第一责任人'),
  turn(/(?:法治|法治政府)(?<words>建设第一人)/gu, '应为“建设第一责任人”', '建设第一责任人'),
  turn(new RegExp(`(?:${chief})(?<words>履行推进法治(?:政府)?建设)(?=[，,。；、]|$)`, 'gu'), '“履行”后面缺少“第一责任人职责”', null),
  turn(/牵头总抓|总抓牵头/gu, '应为“牵头抓总”', '牵头抓总'),
  turn(/历届全会/gu, '应为“历次全会”', '历次全会'),
  turn(/党的(?:十[六七八九]|二十)大历次全会/gu, '全会是届的，应为“…大和…届历次全会”', null),
  turn(new RegExp(`(?<=《[^《》]*(?:${plans})（)(?<words>20\\d\\d(?:年)?[-—－–~～至]{1,2}20\\d\\d)(?=）)`, 'gu'), '漏“年”字', '$1年'),
  turn(/20\d\d年来(?=[，,])/gu, '应为“年以来”', null),
  turn(new RegExp(`${begins}现(?!将|已|在|场|有|任|就|把)\\p{Script=Han}将(?=[^。；]{2,40}(?:如下|报告|汇报))`, 'gu'), '“现将”中间多一字', '现将'),
  turn(new RegExp(`${begins}现就将(?=[^。；]{2,40}(?:如下|报告|汇报))`, 'gu'), '“现就”与“现将”只用一个', '现将'),
  turn(/(?<![\d.．,，])\d*[1-9]余(?=次|场|件|人|名|户|份|起|个|条|期|处|家|宗|册|张|项)/gu, '“余”前面应是整数，准数后面不用“余”', null),
  turn(/(?<![公一总])共(?!同|产|青|和|享|治|建|识|计|有)[^，,。；、\d]{2,16}共(?=计?\d)/gu, '“共”用了两次，去掉一个', null),
  turn(/贯彻于[^，,。；]{0,16}始终/gu, '“始终”与“贯穿”搭配，应为“贯穿”', null),
  turn(new RegExp(`20\\d\\d年(?:度)?(?:以来)?(?<words>我)(?=${doing})`, 'gu'), '“我”后面疑漏“镇”“乡”一类的字', null, 'B'),
  turn(/其他(?:党政)?领导班子(?=为|任|担任)/gu, '漏“成员”，应为“其他领导班子成员”', '其他领导班子成员'),
  turn(/(?<=[镇乡区县市])长办公室会议/gu, '应为“长办公会议”', '长办公会议'),
  turn(/党委中心学习组|党组中心学习组/gu, '应为“理论学习中心组”', '党委理论学习中心组'),
  turn(new RegExp(`(?<![《〈“])(?:${books})(?![》〉”])`, 'gu'), '书名要加书名号', null),
  turn(/将(?<place>我?[镇乡]|我?街道)20\d\d年(?:度)?\k<place>(?!级|村)/gu, '同一个词前后用了两次，去掉一个', null),
]

function turn(wrong: RegExp, message: string, ...rest: [string | null] | [string | null, Frame['certainty']]): Frame {
  const [right, certainty = 'A'] = rest
  return { within: 'sentence', wrong, certainty, message: `${message}。`, right }
}

import type { Frame } from './frame.ts'

/** Two verbs, or two small words, of one meaning, of which one is to go; neither order is right. */
const pairs = [
  '进行 开展', '进行 实施', '进行 做好', '举办 召开', '举行 召开', '举行 举办', '开展 举办', '开展 举行', '开展 召开', '开展 做好', '成立 建立', '成立 设立', '成立 组建', '制定 制订', '推进 推动', '推动 促进',
  '颁布 发布', '获得 取得', '荣获 获得', '提高 提升', '增强 提升', '增强 提高', '参加 参与', '观看 收看', '发放 派发', '发放 散发', '印发 下发', '印发 发放', '张贴 粘贴', '悬挂 张挂', '收到 接到',
  '确保 保证', '防止 避免', '防止 杜绝', '按照 根据', '依据 按照', '依照 按照', '根据 依据', '根据 依照', '通过 经过', '召集 召开', '调解 化解了', '签订 签署', '讲解 解读了', '聘请 聘任', '邀请 聘请', '收集 征集', '张贴 悬挂', '组织 举办了召开',
  '加大 增大', '加强 增强', '严格 严肃了', '围绕 紧扣', '针对 对于', '落实 执行了', '受到 得到', '形成 构成了', '排查 摸排了', '达到 实现了', '避免 杜绝', '维护 保护了', '健全 建全',
]
/** Beside one another these are two words that happen to meet. */
const apart = /经过通过|实现达到/u
const alternatives = [...new Set(pairs.flatMap((pair) => {
  const [one = '', other = ''] = pair.split(' ')
  return [`${one}了?${other}`, `${other.replace(/了$/u, '')}了?${one}`]
}))].join('|')

const small = [
  '对于对', '对对于', '(?<![核相校应面])对向', '以及和(?![解谐睦平])', '(?<![涉普顾触危波论])及和(?![解谐睦平])', '(?<!参|给|赋|授)与和(?![解谐睦平])', '和及(?![时格])', '并且并(?!不|非|联|案)',
  '将把(?![关握])', '把将', '让使(?![用命者馆得])', '使让(?![利])', '自从自(?![查身己])', '或或者', '因此所以', '但是却但', '所以因此', '如果若', '已经已(?!故)', '目前目前', '从自(?![身己然我治])', '比较较(?!真)', '非常很', '十分很', '都均', '均都(?!市)',
].join('|')

export const doubledVerbs: readonly Frame[] = [
  frame(new RegExp(`(?:${alternatives})(?=[^，,。；、和与或])`, 'gu'), '两个词意思相同，只用一个'),
  frame(new RegExp(`(?:${small})`, 'gu'), '两个词意思相同，只用一个'),
  frame(/(?<verb>开展|进行|举办|召开|举行|组织|实施)了?(?:(?!的|、)[^，,。；、]){2,14}\k<verb>(?=了?[，,。；]|了)/gu, '同一个动词前后用了两次'),
]

function frame(wrong: RegExp, message: string): Frame {
  return { within: 'sentence', wrong, unless: apart, certainty: 'A', message: `${message}。`, right: null }
}

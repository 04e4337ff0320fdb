import { randomInt } from 'node:crypto'
import type { Id, Json } from '@zhenzhi/kernel'

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜')
const stems = Array.from('甲乙丙丁戊己庚辛壬癸')
const kinds = ['family', 'neighbours', 'housing', 'contract', 'business', 'damages', 'land', 'demolition', 'environment', 'wages', 'labour', 'consumer', 'traffic', 'other']

const places = ['村口晒场', '老街桥头', '三组水渠', '后山茶园', '卫生室门前', '小学围墙', '集贸市场', '河堤涵洞', '机耕道旁', '祠堂院坝', '鱼塘塘坎', '竹林边', '砖厂工地', '养殖场', '水井旁', '果园地埂']
const parties = ['两家', '邻居之间', '兄弟二人', '婆媳', '承包户和村民', '雇主和工人', '买卖双方', '姑嫂', '前后院', '合伙人', '房东和租客', '两个组']
const causes = ['屋檐滴水', '田埂被挖', '工钱拖欠', '赡养费分担', '牛踩菜地', '车辆刮擦', '苗木成活率低', '宅基地界线', '排水沟堵塞', '借款未还', '噪声扰民', '灌溉用水先后', '彩礼返还', '树枝越界', '坟地位置', '围墙倒塌', '误伤家禽', '电线搭接']
const courses = ['多次争吵', '说法不一', '曾经动手', '找过组长没有谈拢', '互不相让', '已有半年', '影响耕种', '要求赔偿', '希望村里主持', '双方都有误会', '一方不肯见面', '各有证人']

const pick = <T>(from: readonly T[]): T => {
  const found = from[randomInt(from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** What happened, in some twenty characters, as a mediator would write it down in a hurry. */
function inventedSummary(): string {
  return `${pick(parties)}在${pick(places)}因${pick(causes)}起纠纷，${pick(courses)}。`
}

export function inventedPerson(): Record<string, Json> {
  return {
    name: `${pick(surnames)}某${pick(stems)}${pick(stems)}`, sex: pick(['男', '女']), phone: `100${String(randomInt(100_000_000)).padStart(8, '0')}`, address: '演示地址',
  }
}

/** What is said to register a dispute, between two parties. */
export function inventedDispute(villages: readonly Id[]): Record<string, Json> {
  return {
    parties: [inventedPerson(), inventedPerson()],
    village: pick(villages), kind: pick(kinds), source: pick(['sweep', 'sweep', 'application', 'referral']), level: pick(['group', 'village', 'village', 'town']), summary: inventedSummary(),
  }
}

export { pick }

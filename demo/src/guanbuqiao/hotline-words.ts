import type { Random } from '../random.ts'

export interface Topic {
  kind: string
  unit: string
  demands: readonly string[]
  results: readonly string[]
}

export const topics: readonly Topic[] = [
  { kind: 'help', unit: 'rural-economy', demands: ['通湾的水泥路塌了一角，农用车过不去，希望尽快修补。', '门口机耕路下雨积水，请求加一条排水沟。'], results: ['已用碎石填平，列入下月维修计划。', '现场量了尺寸，排水沟当周挖通。'] },
  { kind: 'complaint', unit: 'enforcement-team', demands: ['集镇后街夜里有人占道烧烤，油烟进屋，关窗也有味道。', '工地早上五点多开始打桩，影响老人和学生休息。'], results: ['晚间上门两次，摊主移入市场内经营。', '责令施工单位调整作业时间，六点半以前不得开工。'] },
  { kind: 'help', unit: 'general-office', demands: ['这两天自来水发黄，想问什么时候恢复。', '停电半天没有人通知，冰箱里的东西坏了，希望以后提前告知。'], results: ['水厂换管后冲洗不够，已经放水清洗，当天恢复。', '请供电所在村民群提前一天通知，已回复来电人。'] },
  { kind: 'consult', unit: 'civil-affairs', demands: ['咨询高龄津贴怎样办理，需要带什么材料。', '问低保复核为什么还没有结果。'], results: ['告知在村里就能申请，带身份证和银行卡。', '入户核对已完成，月底公示，已电话说明。'] },
  { kind: 'complaint', unit: 'land-office', demands: ['邻居在菜地里打水泥地坪，说是要停车，请查一查合不合规定。', '有人夜里往塘里倒建筑垃圾。'], results: ['现场制止，地坪限期清除复耕。', '查到运输车主，已清运并恢复。'] },
  { kind: 'help', unit: 'justice-office', demands: ['干了三个月活工钱没有拿到，老板电话不接。', '房东不退押金，请帮忙协调。'], results: ['约双方到调解室，当场写下付款日期。', '调解后退还押金的一大半，双方同意。'] },
  { kind: 'advice', unit: 'general-office', demands: ['建议在小学门口加装减速带和黄闪灯。', '建议把集镇垃圾收运时间提前，赶集日太满。'], results: ['已报交管部门，减速带本月安装。', '赶集日增加一趟收运。'] },
  { kind: 'complaint', unit: 'rural-economy', demands: ['养殖场污水流到渠里，下游没法洗菜。', '收割机把田埂压坏了，没有人赔。'], results: ['责令清理并加装沉淀池，复查达到要求。', '村里调解，机手负责恢复田埂。'] },
  { kind: 'report', unit: 'market-office', demands: ['超市卖过期牛奶，买回来才看到日期。', '加油卡办的时候说能退，现在不给退。'], results: ['现场下架，退款并按规定处理。', '协调后按余额退回。'] },
  { kind: 'help', unit: 'police-station', demands: ['接到自称客服的电话转走一笔钱，想知道怎么报案。', '湾里的流浪狗咬人，请处理。'], results: ['民警当日联系来电人，已受理。', '会同村里捕捉收容，提醒村民拴养。'] },
  { kind: 'consult', unit: 'general-office', demands: ['问外地回来要不要报备、在哪里做核酸。', '问封控小区买药怎么办。'], results: ['告知报备电话和采样点时间。', '由网格员代买送到门口。'] },
  { kind: 'praise', unit: 'general-office', demands: ['感谢村干部冒雨疏通涵洞，屋里没有进水。', '表扬办事窗口的同志中午不休息帮忙办完手续。'], results: ['已转告本人和所在单位。', '已转告，谢谢来电。'] },
]

const details = [
  '来电人说这件事从上个月就有，先后找过组长和村里，都说知道了，但一直没有见到人来。家里老人行动不便，出门要绕一大圈；孩子上学也从这里走。来电人不要求追究谁的责任，只想知道哪一天能办好、由谁来办。如果一时办不了，也请当面说明原因，不要让人一直等。另外，附近还有五六户有同样的情况，可以一起看看。',
  '据来电人讲，去年也反映过一次，当时处理得很快，今年又出现同样的问题。来电人拍了照片和视频，可以提供给现场的同志。白天一般在外做工，傍晚六点以后在家，到现场前请先联系。来电人希望这一次能从根上解决，比如换大一号的管子，或者把线路重新走一遍，而不是坏一次修一次。',
  '这里说的位置在村委会往北大约三百米，路边有一棵大樟树，过了樟树第二个路口左转就是。来电人担心下雨以后情况更严重，周边住的多是老人，晚上没有路灯，已经有人摔过。请经办单位尽快到现场，看过之后给一个明确的答复，并把答复的内容告诉来电人和同湾的几户。',
]

/** What somebody said on the telephone: a sentence or two, now and then a whole story. */
export function demandOf({ demands }: Topic, random: Random): string {
  return `${random.pick(demands)}${random.chance(12) ? random.pick(details) : random.chance(30) ? '希望有人来看一下，并给个答复。' : ''}`
}

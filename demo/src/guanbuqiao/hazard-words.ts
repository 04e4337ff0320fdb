export interface HazardWords {
  area: string
  problem: string
  correction: string
  sites: readonly string[]
}

const food = (problem: string, correction: string): HazardWords => ({ area: 'food', problem, correction, sites: [] })

export const foodHazards: readonly HazardWords[] = [
  food('冰柜里有没有标签的自制半成品，说不清制作时间。', '没有标签的已销毁，以后做好就贴日期。'),
  food('后厨通道堆放纸箱，和原料混在一起。', '纸箱清走，原料上架。'),
  food('两名新来的店员没有健康证。', '已体检，拿证前不接触食品。'),
  food('消毒柜坏了没有修，餐具用开水烫一下就上桌。', '换了新的消毒柜，有使用记录。'),
  food('货架上有四种过期调味品。', '下架销毁，登记了数量。'),
  food('散装腌菜没有盖，旁边放着杀虫剂。', '加盖，杀虫剂移走。'),
  food('灶台上方吊顶脱落，有掉灰。', '吊顶换成铝扣板。'),
  food('没有餐厨垃圾收运协议，泔水桶敞口放在后门，邻居反映有气味，雨天会流到路面上。', '签了收运协议，换了带盖的桶，地面冲洗干净。'),
]

export const townHazards: readonly HazardWords[] = [
  { area: 'fire', problem: '楼梯口停放三辆电动车，从窗户拉线充电。', correction: '车辆移到室外充电棚，拆除飞线。', sites: ['集镇自建房', '安置小区一栋', '出租楼'] },
  { area: 'fire', problem: '灭火器压力不足，消防通道被货物占去一半。', correction: '更换灭火器，通道清空划线。', sites: ['家具作坊', '快递点', '幼儿园仓库'] },
  { area: 'work-safety', problem: '切割机没有防护罩，两名工人没有戴护目镜。', correction: '加装防护罩，配齐护具并签领。', sites: ['石材加工点', '木材加工厂', '汽修店'] },
  { area: 'work-safety', problem: '临时用电没有漏电保护，电箱没有上锁。', correction: '电工重新接线，装了保护器。', sites: ['在建厂房', '村道施工点'] },
  { area: 'housing', problem: '经营用的自建房三楼加盖彩钢棚，墙面有斜裂缝。', correction: '拆除加盖部分，请有资质的单位做了鉴定。', sites: ['集镇饭店楼', '临街自建房'] },
  { area: 'gas', problem: '厨房里存放两个气瓶，软管老化，没有报警器。', correction: '换金属软管，装报警器，气瓶移出。', sites: ['临街餐馆', '早点铺', '食堂'] },
  { area: 'road', problem: '村道急弯处杂树遮挡视线，凸面镜破损。', correction: '修剪树木，更换凸面镜。', sites: ['通村公路转弯处', '桥头路口'] },
  { area: 'flood', problem: '塘坝溢洪口被渔网和水草堵住。', correction: '清除障碍，安排专人汛期巡查。', sites: ['山塘', '小型水库'] },
  { area: 'burning', problem: '收割后秸秆成堆留在田里，旁边有焚烧过的痕迹。', correction: '秸秆打捆清运，竖了提示牌。', sites: ['东边田块', '渠边田块'] },
  { area: 'forest-fire', problem: '坟山周边杂草很高，没有隔离带。', correction: '清出三米宽的隔离带。', sites: ['后山林边', '公墓周边'] },
]

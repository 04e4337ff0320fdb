/** Classes a thing falls into one of, never two: what is counted by them never comes to more than the whole. */
export interface Classes {
  /** What is parted so, as the words at the total's number have it. */
  of: RegExp
  classes: readonly RegExp[]
  /** The classes leave no other: their numbers come to the whole. */
  closed?: true
}

const family = (of: RegExp, words: string, closed?: true): Classes =>
  ({ of, classes: words.split(' ').map((word) => new RegExp(word, 'u')), ...(closed ? { closed } : {}) })

const anything = /./u
const dispute = /纠纷|调解|调处|化解|案件|矛盾/u

/** A class word stands at a part's number; of two that fit the first is taken. */
export const exclusiveClasses: readonly Classes[] = [
  family(anything, '上半年 下半年', true),
  family(anything, '(?:一|1)季度 (?:二|2)季度 (?:三|3)季度 (?:四|4)季度', true),
  family(/事项|服务/u, '即办件|即办 承诺件|承诺办结', true),
  family(/案|处罚|立案/u, '简易程序|当场处罚 普通程序|一般程序 快速办理|快速程序'),
  family(/隐患|问题|违法行为|违建|风险点|线索|整改/u, '当场整改|现场整改|立即整改|立行立改|即知即改|立整立改 限期整改|限期改正|责令改正 移送|移交|上报|抄告|转交 取缔|关停|停业|查封'),
  family(/复议|诉讼|案/u, '维持 撤销 驳回 终止 确认违法 变更 撤回 不予受理 责令履行'),
  family(/诉讼|案/u, '胜诉 败诉 撤诉 调解结案'),
  family(/信访|诉求|群众反映|投诉|举报/u, '来信 来访 来电|电话 网上|网络|网信|信箱'),
  family(/接待|接访|来访/u, '书记 镇长|乡长|主任 其他班子成员|其他领导|班子成员 联席|部门'),
  family(dispute, '村级|村（社区） 镇级|乡级|镇综治|街道 县级|区级|市级 转入诉讼|引导.{0,4}诉讼|司法途径|起诉'),
  family(dispute, '调解成功|达成协议|成功 调解不成|未达成|未成功|失败 引导.{0,4}诉讼|起诉|司法途径 正在调解|调解中'),
  family(dispute, [
    '婚姻|家庭 邻里|相邻 宅基地|房屋 山林|林权|土地|田土|山水|水利 损害|赔偿|伤害 交通 劳动|劳资|劳务|工资|欠薪',
    '合同|经济|债务|借贷 征地|拆迁|征迁 物业 医疗|医患 消费 环境|环保 电信|电力 继承|赡养 其他|其它|其余',
  ].join(' ')),
  family(/矫正|对象/u, '缓刑 假释 管制 暂予监外'),
  family(/隐患/u, '重大 一般'), family(/隐患|风险|对象|户/u, '高风险 中风险 低风险'), family(/[人名户]|对象|风险/u, '红色 橙色 黄色 蓝色|绿色'),
  family(/检查|抽查|抽检|检测|考试|评查|案卷|参考|验收|批次|样品|考核/u, '(?<!不)合格|达标(?!率) 不合格|不达标|未达标', true),
  family(/考核|评议|评查|案卷|测评|评定/u, '优秀 良好 (?<!不)合格|称职 不合格|不称职|较差'),
  family(/满意|测评|回访|评价|问卷/u, '(?<!不|本|较)满意 基本满意|比较满意|较满意 不满意'),
  family(/表决|投票|代表|到会|应到|参会|票/u, '(?:赞成|同意)(?!率) 反对|不同意 弃权'),
  family(/文件|清理/u, '继续有效|保留 废止|失效 修改|修订'),
  family(/审查|审核|文件|合同|协议/u, '审查通过|审核通过|同意 修改后 退回|不予通过|未通过|不同意'),
  family(/建议|意见/u, '(?<!部分|未|不)采纳 部分采纳 未采纳|不予采纳'),
  family(/[人名]|队伍|人员|调解员|干部|党员/u, '男 女', true),
  family(/调解员|人员|队伍|网格员|[人名]/u, '专职|专任 兼职', true),
  family(/党员/u, '正式党员 预备党员', true),
  family(/低保/u, '农村低保 城市低保|城镇低保'), family(/补助|救助|残疾|低保/u, '一级 二级 三级 四级'),
  family(/培训|宣传|办理|申请|受理/u, '线上|网上 线下|现场|窗口'),
  family(/调委会|调解委员会|调解组织|工作站|平台|工作室|中心/u, '镇级|乡级|街道 村级|村（社区） 企业|企事业 行业|专业'),
  family(/资金|经费|投入|筹/u, '财政|县级拨付|镇级 上级|争取|中央|省级 自筹|村级|群众 捐|社会|乡贤'),
  family(/党员|干部|人员|[人名]/u, '研究生|硕士 本科 大专|专科 高中|中专|初中'),
]

/** Which class of the family a part is of, by its index; -1 of none. */
export function classOf({ classes }: Classes, words: string): number {
  return classes.findIndex((one) => one.test(words))
}

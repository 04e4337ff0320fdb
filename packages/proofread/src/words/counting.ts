/** Things and the units they never take, each with the usual one: a table of clear cases, longest names first. */
export interface Counting {
  thing: string
  never: string
  usual: string
}

const rows = (things: string, never: string, usual: string): Counting[] => things.split(' ').map((thing) => ({ thing, never, usual }))

export const countings: readonly Counting[] = [
  ...rows('短视频 微视频 小视频 视频 宣传片 微电影 动漫 动画片 公益广告片', '场 次 期 名 人 起 件 份 家', '部'),
  ...rows('宣传资料 宣传册 宣传单 传单 宣传手册 宣传品 明白卡 告知书 责任书 承诺书 倡议书 公开信 意见书 通知书 建议书 合同 协议 文书 调查问卷', '次 场 人次 名 起 人 户 家 所 台', '份'),
  ...rows('横幅 条幅', '次 场 份 人次 名 起 人 户 家 所 台 件', '条'),
  ...rows('规范性文件 文件 实施方案 会议纪要', '次 场 人次 名 起 人 户 家 台 条', '件'),
  ...rows('讲座 宣讲会 文艺演出 文艺汇演 普法演出 报告会 宣传活动 宣讲活动', '份 名 人 起 件 家 户 台 所 部 条 张', '场'),
  ...rows('律师 辅警 网格员 调解员 人民调解员 法律明白人 志愿者 执法人员 普法讲师 法治副校长 社区矫正对象 刑满释放人员 党员 干部 学员 驻村干部 联络员 信息员', '件 起 份 场 次 家 处 条 部 台 期', '名'),
  ...rows('矛盾纠纷 邻里纠纷 婚姻家庭纠纷 土地纠纷', '份 台 所 部 本 张', '件'),
  ...rows('行政处罚案件 执法案件 治安案件 刑事案件 行政复议案件 行政诉讼案件 信访件 信访事项 信访积案 人大代表建议 政协提案', '家 台 所 部 场 本 张', '件'),
  ...rows('企业 经营户 餐饮店 商户 超市 门店 市场主体 个体工商户 药店 小作坊', '份 起 场 台 件 名 部 条 本 期', '家'),
  ...rows('行政村 社区 自然村 村民小组 网格', '份 起 场 台 件 名 部 条 本 期 家 户 次 张', '个'),
  ...rows('安全隐患 消防隐患 事故隐患 食品安全隐患 风险隐患', '份 场 台 名 部 本 张 人', '处'),
  ...rows('学校 中学 小学 幼儿园', '份 起 场 台 件 名 部 条 本 期 户', '所'),
  ...rows('路灯', '份 起 场 件 名 部 条 本 期 户 人', '盏'),
  ...rows('执法记录仪 电脑 摄像头 监控探头', '份 起 场 名 条 本 期 户 人 次', '台'),
  ...rows('执法车辆 巡逻车 宣传车 消防车', '份 起 场 名 条 本 期 户 人 件', '辆'),
].sort((a, b) => b.thing.length - a.thing.length)

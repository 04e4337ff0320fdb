/** Terms that are always told together, in the order in which they are told. */
export interface Sequence {
  terms: readonly string[]
  /** The order itself is set; otherwise only which terms belong together. */
  ordered: boolean
}

const ordered: readonly string[] = [
  '尊法 学法 守法 用法', '科学立法 严格执法 公正司法 全民守法', '有法可依 有法必依 执法必严 违法必究',
  '系统治理 依法治理 综合治理 源头治理', '民主选举 民主协商 民主决策 民主管理 民主监督', '自我管理 自我教育 自我服务 自我监督',
  '创新 协调 绿色 开放 共享', '简政放权 放管结合 优化服务', '政治意识 大局意识 核心意识 看齐意识', '道路自信 理论自信 制度自信 文化自信',
  '共建 共治 共享', '自治 法治 德治', '党委领导 政府负责 民主协商 社会协同 公众参与 法治保障 科技支撑', '公众参与 专家论证 风险评估 合法性审核 集体讨论决定',
  '职能科学 权责法定 执法严明 公开公正 智能高效 廉洁诚信 人民满意', '产业兴旺 生态宜居 乡风文明 治理有效 生活富裕',
  '富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善', '政治判断力 政治领悟力 政治执行力', '经济建设 政治建设 文化建设 社会建设 生态文明建设',
  '法治国家 法治政府 法治社会', '依法治国 依法执政 依法行政', '办事依法 遇事找法 解决问题用法 化解矛盾靠法', '早发现 早报告 早控制 早解决',
]
const together: readonly string[] = [
  '人民调解 行政调解 司法调解', '人民调解 行政裁决 行政复议 仲裁 诉讼', '行政处罚 行政许可 行政强制 行政征收 行政收费 行政检查',
  '有案不立 压案不查 有罪不究', '知情权 参与权 表达权 监督权', '人大监督 民主监督 行政监督 司法监督 社会监督 舆论监督', '立案 调查取证 审核 决定 送达 执行',
  '社区矫正 安置帮教 人民调解 法治宣传 法律援助 法律服务', '养老保险 医疗保险 失业保险 工伤保险 生育保险',
]

export const sequences: readonly Sequence[] = [
  ...ordered.map((terms) => ({ terms: terms.split(' '), ordered: true })), ...together.map((terms) => ({ terms: terms.split(' '), ordered: false })),
]

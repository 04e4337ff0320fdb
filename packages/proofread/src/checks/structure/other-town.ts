import type { Check } from '../../check.ts'
import { matchesIn, partOf, placed } from '../../text/placed.ts'
import { readReport } from '../../text/report.ts'
import { onPurpose } from '../../words/place-words.ts'

const doer = /[\u4e00-\u9fff]{2}[镇乡](?=党委|人民政府|政府|司法所|综治|法治政府建设)/gu
/** 我镇, 各村镇, 由镇: no name before it. */
const nameless = /[我各全本该乡村城集古小重一每个由在与和及对为是向到区县市之入从把将使各街委以、]$|[镇乡委党府的]/u
/** What is done by or to the town’s own government: 修订乡政府工作规则. */
const verbs = new Set(`修订 制定 制订 完善 健全 印发 出台 推进 推动 加强 强化 深化 规范 落实 执行 发挥 提升 提高 改进 转变 优化 建设 打造 召开 参加 组织 邀请 协助 配合 支持 接受 听取 报送 报告 请示 上报 经过 通过 根据 按照 依据 依托 围绕 构建 建立 成立 设立 调整 充实 完成 实现 公布 公开 编制
    清理 梳理 审议 审核 审查 监督 督促 指导 要求 提请 报请 报经 并经 均由 均经 分别 列入 纳入 作为 成为 代表 担任 兼任 聘请 聘任 考核 评议 测评 质询 询问 起诉 状告 申请 针对 对照 结合 贯彻 宣传 学习 牢记 坚持 全面 切实 进入 走进 驻守 设在 位于 来到 前往 通知 报给 抄送 抄报 抄告 转报 呈报 报经 移交 移送 上交 送交 反馈 通报 汇报 返回 隶属 属于 交由 统一 共同 联合 会同 协调 协同 促进 保障 确保 维护 树立 增强 提出 起草 拟定`.split(/\s+/u))

/** Another town does or governs where the signing one should: words copied from its report. Told from the signature alone, without a list of divisions. */
export const otherTown: Check = (text, about) => {
  const { body, signedBy } = readReport(text, about)
  const own = /([\u4e00-\u9fff]{2})[镇乡](?:$|人民政府$)/u.exec(about.town ?? signedBy?.text ?? '')?.[1]
  if (own === undefined) return []
  return body.flatMap((line) => line.sentences).flatMap((sentence) => matchesIn(sentence, doer).flatMap((place) => {
    const stem = place.text.slice(0, 2)
    const near = sentence.text.slice(Math.max(0, place.start - sentence.start - 20), place.end - sentence.start + 20)
    if (stem === own || nameless.test(stem) || verbs.has(stem) || /^[、在由与和及对]/u.test(stem) || onPurpose.test(near)) return []
    const message = `这里写的是“${place.text}”，报告落款是另一个乡镇，请核对是否照搬了别处的文字。`
    return [{ check: 'other-town', certainty: 'B' as const, ...placed(partOf(place, 0, 3)), message, suggestion: null }]
  }))
}

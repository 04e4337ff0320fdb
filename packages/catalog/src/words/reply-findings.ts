import { choice, rows, text } from '@zhenzhi/kernel'

/** What may be amiss with an answer, as it is looked over before it goes out. Keys are those of the check itself. */
const findings = {
  part: '有一项诉求没有回应', 'no-answer': '没有实际内容的话', 'remedy-missing': '没有写救济途径', 'remedy-wrong': '救济途径不对', 'remedy-days': '救济期限不对', 'remedy-body': '受理机关不对',
  person: '写了个人信息',
}

const outcomes = { taken: '已改', 'set-aside': '不采纳', left: '没有处理' }

/** The advice that stood beside the answer when it was written, and what became of it; never the words themselves, which may name somebody. */
export const findingsField = rows('回复检查', {
  finding: choice('检查出的问题', findings), outcome: choice('怎样处理', outcomes), why: text('不采纳的理由', { max: 200 }),
}, { hint: '系统检查的结果，只供参考；不采纳的写明理由，不写姓名。' })

/** Who cannot review what a town itself decided. */
export const notAbove = ['镇人民政府', '乡人民政府', '街道办事处', '镇政府', '乡政府', '村民委员会', '村委会', '居委会', '本机关', '本单位']

import type { OutlinePart } from '../outline.ts'
import { some } from './saying.ts'

/** What the books know to be late or unfinished is said; why, and whatever else fell short, only people know. */
export const shortcomings: OutlinePart = {
  part: 2,
  heading: '法治政府建设存在的不足和原因',
  paragraphs: [],
  sections: [
    {
      heading: '存在的不足',
      paragraphs: [
        [
          some('到期未销号的食品安全隐患有{{figure:food-hazards-past-due}}。'),
          some('到期未销号的其他安全隐患有{{figure:town-hazards-past-due}}。'),
          some('责令改正逾期未改正的有{{figure:correction-notices-overdue}}。'),
          some('尚未清理的无证经营有{{figure:unlicensed-open}}。'),
          some('在册信访积案有{{figure:backlog-petitions-open}}。'),
          some('走访发现而未解决的问题有{{figure:key-person-problems-open}}。'),
        ],
        [{ text: '【请填写：本年度工作中的具体不足，逐条写明事实】' }],
      ],
    },
    { heading: '产生不足的原因', paragraphs: [[{ text: '【请填写：上述不足各自的原因】' }]] },
  ],
}

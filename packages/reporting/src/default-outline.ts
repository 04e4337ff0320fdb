import { care } from './default/care.ts'
import { collective } from './default/collective.ts'
import { enforcement } from './default/enforcement.ts'
import { firstResponsible } from './default/first-responsible.ts'
import { advisers, leadership } from './default/leadership.ts'
import { oversight, petitions } from './default/petitions.ts'
import { publicity } from './default/publicity.ts'
import { disputes, safety } from './default/safety.ts'
import { some } from './default/saying.ts'
import { shortcomings } from './default/shortcomings.ts'
import { works } from './default/works.ts'
import type { OutlinePart, ReportOutline } from './outline.ts'

const measuresAndResults: OutlinePart = {
  part: 1,
  heading: '{{year}}年法治政府建设主要举措和成效',
  paragraphs: [],
  sections: [leadership, enforcement, works, collective, advisers, publicity, care, safety, disputes, petitions, oversight],
}

const nextYear: OutlinePart = {
  part: 4,
  heading: '{{nextYear}}年法治政府建设主要安排',
  paragraphs: [[{ text: '【请填写：针对上述不足的改进措施、责任单位和完成时间】' }, some('拟建室内普法阵地{{figure:indoor-law-site-planned}}。')]],
}

/** The optional part: nothing is printed of it until somebody writes something. */
const other: OutlinePart = { part: 5, heading: '其他需要报告的情况', paragraphs: [] }

/** The outline a town begins with. It claims nothing that no figure carries; what only people know is marked 【请填写：…】. */
export const defaultOutline: ReportOutline = {
  id: 'yearly-report',
  title: ['{{town}}', '{{year}}年法治政府建设年度报告'],
  opening: [[
    { text: '现将{{town}}{{year}}年法治政府建设情况报告如下。' },
    { text: '本稿所列数据{{cutoff}}。' },
  ]],
  parts: [measuresAndResults, shortcomings, firstResponsible, nextYear, other],
}

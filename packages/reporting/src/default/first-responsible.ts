import type { OutlinePart } from '../outline.ts'
import { some } from './saying.ts'

/** Out of what secretary and mayor did at meetings, tagged there (ROL-003, ROL-004), and of instructions whose sheet is kept; what was decided, people add. */
export const firstResponsible: OutlinePart = {
  part: 3,
  heading: '党政主要负责人履行推进法治建设第一责任人职责情况',
  paragraphs: [
    [
      { text: '报告期{{denominator:law-sessions-per-quarter}}个季度中，领导班子在{{numerator:law-sessions-per-quarter}}个季度专题研究了法治建设工作。', needs: { nonZero: ['meetings-held'] } },
      some('党政主要负责人在{{figure:law-sessions-led}}会议上主持研究、听取汇报、部署或者督办法治建设工作。'),
      some('其中听取法治工作汇报{{figure:law-report-hearings}}。'),
      some('部署法治工作{{figure:law-deployments}}。'),
      some('督察督办法治工作{{figure:law-supervisions}}。'),
      some('党政主要负责人对法治工作作出批示{{figure:law-instructions}}。'),
      some('党政主要负责人中有{{figure:law-statements}}在本年度述职时述法。'),
    ],
    [
      some('党委主要负责人在会议上履行第一责任人职责{{figure:law-sessions-led-by-secretary}}。'),
      { text: '【请填写：党委主要负责人履行第一责任人职责的情况，写明时间和事项】' },
    ],
    [
      some('政府主要负责人在会议上履行第一责任人职责{{figure:law-sessions-led-by-mayor}}。'),
      { text: '【请填写：政府主要负责人履行第一责任人职责的情况，写明时间和事项】' },
    ],
  ],
}

import type { OutlineSection } from '../outline.ts'
import { known, share, some } from './saying.ts'

export const petitions: OutlineSection = {
  heading: '依法办理信访事项和群众热线',
  paragraphs: [
    [
      some('受理阳光信访平台转来信访件{{figure:sunshine-petitions}}。'),
      some('承办市民热线工单{{figure:hotline-orders}}。'),
      known(`热线和信访事项办理率为${share('handling-rate')}。`),
      known(`回复回访率为${share('reply-callback-rate')}。`),
      known(`群众评价满意率为${share('satisfaction-rate')}。`),
    ],
    [
      some('综治中心接待群众{{figure:reception-centre-groups}}、{{figure:reception-centre-persons}}。'),
      some('党政主要负责人接待群众{{figure:reception-groups-by-heads}}、{{figure:reception-persons-by-heads}}。'),
      some('收到上级交办督办件{{figure:assigned-matters}}。'),
      some('上级交办督办件办结{{figure:assigned-matters-closed}}。'),
    ],
    [
      some('化解信访积案{{figure:backlog-petitions-resolved}}。'),
      {
        text: '赴省进京情况逐月零报告（{{numerator:escalation-returns}}/{{denominator:escalation-returns}}个月），期内赴省进京信访为{{figure:escalated-petitions}}。',
        needs: { zero: ['escalated-petitions'], complete: ['escalation-returns'] },
      },
      some('接上级通报，发生赴省进京信访{{figure:escalated-petitions}}。'),
    ],
  ],
}

export const oversight: OutlineSection = {
  heading: '自觉接受民主监督',
  paragraphs: [[
    some('办理人大代表建议{{figure:deputy-suggestions-handled}}。'),
    known(`人大代表建议按期答复率为${share('deputy-suggestions-in-time-rate')}。`),
    some('办理政协提案{{figure:cppcc-proposals-handled}}。'),
    known(`政协提案按期答复率为${share('cppcc-proposals-in-time-rate')}。`),
  ]],
}

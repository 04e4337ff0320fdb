import type { OutlineSection } from '../outline.ts'
import { known, share, some } from './saying.ts'

export const publicity: OutlineSection = {
  heading: '开展法治宣传教育',
  paragraphs: [
    [
      some('组织普法宣传{{figure:publicity-events}}，覆盖{{figure:publicity-audience}}。'),
      some('开展主题普法活动{{figure:publicity-themes}}。'),
      some('向群众发放法治宣传资料{{figure:publicity-copies}}。'),
      some('自编自演普法视频{{figure:law-videos-made}}。'),
      some('现有法治阵地{{figure:existing-law-sites}}。'),
      known('党员学法考试成绩在全市列第{{value:party-member-exam-rank}}位。'),
      some('便民小程序设有板块{{figure:miniapp-panels}}。'),
    ],
    [
      some('命名反电信网络诈骗示范村民小组{{figure:antifraud-model-groups}}。'),
      some('各场宣传活动中群众自愿安装反诈APP合计{{figure:antifraud-app-installs}}，按场次汇总，不登记个人。'),
    ],
    [
      some('法律明白人参加培训并通过考试{{figure:law-savvy-trained}}。'),
      some('在册法律明白人{{figure:law-savvy-current}}。'),
      known('平均每村法律明白人{{figure:law-savvy-per-village}}（{{numerator:law-savvy-per-village}}/{{denominator:law-savvy-per-village}}）。'),
      known(`法律明白人配备率为${share('law-savvy-filled-rate')}。`),
    ],
  ],
}

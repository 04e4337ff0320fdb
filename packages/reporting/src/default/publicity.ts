import type { OutlineSection } from '../outline.ts'
import { some } from './saying.ts'

export const publicity: OutlineSection = {
  heading: '开展法治宣传教育',
  paragraphs: [
    [
      some('组织普法宣传{{figure:publicity-events}}，覆盖{{figure:publicity-audience}}。'),
      some('向群众发放法治宣传资料{{figure:publicity-copies}}。'),
    ],
    [
      some('命名反电信网络诈骗示范村民小组{{figure:antifraud-model-groups}}。'),
      some('各场宣传活动中群众自愿安装反诈APP合计{{figure:antifraud-app-installs}}，按场次汇总，不登记个人。'),
    ],
  ],
}

import type { OutlineSection } from '../outline.ts'
import { some } from './saying.ts'

export const leadership: OutlineSection = {
  heading: '加强法治建设组织领导',
  paragraphs: [
    [
      some('领导班子专题研究法治建设工作{{figure:leadership-law-topic-sessions}}。'),
      some('报告期内召开会议{{figure:meetings-held}}，以会议台账登记为准。'),
      some('举办法治专题培训会{{figure:rule-of-law-thematic-trainings}}。'),
      some('各类法治培训共{{figure:law-trainings}}，参训{{figure:law-training-audience}}。'),
    ],
    [some('本年度获得荣誉称号{{figure:honours-awarded}}。')],
  ],
}

export const advisers: OutlineSection = {
  heading: '发挥法律顾问作用',
  paragraphs: [[
    some('现聘镇常年法律顾问{{figure:legal-advisers-retained}}。'),
    some('法律顾问参与各类事项{{figure:adviser-matters}}。'),
    some('其中出具法律意见{{figure:adviser-opinions}}。'),
    some('审查合同{{figure:adviser-contracts-reviewed}}。'),
  ]],
}

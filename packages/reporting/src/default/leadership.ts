import type { OutlineSection } from '../outline.ts'
import { known, share, some } from './saying.ts'

export const leadership: OutlineSection = {
  heading: '加强法治建设组织领导',
  paragraphs: [
    [
      some('领导班子专题研究法治建设工作{{figure:leadership-law-topic-sessions}}。'),
      some('报告期内召开会议{{figure:meetings-held}}，以会议台账登记为准。'),
      {
        text: '报告期{{denominator:law-meetings-per-quarter}}个季度中，党委在{{numerator:law-meetings-per-quarter}}个季度召开了法治专题会。',
        needs: { nonZero: ['law-meetings-per-quarter'] },
      },
      some('召开全面依法治镇委员会会议{{figure:committee-meetings}}。'),
      some('委员会审议通过文件{{figure:committee-documents-adopted}}。'),
      some('开展党委理论学习中心组学习{{figure:study-group-sessions}}。'),
      some('其中法治专题学习{{figure:study-group-law-sessions}}。'),
      some('组织主题教育集中学习{{figure:thematic-education-sessions}}。'),
      some('召开领导班子学法报告会{{figure:law-study-report-meetings}}。'),
      some('举办法治专题培训会{{figure:rule-of-law-thematic-trainings}}。'),
      some('各类法治培训共{{figure:law-trainings}}，参训{{figure:law-training-audience}}。'),
      some('其中行政执法人员培训{{figure:officer-trainings}}。'),
      some('面向镇机关举办民法典专题讲座{{figure:civil-code-lectures}}。'),
    ],
    [some('本年度获得荣誉称号{{figure:honours-awarded}}。'), some('新获命名民主法治村{{value:model-democracy-villages}}个。')],
  ],
}

export const advisers: OutlineSection = {
  heading: '发挥法律顾问作用',
  paragraphs: [[
    some('现聘镇常年法律顾问{{figure:legal-advisers-retained}}。'),
    some('法律顾问参与各类事项{{figure:adviser-matters}}。'),
    some('其中出具法律意见{{figure:adviser-opinions}}。'),
    some('审查合同{{figure:adviser-contracts-reviewed}}。'),
  ], [
    some('有法律顾问的村（社区）{{value:villages-with-lawyer}}个。'),
    known(`村（社区）法律顾问覆盖率为${share('village-lawyer-coverage')}。`),
    some('村（社区）法律顾问进村服务{{figure:village-adviser-visits}}，各类服务合计{{figure:village-adviser-services}}，一次进村做了几样的各算一次。'),
    some('进村接受咨询{{figure:village-adviser-consultations}}。'),
    some('进村开展法律宣传{{figure:village-adviser-publicity}}。'),
    some('提供其他法律服务{{figure:village-adviser-other}}。'),
    some('进村服务受众{{figure:village-adviser-audience}}。'),
    some('村（社区）法律顾问参与纠纷疏导{{figure:lawyer-disputes-joined}}。'),
    some('解答法律咨询{{figure:consultations}}，不含进村服务中的咨询。'),
  ]],
}

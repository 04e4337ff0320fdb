import type { Letter } from './make-letter.ts'

const person = '{{petitioner}}'

/** What a petition handled here sends out, by the file it is kept in. The articles stand where the law wants them named. */
export const petitionLetters: Readonly<Record<string, Letter>> = {
  'acceptance.docx': {
    title: '信访事项受理告知书', to: person,
    parts: [
      { says: ['你提出的下列信访事项已经收到：'], passage: '{{demand}}' },
      { says: [
        '经审查，该事项属于申诉求决类，由本机关按照《信访工作条例》第三十一条第六项的规定，听取陈述、调查核实后出具处理意见书。承办单位：{{unit}}。',
        '本机关自受理之日起60日内办结；情况复杂的，经负责人批准可以延长，延长不超过30日，并书面告知你延期理由（《信访工作条例》第三十四条）。',
        '办理期间，请不要就同一事项向受理机关的上级机关重复提出（《信访工作条例》第十九条第三款）。告知方式：{{told}}。',
      ] },
    ],
  },
  'guidance.docx': {
    title: '信访事项不予受理（分流）告知书', to: person,
    parts: [
      { says: ['你提出的下列信访事项已经收到：'], passage: '{{demand}}' },
      { says: ['经审查，该事项应当通过“{{route}}”解决，本机关不予受理。理由如下：'], passage: '{{reason}}' },
      { says: ['请向下列机关提出：{{bodyName}}（{{body}}）。', '特此告知（《信访工作条例》第二十三条、第三十一条）。'] },
    ],
  },
  'transfer.docx': {
    title: '信访事项转送函', to: '{{bodyName}}',
    parts: [{ says: [
      '现将本机关收到的信访材料一件密封转送，请依法处理。材料内容不在本函载明。',
      '检举、揭发材料及有关情况，请依照《信访工作条例》第三十条的规定保密，不得透露或者转给被检举、揭发的人员或者单位。',
    ] }],
  },
  'objection.docx': {
    title: '信访事项退回异议函', to: '转送、交办机关',
    parts: [
      { says: ['贵机关转送、交办的信访事项（编号：{{upperNumber}}）已经收到。经核对，该事项不属于本机关职权范围，现提出异议。详细理由如下：'], passage: '{{objection}}' },
      { says: ['依照《信访工作条例》第二十三条第三款，请核实同意后由本机关交还相关材料。'] },
    ],
  },
  'extension.docx': {
    title: '信访事项延期告知书', to: person,
    parts: [
      { says: ['你提出的下列信访事项正在办理：'], passage: '{{demand}}' },
      { says: ['因情况复杂，经本机关负责人批准，办理期限延长，延长不超过30日（《信访工作条例》第三十四条）。延期理由如下：'], passage: '{{extension}}' },
    ],
  },
  'hearing.docx': {
    title: '信访事项听证通知书', to: person,
    parts: [
      { says: ['本机关决定就下列信访事项举行听证：'], passage: '{{demand}}' },
      { says: ['时间：{{hearingOn}}。', '地点：{{hearingPlace}}。', '请携带身份证件和有关证据准时参加。可以委托代理人；认为主持人与本事项有直接利害关系的，可以申请回避。'] },
    ],
  },
  'settlement.docx': {
    title: '信访事项调解（和解）协议书',
    parts: [
      { heading: '一、信访人', says: [person] },
      { heading: '二、信访事项', passage: '{{demand}}' },
      { heading: '三、协议内容', says: ['各方自愿以{{settlement}}的方式达成协议如下（《信访工作条例》第三十三条）：'], passage: '{{terms}}' },
      { says: ['本协议书自各方签名、盖章之日起生效，各方各执一份，本机关留存一份。'] },
    ],
    signers: [`信访人${person}（签名或按指印）`, '对方当事人（签名、盖章或按指印）', '承办人（签名）'],
  },
  'opinion.docx': {
    title: '信访事项处理意见书', to: person,
    parts: [
      { heading: '一、投诉请求', passage: '{{demand}}' },
      { heading: '二、认定的事实和理由', passage: '{{facts}}' },
      { heading: '三、处理意见', says: ['处理结论：{{outcome}}。'], passage: '{{opinion}}' },
      { heading: '四、法律法规依据', passage: '{{lawBasis}}' },
      { heading: '五、救济途径', says: ['如不服本处理意见，可以自收到本意见书之日起30日内，请求{{reviewBody}}复查（《信访工作条例》第三十五条）。'] },
    ],
  },
}

export const hotlineLetters: Readonly<Record<string, Letter>> = {
  'answer.docx': {
    title: '12345热线工单答复函', to: '来电人',
    parts: [
      { says: ['你通过12345热线反映的下列诉求已经办理：'], passage: '{{demand}}' },
      { heading: '办理结果', passage: '{{result}}' },
      { says: ['对办理结果有意见的，可以在热线回访时提出，也可以再次拨打12345。'] },
    ],
  },
}

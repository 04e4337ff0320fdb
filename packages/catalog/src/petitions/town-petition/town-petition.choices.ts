/** Keys are frozen, words may change. */

/** How it came in. 《信访工作条例》第17条. */
export const channels = { visit: '来访', letter: '来信', phone: '来电', online: '网上信访', mailbox: '领导信箱、邮箱', sunshine: '阳光信访平台', other: '其他' }

/** 第23条: who brought it decides by which paragraph the fifteen days run, and whether it can be objected to. */
export const origins = { direct: '信访人直接提出', assigned: '上级或信访部门转送、交办' }

/** 第29—31条. */
export const categories = { demand: '申诉求决', advice: '意见建议', report: '检举控告' }

/** 第31条, the six ways a demand goes; only the last is handled by hearing, investigating and an opinion. */
export const routes = {
  litigation: '① 诉讼、复议、检察监督、公安程序', arbitration: '② 仲裁', party: '③ 党员申诉、申请复审', administrative: '④ 行政复议、裁决、确认、许可、处罚等程序',
  duty: '⑤ 履行法定职责（查处违法）', opinion: '⑥ 听取陈述、调查核实，出具处理意见',
}

/** Where a demand of another way is sent. */
export const bodies = {
  court: '人民法院', procuratorate: '人民检察院', police: '公安机关', reconsideration: '行政复议机关', arbitration: '仲裁机构', party: '党组织、纪检监察机关',
  department: '县级主管部门', town: '本镇有职权的办所（另案办理）',
}

/** How whoever came was told in writing. */
export const tellings = { atOnce: '当场书面告知', delivered: '书面送达', posted: '邮寄', platform: '平台告知', unknown: '姓名、住址不清，无法告知' }

/** 第32条: the three ends of an opinion. */
export const outcomes = { support: '予以支持', explain: '解释说明', reject: '不予支持' }

/** Why somebody may not handle it. 第28条第3款. */
export const recusals = { party: '本人是信访事项的一方', relative: '与信访人有亲属关系', interest: '与信访事项有直接利害关系', other: '其他可能影响公正处理的' }

export const settlements = { mediation: '调解', conciliation: '和解' }

/** What may open a closed petition again; nothing opens it by itself. */
export const reopenings = { promise: '答应的事没有兑现', fact: '有新的事实或证据', above: '上级要求重新办理', court: '生效裁判有不同认定' }

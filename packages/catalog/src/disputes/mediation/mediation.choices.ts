export const sources = { sweep: '排查发现', application: '当事人申请', referral: '委托移送' }

/** Who referred it: 诉调对接, 公调对接 and the like. */
export const referrers = {
  court: '人民法院（诉调对接）', police: '公安派出所（公调对接）', petition: '信访部门', hotline: '12345热线', office: '镇内其他办公室', other: '其他单位',
}

export const levels = { group: '组级', village: '村级', town: '镇级' }

/** How pressing it is, told when it is classified. Of the dispute, never of a person. */
export const risks = { ordinary: '一般', raised: '可能激化', grave: '可能引发治安或刑事案件' }

/** Why a mediator stepped aside or was replaced. */
export const replacedBecause = {
  relative: '是一方当事人的近亲属', interest: '与纠纷有利害关系', request: '当事人要求更换', unable: '因病、离任等不能继续调解',
}

/** What to do where an agreement is not kept: urging (art. 31), the court (art. 32), enforcement of what a court confirmed (art. 33). */
export const remindedWays = { urged: '督促履行', again: '再次调解', lawsuit: '告知可以起诉', enforcement: '已司法确认，告知可以申请强制执行' }

/** What was kept from happening, of the judicial administration's statistics. */
export const preventedKinds = { crime: '民间纠纷转化为刑事案件', petition: '群体性上访', fight: '群体性械斗', suicide: '自杀' }

export const sessionPlaces = { room: '矛盾纠纷调解室', spot: '纠纷现场', home: '当事人家中', office: '村（社区）办公场所', other: '其他' }

/** How whoever rang heard what came of it. Keys are frozen, words may change. */
export const toldHow = { read: '电话里读了回复', face: '当面告知', message: '短信告知', written: '书面送到' }

/** From where an order was sent to the town: how often each sends what is not the town's to do. */
export const sources = { county: '县级平台', city: '市级平台', department: '部门转办', other: '其他' }

/** On what ground an order is asked to be left out of the count. */
export const exclusionGrounds = {
  repeated: '恶意或重复拨打', beyond: '不属本镇职责', 'other-way': '已经或者应当走诉讼、仲裁、复议', policy: '与法律政策不符', gone: '诉求人联系不上', other: '其他',
}

/** Keys are frozen, words may change. What a figure of the annual report names has a kind of its own. */
export const projectKinds = {
  'town-polish': '擦亮小城镇', 'hamlet': '美丽村湾（以奖代补）', 'rural-road': '四好农村路', 'back-lane': '背街小巷', 'street-lamps': '路灯',
  'water-environment': '水环境治理', 'sewage-station': '农村污水处理站', 'governance-centre': '综治中心', 'dyke': '堤围整治',
  'canal-clearing': '干渠清漂清淤', 'other': '其他工程',
}

export const fundSources = { superior: '上级资金', own: '本级（村集体）自筹', social: '社会捐资' }

export const subWorks = {
  pavement: '路面铺装', pipes: '管网', cables: '线缆整治', greening: '绿化', lamps: '路灯亮化', facade: '立面整治', building: '房屋建筑', equipment: '设备', design: '设计监理', other: '其他',
}

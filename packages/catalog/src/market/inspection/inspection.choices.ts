/** A campaign groups inspections of a key period or theme (C27, C30). */
export const campaigns = {
  routine: '日常监督检查', food: '食品安全专项整治', pharmacist: '执业药师挂证整治', devices: '医疗器械专项整治', vaccines: '疫苗专项检查',
  'cold-chain': '冷链药品专项检查', other: '其他专项',
}

export const drugCampaigns = ['pharmacist', 'devices', 'vaccines', 'cold-chain']

export const results = { pass: '未发现问题', problems: '发现问题', absent: '停业或未见到人' }

export const signatures = { both: '双方已签字', refused: '当事人拒签，已注明' }

/** Titles as official documents write them, so that none is misquoted; what is not among them is typed beside. Keys are frozen. */
export const officialTitles = {
  'law-thought': '习近平法治思想', 'law-thought-eleven': '习近平法治思想“十一个坚持”', 'law-thought-outline': '《习近平法治思想学习纲要》',
  'law-thought-questions': '《习近平法治思想学习问答》', 'constitution': '宪法', 'civil-code': '民法典', 'law-based-government': '法治政府建设、依法行政',
  'administrative-law': '行政处罚法、行政复议法等行政法律', 'party-rules': '党内法规', 'publicity-law': '法治宣传教育法', 'other': '其他（另填名称）',
}

export const trainingKinds = { thematic: '专题培训', lecture: '法治讲座', study: '集中学习', rotation: '轮训', report: '学法报告会', other: '其他培训' }

export const audiences = { leaders: '领导干部', staff: '镇机关干部', enforcement: '行政执法人员', village: '村（社区）干部', mediators: '调解员、网格员', residents: '群众', other: '其他' }

/** Verbs that do not take these objects, and the verbs that do. */
export interface Collocation {
  verbs: readonly string[]
  /** What the object must not be: the word it ends with. */
  heads: readonly string[]
  instead: string
}

const rights = ['知情权', '参与权', '表达权', '监督权', '选择权', '陈述权', '申辩权', '救济权', '合法权益', '合法权利', '诉讼权利', '切身利益', '合法利益']
const minds = ['法治意识', '法律意识', '法制意识', '用法意识', '守法意识', '安全意识', '责任意识', '服务意识', '规矩意识', '证据意识', '程序意识', '维权意识', '防范意识', '环保意识', '宪法意识', '依法行政意识', '法治观念', '法律观念']
const abilities = ['能力', '(?<!高)水平', '素质', '素养', '效能', '满意度', '满意率', '知晓率', '参与度', '公信力', '执行力']
const rules = ['原则', '方针', '宗旨', '理念']

export const collocations: readonly Collocation[] = [
  { verbs: ['提高', '提升', '增强', '加强', '促进', '推动', '推进', '加大', '扩大'], heads: rights, instead: '保障' },
  { verbs: ['促进', '推动', '推进', '加大', '扩大', '保证', '完善', '开展', '落实'], heads: minds, instead: '增强' },
  { verbs: ['促进', '推动', '推进', '加大', '扩大', '完善', '健全', '落实', '开展', '改善'], heads: abilities, instead: '提高' },
  { verbs: ['保证', '确保', '实现', '提高', '加强', '增强', '推动', '促进', '开展', '完善'], heads: rules, instead: '坚持' },
  { verbs: ['落实', '提高', '加强', '加大', '贯彻', '提升', '开展', '执行'], heads: ['格局', '工作格局', '局面', '合力'], instead: '形成' },
  { verbs: ['提高', '提升', '增强', '加强', '加大', '落实', '推进', '开展', '完善'], heads: ['氛围', '气氛', '良好风气'], instead: '营造' },
  { verbs: ['加强', '提高', '提升', '增强', '扩大', '加快', '完善', '推进', '深化'], heads: ['力度'], instead: '加大' },
  { verbs: ['加强', '加大', '提高', '扩大', '增强'], heads: ['步伐', '进程'], instead: '加快' },
  { verbs: ['提高', '加强', '加大', '增强', '提升'], heads: ['覆盖面', '知晓面', '影响面', '受益面'], instead: '扩大' },
  { verbs: ['提高', '加强', '加大', '提升', '完善', '增强', '促进', '推进'], heads: ['(?<!地位[和与、及])作用', '优势作用', '带头作用', '职能作用', '积极作用'], instead: '发挥' },
  { verbs: ['完善', '加强', '加大', '提高', '健全', '改善', '提升'], heads: ['问题', '突出问题', '难点问题', '矛盾纠纷', '隐患'], instead: '解决' },
  { verbs: ['提高', '提升', '增强', '加大', '扩大', '改善'], heads: ['制度', '机制', '体系', '规章制度', '工作机制'], instead: '健全' },
  { verbs: ['提高', '加大', '扩大', '增强', '完善', '改善'], heads: ['职责', '责任', '主体责任', '义务'], instead: '履行' },
  { verbs: ['加大', '增强', '加强', '提升'], heads: ['效率', '质量', '积极性', '质效'], instead: '提高' },
]

/** Verbs that want an object of a certain kind: where none stands before the next verb, it is missing. */
export const wanting: readonly { verb: string; objects: RegExp; instead: string }[] = [
  { verb: '营造', objects: /氛围|环境|风气|气氛|局面|空间|风尚|态势|声势|格局|舆论|场景|热潮|潮流|家园|景观|浓厚|大势|条件|生态|文化/u, instead: '…的良好氛围' },
  { verb: '发挥', objects: /作用|优势|功能|效应|效能|职能|[^同个]性|力|专长|特长|余热|潜能|水平|效用|效益|长处|价值|堡垒|得|出|效果|职责|能动|影响|智慧|才智|专业/u, instead: '…的作用' },
]

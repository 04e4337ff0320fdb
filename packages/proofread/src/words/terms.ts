import type { Certainty } from '../finding.ts'

/** A word that has been replaced by another, or that says something else than meant. */
export interface Term {
  /** As it is written; a pattern, its first group where there is one being the words in question. */
  wrong: RegExp
  /** What it is called today; null where that hangs on what is meant. */
  right: string | null
  certainty: Certainty
  /** The first year reported on to which it applies. */
  since: number
  why: string
  /** Said so often that the first place tells it. */
  once?: true
}

/** Bodies and things renamed by reform, each with the year from which the old name is wrong. */
const renamed: readonly Term[] = [
  renaming(/环保局|环境保护局/gu, '生态环境局', 2019),
  renaming(/国土资源局|国土局/gu, '自然资源局', 2019),
  renaming(/国土资源所|国土所/gu, '自然资源所', 2019),
  renaming(/(?:工商局|工商行政管理局)/gu, '市场监督管理局', 2019),
  renaming(/工商所/gu, '市场监督管理所', 2019),
  renaming(/质监局|质量技术监督局/gu, '市场监督管理局', 2019),
  renaming(/食药监局|食品药品监督管理局(?!令)/gu, '市场监督管理局', 2019),
  renaming(/安监局|安全生产监督管理局/gu, '应急管理局', 2019),
  renaming(/安监站|安监所/gu, null, 2019),
  renaming(/农业局/gu, '农业农村局', 2019),
  renaming(/卫计局|卫计委|卫生和计划生育局|卫生计生局/gu, '卫生健康局', 2019),
  renaming(/计生办|计生站/gu, null, 2020),
  renaming(/法制办(?:公室)?(?!理|案|结)/gu, '司法局', 2019),
  renaming(/文广新局/gu, '文化和旅游局', 2019),
  renaming(/扶贫办/gu, null, 2021),
  renaming(/五保户|五保对象|五保老人|五保供养(?:对象|人员)/gu, '特困人员', 2016),
  renaming(/新型农村合作医疗|新农合|农村合作医疗|(?<!农村)合作医疗/gu, '城乡居民基本医疗保险', 2018),
  renaming(/新农保|新型农村社会养老保险/gu, '城乡居民基本养老保险', 2015),
  renaming(/残废人/gu, '残疾人', 2009),
  renaming(/刑释解教人员|两劳(?:释放|回归)人员|两劳释解人员/gu, '刑满释放人员', 2014),
  renaming(/劳动教养|劳教人员/gu, null, 2014),
  { ...renaming(/建档立卡贫困(?:户|人口)/gu, '脱贫人口', 2021), certainty: 'C' },
  renaming(/工商营业执照/gu, '营业执照', 2019),
  renaming(/社区服刑人员/gu, '社区矫正对象', 2020),
  renaming(/社区矫正人员/gu, '社区矫正对象', 2020),
]

const misnamed: readonly Term[] = [
  { wrong: /(十四个坚持)/gu, right: '十一个坚持', certainty: 'A', since: 2020, why: '习近平法治思想的核心要义是“十一个坚持”；“十四个坚持”是新时代坚持和发展中国特色社会主义的基本方略' },
  {
    wrong: /12345\s*(?:市民服务热线|市民热线|公共服务平台|政府服务热线|政府热线|便民热线|便民服务热线|市长热线|公共服务热线|热线平台)/gu,
    right: '12345政务服务便民热线', certainty: 'A', since: 2021, why: '统一名称是“12345政务服务便民热线”',
  },
  {
    wrong: /(?<!12345\s{0,1}|政务服务便民)(?:市民服务热线|市民热线|市长热线|市长公开电话)/gu,
    right: '12345政务服务便民热线', certainty: 'B', since: 2021,
    once: true, why: '统一名称是“12345政务服务便民热线”',
  },
  {
    wrong: /(?:12[.．·]4[”"]?\s*)?((?<!国家)宪法宣传日|法制宣传日|(?<!国家)宪法日(?!期))/gu,
    right: '国家宪法日', certainty: 'B', since: 2014,
    why: '12月4日的名称是“国家宪法日”，所在的一周是“宪法宣传周”',
  },
  { wrong: /(倒销号)(?:制度|管理|机制|清单)/gu, right: '倒排销号', certainty: 'B', since: 0, why: '通行说法是“对账销号”或“倒排工期、逐项销号”' },
  {
    wrong: /禁毒人员(?=[^，。；]{0,12}(?:分级|分类|管控|摸排|帮扶|排查|管理|登记|建档|名单|脱失|复吸))/gu,
    right: '吸毒人员', certainty: 'A', since: 0,
    why: '禁毒人员是做禁毒工作的人，被分级分类管理的是吸毒人员',
  },
  { wrong: /法治思维[、和与及]?(?:法治)?(方法)(?!论)/gu, right: '方式', certainty: 'B', since: 0, why: '固定说法是“法治思维和法治方式”' },
  { wrong: /((?:五五|六五|七五|八五|九五)普法)/gu, right: null, certainty: 'B', since: 0, why: '普法规划的序数应加引号，如“八五”普法' },
  {
    wrong: /法制(?:政府|社会|国家|思维|思想|意识|观念|精神|方式|素养|文化|轨道|宣传|教育|讲座|课|知识|辅导员|副校长|环境|建设|化|理念|氛围|信仰|培训|广场|阵地|乡村|中国|考试|气氛)/gu,
    right: null, certainty: 'B', since: 2015,
    why: '今用“法治”（“法制审核”“法制机构”等专名除外）',
  },
  { wrong: /法治审核/gu, right: '法制审核', certainty: 'A', since: 2019, why: '三项制度之一的名称是“重大执法决定法制审核”' },
  { wrong: /行政执法公示、执法全过程记录、重大执法决定(合法性审核)/gu, right: '法制审核', certainty: 'B', since: 2019, why: '三项制度之一的名称是“重大执法决定法制审核”' },
]

export const terms: readonly Term[] = [...renamed, ...misnamed]

function renaming(wrong: RegExp, right: string | null, since: number): Term {
  return { wrong, right, certainty: 'B', since, why: right === null ? '这一说法已不再使用' : `现称“${right}”` }
}

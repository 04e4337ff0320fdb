import { renamed } from './renamed.ts'
import type { Term } from './term.ts'


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

/** Counted slogans with the only number each has. */
const counted: readonly Term[] = ([
  ['坚持', '十一', '习近平法治思想[^。；]{0,14}[“"]|核心要义[^。；]{0,6}[“"]'], ['意识', '四', '(?:增强|树牢|牢固树立|强化)[“"]'], ['自信', '四', '(?:坚定|增强)[“"]'], ['维护', '两', '(?:做到|践行|坚决做到)[“"]'], ['确立', '两', '(?:拥护|领悟|捍卫|坚持)[^。；，]{0,8}[“"]'],
] as const).map(([noun, number, lead]): Term => ({
  wrong: new RegExp(`(?<=${lead})((?!${number}个)[一二两三四五六七八九十]{1,2}个${noun})(?=[”"])`, 'gu'),
  right: `${number}个${noun}`, certainty: 'A', since: noun === '坚持' ? 2020 : 2016, why: `固定说法是“${number}个${noun}”`,
}))

export const terms: readonly Term[] = [
  ...renamed,
  { wrong: /建档立卡贫困(?:户|人口)/gu, right: '脱贫人口', certainty: 'C', since: 2021, why: '现称“脱贫人口”' },
  ...misnamed,
  ...counted,
]

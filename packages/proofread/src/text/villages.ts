import { matchesIn } from './placed.ts'
import type { Stretch, Text } from './text.ts'

/** A number of villages, of communities, or of both together. */
export interface VillagesTold extends Stretch {
  kind: 'village' | 'community' | 'both'
  number: number
  /** The text says it is all of them: 全镇14个, 辖14个, 我镇14个. */
  whole: boolean
  /** 全镇15个村, which nothing says are a choice of them. */
  ours: boolean
}

const kinds = [
  String.raw`(?:建制村|行政村|村民委员会|村委会|村委(?!会))(?![（(]|社区|居)`,
  String.raw`村[（(](?:社区|居|社|居民)[）)]|村居|村社区|社区[（(]村[）)]`,
  '社区(?!矫正|戒毒|工作|民警|服务|网格|警务|医)|居委会',
  '村(?![民级组湾庄落医务规干寨史企屋社居委部集小官头口道路容晚内训校])(?![（(])',
].join('|')
const counted = new RegExp(String.raw`(?<lead>[^，。；：、,;:（）()\d]{0,8})(?<![\d.第前余多至~\-])(?<number>\d{1,3}) ?个(?<kind>${kinds})`, 'gu')
const all = /下?辖|共[有计]?|全部|所有|全体|设有|由$/u
/** 全镇10个村 may be ten of them; 全镇10个村全部 are all. */
const ours = /全镇|全乡|全街道|我镇|我乡|本镇|本乡/u
const everyone = /^[^，,。；;]{0,14}?(?:全部|均|都|各|分别|皆|全覆盖)/u
const some = /其中|选取|选择|选定|试点|首批|创建|评为|获|第一批|余下|其余|达到|打造|已有|目前|有|在|对|等/u

export function villagesTold(text: Text): VillagesTold[] {
  return text.paragraphs.flatMap((paragraph) => matchesIn(paragraph, counted).map((found) => {
    const { lead = '', number = '', kind = '' } = found.match.groups ?? {}
    const at = found.start + lead.length - paragraph.start
    const sure = all.test(lead) || (ours.test(lead) && everyone.test(paragraph.text.slice(at + found.text.length - lead.length)))
    const listed = /辖[^，,。；;]{0,36}$/u.test(paragraph.text.slice(Math.max(0, at - 40), at))
    const whole = listed || (sure && !some.test(lead.replace(all, '').replace(ours, '')))
    const behind = paragraph.text.slice(found.end - paragraph.start, found.end - paragraph.start + 30)
    const told = { kind: kindOf(kind), number: Number(number), whole, ours: isOurs(lead, behind) }
    return { text: found.text.slice(lead.length), start: paragraph.start + at, end: found.end, ...told }
  }))
}

/** 对全镇15个村换届… tells of all; with 试点, 示范 or a choice it does not. */
function isOurs(lead: string, behind: string): boolean {
  if (/^[^，,。；;]{0,16}全覆盖/u.test(behind) && !/(?:已|其中|有|在)$/u.test(lead)) return true
  if (!/(?:对|为|给|到|深入|指导|组织|覆盖|了)(?:全镇|全乡|全街道)$/u.test(lead) || /其中|选|首批|先行|已/u.test(lead)) return false
  return !/^[^。；]{0,24}?(?:试点|示范|先行|首批|率先|获|评为|创建|重点|开展了?试|中的|、\d+个)/u.test(behind)
}

function kindOf(word: string): VillagesTold['kind'] {
  if (/村.*(?:社|居)|社区.*村/u.test(word)) return 'both'
  return /社区|居委/u.test(word) ? 'community' : 'village'
}

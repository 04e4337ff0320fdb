import type { Check } from './check.ts'
import type { About, Finding, Gazetteer } from './finding.ts'
import { readText } from './text/read-text.ts'

/** A whole report as it should be: four parts, numbered, dated, signed. */
export const rightReport = `青禾镇2023年度法治政府建设年度报告

2023年，青禾镇坚持以习近平法治思想为指导，把依法行政贯穿各项工作，现将2023年度法治政府建设情况报告如下：

一、2023年推进法治政府建设的主要举措和成效

（一）规范行政执法

1.严格执法程序。全年办理行政处罚案件42件，无一被撤销；开展执法检查86次，责令改正31件。镇综合行政执法队配备执法记录仪12台，重大执法决定全部经过法制审核。

2.加强人员培训。组织执法人员集中培训4次，参加考试23人，全部取得执法证件。

（二）化解矛盾纠纷

落实三项措施：一是排查在前，每月排查一次，全年排查纠纷214件；二是调解到位，镇村调解委员会调解成功209件；三是回访不漏，对调解成功的209件逐件回访，未发现反复。

（三）深入开展普法

全年举办法治讲座18场，发放宣传资料6200份，对全镇14个村逐村开展“法律明白人”培训，培训对象均为村民推选的热心人。

二、存在的不足和原因

一是部分执法人员办案经验不足，主要原因是近三年新进人员占一半以上。二是个别村调解台账不全，原因是村级人员变动后交接不及时。

三、党政主要负责人履行推进法治建设第一责任人职责情况

镇党委书记、镇长带头学法、述法，全年主持研究法治工作会议6次，听取执法工作汇报4次，重要案件亲自过问，把法治建设列入村级年终考核。

四、2024年法治政府建设的主要安排

2024年，我镇将抓好两个方面的工作：一是开展执法案卷评查，每季度一次；二是补齐村级调解台账，上半年完成。

青禾镇人民政府
2024年1月18日
`

/** Divisions that are told to exist, by name, each with what lies above it. */
export function gazetteerOf(divisions: Readonly<Record<string, readonly string[]>>): Gazetteer {
  return { find: (name) => (Object.hasOwn(divisions, name) ? [{ name, above: divisions[name] ?? [] }] : []) }
}

/** What one check marks in a text: the words, and how sure it is. */
export function marks(check: Check, text: string, about: About = {}): string[] {
  return check(readText(text), about).map((finding) => `${finding.certainty} ${quoteIn(text, finding)}`)
}

function quoteIn(text: string, { quote, start, end }: Finding): string {
  return text.slice(start, end) === quote ? quote : `${quote} stands elsewhere`
}

import { expect, test } from 'vitest'
import type { Check } from '../../check.ts'
import { readText } from '../../text/read-text.ts'
import { bareDate } from './bare-date.ts'
import { halfWidth } from './half-width.ts'
import { middleDot } from './middle-dot.ts'
import { missingMark } from './missing-mark.ts'
import { nameMarks } from './name-marks.ts'
import { pairedMarks } from './paired-marks.ts'
import { phraseMarks } from './phrase-marks.ts'
import { sequenceOrder } from './sequence-order.ts'
import { straySpace } from './stray-space.ts'
import { titleMarks } from './title-marks.ts'

function marks(check: Check, whole: string): string[] {
  return check(readText(whole), {}).map(({ quote }) => quote)
}

test('a mark of a pair that stands alone is found, by paragraph; numbering needs no opener', () => {
  expect(marks(pairedMarks, '增强四个意识”，落实《信访工作条例。\n（一）开展“法治赶集活动。')).toEqual(['”', '《信访工作条例', '“法治赶集活动'])
  expect(marks(pairedMarks, '一）组织领导\n1)学习《民法典》（共3次），“法治‘赶集’”（村(社区)）活动：2）考试。')).toEqual([])
})

test('half-width marks are found where they are the exception, and not in a text that is half-width throughout', () => {
  expect(marks(halfWidth, '加强领导，落实责任，开展宣传，化解纠纷，规范执法,提升效能。')).toEqual([','])
  expect(marks(halfWidth, '加强领导,落实责任,开展宣传,化解纠纷，规范执法。')).toEqual([])
  expect(marks(halfWidth, '司法所牵头;平安办配合；各村落实.')).toEqual([';', '.'])
  expect(marks(halfWidth, '来源:望江镇\n内容：一，二，三，四：五：六：七。')).toEqual([])
  expect(marks(halfWidth, '投入1,200元，办案8:30，化解，调处，宣传。')).toEqual([])
})

test('an item that holds two lacks a mark', () => {
  expect(marks(missingMark, '整合信访工作综治工作、平安工作力量。')).toEqual(['整合信访工作综治工作'])
  expect(marks(missingMark, '整合信访工作、综治工作、平安工作力量，规范行政执法、行政许可、行政处罚。')).toEqual([])
})

test('a set list with a mark at some of its seams, and a new beginning right behind a number, lack one', () => {
  expect(marks(missingMark, '坚持系统治理、依法治理综合治理、源头治理，全年化解45件其中邻里纠纷30件。')).toEqual(['系统治理、依法治理综合治理、源头治理', '其中'])
  expect(marks(missingMark, '尊法学法、守法用法，共建共治共享，自治、法治、德治，自治法治和德治，化解45件，其中邻里纠纷30件，45件其中的一半。')).toEqual([])
})

test('a day in a name and the parts of a title take a middle dot', () => {
  expect(marks(middleDot, '开展“4.15”活动，获“平安.法治”称号。')).toEqual(['4.15', '平安.法治'])
  expect(marks(middleDot, '增长4.15%，“12·4”活动，见www.example.cn，一.组织领导。')).toEqual([])
})

test('items that run into one another lack a mark', () => {
  expect(marks(missingMark, '建设平安东湖法治东湖善治东湖。')).toEqual(['平安东湖法治东湖善治东湖'])
  expect(marks(missingMark, '做到有奖有惩干部有上有下。')).toEqual(['有奖有惩干部有上有下'])
  expect(marks(missingMark, '规范申请、入户核查、公示审核审批归档等环节。')).toEqual(['公示审核审批归档'])
  expect(marks(missingMark, '一是全面加强矛盾纠纷排查化解坚决遏制重大案件。')).toEqual(['化解坚决'])
  expect(marks(missingMark, '建设平安东湖、法治东湖、善治东湖，做到有奖有惩、有上有下，规范审核审批流程。')).toEqual([])
  expect(marks(missingMark, '加强组织领导，切实提高认识；推动各部门切实加强管理；完善措施以切实维护稳定。')).toEqual([])
})

test('a space in running text is found, and neither a title with a space in quotation marks nor a heading', () => {
  expect(marks(straySpace, '镇里全年组织法治讲座 12场，参加群众达到两千余人，群众反响很好。')).toEqual(['座 1'])
  expect(marks(straySpace, '拆除违建3 处、棚房12处。')).toEqual(['3 处'])
  expect(marks(straySpace, '全年办案 12 件、调解 30 件。')).toEqual([])
  expect(marks(straySpace, '镇里全年举办“法润乡村 德兴万家”活动十二场，参加群众达到两千余人。\n一、 主要做法')).toEqual([])
})

test('a date or a year without 年月日 is found', () => {
  expect(bareDate(readText('望江镇人民政府\n20231205'), {}).map(({ suggestion }) => suggestion)).toEqual(['2023年12月5日'])
  expect(bareDate(readText('望江镇人民政府\n2024 1 9'), {}).map(({ suggestion }) => suggestion)).toEqual(['2024年1月9日'])
  expect(marks(bareDate, '制定《2023望江镇普法计划》，2023以来成效明显。')).toEqual(['2023', '2023'])
  expect(marks(bareDate, '《法治建设规划（2021-2025年）》，《2023年计划》，2023年度投入2023元，惠及2024人，12345热线，20239999')).toEqual([])
})

test('a date within a sentence that lost its 年月日 is found', () => {
  expect(bareDate(readText('听证会于20230615举行，2023年7月8召开例会。'), {}).map(({ suggestion }) => suggestion)).toEqual(['2023年6月15日', '2023年7月8日'])
  expect(bareDate(readText('于2023.6.15举行，2023年315日培训，20234月5日考试，二0二三年印发。'), {}).map(({ suggestion }) => suggestion)).toEqual(['2023年6月15日', '2023年3月15日', '2023年4月5日', '〇'])
  expect(marks(bareDate, '编号20230615，案号（2023）12号，2023年6月15、16日，2023年6月1日至3日，2023年12月，20230615号档案，二〇二三年。')).toEqual([])
})

test('what is no title has no book-title marks, and of a list of laws all have them', () => {
  expect(marks(titleMarks, '学习《“平安乡村”》，开展《法润万家》主题活动，学习《习近平法治思想》。')).toEqual(['《“平安乡村”》', '《法润万家》', '《习近平法治思想》'])
  expect(marks(titleMarks, '宣传《民法典》、《宪法》、妇女权益保障法6场，学习《信访条例》条例。')).toEqual(['妇女权益保障法', '《信访条例》条例'])
  expect(marks(titleMarks, '学习《信访工作条例》精神，宣传《民法典》、普法知识，开展《民法典》宣传活动，落实《实施方案》工作。')).toEqual([])
})

test('a name quoted as often as not is found once; a common word stressed now and then is none', () => {
  expect(marks(nameMarks, '“法小二”很好，“法小二”出动。法小二来了，请法小二帮忙。')).toEqual(['法小二'])
  expect(marks(nameMarks, '“法小二”很好，“法小二”出动，“法小二”小程序里法小二来了。')).toEqual([])
})

test('a law that has its marks elsewhere and not here is found; a short name goes without', () => {
  expect(marks(titleMarks, '学习《中华人民共和国行政处罚法》，宣讲中华人民共和国行政处罚法。')).toEqual(['中华人民共和国行政处罚法'])
  expect(marks(titleMarks, '学习《宪法》，宣传宪法；学习《中华人民共和国民法典》“中华人民共和国民法典”。')).toEqual([])
})

test('one set phrase has one set of marks, and one order', () => {
  expect(marks(phraseMarks, '落实谁执法谁普法责任制，形成“谁执法、谁普法”格局。')).toEqual(['谁执法、谁普法'])
  expect(marks(phraseMarks, '谁执法、谁普法；谁执法、谁普法；谁主管谁负责。')).toEqual([])
  expect(marks(sequenceOrder, '尊法、学法、守法、用法；带头守法、尊法、学法、用法。')).toEqual(['守法、尊法、学法、用法'])
  expect(marks(sequenceOrder, '尊法学法守法用法，学法用法，知法、学法、守法、用法。')).toEqual([])
})

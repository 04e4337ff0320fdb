import type { PublishedLine, PublishedReceipt, PublishedReport } from '../../../residents/published-reports.ts'
import { html } from '../../frame/html.ts'
import type { Html } from '../../frame/html.ts'
import { sayDay } from '../pages/layout.ts'
import { frameOf, reportAddress } from './report-frame.ts'
import type { Look } from './report-frame.ts'

const column = '法治政府建设年度报告'

/** The column: every report that was published, by year; of one town where one is named. */
export function columnPage(lines: readonly PublishedLine[], look: Look, town?: { id: number; name: string }): string {
  const years = [...new Set(lines.map(({ year }) => year))]
  const rows = (year: number) => lines.filter((line) => line.year === year).map((line) => html`<li><a href="${reportAddress(line)}">${line.title}</a> <span class="hint">${line.townName}　${sayMoment(line.published)}</span></li>`)
  const title = town === undefined ? column : `${town.name}${column}`
  const path = town === undefined ? [] : [{ name: column, to: '/portal/reports' }]
  return frameOf({ title, look, path: [...path, { name: town?.name ?? column }], body: lines.length === 0
    ? html`<p>还没有公开的年度报告。</p>`
    : html`${years.map((year) => html`<h2>${String(year)}年度</h2><ul>${rows(year)}</ul>`)}` })
}

/** One report: where it stands, whose it is and since when, its text, its files, what was corrected, and the reports of other years. */
export function reportPage(report: PublishedReport, others: readonly PublishedLine[], look: Look): string {
  const { year, town, townName, title, source, published, changed, date, signatories, paragraphs, corrections, files } = report
  return frameOf({
    title, look, path: [{ name: column, to: '/portal/reports' }, { name: townName, to: `/portal/reports/${town}` }, { name: `${year}年度` }],
    body: html`<dl class="about"><dt>来源</dt><dd>${source}</dd><dt>发布时间</dt><dd>${sayMoment(published)}</dd><dt>成文日期</dt><dd>${date}</dd>${
      changed === published ? '' : html`<dt>更正时间</dt><dd>${sayMoment(changed)}</dd>`}</dl>
${corrections.length === 0 ? '' : html`<aside class="corrected"><h2>更正说明</h2>${corrections.map(({ day, note }) => html`<p><b>${sayDay(day)}</b>　${note}</p>`)}</aside>`}
<article class="letter">${paragraphs.map((one) => paragraph(one, report))}<p class="signed">${signatories.map((one) => html`<span>${one}</span>`)}<br>${date}</p></article>
${files.length === 0 ? '' : html`<section class="files"><h2>附件</h2><ul>${files.map(({ ending, name, size, sha256 }) => html`<li><a href="${reportAddress(report)}/file/${ending}" download="${name}">${name}</a>（${kinds[ending]}，${saySize(size)}）<br><span class="hint">校验码 SHA-256：${sha256}</span></li>`)}</ul></section>`}
<section class="beside"><h2>其他年度</h2>${others.length === 0 ? html`<p>没有其他年度的报告。</p>` : html`<ul>${others.map((line) => html`<li><a href="${reportAddress(line)}">${line.title}</a></li>`)}</ul>`}
<p><img src="${reportAddress(report)}/qr.svg" width="132" height="132" alt="本页网址的二维码，用手机扫一扫打开"><br><span class="hint">用手机扫一扫打开本页。要打印，按 Ctrl 和 P 键，只印标题、来源、日期和正文。</span></p></section>`,
  })
}

/** A figure opened for everybody: never a record, never a name. */
export function receiptPage(report: PublishedReport, { title, shown, from, to, words, records, grades, digest }: PublishedReceipt, look: Look): string {
  const { year, town, townName, cutoff } = report
  return frameOf({
    title: `${title}：${shown}`, look,
    path: [{ name: column, to: '/portal/reports' }, { name: townName, to: `/portal/reports/${town}` }, { name: `${year}年度`, to: reportAddress(report) }, { name: '这个数怎么来的' }],
    body: html`<dl><dt>数值</dt><dd>${shown}</dd><dt>统计期间</dt><dd>${sayDay(from)}至${sayDay(to)}</dd><dt>登记截止</dt><dd>${sayDay(cutoff)}</dd>
${words === '' ? '' : html`<dt>怎么数的</dt><dd>${words}</dd>`}<dt>背后的记录</dt><dd>${records === null ? '人数少，怕认出具体的人，不公开' : `${records}条`}</dd>
<dt>数据来源</dt><dd>${grades.length === 0 ? '没有来源' : grades.map((grade) => sources[grade]).join('、')}</dd>
${digest === null ? '' : html`<dt>记录摘要</dt><dd class="digest">${digest}</dd>`}</dl>
<p class="hint">记录里有个人信息，不公开。摘要由背后全部记录的编号算出：记录有增减，摘要就会不同，有权查看的机关可以据此核对。</p><p><a href="${reportAddress(report)}">回到报告</a></p>`,
  })
}

const kinds = { docx: 'Word 文档', pdf: 'PDF 文件' } as const
const sources = { record: '本镇逐件登记', import: '从上级系统导入', supply: '有关单位提供的数' } as const
const tags = ['p', 'h2', 'h3', 'h4'] as const

function paragraph({ level, runs }: PublishedReport['paragraphs'][number], report: PublishedReport): Html {
  const tag = { html: tags[level] } // one of ours
  const said = runs.map(({ text, figure }) => (figure === undefined ? html`${text}` : html`<a href="${reportAddress(report)}/figures/${figure}">${text}</a>`))
  return html`<${tag}>${said}</${tag}>
`
}

function saySize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** 2027-03-20T02:12:00.000Z as 2027-03-20 10:12:00, in Shanghai. */
function sayMoment(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ')
}

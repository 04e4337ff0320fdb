import type { Residents } from '../../../residents/internet/residents.ts'
import type { Refused } from '@zhenzhi/kernel'
import { html } from '../../frame/html.ts'
import type { Html } from '../../frame/html.ts'
import { page, radios, sayDay, secret, wrong } from './layout.ts'

type Followed = Awaited<ReturnType<Residents['list']>>[number]
type Towns = Awaited<ReturnType<Residents['towns']>>

const waiting = '已提交，正在送到镇里'

export function minePage({ reports, dayOf }: { reports: readonly Followed[]; dayOf: (moment: string) => string }): string {
  return page({ title: '我的来件', signedIn: true, body: html`${reports.length === 0
    ? html`<section><p>您还没有提交过。</p><p><a class="button" href="/report">我要反映</a></p></section>`
    : html`${reports.map(({ id, number, sent, status }) => html`<section><p><a href="/mine/${id}"><b>${sayDay(dayOf(sent))}提交的一件</b></a></p>
<p>${status?.state ?? waiting}${status?.until == null ? '' : `，${sayDay(status.until)}以前${status.untilWhat}`}</p><p class="hint">编号 ${number}</p></section>`)}
<p><a class="button" href="/report">再反映一件</a></p>`}` })
}

export interface OneAsked {
  report: Followed
  town: Towns[number]['body'] | undefined
  csrf: string
  day: string
  refused?: Refused
  told?: string
}

/** One report: who has it, until which day, by which article, and what is open to the one who brought it. */
export function oneReportPage({ report, town, csrf, day, refused, told }: OneAsked): string {
  const { number, kind, photos, status } = report
  const kindName = town?.kinds.find(({ id }) => id === kind)?.name ?? ''
  return page({ title: '来件办到哪一步', signedIn: true, body: html`${wrong(refused)}
${told === undefined ? '' : html`<section role="status"><p>${told}</p></section>`}
<section><dl><dt>编号</dt><dd>${number}</dd><dt>提交的日子</dt><dd>${sayDay(day)}，${town?.name ?? ''}，${kindName}，照片${String(photos)}张</dd>
<dt>现在</dt><dd>${status?.state ?? waiting}</dd>${status === undefined ? '' : standing(status)}</dl>
<p class="hint">您写的内容已经加密送到镇里，这里不再显示。</p></section>
${status === undefined || status.answer === '' ? '' : html`<section><h2>镇里的答复</h2><p class="said">${status.answer}</p></section>`}
${status === undefined ? '' : html`<section><h2>您还可以</h2><p>${status.remedy}</p></section>`}
${status?.mayRate === true ? rateForm({ id: report.id, csrf, ratings: town?.ratings ?? [] }) : ''}
${status?.mayAskReview === true ? reviewForm({ id: report.id, csrf }) : ''}` })
}

function standing({ who, until, untilWhat, article, statutory, late, rating }: NonNullable<Followed['status']>): Html {
  return html`${who === '' ? '' : html`<dt>谁在办</dt><dd>${who}</dd>`}
${until === null ? '' : html`<dt>哪天以前</dt><dd>${sayDay(until)}以前${untilWhat}${late ? html`　<span class="late">已超过期限</span>` : ''}</dd>
<dt>依据</dt><dd>${statutory ? article : `${article}。这不是法律规定的期限。`}</dd>`}
${rating === null ? '' : html`<dt>您的评价</dt><dd>${rating}</dd>`}`
}

function rateForm({ id, csrf, ratings }: { id: string; csrf: string; ratings: readonly { id: string; name: string }[] }): Html {
  return html`<form method="post" action="/mine/${id}/rate">${secret(csrf)}<h2>办得怎么样</h2><fieldset>${radios('rating', ratings, '')}</fieldset>
<label for="remark">想说的话（可以不写）</label><textarea id="remark" name="remark" maxlength="500"></textarea><button>提交评价</button></form>`
}

function reviewForm({ id, csrf }: { id: string; csrf: string }): Html {
  return html`<form method="post" action="/mine/${id}/review">${secret(csrf)}<h2>不服答复，申请复查</h2>
<label for="words">理由（可以不写）</label><textarea id="words" name="words" maxlength="2000"></textarea><button class="plain">申请复查</button></form>`
}

export function mePage({ phoneEnd, csrf }: { phoneEnd: string; csrf: string }): string {
  return page({ title: '我的手机号', signedIn: true, body: html`<section><p>您用尾号 <b>${phoneEnd}</b> 的手机登录。</p></section>
<form method="post" action="/me/sign-out">${secret(csrf)}<button class="plain">退出</button></form>
<form method="post" action="/me/sign-out-everywhere">${secret(csrf)}<p>手机丢了，或者在别人的手机上登录过：</p><button class="plain">在所有手机上退出</button></form>
<form method="post" action="/me/delete">${secret(csrf)}<p>把我在这个网站上的记录全部删掉。已经送到镇里的，镇里照常办理，但这里再也查不到；要结果请打电话问镇里。</p>
<label><input type="checkbox" name="sure" value="yes" required>我想好了，删掉</label><button class="danger">删除我的记录</button></form>` })
}

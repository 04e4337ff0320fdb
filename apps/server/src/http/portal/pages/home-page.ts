import type { Residents } from '../../../residents/internet/residents.ts'
import { html } from '../../frame/html.ts'
import { page, sayDay } from './layout.ts'

type Towns = Awaited<ReturnType<Residents['towns']>>
type Pages = Awaited<ReturnType<Residents['pages']>>

export function homePage({ towns, pages, open, signedIn, reports }: { towns: Towns; pages: Pages; open: boolean; signedIn: boolean; reports: boolean }): string {
  const nameOf = (town: number) => towns.find((one) => one.town === town)?.body.name ?? ''
  return page({ title: '有事找镇里', signedIn, body: html`<section>
${open && towns.length > 0
    ? html`<p>路坏了、灯不亮、有困难、有意见，都可以在这里告诉镇里。谁在办、哪天以前办好，这里都能查到。</p>
<p><a class="button" href="/report">我要反映</a></p>`
    : html`<p>网上来件还没有开通。请打电话或者到镇政府窗口反映。</p>`}
<p><a class="button plain" href="/mine">查我的来件</a></p></section>
<section><h2>镇里公开的内容</h2>
${reports ? html`<p><a href="/portal/reports">法治政府建设年度报告</a></p>` : ''}
${pages.length === 0 ? html`<p>还没有公开的内容。</p>` : html`<ul>${pages.map(({ id, town, body }) => html`<li><a href="/page/${id}">${body.title}</a><br><span class="hint">${nameOf(town)}　${sayDay(body.day)}</span></li>`)}</ul>`}</section>` })
}

export function publishedPage({ body, town, signedIn }: { body: Pages[number]['body']; town: string; signedIn: boolean }): string {
  return page({ title: body.title, signedIn, body: html`<section><p class="hint">${town}　${sayDay(body.day)}公开</p>
${body.paragraphs.map((text) => html`<p>${text}</p>`)}</section>` })
}

export function noticePage({ signedIn }: { signedIn: boolean }): string {
  return page({ title: '怎样保护您的信息', signedIn, body: html`<section>
<p>谁来处理：您选的乡镇人民政府，为了办理您反映的事。依据是履行法定职责（《个人信息保护法》第13条、第34条）。</p>
<p>要什么：您的手机号、您写的内容和照片。名字可以不写真名；不写真名，有的事可能查不清。</p>
<p>怎么保护：您一提交，内容和照片马上加密，这个网站自己也打不开，只有镇里的内部系统能打开。手机号也是加密保存的。您反映的单位看不到您这一件。</p>
<p>存多久：这个网站只留编号、日期、办到哪一步。答复您看过30天后，这里就删掉。镇里的办理记录按档案规定保存。</p>
<p>您的权利：可以查、可以要复印件、可以要求改正和删除（《个人信息保护法》第44至50条）。登录后点“我的手机号”，可以把您在这个网站上的记录全部删掉。</p>
<p>请不要写国家秘密、工作秘密，也不要写别人的身份证号。</p></section>` })
}

export function sayingPage({ title, says, signedIn }: { title: string; says: string; signedIn: boolean }): string {
  return page({ title, signedIn, body: html`<p class="wrong" role="alert">${says}</p><p><a class="button" href="/">回首页</a></p>` })
}

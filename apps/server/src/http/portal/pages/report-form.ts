import type { Refused } from '@zhenzhi/kernel'
import type { Residents } from '../../../residents/internet/residents.ts'
import { html } from '../../frame/html.ts'
import { options, page, radios, secret, wrong } from './layout.ts'

type Towns = Awaited<ReturnType<Residents['towns']>>

/** What was typed, to stand there again where something is to be mended. Photographs a browser never puts back. */
export type Typed = Readonly<Record<string, string>>

export function chooseTownPage(towns: Towns): string {
  return page({ title: '反映到哪个乡镇', signedIn: true, body: html`<section>
${towns.map(({ town, body }) => html`<p><a class="button plain" href="/report?town=${String(town)}">${body.county}${body.name}</a></p>`)}</section>` })
}

export function reportForm({ town, csrf, key, typed, refused }: { town: Towns[number]['body']; csrf: string; key: string; typed: Typed; refused?: Refused }): string {
  const told = (name: string) => typed[name] ?? ''
  return page({ title: `告诉${town.name}`, signedIn: true, body: html`${wrong(refused)}
<form method="post" action="/report" enctype="multipart/form-data">
${secret(csrf)}<input type="hidden" name="key" value="${key}"><input type="hidden" name="town" value="${String(town.town)}">
<fieldset><legend>是哪一种</legend>${radios('kind', town.kinds, told('kind'))}</fieldset>
<label for="words">什么事</label><p class="hint">写清楚：什么时候、在哪里、什么事、希望怎么办。</p>
<textarea id="words" name="words" maxlength="3000" required>${told('words')}</textarea>
<label for="village">哪个村（可以不选）</label><select id="village" name="village"><option value="">不清楚</option>${options(town.villages, told('village'))}</select>
<label for="spot">在哪里（可以不写）</label><input id="spot" name="spot" type="text" maxlength="200" value="${told('spot')}">
<label for="about">是不是反映镇里某个单位（不是就不选）</label><p class="hint">选了以后，这个单位看不到您这一件。</p>
<select id="about" name="about"><option value="">不是</option>${options(town.offices, told('about'))}</select>
<label for="photos">照片（可以没有，最多6张）</label><input id="photos" name="photos" type="file" accept="image/jpeg,image/png,image/webp" multiple>
<label for="name">怎么称呼您（可以不写）</label><input id="name" name="name" type="text" maxlength="30" autocomplete="name" value="${told('name')}">
<label><input type="checkbox" name="declared" value="yes" required>我写的内容里没有国家秘密和工作秘密</label>
<button>提交</button></form>` })
}

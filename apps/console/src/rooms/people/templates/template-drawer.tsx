import type { TemplateView } from '@zhenzhi/contract'
import { Button, Drawer } from 'antd'
import { sayMoment } from '../../../parts/days.ts'
import { templateAddress } from '../../../wire/templates.ts'
import type { TemplatePlace } from '../../../wire/templates.ts'
import { ChangeForm } from './change-form.tsx'
import './templates.css'
import { useChange } from './use-change.ts'

interface TemplateDrawerProps {
  town: number
  template: TemplateView
  mayChange: boolean
  onClose: () => void
}

/** One template: to take down, to change and put in force, and what was in force before. */
export function TemplateDrawer({ town, template, mayChange, onClose }: TemplateDrawerProps) {
  const place: TemplatePlace = { town, definition: template.definition, paper: template.paper }
  const change = useChange(place, template)
  return (
    <Drawer open title={`《${template.title}》的模板`} size={760} onClose={onClose} destroyOnHidden>
      <div className="stack">
        <section className="stack" aria-label="下载">
          <h2>一、下载</h2>
          <div className="row">
            <a className="button" href={templateAddress(place)} download>下载模板</a>
            <a className="button" href={templateAddress(place, { as: 'example' })} download>下载样张（假的案子）</a>
          </div>
        </section>
        <Placeholders template={template} />
        {mayChange && <ChangeForm change={change} title={template.title} />}
        <Earlier template={template} place={place} mayChange={mayChange} change={change} />
      </div>
    </Drawer>
  )
}

function Placeholders({ template: { placeholders } }: { template: TemplateView }) {
  return (
    <section className="stack" aria-label="改">
      <h2>二、在 WPS 或 Word 里改</h2>
      <p>字体、格式、固定的话都可以改。花括号里的项目打印时换成案子的内容，可以挪动位置，写法要照抄。</p>
      <details>
        <summary>可以用的项目（标红的法律要求必须有）</summary>
        <ul className="template-tags">
          {placeholders.map(({ tag, title, article, within }) => (
            <li key={tag} className={article === undefined ? undefined : 'template-wanted'}>
              <code>{within === undefined ? `{{${tag}}}` : `{{#${tag}}}……{{/${tag}}}`}</code> {title}{article !== undefined && `（必须有：${article}）`}
              {within !== undefined && <span className="soft">　每行可用：{within.map((one) => `{{${one.tag}}} ${one.title}`).join('　')}</span>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

interface EarlierProps {
  template: TemplateView
  place: TemplatePlace
  mayChange: boolean
  change: ReturnType<typeof useChange>
}

function Earlier({ template: { choices, own }, place, mayChange, change }: EarlierProps) {
  if (choices.length === 0) return null
  return (
    <section className="stack" aria-label="换过的模板">
      <h2>换过的模板</h2>
      <ul className="stack">
        {choices.map(({ version, hash, file, by, moment }, at) => (
          <li key={version} className="row apart">
            <span>第 {version} 次　{sayMoment(moment)}　{by}　{hash === null ? '换回系统自带的' : file}{at === 0 && '（现在用的）'}</span>
            <span className="row">
              {hash !== null && <a className="button" href={templateAddress(place, { hash })} download>下载</a>}
              {mayChange && at > 0 && hash !== null && <Button disabled={change.busy} onClick={() => void change.back(hash)}>换回这一版</Button>}
            </span>
          </li>
        ))}
      </ul>
      {mayChange && own && <Button disabled={change.busy} onClick={() => void change.back(null)}>换回系统自带的</Button>}
    </section>
  )
}

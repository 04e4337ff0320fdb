import PizZip from 'pizzip'
import { spoken } from '../template/template-package.ts'

/** The body of a paper, made to stand in another document beside others: its styles, lists and pictures under names of their own. */
export interface Body {
  xml: string
  styles: string
  abstractLists: string
  lists: string
  media: readonly { path: string; relation: string; bytes: Buffer }[]
  /** `xmlns:…` declarations its text leans on. */
  spaces: ReadonlyMap<string, string>
}

const perPaper = 1000

/** Takes the body out of a .docx. Headers and footers stay behind: pages are numbered through the whole dossier. `nth` tells papers apart. */
export function bodyOf(docx: Buffer, nth: number): Body {
  const zip = new PizZip(docx)
  const text = (path: string) => zip.file(path)?.asText() ?? ''
  const path = Object.keys(zip.files).find((one) => one === 'word/document.xml') ?? Object.keys(zip.files).find((one) => spoken.test(one)) ?? ''
  const document = text(path)
  const mark = `p${nth}`
  const media = mediaIn(zip, mark)
  const inner = /<w:body>([^]*)<\/w:body>/.exec(document)?.[1] ?? ''
  return {
    xml: withDefaultStyle(renamed(bare(inner), mark, nth), defaultStyle(text('word/styles.xml')), mark), media,
    styles: stylesIn(text('word/styles.xml'), mark, nth), ...listsIn(text('word/numbering.xml'), mark, nth),
    spaces: new Map([...(/<w:document\b([^>]*)>/.exec(document)?.[1] ?? '').matchAll(/xmlns:([\w]+)="([^"]*)"/g)].map(([, name = '', uri = '']) => [name, uri])),
  }
}

/** Without what only holds within its own document: sections, bookmarks, comments, notes. */
function bare(xml: string): string {
  return xml
    .replaceAll(/<w:sectPr\b[^>]*\/>|<w:sectPr\b[^]*?<\/w:sectPr>/g, '')
    .replaceAll(/<w:(bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|commentReference|footnoteReference|endnoteReference)\b[^>]*\/>/g, '')
}

function renamed(xml: string, mark: string, nth: number): string {
  return xml
    .replaceAll(/(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"/g, `$1${mark}$2"`)
    .replaceAll(/(<w:numId w:val=")(\d+)"/g, (_all, open: string, id: string) => `${open}${Number(id) === 0 ? 0 : nth * perPaper + Number(id)}"`)
    .replaceAll(/(\br:(?:embed|id|link)=")([^"]*)"/g, `$1${mark}$2"`)
}

function defaultStyle(styles: string): string {
  const open = [...styles.matchAll(/<w:style\b[^>]*>/g)].map(([tag]) => tag).find((tag) => /w:type="paragraph"/.test(tag) && /w:default="(1|true|on)"/.test(tag))
  return /w:styleId="([^"]*)"/.exec(open ?? '')?.[1] ?? ''
}

/** What leaned on the default of its own document says so. */
function withDefaultStyle(xml: string, name: string, mark: string): string {
  const style = `<w:pStyle w:val="${name === '' ? `${mark}base` : `${mark}${name}`}"/>`
  return xml
    .replaceAll(/<w:p(\s[^>]*)?\/>/g, '<w:p$1></w:p>')
    .replaceAll(/(<w:p(?:\s[^>]*)?>)(<w:pPr\/>|<w:pPr>(?!<w:pStyle)|(?!<w:pPr>))/g, (_all, open: string, found: string) =>
      (found === '<w:pPr>' ? `${open}<w:pPr>${style}` : `${open}<w:pPr>${style}</w:pPr>`))
}

/** Its styles, none of them a default any more, each on what its document took for granted. */
function stylesIn(styles: string, mark: string, nth: number): string {
  const part = (name: string) => new RegExp(`<w:${name}>\\s*(<w:(?:rPr|pPr)>[^]*?</w:(?:rPr|pPr)>)\\s*</w:${name}>`).exec(styles)?.[1] ?? ''
  const given = `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${mark}base"><w:name w:val="${mark}base"/>${part('pPrDefault')}${part('rPrDefault')}</w:style>`
  const own = [...styles.matchAll(/<w:style\b[^]*?<\/w:style>/g)].map(([style]) => {
    const named = renamed(style, mark, nth)
      .replace(/ w:default="[^"]*"/, '').replace(/w:styleId="([^"]*)"/, `w:styleId="${mark}$1"`).replace(/<w:name w:val="([^"]*)"/, `<w:name w:val="${mark} $1"`)
      .replaceAll(/<w:(basedOn|next|link) w:val="([^"]*)"/g, `<w:$1 w:val="${mark}$2"`)
    return /w:type="paragraph"/.test(style) && !style.includes('<w:basedOn') ? named.replace(/(<w:name [^>]*\/>)/, `$1<w:basedOn w:val="${mark}base"/>`) : named
  })
  return [given, ...own].join('')
}

function listsIn(numbering: string, mark: string, nth: number): Pick<Body, 'abstractLists' | 'lists'> {
  const shift = (text: string) => text.replaceAll(/(w:(?:abstractNumId|numId)(?: w:val)?=")(\d+)"/g, (_all, open: string, id: string) => `${open}${nth * perPaper + Number(id)}"`)
    .replaceAll(/<w:(nsid|tmpl|numStyleLink|styleLink)\b[^>]*\/>/g, '').replaceAll(/(<w:pStyle w:val=")([^"]*)"/g, `$1${mark}$2"`)
  const all = (tag: string) => [...numbering.matchAll(new RegExp(`<w:${tag}\\b[^]*?</w:${tag}>`, 'g'))].map(([one]) => shift(one)).join('')
  return { abstractLists: all('abstractNum'), lists: all('num') }
}

function mediaIn(zip: PizZip, mark: string): Body['media'] {
  const relations = zip.file('word/_rels/document.xml.rels')?.asText() ?? ''
  return [...relations.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([one]) => {
    const [id, target] = [/Id="([^"]*)"/.exec(one)?.[1], /Target="([^"]*)"/.exec(one)?.[1]]
    if (!one.includes('/image"') || id === undefined || target === undefined) return []
    const bytes = zip.file(target.startsWith('/') ? target.slice(1) : `word/${target}`)?.asNodeBuffer()
    return bytes === undefined ? [] : [{ relation: `${mark}${id}`, path: `media/${mark}${target.split('/').at(-1) ?? ''}`, bytes }]
  })
}
